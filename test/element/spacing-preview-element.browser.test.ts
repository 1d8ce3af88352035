import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import type { SpacingReport } from '../../src/model/report.js';
import { addElement, next, removeElements, show, words } from './added-element.js';
import { asFiles, pngBytes, writeSmallSeries } from './given-files.js';
import { zipOf } from './zip-of.js';
import { say, tellOf } from './spoken.js';

/** No engine is needed for what these tests ask; the picture has tests of its own. */
const addTable = (attributes: Record<string, string> = {}) => addElement({ view: 'table', ...attributes });

const parts = [
  ...['base', 'panes', 'pane', 'pane-true', 'pane-naive', 'caption', 'scale-bar', 'table', 'findings'],
  ...['toolbar', 'button', 'progress', 'status'],
];
const slots = ['poster', 'progress-bar', 'error', 'caption-true', 'caption-naive', ''];

function expectSkeleton(element: SpacingPreviewElement) {
  for (const part of parts) expect(element.shadowRoot?.querySelector(`[part~="${part}"]`), part).to.exist;
  for (const slot of slots) {
    const selector = slot ? `slot[name="${slot}"]` : 'slot:not([name])';
    expect(element.shadowRoot?.querySelector(selector), selector).to.exist;
  }
}

describe('<spacing-preview>', () => {
  afterEach(removeElements);

  it('starts empty, with an invitation and no number', async () => {
    const element = addTable();
    await element.updateComplete;
    expect(element.report).to.equal(null);
    expect(element.progress).to.equal(0);
    expect(element.millimetresPerPixel).to.equal(null);
    expect(words(element, '[part~="panes"]')).to.contain(say('empty.private'));
    expectSkeleton(element);
  });

  it('reflects nothing but view and loading, and those only once they are set', async () => {
    const element = document.createElement('spacing-preview');
    document.body.append(element);
    await element.updateComplete;
    expect(element.getAttributeNames()).to.deep.equal([]);
    Object.assign(element, { alt: 'A', naive: 'mean', spacing: '1 1 1', view: 'table', loading: 'eager' });
    await element.updateComplete;
    expect(element.getAttributeNames().sort()).to.deep.equal(['loading', 'view']);
  });

  it('leaves what is dragged to the page where it is no file, and keeps what it shows', async () => {
    const element = addTable();
    await show(element, asFiles(writeSmallSeries()));
    const { files } = element;
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', '7.25 mm');
    const drop = new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true });
    element.dispatchEvent(drop);
    await element.updateComplete;
    expect(drop.defaultPrevented).to.equal(false);
    expect(element.files).to.equal(files);
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('takes what a framework takes back as never set', async () => {
    const element = addTable();
    Object.assign(element, { naive: undefined, spacing: undefined });
    await show(element, asFiles(writeSmallSeries()));
    expect(element.report?.spacing.z).to.equal(7.25);
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('tells a provisional report, the final one, then load', async () => {
    const element = addTable();
    const told: string[] = [];
    element.addEventListener('spacing-inferred', (event) => {
      const report = (event as CustomEvent<SpacingReport>).detail;
      told.push(report.provisional ? 'provisional' : 'final');
      expect(element.report).to.equal(report);
    });
    element.addEventListener('load', () => told.push('load'));
    element.addEventListener('error', () => told.push('error'));
    await show(element, asFiles(writeSmallSeries()));
    expect(told).to.deep.equal(['provisional', 'final', 'load']);
    expect(element.report?.spacing).to.deep.equal({ x: 0.75, y: 2.5, z: 7.25 });
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.matches(':state(disagrees)')).to.equal(true);
    expect(element.matches(':state(loading)')).to.equal(false);
    expectSkeleton(element);
  });

  it('says the numbers, where Z came from and what Slice Thickness would do', async () => {
    const element = addTable();
    await show(element, asFiles(writeSmallSeries()));
    const table = words(element, '[part~="table"]');
    expect(table).to.contain('7.25 mm');
    expect(table).to.contain(say('source', { source: 'image-position', file: null }));
    expect(table).to.contain('2.62×');
    expect(words(element, '[part~="status"]')).to.contain(
      say('z.image-position', { slices: 12, degrees: null }),
    );
  });

  it('progress never goes backwards and ends at 1', async () => {
    const element = addTable();
    const values: number[] = [];
    element.addEventListener('progress', () => values.push(element.progress));
    await show(element, asFiles(writeSmallSeries({ slices: 60 })));
    expect(values.length).to.be.greaterThan(2);
    expect(values).to.deep.equal([...values].sort((a, b) => a - b));
    expect(values.at(-1)).to.equal(1);
  });

  it('load and error stay with the element; neither bubbles', async () => {
    const element = addTable();
    let bubbled = 0;
    const count = () => (bubbled += 1);
    for (const type of ['load', 'progress', 'spacing-inferred']) document.body.addEventListener(type, count);
    await show(element, asFiles(writeSmallSeries()));
    for (const type of ['load', 'progress', 'spacing-inferred'])
      document.body.removeEventListener(type, count);
    expect(bubbled).to.equal(0);
  });

  it('the newest series wins over one that is still being read', async () => {
    const element = addTable();
    const never = { kind: 'file', name: 'slow.dcm', getFile: () => new Promise<File>(() => undefined) };
    element.files = [never as unknown as FileSystemFileHandle];
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    await show(element, asFiles(writeSmallSeries({ spacing: { x: 0.75, y: 2.5, z: 3.5 } })));
    expect(element.report?.spacing.z).to.equal(3.5);
  });

  it('an address that is left stops being read', async () => {
    const element = addTable({ loading: 'eager' });
    const signals: AbortSignal[] = [];
    const fetchBefore = window.fetch.bind(window);
    window.fetch = (_input, init) => {
      if (init?.signal) signals.push(init.signal);
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    };
    try {
      element.src = 'https://slow.example/series.zip';
      await element.updateComplete;
      expect(signals.length).to.be.greaterThan(0);
      element.src = null;
      await element.updateComplete;
      expect(signals.every(({ aborted }) => aborted)).to.equal(true);
      expect(element.matches(':state(error)')).to.equal(false);
    } finally {
      window.fetch = fetchBefore;
    }
  });

  it('a file among the slices that is none is set aside, and the rest is shown', async () => {
    const element = addTable();
    await show(element, [...asFiles(writeSmallSeries()), new File([pngBytes], 'holiday.dcm')]);
    expect(element.report?.setAside.map(({ file, code }) => [file, code])).to.deep.equal([
      ['holiday.dcm', 'NOT_AN_IMAGE'],
    ]);
    expect(element.report?.spacing.z).to.equal(7.25);
  });

  it('a person’s spacing outvotes the files', async () => {
    const element = addTable({ spacing: '0.75 2.5 -' });
    await show(element, asFiles(writeSmallSeries()));
    expect(element.report?.spacing).to.deep.equal({ x: 0.75, y: 2.5, z: null });
    expect(element.matches(':state(uncertain)')).to.equal(true);
    element.spacing = null;
    await element.updateComplete;
    expect(element.report?.spacing.z).to.equal(7.25);
  });

  it('shows the rule that is asked for', async () => {
    const element = addTable({ naive: 'isotropic' });
    await show(element, asFiles(writeSmallSeries()));
    expect(words(element, '[part~="status"]')).to.contain(
      say('naive.z.differs', { rule: 'isotropic', z: 0.75, factor: 0.75 / 7.25, along: 'z', isTrue: true }),
    );
  });

  it('moving the element goes on; removing it forgets the series, and bringing it back reads again', async () => {
    const element = addTable();
    let loaded = next(element, 'load');
    element.files = asFiles(writeSmallSeries());
    await loaded;
    const parent = document.body.appendChild(document.createElement('div'));
    parent.append(element);
    await element.updateComplete;
    expect(element.report?.spacing.z).to.equal(7.25);
    element.remove();
    await Promise.resolve();
    expect(element.report).to.equal(null);
    loaded = next(element, 'load');
    document.body.append(element);
    await loaded;
    expect(element.report?.spacing.z).to.equal(7.25);
    parent.remove();
  });

  it('takes what is dropped on it, unless the page already says what to show', async () => {
    const drop = () => {
      const dataTransfer = new DataTransfer();
      for (const file of asFiles(writeSmallSeries())) dataTransfer.items.add(file);
      return new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true });
    };
    const element = addTable();
    await element.updateComplete;
    const loaded = next(element, 'load');
    const taken = drop();
    element.dispatchEvent(taken);
    expect(taken.defaultPrevented).to.equal(true);
    await loaded;
    expect(element.report?.spacing.z).to.equal(7.25);

    const settled = addTable({ src: './none.zip', loading: 'lazy' });
    await settled.updateComplete;
    const left = drop();
    settled.dispatchEvent(left);
    expect(left.defaultPrevented).to.equal(false);
    expect(settled.files).to.equal(null);
  });

  it('shows its poster until there is a picture', async () => {
    const element = addElement({ src: './none.zip', loading: 'lazy', poster: './poster.png' });
    await element.updateComplete;
    const image = element.shadowRoot?.querySelector<HTMLImageElement>('slot[name="poster"] img');
    expect(image?.getAttribute('src')).to.equal('./poster.png');
    expect(image?.checkVisibility()).to.equal(true);
  });

  it('with loading="lazy" waits until it is near the window', async () => {
    const spacer = document.body.appendChild(document.createElement('div'));
    spacer.style.height = '5000px';
    const element = addTable({ src: './none.zip', loading: 'lazy' });
    await element.updateComplete;
    const seen = () =>
      new Promise<boolean>((resolve) => {
        const observer = new IntersectionObserver(([entry]) => {
          observer.disconnect();
          resolve(entry?.isIntersecting ?? false);
        });
        observer.observe(element);
      });
    expect(await seen()).to.equal(false);
    expect(element.matches(':state(loading)')).to.equal(false);
    const failed = next(element, 'error');
    element.scrollIntoView();
    await failed;
    spacer.remove();
    window.scrollTo(0, 0);
  });
});

describe('what cannot be shown', () => {
  afterEach(removeElements);

  const [slice] = writeSmallSeries({ slices: 1 });
  const cut = (slice?.bytes ?? new Uint8Array()).slice(0, 300);
  const cases: [name: string, files: () => File[], code: RegExp, names: string][] = [
    [
      'an empty drop',
      () => [],
      /^EMPTY$/,
      tellOf({ code: 'EMPTY', severity: 'warn', data: { reason: 'drop' } }),
    ],
    ['a PNG named .dcm', () => [new File([pngBytes], 'holiday.dcm')], /^NOT_AN_IMAGE$/, 'holiday.dcm'],
    ['a file that breaks off', () => [new File([cut], 'IM0001.dcm')], /^TRUNCATED$/, 'IM0001.dcm'],
    [
      'a ZIP without DICOM',
      () => [zipOf({ 'notes/readme.bin': new Uint8Array(400).fill(65) })],
      /^NOT_AN_IMAGE$/,
      'readme.bin',
    ],
  ];
  for (const [name, files, code, inSentence] of cases) {
    it(`${name}: one sentence, one error event`, async () => {
      const element = addTable();
      let errors = 0;
      element.addEventListener('error', () => (errors += 1));
      const failed = next<{ code: string; message: string }>(element, 'error');
      element.files = files();
      const { detail } = await failed;
      expect(detail.code).to.match(code);
      expect(detail.message).to.contain(inSentence);
      expect(errors).to.equal(1);
      expect(words(element, '[part~="panes"]')).to.contain(detail.message.replace(/\s+/g, ' '));
      expect(element.matches(':state(error)')).to.equal(true);
      expect(element.report).to.equal(null);
      expectSkeleton(element);
    });
  }

  it('an address that answers 404', async () => {
    const element = addTable({ loading: 'eager', src: './there-is-none.zip' });
    const { detail } = await next<{ code: string; message: string }>(element, 'error');
    expect(detail.code).to.equal('HTTP_STATUS');
    expect(detail.message).to.contain('404');
    expect(words(element, '[part~="panes"]')).to.contain(detail.message.replace(/\s+/g, ' '));
  });
});
