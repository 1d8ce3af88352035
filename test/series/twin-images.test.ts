import assert from 'node:assert/strict';
import { test } from 'node:test';
import { implicitLittleEndian, writeDicom } from '../../demo/sample/dicom-writer.js';
import { DepositHeaders } from '../../src/series/deposit-headers.js';
import { BytesFile } from '../readers/dicom/bytes-file.js';
import { slice } from '../readers/dicom/plain-slice.js';

const side = 128;
const image = {
  ...slice,
  Rows: side,
  Columns: side,
  BitsAllocated: 8,
  SOPInstanceUID: '2.25.7',
  InstanceNumber: '1',
};

/** An image of air with something in its middle. */
function paint(value: number): Uint8Array {
  const pixels = new Uint8Array(side * side);
  pixels[(side * side) / 2] = value;
  return pixels;
}

/** Images 2 mm apart, `names` for those of each place. */
function places(names: readonly string[], count: number, tags: (name: string) => object = () => ({})) {
  return names.flatMap((name, volume) =>
    Array.from({ length: count }, (_, place) => {
      const number = volume * count + place + 1;
      const own = {
        SOPInstanceUID: `2.25.${number}`,
        InstanceNumber: String(number),
        ImagePositionPatient: `0\\0\\${2 * place}`,
        PixelData: paint(name.charCodeAt(0)),
        ...tags(name),
      };
      return new BytesFile(writeDicom({ ...image, ...own }), `${number}.dcm`);
    }),
  );
}

async function infer(files: readonly BytesFile[]) {
  const headers = new DepositHeaders();
  await headers.read(files.map((file, place): [number, BytesFile] => [place, file]).values());
  const before = files.map(({ reads }) => reads.length);
  const { stacks } = await headers.infer();
  const [best] = stacks;
  return {
    codes: best?.report.findings.map(({ code }) => code) ?? [],
    told: best?.report.findings.find(({ code }) => code === 'DUPLICATE_POSITION')?.data,
    frames: stacks.flatMap((stack) => stack.frames).length,
    later: files.map(({ reads }, i) => reads.length - (before[i] ?? 0)),
    digests: headers.facts.map(({ PixelDigest }) => PixelDigest),
  };
}

test('an ordinary series is not asked for a byte of its pixels', async () => {
  const files = [1, 2, 3].map((n) => {
    const own = { SOPInstanceUID: `2.25.${n}`, InstanceNumber: String(n), PixelData: paint(n) };
    return new BytesFile(writeDicom({ ...image, ...own }), `${n}.dcm`);
  });
  const { later, digests } = await infer(files);
  assert.deepEqual(later, [0, 0, 0]);
  assert.deepEqual(digests, [undefined, undefined, undefined]);
});

test('headers that claim to be one image are believed when their pixels agree', async () => {
  const bytes = writeDicom({ ...image, PixelData: paint(9) });
  const { codes, frames, later } = await infer([
    new BytesFile(bytes, 'a.dcm'),
    new BytesFile(bytes, 'b.dcm'),
  ]);
  assert.ok(codes.includes('DUPLICATE_FILE'));
  assert.equal(frames, 1);
  assert.deepEqual(later, [1, 1]);
});

test('they are not where one pixel in the middle differs', async () => {
  const files = [1, 2, 3].map(
    (n) => new BytesFile(writeDicom({ ...image, PixelData: paint(n) }), `${n}.dcm`),
  );
  const { codes, frames } = await infer(files);
  assert.ok(codes.includes('SAME_IDENTITY_DIFFERENT_PIXELS'), codes.join(' '));
  assert.ok(!codes.includes('DUPLICATE_FILE'));
  assert.equal(frames, 3);
});

test('one image in two packings is not compared byte by byte', async () => {
  const data = { ...image, PixelData: paint(9) };
  const other = writeDicom(data, { transferSyntaxUID: implicitLittleEndian });
  const { codes, later } = await infer([
    new BytesFile(writeDicom(data), 'a.dcm'),
    new BytesFile(other, 'b.dcm'),
  ]);
  assert.ok(codes.includes('DUPLICATE_FILE'));
  assert.deepEqual(later, [0, 0]);
});

test('images of one place with a name each are copies where their pixels agree', async () => {
  const { told, frames, later } = await infer(places(['a', 'a'], 4));
  assert.deepEqual([told?.['duplicates'], told?.['reason'], frames], [4, undefined, 4]);
  assert.deepEqual(new Set(later), new Set([1]));
});

test('they are no copies where their pixels differ', async () => {
  const { told } = await infer(places(['a', 'b'], 4));
  assert.deepEqual([told?.['reason'], told?.['areDifferent']], ['untold', true]);
});

test('pixels of one place are not read where headers tell images apart, or how many there are', async () => {
  for (const tags of [
    (name: string) => ({ EchoTime: name === 'a' ? '5' : '9' }),
    () => ({ NumberOfTemporalPositions: '2' }),
  ]) {
    const { later, codes } = await infer(places(['a', 'b'], 4, tags));
    assert.deepEqual(new Set(later), new Set([0]));
    assert.ok(codes.includes('FOUR_D'), codes.join(' '));
  }
});

test('no more than 64 of them are read, and none where all claim one place', async () => {
  const { later } = await infer(places(['a', 'b'], 40));
  assert.equal(later.filter((reads) => reads > 0).length, 64);
  const one = await infer(places(['a', 'b', 'c'], 1));
  assert.deepEqual(one.later, [0, 0, 0]);
});
