import type { InterfaceWords } from '../words.js';
import { tableAndFields } from './table-and-fields.js';
import { panes } from './panes.js';

/** What the element says. */
export const german: InterfaceWords = { ...panes, ...tableAndFields };
