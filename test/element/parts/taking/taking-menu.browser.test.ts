import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../../../src/element/spacing-preview-element.js';
import { loadTakingWords } from '../../../../src/words/taking-words.js';
import { Formats } from '../../../../src/words/formats.js';
import { addElement, next, removeElements, show, words } from '../../added-element.js';
import { asFiles, writeSmallSeries } from '../../given-files.js';
import { zipOf } from '../../zip-of.js';

const taking = await loadTakingWords('en');
const formats = new Formats('en');
const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
const small = { columns: 24, rows: 24, slices: 12, thickness: 4, spacing: { x: 1, y: 1, z: 2 } };

type Act = 'picture' | 'copy-picture' | 'report' | 'copy-report' | 'link' | 'pack';

function buttons(element: SpacingPreviewElement): HTMLButtonElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[data-part="taking"] .sheet button')];
}

/** Opens the menu and presses what does `act`. */
async function press(element: SpacingPreviewElement, act: Act): Promise<void> {
  await element.updateComplete;
  element.shadowRoot!.querySelector<HTMLElement>('[data-part="taking"] summary')!.click();
  const name = taking.say(`taking.${act}`, formats);
  const button = buttons(element).find(({ textContent }) => textContent?.trim() === name);
  if (!button) throw new Error(`there is no button “${name}”`);
  button.click();
}

/** Settles when the menu says something other than that it is at work. */
async function told(element: SpacingPreviewElement): Promise<string> {
  const busy = [taking.say('taking.drawing', formats), taking.say('taking.packing', formats)];
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const text = words(element, '.taken');
    if (text && !busy.some((one) => text.startsWith(one))) return text;
  }
}

/** What the browser is asked to save meanwhile. */
function catchDownloads(): { saved: { name: string; blob: Promise<Blob> }[]; stop: () => void } {
  const saved: { name: string; blob: Promise<Blob> }[] = [];
  const { prototype } = HTMLAnchorElement;
  Object.defineProperty(prototype, 'click', {
    configurable: true,
    value(this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: fetch(this.href).then((answer) => answer.blob()) });
    },
  });
  return { saved, stop: () => void Reflect.deleteProperty(prototype, 'click') };
}

describe('what is taken away', () => {
  afterEach(() => {
    removeElements();
    history.replaceState(null, '', location.pathname + location.search);
    if (clipboard) Object.defineProperty(navigator, 'clipboard', clipboard);
    else Reflect.deleteProperty(navigator, 'clipboard');
  });

  async function shown(attributes: Record<string, string> = {}): Promise<SpacingPreviewElement> {
    const element = addElement({ view: 'table', alt: 'A shell: left/right', ...attributes });
    await show(element, asFiles(writeSmallSeries(small)));
    await element.updateComplete;
    return element;
  }

  /** Copied texts. */
  function useClipboard(refuses = false): { texts: string[]; items: ClipboardItem[] } {
    const texts: string[] = [];
    const items: ClipboardItem[] = [];
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => (refuses ? refuse() : Promise.resolve(void texts.push(text))),
        write: async (all: ClipboardItem[]) => {
          await Promise.all(all.map((item) => item.getType('image/png')));
          if (refuses) await refuse();
          items.push(...all);
        },
      },
    });
    return { texts, items };
  }

  it('is a picture as PNG, named after the specimen, and it is said that it was saved', async () => {
    const element = await shown();
    const { saved, stop } = catchDownloads();
    await press(element, 'picture');
    const text = await told(element);
    stop();
    expect(saved.map(({ name }) => name)).to.deep.equal(['A shell left right.png']);
    expect(text).to.equal(taking.say('taking.saved', formats, { file: 'A shell left right.png' }));
    const bitmap = await createImageBitmap(await saved[0]!.blob);
    expect([bitmap.width, bitmap.height]).to.deep.equal([3840, 2160]);
    const status = element.shadowRoot!.querySelector('.taken')!;
    expect(status.getAttribute('role')).to.equal('status');
  });

  it('is the report as the property has it', async () => {
    const element = await shown();
    const { saved, stop } = catchDownloads();
    await press(element, 'report');
    await told(element);
    stop();
    expect(saved[0]!.name).to.equal('A shell left right-spacing.json');
    expect(JSON.parse(await (await saved[0]!.blob).text())).to.deep.equal(
      JSON.parse(JSON.stringify(element.report)),
    );
  });

  it('is the report as text: each axis with its source, the other reading and every note', async () => {
    const element = await shown();
    const { texts } = useClipboard();
    await press(element, 'copy-report');
    expect(await told(element)).to.equal(taking.say('taking.copied.report', formats));
    const [text = ''] = texts.map((one) => one.replace(/[\u202f\u00a0]/g, ' '));
    expect(text).to.match(/^A shell: left\/right\n/);
    expect(text).to.match(/^X 1 mm: .*Pixel Spacing/m);
    expect(text).to.match(/^Z 2 mm: .*12 slices/m);
    expect(text).to.match(/^Slice Thickness as Z: 1 × 1 × 4 mm \(2 times\)$/m);
    for (const { message } of element.report!.findings)
      expect(text).to.contain(message.replace(/[\u202f\u00a0]/g, ' '));
    expect(text).not.to.match(/null|undefined|NaN/);
  });

  it('is a picture in the clipboard', async () => {
    const element = await shown();
    const { items } = useClipboard();
    await press(element, 'copy-picture');
    expect(await told(element)).to.equal(taking.say('taking.copied.picture', formats));
    const bitmap = await createImageBitmap(await items[0]!.getType('image/png'));
    expect(bitmap.width).to.equal(3840);
  });

  it('is offered otherwise where the browser does not copy', async () => {
    const element = await shown();
    useClipboard(true);
    await press(element, 'copy-picture');
    expect(await told(element)).to.equal(taking.say('taking.not-copied.picture', formats));
  });

  it('is no link to what was dropped', async () => {
    const element = await shown();
    const { texts } = useClipboard();
    await press(element, 'link');
    expect(await told(element)).to.equal(taking.say('taking.no-link', formats));
    expect(texts).to.deep.equal([]);
  });

  it('waits until what is shown is complete', async () => {
    const element = addElement({ view: 'table' });
    const loaded = next(element, 'load');
    element.files = asFiles(writeSmallSeries(small));
    await element.updateComplete;
    for (const button of buttons(element)) expect(button.disabled).to.equal(true);
    await loaded;
    await element.updateComplete;
    expect(buttons(element)).to.have.length.at.least(4);
    for (const button of buttons(element)) expect(button.disabled).to.equal(false);
  });

  it('is a preview pack of what a person opened, which says how large it is', async () => {
    const element = await shown();
    const { saved, stop } = catchDownloads();
    await press(element, 'pack');
    const text = await told(element);
    stop();
    expect(saved.map(({ name }) => name)).to.deep.equal(['A shell left right.ozx']);
    const { size } = await saved[0]!.blob;
    const sentence = taking.say('taking.packed', formats, { file: 'A shell left right.ozx', bytes: size });
    expect(text).to.equal(sentence.replace(/\s+/g, ' '));
  });

  it('is no pack once it was stopped', async () => {
    const element = await shown();
    const { saved, stop } = catchDownloads();
    await press(element, 'pack');
    const halt = () => element.shadowRoot!.querySelector<HTMLButtonElement>('.taken button');
    while (!halt()) await new Promise((resolve) => setTimeout(resolve, 1));
    halt()!.click();
    expect(await told(element)).to.equal(taking.say('taking.stopped', formats));
    stop();
    expect(saved).to.have.length(0);
  });
});

describe('a link', () => {
  let address = '';

  before(() => {
    address = URL.createObjectURL(
      zipOf(Object.fromEntries(writeSmallSeries(small).map(({ name, bytes }) => [name, bytes]))),
    );
  });

  afterEach(() => {
    removeElements();
    history.replaceState(null, '', location.pathname + location.search);
    if (clipboard) Object.defineProperty(navigator, 'clipboard', clipboard);
  });

  async function opened(attributes: Record<string, string> = {}): Promise<SpacingPreviewElement> {
    const element = addElement({ loading: 'eager', ...attributes });
    const loaded = next(element, 'load');
    element.src = address;
    await loaded;
    await element.updateComplete;
    return element;
  }

  function pictureOf(element: SpacingPreviewElement): string {
    return element.shadowRoot!.querySelector<HTMLCanvasElement>('.pane canvas')!.toDataURL();
  }

  for (const id of [null, 'scan']) {
    it(`opens the page with the same view: of a tag ${id ? `called ${id}` : 'without an id'}`, async () => {
      const own = id ? { id } : {};
      const texts: string[] = [];
      const writeText = (text: string) => Promise.resolve(void texts.push(text));
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      const first = await opened(own);
      first.view = 'mip';
      first.layout = 'wipe';
      first.naive = 'isotropic';
      first.setCamera({ azimuth: -40, elevation: 10, zoom: 1.5 });
      await first.updateComplete;
      const [camera, picture] = [first.camera, pictureOf(first)];
      await press(first, 'link');
      expect(await told(first)).to.equal(taking.say('taking.copied.link', formats));
      first.remove();

      const link = new URL(texts[0]!);
      expect(link.hash).to.equal(
        `#${id ?? 'spacing-preview'}=view:mip;layout:wipe;naive:isotropic;camera:-40,10,1.5`,
      );
      expect(link.pathname).to.equal(location.pathname);
      history.replaceState(null, '', link);
      const second = await opened(own);
      expect([second.view, second.layout, second.naive]).to.deep.equal(['mip', 'wipe', 'isotropic']);
      expect(second.camera).to.deep.equal(camera);
      expect(pictureOf(second)).to.equal(picture);
    });
  }

  it('is followed while the page is open, by the tag that it means, and what makes no sense by none', async () => {
    const [one, other] = [addElement({ id: 'one', view: 'table' }), addElement({ view: 'table' })];
    const follow = async (hash: string) => {
      const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = hash;
      await changed;
      await new Promise((resolve) => setTimeout(resolve, 100));
    };
    await follow('#one=layout:overlay');
    expect([one.layout, other.layout]).to.deep.equal(['overlay', 'side-by-side']);
    await follow('#chapter2&spacing-preview=layout:wipe;naive:mean');
    expect([one.layout, other.layout, other.naive]).to.deep.equal(['overlay', 'wipe', 'mean']);
    await follow('#one=layout:nowhere;camera:x&spacing-preview=%');
    expect([one.layout, other.layout]).to.deep.equal(['overlay', 'wipe']);
    // What a person chose since stands while the rest of the address changes.
    await follow('#one=layout:wipe');
    one.layout = 'side-by-side';
    await follow('#chapter3&one=layout:wipe');
    expect(one.layout).to.equal('side-by-side');
  });
});
