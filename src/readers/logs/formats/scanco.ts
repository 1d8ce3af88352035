import { givenName } from '../../../model/given-name.js';
import type { ScannerLog } from '../../../model/scanner-log.js';
import { composeLog } from '../compose-log.js';
import { refusal } from '../../../model/problem/problem.js';
import type { Readable } from '../../../model/readable.js';
import { storedLength } from '../printed-length.js';

const magic = new TextEncoder().encode('CTDATA-HEADER_V1');
const format = 'Scanco';
const micrometre = 1e-3;
/** Where the three sizes of the volume stand, µm. */
const sizesAt = 56;
/** Kind of data at byte 16: a single radiograph, whose sizes are in nm. */
const radiograph = 9;

export function isScanco(head: DataView): boolean {
  return head.byteLength >= 128 && magic.every((byte, at) => head.getUint8(at) === byte);
}

/**
 * The first block of a Scanco `*.isq`: physical size in µm over counts, not the Slice Thickness field, which is cut to
 * whole µm. ITK `itkScancoImageIO.cxx`, BoneJ `ISQReader.java`.
 * @throws {ProblemError} for a radiograph and for projections (`*.rsq`), whose sizes are not those of a voxel
 */
export function readScanco(head: DataView, { name: file }: Readable): ScannerLog {
  if (head.getInt32(16, true) === radiograph || /\.rsq(;\d+)?$/i.test(givenName(file)))
    throw refusal('LOG_UNREADABLE:projections', { file, format });
  const counts = [44, 48, 52].map((at) => head.getInt32(at, true));
  const sizes = [sizesAt, sizesAt + 4, sizesAt + 8].map((at) => head.getInt32(at, true));
  const [x, y, z] = counts.map((count, axis) => {
    const size = sizes[axis] ?? 0;
    return count > 0 ? storedLength((size * micrometre) / count, (0.5 * micrometre) / count) : null;
  });
  return composeLog(
    file,
    format,
    {
      kind: 'volume',
      x: x ?? null,
      y: y ?? null,
      z: z ?? null,
      counts,
      keys: [`dim_um ${sizes.join(' × ')} / dim_p ${counts.join(' × ')}`],
    },
    sizesAt,
  );
}
