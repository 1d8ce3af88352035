import { OutputError } from '../../pack/disk/output-file.js';
import type { Speech } from '../../words/command-words.js';
import { loadIngestWords } from '../../words/ingest-words.js';
import type { IngestArguments } from './ingest-arguments.js';
import { IngestTeller } from './ingest-teller.js';
import { isList } from './list/read-list.js';
import { PackageMissing } from './places/package-missing.js';
import { PlaceError } from './places/place-error.js';
import { S3 } from './places/s3.js';
import { runAlone } from './run-alone.js';

/**
 * Makes the results of every deposit of an archive.
 * @returns the exit status, that of the worst deposit; 2 as well where the run could not begin or stopped before its end
 */
export async function ingest(asked: IngestArguments, speech: Speech): Promise<number> {
  const { language } = speech.words.formats;
  const teller = new IngestTeller(speech, await loadIngestWords(language));
  if ('list' in asked && !isList(asked.list)) {
    teller.noList(asked.list);
    return 2;
  }
  let opened: Promise<S3> | null = null;
  const s3 = () => (opened ??= S3.open());
  try {
    if (asked.kind === 'follow') {
      const { follow } = await import('./queue/follow.js');
      return await follow(asked, teller, { language, s3 });
    }
    if (asked.kind === 'work') {
      const { work } = await import('./queue/work.js');
      return await work(asked, teller, { s3 });
    }
    return await runAlone(asked, teller, { language, s3 });
  } catch (error) {
    const out = 'out' in asked ? asked.out : '';
    if (error instanceof PackageMissing) teller.missing(error);
    else if (error instanceof PlaceError) teller.refused(error.failure);
    else if (error instanceof Error && 'code' in error) teller.noPlace(out, new OutputError(error).system);
    else teller.broken();
    return 2;
  }
}
