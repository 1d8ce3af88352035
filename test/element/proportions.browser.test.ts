import { expect } from '@esm-bundle/chai';
import '../../src/spacing-preview.js';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { measuredSeries, type MeasuredSeries } from '../support/measured-shapes.js';
import { silhouetteRuns, type Run } from '../support/silhouette.js';
import { asFiles, writeSeries } from '../support/synthetic-series.js';

type Axis = 0 | 1 | 2;

/** Views along one axis of the stack, with the axes that run across and up the screen. */
const views: { name: string; camera: { azimuth: number; elevation: number }; across: Axis; up: Axis }[] = [
  { name: '+Y', camera: { azimuth: 0, elevation: 0 }, across: 0, up: 2 },
  { name: '−X', camera: { azimuth: 90, elevation: 0 }, across: 1, up: 2 },
  { name: '−Z', camera: { azimuth: 0, elevation: 90 }, across: 0, up: 1 },
];

/** Lengths of the box and of the ball along one axis, mm, times how much the reading stretches that axis. */
function lengthsOf({ box, ball }: MeasuredSeries, axis: Axis, stretch: number): number[] {
  return [box.to[axis] - box.from[axis], ball.diameter].map((length) => length * stretch);
}

/**
 * From the bottom of the box to the top of the ball, mm: a hole may part a shape along the slices. A tool that stacks
 * files closes the holes between.
 */
function heightOf({ box, ball, plan }: MeasuredSeries, stretch: number, closed: boolean): number {
  const [bottom, top] = [box.from[2], ball.center[2] + ball.diameter / 2];
  const { z } = plan.spacing;
  const lost = (plan.missing ?? []).filter((slice) => slice * z > bottom && (slice + 1) * z < top).length;
  return (top - bottom - (closed ? lost * z : 0)) * stretch;
}

function joinRuns(runs: Run[]): Run {
  const start = Math.min(...runs.map((run) => run.start));
  const end = Math.max(...runs.map((run) => run.start + run.length));
  return { start, length: end - start };
}

async function show(series: MeasuredSeries): Promise<SpacingPreviewElement> {
  const element = document.createElement('spacing-preview');
  element.style.inlineSize = '800px';
  document.body.append(element);
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  element.files = asFiles(writeSeries(series.plan));
  await loaded;
  return element;
}

/** Within 1.5 % or 2 pixels, whichever is larger; the runs come in either order. */
function expectLengths(runs: Run[], expected: number[], scale: number, what: string) {
  const found = runs.map(({ length }) => length * scale).sort((a, b) => a - b);
  const wanted = [...expected].sort((a, b) => a - b);
  expect(found.length, `${what}: shapes apart`).to.equal(wanted.length);
  wanted.forEach((length, i) => {
    const slack = Math.max(0.015 * length, 2 * scale);
    expect(found[i], `${what}: ${found.join(', ')} mm for ${wanted.join(', ')}`).to.be.closeTo(length, slack);
  });
}

describe('proportions on the screen', () => {
  afterEach(() => document.querySelectorAll('spacing-preview').forEach((element) => element.remove()));

  for (const [name, series] of Object.entries(measuredSeries)) {
    it(`${name}: box and ball have their size in millimetres in both panes, along every axis`, async () => {
      const element = await show(series);
      const { plan } = series;
      const stretch = Number(plan.thickness) / plan.spacing.z;
      for (const { name: view, camera, across, up } of views) {
        // Far enough for the wrong reading to be seen whole.
        element.setCamera({ ...camera, zoom: 0.45 });
        await element.updateComplete;
        const scale = element.millimetresPerPixel ?? NaN;
        for (const side of ['true', 'naive'] as const) {
          const { horizontal, vertical } = silhouetteRuns(element, side);
          const along = (axis: Axis) => (side === 'naive' && axis === 2 ? stretch : 1);
          const what = `${side}, along ${view}`;
          expectLengths(horizontal, lengthsOf(series, across, along(across)), scale, `${what}, across`);
          const whole = name === 'holes' && up === 2 ? [joinRuns(vertical)] : vertical;
          const lengths =
            whole === vertical
              ? lengthsOf(series, up, along(up))
              : [heightOf(series, along(up), side === 'naive')];
          expectLengths(whole, lengths, scale, `${what}, up`);
        }
      }
    });
  }
});
