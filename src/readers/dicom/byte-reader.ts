/** One frame as a server sends it. */
export interface SentFrame {
  bytes: Uint8Array<ArrayBuffer>;
  /** How they are written: the stored syntax, or Explicit VR Little Endian where they are plain samples. */
  transferSyntaxUID: string;
}

/** Bytes that can be read in parts; the files of `sources` are such readers. */
export interface ByteReader {
  /** The path a person knows the file by. */
  readonly name: string;
  /** Length in bytes, `null` while unknown. */
  readonly size: number | null;
  /** The bytes from `start` up to, not including, `end`: fewer where the file ends before. They are the caller's to keep or give away. */
  read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Where frames come one by one from a server and not out of a file: one of them, from 1. `plain`: as uncompressed
   * samples, else as the server has it.
   */
  readonly readFrame?:
    ((frame: number, plain: boolean, signal?: AbortSignal) => Promise<SentFrame>) | undefined;
}

/** An `end` that lies behind every file, for reading all there is. */
export const farEnd = 2 ** 40;
