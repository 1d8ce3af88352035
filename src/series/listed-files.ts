import { chooseSample } from '../infer/sample/provisional-report.js';
import type { Readable } from '../model/readable.js';
import type { HeaderFacts } from '../model/report.js';
import { recogniseLitter } from '../readers/dicom/recognise-file.js';
import { mayBeLog } from '../readers/logs/log-names.js';
import { mayBeRaw } from '../sources/folders/raw-names.js';
import { isZarrMark } from '../sources/folders/zarr-marks.js';
import { UnreadableFile } from '../sources/unreadable-file.js';
import type { ListedFile } from './deposit-headers.js';

const MOST_SAMPLED_LOGS = 8;

/** All files of a drop in the order in which they were found, of which each is taken once to be read. */
export class ListedFiles {
  /** Places in the list of the files that are not named as something else than slices. */
  readonly slices: readonly number[];
  readonly #files: readonly Readable[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #taken = new Set<number>();

  constructor(files: readonly Readable[]) {
    this.#files = files;
    this.slices = [...files.keys()].filter((place) => isNamedAsSlice(files[place]?.name ?? ''));
    this.#indexes = new Map(this.slices.map((place, index) => [files[place]?.name ?? '', index]));
  }

  static async from(source: AsyncIterable<Readable>, signal: AbortSignal): Promise<ListedFiles> {
    const files: Readable[] = [];
    for await (const file of source) {
      signal.throwIfAborted();
      files.push(file);
    }
    if (!files.some(({ name }) => isZarrMark(name) || mayBeRaw(name))) return new ListedFiles(files);
    const { gatherFolders } = await import('../sources/folders/gather-folders.js');
    return new ListedFiles(gatherFolders(files));
  }

  get count(): number {
    return this.#files.length;
  }

  /** How many are not taken yet. */
  get waiting(): number {
    return this.#files.length - this.#taken.size;
  }

  /** Places of a few slices that stand for all. */
  get sample(): number[] {
    return chooseSample(this.slices.length).map((index) => this.slices[index] ?? NaN);
  }

  /** Places of files named as logs are: few are needed, and early. */
  get logs(): number[] {
    const named = [...this.#files.entries()].filter(([, { name }]) => mayBeLog(name));
    return named.slice(0, MOST_SAMPLED_LOGS).map(([place]) => place);
  }

  /** Where a frame's file stands among the slices, from 0. */
  readonly indexOf = ({ file }: HeaderFacts): number => this.#indexes.get(file) ?? NaN;

  /** Lets files be taken once more; `false` where one of them says each time why it cannot be opened. */
  giveBack(places: readonly number[]): boolean {
    for (const place of places) this.#taken.delete(place);
    return !places.some((place) => this.#files[place] instanceof UnreadableFile);
  }

  /** The files at some places, or at all, that were not taken before. */
  *take(places: Iterable<number> = this.#files.keys()): Generator<ListedFile, undefined> {
    for (const place of places) {
      const file = this.#files[place];
      if (!file || this.#taken.has(place)) continue;
      this.#taken.add(place);
      yield [place, file];
    }
  }
}

function isNamedAsSlice(name: string): boolean {
  return !mayBeLog(name) && recogniseLitter(name) === null;
}
