import { readFile } from '../readers/read-file.js';
import { SharedFacts } from './shared-facts.js';

/** Reads what a file says of itself, for one deposit or more; throws as `readFile` does. */
export type ReadContent = typeof readFile;

/** A reader whose facts take little room: files that say the same share it. */
export function makeReader(): ReadContent {
  const shared = new SharedFacts();
  return async (file, signal, watched) => {
    const content = await readFile(file, signal, watched);
    if (content.kind === 'log' || content.kind === 'volume') return content;
    return { ...content, facts: content.facts.map((one) => shared.keep(one)) };
  };
}
