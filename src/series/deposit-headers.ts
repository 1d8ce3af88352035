import type { DeclaredVolume } from '../model/declared-volume.js';
import { fileProblemOf } from '../model/problem/problem.js';
import type { Readable } from '../model/readable.js';
import type { FileProblem, HeaderFacts } from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';
import type { FileContent, LogContent } from '../readers/read-file.js';
import type { JudgedStack } from '../infer/infer-stack.js';
import { inferContents, type InferredStacks } from './infer-contents.js';
import { makeReader, type ReadContent } from './keep-content.js';
import { findDoubles, findTwins, type HeldImage } from './twin-images.js';

/** More than a browser opens to one host by HTTP/1.1: by HTTP/2 each round trip saved tells. */
const LANES = 16;

/** A file and where it stands in the list of all, from 0. */
export type ListedFile = readonly [place: number, file: Readable];

/** What is drawn: facts, and where the samples lie. */
export type ImageFile = Exclude<FileContent, LogContent>;

export interface DepositHeadersOptions {
  signal?: AbortSignal | undefined;
  /** Told after each file how many were read, and how many bytes that took. */
  onRead?: ((done: number, bytes: number) => void) | undefined;
  /** Told where the samples of a file lie, which is not kept. */
  onImage?: ((place: number, file: Readable, content: ImageFile) => void) | undefined;
  /** Reads the files instead, `lanes` at a time; what it reads is not counted in bytes. */
  reader?: HeaderReader | undefined;
}

/** What reads headers for several deposits, one after the other. */
export interface HeaderReader {
  read: ReadContent;
  lanes: number;
  /** Told when the last file of a deposit was read. */
  rest?: () => Promise<void>;
}

/**
 * Reads the headers of one deposit, a few at a time, and keeps what they say: facts, logs, and why a file takes no part;
 * never bytes. Pixels are looked at only where headers claim that two images are one, or tell nothing of two in one place.
 */
export class DepositHeaders {
  readonly #options: DepositHeadersOptions;
  readonly #reader: HeaderReader;
  readonly #facts: HeaderFacts[][] = [];
  readonly #held = new Map<number, HeldImage>();
  readonly #logs = new Map<number, ScannerLog>();
  readonly #volumes = new Map<number, DeclaredVolume[]>();
  readonly #setAside = new Map<number, FileProblem>();
  /** Files that hold the samples of others. */
  readonly #parts = new Set<string>();
  readonly #isWhole = ({ file }: { file: string }) => !this.#parts.has(file);
  readonly #texts = new Map<string, string>();
  #done = 0;
  #bytes = 0;

  constructor(options: DepositHeadersOptions = {}) {
    this.#options = options;
    const read = makeReader();
    this.#reader = options.reader ?? {
      read: (file, signal) => read(file, signal, this.#count(file)),
      lanes: LANES,
    };
  }

  /** Reads what `files` yields until it ends. */
  async read(files: Iterator<ListedFile> | AsyncIterator<ListedFile>): Promise<void> {
    const { signal } = this.#options;
    const readInTurn = async () => {
      for (let next = await files.next(); !next.done; next = await files.next()) {
        if (!signal?.aborted) await this.#readOne(...next.value);
      }
    };
    await Promise.all(Array.from({ length: this.#reader.lanes }, readInTurn));
    await this.#reader.rest?.();
    signal?.throwIfAborted();
  }

  /** Files that were set aside for such a reason are to be read again: where they stand in the list. */
  takeBack(isToRead: (problem: FileProblem) => boolean): number[] {
    const places = [...this.#setAside].flatMap(([place, problem]) => (isToRead(problem) ? place : []));
    for (const place of places) this.#setAside.delete(place);
    this.#done -= places.length;
    return places;
  }

  /** One record per frame of what was read, file by file as they are listed. */
  get facts(): HeaderFacts[] {
    return this.#facts.flat();
  }

  /** One record per frame of one file; none where it was not read, or is no image. */
  factsAt(place: number): readonly HeaderFacts[] {
    return this.#facts[place] ?? [];
  }

  get logs(): ScannerLog[] {
    return inOrder(this.#logs);
  }

  /** Volumes that lie in a file as a whole, and have no record of a frame. */
  get volumes(): DeclaredVolume[] {
    return inOrder(this.#volumes).flat().filter(this.#isWhole);
  }

  /** Files that cannot be read, or only in part. */
  get setAside(): FileProblem[] {
    return inOrder(this.#setAside).filter(this.#isWhole);
  }

  /**
   * The stacks among what was read, judged beside the logs among it, and files that were read and belong to none.
   * @param count of the files of which those read are a sample
   */
  async infer(count?: number): Promise<InferredStacks> {
    const { stacks, setAside } = await this.inferEach(count);
    return { stacks: [...stacks], setAside };
  }

  /** The same, of which each stack is judged when it is asked for: a hundred thousand files need not be held thrice. */
  async inferEach(count?: number): Promise<InferredStacks<Iterable<JudgedStack>>> {
    const twins = [...findTwins(this.#held.values()), ...findDoubles(this.#held.values())];
    if (twins.length > 0) {
      const { compareTwins } = await import('./pixel-digests.js');
      await compareTwins(twins, this.#options.signal);
    }
    const inferred = await inferContents(this.facts, this.logs, count, this.volumes);
    this.#options.signal?.throwIfAborted();
    return inferred;
  }

  async #readOne(place: number, file: Readable): Promise<void> {
    const { signal, onRead } = this.#options;
    try {
      this.#keep(place, file, await this.#reader.read(file, signal));
    } catch (error) {
      signal?.throwIfAborted();
      this.#setAside.set(place, fileProblemOf(file.name, error));
    }
    this.#done += 1;
    onRead?.(this.#done, this.#bytes);
  }

  #keep(place: number, file: Readable, content: FileContent): void {
    if ('log' in content && content.log) this.#logs.set(place, content.log);
    if (content.kind === 'log') return;
    if (content.kind !== 'dicom' && content.cut) this.#setAside.set(place, content.cut);
    if (content.kind === 'volume') {
      this.#volumes.set(place, content.volumes);
      for (const part of content.parts ?? []) this.#parts.add(part);
    }
    const facts = (this.#facts[place] = content.facts);
    if (content.kind === 'dicom') {
      const { offset, length, deflatedFrom } = content.pixels;
      const transferSyntaxUID = this.#once(content.pixels.transferSyntaxUID);
      this.#held.set(place, { file, facts, pixels: { offset, length, deflatedFrom, transferSyntaxUID } });
    }
    this.#options.onImage?.(place, file, content);
  }

  /** The same text, kept once. */
  #once(text: string): string {
    this.#texts.set(text, this.#texts.get(text) ?? text);
    return this.#texts.get(text) ?? text;
  }

  #count(file: Readable): Readable {
    return {
      name: file.name,
      packedSize: file.packedSize ?? null,
      mediaType: file.mediaType,
      get size() {
        return file.size;
      },
      read: async (start, end, signal) => {
        const bytes = await file.read(start, end, signal);
        this.#bytes += bytes.byteLength;
        return bytes;
      },
    };
  }
}

function inOrder<Kept>(kept: ReadonlyMap<number, Kept>): Kept[] {
  return [...kept].sort(([a], [b]) => a - b).map(([, one]) => one);
}
