import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { addElement, next, removeElements, show, untilReady } from './added-element.js';
import { asFiles, writeMarkedBlock, writeSmallSeries } from './given-files.js';
import { say } from './spoken.js';

/** A bright rod within a dim block: what is met first is the block, what holds back most the rod. */
const rodInBlock = {
  columns: 48,
  rows: 48,
  slices: 32,
  spacing: { x: 1, y: 1, z: 1.5 },
  thickness: 3,
  sample: (x: number, y: number, z: number) => {
    const isBlock = x > 6 && x < 42 && y > 6 && y < 42 && z > 6 && z < 42;
    return isBlock ? (Math.hypot(x - 24, z - 24) < 5 ? 3000 : 1200) : 0;
  },
};

/** The samples of a pane's picture. */
function pixels(element: SpacingPreviewElement, side: 'true' | 'naive' = 'true'): Uint8ClampedArray {
  const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>(`[part~="pane-${side}"] canvas`);
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return new Uint8ClampedArray();
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** A pane's picture at one size, however finely it was drawn. */
function small(element: SpacingPreviewElement, side: 'true' | 'naive' = 'true'): Uint8ClampedArray {
  const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>(`[part~="pane-${side}"] canvas`);
  const context = new OffscreenCanvas(80, 80).getContext('2d');
  if (!canvas || !context) return new Uint8ClampedArray();
  context.drawImage(canvas, 0, 0, 80, 80);
  return context.getImageData(0, 0, 80, 80).data;
}

/** The share of the samples of one picture that are clearly others in the other. */
function difference(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  return one.filter((value, at) => Math.abs(value - (other[at] ?? 0)) > 24).length / one.length;
}

function button(element: SpacingPreviewElement, name: string): HTMLButtonElement {
  const found = element.shadowRoot?.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
  if (!found) throw new Error(`there is no button “${name}”`);
  return found;
}

async function press(element: SpacingPreviewElement, name: string): Promise<void> {
  button(element, name).click();
  await untilReady(element);
}

describe('a control pressed after the first picture', () => {
  afterEach(removeElements);

  it('“X-ray” draws what lies on the way in both panes, and “Surface” the surface again', async () => {
    const element = addElement();
    await show(element, asFiles(writeSmallSeries(rodInBlock)));
    await untilReady(element);
    const surface = (['true', 'naive'] as const).map((side) => small(element, side));
    await press(element, say('toolbar.mip'));
    for (const [at, side] of (['true', 'naive'] as const).entries())
      expect(difference(small(element, side), surface[at]!), side).to.be.greaterThan(0.03);
    expect(button(element, say('toolbar.mip')).getAttribute('aria-pressed')).to.equal('true');
    await press(element, say('toolbar.volume'));
    expect(difference(small(element), surface[0]!)).to.be.lessThan(0.02);
  });

  it('“Numbers” puts the table in the place of the picture, and “X-ray” brings it back as one', async () => {
    const element = addElement();
    await show(element, asFiles(writeSmallSeries(rodInBlock)));
    await untilReady(element);
    const surface = small(element);
    const table = element.shadowRoot?.querySelector<HTMLElement>('[part~="table"]');
    const isSeen = () => [
      table?.offsetHeight !== 0,
      element.shadowRoot?.querySelector<HTMLElement>('.pane')?.offsetHeight !== 0,
    ];
    expect(isSeen()).to.deep.equal([false, true]);
    await press(element, say('toolbar.table'));
    expect(isSeen()).to.deep.equal([true, false]);
    await press(element, say('toolbar.mip'));
    expect(isSeen()).to.deep.equal([false, true]);
    expect(difference(small(element), surface)).to.be.greaterThan(0.03);
  });

  it('“Reset view” turns a turned picture back', async () => {
    const element = addElement();
    await show(element, asFiles(writeSmallSeries(rodInBlock)));
    await untilReady(element);
    const opening = small(element);
    element.setCamera({ azimuth: 100, elevation: -30, zoom: 1.5 });
    await untilReady(element);
    expect(difference(small(element), opening)).to.be.greaterThan(0.03);
    await press(element, say('toolbar.reset'));
    expect(difference(small(element), opening)).to.be.lessThan(0.02);
  });

  it('“Full screen” makes the picture larger, and leaves it again', async () => {
    const element = addElement();
    await show(element, asFiles(writeSmallSeries(rodInBlock)));
    await untilReady(element);
    const width = () => element.shadowRoot?.querySelector('.pane')?.clientWidth ?? 0;
    const before = width();
    const pressed = async (name: string) => {
      const changed = next(document, 'fullscreenchange');
      button(element, name).focus();
      await sendKeys({ press: 'Enter' });
      await changed;
      await untilReady(element);
    };
    await pressed(say('toolbar.fullscreen'));
    expect(width()).to.be.greaterThan(before);
    await pressed(say('toolbar.leave-fullscreen'));
    expect(width()).to.equal(before);
  });

  it('“Full screen” changes nothing where the browser refuses', async () => {
    const element = addElement();
    await show(element, asFiles(writeSmallSeries(rodInBlock)));
    element.requestFullscreen = () => Promise.reject(new TypeError('Permissions check failed'));
    await press(element, say('toolbar.fullscreen'));
    expect(button(element, say('toolbar.fullscreen')).getAttribute('aria-label')).to.equal(
      say('toolbar.fullscreen'),
    );
  });

  it('“Open another scan” makes room for one', async () => {
    const element = addElement();
    await show(element, asFiles(writeSmallSeries(rodInBlock)));
    await untilReady(element);
    await press(element, say('toolbar.other'));
    const invitation = element.shadowRoot?.querySelector<HTMLElement>('.invitation');
    expect(invitation?.offsetHeight).to.be.greaterThan(0);
  });

  it('an offered reading is drawn in the empty pane', async () => {
    const element = addElement({ naive: 'thickness' });
    await show(element, asFiles(writeSmallSeries({ ...rodInBlock, thickness: undefined })));
    await untilReady(element);
    expect(pixels(element, 'naive').filter((value) => value > 0)).to.have.length(0);
    element.shadowRoot?.querySelector<HTMLButtonElement>('.absent button')?.click();
    await untilReady(element);
    expect(pixels(element, 'naive').filter((value) => value > 0).length).to.be.greaterThan(1000);
  });
});

describe('the naive pane of a stack with holes', () => {
  afterEach(removeElements);

  /** Rows of a pane, from the top, in which something is seen, as a share of its height; and the gaps between them. */
  function rowsSeen(element: SpacingPreviewElement, side: 'true' | 'naive') {
    const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>(`[part~="pane-${side}"] canvas`);
    const data = pixels(element, side);
    const { width, height, clientHeight } = canvas!;
    const rows = Array.from({ length: height }, (_, y) => {
      const row = data.subarray(y * width * 4, (y + 1) * width * 4);
      return row.some((value, at) => at % 4 === 3 && value > 200);
    });
    const [first, last] = [rows.indexOf(true), rows.lastIndexOf(true)];
    const millimetres = ((last - first + 1) / height) * clientHeight * (element.millimetresPerPixel ?? NaN);
    return { millimetres, empty: rows.slice(first, last).filter((isSeen) => !isSeen).length };
  }

  it('draws the slices that a tool stacks: as long as they are, and no hole between them', async () => {
    // A block of slices 2 to 23 of 24, 1 mm apart, of which two are missing.
    const element = addElement({ naive: '1 1 1' });
    await show(element, asFiles(writeMarkedBlock()));
    element.setCamera({ azimuth: 0, elevation: 0, zoom: 1 });
    await untilReady(element);
    const truth = rowsSeen(element, 'true');
    const naive = rowsSeen(element, 'naive');
    const pixel = element.millimetresPerPixel ?? NaN;
    expect(truth.empty * pixel).to.be.closeTo(2, 1.2);
    expect(naive.empty).to.equal(0);
    expect(truth.millimetres - naive.millimetres).to.be.closeTo(2, 0.3);
    expect(element.report?.naive.find(({ rule }) => rule === 'thickness')?.slices).to.equal(22);
    expect(element.matches(':state(disagrees)')).to.equal(true);
  });
});
