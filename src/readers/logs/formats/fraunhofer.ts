import type { ScannerLog } from '../../../model/scanner-log.js';
import { composeLog } from '../compose-log.js';
import type { Readable } from '../../../model/readable.js';
import { storedLength } from '../printed-length.js';

const headerLength = 2048;
/** Where the header tells the size of a pixel, and behind it the step from slice to slice. */
const pixelAt = 584;
const micrometre = 1e-3;

/** Four 16-bit numbers and nothing to know it by, so that the length of the file has to fit them. */
export function isFraunhofer(head: DataView, size: number | null): boolean {
  if (head.byteLength < headerLength) return false;
  const { columns, rows, bits, slices } = readSizes(head);
  return size !== null && size - headerLength === (columns * rows * slices * bits) / 8;
}

/**
 * The header of a Fraunhofer EZRT `*.rek`: pixel size and slice step in µm, single precision, at bytes 584 and 588.
 * rekheader, https://github.com/gkv311/rekheader
 */
export function readFraunhofer(head: DataView, { name: file }: Readable): ScannerLog {
  const { columns, rows, slices } = readSizes(head);
  const pixel = head.getFloat32(pixelAt, true);
  const step = head.getFloat32(pixelAt + 4, true);
  const side = storedLength(pixel * micrometre);
  return composeLog(
    file,
    'Fraunhofer EZRT',
    {
      kind: 'volume',
      x: side,
      y: side,
      z: storedLength(step * micrometre),
      counts: [columns, rows, slices],
      keys: [`${String(pixelAt)}: ${printed(pixel)} µm, ${String(pixelAt + 4)}: ${printed(step)} µm`],
    },
    pixelAt,
  );
}

/** A single-precision number without the noise of its binary fraction. */
const printed = (value: number): string => String(Number(value.toPrecision(7)));

function readSizes(head: DataView) {
  const [columns = 0, rows = 0, bits = 0, slices = 0] = [0, 2, 4, 6].map((at) => head.getUint16(at, true));
  return { columns, rows, bits, slices };
}
