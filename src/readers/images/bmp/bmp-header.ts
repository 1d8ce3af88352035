import { refusal } from '../../../model/problem/problem.js';
import type { HeaderReader } from '../header-reader.js';
import { luminance, nameFacts, type ImageHeader, type PageShape } from '../page.js';
import { pixelOf, suggest } from '../tags-spacing.js';

/** Where the rows of a Windows or OS/2 bitmap lie and how they are stored. */
export interface BmpPage extends PageShape {
  format: 'bmp';
  bitsPerPixel: number;
  /** 0: none, 1 and 2: run lengths, 3: masks, 4: JPEG, 5: PNG. */
  compression: number;
  offset: number;
  /** Whether the first row stored is the topmost. */
  topDown: boolean;
  /** The brightness of each entry; empty where pixels are colours. */
  brightness: number[];
}

const fileHeader = 14;
/** The header of OS/2 1.x: no density, colours of three bytes. */
const coreHeader = 12;
const inchesPerMetre = 1 / 0.0254;

/** @throws {ProblemError} TRUNCATED or NOT_AN_IMAGE */
export async function readBmpHeader(reader: HeaderReader): Promise<ImageHeader<BmpPage>> {
  const { name } = reader.file;
  const size = (await reader.view(fileHeader, 4))?.getUint32(0, true) ?? 0;
  const isCore = size === coreHeader;
  const head = await reader.view(0, fileHeader + (isCore ? coreHeader : 40));
  if (!head) throw refusal('TRUNCATED:image-header', { file: name });
  const columns = isCore ? head.getUint16(18, true) : head.getInt32(18, true);
  const height = isCore ? head.getUint16(20, true) : head.getInt32(22, true);
  const bitsPerPixel = head.getUint16(isCore ? 24 : 28, true);
  const rows = Math.abs(height);
  if (columns <= 0 || rows === 0) throw refusal('NOT_AN_IMAGE:no-size', { file: name });

  const used = isCore ? 0 : head.getUint32(46, true);
  const entries = bitsPerPixel > 8 ? 0 : used || 2 ** bitsPerPixel;
  const brightness = await readPalette(reader, fileHeader + size, Math.min(entries, 256), isCore ? 3 : 4);
  const density = (at: number) => (isCore ? null : pixelOf(head.getInt32(at, true) / inchesPerMetre));
  const samplesPerPixel = bitsPerPixel > 8 ? 3 : 1;
  const shape = { rows, columns, photometricInterpretation: 'MONOCHROME2', rescale: [] } as const;
  return {
    facts: [
      nameFacts(name, 1, 1, {
        format: 'BMP',
        rows,
        columns,
        samplesPerPixel,
        bits: bitsPerPixel > 8 ? 8 : bitsPerPixel,
        photometric: samplesPerPixel === 3 ? 'RGB' : 'PALETTE COLOR',
        suggested: suggest('bmp-tags', density(38), density(42)),
      }),
    ],
    pixels: [
      {
        format: 'bmp',
        ...shape,
        bitsPerPixel,
        compression: isCore ? 0 : head.getUint32(30, true),
        offset: head.getUint32(10, true),
        topDown: height < 0,
        brightness,
      },
    ],
    warning: null,
  };
}

/** Entries hold blue, green and red. */
async function readPalette(
  reader: HeaderReader,
  at: number,
  entries: number,
  width: number,
): Promise<number[]> {
  const bytes = await reader.bytes(at, entries * width);
  return Array.from({ length: Math.floor(bytes.length / width) }, (_, entry) => {
    const [blue = 0, green = 0, red = 0] = bytes.subarray(entry * width);
    return Math.round(luminance(red, green, blue));
  });
}
