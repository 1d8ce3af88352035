import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** A ZIP with these members, stored, as a person would drop it. */
export async function zipOf(members: Record<string, Uint8Array>, name = 'given.zip'): Promise<File> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
  for (const [path, bytes] of Object.entries(members)) await writer.add(path, new Uint8ArrayReader(bytes));
  return new File([(await writer.close()) as Uint8Array<ArrayBuffer>], name);
}
