import { expect } from '@esm-bundle/chai';
import { Formats } from '../../../src/words/formats.js';
import {
  PanesController,
  type PanesHost,
  type PanesShown,
} from '../../../src/element/controllers/panes-controller.js';

function addPanes(): HTMLElement {
  const root = document.createElement('div');
  for (const [place, id] of ['true', 'naive'].entries()) {
    const pane = document.createElement('div');
    pane.id = id;
    pane.dataset['place'] = String(place);
    pane.style.cssText = 'position: relative; width: 100px; height: 100px';
    root.append(pane);
  }
  document.body.append(root);
  return root;
}

function hostOf(renderRoot: HTMLElement): PanesHost {
  return {
    renderRoot,
    isConnected: true,
    ownerDocument: document,
    rendered: Promise.resolve(),
    updateComplete: Promise.resolve(true),
    cameraChanged: () => undefined,
    pictureLost: () => undefined,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
  };
}

const nothing: PanesShown = {
  report: null,
  mode: 'volume',
  layout: 'side-by-side',
  now: { look: null, shaping: { threshold: null, cut: null } },
  formats: new Formats('en'),
  dividerLabel: '',
  boxName: '',
  readings: null,
  fileAt: () => null,
};

describe('the panes', () => {
  it('are prepared for a run that begins while those of an aborted one are on their way', async () => {
    const root = addPanes();
    const panes = new PanesController(hostOf(root), nothing);
    const older = new AbortController();
    const first = panes.prepare(older.signal).catch((error: unknown) => error);
    older.abort();
    const newer = new AbortController();
    const second = panes.prepare(newer.signal);
    const third = panes.prepare(newer.signal);
    expect(await first).to.equal(older.signal.reason);
    await Promise.all([second, third]);
    expect(panes.stage?.camera).not.to.equal(null);
    expect(root.querySelectorAll('.cornerstone-canvas')).to.have.length(2);
    panes.release();
    root.remove();
  });
});
