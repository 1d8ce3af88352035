import type { Dictionary } from '../words.js';
import { findings, strays } from './findings.js';
import { german } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, ...strays },
  lines: german,
  fetchRest: async () => (await import('./rest.js')).rest,
};
