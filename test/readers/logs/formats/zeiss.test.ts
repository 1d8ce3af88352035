import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLog } from '../../../../src/readers/logs/read-log.js';
import { BytesFile } from '../../dicom/bytes-file.js';
import { writeCompoundFile } from '../containers/write-compound-file.js';
import { refused } from '../../../support/refused.js';

function number(write: (view: DataView) => void): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  write(view);
  return new Uint8Array(view.buffer);
}

const float = (value: number) => number((view) => view.setFloat32(0, value, true));
const int = (value: number) => number((view) => view.setUint32(0, value, true));

/**
 * A scan of 300 slices, each a stream of its own, so that the directory is long and lies behind 15 MB of them: more than
 * the header has room to list.
 */
const images = Object.fromEntries(
  Array.from({ length: 300 }, (_, at) => [
    `ImageData${String(Math.floor(at / 100) + 1)}/Image${String(at + 1)}`,
    new Uint8Array(50_000).fill(at),
  ]),
);
const info = {
  'ImageInfo/ImageWidth': int(1004),
  'ImageInfo/ImageHeight': int(1024),
  'ImageInfo/NoOfImages': int(300),
  'ImageInfo/PixelSize': float(35.28),
  'ImageInfo/Angles': new Uint8Array(6400),
  'ImageInfo/CamPixelSize': float(13.5),
};

const file = (name: string, streams: Record<string, Uint8Array>) =>
  new BytesFile(writeCompoundFile(streams), name);

test('Zeiss: the voxel of a volume, read where it lies', async () => {
  const source = file('specimen.txm', { ...images, ...info });
  const log = await readLog(source);
  assert.ok(log);
  assert.deepEqual([log.format, log.kind], ['Zeiss Xradia', 'volume']);
  assert.deepEqual(log.spacing, { x: 0.03528, y: 0.03528, z: 0.03528 });
  assert.deepEqual(log.dimensions, { columns: 1004, rows: 1024, slices: 300 });
  assert.deepEqual(log.keys, ['ImageInfo/PixelSize 35.28 µm']);
  const read = source.reads.reduce((sum, [start, end]) => sum + end - start, 0);
  assert.ok(read < source.size / 2, `${String(read)} of ${String(source.size)} bytes were read`);
});

test('Zeiss: a second volume of its name', async () => {
  const log = await readLog(file('specimen.txm (2)', info));
  assert.equal(log?.kind, 'volume');
});

test('Zeiss: projections know X and Y; some write the name small', async () => {
  const log = await readLog(file('specimen.txrm', { 'ImageInfo/pixelsize': float(1.5) }));
  assert.deepEqual(log?.spacing, { x: 0.0015, y: 0.0015, z: null });
  assert.equal(log.dimensions, null);
  const whole = await readLog(file('specimen.txrm', { ...images, ...info }));
  assert.deepEqual(whole?.projections, { columns: 1004, rows: 1024, count: 300 });
  assert.equal(whole.dimensions, null);
});

test('Zeiss: a compound file without a pixel size, one cut off, one that leads in circles', async () => {
  await assert.rejects(
    readLog(file('a.txm', { 'ImageInfo/ImageWidth': int(4) })),
    refused('LOG_UNREADABLE:no-voxel', {
      file: 'a.txm',
      format: 'Zeiss Xradia',
      kind: 'volume',
      entries: ['ImageInfo/PixelSize'],
    }),
  );
  const whole = writeCompoundFile({ ...images, ...info });
  await assert.rejects(
    readLog(new BytesFile(whole.subarray(0, 600_000), 'cut.txm')),
    refused('LOG_UNREADABLE:damaged', { file: 'cut.txm' }),
  );
  const circle = whole.slice();
  const view = new DataView(circle.buffer);
  view.setUint32(48, 0, true);
  await assert.rejects(readLog(new BytesFile(circle, 'circle.txm')), { code: 'LOG_UNREADABLE' });
  assert.equal(await readLog(new BytesFile(new Uint8Array(2048), 'none.txm')), null);
});

test('Zeiss: a volume of gigabytes is not unpacked for four bytes', async () => {
  const packed = Object.assign(file('specimen.txm', info), { size: 3.1e9, packedSize: 1e9 });
  await assert.rejects(
    readLog(packed),
    refused('LOG_UNREADABLE:packed', { file: 'specimen.txm', size: 3.1e9 }),
  );
  assert.equal(packed.reads.length, 1);
});
