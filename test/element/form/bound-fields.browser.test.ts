import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../../src/element/spacing-preview-element.js';
import type { SpacingReport } from '../../../src/model/report.js';
import { next, words } from '../added-element.js';
import { asFiles, writeSmallSeries } from '../given-files.js';
import { say } from '../spoken.js';
import {
  addForm,
  buttonOf,
  drop,
  entriesOf,
  field,
  press,
  removeForms,
  sayForm,
  until,
} from './page-form.js';

const units = '<option value="">Choose</option><option value="1">mm</option><option value="2">µm</option>';

/** A form with fields of its own, the unit only where asked for, and the element that speaks of them. */
function addBound({ unit = false, more = '' } = {}) {
  return addForm(`
    <input id="page-x" name="x" /><input id="page-y" name="y" /><input id="page-z" name="z" />
    <input id="page-thickness" name="slice_thickness" />
    ${unit ? `<select id="page-unit" name="unit">${units}</select>` : ''}
    <spacing-preview view="table" data-x="page-x" data-y="page-y" data-z="page-z"
      ${unit ? 'data-unit="page-unit"' : ''} ${more}></spacing-preview>`);
}

/** X 0.75, Y 2.5 and Z 7.25 mm, Slice Thickness 19 mm. */
const series = (more: Parameters<typeof writeSmallSeries>[0] = {}) => asFiles(writeSmallSeries(more));

/** Types into a field of the page, key by key. */
async function type(id: string, text: string): Promise<void> {
  field(id).select();
  await sendKeys({ type: text });
}

const remarks = (element: SpacingPreviewElement) => words(element, '[part~="form"] [role="status"]');

const tellZ = (typed: number) =>
  sayForm('form.differs', { axis: 'z', typed, source: 'image-position', truth: 7.25 });

function choose(value: string): void {
  const select = document.querySelector<HTMLSelectElement>('#page-unit')!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('fields of the page', () => {
  afterEach(removeForms);

  it('are compared as they are typed, and Slice Thickness is told as what it is', async () => {
    const { element } = addBound();
    await drop(element, series());
    expect(remarks(element)).to.equal('');
    await type('page-z', '19');
    await until(() => remarks(element) !== '');
    expect(remarks(element)).to.equal(`${tellZ(19)} ${sayForm('form.is.thickness', { length: 19 })}`);
    expect(element.shadowRoot?.querySelector('[part~="form"] [role="status"]')?.ariaLive).to.equal('polite');
    expect(field('page-z').value).to.equal('19');
    await type('page-z', '7.25');
    await until(() => remarks(element) === '');
    await type('page-x', '0.75');
    await type('page-y', '2,5');
    await until(() => remarks(element) !== '');
    expect(remarks(element)).to.equal(sayForm('form.agrees'));
  });

  it('are left in peace while a number is not finished', async () => {
    const { element } = addBound();
    await drop(element, series());
    let told = false;
    const watch = new MutationObserver(() => (told ||= remarks(element) !== ''));
    watch.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    field('page-x').select();
    for (const key of '0.75') await sendKeys({ press: key });
    field('page-x').blur();
    await new Promise((resolve) => setTimeout(resolve, 600));
    watch.disconnect();
    expect(told).to.equal(false);
  });

  it('that were typed into before anything was dropped are compared once it is read', async () => {
    const { element } = addBound();
    await type('page-x', '2.5');
    await type('page-y', '0.75');
    await drop(element, series());
    await until(() => remarks(element) === sayForm('form.swapped'));
  });

  it('are filled by a press and by nothing else, as a person would; never with Slice Thickness', async () => {
    const { form, element } = addBound();
    const heard: string[] = [];
    for (const name of ['input', 'change']) {
      form.addEventListener(name, ({ target }) => heard.push(`${name} ${(target as Element).id}`));
    }
    await drop(element, series());
    expect(entriesOf(form).every(([, value]) => value === '')).to.equal(true);
    const told = next<SpacingReport>(element, 'spacing-change');
    await press(element, sayForm('form.fill'));
    expect((await told).detail.spacing.z).to.equal(7.25);
    expect(entriesOf(form)).to.deep.equal([
      ['x', '0.75'],
      ['y', '2.5'],
      ['z', '7.25'],
      ['slice_thickness', ''],
    ]);
    expect(heard).to.deep.equal(
      ['x', 'y', 'z'].flatMap((axis) => [`input page-${axis}`, `change page-${axis}`]),
    );
    await until(() => remarks(element) === sayForm('form.agrees'));
    expect(buttonOf(element, sayForm('form.fill'))).to.equal(undefined);
  });

  it('are filled so that a framework that watches their value notices', async () => {
    const { element } = addBound();
    const watched = field('page-z');
    let known = watched.value;
    const genuine = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    // As React does: what is set on the field itself counts as its own doing, and its event is dropped.
    Object.defineProperty(watched, 'value', {
      configurable: true,
      get: () => genuine.get?.call(watched) as string,
      set: (value: string) => {
        known = value;
        genuine.set?.call(watched, value);
      },
    });
    const noticed: string[] = [];
    watched.addEventListener('input', () => {
      if (watched.value !== known) noticed.push(watched.value);
    });
    await drop(element, series());
    await press(element, sayForm('form.fill'));
    expect(noticed).to.deep.equal(['7.25']);
  });

  it('keep what is in them where an axis is unknown, and where they are read-only', async () => {
    const { element } = addBound();
    field('page-z').value = '4';
    field('page-y').readOnly = true;
    await drop(element, series({ override: () => ({ ImagePositionPatient: undefined }) }));
    expect(remarks(element)).to.equal(sayForm('form.alone', { axis: 'z', typed: 4 }));
    await press(element, sayForm('form.fill'));
    expect([field('page-x').value, field('page-y').value, field('page-z').value]).to.deep.equal([
      '0.75',
      '',
      '4',
    ]);
  });

  it('have the unit that the page gives them', async () => {
    const { form, element } = addBound({ unit: true });
    await drop(element, series());
    await type('page-z', '7250');
    await until(() => remarks(element) === sayForm('form.unit-missing'));
    choose('1');
    await until(() => remarks(element).includes(sayForm('form.is.unit', { unit: 'µm' })));
    choose('2');
    await until(() => remarks(element) === '');
    await press(element, sayForm('form.fill'));
    expect(entriesOf(form).map(([, value]) => value)).to.deep.equal(['750', '2500', '7250', '', '2']);
    await until(() => remarks(element) === sayForm('form.agrees'));
    form.reset();
    await until(() => remarks(element) === '');
  });

  it('without a unit chosen get millimetres with the press', async () => {
    const { form, element } = addBound({ unit: true });
    await drop(element, series());
    await press(element, sayForm('form.fill'));
    expect(entriesOf(form).map(([, value]) => value)).to.deep.equal(['0.75', '2.5', '7.25', '', '1']);
  });

  it('in a unit that is not known are neither compared nor filled', async () => {
    const { element } = addForm(
      `<input id="page-z" /><input id="page-unit" value="furlong" />
       <spacing-preview view="table" data-z="page-z" data-unit="page-unit"></spacing-preview>`,
    );
    await drop(element, series());
    expect(buttonOf(element, sayForm('form.fill'))).to.equal(undefined);
    await type('page-z', '3');
    await until(() => remarks(element) === sayForm('form.unit-unknown', { text: 'furlong' }));
    await type('page-unit', 'cm');
    await until(() => remarks(element).includes(tellZ(30)));
  });

  it('that are no lengths are told why', async () => {
    const { element } = addBound();
    await drop(element, series());
    await type('page-x', '0');
    await until(() => remarks(element) !== '');
    expect(remarks(element)).to.equal(
      sayForm('form.no-length', { axis: 'x', problem: say('entry.positive') }),
    );
  });

  it('do not make a form wait; with required, the press that fills them answers', async () => {
    const { form, element } = addBound({ more: 'required' });
    await until(() => element.validationMessage === sayForm('form.scan'));
    await drop(element, series());
    await press(element, sayForm('form.confirm'));
    expect(form.checkValidity()).to.equal(true);
    expect(field('page-z').value).to.equal('7.25');
    element.required = false;
    form.reset();
    await element.updateComplete;
    expect(form.checkValidity()).to.equal(true);
  });

  it('are found within a shadow root, and when they come later', async () => {
    const around = document.createElement('div');
    document.body.append(around);
    const root = around.attachShadow({ mode: 'open' });
    root.innerHTML = '<spacing-preview view="table" data-z="page-z"></spacing-preview>';
    const element = root.querySelector('spacing-preview')!;
    await drop(element, series());
    const late = document.createElement('input');
    late.id = 'page-z';
    root.append(late);
    late.focus();
    await sendKeys({ type: '2.5' });
    await until(() => remarks(element) !== '');
    expect(remarks(element)).to.equal(`${tellZ(2.5)} ${sayForm('form.is.axis', { axis: 'y', length: 2.5 })}`);
    around.remove();
  });
});
