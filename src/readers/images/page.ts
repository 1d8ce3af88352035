import { refusal, type Problem } from '../../model/problem/problem.js';
import type { Readable } from '../../model/readable.js';
import type { HeaderFacts } from '../../model/report.js';

/** What every page of an image tells, whatever its format. */
export interface PageShape {
  rows: number;
  columns: number;
  /** How brightness runs in the samples as they are returned; colours come as brightness, MONOCHROME2. */
  photometricInterpretation: 'MONOCHROME1' | 'MONOCHROME2';
  /** Images are shown in their stored values. */
  rescale: readonly never[];
}

/** What the header of an image file says. */
export interface ImageHeader<Page extends PageShape = PageShape> {
  /** One record per page. */
  facts: HeaderFacts[];
  /** Where the samples of each page lie and how they are stored: plain data, that can be handed to a worker. */
  pixels: Page[];
  /** Why only part of the file can be used; `null` where all of it can. */
  warning: Problem | null;
}

/** What is told of a page besides the facts that every format has. Lengths in mm, `null` where none is told. */
export interface PageFacts {
  format: 'TIFF' | 'PNG' | 'JPEG' | 'BMP';
  rows: number;
  columns: number;
  samplesPerPixel: number;
  bits: number;
  /** `RGB`, `PALETTE COLOR`, `MONOCHROME1`, … as DICOM names it (PS3.3 C.7.6.3.1.2). */
  photometric: string;
  suggested: SuggestedSpacing | null;
}

/** The size of a pixel as an image’s own tags state it: never more than a suggestion. Millimetres. */
export interface SuggestedSpacing {
  source: 'tiff-tags' | 'png-tags' | 'jpeg-tags' | 'bmp-tags';
  x: number | null;
  y: number | null;
  z: number | null;
}

/** The facts of one page by DICOM keyword; what it suggests of spacing stands under names of its own. */
export function nameFacts(file: string, frame: number, pages: number, page: PageFacts): HeaderFacts {
  const facts: HeaderFacts = {
    file,
    frame,
    NumberOfFrames: pages,
    Rows: page.rows,
    Columns: page.columns,
    SamplesPerPixel: page.samplesPerPixel,
    BitsAllocated: page.bits,
    PhotometricInterpretation: page.photometric,
    ImageFormat: page.format,
  };
  const { suggested } = page;
  if (!suggested) return facts;
  facts['SuggestedSpacing'] = [suggested.x, suggested.y, suggested.z]
    .map((length) => length ?? '')
    .join('\\');
  facts['SuggestedBy'] = suggested.source;
  return facts;
}

/** Pixels that a byte may stand for: eight of one bit, packed as tightly as LZW and deflate ever do. */
const mostPerByte = 8 * 4096;

/**
 * Refuses what says that it has more pixels than its bytes could hold.
 * @throws {ProblemError} NOT_AN_IMAGE
 */
export function requireRoom(
  { name: file, size }: Readable,
  { rows, columns }: Pick<PageShape, 'rows' | 'columns'>,
): void {
  if (size !== null && rows * columns > size * mostPerByte)
    throw refusal('NOT_AN_IMAGE:impossible-size', { file, rows, columns, size });
}

/** The luminance of a colour (ITU-R BT.601), as Y of YBR_FULL is (PS3.3 C.7.6.3.1.2). */
export const luminance = (red: number, green: number, blue: number): number =>
  0.299 * red + 0.587 * green + 0.114 * blue;
