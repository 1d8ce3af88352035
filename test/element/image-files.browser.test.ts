import { expect } from '@esm-bundle/chai';
import { encode } from 'fast-png';
import { planWithShapes } from '../support/measured-shapes.js';
import { silhouetteRuns } from '../support/silhouette.js';
import { samplesOf, writeSeries, type SeriesPlan } from '../support/synthetic-series.js';
import { writeTiff } from '../readers/images/tiff/write-tiff.js';
import { addElement, next, removeElements, show, words } from './added-element.js';
import { asFiles } from './given-files.js';
import { say } from './spoken.js';

const { plan, box, ball } = planWithShapes({
  columns: 72,
  rows: 64,
  slices: 40,
  spacing: { x: 0.5, y: 0.5, z: 1.25 },
});

/** The bytes of one slice's samples, low byte first. */
const bytesOfSlice = (index: number) => new Uint8Array(samplesOf(plan, index).buffer);

const indices = Array.from({ length: plan.slices }, (_, index) => index);

const writers: Record<string, () => File[]> = {
  'TIFF, a file each': () =>
    indices.map((index) => {
      const page = { columns: plan.columns, rows: plan.rows, bits: 16, blocks: [bytesOfSlice(index)] };
      return new File([writeTiff([page])], `scan_${index}.tif`);
    }),
  'TIFF, one file': () => {
    const pages = indices.map((index) => {
      return { columns: plan.columns, rows: plan.rows, bits: 16, blocks: [bytesOfSlice(index)] };
    });
    return [new File([writeTiff(pages, { bigEndian: false, big: true })], 'stack.tif')];
  },
  PNG: () =>
    indices.map((index) => {
      const { columns: width, rows: height } = plan;
      const data = Uint16Array.from(samplesOf(plan, index));
      return new File(
        [new Uint8Array(encode({ width, height, data, depth: 16, channels: 1 }))],
        `${index}.png`,
      );
    }),
};

/** Within 1.5 % or 2 pixels, whichever is larger; the runs come in either order. */
function expectLengths(runs: readonly { length: number }[], expected: readonly number[], scale: number) {
  const found = runs.map(({ length }) => length * scale).sort((a, b) => a - b);
  const wanted = [...expected].sort((a, b) => a - b);
  expect(found.length, found.join(', ')).to.equal(wanted.length);
  wanted.forEach((length, index) => {
    expect(found[index], found.join(', ')).to.be.closeTo(length, Math.max(0.015 * length, 2 * scale));
  });
}

describe('a stack of pictures in the element', () => {
  afterEach(removeElements);

  const plains: [kind: string, value: (index: number) => number][] = [
    ['all of one value', () => 900],
    ['all but a few', (index) => (index % 501 === 0 ? 901 : 900)],
    ['of a handful of values', (index) => 900 + (((index * 7919) % 13) % 4)],
  ];
  for (const [kind, value] of plains) {
    it(`shows something, or says that nothing stands out: ${kind}`, async () => {
      const element = addElement({ view: 'volume', spacing: '0.5 0.5 0.5' });
      const files = Array.from({ length: 6 }, (_, slice) => {
        const samples = Uint16Array.from({ length: 32 * 32 }, (_, at) => value(slice * 1024 + at));
        const page = { columns: 32, rows: 32, bits: 16, blocks: [new Uint8Array(samples.buffer)] };
        return new File([writeTiff([page])], `scan_${slice}.tif`);
      });
      await show(element, files);
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 500));
      const canvas = element.shadowRoot!.querySelector('canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const isDrawn = data.some((one, at) => at % 4 === 3 && one > 0);
      const told = words(element, '.remarks .blank');
      // Specks of single voxels are drawn, and no more than that.
      if (!isDrawn || kind === 'all but a few') expect(told).to.equal(say('picture.blank'));
      else expect(told).to.equal('');
    });
  }

  for (const [kind, write] of Object.entries(writers)) {
    it(`has its true proportions once the spacing is supplied: ${kind}`, async () => {
      const element = addElement({ view: 'volume', spacing: '0.5 0.5 1.25', naive: 'isotropic' });
      await show(element, write());
      expect(element.report?.spacing).to.deep.equal({ x: 0.5, y: 0.5, z: 1.25 });
      expect(element.report?.dimensions).to.deep.equal({ columns: 72, rows: 64, slices: 40 });
      element.setCamera({ azimuth: 0, elevation: 0, zoom: 1 });
      await element.updateComplete;
      const scale = element.millimetresPerPixel ?? NaN;
      for (const side of ['true', 'naive'] as const) {
        const { horizontal, vertical } = silhouetteRuns(element, side);
        const stretch = side === 'true' ? 1 : 0.5 / 1.25;
        expectLengths(horizontal, [box.to[0] - box.from[0], ball.diameter], scale);
        expectLengths(vertical, [(box.to[2] - box.from[2]) * stretch, ball.diameter * stretch], scale);
      }
    });
  }

  it('is drawn in pixels where nothing is known, with no millimetres, and says what to do', async () => {
    const element = addElement({ view: 'volume' });
    await show(element, writers['TIFF, a file each']!());
    expect(element.report?.spacing).to.deep.equal({ x: null, y: null, z: null });
    expect(element.millimetresPerPixel).to.equal(null);
    const { horizontal, vertical } = silhouetteRuns(element, 'true');
    expect(horizontal.length).to.be.greaterThan(0);
    expect(vertical.length).to.be.greaterThan(0);
    expect(words(element, '.true')).to.contain(say('caption.cubes'));
    expect(words(element, '.panes')).to.contain('72 × 64 × 40 pixels');
    expect(words(element, '.panes')).not.to.match(/\d\s?(mm|µm)/);
    const notes = element.shadowRoot?.querySelector('[part="findings"]')?.textContent ?? '';
    const found = element.report?.findings.find(({ code }) => code === 'NO_IPP');
    expect(found?.data['formats']).to.deep.equal(['TIFF']);
    expect(notes).to.contain(found?.message);
  });

  it('goes on without a slice that cannot be read, and says which', async () => {
    const files = writers['TIFF, a file each']!();
    const odd = writeTiff([
      { columns: plan.columns, rows: plan.rows, bits: 16, compression: 34712, blocks: [bytesOfSlice(7)] },
    ]);
    files[7] = new File([odd], 'scan_7.tif');
    files[9] = new File([await files[9]!.slice(0, -300).arrayBuffer()], 'scan_9.tif');
    const element = addElement({ view: 'volume', spacing: '0.5 0.5 1.25' });
    await show(element, files);
    const aside = element.report?.setAside ?? [];
    expect(aside.map(({ file, code }) => `${file} ${code}`)).to.include('scan_7.tif UNSUPPORTED_SYNTAX');
    expect(aside.find(({ file }) => file === 'scan_7.tif')?.data).to.include({ compression: 34712 });
    expect(aside.map(({ file, code }) => `${file} ${code}`)).to.include('scan_9.tif TRUNCATED');
    expect(silhouetteRuns(element, 'true').horizontal.length).to.be.greaterThan(0);
  });

  it('stands aside beside a DICOM series', async () => {
    const small: SeriesPlan = { ...plan, columns: 16, rows: 8, slices: 12, sample: (x, y) => x + y };
    const element = addElement({ view: 'table' });
    const inferred = next(element, 'load');
    const preview = new File(
      [writeTiff([{ columns: 4, rows: 4, blocks: [new Uint8Array(16)] }])],
      'preview.tif',
    );
    element.files = [...asFiles(writeSeries(small)), preview];
    await inferred;
    expect(element.report?.spacing.z).to.equal(1.25);
    expect(element.report?.setAside.map(({ file, code, severity }) => [file, code, severity])).to.deep.equal([
      ['preview.tif', 'JUNK', 'info'],
    ]);
  });
});
