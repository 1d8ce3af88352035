import type { Translated } from '../dictionary.js';
import type { english } from '../en/interface.js';
import { tableAndFields } from './table-and-fields.js';
import { panes } from './panes.js';

/** What the element says. */
export const french: Translated<typeof english> = { ...panes, ...tableAndFields };
