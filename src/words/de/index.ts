import type { Dictionary } from '../words.js';
import { findings } from './findings.js';
import { german } from './interface.js';

export const dictionary: Dictionary = {
  problems: findings,
  lines: german,
  fetchRest: async () => (await import('./rest.js')).rest,
};
