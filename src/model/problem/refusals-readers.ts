/** What a file turns out to be that is no slice, by its first bytes or by its name. */
export type OtherFile =
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'bigtiff'
  | 'webp'
  | 'pdf'
  | 'zip'
  | 'gzip'
  | '7-zip'
  | 'rar'
  | 'tar'
  | 'nifti'
  | 'office'
  | 'text'
  | Litter;

/** Files that systems and discs leave behind, known by their names. */
export type Litter = 'windows-thumbnails' | 'windows-folder' | 'macos-folder' | 'macos-fork' | 'dicomdir';

/** What DICOM stores beside images (PS3.4 table B.5-1). */
export type DicomObject =
  | 'document'
  | 'presentation-state'
  | 'contours'
  | 'treatment-record'
  | 'treatment-plan'
  | 'registration'
  | 'fiducials'
  | 'deformable-registration'
  | 'surface'
  | 'tractography'
  | 'raw-data'
  | 'value-mapping'
  | 'structured-report'
  | 'waveform'
  | 'worklist-entry';

/** A transfer syntax (PS3.6 table A-1): its name, `null` where none is known, and its UID, `''` where none is told. */
export interface NamedSyntax {
  syntax: string | null;
  uid: string;
}

/** A frame, from 1, of as many as the file says it holds. */
interface OfFrame {
  file: string;
  frame: number;
  frames: number;
}

/** A log, and whose it is: `Nikon X-Tek`. */
interface OfLog {
  file: string;
  format: string;
}

/** Why bytes show no slice, or a log tells no voxel: what `readers/` refuses. Sizes are bytes. */
export interface ReaderRefusals {
  // What is no image, whatever reads it.
  'EMPTY:file': { file: string };
  'JUNK:kind': { file: string; kind: OtherFile };
  'JUNK:not-dicom': { file: string };
  /** Named like a slice, and something else. */
  'NOT_AN_IMAGE:kind': { file: string; kind: OtherFile };
  'NOT_AN_IMAGE:not-dicom': { file: string; size: number | null };
  /** `most`: pixels, or samples of all channels, that can be held. */
  'TOO_LARGE:pixels': { file: string; rows: number; columns: number; most: number };

  // DICOM: headers.
  'NOT_AN_IMAGE:object': { file: string; object: DicomObject };
  'NOT_AN_IMAGE:no-dimensions': { file: string };
  'TRUNCATED:header': { file: string; size: number | null };
  'TOO_LARGE:frames': { file: string; frames: number; most: number };
  /** `size`: of the file, which cannot hold so many frames. */
  'NOT_AN_IMAGE:impossible-frames': { file: string; frames: number; size: number };
  /** `most`: bytes after which a header is given up. */
  'TOO_LARGE:header': { file: string; most: number };
  /** `packed`: bytes that it takes where it lies; `most`: those that may come of them. */
  'TOO_LARGE:unpacked': { file: string; packed: number; most: number };

  // DICOM: pixels.
  'UNSUPPORTED_SYNTAX:transfer-syntax': NamedSyntax & { file: string };
  /** The WASM that decodes it could not be had, or may not run. */
  'UNSUPPORTED_SYNTAX:decoder': NamedSyntax & { file: string };
  /** `bits`: allocated to a sample; `readable`: those that can be read. */
  'UNSUPPORTED_SYNTAX:bits': NamedSyntax & { file: string; bits: number; readable: readonly number[] };
  /** `size`: of the compressed frame. */
  'TRUNCATED:undecodable': NamedSyntax & { file: string; size: number };
  /** The file ends before the frame begins. */
  'TRUNCATED:frame': OfFrame;
  /** `expected` and `found`: bytes of the frame's samples. */
  'TRUNCATED:pixels': OfFrame & { expected: number; found: number };
  /** `expected` and `found`: samples after unpacking. */
  'TRUNCATED:unpacked': { file: string; expected: number; found: number };
  'TRUNCATED:no-pixels': { file: string; rows: number; columns: number };
  /** A frame was asked for that the file does not hold. */
  'TRUNCATED:no-such-frame': OfFrame;
  /** `size`: of a server's answer that breaks off before its last frame does. */
  'TRUNCATED:multipart': { file: string; size: number };

  // Image files: TIFF, PNG, JPEG and BMP.
  /** It ends before it says how large it is. */
  'TRUNCATED:image-header': { file: string };
  'TRUNCATED:first-page': { file: string };
  /** `at`: where the first directory of a TIFF should stand. */
  'TRUNCATED:directory': { file: string; at: number };
  /** `pages`: how many could be found before the file ends. */
  'TRUNCATED:last-page': { file: string; pages: number };
  /** `isPartial`: whether some of its pixels are shown. */
  'TRUNCATED:image': { file: string; isPartial: boolean };
  'NOT_AN_IMAGE:no-size': { file: string };
  /** It does not say how large it is where its format does. */
  'NOT_AN_IMAGE:size-unstated': { file: string; format: 'JPEG' | 'PNG' };
  /** `size`: of the file, which cannot hold so many pixels. */
  'NOT_AN_IMAGE:impossible-size': { file: string; rows: number; columns: number; size: number };
  'NOT_AN_IMAGE:damaged-pixels': { file: string; isPartial: boolean };
  /** The header of a TIFF points to no page. */
  'NOT_AN_IMAGE:no-page': { file: string };
  /** None of its pages says how large it is and where its pixels lie. */
  'NOT_AN_IMAGE:no-usable-page': { file: string };
  'TOO_LARGE:pages': { file: string; most: number };
  'UNSUPPORTED_SYNTAX:jpeg-bits': { file: string; bits: number };
  /** A lossless or arithmetically coded JPEG. */
  'UNSUPPORTED_SYNTAX:jpeg-process': { file: string };
  'UNSUPPORTED_SYNTAX:bmp': { file: string; bits: number; isCompressed: boolean };
  /** `compression`: tag 259 as stored; `name`: what it is called, `null` where no name is known. */
  'UNSUPPORTED_SYNTAX:tiff-compression': { file: string; compression: number; name: string | null };
  /** `photometric`: tag 262 as stored. */
  'UNSUPPORTED_SYNTAX:tiff-colours': { file: string; photometric: number };
  'UNSUPPORTED_SYNTAX:tiff-bits': { file: string; bits: number };

  // Scanners' logs.
  /** `entries`: where the log would tell its voxel, as it prints them. */
  'LOG_UNREADABLE:no-voxel': OfLog & { kind: 'log' | 'volume'; entries: readonly string[] };
  /** `byte`: where the file would tell its voxel, µm. */
  'LOG_UNREADABLE:no-voxel-at': OfLog & { kind: 'log' | 'volume'; byte: number };
  /** Named like one, without the `mark` that every such log holds. */
  'LOG_UNREADABLE:unmarked': OfLog & { mark: string };
  /** It holds projections, whose pixels are not those of the volume. */
  'LOG_UNREADABLE:projections': OfLog;
  /** `unit`: what `entry` names and is no unit of length; `lengths`: as printed, none where they were not found. */
  'LOG_UNREADABLE:unit': OfLog & { entry: string; unit: string; lengths: readonly string[] };
  /** Its table of contents leads in a circle, or beyond its end. */
  'LOG_UNREADABLE:damaged': { file: string };
  /** In a ZIP, of which `size` bytes would have to be unpacked for one number. */
  'LOG_UNREADABLE:packed': { file: string; size: number };
}
