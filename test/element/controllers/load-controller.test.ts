import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { LoadController, type LoadHost } from '../../../src/element/controllers/load-controller.js';
import type { LoadedSession, Picture } from '../../../src/element/controllers/stack-drawing.js';
import { advance } from '../../../src/element/state/advance.js';
import { emptySession, type Session } from '../../../src/element/state/session.js';
import { openUrls } from '../../../src/sources/lists/open-urls.js';
import { answerRangeHidingLength, serveBytes, type Served } from '../../sources/http/serve-bytes.js';
import { writeSeries } from '../../support/synthetic-series.js';

const stackOf = (seed: number) =>
  writeSeries({
    columns: 8,
    rows: 8,
    slices: 4,
    spacing: { x: 1, y: 1, z: 2 },
    sample: () => 0,
    seed,
  }).map(({ name, bytes }) => [`${seed}-${name}`, bytes] as const);
const files = Object.fromEntries([...stackOf(1), ...stackOf(2)]);

const host: LoadHost = {
  isConnected: true,
  budgetBytes: undefined,
  updateComplete: Promise.resolve(true),
  spacingFound: () => undefined,
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
};
const picture: Picture = {
  largestAxis: undefined,
  shown: null,
  prepare: () => Promise.resolve(),
  draw: () => Promise.resolve(),
  measure: () => Promise.resolve(null),
  release: () => undefined,
};

/** Numbers alone. */
class Numbers implements LoadedSession {
  now: Session = { ...emptySession, view: 'table' };

  advance(change: Parameters<LoadedSession['advance']>[0]): void {
    this.now = advance(this.now, change);
  }
}

let served: Served;
before(async () => {
  const hidden = Object.keys(files).map((name) => [name, answerRangeHidingLength] as const);
  served = await serveBytes(files, Object.fromEntries(hidden));
});
after(() => served.close());

it('files stay readable through the page when another stack is chosen, until the series is let go', async () => {
  const session = new Numbers();
  const controller = new LoadController(host, session, picture);
  const src = Object.keys(files)
    .map((name) => served.base + name)
    .join(' ');
  await controller.load((opening) => openUrls(src, opening));
  const { series } = session.now;
  const [, other] = series?.stacks ?? [];
  const [frame] = other?.frames ?? [];
  assert.ok(series && other && frame);
  await controller.chooseStack(other);
  assert.equal(session.now.stack, other);

  const { file } = series.open(frame.facts);
  assert.deepEqual(await file.read(600, 620), files[file.name]?.slice(600, 620));
  controller.forget();
  await assert.rejects(file.read(600, 620), { name: 'AbortError' });
});
