import { refusal } from '../../../model/problem/problem.js';
import type { HeaderReader } from '../header-reader.js';
import { nameFacts, type ImageHeader, type PageShape, type SuggestedSpacing } from '../page.js';
import { pixelOf, suggest } from '../tags-spacing.js';

/** A JPEG is read as a whole when its samples are wanted. */
export interface JpegPage extends PageShape {
  format: 'jpeg';
  bits: number;
  samplesPerPixel: number;
  /** The number of its frame header, SOF0 to SOF15 (ITU-T T.81, B.1.1.3). */
  process: number;
}

/** Frame headers are C0 to CF, but for the tables DHT, JPG and DAC. */
const tables: readonly number[] = [0xc4, 0xc8, 0xcc];
/** Tables, comments and colour profiles take some dozens. */
export const mostMarkers = 256;
const jfif = 0x4a464946;

/** @throws {ProblemError} TRUNCATED or NOT_AN_IMAGE */
export async function readJpegHeader(reader: HeaderReader): Promise<ImageHeader<JpegPage>> {
  const { name } = reader.file;
  let suggested: SuggestedSpacing | null = null;
  let at = 2;
  for (let marker = 0; marker < mostMarkers; marker++) {
    const head = await reader.view(at, 4);
    if (!head) throw refusal('TRUNCATED:image-header', { file: name });
    const kind = head.getUint8(1);
    if (head.getUint8(0) !== 0xff || kind === 0xda) break;
    if (kind === 0xff) at += 1;
    else if (kind === 0xe0) suggested = (await readDensity(reader, at + 4)) ?? suggested;
    else if (kind >= 0xc0 && kind <= 0xcf && !tables.includes(kind)) {
      const frame = await reader.view(at + 4, 6);
      if (!frame) throw refusal('TRUNCATED:image-header', { file: name });
      return describeJpeg(name, frame, kind - 0xc0, suggested);
    }
    if (kind !== 0xff) at += 2 + head.getUint16(2);
  }
  throw refusal('NOT_AN_IMAGE:size-unstated', { file: name, format: 'JPEG' });
}

function describeJpeg(
  name: string,
  frame: DataView,
  process: number,
  suggested: SuggestedSpacing | null,
): ImageHeader<JpegPage> {
  const [bits, rows, columns] = [frame.getUint8(0), frame.getUint16(1), frame.getUint16(3)];
  const samplesPerPixel = frame.getUint8(5);
  if (!rows || !columns) throw refusal('NOT_AN_IMAGE:no-size', { file: name });
  const photometric = samplesPerPixel === 1 ? 'MONOCHROME2' : 'YBR_FULL';
  const page = { format: 'JPEG', rows, columns, samplesPerPixel, bits, photometric, suggested } as const;
  const shape = { rows, columns, photometricInterpretation: 'MONOCHROME2', rescale: [] } as const;
  return {
    facts: [nameFacts(name, 1, 1, page)],
    pixels: [{ format: 'jpeg', ...shape, bits, samplesPerPixel, process }],
    warning: null,
  };
}

/** X and Y from the density of a JFIF header, where it has a unit: dots per inch or per centimetre. */
async function readDensity(reader: HeaderReader, at: number): Promise<SuggestedSpacing | null> {
  const header = await reader.view(at, 12);
  if (header?.getUint32(0) !== jfif) return null;
  const perInch = [0, 1, 2.54][header.getUint8(7)] ?? 0;
  const [x, y] = [header.getUint16(8), header.getUint16(10)];
  return suggest('jpeg-tags', pixelOf(x * perInch), pixelOf(y * perInch));
}
