import type { Translated } from '../dictionary.js';
import type { english } from '../en/interface.js';
import { numbers } from './numbers.js';
import { pictures } from './pictures.js';

/** What the element says in Portuguese, in words that Brazil and Portugal share wherever there are any. */
export const portuguese: Translated<typeof english> = { ...pictures, ...numbers };
