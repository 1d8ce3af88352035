import type { Dictionary } from '../words.js';
import { findings, strays } from './findings.js';
import { chinese } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, ...strays },
  lines: chinese,
  fetchRest: async () => (await import('./rest.js')).rest,
};
