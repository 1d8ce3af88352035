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

  const open = async () => {
    const toggled = new Promise((resolve) => menu.addEventListener('toggle', resolve, { once: true }));
    menu.querySelector('summary')?.click();
    await toggled;
  };

  it('opens and closes by its button', async () => {
    await open();
    expect(menu.open).to.equal(true);
    await open();
    expect(menu.open).to.equal(false);
  });

  it('closes at a choice, and goes on from its button', async () => {
    await open();
    menu.querySelector('button')?.click();
    expect(chosen).to.equal(1);
    expect(menu.open).to.equal(false);
    expect((menu.getRootNode() as ShadowRoot).activeElement).to.equal(menu.querySelector('summary'));
  });

  it('closes at Escape, which nothing else hears', async () => {
    let heard = 0;
    host.addEventListener('keydown', () => (heard += 1));
    await open();
    menu.querySelector('input')?.focus();
    await sendKeys({ press: 'Escape' });
    expect(menu.open).to.equal(false);
    expect(heard).to.equal(0);
  });

  it('stays open at a press in it, and closes at one elsewhere', async () => {
    const press = async (on: Element | null) => {
      on?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await new Promise((resolve) => setTimeout(resolve));
    };
    await open();
    await press(menu.querySelector('input'));
    expect(menu.open).to.equal(true);
    await press(document.body);
    expect(menu.open).to.equal(false);
  });
});
