import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { silhouetteRuns, type Run } from '../support/silhouette.js';
import { asFiles, writeSeries, type SeriesPlan } from '../support/synthetic-series.js';
import { addElement, removeElements, show, words } from './added-element.js';
import { say } from './spoken.js';

const ground = 100;
const specimen = 1500;
const plan: SeriesPlan = {
  columns: 64,
  rows: 64,
  slices: 20,
  spacing: { x: 1, y: 1, z: 4 },
  thickness: 4,
  sample: () => ground,
};

/** A bar of 24 × 24 pixels in the middle of a slice, or nothing. */
function slice(isFilled: boolean): Uint16Array {
  return Uint16Array.from({ length: 64 * 64 }, (_, i) => {
    const [x, y] = [i % 64, Math.floor(i / 64)];
    return isFilled && x >= 20 && x < 44 && y >= 20 && y < 44 ? specimen : ground;
  });
}

async function showFrom(
  element: SpacingPreviewElement,
  series: SeriesPlan,
  camera: { azimuth: number; elevation: number; zoom?: number },
): Promise<void> {
  await show(element, asFiles(writeSeries(series)));
  element.setCamera({ zoom: 1, ...camera });
  await element.updateComplete;
}

function millimetres(element: SpacingPreviewElement, runs: Run[]): number[] {
  const scale = element.millimetresPerPixel ?? NaN;
  return runs.flatMap((run, i) => {
    const before = runs[i - 1];
    const gap = before ? [(run.start - before.start - before.length) * scale] : [];
    return [...gap, run.length * scale];
  });
}

function expectClose(found: number[], wanted: number[], element: SpacingPreviewElement) {
  expect(found.length, found.join(', ')).to.equal(wanted.length);
  wanted.forEach((length, i) => {
    const slack = Math.max(0.015 * length, 2 * (element.millimetresPerPixel ?? NaN));
    expect(found[i], `${found.join(', ')} mm for ${wanted.join(', ')}`).to.be.closeTo(length, slack);
  });
}

describe('slices on the screen', () => {
  afterEach(removeElements);

  it('of two zones lie where their positions say', async () => {
    const element = addElement();
    // Ten slices 4 mm apart, then ten 7 mm apart. Slices 2 to 5 and 12 to 16 hold the bar, half-way to the next.
    const place = (index: number) => (index < 10 ? 4 * index : 36 + 7 * (index - 9));
    const override = (index: number) => ({
      ImagePositionPatient: ['0', '0', String(place(index))],
      PixelData: slice((index >= 2 && index <= 5) || (index >= 12 && index <= 16)),
    });
    // A plane of the resampled stack, 1 mm, is two pixels then, by which an end may be off.
    await showFrom(element, { ...plan, override }, { azimuth: 0, elevation: 0, zoom: 0.6 });
    const runs = silhouetteRuns(element, 'true');
    // Later slices are up on the screen.
    expectClose(millimetres(element, runs.vertical), [35, 31.5, 16], element);
    expectClose(millimetres(element, runs.horizontal), [24], element);
    expect(element.report?.spacing.z).to.equal(null);
    expect(words(element, '.true .numbers')).to.equal('1 × 1 × 4–7 mm');
    expect(words(element, '.legend')).to.equal(
      [say('legend.zone', { from: 0, to: 9, gap: 4 }), say('legend.zone', { from: 9, to: 19, gap: 7 })].join(
        ' · ',
      ),
    );
    element.style.width = '320px';
    expect(words(element, '.legend')).to.equal(say('legend.zones', { zones: 2 }));
  });

  it('that are missing leave a gap of their size, which is named', async () => {
    const element = addElement({ view: 'volume' });
    const override = () => ({ PixelData: slice(true) });
    await showFrom(element, { ...plan, missing: [7, 8, 9, 15], override }, { azimuth: 0, elevation: 0 });
    const { vertical } = silhouetteRuns(element, 'true');
    expectClose(millimetres(element, vertical), [16, 4, 20, 12, 28], element);
    expect(words(element, '.legend')).to.equal(
      say('legend.missing', {
        missing: 4,
        holes: [
          { from: 7, to: 9, after: 'IM0007.dcm', before: 'IM0008.dcm' },
          { from: 15, to: 15, after: 'IM0012.dcm', before: 'IM0013.dcm' },
        ],
        more: 0,
      }),
    );
    element.style.width = '320px';
    expect(words(element, '.legend')).to.equal('4 slices missing');
  });

  it('that lean are drawn leaning, and straight where the tilt is ignored', async () => {
    const element = addElement({ naive: 'no-shear' });
    const sample = (x: number, y: number) => (Math.hypot(x - 32, y - 32) < 8 ? specimen : ground);
    const leaning = { ...plan, rows: 96, sample, subsamples: 2, tiltDegrees: 15 };
    // A voxel of 1 mm is two pixels then, by which a round edge may be off.
    await showFrom(element, leaning, { azimuth: 90, elevation: 0, zoom: 0.6 });
    expectClose(millimetres(element, silhouetteRuns(element, 'true').horizontal), [16], element);
    const drift = 20 * 4 * Math.tan((15 * Math.PI) / 180);
    const [width = NaN] = millimetres(element, silhouetteRuns(element, 'naive').horizontal);
    expect(width).to.be.closeTo(16 + drift, 2);
    expect(words(element, '.naive .provenance')).to.equal(say('naive.straightened', { degrees: 15 }));
    expect(words(element, '.true .provenance')).to.equal(
      say('z.image-position', { slices: 20, degrees: 15 }),
    );
    expect(element.matches(':state(disagrees)')).to.equal(true);
  });

  it('of one image alone is drawn face on, beside nothing', async () => {
    const element = addElement({ view: 'volume' });
    const override = () => ({ PixelData: slice(true) });
    await show(element, asFiles(writeSeries({ ...plan, slices: 1, override })));
    await element.updateComplete;
    const { horizontal, vertical } = silhouetteRuns(element, 'true');
    expectClose(millimetres(element, horizontal), [24], element);
    expectClose(millimetres(element, vertical), [24], element);
    expect(silhouetteRuns(element, 'naive').vertical).to.deep.equal([]);
    expect(words(element, '.naive .absent')).to.contain(say('naive.none.one-image'));
    expect(words(element, '.true .numbers')).to.equal('1 × 1 mm');
  });

  it('of runs with one Z lie where their positions say, with nothing between the runs', async () => {
    const element = addElement();
    // Ten slices 4 mm apart, five steps and a half, then ten more.
    const override = (index: number) => ({
      ImagePositionPatient: ['0', '0', String(4 * index + (index < 10 ? 0 : 18))],
      PixelData: slice(index > 1 && index < 18),
    });
    await showFrom(element, { ...plan, override }, { azimuth: 0, elevation: 0 });
    const runs = silhouetteRuns(element, 'true');
    // Each slice is 4 mm high, and half-way further to an empty one at the outer ends; 22 mm between the last slice of
    // one run and the first of the next leave 18 mm.
    const [lower, between, upper] = millimetres(element, runs.vertical);
    expectClose([lower ?? NaN, upper ?? NaN], [32, 32], element);
    // A plane is a quarter of Z high, and each end lies on a pixel.
    expect(between).to.be.closeTo(18, 1 + 2 * (element.millimetresPerPixel ?? NaN));
    expectClose(millimetres(element, runs.horizontal), [24], element);
    const { spacing, extent, dimensions, regularity } = element.report ?? {};
    expect(regularity).to.equal('variable');
    expect([spacing?.z, extent?.z, dimensions?.slices]).to.deep.equal([4, 98, 20]);
    expect(words(element, '.true .numbers')).to.equal('1 × 1 × 4 mm');
  });
});
