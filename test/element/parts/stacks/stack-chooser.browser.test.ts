import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../../../src/element/spacing-preview-element.js';
import type { SpacingReport } from '../../../../src/model/report.js';
import type { SeriesPlan } from '../../../support/synthetic-series.js';
import { addElement, next, removeElements, show, words } from '../../added-element.js';
import { asFiles, writeSmallSeries } from '../../given-files.js';
import { say, tellOf } from '../../spoken.js';

/** A series in a folder of its own, so that its names are no other's. */
function filesOf(folder: string, plan: Partial<SeriesPlan>): File[] {
  return asFiles(writeSmallSeries(plan).map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes })));
}

const described = (SeriesDescription: string) => () => ({ SeriesDescription });

/** Twelve slices 7.25 mm apart, nine 3.5 mm apart, and one scout. */
const threeSeries = () => [
  ...filesOf('femur', { seed: 3, override: described('Femur') }),
  ...filesOf('skull', {
    seed: 4,
    slices: 9,
    spacing: { x: 0.75, y: 2.5, z: 3.5 },
    override: described('Skull'),
    orientation: 'sagittal',
  }),
  ...filesOf('scout', {
    seed: 5,
    slices: 1,
    override: () => ({ ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] }),
  }),
];

const cards = (element: SpacingPreviewElement) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('.card') ?? []),
];
const radioOf = (card: HTMLElement | undefined) =>
  card?.querySelector<HTMLInputElement>('input[type="radio"]');

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(requestAnimationFrame);
}

/** Chooses a card as a click does, and settles when its stack is shown. */
async function choose(element: SpacingPreviewElement, index: number): Promise<void> {
  const loaded = next(element, 'load');
  radioOf(cards(element)[index])?.click();
  await loaded;
}

/** How often anything is read from a file while `act` runs. */
async function countReads(act: () => Promise<void>): Promise<number> {
  const property = Object.getOwnPropertyDescriptor(Blob.prototype, 'slice') ?? {};
  const slice = property.value as (this: Blob, ...range: unknown[]) => Blob;
  let reads = 0;
  Object.defineProperty(Blob.prototype, 'slice', {
    ...property,
    value(this: Blob, ...range: unknown[]) {
      reads += 1;
      return slice.apply(this, range);
    },
  });
  try {
    await act();
  } finally {
    Object.defineProperty(Blob.prototype, 'slice', property);
  }
  return reads;
}

describe('several stacks in one drop', () => {
  afterEach(removeElements);

  it('are offered with what tells them apart, the best chosen; one stack alone is not', async () => {
    const element = addElement({ view: 'table' });
    await show(element, threeSeries());
    expect(cards(element)).to.have.length(2);
    const grid = { columns: 16, rows: 8, phases: 1 };
    const [first, second] = cards(element).map(({ innerText }) => innerText.replace(/\s+/g, ' '));
    expect(first)
      .to.contain('CT Femur, axial')
      .and.to.contain(say('stacks.grid', { ...grid, slices: 12 }));
    expect(first)
      .to.contain('0.75 × 2.5 × 7.25 mm')
      .and.to.contain(tellOf(element.report!.findings.find(({ code }) => code === 'MIXED_SERIES')!));
    expect(second)
      .to.contain('CT Skull, sagittal')
      .and.to.contain(say('stacks.grid', { ...grid, slices: 9 }));
    expect(cards(element).map((card) => radioOf(card)?.checked)).to.deep.equal([true, false]);
    expect(new Set(cards(element).map((card) => radioOf(card)?.name)).size).to.equal(1);
    expect(words(element, '.aside')).to.contain(say('findings.aside', { count: 1 }));

    await show(element, filesOf('femur', {}));
    expect(cards(element)).to.have.length(0);
  });

  it('that look alike are told apart by their first files, with the folder where only that differs', async () => {
    const element = addElement({ view: 'table' });
    const folders = [filesOf('left', { seed: 3 }), filesOf('right', { seed: 4 })];
    await show(element, folders.flat());
    const firsts = () => cards(element).map((card) => card.innerText.replace(/\s+/g, ' '));
    expect(firsts()).to.have.length(2);
    for (const folder of ['left', 'right']) {
      const file = `${folder}/IM0001.dcm`;
      expect(firsts().filter((text) => text.includes(say('stacks.first', { file })))).to.have.length(1);
    }
    await show(element, threeSeries());
    expect(firsts().some((text) => text.includes('IM0001.dcm'))).to.equal(false);
  });

  it('each shows its middle slice, without the engine', async () => {
    const element = addElement({ view: 'table' });
    await show(element, threeSeries());
    await until(() => cards(element).every((card) => card.querySelector('canvas[data-read]')));
    const canvas = cards(element)[0]?.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) throw new Error('there is no thumbnail');
    // Samples are x + y in mm: the darkest pixel is the first, the brightest the last.
    const levelAt = (x: number, y: number) => context.getImageData(x, y, 1, 1).data[0] ?? 0;
    expect([canvas.width, canvas.height]).to.deep.equal([16, 8]);
    expect(levelAt(0, 0)).to.be.lessThan(30);
    expect(levelAt(15, 7)).to.be.greaterThan(225);
    expect(levelAt(8, 4)).to.be.within(levelAt(2, 2), levelAt(14, 6));
    const { width, height } = canvas.getBoundingClientRect();
    expect(width / height).to.be.closeTo((16 * 0.75) / (8 * 2.5), 0.03);
    expect(element.shadowRoot?.querySelector('[part~="pane"] canvas')).to.equal(null);
  });

  it('choosing one shows it from the headers already read; report and events follow', async () => {
    const element = addElement({ view: 'table' });
    expect(await countReads(() => show(element, threeSeries()))).to.be.greaterThan(20);
    await until(() => cards(element).every((card) => card.querySelector('canvas[data-read]')));
    const told: (number | null)[] = [];
    element.addEventListener('spacing-inferred', (event) =>
      told.push((event as CustomEvent<SpacingReport>).detail.spacing.z),
    );
    const reads = await countReads(async () => {
      await choose(element, 1);
    });
    expect(reads).to.equal(0);
    expect(told).to.deep.equal([3.5]);
    expect(element.report?.dimensions.slices).to.equal(9);
    expect(element.report?.setAside.map(({ code }) => code)).to.deep.equal(['LOCALIZER']);
    expect(words(element, '[part~="table"]')).to.contain('3.5 mm');
    expect(cards(element).map((card) => radioOf(card)?.checked)).to.deep.equal([false, true]);
  });

  it('the picture is the chosen one’s, at its own scale', async () => {
    const element = addElement();
    const ball = (radius: number) => (x: number, y: number, z: number) =>
      Math.hypot(x - 24, y - 24, z - 24) < radius ? 1500 : 0;
    const cube = { columns: 48, rows: 48, slices: 24, spacing: { x: 1, y: 1, z: 2 } };
    await show(element, [
      ...filesOf('large', { ...cube, seed: 3, slices: 25, sample: ball(20) }),
      ...filesOf('small', { ...cube, seed: 4, spacing: { x: 0.1, y: 0.1, z: 0.2 }, sample: () => 900 }),
    ]);
    const scale = element.millimetresPerPixel ?? 0;
    await choose(element, 1);
    expect(words(element, '.true .numbers')).to.equal('0.1 × 0.1 × 0.2 mm');
    expect(element.millimetresPerPixel).to.be.within(0.05 * scale, 0.2 * scale);
  });

  it('a spacing entered by hand stays with its stack', async () => {
    const element = addElement({ view: 'table' });
    await show(element, threeSeries());
    const field = element.shadowRoot?.querySelector<HTMLInputElement>('#entry-z');
    if (!field) throw new Error('there is no field');
    field.value = '14.5';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await element.updateComplete;
    expect(element.report?.spacing.z).to.equal(14.5);
    await choose(element, 1);
    expect(element.report?.spacing.z).to.equal(3.5);
    expect(element.spacing).to.equal(null);
    await choose(element, 0);
    expect(element.report?.spacing.z).to.equal(14.5);
  });
});
