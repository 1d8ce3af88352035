import { expect } from '@esm-bundle/chai';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../../src/element/spacing-preview-element.js';
import type { SpacingReport } from '../../../src/model/report.js';
import { next, words } from '../added-element.js';
import { skipIn } from '../../support/engines.js';
import { asFiles, writeSmallSeries } from '../given-files.js';
import { say } from '../spoken.js';
import { addForm, buttonOf, drop, entriesOf, press, removeForms, sayForm, until } from './page-form.js';

const preview = (attributes: string) => `<spacing-preview view="table" ${attributes}></spacing-preview>`;

/** X 0.75, Y 2.5 and Z 7.25 mm, Slice Thickness 19 mm. */
const series = (more: Parameters<typeof writeSmallSeries>[0] = {}) => asFiles(writeSmallSeries(more));

const sent = [
  ['media[x_spacing]', '0.75'],
  ['media[y_spacing]', '2.5'],
  ['media[z_spacing]', '7.25'],
  ['media[unit]', 'mm'],
];

/** No file says what X and Y are, which is an error. */
const withoutPixelSpacing = () => series({ override: () => ({ PixelSpacing: undefined }) });

interface Heard {
  role: string;
  name?: string;
  children?: Heard[];
}

/** What a screen reader finds in the page, one after the other. */
async function heard(): Promise<string[]> {
  const list = ({ role, name = '', children = [] }: Heard): string[] => [
    `${role} ${name}`,
    ...children.flatMap(list),
  ];
  return list(await executeServerCommand<Heard, undefined>('accessibility-tree'));
}

/** What is heard once `text` is, or after three seconds without it: browsers tell assistive technology in their own time. */
async function heardWith(text: string): Promise<string> {
  const end = performance.now() + 3000;
  let told = await heard();
  while (!told.includes(text) && performance.now() < end) told = await heard();
  return told.join(', ');
}

interface Received {
  type: string;
  body: string;
}

function readAnswer(page: Document | null): Received {
  return JSON.parse(page?.querySelector('pre')?.textContent ?? '{}') as Received;
}

/** Sends a form as a press of its button does, into a frame; resolves with what the server received. */
async function submit(form: HTMLFormElement): Promise<Received> {
  const frame = document.createElement('iframe');
  frame.name = 'answer';
  document.body.append(frame);
  Object.assign(form, { action: '/__form', method: 'post', target: 'answer' });
  form.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
  await until(() => Boolean(frame.contentDocument?.querySelector('pre')));
  return readAnswer(frame.contentDocument);
}

describe('a form with the element in it', () => {
  afterEach(removeForms);

  it('is known to the element from the start, as to the browser’s own fields', async () => {
    const { form, element } = addForm(`<label for="scan">Scan</label>${preview('id="scan" name="media"')}`);
    expect(element.form).to.equal(form);
    expect([...form.elements]).to.include(element);
    expect(form.elements.namedItem('media')).to.equal(element);
    expect([...element.labels]).to.deep.equal([form.querySelector('label')]);
    expect(element.willValidate).to.equal(true);
    expect(element.checkValidity()).to.equal(true);
    expect(entriesOf(form)).to.deep.equal([]);
    Object.assign(element, { name: 'scan', required: true, disabled: true });
    await element.updateComplete;
    expect(element.getAttribute('name')).to.equal('scan');
    expect(element.hasAttribute('required') && element.hasAttribute('disabled')).to.equal(true);
  });

  it('sends what was dropped: to FormData, by fetch, and by a plain submit', async () => {
    const { form, element } = addForm(
      `<input name="title" value="Ammonite">${preview('name="media"')}<button type="submit">Send</button>`,
    );
    await drop(element, series());
    expect(entriesOf(form)).to.deep.equal([['title', 'Ammonite'], ...sent]);
    expect(words(element, '[part~="form"]')).to.contain(
      sayForm('form.sends', { spacing: { x: 0.75, y: 2.5, z: 7.25 } }),
    );
    const query = new URLSearchParams([['title', 'Ammonite'], ...sent]).toString();
    const { type, body } = await submit(form);
    expect(type).to.equal('application/x-www-form-urlencoded');
    expect(body).to.equal(query);
    const answer = await fetch('/__form', { method: 'POST', body: new FormData(form) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const { body: parts } = readAnswer(page);
    for (const [name = '', value = ''] of sent) {
      expect(parts).to.contain(`name="${name}"\r\n\r\n${value}\r\n`);
    }
    expect(parts).not.to.contain('thickness');
  });

  it('sends plain decimals, however small, and a unit that goes with them', async () => {
    const { form, element } = addForm(preview('name="media" spacing="1e-7 0.00000025 12"'));
    await drop(element, series());
    expect(entriesOf(form)).to.deep.equal([
      ['media[x_spacing]', '0.0000001'],
      ['media[y_spacing]', '0.00000025'],
      ['media[z_spacing]', '12'],
      ['media[unit]', 'mm'],
    ]);
  });

  it('is sent nothing for an axis that is unknown, and told so; Slice Thickness does not stand in', async () => {
    const { form, element } = addForm(preview('name="media"'));
    await drop(element, series({ override: () => ({ ImagePositionPatient: undefined }) }));
    expect(entriesOf(form)).to.deep.equal([sent[0], sent[1], sent[3]]);
    expect(words(element, '[part~="form"]')).to.contain(sayForm('form.leaves', { axes: ['z'] }));
  });

  it('is sent nothing without a name, while headers are read, and of a disabled element', async () => {
    const { form, element } = addForm(`<fieldset>${preview('name="media"')}</fieldset>`);
    await drop(element, series());
    element.name = '';
    await element.updateComplete;
    expect(entriesOf(form)).to.deep.equal([]);
    element.name = 'media';
    await element.updateComplete;
    expect(entriesOf(form)).to.deep.equal(sent);
    form.querySelector('fieldset')!.disabled = true;
    await element.updateComplete;
    expect(entriesOf(form)).to.deep.equal([]);
    expect(element.willValidate).to.equal(false);
    expect(element.shadowRoot?.querySelector<HTMLElement>('[data-part="entry"]')?.inert).to.equal(true);
    const over = new DragEvent('dragover', { dataTransfer: new DataTransfer(), cancelable: true });
    over.dataTransfer?.items.add(series()[0]!);
    element.dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(false);
    form.querySelector('fieldset')!.disabled = false;
    await element.updateComplete;
    expect(entriesOf(form)).to.deep.equal(sent);
    element.files = [{ kind: 'file', getFile: () => new Promise<File>(() => undefined) } as never];
    await element.updateComplete;
    expect(entriesOf(form)).to.deep.equal([]);
  });

  it('that requires a spacing waits for the scan, then for a person, and says where', async () => {
    const { form, element } = addForm(preview('name="media" required'));
    await element.updateComplete;
    await until(() => element.validationMessage === sayForm('form.scan'));
    expect(element.validity.customError).to.equal(true);
    expect(form.checkValidity()).to.equal(false);
    await drop(element, series());
    expect(element.validationMessage).to.equal(sayForm('form.ask'));
    expect(form.reportValidity()).to.equal(false);
    expect(document.activeElement).to.equal(element);
    expect(element.shadowRoot?.activeElement).to.equal(buttonOf(element, sayForm('form.confirm')));
    const told = next<SpacingReport>(document.body, 'spacing-change');
    await sendKeys({ press: 'Enter' });
    expect((await told).detail.spacing.z).to.equal(7.25);
    await element.updateComplete;
    expect(element.validationMessage).to.equal('');
    expect(form.checkValidity()).to.equal(true);
    expect(entriesOf(form)).to.deep.equal(sent);
    expect(words(element, '[part~="form"]')).to.contain(sayForm('form.confirmed'));
    expect(element.report?.evidence.z.source).to.equal('image-position');
    await press(element, say('supplied.undo'));
    expect(form.checkValidity()).to.equal(false);
  });

  it('waits while an error is unanswered, with its sentence, and takes a person’s answer', async () => {
    const { form, element } = addForm(preview('name="media"'));
    await drop(element, withoutPixelSpacing());
    const error = element.report?.findings.find(({ severity }) => severity === 'error');
    expect(error?.code).to.equal('NO_PIXEL_SPACING');
    expect(form.checkValidity()).to.equal(false);
    expect(element.validity.customError).to.equal(true);
    expect(element.validationMessage).to.equal(error?.message);
    element.setAttribute('lang', 'fr');
    await until(() => element.report?.findings[0]?.message !== error?.message);
    await element.updateComplete;
    expect(element.validationMessage).to.equal(await element.describe(error!, 'fr'));
    element.removeAttribute('lang');
    await until(() => element.validationMessage === error?.message);
    for (const [axis, length] of [
      ['x', '0.3'],
      ['y', '0.3'],
    ]) {
      const input = element.shadowRoot!.querySelector<HTMLInputElement>(`#entry-${axis ?? ''}`)!;
      input.focus();
      await sendKeys({ type: length ?? '' });
    }
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    expect(entriesOf(form)[0]).to.deep.equal(['media[x_spacing]', '0.3']);
  });

  it('lets a person answer that an axis stays unknown', async () => {
    const { form, element } = addForm(preview('name="media" required'));
    await drop(element, series({ override: () => ({ ImagePositionPatient: undefined }) }));
    await press(element, sayForm('form.confirm.partly', { axes: ['z'] }));
    expect(form.checkValidity()).to.equal(true);
    expect(entriesOf(form).map(([name]) => name)).to.deep.equal(
      sent.flatMap(([name], at) => (at === 2 ? [] : name)),
    );
  });

  it('that is reset has neither a person’s word nor a person’s files; those of the page stay', async () => {
    const { form, element } = addForm(preview('name="media" required'));
    await drop(element, series());
    await press(element, sayForm('form.confirm'));
    form.reset();
    await element.updateComplete;
    expect(element.report).to.equal(null);
    expect(entriesOf(form)).to.deep.equal([]);
    expect(form.checkValidity()).to.equal(false);
    const loaded = next(element, 'load');
    element.files = series();
    await loaded;
    await press(element, sayForm('form.confirm'));
    form.reset();
    await element.updateComplete;
    expect(element.report?.spacing.z).to.equal(7.25);
    expect(form.checkValidity()).to.equal(false);
  });

  it('that the browser brings back has a person’s word on the same files, and on no others', async () => {
    const kept: unknown[] = [];
    const genuine = Object.getOwnPropertyDescriptor(ElementInternals.prototype, 'setFormValue')!;
    const keep: ElementInternals['setFormValue'] = function (this: ElementInternals, value, state) {
      kept.push(state);
      (genuine.value as typeof keep).call(this, value, state);
    };
    Object.defineProperty(ElementInternals.prototype, 'setFormValue', { ...genuine, value: keep });
    try {
      const before = addForm(preview('name="media" required'));
      await drop(before.element, series());
      const input = before.element.shadowRoot!.querySelector<HTMLInputElement>('#entry-z')!;
      before.element.shadowRoot!.querySelector<HTMLElement>('.by-hand summary')!.click();
      input.select();
      await sendKeys({ type: '8.5' });
      await sendKeys({ press: 'Enter' });
      await before.element.updateComplete;
    } finally {
      Object.defineProperty(ElementInternals.prototype, 'setFormValue', genuine);
    }
    const bring = async (files: File[]): Promise<SpacingPreviewElement> => {
      const { element } = addForm(preview('name="media" required'));
      element.formStateRestoreCallback(kept.at(-1));
      await drop(element, files);
      await element.updateComplete;
      return element;
    };
    const same = await bring(series());
    await until(() => same.checkValidity());
    expect(entriesOf(same.form!)[2]).to.deep.equal(['media[z_spacing]', '8.5']);
    const other = await bring(series({ slices: 13 }));
    expect(other.checkValidity()).to.equal(false);
    expect(other.report?.spacing.z).to.equal(7.25);
  });

  for (const [kind, inside] of [
    ['beside it', `<label for="scan">Scan of the specimen</label>${preview('id="scan" name="media"')}`],
    ['around it', `<label>Scan of the specimen ${preview('id="scan" name="media"')}</label>`],
  ] as const) {
    it(`has a name from a label ${kind}`, async function () {
      const reason = 'its driver does not tell what assistive technology finds';
      skipIn(this, { Firefox: reason, WebKit: reason });
      const { element } = addForm(inside);
      await element.updateComplete;
      const name = 'group Scan of the specimen';
      expect(await heardWith(name)).to.include(name);
    });

    it(`is led to by a label ${kind}: to what can be done`, async () => {
      const { form, element } = addForm(inside);
      await element.updateComplete;
      const label = form.querySelector('label')!;
      const focused = () => element.shadowRoot?.activeElement;
      // What belongs to a form comes once the element is in one.
      await until(() => {
        label.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
        return Boolean(focused());
      });
      expect(focused() === buttonOf(element, say('empty.folder'))).to.equal(true);
    });
  }

  it('moves with the element', async () => {
    const { element } = addForm(preview('name="media"'));
    await drop(element, series());
    const other = document.createElement('form');
    document.body.append(other);
    other.append(element);
    await element.updateComplete;
    expect(element.form).to.equal(other);
    expect(entriesOf(other)).to.deep.equal(sent);
  });
});
