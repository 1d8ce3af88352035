import type { VolumeRefusals } from './findings-volumes.js';
import type { ReaderRefusals } from './refusals-readers.js';
import type { SourceRefusals } from './refusals-sources.js';

/** What is to be told of the first of several files: a `FileProblem`, which speaks of these data itself. */
interface FirstRefused {
  file: string;
  code: string;
  severity: 'info' | 'warn' | 'error';
  data: Record<string, unknown>;
}

/**
 * Why bytes could not be had, read or drawn, each with the data of its sentence. Before the colon stands the code under
 * which a file is set aside or the element's `error` event tells of it, behind it the reason. Sizes are bytes, pixels
 * and frames counts; `file` is the file's path within what was given.
 */
export interface RefusalData extends SourceRefusals, ReaderRefusals, VolumeRefusals {
  // Of all that was given.
  /** Not one file was found. */
  'EMPTY:drop': object;
  /** `count`: images whose headers were read, none of which belongs to a stack. */
  'NOT_AN_IMAGE:no-stack': { count: number };
  /** Under the code of the gravest. `count`: files that were found; `first`: what is wrong with the gravest, whose sentence follows this one. */
  '*:none-readable': { count: number; first: FirstRefused };

  // Of the picture.
  /** The browser cannot draw in 3D at all. */
  NO_WEBGL: object;
  /** The graphics driver stopped again and again. */
  CONTEXT_LOST: object;

  /** The browser has no connection, and what was asked for is not at hand. */
  'NETWORK:offline': object;

  // What nobody foresaw.
  UNEXPECTED: { file: string };
  /** While a whole series was read. */
  'UNEXPECTED:series': object;
  /** What decoded it died of it, twice, without a word. */
  'UNEXPECTED:worker': { file: string };
  /** While the picture was made, after the numbers were known. */
  'UNEXPECTED:picture': object;
}
