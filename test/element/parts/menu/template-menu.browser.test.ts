import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { renderMenu } from '../../../../src/element/parts/menu/template-menu.js';

describe('a menu of the toolbar', () => {
  let host: HTMLElement;
  let menu: HTMLDetailsElement;
  let chosen = 0;

  beforeEach(() => {
    chosen = 0;
    host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    document.body.append(host);
    const content = html`
      <button data-closes @click=${() => (chosen += 1)}>One</button>
      <input aria-label="Two" />
    `;
    render(renderMenu({ icon: html`<svg></svg>`, label: 'Choices', content }), root);
    menu = root.querySelector('details')!;
  });

  afterEach(() => host.remove());

  const open = () => menu.querySelector('summary')?.click();
  const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

  it('opens and closes by its button', () => {
    open();
    expect(menu.open).to.equal(true);
    open();
    expect(menu.open).to.equal(false);
  });

  it('closes at a choice, and goes on from its button', () => {
    open();
    menu.querySelector('button')?.click();
    expect(chosen).to.equal(1);
    expect(menu.open).to.equal(false);
    expect((menu.getRootNode() as ShadowRoot).activeElement).to.equal(menu.querySelector('summary'));
  });

  it('closes at Escape, which nothing else hears', async () => {
    let heard = 0;
    host.addEventListener('keydown', () => (heard += 1));
    open();
    menu.querySelector('input')?.focus();
    await sendKeys({ press: 'Escape' });
    expect(menu.open).to.equal(false);
    expect(heard).to.equal(0);
  });

  it('stays open at a press in it, and closes at one elsewhere', async () => {
    open();
    await settled();
    menu
      .querySelector('input')
      ?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(menu.open).to.equal(true);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(menu.open).to.equal(false);
  });
});
