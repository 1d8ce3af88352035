import { assert } from '@esm-bundle/chai';
import { html, render } from 'lit';
import { renderLayouts } from '../../../../src/element/parts/layouts/template-layouts.js';
import { renderCloser } from '../../../../src/element/parts/legend/template-closer.js';
import { drawIcon, drawMark } from '../../../../src/element/parts/toolbar/icons.js';
import { loadWords } from '../../../../src/words/languages.js';

const words = await loadWords('en');

describe('line drawings', () => {
  const host = document.createElement('div');
  document.body.append(host);
  after(() => host.remove());

  it('are made of convex strokes, of which Chromium draws any number without multisampling', () => {
    const icons = (['reset', 'volume', 'mip', 'table', 'fullscreen', 'other'] as const).map(drawIcon);
    const marks = (['error', 'warn', 'info'] as const).map(drawMark);
    const signs = [
      renderLayouts({ layout: 'wipe', words }, () => undefined),
      ...[true, false].map((isClose) => renderCloser({ isClose, words }, () => undefined)),
    ];
    render(html`${icons}${marks}${signs}`, host);
    assert.lengthOf(host.querySelectorAll('svg'), 14);
    const paths = [...host.querySelectorAll('path')];
    assert.isAbove(paths.length, 30);
    for (const path of paths) assert.isTrue(isConvex(path), path.getAttribute('d') ?? '');
  });
});

/** Whether the outline, closed from its end to its start, turns one way only: cross products of its steps have one sign. */
function isConvex(path: SVGPathElement): boolean {
  const steps = 240;
  const points = Array.from({ length: steps }, (_, step) =>
    path.getPointAtLength((path.getTotalLength() * step) / (steps - 1)),
  );
  const turns = points.map(({ x, y }, index) => {
    const next = points[(index + 1) % steps] ?? { x, y };
    const last = points[(index + 2) % steps] ?? { x, y };
    return (next.x - x) * (last.y - next.y) - (next.y - y) * (last.x - next.x);
  });
  const contours = path.getAttribute('d')?.match(/m/gi)?.length;
  return contours === 1 && (Math.min(...turns) > -1e-4 || Math.max(...turns) < 1e-4);
}
