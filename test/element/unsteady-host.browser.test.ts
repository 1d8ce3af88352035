import { expect } from '@esm-bundle/chai';
import { addElement, next, removeElements, words } from './added-element.js';
import { writeSmallSeries } from './given-files.js';
import { say } from './spoken.js';

/** Settles when the part shows `text`. */
function shown(element: ReturnType<typeof addElement>, part: string, text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!words(element, part).includes(text)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    look();
  });
}

describe('an address whose host limits how often it is asked', () => {
  const fetchBefore = window.fetch.bind(window);
  afterEach(() => {
    window.fetch = fetchBefore;
    removeElements();
  });

  it('says what is waited for, then shows the series', async () => {
    const files = new Map(writeSmallSeries().map(({ name, bytes }) => [name, bytes]));
    let isBusy = true;
    window.fetch = (input) => {
      const bytes = files.get((input as string).split('/').at(-1) ?? '');
      if (!isBusy) return Promise.resolve(new Response(bytes, { status: 200 }));
      isBusy = false;
      return Promise.resolve(new Response('', { status: 429, headers: { 'Retry-After': '1' } }));
    };
    const element = addElement({ view: 'table', loading: 'eager' });
    await element.updateComplete;
    const loaded = next(element, 'load');
    element.src = [...files.keys()].map((name) => `https://busy.example/${name}`).join(' ');
    await shown(element, '[part~="progress"]', say('progress.asked', { host: 'busy.example', seconds: 1 }));
    await loaded;
    expect(element.report?.spacing.z).to.equal(7.25);
    expect(element.report?.setAside).to.deep.equal([]);
  });

  it('lets a person stop waiting, shows what there is, and goes on when asked to', async () => {
    const files = new Map(writeSmallSeries().map(({ name, bytes }) => [name, bytes]));
    const [busyName = ''] = [...files.keys()].slice(5);
    let isBusy = true;
    window.fetch = (input) => {
      const name = (input as string).split('/').at(-1) ?? '';
      if (!isBusy || name !== busyName) return Promise.resolve(new Response(files.get(name)));
      return Promise.resolve(new Response('', { status: 503, headers: { 'Retry-After': '100' } }));
    };
    const element = addElement({ view: 'table', loading: 'eager' });
    await element.updateComplete;
    const loaded = next(element, 'load');
    // One file has a host of its own: its host is left alone, and the others are not.
    const hostOf = (name: string) => (name === busyName ? 'stopped.example' : 'steady.example');
    element.src = [...files.keys()].map((name) => `https://${hostOf(name)}/${name}`).join(' ');
    await shown(
      element,
      '[part~="progress"]',
      say('progress.asked', { host: 'stopped.example', seconds: 100 }),
    );
    const press = (selector: string) =>
      element.shadowRoot?.querySelector<HTMLButtonElement>(`${selector} button`)?.click();
    press('[part~="progress"]');
    await loaded;
    expect(element.report?.spacing.z).to.equal(7.25);
    expect(element.report?.setAside.map(({ file, code }) => [file.split('/').at(-1), code])).to.deep.equal([
      [busyName, 'NETWORK'],
    ]);
    await shown(element, '.missing', say('missing.told', { count: 1 }));
    isBusy = false;
    const again = next(element, 'load');
    press('.missing');
    await again;
    expect(element.report?.setAside).to.deep.equal([]);
    await element.updateComplete;
    expect(words(element, '[part~="findings"]')).not.to.include(say('missing.again'));
  });
});
