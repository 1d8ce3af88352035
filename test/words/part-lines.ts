import type { Language } from '../../src/words/formats.js';
import type { Sentence } from '../../src/words/dictionary.js';
import { embedSamples } from './sample-embed.js';
import { evidenceSamples } from './sample-evidence.js';
import { formSamples } from './sample-form.js';
import { ingestSamples } from './sample-ingest.js';
import { looksSamples } from './sample-looks.js';
import { measuringSamples } from './sample-measuring.js';
import { packSamples } from './sample-pack.js';
import { readingsSamples } from './sample-readings.js';
import { sliceSamples } from './sample-slices.js';
import { takingSamples } from './sample-taking.js';

type Lines = Readonly<Record<string, Sentence<never>>>;

/** The parts that have words of their own, each in a file of its name a language, with typical data for their sentences. */
export const partSamples = {
  embed: embedSamples,
  form: formSamples,
  evidence: evidenceSamples,
  ingest: ingestSamples,
  looks: looksSamples,
  measuring: measuringSamples,
  pack: packSamples,
  readings: readingsSamples,
  slices: sliceSamples,
  taking: takingSamples,
} as const;

/** The sentences of every part in one language, by the names of the parts. */
export async function readParts(language: Language): Promise<Record<string, Lines>> {
  const read = Object.keys(partSamples).map(async (part) => {
    const file = (await import(`../../src/words/${language}/${part}.js`)) as Record<string, Lines>;
    return [part, file[part] ?? {}] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
