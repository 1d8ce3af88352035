import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../../../src/element/spacing-preview-element.js';
import { addElement, removeElements, show, untilReady } from '../../added-element.js';
import { asFiles, writeSmallSeries } from '../../given-files.js';

/** A ball of 40 mm with a dense middle, told as an axial stack. */
const ball = {
  columns: 48,
  rows: 48,
  slices: 24,
  spacing: { x: 1, y: 1, z: 2 },
  thickness: 4,
  sample: (x: number, y: number, z: number) => (Math.hypot(x - 24, y - 24, z - 24) < 20 ? 1500 : 0),
};

/** Waits until something is so, or has had time to be. */
async function until(isSo: () => boolean): Promise<void> {
  for (let frames = 0; frames < 600 && !isSo(); frames++) await new Promise(requestAnimationFrame);
}

async function find<Kind extends HTMLElement>(
  element: SpacingPreviewElement,
  selector: string,
): Promise<Kind> {
  const found = () => element.shadowRoot?.querySelector<Kind>(selector);
  await until(() => Boolean(found()));
  return found()!;
}

async function showBall(): Promise<SpacingPreviewElement> {
  const element = addElement();
  element.style.width = '900px';
  await show(element, asFiles(writeSmallSeries(ball)));
  await untilReady(element);
  await find(element, '.cube');
  return element;
}

/** The mean colour of what is drawn in the true pane. */
function color(element: SpacingPreviewElement): number[] {
  const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>('[part~="pane-true"] canvas');
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  const sums = [0, 0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 255) continue;
    for (const channel of [0, 1, 2]) sums[channel] = (sums[channel] ?? 0) + (data[at + channel] ?? 0);
    sums[3] = (sums[3] ?? 0) + 1;
  }
  return sums.slice(0, 3).map((sum) => sum / (sums[3] ?? 1));
}

const facing = (element: SpacingPreviewElement) =>
  element.shadowRoot?.querySelector<HTMLElement>('.face[tabindex="0"]')?.textContent?.trim();

describe('what is changed about the picture', () => {
  const matchMedia = window.matchMedia.bind(window);
  /** Answers as a browser whose user wants less motion: the drivers of two of them cannot be asked for it. */
  beforeEach(() => answerMedia('reduced-motion'));
  afterEach(() => {
    removeElements();
    window.matchMedia = matchMedia;
  });

  /** Has the page be told that these media are so, and of others the truth. */
  function answerMedia(...names: readonly string[]): void {
    window.matchMedia = (query) => {
      const answer = matchMedia(query);
      const isNamed = names.some((name) => query.includes(name));
      return isNamed ? Object.defineProperty(answer, 'matches', { value: true }) : answer;
    };
  }

  it('begins with a hint how to turn it, for who has a mouse, until somebody has', async () => {
    answerMedia('reduced-motion', 'hover');
    const element = await showBall();
    const hint = await find(element, '.turn-hint');
    expect(hint.ariaHidden).to.equal('true');
    // A program that turns it teaches nobody.
    element.setCamera({ azimuth: 10 });
    await untilReady(element);
    expect(hint.isConnected).to.equal(true);
    element
      .shadowRoot!.querySelector<HTMLElement>('[part~="pane-true"]')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }));
    await until(() => !hint.isConnected);
    expect(hint.isConnected).to.equal(false);
    removeElements();
    const other = await showBall();
    expect(other.shadowRoot?.querySelector('.turn-hint')).to.equal(null);
  });

  it('is how the specimen looks: rock is grey where bone is ivory, and the choice is shown', async () => {
    const element = await showBall();
    const menu = await find<HTMLDetailsElement>(element, '[data-part="looks"] details');
    const [fitting, shell, rock] = menu.querySelectorAll('button');
    expect(fitting?.ariaPressed).to.equal('true');
    shell?.click();
    await untilReady(element);
    const ivory = color(element);
    expect((ivory[0] ?? 0) - (ivory[2] ?? 0)).to.be.greaterThan(15);
    menu.open = true;
    rock?.click();
    const warmth = () => {
      const [red = 0, , blue = 0] = color(element);
      return red - blue;
    };
    await until(() => rock?.ariaPressed === 'true' && warmth() <= 0);
    expect(rock?.ariaPressed).to.equal('true');
    expect(warmth()).to.be.at.most(0);
    expect(menu.open).to.equal(false);
    expect(fitting?.ariaPressed).to.equal('false');
  });

  it('is the side that is looked at: pressed, the picture turns straight to it', async () => {
    const element = await showBall();
    for (const [name, azimuth, elevation] of [
      ['A', 0, 0],
      ['L', 90, 0],
      ['H', 90, 90],
    ] as const) {
      const face = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.face')].find(
        (one) => one.textContent.trim() === name,
      );
      expect(face?.hidden, name).to.equal(false);
      face?.click();
      await untilReady(element);
      expect(element.camera?.azimuth, name).to.be.closeTo(azimuth, 1e-6);
      expect(element.camera?.elevation, name).to.be.closeTo(elevation, 1e-6);
      expect(facing(element)).to.equal(name);
      element.setCamera({ azimuth: azimuth + 30, elevation: 20, upright: true });
      await untilReady(element);
    }
  });

  it('is the next side by an arrow, all round, and the focus goes along', async () => {
    const element = await showBall();
    (await find(element, '.face[tabindex="0"]')).focus();
    const seen: (string | undefined)[] = [];
    for (let turn = 0; turn < 5; turn++) {
      await sendKeys({ press: 'ArrowRight' });
      await untilReady(element);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      seen.push(element.shadowRoot?.activeElement?.textContent?.trim());
    }
    expect(seen).to.deep.equal(['L', 'P', 'R', 'A', 'L']);
    expect(element.shadowRoot?.querySelectorAll('.face[tabindex="0"]')).to.have.length(1);
  });
});
