import { givenName } from '../../../model/given-name.js';
import type { ScannerLog } from '../../../model/scanner-log.js';
import { CompoundFile } from '../containers/compound-file.js';
import { composeLog } from '../compose-log.js';
import { refusal } from '../../../model/problem/problem.js';
import type { Readable } from '../../../model/readable.js';
import { storedLength } from '../printed-length.js';
import { fileAtLeast } from '../../../model/limits.js';

const storage = 'ImageInfo';
const micrometre = 1e-3;

/**
 * `ImageInfo/PixelSize` of a Zeiss Xradia `*.txm` or `*.txrm`, in µm at the specimen, single precision. A `*.txm` is
 * the volume, of cubes; a `*.txrm` holds projections and knows X and Y. CIL `ZEISSDataReader.py`.
 * @throws {ProblemError} where there is no such stream
 */
export async function readZeiss(head: DataView, source: Readable, signal?: AbortSignal): Promise<ScannerLog> {
  requireWithinReach(source);
  const file = new CompoundFile(source, head, signal);
  const read = (stream: string) => file.readStart(storage, stream, 4);
  const pixel = (await read('PixelSize'))?.getFloat32(0, true) ?? 0;
  const voxel = storedLength(pixel * micrometre);
  const isVolume = /\.txm$/i.test(givenName(source.name));
  const counts = [];
  for (const stream of ['ImageWidth', 'ImageHeight', 'NoOfImages'])
    counts.push((await read(stream))?.getUint32(0, true) ?? null);
  return composeLog(
    source.name,
    'Zeiss Xradia',
    {
      kind: isVolume ? 'volume' : 'log',
      x: voxel,
      y: voxel,
      z: isVolume ? voxel : null,
      ...(isVolume ? { counts } : { projections: counts }),
      keys: [`${storage}/PixelSize ${String(Number(pixel.toPrecision(7)))} µm`],
    },
    [`${storage}/PixelSize`],
  );
}

/** One number in it is not worth unpacking more than {@link fileAtLeast}. */
function requireWithinReach({ name: file, size, packedSize = null }: Readable): void {
  if (packedSize === null || size === null || size <= fileAtLeast) return;
  throw refusal('LOG_UNREADABLE:packed', { file, size });
}
