import { getRenderingEngine } from '@cornerstonejs/core';
import { expect } from '@esm-bundle/chai';
import { skipIn } from '../support/engines.js';
import { loseContext } from '../support/lose-context.js';
import { addElement, next, removeElements, show, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { HeldFile } from './held-file.js';
import { ball, shareDrawn, untilDrawn } from './seen-picture.js';
import { tellOf } from './spoken.js';

const files = () => asFiles(writeSmallSeries(ball));

async function untilEngine(): Promise<void> {
  while (!getRenderingEngine('spacing-preview')) await new Promise((resolve) => setTimeout(resolve));
}

describe('a graphics context that is lost', () => {
  const kept = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext')!;
  const upload = Object.getOwnPropertyDescriptor(WebGL2RenderingContext.prototype, 'texSubImage3D')!;

  afterEach(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', kept);
    Object.defineProperty(WebGL2RenderingContext.prototype, 'texSubImage3D', upload);
    removeElements();
  });

  it('as soon as there is one costs no picture', async () => {
    const element = addElement();
    const loaded = next(element, 'load');
    element.files = files();
    await untilEngine();
    await loseContext();
    await loaded;
    await untilDrawn(element);
  });

  it('while slices are read costs no picture', async () => {
    const element = addElement();
    const loaded = next(element, 'load');
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    element.files = files().map((file) => {
      const held = new HeldFile([file], file.name);
      held.gate = file.name.includes('20') ? gate : Promise.resolve();
      return held;
    });
    await untilEngine();
    await loseContext();
    open();
    await loaded;
    await untilDrawn(element);
  });

  it('while the specimen is turned costs neither picture nor camera', async () => {
    const element = addElement();
    await show(element, files());
    const pane = element.shadowRoot!.querySelector('[part~="pane-true"]')!;
    const turn = () =>
      pane.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', cancelable: true }));
    turn();
    const lost = loseContext();
    turn();
    await lost;
    turn();
    const { camera } = element;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await untilDrawn(element);
    expect(element.camera).to.deep.equal(camera);
  });

  it('in x-ray comes back in x-ray', async () => {
    const element = addElement({ view: 'mip' });
    await show(element, files());
    await element.updateComplete;
    const before = shareDrawn(element);
    await loseContext();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await untilDrawn(element);
    expect(element.view).to.equal('mip');
    expect(shareDrawn(element)).to.be.closeTo(before, 0.02);
  });

  it('behind the table costs the table nothing, and the picture is there when it is asked for', async function () {
    skipIn(this, { WebKit: 'the picture does not come back when it is asked for: not understood yet' });
    const element = addElement();
    await show(element, files());
    element.view = 'table';
    await element.updateComplete;
    await loseContext();
    expect(words(element, '[part~="table"]')).to.contain('2 mm');
    element.view = 'volume';
    await untilDrawn(element);
  });

  it('twice comes back twice, in both of two elements', async () => {
    const elements = [addElement(), addElement()];
    for (const element of elements) await show(element, files());
    for (let time = 0; time < 2; time++) {
      await loseContext();
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const element of elements) {
        // What nobody sees is not drawn before it is seen.
        element.scrollIntoView();
        await untilDrawn(element);
      }
    }
  });

  it('between two elements, while nobody draws, is not handed to the next', async () => {
    const element = addElement();
    await show(element, files());
    element.remove();
    await Promise.resolve();
    await loseContext();
    const after = addElement();
    await show(after, files());
    await untilDrawn(after);
  });

  it('and never given back is told in one sentence, and the numbers stay', async () => {
    const element = addElement();
    let errors = 0;
    element.addEventListener('error', () => (errors += 1));
    await show(element, files());
    const getContext = kept.value as (this: HTMLCanvasElement, kind: string) => unknown;
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      ...kept,
      value(this: HTMLCanvasElement, kind: string) {
        return kind.startsWith('webgl') ? null : getContext.call(this, kind);
      },
    });
    await loseContext();
    await element.updateComplete;
    expect(words(element, '.cover')).to.contain(
      tellOf({ code: 'CONTEXT_LOST', severity: 'error', data: {} }),
    );
    expect(words(element, '[part~="table"]')).to.contain('2 mm');
    expect(element.report?.spacing).to.deep.equal({ x: 1, y: 1, z: 2 });
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(errors).to.equal(0);
  });

  it('whenever much is uploaded ends in a picture of fewer voxels, which says so', async () => {
    const most = 30_000;
    const texSubImage3D = upload.value as (this: WebGL2RenderingContext, ...of: number[]) => void;
    Object.defineProperty(WebGL2RenderingContext.prototype, 'texSubImage3D', {
      ...upload,
      value(this: WebGL2RenderingContext, ...of: number[]) {
        const [width = 0, height = 0, depth = 0] = of.slice(5);
        if (width * height * depth > most) this.getExtension('WEBGL_lose_context')?.loseContext();
        texSubImage3D.apply(this, of);
      },
    });
    const element = addElement();
    await show(element, files());
    await untilDrawn(element);
    expect(words(element, '.reduced')).to.contain('48 × 48 × 24');
  });
});
