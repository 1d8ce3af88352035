import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { askHost, receive } from './ask-host.js';
import { digest, fingerprintDisk } from './fingerprint.js';
import { PlaceError } from './place-error.js';
import { parseS3, type S3, type S3Object, type S3Place } from './s3.js';

/** A deposit where it lies. */
export interface OpenSource {
  /** By what its files can be known again; `null` where nothing tells. */
  fingerprint: string | null;
  /** Where its files are on this disk; what lies elsewhere is brought into `folder` before. */
  bring: (folder: string) => Promise<string>;
  /** Lets go of what was not brought. */
  close: () => Promise<void>;
}

const nothing = () => Promise.resolve();

/**
 * Looks at a deposit, and reads none of it.
 * @throws {PlaceError} where the host of it does not give it
 */
export async function openSource(
  source: string,
  { s3, signal }: { s3: () => Promise<S3>; signal?: AbortSignal | undefined },
): Promise<OpenSource> {
  const place = parseS3(source);
  if (place?.key === '' || place?.key.endsWith('/')) return openPrefix(await s3(), place, signal);
  if (place) return openResponse(await (await s3()).get(place, signal), source);
  if (/^https?:\/\//i.test(source)) return openResponse(await askHost(new Request(source), signal), source);
  return { fingerprint: await fingerprintDisk(source), bring: () => Promise.resolve(source), close: nothing };
}

/** One file, of which the headers are there. */
function openResponse(response: Response, source: string): OpenSource {
  const told = ['etag', 'last-modified', 'content-length'].map((name) => response.headers.get(name));
  const isKnown = told[0] !== null || told[1] !== null;
  return {
    fingerprint: isKnown ? digest([source, ...told.map(String)]) : null,
    bring: async (folder) => {
      const path = join(folder, nameOf(source));
      await write(path, response);
      return path;
    },
    close: async () => {
      await response.body?.cancel().catch(() => undefined);
    },
  };
}

/** Every object below a prefix. */
async function openPrefix(s3: S3, { bucket, key }: S3Place, signal?: AbortSignal): Promise<OpenSource> {
  const objects: S3Object[] = [];
  for await (const object of s3.list({ bucket, key }, { signal })) {
    if ('key' in object && !object.key.endsWith('/')) objects.push(object);
  }
  if (objects.length === 0) throw new PlaceError('absent', { status: 404, host: bucket });
  return {
    fingerprint: digest(objects.map(({ key: name, bytes, etag }) => [name, bytes, etag].join('\t'))),
    bring: async (folder) => {
      const top = join(folder, nameOf(key) || bucket);
      await mkdir(top, { recursive: true });
      for (const { key: name } of objects) {
        const path = join(top, posix.normalize(`/${name.slice(key.length)}`));
        await mkdir(dirname(path), { recursive: true });
        await write(path, await s3.get({ bucket, key: name }, signal));
      }
      return top;
    },
    close: nothing,
  };
}

/** @throws {PlaceError} where there is no room, or the host breaks off */
async function write(path: string, response: Response): Promise<void> {
  try {
    await pipeline(Readable.from(receive(response)), createWriteStream(path));
  } catch (cause) {
    if (cause instanceof PlaceError) throw cause;
    const system = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
    throw new PlaceError(
      system === 'ENOSPC' || system === 'EDQUOT' ? 'full' : 'unwritable',
      { system },
      { cause },
    );
  }
}

/** The last part of an address or a key, as a name of a file. */
function nameOf(address: string): string {
  const path = /^https?:/i.test(address) ? new URL(address).pathname : address;
  const name = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  // eslint would have the control characters named; what counts is that no folder is left by the name.
  const safe = name.replace(/[^\p{L}\p{N}._-]/gu, '_').slice(-100);
  return /^\.*$/.test(safe) ? 'deposit' : safe;
}
