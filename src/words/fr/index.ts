import type { Dictionary } from '../languages.js';
import { findings, strays } from './findings.js';
import { french } from './interface.js';
import { besides, strayBesides } from './pictures-and-logs.js';
import { refusals } from './refusals.js';

export const dictionary: Dictionary = {
  problems: { ...findings, ...besides, ...strays, ...strayBesides, ...refusals },
  lines: french,
};
