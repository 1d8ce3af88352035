import type { Stack } from '../../model/report.js';
import type { OpenFrame } from '../../volume/frames/frame-source.js';
import { startFrameReaders } from '../../volume/frames/frame-worker-pool.js';
import { writeArchive } from '../format/write-archive.js';
import { makePack, type MadePack, type PackOptions } from '../make-pack.js';
import { listSources } from './list-sources.js';

/** What a page asks for. */
export type PageRequest = Omit<PackOptions, 'made' | 'source'>;

/** A preview pack as a file. */
export interface PagePack extends Pick<MadePack, 'problems' | 'shown' | 'levels'> {
  blob: Blob;
}

/** Of a ZIP (APPNOTE.TXT), which an OME-Zarr archive is. */
const type = 'application/zip';

/**
 * Makes the preview pack of a stack in a page, as the command makes it: every frame is read and averaged in the page's
 * workers. Held are the finest level and the packed ones: about 64 MB and a tenth of it for 400 voxels an edge.
 * @throws what `signal` aborts with
 */
export async function packInPage(
  stack: Stack,
  open: OpenFrame,
  request: PageRequest,
  signal: AbortSignal,
): Promise<PagePack> {
  const readers = await startFrameReaders(signal);
  try {
    const { files, pack, problems, shown, levels } = await makePack(
      stack,
      { open, averager: readers, gzip },
      { ...request, made: new Date(), source: listSources(stack, open) },
    );
    signal.throwIfAborted();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of writeArchive(files, pack.made)) parts.push(part);
    return { blob: new Blob(parts, { type }), problems, shown, levels };
  } catch (error) {
    // The workers that were stopped say only that they were.
    signal.throwIfAborted();
    throw error;
  } finally {
    readers.stop();
  }
}

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
