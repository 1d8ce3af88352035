import type { embed as english } from '../../src/words/en/embed.js';
import type { MadeOfData } from './speak-all.js';

/** Typical data for every sentence of the page for frames that is made of data. */
export const embedSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'embed.address': [{ parameter: 'src', given: 'ftp:…' }],
};
