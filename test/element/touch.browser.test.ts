import { expect } from '@esm-bundle/chai';
import { executeServerCommand } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { skipIn } from '../support/engines.js';
import { addElement, removeElements, show } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { ball } from './seen-picture.js';

type Finger = readonly [x: number, y: number];

async function touch(...moments: (readonly Finger[])[]): Promise<void> {
  await executeServerCommand('touch', moments);
  // What was scrolled is told with the next frames.
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
}

/** One finger that goes so far, step by step. */
function swipe([x, y]: Finger, across: number, down: number): Finger[][] {
  return Array.from({ length: 12 }, (_, step) => [[x + (across * step) / 11, y + (down * step) / 11]]);
}

describe('fingers on the picture, in a page that scrolls', () => {
  let element: SpacingPreviewElement;
  let below: HTMLElement;
  let middle: Finger;

  before(async function () {
    const reason = 'only the driver of Chromium has fingers';
    skipIn(this, { Firefox: reason, WebKit: reason });
    element = addElement();
    below = document.createElement('div');
    below.style.height = '3000px';
    document.body.append(below);
    await show(element, asFiles(writeSmallSeries(ball)));
    await element.updateComplete;
  });

  beforeEach(async () => {
    // What a finger has thrown goes on for a while.
    for (let at = -1; at !== scrollY;) {
      at = scrollY;
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    }
    scrollTo(0, 0);
    element.resetCamera();
    await element.updateComplete;
    const pane = element.shadowRoot!.querySelector('[part~="pane-true"]')!.getBoundingClientRect();
    middle = [pane.left + pane.width / 2, pane.top + pane.height / 2];
  });

  after(() => {
    removeElements();
    below?.remove();
  });

  it('scroll the page up and down, and turn nothing', async () => {
    const before = element.camera;
    await touch(...swipe(middle, 3, -150));
    expect(scrollY).to.be.greaterThan(50);
    expect(element.camera).to.deep.equal(before);
  });

  it('turn the specimen sideways, and scroll nothing', async () => {
    const before = element.camera!;
    await touch(...swipe(middle, 100, 4));
    expect(scrollY).to.equal(0);
    expect(element.camera!.azimuth).to.be.within(before.azimuth - 40, before.azimuth - 20);
    expect(element.camera!.elevation).to.be.closeTo(before.elevation, 2);
  });

  it('two of them zoom the picture, and not the page', async () => {
    const before = element.camera!;
    const [x, y] = middle;
    const pinch = Array.from({ length: 10 }, (_, step): Finger[] => [
      [x - 20 - 4 * step, y],
      [x + 20 + 4 * step, y],
    ]);
    await touch(...pinch);
    // From 40 pixels apart to 112.
    expect(element.camera!.zoom).to.be.closeTo(before.zoom * 2.8, 0.3);
    expect(element.camera!.azimuth).to.be.closeTo(before.azimuth, 1);
    expect(visualViewport!.scale).to.equal(1);
  });
});
