import type { Translated } from '../dictionary.js';
import type { english } from '../en/interface.js';
import { tableAndFields } from './table-and-fields.js';
import { panes } from './panes.js';

/** What the element says, each sentence a whole. Lengths in mm, slices from 0. */
export const chinese: Translated<typeof english> = { ...panes, ...tableAndFields };
