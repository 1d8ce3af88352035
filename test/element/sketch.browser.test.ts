import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { silhouetteRuns } from '../support/silhouette.js';
import { addElement, next, removeElements } from './added-element.js';
import { writeSmallSeries } from './given-files.js';
import { HeldFile } from './held-file.js';

const diameter = 40;
const stretch = 1.5;
/** How far above the middle of the stack its centre lies, mm. */
const above = 3;
/** A ball in a stack of 48 × 48 × 48 mm that is drawn in 28 planes of 1.7 mm before it is drawn in 96 of 0.5 mm. */
const ball = {
  columns: 48,
  rows: 48,
  slices: 96,
  spacing: { x: 1, y: 1, z: 0.5 },
  thickness: 0.5 * stretch,
  subsamples: 2,
  sample: (x: number, y: number, z: number) => {
    const isBall = Math.hypot(x - 24, y - 24, z - 24 - above) < diameter / 2;
    // As far below the middle as the ball reaches above it: what is seen then has its middle where the stack has it.
    const end = 24 - above - diameter / 2;
    const isFoot = Math.abs(x - 24) < 4 && Math.abs(y - 24) < 4 && z > end && z < end + 4;
    return isBall || isFoot ? 1500 : 0;
  },
};
/** Not among the files that a sketch is made from: those of 28 equal parts, and both ends and the middle. */
const last = 50;

/** Of the ball, mm: its height, and how far above the middle of the pane its centre lies. */
function measure(element: SpacingPreviewElement, side: 'true' | 'naive') {
  const [run] = silhouetteRuns(element, side).vertical;
  const canvas = element.shadowRoot?.querySelector(`[part~="pane-${side}"] canvas`);
  const { start = NaN, length = NaN } = run ?? {};
  const scale = element.millimetresPerPixel ?? NaN;
  const middle = (canvas?.clientHeight ?? NaN) / 2;
  return { height: length * scale, above: (middle - start - length / 2) * scale };
}

function expectBall(element: SpacingPreviewElement, slack: number) {
  const [truth, naive] = [measure(element, 'true'), measure(element, 'naive')];
  expect(truth.height).to.be.closeTo(diameter, slack);
  expect(truth.above).to.be.closeTo(above, slack);
  expect(naive.height).to.be.closeTo(diameter * stretch, slack * stretch);
  expect(naive.above).to.be.closeTo(above * stretch, slack * stretch);
}

/** Settles when both panes hold a picture. */
async function drawn(element: SpacingPreviewElement): Promise<void> {
  const isDrawn = () =>
    (['true', 'naive'] as const).every((side) => {
      const canvas = element.shadowRoot?.querySelector(`[part~="pane-${side}"] canvas`);
      return canvas && silhouetteRuns(element, side).vertical.length > 0;
    });
  while (!isDrawn()) await new Promise(requestAnimationFrame);
}

describe('a sketch', () => {
  afterEach(removeElements);

  it('stands in both panes at its true size and place before every header is read', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const files = writeSmallSeries(ball).map(({ name, bytes }) => new HeldFile([bytes], name));
    const held = files[last];
    if (held) held.gate = gate;
    const element = addElement();
    element.setCamera({ azimuth: 0, elevation: 0 });
    const loaded = next(element, 'load');
    element.files = files;

    await drawn(element);
    expect(element.report?.provisional).to.equal(true);
    element.setCamera({ azimuth: 0, elevation: 0, zoom: 0.7 });
    await element.updateComplete;
    expectBall(element, 48 / 28);

    open();
    await loaded;
    await element.updateComplete;
    expect(element.report?.provisional).to.equal(false);
    expect(element.report?.spacing.z).to.equal(0.5);
    expectBall(element, 0.015 * diameter);
  });
});
