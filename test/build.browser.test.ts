import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../src/element/spacing-preview-element.js';
import { onHost } from './support/hosts.js';
import { asFiles, writeSeries } from './support/synthetic-series.js';

/** The published script, as a page without a bundler loads it. */
const frontDoor = '/dist/spacing-preview.js';

const series = writeSeries({
  columns: 12,
  rows: 10,
  slices: 12,
  spacing: { x: 0.75, y: 2.5, z: 7.25 },
  thickness: 19,
  sample: (x) => x,
});

describe('the published script', () => {
  let element: SpacingPreviewElement;

  before(async () => {
    await import(frontDoor);
  });

  beforeEach(() => {
    element = document.createElement('spacing-preview');
  });

  afterEach(() => element.remove());

  it('sends less than 85 kB of scripts, and 11 kB of words, before the final report of a folder', async () => {
    element.view = 'table';
    document.body.append(element);
    const report = finalReport(element);
    element.files = asFiles(series);
    expect((await report).spacing).to.deep.equal({ x: 0.75, y: 2.5, z: 7.25 });
    expect(requestedScripts()).to.include(frontDoor);
    const words = requestedScripts().filter((path) => path.startsWith('/dist/words-'));
    const code = requestedScripts().filter((path) => !words.includes(path));
    expect(await weigh(code)).to.be.within(10_000, 85_000);
    expect(words.map((path) => /words-[a-z]+/.exec(path)?.[0])).to.deep.equal(['words-en']);
    expect(await weigh(words)).to.be.within(1000, 11_000);
  });

  async function draw(files: File[]): Promise<void> {
    element.style.cssText = 'display: block; width: 640px; height: 400px';
    document.body.append(element);
    const loaded = new Promise((done) => element.addEventListener('load', done, { once: true }));
    element.files = files;
    await loaded;
    await element.updateComplete;
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.millimetresPerPixel).to.be.greaterThan(0);
  }
  const hasRequested = (name: string) => requestedScripts().some((path) => path.startsWith(`/dist/${name}`));

  it('draws a few slices without an engine', async () => {
    expect(hasRequested('slice-speech-')).to.equal(false);
    await draw(asFiles(series.slice(0, 6)));
    expect(element.view).to.equal('slices');
    expect(hasRequested('slice-speech-')).to.equal(true);
    expect(hasRequested('stage-')).to.equal(false);
  });

  it('draws both panes with the engine it brings', async () => {
    await draw(asFiles(series));
    expect(element.view).to.equal('volume');
    expect(hasRequested('stage-')).to.equal(true);
  });
});

describe('a page with a Content-Security-Policy', () => {
  const policies = [
    "default-src 'self'",
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
    "default-src 'self'; require-trusted-types-for 'script'",
    "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html spacing-preview",
  ];
  for (const policy of policies) {
    it(`has its picture, by workers, and nothing is refused: ${policy}`, async () => {
      const frame = document.createElement('iframe');
      frame.src = onHost({ 'Content-Security-Policy': policy }, 'page.html');
      frame.style.cssText = 'width: 640px; height: 500px';
      document.body.append(frame);
      await new Promise((done) => frame.addEventListener('load', done, { once: true }));
      const page = frame.contentWindow as Window & typeof globalThis;
      const refused: string[] = [];
      page.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
        refused.push(`${violatedDirective} ${sample}`),
      );
      await page.customElements.whenDefined('spacing-preview');
      const element = page.document.createElement('spacing-preview');
      page.document.body.append(element);
      const loaded = new Promise((done) => element.addEventListener('load', done, { once: true }));
      element.files = asFiles(series).map((file) => new page.File([file], file.name));
      await loaded;
      expect(element.millimetresPerPixel).to.be.greaterThan(0);
      const fetched = page.performance.getEntriesByType('resource').map(({ name }) => name);
      expect(fetched.filter((name) => name.includes('/frame-worker-'))).not.to.deep.equal([]);
      expect(refused).to.deep.equal([]);
      frame.remove();
    });
  }
});

function finalReport(element: SpacingPreviewElement) {
  return new Promise<NonNullable<SpacingPreviewElement['report']>>((done, fail) => {
    element.addEventListener('error', () => fail(new Error('the element says that nothing can be shown')));
    element.addEventListener('spacing-inferred', () => {
      if (element.report && !element.report.provisional) done(element.report);
    });
  });
}

/** Paths of the scripts of `dist/` that this page has requested so far. */
function requestedScripts(): string[] {
  const entries = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return entries.filter((path) => path.startsWith('/dist/') && path.endsWith('.js'));
}

/** Bytes, gzip. */
async function weigh(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(gzipSize));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function gzipSize(path: string): Promise<number> {
  const { body } = await fetch(path);
  if (!body) throw new Error(`${path} is empty`);
  return (await new Response(body.pipeThrough(new CompressionStream('gzip'))).arrayBuffer()).byteLength;
}
