import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { addElement, next, removeElements, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { HeldFile } from './held-file.js';

const addresses = (host: string) =>
  Array.from({ length: 40 }, (_, index) => `https://${host}.invalid/${index}.dcm`).join(' ');

/** The ways in which a person or a page gives up what is being loaded. */
const waysOut: Record<string, (element: SpacingPreviewElement) => void> = {
  'removing the element': (element) => element.remove(),
  'another src': (element) => (element.src = addresses('other')),
  'no src at all': (element) => (element.src = null),
};

/** One turn of the event loop. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

describe('giving up what is being loaded', () => {
  const { fetch, Worker } = globalThis;
  /** What is being fetched and never answered, by address. */
  const waiting = new Map<string, AbortSignal>();
  const workers = new Set<unknown>();

  beforeEach(() => {
    waiting.clear();
    workers.clear();
    globalThis.fetch = (url, options) =>
      new Promise((_, reject) => {
        const address = url as string;
        const signal = options?.signal;
        if (!signal) throw new Error(`${address} is fetched without a signal`);
        waiting.set(address, signal);
        signal.addEventListener('abort', () => {
          waiting.delete(address);
          reject(signal.reason as Error);
        });
      });
    globalThis.Worker = class extends Worker {
      constructor(script: string | URL, options?: WorkerOptions) {
        super(script, options);
        workers.add(this);
      }
      override terminate() {
        super.terminate();
        workers.delete(this);
      }
    };
  });

  afterEach(() => {
    removeElements();
    Object.assign(globalThis, { fetch, Worker });
  });

  for (const [way, giveUp] of Object.entries(waysOut)) {
    it(`by ${way} stops every fetch at once`, async () => {
      const element = addElement();
      element.loading = 'eager';
      element.src = addresses('first');
      while (waiting.size === 0) await nextTurn();
      giveUp(element);
      await element.updateComplete;
      await nextTurn();
      const left = [...waiting.keys()].filter((address) => address.includes('first'));
      expect(left).to.deep.equal([]);
    });
  }

  it('leaves an element alone that is given something outside the page, until it is back', async () => {
    const element = addElement();
    element.loading = 'eager';
    await element.updateComplete;
    element.remove();
    await nextTurn();
    element.src = addresses('first');
    await element.updateComplete;
    await nextTurn();
    expect([...waiting.keys()]).to.deep.equal([]);
    document.body.append(element);
    while (waiting.size === 0) await nextTurn();
    expect([...waiting.keys()][0]).to.contain('first');
  });

  it('stops the workers at once', async () => {
    const element = addElement();
    const files = asFiles(writeSmallSeries({ columns: 256, rows: 256, slices: 60 }));
    element.files = files;
    while (workers.size === 0) await next(element, 'progress');
    element.remove();
    await nextTurn();
    expect(workers.size).to.equal(0);
  });

  it('stops those, too, that have sketched it and wait for the last header', async () => {
    const files = writeSmallSeries({ slices: 96 }).map(({ name, bytes }) => new HeldFile([bytes], name));
    const held = files[50];
    if (held) held.gate = new Promise(() => undefined);
    const element = addElement();
    element.files = files;
    while (!element.shadowRoot?.querySelector('[part~="pane-true"][tabindex="0"]')) await nextTurn();
    expect(element.report?.provisional).to.equal(true);
    expect(workers.size).to.be.greaterThan(0);
    element.remove();
    await nextTurn();
    expect(workers.size).to.equal(0);
  });

  it('tells no load of what went before it could be shown', async () => {
    const element = addElement({ view: 'table' });
    let loads = 0;
    element.addEventListener('load', () => (loads += 1));
    element.addEventListener('progress', () => {
      if (element.progress === 1) element.remove();
    });
    element.files = asFiles(writeSmallSeries());
    while (element.isConnected) await nextTurn();
    await element.updateComplete;
    await nextTurn();
    expect(loads).to.equal(0);
  });

  it('tells no load of what another src took the place of before it could be shown', async () => {
    const element = addElement({ view: 'table', loading: 'eager' });
    let loads = 0;
    element.addEventListener('load', () => (loads += 1));
    element.addEventListener('progress', () => {
      if (element.progress === 1) element.src = addresses('other');
    });
    element.files = asFiles(writeSmallSeries());
    while (waiting.size === 0) await nextTurn();
    await element.updateComplete;
    await nextTurn();
    expect(loads).to.equal(0);
  });

  it('tells no error of what another src took the place of as it was refused', async () => {
    const answer = globalThis.fetch;
    globalThis.fetch = (url, options) =>
      (url as string).includes('first') ? Promise.reject(new TypeError('refused')) : answer(url, options);
    const element = addElement({ view: 'table', loading: 'eager' });
    const told: string[] = [];
    element.addEventListener('error', (event) => told.push(event.type));
    let refusals = 0;
    element.addController({
      hostUpdated: () => {
        if (refusals > 0 || !words(element, '.base').includes('first.invalid')) return;
        refusals += 1;
        element.src = addresses('other');
      },
    });
    element.src = 'https://first.invalid/0.dcm';
    while (waiting.size === 0) await nextTurn();
    await element.updateComplete;
    await nextTurn();
    expect(refusals).to.equal(1);
    expect(told).to.deep.equal([]);
  });

  it('stops the thumbnails of a series as soon as another is asked for', async () => {
    let asked = 0;
    globalThis.Worker = class extends globalThis.Worker {
      /** Never begins a thumbnail. */
      override postMessage(
        message: { path?: string[] },
        options?: Transferable[] | StructuredSerializeOptions,
      ) {
        if (message.path?.[0] === 'thumb') asked += 1;
        else super.postMessage(message, options as Transferable[]);
      }
    };
    const element = addElement({ view: 'table', loading: 'eager' });
    element.files = [3, 4].flatMap((seed) =>
      asFiles(writeSmallSeries({ seed }).map(({ name, bytes }) => ({ name: `${seed}/${name}`, bytes }))),
    );
    while (asked === 0) await nextTurn();
    expect(workers.size).to.be.greaterThan(0);
    element.src = addresses('other');
    while (waiting.size === 0) await nextTurn();
    await nextTurn();
    expect(workers.size).to.equal(0);
  });

  it('leaves no worker behind when all went well', async () => {
    const element = addElement();
    const loaded = next(element, 'load');
    element.files = asFiles(writeSmallSeries());
    await loaded;
    expect(workers.size).to.equal(0);
  });
});
