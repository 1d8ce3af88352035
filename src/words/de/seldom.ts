import type { SeldomProblems } from '../words.js';
import { headerFindings } from './headers.js';
import { besides, strayBesides } from './image-files-and-logs.js';
import { kinds } from './kinds.js';
import { positions } from './positions.js';
import { refusals } from './refusals.js';
import { strays } from './strays.js';

/** What is said of pictures and logs, and of all files that are set aside or cannot be read. */
export const seldom: SeldomProblems = {
  ...strays,
  ...positions,
  ...headerFindings,
  ...kinds,
  ...besides,
  ...strayBesides,
  ...refusals,
};
