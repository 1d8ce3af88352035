import { expect } from '@esm-bundle/chai';
import { findLanguage, watchLanguage } from '../../../src/element/state/closest-language.js';

/** An element within two shadow roots, and the hosts of these. */
function nest() {
  const outer = document.body.appendChild(document.createElement('div'));
  const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('section'));
  const element = inner.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
  return { outer, inner, element };
}

describe('the language around an element', () => {
  const before = document.documentElement.lang;
  afterEach(() => {
    document.documentElement.lang = before;
  });

  it('is that of the closest ancestor that has one, across shadow roots, itself first', () => {
    const { outer, inner, element } = nest();
    document.documentElement.removeAttribute('lang');
    expect(findLanguage(element)).to.equal(null);
    document.documentElement.lang = 'en';
    expect(findLanguage(element)).to.equal('en');
    outer.lang = 'de';
    expect(findLanguage(element)).to.equal('de');
    inner.lang = 'zh-Hans';
    expect(findLanguage(element)).to.equal('zh-Hans');
    element.lang = '';
    expect(findLanguage(element)).to.equal('');
    outer.remove();
  });

  it('is told when it changes anywhere above, until nobody listens', async () => {
    const { outer, inner, element } = nest();
    const told: (string | null)[] = [];
    const stop = watchLanguage(element, () => told.push(findLanguage(element)));
    for (const [ancestor, language] of [
      [document.documentElement, 'fr'],
      [outer, 'de'],
      [inner, 'es'],
      [element, 'pt'],
    ] as const) {
      ancestor.lang = language;
      await Promise.resolve();
    }
    expect(told).to.deep.equal(['fr', 'de', 'es', 'pt']);
    stop();
    outer.lang = 'en';
    await Promise.resolve();
    expect(told).to.have.length(4);
    outer.remove();
  });
});
