import type { InterfaceWords } from '../words.js';
import { numbers } from './numbers.js';
import { pictures } from './pictures.js';

/** What the element says in Spanish. */
export const spanish: InterfaceWords = { ...pictures, ...numbers };
