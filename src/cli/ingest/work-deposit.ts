import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ownVersion } from '../../pack/disk/own-version.js';
import type { Language } from '../../words/formats.js';
import type { DepositTask, Failure, IngestRecord, IngestReport, IngestSettings } from './deposit-task.js';
import { folderOf } from './deposit-folder.js';
import { Lane } from './lanes/lane.js';
import type { PartFolders } from './part-folders.js';
import { openSource } from './places/open-source.js';
import { PlaceError } from './places/place-error.js';
import type { ResultStore } from './places/result-store.js';
import type { S3 } from './places/s3.js';
import { tryAgain, type TryOptions } from './places/try-again.js';

export interface WorkerOptions {
  store: ResultStore;
  parts: PartFolders;
  s3: () => Promise<S3>;
  settings: IngestSettings;
  /** Worker threads that a deposit may start. */
  threads: number;
  language: Language;
  lane?: Lane;
  wait?: TryOptions['wait'];
}

/** What became of a deposit, before it is told. */
export type Outcome = { folder: string; tries: number; seconds: number } & (
  (IngestReport & { isKept: boolean }) | { failure: Failure }
);

/** Takes one deposit after the other from where it lies to where its results are. */
export class DepositWorker {
  readonly #options: WorkerOptions;
  readonly #lane: Lane;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#lane = options.lane ?? new Lane();
  }

  /**
   * Never half done: its results are all there, of the files as they are, or none is.
   * @throws when the signal aborts, and then alone
   */
  async work(task: DepositTask, signal?: AbortSignal): Promise<Outcome> {
    const name = folderOf(task.id);
    const folder = this.#options.store.where(name);
    const { wait } = this.#options;
    const began = performance.now();
    const seconds = () => Math.round(performance.now() - began) / 1000;
    try {
      const tried = async (tries: number) => ({ tries, ...(await this.#try(task, name, signal)) });
      const made = await tryAgain(tried, { signal, wait });
      return { folder, seconds: seconds(), ...made };
    } catch (error) {
      if (!(error instanceof PlaceError)) throw error;
      return { folder, seconds: seconds(), tries: error.tries, failure: error.failure };
    }
  }

  stop(): void {
    this.#lane.stop();
  }

  async #try(
    task: DepositTask,
    name: string,
    signal?: AbortSignal,
  ): Promise<IngestReport & { isKept: boolean }> {
    const { store, s3, parts } = this.#options;
    const source = await openSource(task.source, { s3, signal });
    try {
      const { fingerprint } = source;
      const known = fingerprint === null ? null : await store.find(name, signal);
      if (known && this.#isSame(known.record, task, fingerprint)) return { ...known, isKept: true };
      const part = await parts.open();
      try {
        const [brought, out] = [join(part, 'source'), join(part, 'results')];
        await Promise.all([mkdir(brought), mkdir(out)]);
        const path = await source.bring(brought);
        const { settings, threads, language } = this.#options;
        const job = { task, path, out, fingerprint, settings, threads, language };
        const answer = await this.#lane.run(job, signal);
        signal?.throwIfAborted();
        if ('failed' in answer) throw new PlaceError(answer.failed.key, answer.failed.data);
        await store.place(name, out, signal);
        return { ...answer.made, isKept: false };
      } finally {
        parts.remove(part);
      }
    } finally {
      await source.close();
    }
  }

  /** Whether the same files were asked for the same, of the same program. */
  #isSame(known: IngestRecord, { supplied }: DepositTask, fingerprint: string | null): boolean {
    const { edge, bits } = this.#options.settings;
    const asked = JSON.stringify([fingerprint, ownVersion(), edge, bits, supplied]);
    const { settings } = known;
    const made = [known.fingerprint, known.version, settings.edge, settings.bits, settings.supplied];
    return !known.isPassing && JSON.stringify(made) === asked;
  }
}
