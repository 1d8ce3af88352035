import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { addElement, next, removeElements, show, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { say } from './spoken.js';

/** A ball of 40 mm in a stack of 48 × 48 × 48 mm, thick slices half of which overlap. */
const ball = {
  columns: 48,
  rows: 48,
  slices: 24,
  spacing: { x: 1, y: 1, z: 2 },
  thickness: 4,
  sample: (x: number, y: number, z: number) => (Math.hypot(x - 24, y - 24, z - 24) < 20 ? 1500 : 0),
};

function pane(element: SpacingPreviewElement, side: 'true' | 'naive'): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part~="pane-${side}"]`);
  if (!found) throw new Error(`there is no pane-${side}`);
  return found;
}

/** How many pixels of a pane's picture are not see-through. */
function countDrawn(element: SpacingPreviewElement, side: 'true' | 'naive'): number {
  const canvas = pane(element, side).querySelector('canvas');
  if (!canvas) return 0;
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  context?.drawImage(canvas, 0, 0);
  const data = context?.getImageData(0, 0, copy.width, copy.height).data ?? [];
  return data.filter((value, index) => index % 4 === 3 && value > 0).length;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(requestAnimationFrame);
}

describe('the picture', () => {
  afterEach(removeElements);

  it('stands in both panes, of equal size, at one scale', async () => {
    const element = addElement();
    await show(element, asFiles(writeSmallSeries(ball)));
    expect(countDrawn(element, 'true')).to.be.greaterThan(0);
    expect(countDrawn(element, 'naive')).to.be.greaterThan(countDrawn(element, 'true'));
    const [left, right] = [pane(element, 'true'), pane(element, 'naive')];
    expect(left.clientWidth).to.equal(right.clientWidth);
    expect(left.clientHeight).to.equal(right.clientHeight);
    expect(element.progress).to.equal(1);

    const bars = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="scale-bar"]') ?? [])];
    const lengths = bars.map((bar) => Number.parseFloat(bar.innerText));
    const widths = bars.map((bar) => bar.querySelector('.bar')?.getBoundingClientRect().width ?? 0);
    expect(lengths).to.have.length(2);
    expect(lengths[0]).to.equal(lengths[1]);
    expect(widths[0]).to.be.closeTo((lengths[0] ?? 0) / (element.millimetresPerPixel ?? 0), 0.5);
    expect(widths[1]).to.be.closeTo(widths[0] ?? 0, 0.1);
  });

  it('has labels line beside line', async () => {
    const element = addElement();
    await show(element, asFiles(writeSmallSeries(ball)));
    expect(words(element, '.true .numbers')).to.equal('1 × 1 × 2 mm');
    expect(words(element, '.naive .numbers')).to.equal('1 × 1 × 4 mm');
    expect(words(element, '.naive .factor')).to.equal('2 times');
    expect(words(element, '.naive .provenance')).to.equal(
      say('naive.z.differs', { rule: 'thickness', z: 4, factor: 2, along: 'z', isTrue: true }),
    );
    expect(words(element, '.true .size')).to.equal(say('caption.box', { box: [48, 48, 48] }));
    for (const line of ['numbers', 'provenance', 'size']) {
      const tops = ['true', 'naive'].map(
        (side) => element.shadowRoot?.querySelector(`.${side} .${line}`)?.getBoundingClientRect().top,
      );
      expect(tops[0], line).to.equal(tops[1]);
    }
  });

  it('keeps every part where it is from the first moment to the last', async () => {
    const element = addElement();
    await element.updateComplete;
    const place = () =>
      ['.true .frame', '.naive .frame', '.true .title'].map((selector) => {
        const box = element.shadowRoot?.querySelector(selector)?.getBoundingClientRect();
        return [box?.left, box?.top, box?.width, box?.height];
      });
    const before = place();
    await show(element, asFiles(writeSmallSeries(ball)));
    expect(place()).to.deep.equal(before);
  });

  it('without a Slice Thickness leaves the right pane empty, says why, and offers other readings', async () => {
    const element = addElement({ naive: 'thickness' });
    await show(element, asFiles(writeSmallSeries({ ...ball, thickness: undefined })));
    expect(countDrawn(element, 'naive')).to.equal(0);
    expect(words(element, '.naive .absent')).to.contain(say('naive.none.thickness', { isOffered: true }));
    const other = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.absent button') ?? [])].find(
      (button) => button.innerText.includes(say('rule.isotropic')),
    );
    other?.click();
    await element.updateComplete;
    expect(words(element, '.naive .factor')).to.equal('0.5 times');
    expect(element.naive).to.equal('isotropic');
  });

  it('without Pixel Spacing shows pixels and not a millimetre', async () => {
    const element = addElement();
    const override = () => ({ PixelSpacing: undefined });
    await show(element, asFiles(writeSmallSeries({ ...ball, override })));
    expect(element.millimetresPerPixel).to.equal(null);
    expect(countDrawn(element, 'true')).to.be.greaterThan(0);
    expect(words(element, '.panes')).to.contain('48 × 48 × 24 pixels');
    expect(words(element, '.panes')).not.to.match(/\d\s?(mm|µm)/);
  });

  it('turns by keys as by hand, and tells so to the page around it', async () => {
    const element = addElement();
    await show(element, asFiles(writeSmallSeries(ball)));
    const opening = element.camera;
    const press = async (key: string) => {
      const changed = next<{ azimuth: number; byPerson: boolean }>(document.body, 'camera-change');
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
      pane(element, 'naive').dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
      return (await changed).detail;
    };
    const turned = await press('ArrowLeft');
    expect(turned.azimuth).to.equal((opening?.azimuth ?? 0) + 15);
    expect(turned.byPerson).to.equal(true);
    const scale = element.millimetresPerPixel ?? 0;
    await press('+');
    expect(element.millimetresPerPixel).to.be.closeTo(scale / 1.25, scale * 1e-9);
    await press('Home');
    expect(element.camera).to.deep.equal(opening);
  });

  it('comes when the view asks for it, from headers already read', async () => {
    const element = addElement({ view: 'table' });
    let reports = 0;
    element.addEventListener('spacing-inferred', () => (reports += 1));
    await show(element, asFiles(writeSmallSeries(ball)));
    expect(pane(element, 'true').querySelector('canvas')).to.equal(null);
    expect(element.millimetresPerPixel).to.equal(null);
    const before = reports;
    element.view = 'mip';
    await until(() => element.millimetresPerPixel !== null);
    expect(element.millimetresPerPixel).to.be.greaterThan(0);
    expect(reports).to.equal(before);
  });

  it('is given back when the element goes', async () => {
    const element = addElement();
    await show(element, asFiles(writeSmallSeries(ball)));
    element.remove();
    await Promise.resolve();
    expect(pane(element, 'true').childElementCount).to.equal(0);
    expect(element.camera).to.equal(null);
  });

  it('a slice whose pixels break off is set aside, and the rest is drawn', async () => {
    const element = addElement();
    const [whole, ...rest] = asFiles(writeSmallSeries(ball));
    if (!whole) throw new Error('nothing was written');
    await show(element, [new File([whole.slice(0, whole.size - 2000)], whole.name), ...rest]);
    expect(element.report?.setAside.map(({ file, code }) => [file, code])).to.deep.equal([
      [whole.name, 'TRUNCATED'],
    ]);
    expect(countDrawn(element, 'true')).to.be.greaterThan(0);
  });
});
