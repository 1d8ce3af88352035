import { expect } from '@esm-bundle/chai';
import type { FrameMessage } from '../../src/embed/tell-parent.js';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import type { SpacingReport } from '../../src/model/report.js';
import { forAll, onHost, otherOrigin } from '../support/hosts.js';

let frame: HTMLIFrameElement | null = null;
const heard: FrameMessage[] = [];

/** Opens the page for frames, as a host would, and keeps what it tells. */
function open(address: string, attributes: Record<string, string> = {}): HTMLIFrameElement {
  frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  frame.style.cssText = 'width: 640px; height: 400px; border: 0';
  frame.src = address;
  document.body.append(frame);
  return frame;
}

function hear({ data, source }: MessageEvent): void {
  if (source === frame?.contentWindow) heard.push(data as FrameMessage);
}

/** The first message of that kind; fails with what an `error` says, where that was not what is waited for. */
async function told(event: FrameMessage['event']): Promise<FrameMessage> {
  for (;;) {
    const found = heard.find((message) => message.event === event);
    if (found) return found;
    const error = heard.find((message) => message.event === 'error');
    if (error) throw new Error(JSON.stringify(error.result));
    await new Promise(requestAnimationFrame);
  }
}

/** The tag in a frame of this origin, once it is there. */
async function tagIn(shown: HTMLIFrameElement) {
  for (;;) {
    const tag = shown.contentDocument?.querySelector<SpacingPreviewElement>('spacing-preview:defined');
    if (tag) return tag;
    await new Promise(requestAnimationFrame);
  }
}

const policies = [
  "default-src 'self'",
  "default-src 'self'; object-src 'none'",
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
  "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html spacing-preview",
  "default-src 'self'; require-trusted-types-for 'script'",
];

describe('the page for frames', () => {
  before(() => window.addEventListener('message', hear));
  after(() => window.removeEventListener('message', hear));
  afterEach(() => {
    frame?.remove();
    frame = null;
    heard.length = 0;
  });

  for (const policy of policies) {
    it(`shows a scan and tells its page of it, and nothing is refused: ${policy}`, async () => {
      const headers = { 'Content-Security-Policy': policy };
      const shown = open(onHost(headers, 'dist/embed.html?src=../specimen.zip&alt=Tooth&lang=de'));
      const refused: string[] = [];
      await new Promise((done) => shown.addEventListener('load', done, { once: true }));
      shown.contentWindow!.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
        refused.push(`${violatedDirective} ${sample}`),
      );
      const { type, result, height } = await told('load');
      expect(type).to.equal('spacing-preview');
      expect((result as SpacingReport).spacing).to.deep.equal({ x: 0.75, y: 2.5, z: 7.25 });
      expect(height).to.be.greaterThan(200);
      expect(heard.some(({ event }) => event === 'spacing-inferred')).to.equal(true);
      expect(refused).to.deep.equal([]);
      expect(shown.contentDocument!.title).to.equal('Tooth');
      const tag = await tagIn(shown);
      expect(tag.shadowRoot!.textContent).to.contain('Wahr');
      expect(tag.querySelector('a')?.href).to.equal(onHost(headers, 'specimen.zip'));
    });
  }

  it('tells a height in which its page can hold it without a scrollbar', async () => {
    const shown = open(onHost({}, 'dist/embed.html?src=../specimen.zip&view=table'));
    await told('load');
    const page = shown.contentDocument!.scrollingElement!;
    for (let last = -1; last !== heard.at(-1)!.height;) {
      last = heard.at(-1)!.height;
      shown.style.height = `${String(last)}px`;
      await new Promise((done) => setTimeout(done, 300));
    }
    expect(page.scrollHeight).to.equal(page.clientHeight);
    expect(heard.filter(({ event }) => event === 'resize').length).to.be.within(1, 30);
  });

  it('takes what follows #?, also when it changes', async () => {
    const shown = open(onHost({}, 'dist/embed.html#?src=../specimen.zip&view=table&layout=wipe'));
    await told('load');
    const tag = await tagIn(shown);
    expect([tag.view, tag.layout]).to.deep.equal(['table', 'wipe']);
    shown.contentWindow!.location.hash = '#?src=../specimen.zip&view=table&naive=mean';
    while (tag.naive !== 'mean') await new Promise(requestAnimationFrame);
    expect(tag.layout).to.equal('side-by-side');
    expect(shown.contentDocument!.querySelectorAll('spacing-preview').length).to.equal(1);
  });

  it('opens no address but those of the web, and says so', async () => {
    const shown = open(onHost({}, 'dist/embed.html?src=javascript:alert(1)&lang=en'));
    const { result } = await told('error').catch(() => heard.find(({ event }) => event === 'error')!);
    expect((result as { message: string }).message).to.contain('“src” takes web addresses');
    expect(shown.contentDocument!.querySelector('spacing-preview')).to.equal(null);
    expect(shown.contentDocument!.body.textContent).to.contain('https://');
  });

  it('takes no commands', async () => {
    const shown = open(onHost({}, 'dist/embed.html?src=../specimen.zip&view=table'));
    await told('load');
    const tag = await tagIn(shown);
    const before = tag.outerHTML;
    for (const data of [
      { type: 'spacing-preview', event: 'load', src: 'other.zip', attributes: { view: 'mip' } },
      { type: 'spacing-preview', command: 'view', view: 'mip' },
      '#?view=mip',
    ])
      shown.contentWindow!.postMessage(data, '*');
    await new Promise((done) => setTimeout(done, 200));
    expect(tag.outerHTML).to.equal(before);
    expect(tag.view).to.equal('table');
  });

  it('is a place to drop a scan where it is given none', async () => {
    const shown = open(onHost({}, 'dist/embed.html?lang=en'));
    const tag = await tagIn(shown);
    await tag.updateComplete;
    expect(tag.shadowRoot!.querySelectorAll('button').length).to.be.greaterThan(0);
  });

  describe('in a sandbox', () => {
    it('without an origin draws, where its host lets any origin fetch', async () => {
      open(onHost(forAll, 'dist/embed.html?src=../specimen.zip&lang=en'), { sandbox: 'allow-scripts' });
      const { result, height } = await told('load');
      expect((result as SpacingReport).spacing.z).to.equal(7.25);
      expect(height).to.be.greaterThan(200);
    });

    it('without an origin says what is missing, where its host does not', async () => {
      open(onHost({}, 'dist/embed.html?src=../specimen.zip&lang=en'), { sandbox: 'allow-scripts' });
      const { result } = await told('error').catch(() => heard.find(({ event }) => event === 'error')!);
      expect((result as { message: string }).message).to.contain('Access-Control-Allow-Origin');
    });

    for (const [sandbox, offered] of [
      ['allow-scripts allow-popups allow-same-origin', false],
      ['allow-scripts allow-downloads allow-same-origin', true],
      [null, true],
    ] as const) {
      it(`offers ${offered ? 'to save' : 'nothing to save, and copying instead'}: ${String(sandbox)}`, async () => {
        const address = onHost({}, 'dist/embed.html?src=../specimen.zip&view=table&lang=en');
        const shown = open(address, sandbox === null ? {} : { sandbox });
        await told('load');
        const tag = await tagIn(shown);
        await tag.updateComplete;
        const saves = () => [...tag.shadowRoot!.querySelectorAll('[part~="save"]')];
        while (saves().length === 0) await new Promise(requestAnimationFrame);
        for (const save of saves())
          expect(shown.contentWindow!.getComputedStyle(save).display === 'none').to.equal(!offered);
        const copies = [...tag.shadowRoot!.querySelectorAll('[part~="button"]:not([part~="save"])')];
        expect(copies.some((copy) => copy.textContent.includes('Copy the report'))).to.equal(true);
      });
    }
  });

  it('offers full screen only where the frame may have it', async () => {
    for (const [allow, offered] of [
      ["fullscreen 'none'", false],
      ['fullscreen', true],
    ] as const) {
      heard.length = 0;
      const shown = open(onHost({}, 'dist/embed.html?src=../specimen.zip&lang=en'), { allow });
      await told('load');
      const tag = await tagIn(shown);
      const labels = [...tag.shadowRoot!.querySelectorAll('button')].map(
        (button) => button.textContent + (button.getAttribute('aria-label') ?? '') + button.title,
      );
      expect(labels.some((label) => /full ?screen/i.test(label))).to.equal(offered);
      shown.remove();
    }
  });

  it('lies on another origin than the page around it', async () => {
    open(onHost({}, 'dist/embed.html?src=../specimen.zip&view=table', otherOrigin()));
    const { result } = await told('load');
    expect((result as SpacingReport).spacing.x).to.equal(0.75);
    expect(() => frame!.contentWindow!.document).to.throw();
  });
});
