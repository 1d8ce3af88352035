import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';

describe('the preview in Invenio, under its policy and in its frame', () => {
  it('draws the scan in 400 px, and nothing is refused', async function () {
    if ((await fetch('/__invenio/tooth.zip')).status === 503) {
      console.warn('SKIPPED: no python3 with Flask on this machine');
      this.skip();
    }
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 700px; height: 400px; border: 0';
    frame.src = '/__invenio/tooth.zip';
    document.body.append(frame);
    await new Promise((done) => frame.addEventListener('load', done, { once: true }));
    const page = frame.contentDocument!;
    const refused: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      refused.push(`${violatedDirective} ${sample}`),
    );
    const tag = page.querySelector<SpacingPreviewElement>('spacing-preview')!;
    while (!tag.matches(':state(ready)')) await new Promise(requestAnimationFrame);
    await tag.updateComplete;
    expect(tag.report?.spacing).to.deep.equal({ x: 0.75, y: 2.5, z: 7.25 });
    expect(tag.millimetresPerPixel).to.be.greaterThan(0);
    for (const pane of tag.shadowRoot!.querySelectorAll('.pane'))
      expect(pane.getBoundingClientRect().bottom).to.be.lessThan(400);
    expect(refused).to.deep.equal([]);
    frame.remove();
  });
});
