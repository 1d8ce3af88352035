import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import {
  contrastOf,
  lookAtLines,
  lookAtRing,
  lookAtTexts,
  readColour,
  type Seen,
} from '../support/contrast.js';
import { addElement, next, removeElements, show, untilReady } from './added-element.js';
import { asFiles, twoStacks, writeMarkedBlock, writeSmallSeries } from './given-files.js';
import { StuckFile } from './held-file.js';
import { say } from './spoken.js';

function query<Kind extends keyof HTMLElementTagNameMap>(
  element: SpacingPreviewElement,
  kind: Kind,
  like = '',
) {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElementTagNameMap[Kind]>(`${kind}${like}`) ?? [])];
}

/** Each state of the element, brought about. */
const states: [name: string, bring: (element: SpacingPreviewElement) => Promise<unknown>][] = [
  ['the invitation', (element) => element.updateComplete],
  [
    'a provisional report while headers are read',
    async (element) => {
      const files = asFiles(writeSmallSeries());
      files[3] = new StuckFile([files[3]!], files[3]!.name);
      const told = next(element, 'spacing-inferred');
      element.files = files;
      await told;
      await element.updateComplete;
      expect(element.report?.provisional).to.equal(true);
    },
  ],
  [
    'a refusal',
    async (element) => {
      const told = next(element, 'error');
      element.files = [new File(['notes'], 'notes.txt')];
      await told;
    },
  ],
  [
    'a picture that fills its pane, reduced, with missing slices, clipped, under the progress',
    async (element) => {
      element.memoryBudget = 0.008;
      await show(element, asFiles(writeMarkedBlock()));
      await untilReady(element);
      element.setCamera({ zoom: 5 });
      await untilReady(element);
      expect(query(element, 'div', '.clip-mark')[0]?.hidden).to.equal(false);
      // As it lies over a coarse picture.
      query(element, 'div', '.progress')[0]!.hidden = false;
    },
  ],
  ...(['wipe', 'overlay'] as const).map((layout): (typeof states)[number] => [
    `both readings in one frame (${layout}), clipped, with missing slices`,
    async (element) => {
      element.layout = layout;
      await show(element, asFiles(writeMarkedBlock()));
      await untilReady(element);
      expect(query(element, 'div', '.clip-mark')[0]?.hidden).to.equal(false);
    },
  ]),
  [
    'a picture with nothing to compare it to',
    async (element) => {
      element.naive = 'thickness';
      await show(element, asFiles(writeSmallSeries({ thickness: undefined })));
      await untilReady(element);
      expect(query(element, 'button', '.choice').length).to.be.greaterThan(0);
    },
  ],
  [
    'choosers, remarks and a field filled in wrongly',
    async (element) => {
      await show(element, twoStacks());
      await untilReady(element);
      for (const details of query(element, 'details')) details.open = true;
      const [field] = query(element, 'input', '#entry-y');
      field!.value = 'two';
      field!.dispatchEvent(new Event('input', { bubbles: true }));
      query(element, 'button')
        .find(({ innerText }) => innerText === say('entry.apply'))!
        .click();
      await element.updateComplete;
      expect(query(element, 'p', '.problem')).to.have.length(1);
      expect(query(element, 'input', '[type="range"]')).to.have.length(1);
      expect(query(element, 'label', '.card')).to.have.length(2);
    },
  ],
  [
    'the numbers alone',
    async (element) => {
      element.view = 'table';
      await show(element, asFiles(writeSmallSeries()));
      query(element, 'button')
        .find((button) => button.closest('.suggestions'))
        ?.click();
    },
  ],
];

/** Pages: without colours of their own, and with paper and ink. */
const pages = [
  { scheme: 'light', paper: '', ink: '' },
  { scheme: 'dark', paper: '', ink: '' },
  { scheme: 'light', paper: '#fbfaf7', ink: '#1d1f21' },
  { scheme: 'dark', paper: '#141618', ink: '#e8e6e1' },
];

function addTo({ scheme, paper, ink }: (typeof pages)[number]): SpacingPreviewElement {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = paper;
  const element = addElement();
  if (paper) element.style.setProperty('--surface', paper);
  if (ink) element.style.setProperty('--ink', ink);
  return element;
}

/** Shows the toolbar, too, and lets what fades in have done so. */
async function settle(element: SpacingPreviewElement): Promise<void> {
  await sendKeys({ press: 'Tab' });
  const buttons = element.shadowRoot?.querySelectorAll<HTMLElement>(':is(.toolbar, .cover) button') ?? [];
  [...buttons].find((button) => button.checkVisibility())?.focus();
  await Promise.all(element.shadowRoot?.getAnimations().map(({ finished }) => finished) ?? []);
}

function listFaint(seen: readonly Seen[]): string[] {
  return seen
    .filter(({ ratio, least }) => !(ratio >= least))
    .map(({ name, ratio, least }) => `${name}: ${ratio.toFixed(2)}, ${least} is asked for`);
}

describe('contrast', () => {
  afterEach(() => {
    removeElements();
    document.documentElement.removeAttribute('style');
    document.body.removeAttribute('style');
  });

  it('is reckoned as WCAG 2.2 does: 21 for black on white, 4.48 for #777 on it, 4 for red', () => {
    const white = readColour('white');
    expect(contrastOf(readColour('black'), white)).to.be.closeTo(21, 1e-9);
    expect(contrastOf(white, readColour('#777777'))).to.be.closeTo(4.48, 0.005);
    expect(contrastOf(readColour('red'), white)).to.be.closeTo(1.05 / 0.2626, 1e-9);
  });

  for (const page of pages) {
    for (const [name, bring] of states) {
      it(`suffices for ${name}, on a ${page.scheme} page ${page.paper && `of ${page.paper}`}`, async () => {
        const element = addTo(page);
        await bring(element);
        await settle(element);
        const root = element.shadowRoot!;
        const seen = [...lookAtTexts(root), ...lookAtLines(root)];
        for (const stop of root.querySelectorAll<HTMLElement>(
          'button, input, select, summary, [tabindex="0"]',
        )) {
          if (!stop.checkVisibility()) continue;
          stop.focus();
          seen.push(lookAtRing(stop));
        }
        expect(seen.length).to.be.greaterThan(5);
        expect(listFaint(seen)).to.deep.equal([]);
      });
    }
  }
});
