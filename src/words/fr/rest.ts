import type { RestOfProblems } from '../words.js';
import { besides, strayBesides } from './pictures-and-logs.js';
import { positions } from './positions.js';
import { refusals } from './refusals.js';
import { strays } from './strays.js';

/** What is said of uneven stacks, of pictures and logs, and of all files that are set aside or cannot be read. */
export const rest: RestOfProblems = { ...strays, ...positions, ...besides, ...strayBesides, ...refusals };
