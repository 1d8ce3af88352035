import type { Dictionary } from '../words.js';
import { findings } from './findings.js';
import { spanish } from './interface.js';

export const dictionary: Dictionary = {
  problems: findings,
  lines: spanish,
  fetchSeldom: async () => (await import('./seldom.js')).seldom,
};
