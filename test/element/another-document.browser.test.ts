import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { addElement, next, removeElements, show, untilReady, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';

const ball = {
  columns: 48,
  rows: 48,
  slices: 24,
  spacing: { x: 1, y: 1, z: 2 },
  thickness: 4,
  sample: (x: number, y: number, z: number) => (Math.hypot(x - 24, y - 24, z - 24) < 20 ? 1500 : 0),
};

/** What shows that a tree has its looks: of the skeleton, of the panes, of what is fetched later, of a layout. */
function looksOf(element: SpacingPreviewElement): (string | undefined)[] {
  const root = element.shadowRoot!;
  const view = element.ownerDocument.defaultView!;
  const look = (selector: string, name: string) => {
    const found = root.querySelector(selector);
    return found ? view.getComputedStyle(found).getPropertyValue(name) : 'absent';
  };
  return [
    look('.base', 'display'),
    look('.pane', 'position'),
    look('.heard', 'position'),
    look('.findings', 'display'),
    look('[part~="table"]', 'border-collapse'),
    look('.layer', 'position'),
    String(root.adoptedStyleSheets.length),
  ];
}

/** How many pixels of the true pane's picture are not see-through. */
function countDrawn(element: SpacingPreviewElement): number {
  const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>('.pane canvas');
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return data.filter((value, index) => index % 4 === 3 && value > 0).length;
}

describe('an element that goes to another document', () => {
  let frame: HTMLIFrameElement;
  let other: Document;

  beforeEach(() => {
    frame = document.createElement('iframe');
    frame.style.cssText = 'width: 700px; height: 700px';
    document.body.append(frame);
    other = frame.contentDocument!;
  });

  afterEach(() => {
    frame.remove();
    removeElements();
  });

  it('keeps its looks, its numbers and its picture, there and back again', async () => {
    const element = addElement({ name: 'media', layout: 'wipe' });
    await show(element, asFiles(writeSmallSeries(ball)));
    await element.updateComplete;
    const [looks, numbers] = [looksOf(element), words(element, '.true .numbers')];
    expect(looks.slice(0, 3)).to.deep.equal(['flex', 'absolute', 'absolute']);
    for (const page of [other, document]) {
      page.body.append(element);
      await element.updateComplete;
      expect(looksOf(element)).to.deep.equal(looks);
      expect(words(element, '.true .numbers')).to.equal(numbers);
      element.setCamera({ azimuth: (element.camera?.azimuth ?? 0) + 20 });
      await element.updateComplete;
      expect(countDrawn(element)).to.be.greaterThan(100);
    }
  });

  it('before it was ever shown has its looks there, and reads what it is given', async () => {
    const element = document.createElement('spacing-preview');
    other.body.append(element);
    await element.updateComplete;
    expect(looksOf(element).slice(0, 3)).to.deep.equal(['flex', 'absolute', 'absolute']);
    const loaded = next(element, 'load');
    element.files = asFiles(writeSmallSeries(ball));
    await loaded;
    expect(countDrawn(element)).to.be.greaterThan(100);
    element.remove();
  });

  it('hears there what is typed and pressed, and speaks its language', async () => {
    const element = addElement({ view: 'table' });
    await show(element, asFiles(writeSmallSeries(ball)));
    await untilReady(element);
    other.documentElement.lang = 'fr';
    other.body.append(element);
    await element.updateComplete;
    while (!words(element, '.by-hand summary').startsWith('Saisir')) await new Promise(requestAnimationFrame);
    const root = element.shadowRoot!;
    const field = root.querySelector<HTMLInputElement>('#entry-z')!;
    field.value = '5';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await element.updateComplete;
    expect(element.report?.spacing.z).to.equal(5);
    root.querySelector<HTMLDetailsElement>('.toolbar .menu')!.open = true;
    root.querySelector<HTMLElement>('.toolbar .menu [data-closes]')!.click();
    expect(root.querySelector<HTMLDetailsElement>('.toolbar .menu')!.open).to.equal(false);
  });

  it('that nobody looks at, and from there to one on the screen, has its looks', async () => {
    const element = addElement({ view: 'table' });
    await show(element, asFiles(writeSmallSeries(ball)));
    await untilReady(element);
    const looks = looksOf(element);
    document.implementation.createHTMLDocument().body.append(element);
    other.body.append(element);
    await element.updateComplete;
    expect(looksOf(element)).to.deep.equal(looks);
  });
});
