import type { SeldomProblems } from '../words.js';
import { headerFindings } from './problems/headers.js';
import { besides, strayBesides } from './problems/image-files-and-logs.js';
import { kinds } from './problems/kinds.js';
import { positions } from './problems/positions.js';
import { refusals } from './problems/refusals.js';
import { strays } from './problems/strays.js';

/** What is said of image files and logs, and of all files that are set aside or cannot be read. */
export const seldom: SeldomProblems = {
  ...strays,
  ...positions,
  ...headerFindings,
  ...kinds,
  ...besides,
  ...strayBesides,
  ...refusals,
};
