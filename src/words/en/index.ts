import type { Dictionary } from '../languages.js';
import { findings, strays } from './findings.js';
import { english } from './interface.js';
import { refusals } from './refusals.js';

export const dictionary: Dictionary = {
  problems: { ...findings, ...strays, ...refusals },
  lines: english,
};
