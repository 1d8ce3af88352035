import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { skipIn } from '../support/engines.js';
import { asFiles, writeSeries, type SeriesPlan } from '../support/synthetic-series.js';
import { addElement, removeElements, show, untilReady, words } from './added-element.js';

const [columns, rows, slices] = [16, 12, 10];
/** Grows along every axis, by another step along each: whatever is turned, mirrored or moved shows another grey. */
const valueAt = (x: number, y: number, z: number) => 100 + 40 * x + 25 * y + 90 * z;
const plan: SeriesPlan = {
  ...{ columns, rows, slices },
  spacing: { x: 1, y: 1.5, z: 3 },
  thickness: 6,
  sample: (x, y, z) => valueAt(x - 0.5, y / 1.5 - 0.5, z / 3 - 0.5),
};

type Side = 'true' | 'naive';
type PlaneName = 'xy' | 'xz' | 'yz';

function planeOf(element: SpacingPreviewElement, side: Side, name: PlaneName): HTMLElement {
  const layer = side === 'true' ? '.ink-true' : '.ink-naive';
  const plane = element.shadowRoot?.querySelector<HTMLElement>(`${layer} [data-plane="${name}"]`);
  if (!plane) throw new Error(`there is no plane ${name}`);
  return plane;
}

const labelOf = (element: SpacingPreviewElement, side: Side, name: PlaneName) =>
  (planeOf(element, side, name).querySelector('.plane-label')?.textContent ?? '').replace(/\s+/g, ' ');

/** The grey so many CSS pixels to the right of and below the middle of a plane; `null` where nothing is drawn. */
function greyAt(plane: HTMLElement, across: number, down: number): number | null {
  const canvas = plane.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return null;
  const ratio = canvas.width / plane.clientWidth;
  const x = Math.round((plane.clientWidth / 2 + across) * ratio);
  const y = Math.round((plane.clientHeight / 2 + down) * ratio);
  const [grey = 0, , , alpha = 0] = context.getImageData(x, y, 1, 1).data;
  return alpha < 255 ? null : grey;
}

/** Which values of the stack are black and white, as the button says. */
function window255(element: SpacingPreviewElement): { low: number; high: number } {
  const hint = element.shadowRoot?.querySelector<HTMLElement>('button.greys')?.title ?? '';
  const [low = NaN, high = NaN] = (hint.replaceAll(',', '').match(/-?[\d.]+\d/g) ?? []).map(Number);
  return { low, high };
}

/** A plane, and where in the stack a place of it lies that is so many mm to the right of and below its middle. */
interface Seen {
  name: PlaneName;
  /** In samples from the first face. */
  place: (across: number, down: number) => readonly [x: number, y: number, z: number];
}

/** Every point of a grid over the planes shows the value that the formula has there. Lengths along Z are `z` mm a slice. */
function expectValues(element: SpacingPreviewElement, side: Side, seen: readonly Seen[], atLeast = 20): void {
  const { low, high } = window255(element);
  const scale = element.millimetresPerPixel ?? NaN;
  const points = [-6, -3, 0.5, 4, 6.5].flatMap((across) =>
    [-7, -4, 0.5, 3, 6].map((down) => [across, down] as const),
  );
  const compared = seen.flatMap(({ name, place }) => {
    const plane = planeOf(element, side, name);
    return points.filter(([across, down]) => {
      const [x, y, z] = place(across, down);
      const wanted = (255 * (valueAt(x - 0.5, y - 0.5, z - 0.5) - low)) / (high - low);
      const isWithin = [x / columns, y / rows, z / slices].every((share) => share > 0.06 && share < 0.94);
      const isSeen =
        Math.max(Math.abs((2 * across) / plane.clientWidth), Math.abs((2 * down) / plane.clientHeight)) <
        scale;
      if (!isWithin || !isSeen || wanted < 8 || wanted > 247) return false;
      expect(greyAt(plane, across / scale, down / scale), `${side} ${name} ${across} ${down}`).to.be.closeTo(
        wanted,
        6,
      );
      return true;
    });
  });
  expect(compared.length).to.be.greaterThan(atLeast);
}

async function press(element: SpacingPreviewElement, plane: HTMLElement, across: number, down: number) {
  const { left, top, width, height } = plane.getBoundingClientRect();
  const position: [number, number] = [
    Math.round(left + width / 2 + across),
    Math.round(top + height / 2 + down),
  ];
  await sendMouse({ type: 'click', position });
  await element.updateComplete;
}

async function showSlices(series: SeriesPlan, attributes: Record<string, string> = { view: 'slices' }) {
  const element = addElement(attributes);
  element.style.width = '980px';
  await show(element, asFiles(writeSeries(series)));
  await untilReady(element);
  return element;
}

describe('slices', () => {
  // The driver of WebKit sets none; its window is larger.
  before(() => setViewport({ width: 1024, height: 900 }).catch(() => undefined));
  afterEach(async () => {
    await sendMouse({ type: 'move', position: [0, 0] });
    removeElements();
  });

  it('show three planes through one place in both readings, at one scale', async () => {
    const element = await showSlices(plan);
    // The middle: column 9, row 7, and of the two slices beside it the lower.
    const [x, y, z] = [8.5, 6.5, 4.5];
    for (const [side, length] of [
      ['true', 3],
      ['naive', 6],
    ] as const) {
      expectValues(element, side, [
        { name: 'xy', place: (across, down) => [8 + across, 6 + down / 1.5, z] },
        { name: 'xz', place: (across, down) => [8 + across, y, 5 - down / length] },
        { name: 'yz', place: (across, down) => [x, 6 + across / 1.5, 5 - down / length] },
      ]);
    }
    expect(labelOf(element, 'true', 'xy')).to.match(/^XY · 5\/10 · 12 mm · /);
    expect(labelOf(element, 'naive', 'xy')).to.match(/^XY · 5\/10 · 24 mm · /);
    expect(labelOf(element, 'true', 'yz')).to.equal('YZ · 9/16 · 8 mm');
  });

  it('follow a press in any plane, in all planes of both readings', async () => {
    const element = await showSlices(plan);
    const scale = element.millimetresPerPixel ?? NaN;
    // 5.5 mm to the right and 15 mm down in the wrong reading: 2.5 of its slices, counted from the middle at 5.
    await press(element, planeOf(element, 'naive', 'xz'), 5.5 / scale, 15 / scale);
    for (const side of ['true', 'naive'] as const) {
      expect(labelOf(element, side, 'xy')).to.match(/^XY · 3\/10/);
      expect(labelOf(element, side, 'yz')).to.match(/^YZ · 14\/16/);
      expect(labelOf(element, side, 'xz')).to.match(/^XZ · 7\/12/);
    }
    expectValues(element, 'true', [
      { name: 'xy', place: (across, down) => [8 + across, 6 + down / 1.5, 2.5] },
      { name: 'yz', place: (across, down) => [13.5, 6 + across / 1.5, 5 - down / 3] },
    ]);
  });

  it('go through slices by keys, from plane to plane, and back', async () => {
    const element = await showSlices(plan);
    planeOf(element, 'true', 'xy').focus();
    await sendKeys({ press: 'ArrowUp' });
    await element.updateComplete;
    expect(labelOf(element, 'naive', 'xy')).to.match(/^XY · 6\/10/);
    expect(planeOf(element, 'true', 'xy').getAttribute('aria-valuenow')).to.equal('6');
    expect(planeOf(element, 'true', 'xy').getAttribute('aria-valuetext')).to.match(
      /^Slice 6 of 10, 15\smm from the first, /,
    );
    await sendKeys({ press: 'PageDown' });
    await element.updateComplete;
    expect(labelOf(element, 'true', 'xy')).to.match(/^XY · 1\/10 · 0 mm/);
    await sendKeys({ press: 'ArrowRight' });
    expect(element.shadowRoot?.activeElement).to.equal(planeOf(element, 'true', 'xz'));
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(labelOf(element, 'true', 'xz')).to.match(/^XZ · 6\/12/);
    await sendKeys({ press: 'r' });
    await element.updateComplete;
    expect(labelOf(element, 'true', 'xy')).to.match(/^XY · 5\/10/);
    expect(labelOf(element, 'true', 'xz')).to.match(/^XZ · 7\/12/);
  });

  it('speak the language of the page', async () => {
    const element = await showSlices(plan);
    const plane = planeOf(element, 'naive', 'xy');
    element.lang = 'de';
    // Both the page's words and those of the planes are fetched, one after the other.
    while (!plane.getAttribute('aria-valuetext')?.startsWith('Schicht'))
      await new Promise(requestAnimationFrame);
    expect(plane.getAttribute('aria-valuetext')).to.match(/^Schicht 5 von 10, 24\smm von der ersten, /);
    expect(plane.getAttribute('aria-label')).to.equal('Ebene XY, zweite Vorschau');
    expect(element.shadowRoot?.querySelector('#slice-keys')?.textContent).to.match(/^Drei Ebenen/);
  });

  it('leave the wheel to the page until they have the focus', async () => {
    const element = await showSlices(plan);
    const plane = planeOf(element, 'true', 'xy');
    const turn = () => {
      const event = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true, composed: true });
      plane.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(turn()).to.equal(false);
    plane.focus();
    expect(turn()).to.equal(true);
    await element.updateComplete;
    expect(labelOf(element, 'true', 'xy')).to.match(/^XY · 6\/10/);
  });

  it('change their greys with Shift, by the button, and by keys, and say so in values of the stack', async function () {
    skipIn(this, { WebKit: 'its driver holds no key down' });
    const element = await showSlices(plan);
    const before = window255(element);
    const plane = planeOf(element, 'true', 'xy');
    plane.focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    await element.updateComplete;
    const wider = window255(element);
    expect(wider.high - wider.low).to.be.greaterThan(before.high - before.low + 10);
    expect(wider.high + wider.low).to.be.closeTo(before.high + before.low, 20);
    const button = element.shadowRoot?.querySelector<HTMLButtonElement>('button.greys');
    button?.click();
    expect(button?.getAttribute('aria-pressed')).to.equal('true');
    const { left, top } = plane.getBoundingClientRect();
    const grey = greyAt(plane, 2, 2) ?? 0;
    await sendMouse({ type: 'move', position: [Math.round(left + 40), Math.round(top + 80)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + 40), Math.round(top + 30)] });
    await sendMouse({ type: 'up' });
    await element.updateComplete;
    expect(greyAt(plane, 2, 2)).to.be.greaterThan(grey + 10);
    expect(labelOf(element, 'true', 'xy')).to.match(/^XY · 5\/10/, 'the point stays where it is');
    element.resetCamera();
    await element.updateComplete;
    expect(window255(element)).to.deep.equal(before);
  });

  it('zoom about what is under the pointer, with the scale bar', async () => {
    const element = await showSlices(plan);
    const scale = element.millimetresPerPixel ?? NaN;
    const plane = planeOf(element, 'true', 'xy');
    const { left, top, width, height } = plane.getBoundingClientRect();
    const at = { clientX: left + width / 2 + 4 / scale, clientY: top + height / 2 - 3 / scale };
    const wheel = { deltaY: -350, ctrlKey: true, bubbles: true, cancelable: true, composed: true };
    plane.dispatchEvent(new WheelEvent('wheel', { ...wheel, ...at }));
    await element.updateComplete;
    const zoomed = element.millimetresPerPixel ?? NaN;
    expect(scale / zoomed).to.be.closeTo(Math.exp(0.7), 0.01);
    expect(element.camera?.zoom).to.be.closeTo(Math.exp(0.7), 0.01);
    // The place under the pointer is still there: 4 mm to the right of the middle, 3 mm above it.
    const middle = [8 + 4 - (4 / scale) * zoomed, 6 + (-3 + (3 / scale) * zoomed) / 1.5] as const;
    expectValues(
      element,
      'true',
      [{ name: 'xy', place: (across, down) => [middle[0] + across, middle[1] + down / 1.5, 4.5] }],
      5,
    );
  });

  it('keep holes open in the true reading and close them in the wrong one, at the same place', async () => {
    const missing = [2, 3, 7];
    const element = await showSlices({ ...plan, missing });
    const scale = element.millimetresPerPixel ?? NaN;
    const there = [0, 1, 4, 5, 6, 8, 9];
    // Seven slices of 6 mm about their middle; of the true ones ten of 3 mm, three of them black.
    // From one to the next it is 15 greys; a pixel beside the middle of a slice is up to 5, and more beside a hole.
    const isBesideHole = (index: number) => missing.includes(index - 1) || missing.includes(index + 1);
    there.forEach((index, place) => {
      const wanted = greyAt(planeOf(element, 'true', 'xz'), 4 / scale, (15 - 3 * (index + 0.5)) / scale);
      const closed = 6 * (place + 0.5) - 6 * (there.indexOf(4) + 1);
      const found = greyAt(planeOf(element, 'naive', 'xz'), 4 / scale, -closed / scale);
      expect(found, `slice ${index}`).to.be.closeTo(wanted ?? NaN, isBesideHole(index) ? 14 : 6);
    });
    expect(greyAt(planeOf(element, 'true', 'xz'), 4 / scale, (15 - 3 * 3) / scale)).to.equal(0);
    // To the hole: the true reading has nothing there, the wrong one the slice behind.
    await press(element, planeOf(element, 'true', 'xz'), 0, 4.5 / scale);
    expect(labelOf(element, 'true', 'xy')).to.match(/^XY · 4\/10 · missing · 9 mm$/);
    expect(labelOf(element, 'naive', 'xy')).to.match(/^XY · 3\/7 · 12 mm/);
    expect(greyAt(planeOf(element, 'true', 'xy'), 0.5 / scale, 0.5 / scale)).to.equal(0);
    expect(greyAt(planeOf(element, 'naive', 'xy'), 0.5 / scale, 0.5 / scale)).to.be.greaterThan(0);
  });

  it('open by themselves for a few slices, unless somebody asked for another view', async () => {
    const few = { ...plan, slices: 7 };
    const element = await showSlices(few, {});
    expect(element.view).to.equal('slices');
    expect(element.getAttribute('view')).to.equal('slices');
    const pressed = element.shadowRoot?.querySelector('.toolbar [aria-pressed="true"]');
    expect(pressed?.getAttribute('aria-label')).to.equal('Slices');
    expect(planeOf(element, 'true', 'xz').clientHeight).to.be.greaterThan(30);
    await show(element, asFiles(writeSeries({ ...plan, slices: 8 })));
    expect(element.view).to.equal('volume');
    const asked = await showSlices(few, { view: 'volume' });
    expect(asked.view).to.equal('volume');
    asked.removeAttribute('view');
    await untilReady(asked);
    expect(asked.view).to.equal('slices');
    expect(labelOf(asked, 'true', 'xy')).to.match(/^XY · 4\/7/);
  });

  it('show one image as such', async () => {
    const element = await showSlices({ ...plan, slices: 1 }, {});
    expect(element.view).to.equal('slices');
    expect(element.shadowRoot?.querySelectorAll('.ink-true .plane')).to.have.length(1);
    expect(labelOf(element, 'true', 'xy')).to.match(/^XY · 1\/1 · /);
  });

  it('take turns with the picture that turns, which keeps how it stands', async () => {
    const element = await showSlices(plan, { view: 'volume' });
    element.setCamera({ azimuth: 70, elevation: 10 });
    const before = element.camera;
    element.view = 'slices';
    await untilReady(element);
    expect(labelOf(element, 'true', 'xy')).to.match(/^XY · 5\/10/);
    element.view = 'mip';
    await untilReady(element);
    expect(element.shadowRoot?.querySelector('.plane')).to.equal(null);
    expect(element.camera).to.deep.equal(before);
    expect(words(element, '.true .numbers')).to.equal('1 × 1.5 × 3 mm');
  });

  it('keep for the picture that turns how the page wants it to stand', async () => {
    const element = await showSlices(plan);
    element.setCamera({ azimuth: -40 });
    element.view = 'volume';
    await untilReady(element);
    expect(element.camera?.azimuth).to.equal(-40);
    element.view = 'slices';
    await untilReady(element);
    element.setCamera({ elevation: 55 });
    element.view = 'volume';
    await untilReady(element);
    expect(element.camera).to.include({ azimuth: -40, elevation: 55 });
  });

  it('stand in one frame, parted by the line or over one another', async () => {
    const element = await showSlices(plan);
    element.layout = 'wipe';
    await untilReady(element);
    const places = element.shadowRoot?.querySelectorAll('[data-place]');
    expect(places).to.have.length(1);
    expect(places?.[0]?.querySelectorAll('.plane')).to.have.length(6);
    expect(element.shadowRoot?.querySelector('.divider:not([hidden])')).to.not.equal(null);
    element.layout = 'overlay';
    await untilReady(element);
    expect(element.shadowRoot?.querySelector('.divider')).to.equal(null);
    const scale = element.millimetresPerPixel ?? NaN;
    expect(greyAt(planeOf(element, 'naive', 'xz'), 3 / scale, -20 / scale)).to.not.equal(null);
    expect(greyAt(planeOf(element, 'true', 'xz'), 3 / scale, -20 / scale)).to.equal(null);
  });
});
