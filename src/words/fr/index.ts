import type { Dictionary } from '../words.js';
import { findings, strays } from './findings.js';
import { french } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, ...strays },
  lines: french,
  fetchRest: async () => (await import('./rest.js')).rest,
};
