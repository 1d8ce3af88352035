import type { Translated } from '../dictionary.js';
import type { english } from '../en/interface.js';
import { numbers } from './numbers.js';
import { pictures } from './pictures.js';

/** What the element says, each sentence a whole. Lengths in mm, slices from 0. */
export const chinese: Translated<typeof english> = { ...pictures, ...numbers };
