import { lstat, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OutputError } from '../../../pack/disk/output-file.js';
import type { IngestRecord, IngestReport, MadeFile } from '../deposit-task.js';
import { fileNames } from '../lanes/lane-messages.js';
import { readText } from './ask-host.js';
import { PlaceError } from './place-error.js';
import { parseS3, type S3, type S3Place } from './s3.js';

/** Where the results of an archive are kept, a folder a deposit. */
export interface ResultStore {
  /** Where the folder of a deposit is, as it is told. */
  where: (folder: string) => string;
  /** What is known of a deposit whose results are there, all of them; `null` where they are not. */
  find: (folder: string, signal?: AbortSignal) => Promise<IngestReport | null>;
  /** Puts what was made in the place of what was there. The report goes first and comes last. */
  place: (folder: string, from: string, signal?: AbortSignal) => Promise<void>;
}

/** @param s3 is opened where the results go there */
export async function openStore(out: string, s3: () => Promise<S3>): Promise<ResultStore> {
  const place = parseS3(out);
  return place ? new BucketStore(await s3(), place) : new FolderStore(out);
}

const { report, ...others } = fileNames;

class FolderStore implements ResultStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  where(folder: string): string {
    return join(this.#root, folder);
  }

  async find(folder: string): Promise<IngestReport | null> {
    const text = await readFile(join(this.where(folder), report), 'utf8').catch(() => null);
    const found = text === null ? null : readReport(text);
    if (!found) return null;
    const files = [found.record.result.pack, found.record.result.poster];
    const isThere = await Promise.all(files.map((file) => this.#has(folder, file)));
    return isThere.every(Boolean) ? found : null;
  }

  async place(folder: string, from: string): Promise<void> {
    try {
      const to = this.where(folder);
      await mkdir(to, { recursive: true });
      await rm(join(to, report), { force: true });
      for (const name of Object.values(others)) {
        if (await isFile(join(from, name))) await rename(join(from, name), join(to, name));
        else await rm(join(to, name), { force: true });
      }
      await rename(join(from, report), join(to, report));
    } catch (cause) {
      const { fault, system } = new OutputError(cause);
      throw new PlaceError(fault === 'full' ? 'full' : 'unwritable', { system }, { cause });
    }
  }

  async #has(folder: string, file: MadeFile | undefined): Promise<boolean> {
    if (!file) return true;
    const { name, bytes } = file;
    return (await lstat(join(this.where(folder), name)).catch(() => null))?.size === bytes;
  }
}

const types: Record<string, string> = {
  [fileNames.pack]: 'application/zip',
  [fileNames.poster]: 'image/png',
  [fileNames.report]: 'application/json',
};

class BucketStore implements ResultStore {
  readonly #s3: S3;
  readonly #root: S3Place;

  constructor(s3: S3, { bucket, key }: S3Place) {
    this.#s3 = s3;
    this.#root = { bucket, key: key === '' || key.endsWith('/') ? key : `${key}/` };
  }

  where(folder: string): string {
    return `s3://${this.#root.bucket}/${this.#root.key}${folder}/`;
  }

  async find(folder: string, signal?: AbortSignal): Promise<IngestReport | null> {
    try {
      const response = await this.#s3.get(this.#at(folder, report), signal);
      const found = readReport(await readText(response));
      if (!found) return null;
      const sizes = new Map<string, number>();
      for await (const object of this.#s3.list(this.#at(folder, ''), { signal }))
        if ('key' in object) sizes.set(object.key, object.bytes);
      const files = [found.record.result.pack, found.record.result.poster];
      const isThere = (file: MadeFile) => sizes.get(this.#at(folder, file.name).key) === file.bytes;
      return files.every((file) => !file || isThere(file)) ? found : null;
    } catch (error) {
      if (error instanceof PlaceError && error.failure.key === 'absent') return null;
      throw error;
    }
  }

  async place(folder: string, from: string, signal?: AbortSignal): Promise<void> {
    await this.#s3.delete(this.#at(folder, report), signal);
    for (const name of [...Object.values(others), report]) {
      const path = join(from, name);
      if (await isFile(path)) {
        const bytes = new Uint8Array(await readFile(path));
        await this.#s3.put(this.#at(folder, name), bytes, types[name] ?? '', signal);
      } else await this.#s3.delete(this.#at(folder, name), signal);
    }
  }

  #at(folder: string, name: string): S3Place {
    return { bucket: this.#root.bucket, key: `${this.#root.key}${folder}/${name}` };
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isFile() ?? false;
}

/** What a report says, and how it was made; `null` where it is none, or is cut off. */
function readReport(text: string): IngestReport | null {
  try {
    const { ingest, reports } = JSON.parse(text) as { ingest?: IngestRecord; reports?: object[] };
    const isWhole = ingest?.schema === 'spacing-preview/ingest@1' && Array.isArray(reports);
    return isWhole ? { record: ingest, reports } : null;
  } catch {
    return null;
  }
}
