import type { Translated } from '../dictionary.js';
import type { english } from '../en/interface.js';
import { tableAndFields } from './table-and-fields.js';
import { panes } from './panes.js';

/** What the element says in Portuguese, in words that Brazil and Portugal share wherever there are any. */
export const portuguese: Translated<typeof english> = { ...panes, ...tableAndFields };
