import { expect } from '@esm-bundle/chai';
import { abandonEngine, acquireEngine, releaseEngine } from '../../../src/view/engine/page-engine.js';

describe('the page’s one engine', () => {
  const { setTimeout } = globalThis;
  afterEach(() => void (globalThis.setTimeout = setTimeout));

  it('lives while an element draws, though another gave up a lost one', () => {
    const graces: (() => void)[] = [];
    globalThis.setTimeout = ((act: () => void) => graces.push(act)) as unknown as typeof setTimeout;
    const lost = acquireEngine();
    abandonEngine(lost);
    releaseEngine(lost);
    const held = acquireEngine();
    releaseEngine(acquireEngine());
    graces.forEach((act) => act());
    expect(held.isGone).to.equal(false);
    releaseEngine(held);
    graces.forEach((act) => act());
    expect(held.isGone).to.equal(true);
  });
});
