import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { silhouetteRuns } from '../support/silhouette.js';
import { addElement, removeElements, show, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { say } from './spoken.js';

const diameter = 20;
/**
 * 96 × 48 × 96 mm. A ball of 20 mm in the middle, cut in two by a slit one column wide, and a box in each of two corners,
 * which hides behind nothing: the ball is the middle of what is seen.
 */
const plan = {
  columns: 192,
  rows: 96,
  slices: 48,
  spacing: { x: 0.5, y: 0.5, z: 2 },
  thickness: 2.4,
  subsamples: 2,
  sample: (x: number, y: number, z: number) => {
    const isBall = Math.hypot(x - 48, y - 24, z - 48) < diameter / 2 && !(x > 48 && x < 48.5);
    const isBox = (from: number) => [x, z].every((at) => at > from && at < from + 12) && y > 16 && y < 32;
    return isBall || isBox(4) || isBox(80) ? 1500 : 0;
  },
};
/** 64 × 32 × 48 bytes: three columns and three rows to a voxel, and the slit but a third of one. */
const budget = 0.095;

function press(element: SpacingPreviewElement, name: string): HTMLButtonElement {
  const button = element.shadowRoot?.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
  if (!button) throw new Error(`there is no button “${name}”`);
  button.focus();
  button.click();
  return button;
}

async function untilReady(element: SpacingPreviewElement): Promise<void> {
  await element.updateComplete;
  while (element.matches(':state(loading)')) await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

/** Shows the series from the front, so near that a pane is 28 mm across or up: the boxes lie outside. */
async function showBall(): Promise<SpacingPreviewElement> {
  const element = addElement({ 'memory-budget': String(budget) });
  await show(element, asFiles(writeSmallSeries(plan)));
  element.setCamera({ azimuth: 0, elevation: 0, zoom: 1 });
  const pane = element.shadowRoot?.querySelector<HTMLElement>('.pane');
  const pixels = Math.min(pane?.clientWidth ?? NaN, pane?.clientHeight ?? NaN);
  element.setCamera({ zoom: (pixels * (element.millimetresPerPixel ?? NaN)) / 28 });
  await untilReady(element);
  return element;
}

/** Where the ball begins and ends in a pane, CSS pixels, and in how many pieces it lies side by side. */
function measure(element: SpacingPreviewElement, side: 'true' | 'naive') {
  const { horizontal, vertical } = silhouetteRuns(element, side);
  const [left, top] = [horizontal[0]!.start, vertical[0]!.start];
  const end = (runs: typeof horizontal) => runs.at(-1)!.start + runs.at(-1)!.length;
  return { edges: [left, end(horizontal), top, end(vertical)], pieces: horizontal.length };
}

/** The edges of the outline that is drawn. */
function outlines(element: SpacingPreviewElement): string[] {
  const found = element.shadowRoot?.querySelectorAll('.outline:not([hidden]) line') ?? [];
  return [...found].map((line) => ['x1', 'y1', 'x2', 'y2'].map((end) => line.getAttribute(end)).join());
}

function expectSamePlace(found: readonly number[], wanted: readonly number[], what: string) {
  found.forEach((edge, i) =>
    expect(edge, `${what}: ${found.join()} for ${wanted.join()}`).to.be.closeTo(wanted[i]!, 2),
  );
}

describe('looking closer', () => {
  afterEach(removeElements);

  it('draws what is in view from the samples of the files, where it was and as large as it was', async () => {
    const element = await showBall();
    const { camera, millimetresPerPixel } = element;
    const boxes = outlines(element);
    expect(boxes).to.have.length(12);
    const [truth, naive] = [measure(element, 'true'), measure(element, 'naive')];
    expect(words(element, '.reduced')).to.contain(
      'Picture of 64 × 32 × 48 voxels, averaged from 192 × 96 × 48',
    );
    expect((truth.edges[1]! - truth.edges[0]!) * millimetresPerPixel!).to.be.closeTo(diameter, 0.5);
    expect([truth.pieces, naive.pieces], 'the slit is too fine for the whole').to.deep.equal([1, 1]);
    let inferred = 0;
    element.addEventListener('spacing-inferred', () => (inferred += 1));

    const button = press(element, say('closer.look'));
    await element.updateComplete;
    expect(measure(element, 'true').pieces, 'the whole stays meanwhile').to.equal(1);
    await untilReady(element);
    const counts = /^Region of (\d+) × (\d+) × (\d+) voxels, of 192 × 96 × 48\./.exec(
      words(element, '.reduced'),
    );
    const [columns, rows, slices] = (counts ?? []).slice(1).map(Number);
    // Rows: the ball fills voxels 9 to 22 of three each, and one is spared at either side: 24 to 72.
    expect(rows).to.equal(48);
    // Columns and slices: to the far side of the ball likewise, 120 and 30; from where the view begins, or before.
    expect(columns).to.be.within(120 - 68, 120);
    expect(slices).to.be.within(30 - 17, 30);
    expect(columns! * rows! * slices!).to.be.lessThan(budget * 2 ** 20);
    for (const side of ['true', 'naive'] as const) {
      const found = measure(element, side);
      expectSamePlace(found.edges, (side === 'true' ? truth : naive).edges, side);
      expect(found.pieces, `${side}: the slit shows`).to.equal(2);
    }
    expect(element.camera).to.deep.equal(camera);
    expect(element.millimetresPerPixel).to.equal(millimetresPerPixel);
    expect(outlines(element)).to.deep.equal(boxes);
    expect(element.shadowRoot?.activeElement).to.equal(button);

    press(element, say('closer.whole'));
    await untilReady(element);
    expect(words(element, '.reduced')).to.contain('64 × 32 × 48');
    expect(measure(element, 'true')).to.deep.equal(truth);
    expect(measure(element, 'naive')).to.deep.equal(naive);
    expect(inferred).to.equal(0);
  });

  it('is given up by a second press, and by another series', async () => {
    const element = await showBall();
    press(element, say('closer.look'));
    await element.updateComplete;
    press(element, say('closer.whole'));
    await untilReady(element);
    expect(words(element, '.reduced')).to.contain('64 × 32 × 48');
    expect(measure(element, 'true').pieces).to.equal(1);

    press(element, say('closer.look'));
    await show(element, asFiles(writeSmallSeries({ seed: 2 })));
    await untilReady(element);
    expect(element.report?.dimensions).to.deep.equal({ columns: 16, rows: 8, slices: 12 });
    expect(words(element, '.reduced')).to.equal('');
    expect(element.shadowRoot?.querySelector('.closer')).to.equal(null);
  });

  it('is not offered for a stack that leans or lies unevenly, nor beside the numbers', async () => {
    const element = addElement({ 'memory-budget': '0.001' });
    const ball = { columns: 24, rows: 24, slices: 12, spacing: { x: 1, y: 1, z: 2 } };
    const sample = (x: number, y: number, z: number) => (Math.hypot(x - 12, y - 12, z - 12) < 8 ? 1500 : 0);
    await show(element, asFiles(writeSmallSeries({ ...ball, sample, seed: 3 })));
    expect(element.shadowRoot?.querySelector('.closer')).not.to.equal(null);
    element.view = 'table';
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.closer')).to.equal(null);
    element.view = 'volume';
    await show(element, asFiles(writeSmallSeries({ ...ball, sample, seed: 4, tiltDegrees: 20 })));
    expect(words(element, '.reduced')).to.contain('24 × 24 × 12');
    expect(element.shadowRoot?.querySelector('.closer')).to.equal(null);
    const override = (index: number) => ({
      ImagePositionPatient: ['0', '0', String(index < 6 ? 1.5 * index : 7.5 + 2.75 * (index - 5))],
    });
    await show(element, asFiles(writeSmallSeries({ ...ball, sample, seed: 5, override })));
    expect(element.report?.regularity).to.equal('variable');
    expect(words(element, '.reduced')).to.contain('24 × 24 × 12');
    expect(element.shadowRoot?.querySelector('.closer')).to.equal(null);
  });
});
