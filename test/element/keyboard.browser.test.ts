import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { skipIn } from '../support/engines.js';
import { addElement, next, removeElements, show, untilReady, words } from './added-element.js';
import { asFiles, filesOf, writeSmallSeries } from './given-files.js';
import { looks } from '../../src/words/en/looks.js';
import { readings } from '../../src/words/en/readings.js';
import { taking } from '../../src/words/en/taking.js';
import { say } from './spoken.js';

/** Twelve slices 7.25 mm apart, nine 3.5 mm apart, and six 5 mm apart. */
const threeStacks = () => [
  ...filesOf('femur', { seed: 3 }),
  ...filesOf('skull', { seed: 4, slices: 9, spacing: { x: 0.75, y: 2.5, z: 3.5 } }),
  ...filesOf('jaw', { seed: 5, slices: 6, spacing: { x: 0.75, y: 2.5, z: 5 } }),
];

/** A box at four points in time. */
const fourTimes = () =>
  [1, 2, 3, 4].flatMap((time) =>
    filesOf(`t${time}`, {
      sample: (x) => (x > 3 && x < 9 ? 1500 : 0),
      override: (index) => ({
        TemporalPositionIdentifier: time,
        InstanceNumber: 100 * time + index,
        SOPInstanceUID: `2.25.8${time}${index}`,
      }),
    }),
  );

function part(element: SpacingPreviewElement, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

/** The field of an axis. */
function field(element: SpacingPreviewElement, axis: 'x' | 'y' | 'z'): HTMLInputElement {
  const found = part(element, `#entry-${axis}`);
  if (!(found instanceof HTMLInputElement)) throw new Error(`there is no field for ${axis}`);
  return found;
}

const focused = (element: SpacingPreviewElement) => element.shadowRoot?.activeElement as HTMLElement | null;

/** Presses one key after the other, each time waiting for what it changes. */
async function press(element: SpacingPreviewElement, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await element.updateComplete;
  }
}

/** What a screen reader says of an element, as far as its own words go. */
function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
  return (element.ariaLabel ?? label ?? element.innerText).replace(/\s+/g, ' ').trim();
}

/** Whether the line around what has the focus can be seen, be it around the card that the radio fills. */
function isRinged(element: HTMLElement): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(element.closest('.card') ?? element);
  return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
}

/** Where each press of Tab leads, until it leads out of the element. */
async function tabThrough(element: SpacingPreviewElement): Promise<string[]> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  element.before(before);
  // A browser may go on from the end of the page to its own buttons, and the page is not told.
  element.after(after);
  before.focus();
  const stops: string[] = [];
  for (;;) {
    await press(element, 'Tab');
    const stop = focused(element);
    if (!stop) break;
    expect(stop.checkVisibility(), nameOf(stop)).to.equal(true);
    expect(isRinged(stop), `a ring around ${nameOf(stop)}`).to.equal(true);
    stops.push(nameOf(stop));
  }
  for (const button of [before, after]) button.remove();
  return stops;
}

describe('by keys alone', () => {
  afterEach(removeElements);

  it('every stop has a name and a ring; the empty element has two', async () => {
    const element = addElement();
    await element.updateComplete;
    expect(await tabThrough(element)).to.deep.equal([say('empty.folder'), say('empty.files')]);
  });

  it('every stop has a name and a ring; several stacks are one of them', async () => {
    const element = addElement();
    await show(element, threeStacks());
    await untilReady(element);
    part(element, '.by-hand summary').click();
    // What is chosen of the picture comes after it.
    while (!element.shadowRoot?.querySelector('.toolbar .menu')) await new Promise(requestAnimationFrame);
    const stops = await tabThrough(element);
    expect(stops.slice(0, 2).map((name) => name.split('.')[0])).to.deep.equal([
      say('pane.true.label', { alt: null, numbers: '' }).split('.')[0],
      say('pane.naive.label', { alt: null, rule: say('rule.thickness'), numbers: '' }).split('.')[0],
    ]);
    const buttons = (['volume', 'mip', 'slices', 'table', 'reset', 'fullscreen', 'other'] as const).map(
      (name) => say(`toolbar.${name}`),
    );
    const layouts = (['side-by-side', 'wipe', 'overlay'] as const).map((name) => say(`layout.${name}`));
    const [views, others] = [buttons.slice(0, 4), buttons.slice(4)];
    const wrong = [readings['readings.menu'], readings['readings.play'], readings['readings.morph']];
    expect(stops.slice(2, 5)).to.deep.equal(wrong);
    const [reset, ...last] = others;
    const menus = [looks.look, looks.measure, reset, taking.taking];
    expect(stops.slice(5, 18)).to.deep.equal([...views, ...layouts, ...menus, ...last]);
    const grid = say('stacks.grid', { columns: 16, rows: 8, slices: 12, phases: 1 });
    expect(stops.slice(18).find((name) => name.includes('× 8'))).to.contain(grid);
    expect(stops.slice(-6)).to.deep.equal([
      say('entry.title'),
      ...['X', 'Y', 'Z'],
      say('entry.unit'),
      say('entry.apply'),
    ]);
    expect(stops.filter((name) => name.includes('× 8'))).to.have.length(1);
  });

  it('arrow keys choose a stack, and keep the focus on it', () =>
    choosesByArrows([
      ['ArrowDown', 9],
      ['ArrowRight', 6],
      ['ArrowUp', 9],
    ]));

  it('an arrow leads from the last stack to the first, and back', function () {
    skipIn(this, { WebKit: 'its radio buttons end at the last one' });
    return choosesByArrows([
      ['ArrowUp', 6],
      ['ArrowDown', 12],
    ]);
  });

  /** Presses arrows from the first of three stacks on; each chooses that of so many slices. */
  async function choosesByArrows(keys: readonly (readonly [key: string, slices: number])[]): Promise<void> {
    const element = addElement({ view: 'table' });
    await show(element, threeStacks());
    const radios = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('.card input') ?? [])];
    radios[0]?.focus();
    for (const [key, slices] of keys) {
      const loaded = next(element, 'load');
      await press(element, key);
      await loaded;
      expect(element.report?.dimensions.slices).to.equal(slices);
      expect(radios.filter(({ checked }) => checked)).to.deep.equal([focused(element)]);
      expect(isRinged(focused(element)!)).to.equal(true);
    }
  }

  it('arrow keys, Home and End move through the time points; a step stays where it ends', async () => {
    const element = addElement();
    await show(element, fourTimes());
    await untilReady(element);
    const slider = part(element, '[part~="phases"] input');
    slider.focus();
    const told: string[] = [];
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'End', 'Home']) {
      await press(element, key);
      await untilReady(element);
      told.push(words(element, '[part~="phases"] .which'));
      expect(slider.getAttribute('aria-valuetext')).to.equal(told.at(-1));
      expect(focused(element)).to.equal(slider);
    }
    expect(told).to.deep.equal([2, 3, 2, 4, 1].map((number) => say('repeat.time', { number, count: 4 })));

    await press(element, 'Tab', 'Enter', ' ', 'Enter', 'Enter');
    await untilReady(element);
    expect(words(element, '[part~="phases"] .which')).to.equal(say('repeat.time', { number: 4, count: 4 }));
    expect(nameOf(focused(element)!)).to.equal(say('repeat.next'));
    expect(focused(element)?.ariaDisabled).to.equal('true');
  });

  it('another rule is chosen by Enter, and its picture takes the focus', async () => {
    const element = addElement({ naive: 'thickness' });
    await show(element, asFiles(writeSmallSeries({ thickness: undefined })));
    await untilReady(element);
    expect(words(element, '.absent p')).to.contain(say('naive.none.thickness', { isOffered: true }));
    part(element, '#naive').focus();
    // Firefox stops at what scrolls, too.
    do await press(element, 'Tab');
    while (focused(element)?.matches('.absent'));
    const rule = nameOf(focused(element)!);
    await press(element, 'Enter');
    expect(element.naive).to.not.equal('thickness');
    expect(rule).to.contain(words(element, '.naive .name'));
    expect(focused(element)?.id).to.equal('naive');
    const { azimuth = NaN } = element.camera ?? {};
    await press(element, 'ArrowLeft');
    expect(element.camera?.azimuth).to.be.closeTo(azimuth + 15, 1e-6);
  });

  it('a spacing is typed, entered, given up and taken back; the focus is never lost', async () => {
    const element = addElement({ view: 'table' });
    await show(element, asFiles(writeSmallSeries()));
    part(element, '.by-hand summary').focus();
    await press(element, 'Enter', 'Tab', 'Tab', 'Tab');
    const z = field(element, 'z');
    expect(focused(element)).to.equal(z);
    z.select();
    await sendKeys({ type: '9' });
    await press(element, 'Escape');
    expect(z.value).to.equal('7.25');
    z.select();
    await sendKeys({ type: '14.5' });
    await press(element, 'Enter');
    expect(element.report?.spacing.z).to.equal(14.5);
    expect(focused(element)).to.equal(z);

    part(element, '.supplied button').focus();
    await press(element, ' ');
    expect(element.report?.spacing.z).to.equal(7.25);
    expect(nameOf(focused(element)!)).to.equal(say('entry.title'));
  });

  it('a suggestion that was confirmed leaves the focus on the way back', async () => {
    const element = addElement({ view: 'table' });
    const override = () => ({ ImagePositionPatient: undefined });
    await show(element, asFiles(writeSmallSeries({ override })));
    part(element, '.suggestions button').focus();
    await press(element, 'Enter');
    expect(element.report?.spacing.z).to.equal(19);
    expect(nameOf(focused(element)!)).to.equal(say('supplied.undo'));
    await press(element, 'Enter');
    expect(element.report?.spacing.z).to.equal(null);
    expect(nameOf(focused(element)!)).to.contain(
      say('suggestion', { spacing: { z: 19 }, source: 'slice-thickness' }),
    );
  });

  it('the unit is chosen by an arrow key, and anew for the next stack', async () => {
    const element = addElement({ view: 'table' });
    await show(element, threeStacks());
    part(element, '.by-hand summary').click();
    const unit = element.shadowRoot?.querySelector('select');
    unit?.focus();
    await press(element, 'ArrowDown');
    expect([unit?.value, field(element, 'z').value]).to.deep.equal(['µm', '7250']);
    const loaded = next(element, 'load');
    part(element, '.card input').focus();
    await press(element, 'ArrowDown');
    await loaded;
    expect([unit?.value, field(element, 'z').value]).to.deep.equal(['mm', '3.5']);
  });

  it('another scan is asked for, and what invites it takes the focus', async () => {
    const element = addElement({ view: 'table' });
    await show(element, asFiles(writeSmallSeries()));
    part(element, `.toolbar button[aria-label="${say('toolbar.other')}"]`).focus();
    await press(element, 'Enter');
    expect(nameOf(focused(element)!)).to.equal(say('empty.folder'));
  });
});
