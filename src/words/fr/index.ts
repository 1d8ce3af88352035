import type { Dictionary } from '../words.js';
import { findings } from './findings.js';
import { french } from './interface.js';

export const dictionary: Dictionary = {
  problems: findings,
  lines: french,
  fetchRest: async () => (await import('./rest.js')).rest,
};
