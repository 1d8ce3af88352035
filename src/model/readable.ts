import type { FileAddress } from './file-address.js';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What a server sends for one request. */
export interface Answer {
  bytes: Bytes;
  /** Its Content-Type with parameters; `''` where it has none. */
  type: string;
}

/** Bytes that can be read in parts: a dropped file, a URL, a member of a ZIP. All that stages hand on as a file. */
export interface Readable {
  /** Path within what was given, with `/` between folders. */
  readonly name: string;
  /** Length in bytes; `null` until the first answer of a server tells it. */
  readonly size: number | null;
  /** Whether every read is a request to a server, so that few long reads are better than many short ones. */
  readonly isRemote?: boolean;
  /** Bytes that it takes where it lies packed, so that a piece from its middle costs unpacking all before; absent or `null`: it is not. */
  readonly packedSize?: number | null;
  /** Finds `size` out where the first answer hid it, if the server tells it at all. */
  readonly measure?: (signal?: AbortSignal) => Promise<void>;
  /** Where a worker finds the bytes by itself; absent or `null` where only this page can read them. */
  readonly address?: FileAddress | null;
  /** What the bytes are, where whoever lists the file knows: `application/dicom+json`. */
  readonly mediaType?: string | undefined;
  /**
   * Finds what lies at a path below it, such as `0/zarr.json`; `null` where nothing does. Present where this is a folder
   * that is one image as a whole, and holds no bytes itself.
   */
  readonly within?: ((path: string, signal?: AbortSignal) => Promise<Readable | null>) | undefined;
  /** Finds a file in the same folder by its name; `null` where none is. Present where somebody has listed that folder. */
  readonly beside?: ((name: string, signal?: AbortSignal) => Promise<Readable | null>) | undefined;
  /**
   * Asks the file's server for what lies below its address, such as `frames/1`, at that address itself (`''`), or at another whole one. Present where a server
   * sends by itself what the file only tells of. `accept`: the header of that name.
   * @throws {ProblemError} HTTP_STATUS or NETWORK
   */
  readonly ask?: ((path: string, accept: string, signal?: AbortSignal) => Promise<Answer>) | undefined;
  /**
   * The bytes from `start` up to, not including, `end`: fewer where the file ends before. They are the caller's to keep
   * or give away.
   * @throws {ProblemError} when the bytes cannot be had
   */
  read(start: number, end: number, signal?: AbortSignal): Promise<Bytes>;
}

/** An `end` that lies behind every file, for reading all there is. */
export const farEnd = 2 ** 40;

/** What a person can drop or pick: files, folders, and the older and newer handles to them. */
export type Dropped = File | FileSystemHandle | FileSystemEntry;

/** What is waited for, for whoever shows it. Times are milliseconds. */
export interface Wait {
  host: string;
  /**
   * `asked`: the server asks for patience; `stalled`: it broke off or fell silent, and is asked anew; `silent`: nothing
   * has come for a while; `offline`: the browser has no connection, and goes on when it is back.
   */
  reason: 'asked' | 'stalled' | 'silent' | 'offline';
  /** Until it is asked again; of `silent`, for how long nothing has come. */
  milliseconds: number;
  /** Since when the host has sent nothing of use, by the clock of the epoch. */
  since: number;
}
