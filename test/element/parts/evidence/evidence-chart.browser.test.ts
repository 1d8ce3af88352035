import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../../../src/element/spacing-preview-element.js';
import { addElement, removeElements, show, words } from '../../added-element.js';
import { asFiles, writeSmallSeries } from '../../given-files.js';

const plan = { columns: 16, rows: 16, slices: 12, spacing: { x: 1, y: 1, z: 2.5 }, thickness: 5 };

async function opened(
  keep: (index: number) => boolean = () => true,
  attributes: Record<string, string> = {},
): Promise<SpacingPreviewElement> {
  const element = addElement({ view: 'table', ...attributes });
  await show(
    element,
    asFiles(writeSmallSeries(plan)).filter((_, index) => keep(index)),
  );
  await element.updateComplete;
  fold(element).querySelector('summary')!.click();
  while (!element.shadowRoot!.querySelector('.chart canvas')) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return element;
}

function fold(element: SpacingPreviewElement): HTMLDetailsElement {
  return element.shadowRoot!.querySelector<HTMLDetailsElement>('[part="evidence"]')!;
}

function chart(element: SpacingPreviewElement): HTMLElement {
  return element.shadowRoot!.querySelector<HTMLElement>('.chart')!;
}

function press(element: SpacingPreviewElement, key: string): void {
  chart(element).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

const spoken = (element: SpacingPreviewElement) =>
  chart(element)
    .getAttribute('aria-valuetext')!
    .replace(/\u202f/g, ' ');

/** How many pixels of the chart are drawn, within a band of its height. */
function countInked(element: SpacingPreviewElement, from: number, to: number): number {
  const canvas = chart(element).querySelector('canvas')!;
  const ratio = canvas.height / canvas.clientHeight;
  const { data } = canvas
    .getContext('2d')!
    .getImageData(0, Math.round(from * ratio), canvas.width, Math.round((to - from) * ratio));
  return data.filter((value, at) => at % 4 === 3 && value > 0).length;
}

describe('the chart of the slices along Z', () => {
  afterEach(removeElements);

  it('is folded at first, with a line that tells what it would show, and nothing of it fetched', async () => {
    const element = addElement({ view: 'table' });
    await show(element, asFiles(writeSmallSeries(plan)));
    await element.updateComplete;
    expect(fold(element).open).to.equal(false);
    expect(words(element, '[part="evidence"] summary')).to.equal('Slices along Z 12 slices, 2.5 mm apart');
    expect(element.shadowRoot!.querySelector('.chart')).to.equal(null);
  });

  it('is walked along by keys, and each slice is told by its number, file, position and gap', async () => {
    const element = await opened((index) => index !== 4 && index !== 5);
    expect(words(element, '[part="evidence"] summary')).to.contain('10 slices, 2 missing');
    const slider = chart(element);
    expect(slider.getAttribute('role')).to.equal('slider');
    expect(slider.tabIndex).to.equal(0);
    const [first, fourth] = [0, 3].map((at) => asFiles(writeSmallSeries(plan))[at]!.name);
    expect(spoken(element)).to.equal(`Slice 1 of 12: ${first}, at 0 mm. The next one is 2.5 mm further on.`);
    for (let step = 0; step < 3; step++) press(element, 'ArrowRight');
    expect(spoken(element)).to.equal(
      `Slice 4 of 12: ${fourth}, at 7.5 mm. 2 slices are missing after it: the next one is 7.5 mm further on.`,
    );
    press(element, 'ArrowRight');
    expect(slider.getAttribute('aria-valuenow')).to.equal('7');
    press(element, 'End');
    expect(spoken(element)).to.match(/^Slice 12 of 12: .*It is the last one\.$/);
    expect(words(element, '.chosen-slice')).to.equal(spoken(element));
    press(element, 'ArrowRight');
    expect(slider.getAttribute('aria-valuenow')).to.equal('12');
  });

  it('follows a pointer, and a press tells the element which slice, and no page', async () => {
    const element = await opened();
    const told: unknown[] = [];
    element.shadowRoot!.addEventListener('slice-choose', (event) => told.push((event as CustomEvent).detail));
    document.addEventListener('slice-choose', () => told.push('the page'));
    const canvas = chart(element).querySelector('canvas')!;
    const { left, top, width } = canvas.getBoundingClientRect();
    const at = { clientX: left + width - 2, clientY: top + 30, bubbles: true };
    canvas.dispatchEvent(new PointerEvent('pointermove', at));
    expect(spoken(element)).to.match(/^Slice 12 of 12/);
    canvas.dispatchEvent(new MouseEvent('click', at));
    const { name } = asFiles(writeSmallSeries(plan))[11]!;
    expect(told).to.deep.equal([{ index: 11, timePoint: 0, file: name, frame: 1 }]);
  });

  it('is drawn at any width, and its ticks and bars are there', async () => {
    const element = await opened();
    for (const width of [320, 900]) {
      element.style.inlineSize = `${width}px`;
      await new Promise((resolve) => setTimeout(resolve, 100));
      const canvas = chart(element).querySelector('canvas')!;
      expect(canvas.width).to.equal(Math.round(canvas.clientWidth * devicePixelRatio));
      expect(canvas.clientWidth).to.be.at.most(width);
      // Twelve ticks of 44 pixels or more each.
      expect(countInked(element, 10, 56), 'ticks').to.be.at.least(12 * 40);
      expect(countInked(element, 70, 150), 'bars').to.be.greaterThan(width);
    }
  });

  it('draws thousands of slices with no more strokes than it is wide', async () => {
    const { drawChart } = await import('../../../../src/element/parts/evidence/draw-chart.js');
    let rectangles = 0;
    const context = new Proxy(document.createElement('canvas').getContext('2d')!, {
      get: (target, name) => {
        if (name === 'fillRect') return () => (rectangles += 1);
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
      set: (target, name, value) => Reflect.set(target, name, value, target),
    });
    const count = 20_000;
    const slices = Array.from({ length: count }, (_, index) => ({
      ...{ index, position: index * 0.1, copies: [] },
      frames: [{} as never],
    }));
    const gaps = slices.slice(1).map(() => ({ length: 0.1, missing: 0, isOdd: false }));
    const ink = '#000';
    drawChart(
      context,
      {
        ...{ slices, gaps, median: 0.1, places: count, missing: 0, timePoints: 1, lean: 0, step: null },
        ...{ range: null, readings: [] },
      },
      {
        width: 600,
        inks: { surface: ink, text: ink, quiet: ink, true: ink, naive: ink, hairline: ink },
        font: 'sans-serif',
        chosen: null,
        formatLength: String,
        nameReading: () => '',
      },
    );
    expect(rectangles).to.be.at.most(3 * 600);
  });

  it('is not there where no positions are known', async () => {
    const element = addElement({ view: 'table' });
    const override = () => ({ ImagePositionPatient: undefined });
    await show(element, asFiles(writeSmallSeries({ ...plan, override })));
    await element.updateComplete;
    expect(fold(element)).to.equal(null);
  });
});
