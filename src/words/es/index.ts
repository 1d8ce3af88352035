import type { Dictionary } from '../words.js';
import { findings, strays } from './findings.js';
import { spanish } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, ...strays },
  lines: spanish,
  fetchRest: async () => (await import('./rest.js')).rest,
};
