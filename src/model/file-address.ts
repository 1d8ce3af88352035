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
      version: FileVersion | null;
    };

/** What tells one state of a file on a server from another; what a server does not tell, or a script may not see, is `null`. */
export interface FileVersion {
  /** Without its mark for weak ones: what is weakly the same may be packed in another way. */
  etag: string | null;
  modified: string | null;
  size: number | null;
}

/** A member as the directory of its ZIP describes it (APPNOTE 4.3.12). Offsets and sizes are bytes. */
export interface ZipEntry {
  name: string;
  isFolder: boolean;
  isEncrypted: boolean;
  /** 0: stored; 8: deflated. */
  method: number;
  /** Of the unpacked bytes. */
  crc32: number;
  packedSize: number;
  size: number;
  /** Where its local header begins in the archive. */
  offset: number;
  /** Of its name and extra fields in the directory; the local header has about as many. */
  titleLength: number;
}

/** What reading a member has shown so far. */
export interface KnownOfMember {
  /** Where its bytes begin in the archive; `null` until its local header was read. */
  dataStart: number | null;
  /** Of a stored member: how far it was read without a gap, and the checksum up to there. */
  checked: { length: number; crc32: number };
}
