import { numbers } from './numbers.js';
import { pictures } from './pictures.js';

/**
 * What the element says, each sentence a whole: pieces of sentences cannot be put together in every language. Lengths in
 * mm, slices from 0.
 */
export const english = { ...pictures, ...numbers };
