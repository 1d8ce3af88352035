import type { Dictionary } from '../words.js';
import { findings, strays } from './findings.js';
import { english } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, ...strays },
  lines: english,
  fetchRest: async () => (await import('./rest.js')).rest,
};
