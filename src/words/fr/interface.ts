import type { Translated } from '../dictionary.js';
import type { english } from '../en/interface.js';
import { numbers } from './numbers.js';
import { pictures } from './pictures.js';

/** What the element says. */
export const french: Translated<typeof english> = { ...pictures, ...numbers };
