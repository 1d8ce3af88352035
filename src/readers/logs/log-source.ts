/** Bytes that can be read in parts; the files of `sources` are such readers. */
export interface LogSource {
  /** The path a person knows the file by. */
  readonly name: string;
  /** Length in bytes, `null` while unknown. */
  readonly size: number | null;
  /** Whether a piece from the middle costs unpacking all that lies before it. */
  readonly isPacked?: boolean;
  /** The bytes from `start` up to, not including, `end`: fewer where the file ends before. */
  read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}
