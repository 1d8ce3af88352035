import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { ZipWriterAddDataOptions } from '@zip.js/zip.js';

export interface Member {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** 0 stores, 9 deflates as well as it can. */
  level?: number;
  options?: ZipWriterAddDataOptions;
}

/** A ZIP in memory, written by zip.js on the calling thread. */
export async function writeZip(members: Member[]): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const { name, bytes, level = 5, options = {} } of members) {
    const directory = name.endsWith('/');
    const reader = directory ? undefined : new Uint8ArrayReader(bytes);
    await writer.add(name, reader, { level, directory, ...options });
  }
  return await writer.close();
}
