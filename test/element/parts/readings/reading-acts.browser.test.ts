import { expect } from '@esm-bundle/chai';
import { skipIn } from '../../../support/engines.js';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../../../src/element/spacing-preview-element.js';
import { readings } from '../../../../src/words/en/readings.js';
import { addElement, removeElements, show, untilReady, words } from '../../added-element.js';
import { asFiles, writeMarkedBlock, writeSmallSeries } from '../../given-files.js';
import { ball } from '../../seen-picture.js';
import { say } from '../../spoken.js';

const part = (element: SpacingPreviewElement, selector: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};

async function shown(
  attributes: Record<string, string> = {},
  files = asFiles(writeSmallSeries(ball)),
): Promise<SpacingPreviewElement> {
  const element = addElement(attributes);
  await show(element, files);
  await untilReady(element);
  return element;
}

const menu = (element: SpacingPreviewElement) => part(element, '.acts .menu') as HTMLDetailsElement;
const slider = (element: SpacingPreviewElement) => part(element, '.morph input') as HTMLInputElement;
const factor = (element: SpacingPreviewElement) => words(element, '.naive .factor');

/** How many pixels of the naive pane's picture are not see-through. */
function countDrawn(element: SpacingPreviewElement): number {
  const canvas = part(element, '[part~="pane-naive"] .layer:last-of-type canvas') as HTMLCanvasElement;
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  context?.drawImage(canvas, 0, 0);
  const data = context?.getImageData(0, 0, copy.width, copy.height).data ?? [];
  return data.filter((value, index) => index % 4 === 3 && value > 0).length;
}

describe('the menu of wrong readings', () => {
  afterEach(removeElements);

  it('lists every reading with who makes it and what it costs, and folds away what changes nothing', async () => {
    const element = await shown();
    menu(element).open = true;
    const rows = [...menu(element).querySelectorAll<HTMLElement>('.reading')];
    const rules = new Set(element.report?.naive.map(({ rule }) => rule));
    expect(rows.length).to.equal(rules.size + 1);
    const row = (rule: string) => part(element, `[data-rule="${rule}"]`);
    expect(row('auto').innerText).to.contain(say('rule.thickness'));
    expect(row('thickness').innerText).to.contain(readings['readings.who.thickness']);
    expect(row('thickness').innerText.replace(/\s/g, ' ')).to.contain('2 times, Z 4 mm');
    const folded = [...menu(element).querySelectorAll('.idle .reading')];
    expect(folded.map((one) => one.querySelector('.what')?.textContent)).to.include(say('rule.mean'));
    expect((part(element, '.acts .idle') as HTMLDetailsElement).open).to.equal(false);
  });

  it('changes the right pane at a press, and goes back to what the files lead to', async () => {
    const element = await shown();
    const before = countDrawn(element);
    menu(element).open = true;
    part(element, '[data-rule="isotropic"]').click();
    await untilReady(element);
    expect(element.naive).to.equal('isotropic');
    expect(factor(element)).to.equal('0.5 times');
    expect(countDrawn(element)).to.be.lessThan(before / 2);
    expect(menu(element).open).to.equal(false);
    expect(part(element, '[data-rule="isotropic"]').ariaPressed).to.equal('true');
    part(element, '[data-rule="auto"]').click();
    await untilReady(element);
    expect(factor(element)).to.equal('2 times');
    expect(Math.abs(countDrawn(element) - before)).to.be.lessThan(before / 50);
  });

  it('opens and chooses by key', async () => {
    const element = await shown();
    part(element, '.acts .menu summary').focus();
    await sendKeys({ press: 'Enter' });
    expect(menu(element).open).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    const asked = (element.shadowRoot?.activeElement as HTMLElement).dataset['rule'];
    await sendKeys({ press: 'Enter' });
    await untilReady(element);
    expect(asked).not.to.equal(undefined);
    expect(element.naive).to.equal(asked);
    expect(element.shadowRoot?.activeElement).to.equal(part(element, '.acts .menu summary'));
  });

  it('is opened by a finger', async function () {
    const reason = 'only the driver of Chromium has fingers';
    skipIn(this, { Firefox: reason, WebKit: reason });
    const element = await shown();
    const summary = part(element, '.acts .menu summary');
    summary.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = summary.getBoundingClientRect();
    expect(height).to.be.at.least(24);
    const finger = [left + width / 2, top + height / 2];
    await executeServerCommand('touch', [[finger]]);
    for (let frame = 0; frame < 10 && !menu(element).open; frame++) await new Promise(requestAnimationFrame);
    expect(menu(element).open).to.equal(true);
  });

  it('takes three lengths in mm, and says what is wrong with others', async () => {
    const element = await shown();
    menu(element).open = true;
    const field = part(element, '#reading-entry') as HTMLInputElement;
    field.focus();
    await sendKeys({ type: '1 1' });
    await sendKeys({ press: 'Enter' });
    expect(words(element, '#reading-problem')).to.equal(readings['readings.entry.problem']);
    expect(field.ariaInvalid).to.equal('true');
    await sendKeys({ type: ' 6' });
    expect(element.shadowRoot?.querySelector('#reading-problem')).to.equal(null);
    await sendKeys({ press: 'Enter' });
    await untilReady(element);
    expect(element.naive).to.equal('1 1 6');
    expect(factor(element)).to.equal('3 times');
  });

  it('is there where the right pane is empty, too, and fills it', async () => {
    const element = await shown({}, asFiles(writeSmallSeries({ ...ball, thickness: 2 })));
    expect(words(element, '.naive .absent')).to.equal(say('naive.none.agree'));
    expect(element.matches(':state(disagrees)')).to.equal(false);
    menu(element).open = true;
    part(element, '[data-rule="isotropic"]').click();
    await untilReady(element);
    expect(countDrawn(element)).to.be.greaterThan(0);
  });

  for (const layout of ['wipe', 'overlay'] as const) {
    it(`stands in the naive label of ${layout}`, async () => {
      const element = await shown({ layout });
      menu(element).open = true;
      part(element, '[data-rule="isotropic"]').click();
      await untilReady(element);
      expect(factor(element)).to.equal('0.5 times');
      element.layout = 'side-by-side';
      await untilReady(element);
      expect(menu(element).checkVisibility()).to.equal(true);
    });
  }

  it('tells of ImageJ’s warning only where it would come', async () => {
    const element = await shown();
    menu(element).open = true;
    expect(words(element, '.acts .sheet')).to.contain('1.54u6');
    removeElements();
    const spoken = await shown({}, asFiles(writeSmallSeries({ ...ball, spacingBetweenSlices: 2 })));
    menu(spoken).open = true;
    expect(words(spoken, '.acts .sheet')).not.to.contain('1.54u6');
  });
});

describe('the way from true to wrong', () => {
  afterEach(removeElements);

  it('moves picture, numbers and factor, and neither the scale nor the true pane', async () => {
    const element = await shown();
    const scale = element.millimetresPerPixel;
    const wrong = countDrawn(element);
    const sizes: number[] = [];
    for (const [share, told, numbers] of [
      [0, '1×', '1 × 1 × 2 mm'],
      [0.5, '1.5 times', '1 × 1 × 3 mm'],
      [1, '2 times', '1 × 1 × 4 mm'],
    ] as const) {
      element.morph = share;
      await untilReady(element);
      expect(factor(element)).to.equal(told);
      expect(words(element, '.naive .numbers')).to.equal(numbers);
      expect(words(element, '.true .numbers')).to.equal('1 × 1 × 2 mm');
      expect(element.millimetresPerPixel).to.equal(scale);
      sizes.push(countDrawn(element));
    }
    const [true_ = 0, half = 0, end = 0] = sizes;
    expect(half / true_).to.be.closeTo(1.5, 0.1);
    expect(end).to.equal(wrong);
  });

  it('is gone by hand and by key, and told', async () => {
    const element = await shown();
    slider(element).focus();
    await sendKeys({ press: 'Home' });
    await untilReady(element);
    expect(element.morph).to.equal(0);
    expect(slider(element).getAttribute('aria-valuetext')).to.match(/^0\s%$/);
    await sendKeys({ press: 'ArrowRight' });
    await untilReady(element);
    expect(element.morph).to.equal(0.01);
    expect(factor(element)).to.equal('1.01 times');
    expect(slider(element).getBoundingClientRect().height).to.be.at.least(24);
  });

  it('is played once, and ends at wrong', async () => {
    const element = await shown();
    const seen = new Set<number>();
    part(element, '.morph button').click();
    for (let frame = 0; frame < 600 && !(element.morph === 1 && seen.size > 1); frame++) {
      await new Promise(requestAnimationFrame);
      seen.add(element.morph);
    }
    expect(seen.size).to.be.greaterThan(2);
    expect(element.morph).to.equal(1);
    const [, ...way] = seen;
    expect(way).to.deep.equal([...way].sort((a, b) => a - b));
  });

  it('is not there where nothing changes on it, and a new reading is seen at once', async () => {
    const element = await shown();
    element.morph = 0;
    await untilReady(element);
    part(element, '[data-rule="mean"]').click();
    await untilReady(element);
    expect(element.morph).to.equal(1);
    expect(element.shadowRoot?.querySelector('.morph')).to.equal(null);
  });

  it('closes holes at its end, and not before', async () => {
    const element = await shown({ naive: '1 1 2' }, asFiles(writeMarkedBlock()));
    element.morph = 0.5;
    await untilReady(element);
    expect(words(element, '.naive .provenance')).to.equal(say('naive.morph', { share: 0.5 }));
    element.morph = 1;
    await untilReady(element);
    expect(words(element, '.naive .provenance')).to.contain('17');
  });

  it('takes what is no share for all of the way, and keeps within it', async () => {
    const element = addElement();
    for (const [set, is] of [
      [-1, 0],
      [2, 1],
      [Number.NaN, 1],
      [0.3, 0.3],
    ] as const) {
      element.morph = set;
      expect(element.morph).to.equal(is);
    }
    await element.updateComplete;
  });
});
