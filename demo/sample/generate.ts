import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { sampleSize, writeAmmonite } from './ammonite-series.js';

const generated = new URL('../generated/', import.meta.url);

export interface GeneratedSample {
  path: string;
  /** Length of the ZIP file in bytes. */
  bytes: number;
  /** `false` when the file was there already, written by these very sources. */
  written: boolean;
}

/**
 * Writes the sample series as `ammonite.zip` into `folder`, unless one written by the same sources is there: the
 * ZIP's comment holds their fingerprint. Members are dated alike, so that the same sources give the same bytes.
 */
export async function generateSample(folder: URL = generated): Promise<GeneratedSample> {
  const target = new URL('ammonite.zip', folder);
  const path = fileURLToPath(target);
  const fingerprint = await fingerprintSources();
  const present = await readFile(target).catch(() => null);
  if (present?.subarray(-fingerprint.length).toString('latin1') === fingerprint) {
    return { path, bytes: present.length, written: false };
  }
  const zip = await packSample(fingerprint);
  await mkdir(folder, { recursive: true });
  const unfinished = new URL(`ammonite.zip.${process.pid}`, folder);
  await writeFile(unfinished, zip);
  await rename(unfinished, target);
  return { path, bytes: zip.length, written: true };
}

async function packSample(fingerprint: string): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    extendedTimestamp: false,
    lastModDate: new Date(2026, 0, 1),
  });
  for (const { name, bytes } of writeAmmonite(sampleSize)) await zip.add(name, new Uint8ArrayReader(bytes));
  return zip.close(new TextEncoder().encode(fingerprint));
}

/** SHA-256 of every source of this folder, in hexadecimal. */
async function fingerprintSources(): Promise<string> {
  const folder = new URL('.', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(new URL(name, folder)));
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { path, bytes, written } = await generateSample();
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(written ? `Wrote the sample, ${size}: ${path}` : `The sample is up to date, ${size}: ${path}`);
}
