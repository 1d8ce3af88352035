/** A file of a ZIP, or the ZIP itself. */
interface Packed {
  file: string;
}

/** Where something was asked for. */
interface Asked {
  /** Without its query and password; of a `data:` or `blob:` address only the scheme. */
  url: string;
  host: string;
}

/** Why bytes could not be had: what `sources/` refuses. Sizes are bytes. */
export interface SourceRefusals {
  // Servers.
  /** `expected`: what was asked for; `part` is something of an image that the server sends by itself. */
  HTTP_STATUS: Asked & { status: number; expected: 'file' | 'series' | 'part' };
  /** `origin`: of the page that asked; `null` where there is none. Scripts cannot tell a refusal (CORS) from a break. */
  'NETWORK:no-answer': Asked & { origin: string | null };
  /** The connection stands, and nothing came through it for so long. */
  'NETWORK:silent': Asked & { milliseconds: number };
  /** `received`: bytes that had come before nothing more did. */
  'NETWORK:stalled': Asked & { received: number; milliseconds: number };
  'NETWORK:broken-off': Asked & { received: number };
  /** `address`: as it was written in `src`. */
  /**
   * The host let wait too long, or a person waited no longer. `status`: what it answered last; `null` where nothing;
   * `milliseconds`: since the first refusal; `asked`: for how long it asks to be left alone, where that was too long.
   */
  'NETWORK:given-up': { host: string; status: number | null; milliseconds: number; asked: number | null };
  /** The file became another one while it was read. */
  'NETWORK:changed': Asked;
  /** Only the page's token would bring the file, and it would go to another server. `to`: its host, where it is known. */
  'NETWORK:redirected': Asked & { to: string | null };
  'NETWORK:bad-address': { address: string };
  /** `received`: bytes that came and that the browser did not keep. */
  'NOT_READABLE:not-kept': { file: string; received: number };

  // Lists of files, and series of DICOMweb servers.
  'NOT_AN_IMAGE:list-not-json': { file: string };
  /** `base`: what stands for the address of a folder. */
  'NOT_AN_IMAGE:list-base': { file: string; base: string };
  /** `entries`: how many the list has; `inFolder`: whether addresses relative to it lead anywhere. */
  'NOT_AN_IMAGE:list-empty': { file: string; entries: number; inFolder: boolean };
  /** `keys`: the first of the object that was found; none where it is empty, or no object. */
  'NOT_AN_IMAGE:list-form': { file: string; keys: readonly string[] };
  /** `received`: bytes that are no JSON. */
  'NOT_AN_IMAGE:series-not-json': { host: string; received: number };
  'EMPTY:series': { host: string };
  /** `place`: of an entry that is no image in what the server tells of a series, from 0. */
  'EMPTY:series-item': { host: string; place: number };

  // ZIPs.
  /** All of its `size` bytes came out, and are not those that were packed. */
  'TRUNCATED:zip-checksum': Packed & { size: number };
  'TRUNCATED:zip-member': Packed & { expected: number; found: number };
  /** No file begins where the directory of the ZIP says that this one does. */
  'TRUNCATED:zip-misplaced': Packed;
  /** `members`: files listed before the directory breaks off. */
  'TRUNCATED:zip-directory': Packed & { members: number };
  'TRUNCATED:zip': Packed & { size: number | null };
  'EMPTY:zip': Packed;
  ENCRYPTED: Packed;
  /** `method`: APPNOTE 4.4.5. */
  UNSUPPORTED_COMPRESSION: Packed & { method: number };
  /** `file`: a list, the page’s `src` or a ZIP; `most`: files that are read at once. */
  'TOO_LARGE:list': { file: string; entries: number; most: number };
  /** A ZIP within a ZIP; `most`: the largest that is unpacked into memory. */
  'TOO_LARGE:nested-zip': Packed & { size: number; most: number };

  // What was dropped or picked, and disks.
  /** It was moved, changed or locked since it was chosen. */
  'NOT_READABLE:changed': { file: string };
  /** The browser was not given access. */
  'NOT_READABLE:no-access': { file: string };
  /** A link to a file that is not there. */
  'NOT_READABLE:gone': { file: string };
  /** The system does not permit reading it. */
  'NOT_READABLE:forbidden': { file: string };
  /** `system`: the system's error code, `EIO`; `null` where it gives none. */
  'NOT_READABLE:disk': { file: string; system: string | null };
  /** `file`: a path that was asked for. */
  'NOT_FOUND:path': { file: string };
}
