import { tableAndFields } from './table-and-fields.js';
import { panes } from './panes.js';

/**
 * What the element says, each sentence a whole: pieces of sentences cannot be put together in every language. Lengths in
 * mm, slices from 0.
 */
export const english = { ...panes, ...tableAndFields };
