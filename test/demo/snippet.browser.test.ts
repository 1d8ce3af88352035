import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { onHost } from '../support/hosts.js';

async function openBuilder(width = 1000): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `border: 0; width: ${String(width)}px; height: 800px`;
  frame.src = '/demo/snippet.html';
  const opened = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await opened;
  choose(frame, { src: onHost({}, 'specimen.zip') });
  return frame;
}

/** Fills the fields as a person does. */
function choose({ contentDocument }: HTMLIFrameElement, values: Record<string, string>): void {
  const form = contentDocument!.querySelector<HTMLFormElement>('#choices')!;
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name) as HTMLInputElement;
    field.value = value;
    expect(field.value).to.equal(value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

const textOf = ({ contentDocument }: HTMLIFrameElement, id: string) =>
  contentDocument!.getElementById(id)!.textContent;

async function until<Value>(look: () => Value | null | undefined | false): Promise<Value> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** A page with these lines in its body, and the tag in it or in the frame in it, once its numbers are final. */
async function openSnippet(lines: string): Promise<SpacingPreviewElement> {
  const page = document.createElement('iframe');
  page.className = 'pasted';
  page.style.cssText = 'width: 640px; height: 520px';
  page.srcdoc = `<!doctype html><body>${lines}`;
  document.body.append(page);
  // Scans are fetched where they are looked at.
  page.scrollIntoView();
  return until(() => {
    const outer = page.contentDocument;
    const inner = outer?.querySelector('iframe')?.contentDocument ?? outer;
    const tag = inner?.querySelector<SpacingPreviewElement>('spacing-preview:defined');
    return tag?.report && !tag.report.provisional ? tag : null;
  });
}

const rows: Record<string, string>[] = [
  { view: 'table' },
  { view: 'table', alt: '<i>"A & B" #1 + 2 % 3</i>', lang: 'de' },
  { view: 'table', layout: 'wipe', naive: 'mean', lang: 'zh-Hans', host: 'morphosource', loading: 'eager' },
  { view: 'slices', layout: 'overlay', naive: 'ones', lang: 'fr' },
];

describe('the builder of snippets', () => {
  let builder: HTMLIFrameElement;
  afterEach(() => {
    builder.remove();
    document.querySelectorAll('.pasted').forEach((frame) => frame.remove());
  });

  for (const chosen of rows) {
    it(`writes lines that show what was chosen: ${JSON.stringify(chosen)}`, async () => {
      builder = await openBuilder();
      choose(builder, chosen);
      const preview = builder.contentDocument!.querySelector('#preview')!;
      for (const id of ['tag', 'frame']) {
        const shown = await openSnippet(textOf(builder, id));
        expect(shown.report?.spacing).to.deep.equal({ x: 0.75, y: 2.5, z: 7.25 });
        for (const [name, value] of Object.entries(chosen))
          expect(shown.getAttribute(name), `${id}: ${name}`).to.equal(value);
        for (const [name, value] of Object.entries(chosen))
          if (name !== 'loading') expect(preview.getAttribute(name), name).to.equal(value);
      }
    });
  }

  it('copies them, or selects them where the browser does not copy', async () => {
    builder = await openBuilder();
    choose(builder, { view: 'table' });
    const page = builder.contentWindow!;
    for (const [id, copies] of [
      ['tag', true],
      ['frame', false],
    ] as const) {
      let copied = '';
      const clipboard = {
        writeText: (text: string) => {
          copied = text;
          return copies ? Promise.resolve() : Promise.reject(new Error('not allowed'));
        },
      };
      Object.defineProperty(page.navigator, 'clipboard', { value: clipboard, configurable: true });
      builder.contentDocument!.querySelector<HTMLElement>(`[data-copies="${id}"]`)!.click();
      const told = await until(() => textOf(builder, 'copied'));
      expect(copied).to.equal(textOf(builder, id));
      if (copies) expect(told).to.equal('Copied.');
      else expect(page.getSelection()!.toString()).to.contain('<iframe');
      choose(builder, { view: 'table' });
    }
  });

  it('fits narrow windows', async () => {
    builder = await openBuilder(320);
    choose(builder, { view: 'table' });
    const root = builder.contentDocument!.documentElement;
    builder.contentDocument!.querySelector('#preview')!.scrollIntoView();
    await until(() => builder.contentDocument!.querySelector('#preview:state(ready)'));
    expect(root.scrollWidth).to.equal(root.clientWidth);
  });
});
