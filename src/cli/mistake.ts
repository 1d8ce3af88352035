import type { CommandWords } from '../words/en/command.js';
import type { IngestMistake } from '../words/ingest-words.js';
import type { PackMistake } from '../words/pack-words.js';

/** What was not understood: the key of its sentence, and the word that was found, `''` where there was none. */
export interface Mistake {
  key: keyof CommandWords['mistakes'] | PackMistake | IngestMistake;
  found: string;
  /** Where a number was expected: after which option, and what it may be. */
  range?: { option: string; least: number; most: number };
}
