import { expect } from '@esm-bundle/chai';
import { columns, encodeStripes, expectNear, readStripes, rows, stripes } from './stripes.js';
import { writeTiff } from './tiff/write-tiff.js';
import { keyOf, ProblemError } from '../../../src/model/problem/problem.js';

/** A segment of camera's tags behind the first marker: Orientation 6, turn by a quarter (Exif 2.3, 4.6.4). */
function turnByTag(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
  const segment = [0xff, 0xe1, 0, 2 + exif.length + tiff.length, ...exif, ...tiff];
  return Uint8Array.from([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);
}

describe('pictures that the browser decodes', () => {
  it('are read: JPEG', async () => {
    const { middles } = await readStripes(await encodeStripes('image/jpeg'), 'slice.jpg');
    expectNear(middles, stripes);
  });

  it('become brightness where they are colours', async () => {
    const { middles } = await readStripes(await encodeStripes('image/jpeg', true), 'slice.jpg');
    expectNear(
      middles,
      stripes.map((value) => 0.587 * value),
    );
  });

  it('are not turned by a camera’s tag', async () => {
    const { middles } = await readStripes(turnByTag(await encodeStripes('image/jpeg')), 'slice.jpg');
    expectNear(middles, stripes);
  });

  it('are read: PNG', async () => {
    const { middles } = await readStripes(await encodeStripes('image/png'), 'slice.png');
    expect(middles).to.deep.equal(stripes);
  });

  it('are read: JPEG within a TIFF', async () => {
    const jpeg = await encodeStripes('image/jpeg');
    const page = { columns, rows, samples: 3, photometric: 6, compression: 7, blocks: [jpeg] };
    const { middles } = await readStripes(writeTiff([page]), 'slice.tif');
    expectNear(middles, stripes);
  });

  it('are kept as far as they go where they break off', async () => {
    const jpeg = await encodeStripes('image/jpeg');
    const answer: unknown = await readStripes(jpeg.slice(0, -12), 'slice.jpg').catch(
      (error: unknown) => error,
    );
    if (!(answer instanceof ProblemError)) throw answer;
    expect(answer.problem).to.deep.equal({
      code: 'TRUNCATED',
      severity: 'warn',
      data: { reason: 'image', file: 'slice.jpg', isPartial: true },
    });
    // WebKit fills up two stripes of the four.
    const [first, second] = [4, 12].map((at) => answer.partial!.data[at]!);
    expectNear([first!, second!], stripes.slice(0, 2));
  });

  it('are not taken for black where their end is missing, within a TIFF', async () => {
    const jpeg = (await encodeStripes('image/jpeg')).slice(0, -12);
    const page = { columns, rows, samples: 3, photometric: 6, compression: 7, blocks: [jpeg] };
    const failure = await readStripes(writeTiff([page]), 'slice.tif').catch((error: unknown) => error);
    if (!(failure instanceof ProblemError)) throw failure;
    expect(keyOf(failure.problem)).to.equal('NOT_AN_IMAGE:damaged-pixels');
  });

  it('say that they are damaged where they are', async () => {
    const jpeg = await encodeStripes('image/jpeg');
    const scan = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === 0xda);
    const cut = jpeg.slice(0, scan);
    const failure = await readStripes(cut, 'slice.jpg').catch((error: unknown) => error);
    if (!(failure instanceof ProblemError)) throw failure;
    expect(keyOf(failure.problem)).to.equal('NOT_AN_IMAGE:damaged-pixels');
    expect(failure.problem.data['isPartial']).to.equal(false);
  });
});
