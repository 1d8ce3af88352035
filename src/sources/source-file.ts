import type { KnownOfMember, ZipEntry } from './zip/zip-entry.js';

/** Where a file's bytes lie, in a form that can be sent to a worker, which then reads by itself. */
export type FileAddress =
  /** `isKept`: bytes that came from a server, not a file on disk. */
  | { kind: 'blob'; name: string; blob: Blob; isKept?: boolean }
  | { kind: 'member'; name: string; archive: FileAddress; entry: ZipEntry; known: KnownOfMember }
  | {
      kind: 'url';
      name: string;
      url: string;
      credentials: RequestCredentials | undefined;
      requestHeaders: Record<string, string> | undefined;
    };

/** One frame as a server sends it. */
export interface SentFrame {
  bytes: Uint8Array<ArrayBuffer>;
  /** How they are written: the stored syntax, or Explicit VR Little Endian where they are plain samples. */
  transferSyntaxUID: string;
}

/** Bytes that can be read in parts: a dropped file, a URL, a member of a ZIP. */
export interface SourceFile {
  /** Path within what was given, with `/` between folders. */
  readonly name: string;
  /** Length in bytes; `null` until the first answer of a server tells it. */
  readonly size: number | null;
  /** Whether every read is a request to a server, so that few long reads are better than many short ones. */
  readonly isRemote?: boolean;
  /** Whether a piece from the middle costs unpacking all that lies before it. */
  readonly isPacked?: boolean;
  /** Finds `size` out where the first answer hid it, if the server tells it at all. */
  readonly measure?: (signal?: AbortSignal) => Promise<void>;
  /** Where a worker finds the bytes by itself; absent or `null` where only this page can read them. */
  readonly address?: FileAddress | null;
  /**
   * The bytes from `start` up to, not including, `end`: fewer where the file ends before.
   * @throws {SourceError} when the bytes cannot be had
   */
  read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** What a DICOMweb server says of an image (PS3.18 F.2), where there is no file to read it from. */
  readonly dicomJson?: Readonly<Record<string, object | undefined>> | undefined;
  /**
   * Where frames come one by one from a server: one of them, from 1. `plain`: as uncompressed samples, else as the
   * server has it.
   * @throws {SourceError} when the frame cannot be had
   */
  readonly readFrame?:
    ((frame: number, plain: boolean, signal?: AbortSignal) => Promise<SentFrame>) | undefined;
}

export type SourceErrorCode =
  | 'EMPTY'
  | 'NETWORK'
  | 'HTTP_STATUS'
  | 'NOT_AN_IMAGE'
  | 'TRUNCATED'
  | 'TOO_LARGE'
  | 'ENCRYPTED'
  | 'UNSUPPORTED_COMPRESSION'
  | 'NOT_FOUND'
  | 'NOT_READABLE';

/** Why bytes could not be had, in one sentence that says what was expected, what was found and what to do. */
export class SourceError extends Error {
  readonly code: SourceErrorCode;

  constructor(code: SourceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SourceError';
    this.code = code;
  }
}

/** A file that is known but cannot be read: every read says why, so that it is set aside where it is used. */
export class UnreadableFile implements SourceFile {
  readonly name: string;
  readonly size = null;
  readonly #error: SourceError;

  constructor(name: string, error: SourceError) {
    this.name = name;
    this.#error = error;
  }

  read(): Promise<Uint8Array<ArrayBuffer>> {
    return Promise.reject(this.#error);
  }
}
