import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';

async function openDemo(width: number, height: number): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `border: 0; width: ${width}px; height: ${height}px`;
  frame.src = '/demo/index.html';
  const opened = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await opened;
  return frame;
}

async function shownIn(frame: HTMLIFrameElement): Promise<SpacingPreviewElement> {
  const element = frame.contentDocument?.querySelector<SpacingPreviewElement>('#ammonite');
  if (!element) throw new Error('the demo has no element of the name ammonite');
  await frame.contentWindow?.customElements.whenDefined('spacing-preview');
  if (!element.matches(':state(ready)')) {
    await new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  }
  return element;
}

describe('the demo', () => {
  let frame: HTMLIFrameElement;
  afterEach(() => frame.remove());

  it('opens on the ammonite, 2.50 times too long on the right', async () => {
    frame = await openDemo(1280, 800);
    const element = await shownIn(frame);
    expect(element.report?.spacing.x).to.equal(0.05);
    expect(element.report?.spacing.y).to.equal(0.05);
    expect(element.report?.spacing.z).to.be.closeTo(0.08, 0.08 * 1e-6);
    expect(element.report?.setAside).to.deep.equal([]);
    expect(element.report?.findings.filter(({ severity }) => severity !== 'info')).to.deep.equal([]);
    expect(element.shadowRoot?.querySelector('.naive .factor')?.textContent).to.equal('2.5 times');
    expect(element.millimetresPerPixel).to.be.greaterThan(0);
    expect(frame.contentDocument?.body.innerText).to.contain('Nothing leaves this machine');
  });

  for (const [width, height] of [
    [320, 640],
    [600, 400],
    [768, 1024],
  ] as const) {
    it(`fits a window of ${width} × ${height}`, async () => {
      frame = await openDemo(width, height);
      const element = await shownIn(frame);
      const root = frame.contentDocument?.documentElement;
      // A scrollbar that takes room leaves less than the window.
      expect(root?.scrollWidth).to.equal(root?.clientWidth);
      expect(frame.contentWindow?.innerWidth).to.equal(width);
      const panes = [...(element.shadowRoot?.querySelectorAll('.pane') ?? [])];
      for (const pane of panes) {
        expect(pane.clientWidth).to.be.greaterThan(200);
        expect(pane.clientHeight).to.be.within(100, height);
      }
      expect(panes[0]?.clientHeight).to.equal(panes[1]?.clientHeight);
    });
  }
});
