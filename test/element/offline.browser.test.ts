import { expect } from '@esm-bundle/chai';
import { addElement, next, removeElements, untilReady, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { say } from './spoken.js';

describe('a line that goes down', () => {
  const fetchBefore = window.fetch.bind(window);
  const own = Object.getOwnPropertyDescriptor(navigator, 'onLine');
  let isUp = true;

  beforeEach(() => {
    isUp = true;
    Object.defineProperty(navigator, 'onLine', { get: () => isUp, configurable: true });
  });

  afterEach(() => {
    window.fetch = fetchBefore;
    if (own) Object.defineProperty(navigator, 'onLine', own);
    else Reflect.deleteProperty(navigator, 'onLine');
    removeElements();
  });

  it('while headers are read is told in one sentence, and reading goes on when it is back', async () => {
    const files = new Map(writeSmallSeries().map(({ name, bytes }) => [name, bytes]));
    let asked = 0;
    window.fetch = (input) => {
      asked += 1;
      if (asked === 4) isUp = false;
      if (!isUp) return Promise.reject(new TypeError('Failed to fetch'));
      return Promise.resolve(new Response(files.get((input as string).split('/').at(-1) ?? '')));
    };
    const element = addElement({ view: 'table', loading: 'eager' });
    await element.updateComplete;
    const loaded = next(element, 'load');
    element.src = [...files.keys()].map((name) => `https://host.example/${name}`).join(' ');
    const progress = () => words(element, '[part~="progress"]');
    while (!progress().includes(say('progress.offline'))) await new Promise(requestAnimationFrame);
    expect(element.matches(':state(error)')).to.equal(false);
    isUp = true;
    window.dispatchEvent(new Event('online'));
    await loaded;
    expect(element.report?.spacing.z).to.equal(7.25);
    expect(element.report?.setAside).to.deep.equal([]);
    expect(progress()).not.to.contain(say('progress.offline'));
  });

  it('when a part of the program is needed is told in one sentence, and what was missing is read when it is back', async () => {
    const written = writeSmallSeries().map(({ bytes }) => bytes);
    const element = addElement({ view: 'table', loading: 'eager' });
    await element.updateComplete;
    const part = new TypeError(
      'Failed to fetch dynamically imported module: https://host.example/part-1a2b.js',
    );
    let isThere = false;
    /** A file whose reader has to be fetched first. */
    const needing = (bytes: Uint8Array<ArrayBuffer>, name: string) => {
      const file = new File([bytes], name);
      const slice = file.slice.bind(file);
      file.slice = (...range) => {
        if (!isThere) throw part;
        return slice(...range);
      };
      return file;
    };
    const loaded = next(element, 'load');
    element.files = written.map((bytes, at) =>
      at === 5 ? needing(bytes, `${at}.dcm`) : new File([bytes], `${at}.dcm`),
    );
    await loaded;
    expect(element.report?.spacing.z).to.equal(7.25);
    const [aside] = element.report?.setAside ?? [];
    expect(aside?.message.replace(/\s+/g, ' ')).to.equal(say('failure.offline'));
    isThere = true;
    const again = next(element, 'load');
    window.dispatchEvent(new Event('online'));
    await again;
    expect(element.report?.setAside).to.deep.equal([]);
  });

  it('before a picture stands no pane is announced; of its keys one pane tells', async () => {
    const element = addElement();
    await element.updateComplete;
    const panes = () => [...(element.shadowRoot?.querySelectorAll('[part~="pane"]') ?? [])];
    const roles = () => panes().map((pane) => pane.getAttribute('role'));
    const told = ['aria-label', 'aria-roledescription', 'aria-describedby'];
    expect(roles()).to.deep.equal([null, null]);
    for (const pane of panes()) expect(told.filter((name) => pane.hasAttribute(name))).to.deep.equal([]);
    const loaded = next(element, 'load');
    element.files = asFiles(writeSmallSeries());
    await loaded;
    await untilReady(element);
    expect(roles()).to.deep.equal(['application', 'application']);
    expect(panes().filter((pane) => pane.hasAttribute('aria-describedby'))).to.have.length(1);
  });
});
