import type { Dictionary } from '../words.js';
import { findings, strays } from './findings.js';
import { portuguese } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, ...strays },
  lines: portuguese,
  fetchRest: async () => (await import('./rest.js')).rest,
};
