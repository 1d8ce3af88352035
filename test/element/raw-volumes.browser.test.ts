import { expect } from '@esm-bundle/chai';
import { gzipSync } from 'fflate';
import { planWithShapes } from '../support/measured-shapes.js';
import { silhouetteRuns } from '../support/silhouette.js';
import { samplesOf } from '../support/synthetic-series.js';
import { addElement, next, removeElements, show, words } from './added-element.js';

const { plan, box, ball } = planWithShapes({
  columns: 72,
  rows: 64,
  slices: 40,
  spacing: { x: 0.5, y: 0.5, z: 1.25 },
});

/** The shapes as plain samples of 16 bits, X fastest. */
const samples = Uint16Array.from(
  Array.from({ length: plan.slices }, (_, index) => Array.from(samplesOf(plan, index))).flat(),
);
const size = [plan.columns, plan.rows, plan.slices];

const metaImage = (spacing = '0.5 0.5 1.25') =>
  `ObjectType = Image\nNDims = 3\nDimSize = ${size.join(' ')}\nElementType = MET_USHORT\nElementSpacing = ${spacing}\nElementDataFile = shapes.raw\n`;
const nrrd = `NRRD0004\ntype: ushort\ndimension: 3\nsizes: ${size.join(' ')}\nendian: little\nencoding: gzip\nspace dimension: 3\nspace units: "um" "um" "um"\nspace directions: (500,0,0) (0,500,0) (0,0,1250)\nkinds: domain domain domain\n\n`;

/** NIfTI-1 in one file (nifti1.h), in mm. */
function nifti(bigEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(352 + samples.byteLength);
  const view = new DataView(bytes.buffer);
  const little = !bigEndian;
  view.setInt32(0, 348, little);
  [3, ...size, 1, 1, 1, 1].forEach((count, at) => view.setInt16(40 + 2 * at, count, little));
  view.setInt16(70, 512, little);
  view.setInt16(72, 16, little);
  [1, 0.5, 0.5, 1.25].forEach((length, at) => view.setFloat32(76 + 4 * at, length, little));
  view.setFloat32(108, 352, little);
  view.setUint8(123, 2);
  bytes.set(new TextEncoder().encode('n+1'), 344);
  samples.forEach((value, at) => view.setUint16(352 + 2 * at, value, little));
  return bytes;
}

/** Within 1.5 % or 2 pixels, whichever is larger; the runs come in either order. */
function expectLengths(runs: readonly { length: number }[], expected: readonly number[], scale: number) {
  const found = runs.map(({ length }) => length * scale).sort((a, b) => a - b);
  const wanted = [...expected].sort((a, b) => a - b);
  expect(found.length, found.join(', ')).to.equal(wanted.length);
  wanted.forEach((length, index) => {
    expect(found[index], found.join(', ')).to.be.closeTo(length, Math.max(0.015 * length, 2 * scale));
  });
}

/** Box and ball along X and Z, mm, as wide as the reading makes them. */
function expectShapes(element: ReturnType<typeof addElement>) {
  const scale = element.millimetresPerPixel ?? NaN;
  const long = (axis: 0 | 2) => [box.to[axis] - box.from[axis], ball.diameter];
  const { horizontal, vertical } = silhouetteRuns(element, 'true');
  expectLengths(horizontal, long(0), scale);
  expectLengths(vertical, long(2), scale);
}

describe('a volume of plain samples in the element', () => {
  afterEach(removeElements);

  const raw = () => new File([samples], 'shapes.raw');
  const ways: [way: string, give: () => File[]][] = [
    ['a MetaImage and its samples', () => [raw(), new File([metaImage()], 'shapes.mhd')]],
    [
      'an NRRD that is packed',
      () => [new File([nrrd, gzipSync(new Uint8Array(samples.buffer))], 'shapes.nrrd')],
    ],
    ['a NIfTI of the other byte order', () => [new File([nifti(true)], 'shapes.nii')]],
    ['a NIfTI that is packed', () => [new File([gzipSync(nifti(false))], 'shapes.nii.gz')]],
  ];
  for (const [way, give] of ways) {
    it(`${way} has its size in millimetres`, async () => {
      const element = addElement();
      await show(element, give());
      element.setCamera({ azimuth: 0, elevation: 0, zoom: 0.8 });
      await element.updateComplete;
      expect(element.report?.spacing).to.deep.equal({ x: 0.5, y: 0.5, z: 1.25 });
      expect(element.report?.setAside).to.deep.equal([]);
      expectShapes(element);
      expect(words(element, '[part~="caption"]')).to.contain('header declares');
    });
  }

  it('says which file is missing beside a header', async () => {
    const element = addElement({ view: 'table' });
    const failed = next<{ message: string }>(element, 'error');
    element.files = [new File([metaImage()], 'shapes.mhd')];
    expect((await failed).detail.message).to.contain('shapes.raw, which is missing');
  });
});
