import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { skipIn } from '../support/engines.js';
import { addElement, removeElements, show } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';

function part(element: SpacingPreviewElement, selector: string): Element {
  const found = element.shadowRoot?.querySelector(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

const boxOf = (element: SpacingPreviewElement, selector: string) =>
  part(element, selector).getBoundingClientRect();

/** Where the first and the last sign of a text are drawn, from the left, CSS pixels. */
function endsOf(element: SpacingPreviewElement, selector: string): { first: number; last: number } {
  const walker = document.createTreeWalker(part(element, selector), NodeFilter.SHOW_TEXT);
  const signs: number[] = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const text = node.textContent ?? '';
    for (let at = 0; at < text.length; at++) {
      if (!text[at]?.trim()) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      signs.push(range.getBoundingClientRect().left);
    }
  }
  return { first: signs[0] ?? NaN, last: signs.at(-1) ?? NaN };
}

/** An element that runs from right to left, 600 CSS pixels wide. */
async function showMirrored(view: 'volume' | 'table', plan: Parameters<typeof writeSmallSeries>[0] = {}) {
  const element = addElement({ dir: 'rtl', view });
  await show(element, asFiles(writeSmallSeries(plan)));
  await element.updateComplete;
  return element;
}

describe('from right to left', () => {
  afterEach(removeElements);

  it('the true pane is the right one, and labels and bars begin at the right', async () => {
    const element = await showMirrored('volume');
    expect(boxOf(element, '.true').left).to.be.greaterThan(boxOf(element, '.naive').right);
    for (const side of ['.true', '.naive']) {
      const { left, right } = boxOf(element, `${side} .frame`);
      expect(boxOf(element, `${side} .bar`).right).to.be.closeTo(right - 12, 1);
      for (const line of ['.name', '.numbers', '.provenance']) {
        const range = new Range();
        range.selectNodeContents(part(element, `${side} ${line}`));
        expect(range.getBoundingClientRect().right, line).to.be.closeTo(right, 1);
      }
      const { left: factor, width } = boxOf(element, `${side} .factor`);
      if (width > 0) expect(factor).to.be.closeTo(left, 1);
    }
  });

  it('numbers and sentences keep their own order', async function () {
    skipIn(this, { Firefox: 'a suggestion wraps there, and its ends lie one below the other' });
    const element = await showMirrored('table', { override: () => ({ ImagePositionPatient: undefined }) });
    for (const selector of ['.suggestions button', '.axis.x .number', '#entry-hint', '.readings .number']) {
      const { first, last } = endsOf(element, selector);
      expect(first, selector).to.be.lessThan(last);
    }
  });

  it('a column of the table is flush with its head', async function () {
    skipIn(this, { WebKit: 'a head is told 16 px narrower there: not understood yet' });
    const element = await showMirrored('table');
    const { right } = boxOf(element, 'caption');
    const cells = ['thead th', '.axis th'].map((cell) => {
      const range = new Range();
      range.selectNodeContents(part(element, `table ${cell}:first-child`));
      return range.getBoundingClientRect().right;
    });
    for (const edge of cells) expect(edge).to.be.closeTo(right, 1);
  });
});
