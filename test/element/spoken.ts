import type { Problem } from '../../src/model/problem/problem.js';
import { loadWords } from '../../src/words/languages.js';
import type { Words } from '../../src/words/words.js';

const english = await loadWords('en');

const plain = (text: string) => text.replace('|', '').replace(/\s+/g, ' ');

/** What the element says under a key in English, with every kind of space read as an ordinary one. */
export const say: Words['say'] = (key, ...data) => plain(english.say(key, ...data));

/** What it says of a problem. */
export const tellOf = (problem: Problem) => plain(english.describe(problem));
