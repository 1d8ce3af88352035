import type { InterfaceWords } from '../words.js';
import { tableAndFields } from './table-and-fields.js';
import { panes } from './panes.js';

/** What the element says in Spanish. */
export const spanish: InterfaceWords = { ...panes, ...tableAndFields };
