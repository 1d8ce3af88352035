import type { Readable } from '../../model/readable.js';
import type { SampleArray, StoredSamples } from '../../model/samples.js';
import { endsEarly } from '../images/ends-early.js';
import { luminance } from '../images/page.js';
import { bytesOf, sizeOfPage, type RawPage, type RawType } from './raw-page.js';

const isLittleHere = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

const arrays: Record<RawType, (buffer: ArrayBuffer) => SampleArray> = {
  uint8: (buffer) => new Uint8Array(buffer),
  int8: (buffer) => new Int8Array(buffer),
  uint16: (buffer) => new Uint16Array(buffer),
  int16: (buffer) => new Int16Array(buffer),
  uint32: (buffer) => new Uint32Array(buffer),
  int32: (buffer) => new Int32Array(buffer),
  uint64: (buffer) => Float64Array.from(new BigUint64Array(buffer), Number),
  int64: (buffer) => Float64Array.from(new BigInt64Array(buffer), Number),
  float32: (buffer) => new Float32Array(buffer),
  float64: (buffer) => new Float64Array(buffer),
};

/**
 * One slice of a volume of plain samples, in one read; colours as brightness.
 * @throws {ProblemError} TRUNCATED with what is there as `partial`; what `file.read` throws passes through
 */
export async function readRawPage(
  file: Readable,
  page: RawPage,
  signal?: AbortSignal,
): Promise<StoredSamples> {
  const size = sizeOfPage(page);
  const bytes = await file.read(page.offset, page.offset + size, signal);
  // What is missing stays 0, and samples begin where their type wants them to.
  const whole = bytes.length === size && bytes.byteOffset === 0 && bytes.buffer.byteLength === size;
  const buffer = whole ? bytes.buffer : new ArrayBuffer(size);
  if (!whole) new Uint8Array(buffer).set(bytes);
  if (page.bigEndian === isLittleHere) swapBytes(new Uint8Array(buffer), bytesOf[page.type]);
  const { rows, columns, channels } = page;
  const samples = { data: toGrey(arrays[page.type](buffer), channels), rows, columns };
  if (bytes.length < size) throw endsEarly(file.name, bytes.length > 0 ? samples : null);
  return samples;
}

function swapBytes(bytes: Uint8Array, width: number): void {
  for (let first = 0; first < bytes.length; first += width) {
    for (let low = first, high = first + width - 1; low < high; low++, high--) {
      const byte = bytes[low] ?? 0;
      bytes[low] = bytes[high] ?? 0;
      bytes[high] = byte;
    }
  }
}

/** Three channels and more are colours; of two the first is shown. */
function toGrey(data: SampleArray, channels: number): SampleArray {
  if (channels === 1) return data;
  const grey = new Float32Array(data.length / channels);
  for (let at = 0, from = 0; at < grey.length; at++, from += channels) {
    const [red = 0, green = 0, blue = 0] = [data[from], data[from + 1], data[from + 2]];
    grey[at] = channels < 3 ? red : luminance(red, green, blue);
  }
  return grey;
}
