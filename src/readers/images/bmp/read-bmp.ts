import type { StoredSamples } from '../../../model/samples.js';
import type { BmpPage } from './bmp-header.js';
import { refusal } from '../../../model/problem/problem.js';
import { endsEarly } from '../ends-early.js';
import type { Readable } from '../../../model/readable.js';
import { luminance } from '../page.js';

const readableBits: readonly number[] = [1, 4, 8, 24, 32];
/** Masks are read where they are the usual ones, as those of 32 bits are. */
const masked = 3;

/**
 * The samples of a bitmap as one channel of 8 bits: palettes and colours as brightness.
 * @throws {ProblemError} UNSUPPORTED_SYNTAX, TRUNCATED with what could be read as `partial`
 */
export async function readBmp(file: Readable, page: BmpPage, signal?: AbortSignal): Promise<StoredSamples> {
  const { rows, columns, bitsPerPixel, compression } = page;
  const isPlain = compression === 0 || (compression === masked && bitsPerPixel === 32);
  if (!isPlain || !readableBits.includes(bitsPerPixel)) {
    const data = { file: file.name, bits: bitsPerPixel, isCompressed: !isPlain };
    throw refusal('UNSUPPORTED_SYNTAX:bmp', data);
  }
  // Rows fill whole words of four bytes.
  const stride = Math.ceil((columns * bitsPerPixel) / 32) * 4;
  const bytes = await file.read(page.offset, page.offset + stride * rows, signal);
  if (bytes.length === 0) throw endsEarly(file.name, null);
  const data = new Uint8Array(rows * columns);
  const held = Math.min(rows, Math.ceil(bytes.length / stride));
  for (let row = 0; row < held; row++) {
    const line = bytes.subarray(row * stride, (row + 1) * stride);
    const start = (page.topDown ? row : rows - 1 - row) * columns;
    readRow(line, page, data.subarray(start, start + columns));
  }
  const found = { data, rows, columns };
  if (bytes.length >= stride * (rows - 1) + Math.ceil((columns * bitsPerPixel) / 8)) return found;
  throw endsEarly(file.name, held > 0 ? found : null);
}

function readRow(line: Uint8Array, { bitsPerPixel, brightness }: BmpPage, target: Uint8Array): void {
  const bytes = bitsPerPixel / 8;
  const mask = 2 ** Math.min(bitsPerPixel, 8) - 1;
  for (let x = 0; x < target.length; x++) {
    const at = Math.floor(x * bytes);
    const first = line[at] ?? 0;
    if (bytes > 1) target[x] = Math.round(luminance(line[at + 2] ?? 0, line[at + 1] ?? 0, first));
    else {
      const index = (first >> (8 - bitsPerPixel - ((x * bitsPerPixel) & 7))) & mask;
      target[x] = brightness[index] ?? index;
    }
  }
}
