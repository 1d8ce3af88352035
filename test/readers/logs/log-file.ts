import { BytesFile } from '../dicom/bytes-file.js';

/** A text as a log on disk, in the encoding given; `latin1` keeps each code below 256 as one byte. */
export function textFile(name: string, text: string, encoding: BufferEncoding = 'utf8'): BytesFile {
  return new BytesFile(Buffer.from(text, encoding), name);
}

/** Bytes of which a few are set, as the header of a binary file. */
export function binaryFile(name: string, length: number, write: (view: DataView) => void): BytesFile {
  const bytes = new Uint8Array(length);
  write(new DataView(bytes.buffer));
  return new BytesFile(bytes, name);
}
