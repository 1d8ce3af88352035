import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../../../src/element/spacing-preview-element.js';
import { addElement, removeElements, show, untilReady, words } from '../../added-element.js';
import { asFiles, writeSmallSeries } from '../../given-files.js';
import { say } from '../../spoken.js';

const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');

/** What stands for the clipboard of the browser. */
function useClipboard(value: unknown): void {
  Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
}

async function shown(more: Parameters<typeof writeSmallSeries>[0] = {}): Promise<SpacingPreviewElement> {
  const element = addElement({ view: 'table' });
  await show(element, asFiles(writeSmallSeries(more)));
  await untilReady(element);
  return element;
}

async function press(element: SpacingPreviewElement, key: 'copy.spacing' | 'copy.record'): Promise<void> {
  const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.copy button') ?? [])];
  const button = buttons.find(({ innerText }) => innerText.trim() === say(key));
  if (!button) throw new Error(`there is no button “${say(key)}”`);
  button.focus();
  button.click();
  // The clipboard answers in its own time.
  await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('the numbers to be copied', () => {
  const copied: string[] = [];
  const taking = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };

  beforeEach(() => {
    copied.length = 0;
    useClipboard(taking);
  });

  afterEach(() => {
    removeElements();
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(document, 'execCommand');
  });

  it('are X, Y and Z in mm as a form takes them, and it is said that they were copied', async () => {
    const element = await shown();
    await press(element, 'copy.spacing');
    expect(copied).to.deep.equal(['X 0.75 mm\nY 2.5 mm\nZ 7.25 mm']);
    expect(words(element, '.copied')).to.equal(say('copy.done'));
    const { innerText } = element.shadowRoot!.querySelector<HTMLElement>('.axis.z .number')!;
    expect(innerText.replace(/\s/g, ' ')).to.equal('7.25 mm');
  });

  it('stand above their buttons where it is narrow, and before them where there is room', async () => {
    const element = await shown();
    const edges = (selector: string) => element.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
    element.style.inlineSize = '1000px';
    expect(edges('.copies').right).to.be.at.most(edges('.copy button').left);
    element.style.inlineSize = '360px';
    expect(edges('.copies').bottom).to.be.at.most(edges('.copy button').top);
    const tops = [...element.shadowRoot!.querySelectorAll('.copy button')].map(
      (button) => button.getBoundingClientRect().top,
    );
    expect(new Set(tops).size).to.equal(1);
  });

  it('break before their brackets, and not within', async () => {
    const element = await shown({ spacing: { x: 0.05, y: 0.05, z: 0.08 } });
    const together = element.shadowRoot!.querySelector('.copies .together')!;
    expect(together.textContent.replace(/\s/g, ' ')).to.equal('(50 × 50 × 80 µm)');
    element.style.inlineSize = '240px';
    expect(together.getClientRects()).to.have.length(1);
    expect(getComputedStyle(together).display).to.equal('inline-block');
  });

  it('have a decimal point and nothing between thousands in any language', async () => {
    const element = addElement({ view: 'table', lang: 'de' });
    await show(element, asFiles(writeSmallSeries({ spacing: { x: 0.03125, y: 0.03125, z: 1250.5 } })));
    await untilReady(element);
    element.shadowRoot?.querySelector<HTMLButtonElement>('.copy button')?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(copied).to.deep.equal(['X 0.03125 mm\nY 0.03125 mm\nZ 1250.5 mm']);
  });

  it('say which axis is unknown', async () => {
    const override = () => ({ ImagePositionPatient: undefined });
    const element = await shown({ override });
    await press(element, 'copy.spacing');
    expect(copied).to.deep.equal([`X 0.75 mm\nY 2.5 mm\nZ ${say('caption.unknown')}`]);
  });

  it('are a sentence for a record, with where Z came from and the warnings', async () => {
    const element = await shown({ missing: [4] });
    await press(element, 'copy.record');
    const [text = ''] = copied.map((one) => one.replace(/\s/g, ' '));
    expect(text).to.contain('X 0.75 mm, Y 2.5 mm, Z 7.25 mm');
    expect(text).to.contain(say('z.image-position', { slices: 11, degrees: null }));
    expect(text).to.contain(say('caption.box', { box: [12, 20, 87] }));
    expect(text).to.contain('slice 5 between IM0004.dcm and IM0005.dcm');
    expect(text).not.to.match(/\?|null|undefined/);
  });

  for (const [how, clipboard] of [
    ['without a clipboard', undefined],
    [
      'where the clipboard is refused',
      { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    ],
  ] as const) {
    it(`are copied the older way ${how}`, async () => {
      useClipboard(clipboard);
      const selected: string[] = [];
      Object.defineProperty(document, 'execCommand', {
        configurable: true,
        value: () => {
          const field = document.querySelector('spacing-preview')?.shadowRoot?.activeElement;
          selected.push(field instanceof HTMLTextAreaElement ? field.value : '');
          return true;
        },
      });
      const element = await shown();
      await press(element, 'copy.spacing');
      expect(selected).to.deep.equal(['X 0.75 mm\nY 2.5 mm\nZ 7.25 mm']);
      expect(words(element, '.copied')).to.equal(say('copy.done'));
      expect(element.shadowRoot?.activeElement?.localName).to.equal('button');
    });

    it(`are put up to be copied by hand ${how} and no other way`, async () => {
      useClipboard(clipboard);
      Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false });
      const element = await shown();
      await press(element, 'copy.spacing');
      const field = element.shadowRoot?.querySelector<HTMLTextAreaElement>('.copy textarea');
      expect(field?.value).to.equal('X 0.75 mm\nY 2.5 mm\nZ 7.25 mm');
      expect(words(element, '.refused-copy')).to.contain(say('copy.by-hand'));
      expect(words(element, '.copied')).to.equal('');
      expect(field?.selectionEnd).to.equal(field?.value.length);
    });
  }
});
