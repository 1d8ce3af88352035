import type { RestOfProblems } from '../words.js';
import { besides, strayBesides } from './pictures-and-logs.js';
import { refusals } from './refusals.js';

/** What is said of pictures and logs, and of all that cannot be read. */
export const rest: RestOfProblems = { ...besides, ...strayBesides, ...refusals };
