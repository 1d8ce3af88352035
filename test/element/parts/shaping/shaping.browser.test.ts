import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../../../src/element/spacing-preview-element.js';
import { addElement, removeElements, show, untilReady, words } from '../../added-element.js';
import { asFiles, writeSmallSeries } from '../../given-files.js';

/** A ball of 40 mm about a denser one of 16 mm. */
const balls = {
  columns: 48,
  rows: 48,
  slices: 24,
  spacing: { x: 1, y: 1, z: 2 },
  thickness: 4,
  sample: (x: number, y: number, z: number) => {
    const far = Math.hypot(x - 24, y - 24, z - 24);
    return far < 8 ? 3000 : far < 20 ? 1500 : 0;
  },
};

/** Waits until something is so, or has had time to be. */
async function until(isSo: () => boolean): Promise<void> {
  for (let frames = 0; frames < 600 && !isSo(); frames++) await new Promise(requestAnimationFrame);
}

async function find<Kind extends HTMLElement>(
  element: SpacingPreviewElement,
  selector: string,
): Promise<Kind> {
  const found = () => element.shadowRoot!.querySelector<Kind>(selector);
  await until(() => Boolean(found()));
  return found()!;
}

async function showBalls(): Promise<SpacingPreviewElement> {
  const element = addElement();
  element.style.width = '900px';
  await show(element, asFiles(writeSmallSeries(balls)));
  element.setCamera({ azimuth: 0, elevation: 0, upright: true });
  await untilReady(element);
  return element;
}

/** Opens a panel by its name in the menu of looks. */
async function open(element: SpacingPreviewElement, name: string): Promise<void> {
  const menu = await find<HTMLDetailsElement>(element, '[data-part="looks"] details');
  menu.open = true;
  const button = () => [...menu.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  await until(() => Boolean(button()));
  button()!.click();
}

async function pressButton(element: SpacingPreviewElement, name: string): Promise<void> {
  const button = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.shaping button')].find(
    (one) => one.textContent.trim() === name,
  );
  button!.click();
  await element.updateComplete;
}

/** Points of a pane's picture that are not see-through. */
function drawn(element: SpacingPreviewElement, pane = 'true'): number {
  const canvas = element.shadowRoot!.querySelector<HTMLCanvasElement>(`[part~="pane-${pane}"] canvas`)!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, index) => index % 4 === 3 && value > 0).length / (canvas.width * canvas.height);
}

/** Once it is so: the share of what was drawn before that still is. */
async function share(element: SpacingPreviewElement, before: number, wanted: number): Promise<number> {
  await untilReady(element);
  const is = () => drawn(element) / before;
  await until(() => Math.abs(is() - wanted) < 0.02);
  return is();
}

describe('what is drawn of a stack', () => {
  afterEach(removeElements);

  it('begins at the threshold that keys move, until it is found by itself again', async () => {
    const element = await showBalls();
    const [before, camera] = [drawn(element), element.camera];
    expect(words(element, '[part~="caption"]')).to.contain('40 × 40 × 40 mm');
    await open(element, 'Threshold');
    const line = await find<HTMLInputElement>(element, '.hills input');
    line.focus();
    await sendKeys({ press: 'End' });
    // A ball of 16 mm in place of one of 40: 0.16 of its disc.
    expect(await share(element, before, 0.16)).to.be.closeTo(0.16, 0.03);
    expect(element.camera).to.deep.equal(camera);
    await until(() => words(element, '[part~="caption"]').includes('16 × 16 × 16 mm'));
    expect(words(element, '[part~="caption"]')).to.contain('16 × 16 × 16 mm');
    await pressButton(element, 'Find it by itself');
    expect(await share(element, before, 1)).to.be.closeTo(1, 0.02);
  });

  it('is cut at the same place of the scan in both readings, and whole again', async () => {
    const element = await showBalls();
    const [before, beside] = [drawn(element), drawn(element, 'naive')];
    await open(element, 'Cut open');
    const end = await find<HTMLInputElement>(element, '.shaping .ends .high');
    end.focus();
    // Half of X: half of a disc, whatever Z is taken for.
    end.value = '50';
    end.dispatchEvent(new Event('input', { bubbles: true }));
    end.dispatchEvent(new Event('change', { bubbles: true }));
    expect(await share(element, before, 0.5)).to.be.closeTo(0.5, 0.04);
    expect(drawn(element, 'naive') / beside).to.be.closeTo(0.5, 0.04);
    expect(end.ariaValueText).to.contain('24');
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => end.value !== '50');
    expect(Number(end.value)).to.be.lessThan(50);
    await pressButton(element, 'Show all');
    expect(await share(element, before, 1)).to.be.closeTo(1, 0.02);
  });

  it('is what a link tells', async () => {
    const whole = await showBalls();
    const before = drawn(whole);
    whole.remove();
    try {
      history.replaceState(
        null,
        '',
        '#spacing-preview=threshold:2250;cut:0,0,0,0.5,1,1;camera:0,0,1,upright',
      );
      const element = await showBalls();
      // Half of the dense ball.
      expect(await share(element, before, 0.08)).to.be.closeTo(0.08, 0.02);
      await until(() => words(element, '[part~="caption"]').includes('16 × 16'));
      expect(words(element, '[part~="caption"]')).to.contain('2250');
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });
});
