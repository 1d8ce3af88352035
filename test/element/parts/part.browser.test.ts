import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { partOf } from '../../../src/element/parts/part.js';
import { addElement, removeElements, show } from '../added-element.js';
import { asFiles, writeSmallSeries } from '../given-files.js';

describe('a part', () => {
  afterEach(removeElements);

  it('draws only what has changed, and anew in another container', () => {
    const root = document.createElement('div');
    root.innerHTML = '<div data-part="one"></div>';
    let drawn = 0;
    const part = partOf('one', ({ text }: { text: string }) => {
      drawn += 1;
      return html`<p>${text}</p>`;
    });
    part.show(root, { text: 'a' });
    part.show(root, { text: 'a' });
    expect(drawn).to.equal(1);
    part.show(root, { text: 'b' });
    expect(root.textContent).to.equal('b');
    root.innerHTML = '<div data-part="one"></div>';
    part.show(root, { text: 'b' });
    expect(root.textContent).to.equal('b');
    expect(drawn).to.equal(3);
    part.show(root, null);
    expect(root.textContent).to.equal('');
  });

  it('is drawn by its own keystrokes, and no other part is', async () => {
    const element = addElement({ view: 'table' });
    await show(element, asFiles(writeSmallSeries()));
    await element.updateComplete;
    let updates = 0;
    const requestUpdate = element.requestUpdate.bind(element);
    element.requestUpdate = (...change) => {
      updates += 1;
      requestUpdate(...change);
    };
    const changed = new Set<string | undefined>();
    const observer = new MutationObserver((mutations) => {
      for (const { target } of mutations) {
        const within = target instanceof Element ? target : target.parentElement;
        changed.add(within?.closest<HTMLElement>('[data-part]')?.dataset['part']);
      }
    });
    observer.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('#entry-z')!;
    for (const text of ['x', '1', '1,0', '1,00', '1,000']) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    element.shadowRoot!.querySelector<HTMLElement>('.fields button')!.click();
    await Promise.resolve();
    observer.disconnect();
    expect(element.shadowRoot!.querySelector('.problem')).not.to.equal(null);
    expect(updates).to.equal(0);
    expect([...changed]).to.deep.equal(['entry']);
  });
});
