import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { loseContext } from '../support/lose-context.js';
import { addElement, removeElements, show, words } from './added-element.js';
import { asFiles, writeMarkedBlock, writeSmallSeries } from './given-files.js';
import { HeldFile, StuckFile } from './held-file.js';
import { say } from './spoken.js';

/** A ball in a block that Slice Thickness makes twice as long. */
const ball = {
  columns: 48,
  rows: 48,
  slices: 24,
  spacing: { x: 1, y: 1, z: 2 },
  thickness: 4,
  sample: (x: number, y: number, z: number) => (Math.hypot(x - 24, y - 24, z - 24) < 20 ? 1500 : 0),
};

function all(element: SpacingPreviewElement, selector: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
}

/** The pixels of each picture, place by place and from below. */
function pictures(element: SpacingPreviewElement): Uint8ClampedArray[] {
  return all(element, 'canvas').map((found) => {
    const canvas = found as HTMLCanvasElement;
    return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
  });
}

/** How many pixels of each picture are not see-through. */
function countsDrawn(element: SpacingPreviewElement): number[] {
  return pictures(element).map((data) => data.filter((value, at) => at % 4 === 3 && value > 0).length);
}

function isSeen(element: SpacingPreviewElement): boolean[] {
  return countsDrawn(element).map((count) => count > 0);
}

async function settle(element: SpacingPreviewElement): Promise<void> {
  await element.updateComplete;
  // The sizes of the panes are told by an observer, and the picture follows those.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

function button(element: SpacingPreviewElement, name: string): HTMLElement {
  const found = all(element, '.toolbar button').find((one) => one.ariaLabel === name);
  if (!found) throw new Error(`there is no button “${name}”`);
  return found;
}

describe('the layout', () => {
  afterEach(removeElements);

  it('is side by side, also where the page names one that there is not', async () => {
    const element = addElement({ layout: 'diagonal' });
    await element.updateComplete;
    expect(element.layout).to.equal('side-by-side');
    expect(all(element, '.pane')).to.have.length(2);
    element.layout = 'wipe';
    await element.updateComplete;
    expect(element.getAttribute('layout')).to.equal('wipe');
    expect(all(element, '.pane')).to.have.length(1);
    element.removeAttribute('layout');
    await element.updateComplete;
    expect(element.layout).to.equal('side-by-side');
    expect(all(element, '.pane')).to.have.length(2);
  });

  it('changes nothing of how high a frame is, where panes stand side by side', async () => {
    const element = addElement();
    element.style.width = '900px';
    await element.updateComplete;
    const heights: number[] = [];
    for (const layout of ['side-by-side', 'wipe', 'overlay'] as const) {
      element.layout = layout;
      await element.updateComplete;
      heights.push(all(element, '.frame')[0]!.getBoundingClientRect().height);
    }
    for (const height of heights) expect(height).to.be.closeTo(heights[0]!, 0.5);
  });

  it('and the toolbar keep to one row above the picture, in every language and width', async () => {
    const { lang } = document.documentElement;
    const element = addElement();
    await show(element, asFiles(writeSmallSeries(ball)));
    const wrapped: string[] = [];
    for (const language of ['en', 'de', 'fr', 'es', 'pt', 'zh-Hans']) {
      document.documentElement.lang = language;
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
      for (let width = 400; width <= 1200; width += 20) {
        element.style.width = `${width}px`;
        const { height } = all(element, '.toolbar')[0]!.getBoundingClientRect();
        if (height >= 50) wrapped.push(`${language}, ${width} px: ${height} px high`);
      }
    }
    document.documentElement.lang = lang;
    expect(wrapped.join('\n')).to.equal('');
  });

  it('is not that of an empty place for a second scan, where it is narrow', async () => {
    const element = addElement();
    element.style.width = '390px';
    await element.updateComplete;
    const frames = all(element, '.frame').map((frame) => frame.getBoundingClientRect().height);
    expect(frames[0]).to.be.greaterThan(100);
    expect(frames[1]).to.equal(0);
  });

  for (const layout of ['wipe', 'overlay'] as const) {
    it(`pressed after the first picture changes that (${layout}), and the camera stays`, async () => {
      const element = addElement();
      await show(element, asFiles(writeSmallSeries(ball)));
      await element.updateComplete;
      element.setCamera({ azimuth: 10, elevation: 5, zoom: 0.7 });
      const { camera } = element;
      const [before] = all(element, '.pane').map((pane) => pane.getBoundingClientRect());
      const name = button(element, say(`layout.${layout}`));
      name.click();
      await settle(element);
      expect(element.layout).to.equal(layout);
      expect(name.ariaPressed).to.equal('true');
      expect(element.camera).to.deep.equal(camera);
      const [pane, ...others] = all(element, '.pane');
      expect(others).to.have.length(0);
      expect(pane!.getBoundingClientRect().width).to.be.greaterThan(1.9 * before!.width);
      expect(isSeen(element)).to.deep.equal([true, true]);
      // Drawn for the frame as it is now, not the picture of before in the middle of it.
      for (const canvas of all(element, 'canvas') as HTMLCanvasElement[]) {
        const { width, height } = canvas.getBoundingClientRect();
        expect(canvas.width / canvas.height).to.be.closeTo(width / height, 0.02);
      }
      const [truth = 0, naive = 0] = countsDrawn(element);
      expect(naive).to.be.greaterThan(1.2 * truth);

      button(element, say('layout.side-by-side')).click();
      await settle(element);
      expect(isSeen(element)).to.deep.equal([true, true]);
      expect(all(element, '.pane').map((one) => one.querySelectorAll('canvas').length)).to.deep.equal([1, 1]);
      expect(element.camera).to.deep.equal(camera);
    });

    it(`that the page asked for (${layout}) holds from the first moment to the last, and after a lost context`, async () => {
      const element = addElement({ layout });
      await element.updateComplete;
      const place = () =>
        JSON.stringify(all(element, '.frame, .caption .title').map((one) => one.getBoundingClientRect()));
      const before = place();
      await show(element, asFiles(writeSmallSeries(ball)));
      await settle(element);
      expect(place()).to.equal(before);
      expect(isSeen(element)).to.deep.equal([true, true]);
      await loseContext();
      await new Promise((resolve) => setTimeout(resolve, 500));
      await settle(element);
      expect(isSeen(element)).to.deep.equal([true, true]);
      expect(all(element, '.pane')).to.have.length(1);
    });

    it(`${layout} has one scale bar, both labels, the box of the true reading and its missing slices`, async () => {
      const element = addElement({ layout });
      await show(element, asFiles(writeMarkedBlock()));
      await settle(element);
      const [bar, ...others] = all(element, '[part~="scale-bar"]');
      expect(others).to.have.length(0);
      const length = Number.parseFloat(bar!.innerText);
      const width = bar!.querySelector('.bar')!.getBoundingClientRect().width;
      expect(width).to.be.closeTo(length / element.millimetresPerPixel!, 0.5);
      const [truth, naive] = all(element, '.layer');
      expect(truth!.querySelectorAll('.slice-marks line').length).to.be.greaterThan(0);
      expect(naive!.querySelectorAll('.outline line')).to.have.length(12);
      const [mark] = all(element, '.clip-mark');
      expect(mark!.hidden).to.equal(false);
      for (const name of ['true', 'naive']) {
        expect(words(element, `.caption.${name} .numbers`)).to.match(/\d mm/);
        expect(words(element, `.caption.${name} .name`)).not.to.equal('');
      }
      const [one, other] = all(element, '.caption').map((caption) => caption.getBoundingClientRect());
      expect(other!.left).to.be.greaterThan(one!.right);
      expect(other!.top).to.equal(one!.top);
    });

    it(`${layout} without a second reading shows the first whole, and says why below it`, async () => {
      const element = addElement({ layout, naive: 'thickness' });
      await show(element, asFiles(writeSmallSeries({ ...ball, thickness: undefined })));
      await settle(element);
      expect(isSeen(element)).to.deep.equal([true, false]);
      expect(words(element, '.absent p')).to.equal(say('naive.none.thickness', { isOffered: true }));
      const [absent] = all(element, '.absent');
      const [frame] = all(element, '.frame');
      expect(absent!.getBoundingClientRect().top).to.be.at.least(frame!.getBoundingClientRect().bottom);
      expect(all(element, '[role="slider"]').filter((slider) => slider.checkVisibility())).to.have.length(0);
      const clip = getComputedStyle(all(element, '.layer')[0]!).clipPath;
      expect(clip).to.be.oneOf(['none', 'inset(0px 0% 0px 0px)']);
      all(element, '.choice')[0]!.click();
      await settle(element);
      expect(isSeen(element)).to.deep.equal([true, true]);
      expect(all(element, '.absent')).to.have.length(0);
    });
  }

  it('changed while the first picture is on its way, and under the numbers alone, holds for what comes', async () => {
    const element = addElement({ layout: 'wipe' });
    element.files = writeSmallSeries({ slices: 96 }).map(({ name, bytes }, index) =>
      index === 50 ? new StuckFile([bytes], name) : new HeldFile([bytes], name),
    );
    while (element.millimetresPerPixel === null) await new Promise(requestAnimationFrame);
    await settle(element);
    expect(isSeen(element)).to.deep.equal([true, true]);
    element.layout = 'side-by-side';
    await settle(element);
    expect(all(element, '.pane').map((pane) => pane.querySelectorAll('canvas').length)).to.deep.equal([1, 1]);
    expect(isSeen(element)).to.deep.equal([true, true]);

    element.view = 'table';
    element.layout = 'overlay';
    await show(element, asFiles(writeSmallSeries(ball)));
    expect(all(element, 'canvas').filter((canvas) => canvas.checkVisibility())).to.have.length(0);
    element.view = 'volume';
    element.layout = 'wipe';
    while (element.millimetresPerPixel === null) await new Promise(requestAnimationFrame);
    await settle(element);
    expect(isSeen(element)).to.deep.equal([true, true]);
    expect(all(element, '[role="slider"]')[0]!.hidden).to.equal(false);
  });

  it('wipe is parted by a line that keys reach after the picture, move alone, and that follows the language', async () => {
    const element = addElement({ layout: 'wipe' });
    await show(element, asFiles(writeSmallSeries(ball)));
    await settle(element);
    const { camera } = element;
    const [slider] = all(element, '[role="slider"]');
    expect(slider!.ariaLabel).to.equal(say('layout.divider'));
    all(element, '.pane')[0]!.focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement).to.equal(slider);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'PageDown' });
    expect(slider!.ariaValueNow).to.equal('32');
    expect(element.camera).to.deep.equal(camera);
    const line = slider!.getBoundingClientRect();
    const frame = all(element, '.frame')[0]!.getBoundingClientRect();
    expect(line.left + line.width / 2 - frame.left).to.be.closeTo(0.32 * frame.width, 1);
    button(element, say('layout.overlay')).click();
    await settle(element);
    expect(all(element, '[role="slider"]')).to.have.length(0);
    button(element, say('layout.wipe')).click();
    await settle(element);
    expect(all(element, '[role="slider"]')[0]!.ariaValueNow).to.equal('32');
    element.lang = 'de';
    await settle(element);
    expect(all(element, '[role="slider"]')[0]!.ariaLabel).to.equal('Trennlinie zwischen den beiden Lesarten');
  });
});
