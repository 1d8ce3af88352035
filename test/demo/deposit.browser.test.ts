import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';

async function open(width: number): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `border: 0; width: ${width}px; height: 800px`;
  frame.src = '/demo/deposit.html';
  const opened = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await opened;
  await frame.contentWindow?.customElements.whenDefined('spacing-preview');
  return frame;
}

describe('the demo of a deposit', () => {
  let frame: HTMLIFrameElement;
  afterEach(() => frame.remove());

  for (const width of [390, 1280]) {
    it(`takes the ammonite, fills its fields and shows what would be sent, ${width} wide`, async () => {
      frame = await open(width);
      const page = frame.contentDocument!;
      const scan = page.querySelector<SpacingPreviewElement>('#scan')!;
      const press = (selector: string) => page.querySelector<HTMLButtonElement>(selector)!.click();
      const loaded = new Promise((resolve) => scan.addEventListener('load', resolve, { once: true }));
      press('#sample');
      await loaded;
      await scan.updateComplete;
      page.querySelector<HTMLInputElement>('#title')!.value = 'Ammonite';
      press('.send');
      expect(page.querySelector<HTMLElement>('#received')!.hidden).to.equal(true);
      scan.shadowRoot!.querySelector<HTMLButtonElement>('.for-form .main')!.click();
      press('.send');
      const told = [...page.querySelectorAll('#received dd')].map(({ textContent }) => textContent);
      expect(told).to.deep.equal(['Ammonite', '0.05', '0.05', '0.08', 'mm']);
      // A scrollbar beside the page takes its room.
      const { scrollWidth, clientWidth } = page.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
    });
  }
});
