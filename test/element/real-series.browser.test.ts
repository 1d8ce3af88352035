import { expect } from '@esm-bundle/chai';
import '../../src/spacing-preview.js';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { servedFiles, servedOracles, servedUrls } from '../support/served-series.js';
import { silhouetteRuns } from '../support/silhouette.js';

/** Series that hold no single volume of slices: the numbers are judged, no picture is asked for. */
const withoutVolume = ['mr-mosaic'];

async function load(attributes: Record<string, string>, files?: File[]): Promise<SpacingPreviewElement> {
  const element = document.createElement('spacing-preview');
  element.style.inlineSize = '640px';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  const over = new Promise<void>((resolve, reject) => {
    element.addEventListener('load', () => resolve(), { once: true });
    element.addEventListener(
      'error',
      (event) => reject(new Error((event as unknown as CustomEvent<Error>).detail.message)),
      {
        once: true,
      },
    );
  });
  if (files) element.files = files;
  await over;
  return element;
}

function expectWithinHalfPercent(found: number | null | undefined, wanted: number | null, what: string) {
  if (wanted === null) expect(found, what).to.equal(null);
  else expect(found, what).to.be.closeTo(wanted, 0.005 * wanted);
}

const oracles = await servedOracles();

describe('real series', () => {
  afterEach(() => document.querySelectorAll('spacing-preview').forEach((element) => element.remove()));

  if (!oracles) {
    it('SKIPPED: no real series on this machine (set SPACING_DATA)', function () {
      this.skip();
    });
    return;
  }

  for (const [name, { summary }] of Object.entries(oracles)) {
    it(`${name}: X, Y and Z as measured by hand, and both panes or one sentence`, async () => {
      const isDrawn = !withoutVolume.includes(name);
      const element = await load(isDrawn ? {} : { view: 'table' }, await servedFiles(name));
      const { report } = element;
      expectWithinHalfPercent(report?.spacing.x, summary.x, 'X');
      expectWithinHalfPercent(report?.spacing.y, summary.y, 'Y');
      expectWithinHalfPercent(report?.spacing.z, summary.z_true, 'Z');
      expect(report?.provisional).to.equal(false);
      if (!isDrawn) return;
      expect(silhouetteRuns(element, 'true').vertical, 'the true pane holds a picture').to.not.deep.equal([]);
      const hasThickness =
        (report?.naive.find(({ rule }) => rule === 'thickness')?.spacing.z ?? null) !== null;
      const naive = silhouetteRuns(element, 'naive').vertical;
      expect(naive.length > 0, 'the naive pane holds a picture where a thickness is told').to.equal(
        hasThickness,
      );
    });
  }

  it('m-ct-overlap-140 by URL: the naive specimen is 2.00 times as long along the slices', async () => {
    const element = await load({ src: (await servedUrls('m-ct-overlap-140')).join(' ') });
    element.setCamera({ azimuth: 0, elevation: 0, zoom: 1 });
    await element.updateComplete;
    const heightOf = (side: 'true' | 'naive') => {
      const runs = silhouetteRuns(element, side).vertical;
      return (
        Math.max(...runs.map((run) => run.start + run.length)) - Math.min(...runs.map((run) => run.start))
      );
    };
    const truth = heightOf('true');
    const slack = Math.max(0.015 * 2, 2 / truth);
    expect(heightOf('naive') / truth).to.be.closeTo(2, slack);
  });
});
