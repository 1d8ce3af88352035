import type { Readable } from '../../src/model/readable.js';
import type { StackReport } from '../../src/model/report.js';
import { readSeries, type Series } from '../../src/series/read-series.js';
import { buildVolume, openFrames, type BuiltVolume } from '../../src/volume/volume.js';
import { BytesFile } from '../readers/dicom/bytes-file.js';
import { zipStored, type ZarrFiles } from './zarr-files.js';

/** The files of a hierarchy as a dropped folder has them. */
export const asFolder = (files: ZarrFiles, name = 'block.zarr'): Readable[] =>
  [...files].map(([path, bytes]) => new BytesFile(bytes, `${name}/${path}`));

/** The same as one preview pack. */
export const asPack = (files: ZarrFiles, name = 'block.ozx'): Readable[] => [
  new BytesFile(zipStored(files), name),
];

/** Reads what was given as the element does. */
export function readGiven(given: readonly Readable[]): Promise<Series> {
  async function* list() {
    for (const file of given) yield await Promise.resolve(file);
  }
  const watcher = { onFound: () => undefined, onRead: () => undefined, onReport: () => undefined };
  return readSeries(list(), watcher, new AbortController().signal);
}

/** The report of the first stack. */
export const reportOf = async (given: readonly Readable[]): Promise<StackReport> =>
  (await readGiven(given)).stacks[0].report;

/** Builds the volume of a stack as it is drawn. `edge`: of the cube it may take */
export async function buildStack(series: Series, stack = 0, phase = 0, edge = 256): Promise<BuiltVolume> {
  const chosen = series.stacks[stack] ?? series.stacks[0];
  const frames = chosen.frames.filter((frame) => frame.phase === phase);
  const source = await openFrames({ report: chosen.report, frames }, (facts) => series.open(facts));
  return buildVolume(source, { budgetBytes: edge ** 3, window: { low: 0, high: 255 } });
}
