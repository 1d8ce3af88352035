import { encodeStripes, columns, expectNear, readStripes, rows, stripes } from './stripes.js';
import { writeTiff } from './tiff/write-tiff.js';

/** Changes one bit of one sample, as browsers do that resist being recognised by what they draw; some change all. */
function addNoise(): () => void {
  const { prototype } = OffscreenCanvasRenderingContext2D;
  const getImageData = Reflect.get<typeof prototype, 'getImageData'>(prototype, 'getImageData');
  prototype.getImageData = function (...area: Parameters<typeof getImageData>) {
    const image = getImageData.apply(this, area);
    for (let at = 5; at < image.data.length; at += 64) image.data[at]! ^= 0x80;
    return image;
  };
  return () => (prototype.getImageData = getImageData);
}

describe('where a canvas hands out noise', () => {
  let takeAway: () => void;

  beforeEach(() => (takeAway = addNoise()));
  afterEach(() => takeAway());

  it('JPEG is decoded without one', async () => {
    const { middles } = await readStripes(await encodeStripes('image/jpeg'), 'slice.jpg');
    expectNear(middles, stripes);
  });

  it('JPEG in colours becomes brightness', async () => {
    const { middles } = await readStripes(await encodeStripes('image/jpeg', true), 'slice.jpg');
    expectNear(
      middles,
      stripes.map((value) => 0.587 * value),
    );
  });

  it('JPEG within a TIFF is decoded without one', async () => {
    const jpeg = await encodeStripes('image/jpeg');
    const page = { columns, rows, samples: 3, photometric: 6, compression: 7, blocks: [jpeg] };
    const { middles } = await readStripes(writeTiff([page]), 'slice.tif');
    expectNear(middles, stripes);
  });
});
