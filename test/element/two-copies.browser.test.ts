import { expect } from '@esm-bundle/chai';
import type * as Modules from '../../src/index.js';
import { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { addElement, next, removeElements, show } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { ball, untilDrawn } from './seen-picture.js';

/** The published script, beside the copy that this test brings along. */
const frontDoor = '/dist/spacing-preview.js';
const moduleDoor = '/dist/element.js';

describe('two copies of the script on one page', () => {
  const { warn } = console;
  const warnings: string[] = [];

  before(() => {
    console.warn = (text: string) => warnings.push(text);
  });

  after(() => {
    console.warn = warn;
  });

  afterEach(() => {
    removeElements();
    document.querySelectorAll('other-preview').forEach((element) => element.remove());
  });

  it('of one version: the second says nothing and changes nothing', async () => {
    await import(frontDoor);
    expect(customElements.get('spacing-preview')).to.equal(SpacingPreviewElement);
    expect(warnings).to.deep.equal([]);
  });

  it('of two versions: the second says once that it stays unused', async () => {
    const { SpacingPreviewElement: Other, definePreview } = (await import(moduleDoor)) as typeof Modules;
    const { version } = Other;
    expect(Other).not.to.equal(SpacingPreviewElement);
    Reflect.set(Other, 'version', '9.9.9');
    try {
      definePreview();
    } finally {
      Reflect.set(Other, 'version', version);
    }
    expect(customElements.get('spacing-preview')).to.equal(SpacingPreviewElement);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('9.9.9');
  });

  it('under two names: each draws with its own engine, and loses only its own', async () => {
    const { definePreview } = (await import(moduleDoor)) as typeof Modules;
    definePreview('other-preview');
    const own = addElement();
    document.body.prepend(document.createElement('other-preview'));
    const other = document.querySelector<SpacingPreviewElement>('other-preview')!;
    other.style.width = '600px';
    await show(own, asFiles(writeSmallSeries(ball)));
    const loaded = next(other, 'load');
    other.files = asFiles(writeSmallSeries(ball));
    await loaded;
    await untilDrawn(other);
    own.scrollIntoView();
    own.setCamera({ azimuth: 80 });
    await untilDrawn(own);
  });
});
