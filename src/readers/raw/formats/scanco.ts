import { declareAxes, type RawHeader } from '../raw-header.js';

const magic = new TextEncoder().encode('CTDATA-HEADER_V1');
/** Bytes of a block; the header tells how many of them it takes beyond the first. */
const block = 512;

/**
 * `*.isq` of Scanco: physical size in µm over counts, not the Slice Thickness field, which is cut to whole µm; values of
 * 16 bits. ITK `itkScancoImageIO.cxx`, BoneJ `ISQReader.java`.
 * @returns `null` where it is none, or a radiograph
 */
export function readScanco(head: DataView): RawHeader | null {
  if (head.byteLength < block) return null;
  if (magic.some((byte, at) => head.getUint8(at) !== byte)) return null;
  const [radiograph, kind] = [9, head.getInt32(16, true)];
  const [x = 0, y = 0, z = 0] = [44, 48, 52].map((at) => head.getInt32(at, true));
  if (kind === radiograph || Math.min(x, y, z) < 1) return null;
  const lengths = [56, 60, 64].map((at, axis) => head.getInt32(at, true) / ([x, y, z][axis] ?? NaN));
  return {
    format: 'Scanco',
    name: '',
    size: [x, y, z],
    timePoints: 1,
    type: 'int16',
    ...{ bigEndian: false, channels: 1, slope: 1, intercept: 0 },
    data: null,
    offset: (Math.max(0, head.getInt32(508, true)) + 1) * block,
    packed: null,
    axes: declareAxes(
      lengths.map((length) => Number(length.toPrecision(7))),
      'µm',
      1e-3,
    ),
    field: 'dim_um',
    ...{ isAssumed: false, other: null, directions: null },
  };
}
