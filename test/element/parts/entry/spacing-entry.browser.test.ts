import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../../../src/element/spacing-preview-element.js';
import type { SpacingReport } from '../../../../src/model/report.js';
import { addElement, next, removeElements, show, words } from '../../added-element.js';
import { asFiles, writeSmallSeries } from '../../given-files.js';
import { say } from '../../spoken.js';

const addTable = (attributes: Record<string, string> = {}) => addElement({ view: 'table', ...attributes });

function field(element: SpacingPreviewElement, axis: 'x' | 'y' | 'z'): HTMLInputElement {
  const found = element.shadowRoot?.querySelector<HTMLInputElement>(`#entry-${axis}`);
  if (!found) throw new Error(`there is no field for ${axis}`);
  return found;
}

async function type(element: SpacingPreviewElement, axis: 'x' | 'y' | 'z', text: string) {
  const input = field(element, axis);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Presses Enter in the field of Z. */
async function enter(element: SpacingPreviewElement) {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true });
  field(element, 'z').dispatchEvent(event);
  await element.updateComplete;
}

async function press(element: SpacingPreviewElement, text: string) {
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ innerText }) => innerText.replace(/\s+/g, ' ').includes(text));
  if (!button) throw new Error(`there is no button “${text}”`);
  button.click();
  await element.updateComplete;
}

describe('the spacing by hand', () => {
  afterEach(removeElements);

  it('stands there with what is known, in the unit of the captions', async () => {
    const element = addTable();
    await show(element, asFiles(writeSmallSeries({ spacing: { x: 0.05, y: 0.0625, z: 0.08 } })));
    const shown = (['x', 'y', 'z'] as const).map((axis) => field(element, axis).value);
    expect(shown).to.deep.equal(['50', '62.5', '80']);
    expect(element.shadowRoot?.querySelector('select')?.value).to.equal('µm');
    expect(words(element, '.supplied')).to.equal('');
  });

  it('once entered, changes the report, says how it differs, and goes back', async () => {
    const element = addTable();
    await show(element, asFiles(writeSmallSeries()));
    let inferred = 0;
    element.addEventListener('spacing-inferred', () => (inferred += 1));
    await type(element, 'z', '14.5');
    const told = next<SpacingReport>(document.body, 'spacing-change');
    await enter(element);
    expect((await told).detail).to.equal(element.report);
    expect(element.report?.spacing).to.deep.equal({ x: 0.75, y: 2.5, z: 14.5 });
    expect(element.report?.evidence.x.source).to.equal('pixel-spacing');
    expect(element.report?.evidence.z.source).to.equal('supplied');
    expect(element.spacing).to.equal(null);
    expect(words(element, '.supplied')).to.contain(
      say('supplied.differs', {
        axis: 'z',
        by: 'person',
        value: 14.5,
        source: 'image-position',
        other: 7.25,
      }),
    );
    expect(words(element, '[part~="status"]')).to.contain(say('z.supplied'));

    const back = next<SpacingReport>(document.body, 'spacing-change');
    await press(element, say('supplied.undo'));
    expect((await back).detail.spacing.z).to.equal(7.25);
    expect(element.spacing).to.equal(null);
    expect(field(element, 'z').value).to.equal('7.25');
    expect(inferred).to.equal(0);
  });

  it('a field left empty makes its axis unknown', async () => {
    const element = addTable();
    await show(element, asFiles(writeSmallSeries()));
    await type(element, 'z', '');
    await enter(element);
    expect(element.report?.spacing.z).to.equal(null);
    expect(words(element, '.supplied')).to.contain(
      say('supplied.unknown', { axis: 'z', source: 'image-position', other: 7.25 }),
    );
  });

  it('nonsense is answered beside its field, which takes the focus; nothing changes', async () => {
    const element = addTable();
    await show(element, asFiles(writeSmallSeries()));
    element.shadowRoot?.querySelector<HTMLElement>('.by-hand summary')?.click();
    let changes = 0;
    element.addEventListener('spacing-change', () => (changes += 1));
    await type(element, 'y', 'two');
    await enter(element);
    const input = field(element, 'y');
    expect(element.shadowRoot?.activeElement?.id).to.equal(input.id);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(words(element, `#${input.getAttribute('aria-describedby') ?? ''}`)).to.contain('“two”');
    expect(element.report?.spacing.y).to.equal(2.5);
    expect(changes).to.equal(0);
    await type(element, 'y', '2');
    expect(input.getAttribute('aria-invalid')).to.equal('false');
  });

  it('a suggestion is confirmed by one press', async () => {
    const element = addTable();
    const override = () => ({ ImagePositionPatient: undefined });
    await show(element, asFiles(writeSmallSeries({ override })));
    expect(element.report?.spacing.z).to.equal(null);
    const told = next<SpacingReport>(element, 'spacing-change');
    await press(element, say('suggestion', { spacing: { z: 19 }, source: 'slice-thickness' }));
    expect((await told).detail.spacing.z).to.equal(19);
    expect(words(element, '.supplied')).to.contain(
      say('supplied.suggested', {
        axis: 'z',
        by: 'person',
        value: 19,
        source: 'slice-thickness',
        other: 19,
      }),
    );
    expect(words(element, '.suggestions')).to.equal('');
  });

  it('the picture follows at once: millimetres appear where X and Y were unknown', async () => {
    const element = addElement();
    const override = () => ({ PixelSpacing: undefined });
    await show(element, asFiles(writeSmallSeries({ override })));
    expect(element.millimetresPerPixel).to.equal(null);
    await type(element, 'x', '0.75');
    await type(element, 'y', '2.5');
    await enter(element);
    expect(element.millimetresPerPixel).to.be.greaterThan(0);
    expect(words(element, '.true .numbers')).to.equal('0.75 × 2.5 × 7.25 mm');
    expect(words(element, '.naive .factor')).to.equal('2.62 times');
  });

  it('does not outlive the series, while what the page supplied does', async () => {
    const element = addTable({ spacing: '1 1 1' });
    await show(element, asFiles(writeSmallSeries()));
    expect(words(element, '.supplied')).to.contain(
      say('supplied.differs', { axis: 'z', by: 'page', value: 1, source: 'image-position', other: 7.25 }),
    );
    await type(element, 'z', '3');
    await enter(element);
    expect(element.report?.spacing.z).to.equal(3);
    await show(element, asFiles(writeSmallSeries({ seed: 7 })));
    expect(element.spacing).to.equal('1 1 1');
    expect(element.report?.spacing.z).to.equal(1);
  });
});
