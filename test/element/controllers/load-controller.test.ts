import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { LoadController, type LoadHost } from '../../../src/element/controllers/load-controller.js';
import type { LoadedSession, Picture } from '../../../src/element/controllers/stack-drawing.js';
import { advance } from '../../../src/element/state/advance.js';
import { emptySession, type Session } from '../../../src/element/state/session.js';
import type { Readable } from '../../../src/model/readable.js';
import type { Opening } from '../../../src/series/open-given.js';
import { openUrls } from '../../../src/sources/lists/open-urls.js';
import {
  answerRange,
  answerRangeHidingLength,
  serveBytes,
  type Answer,
  type Served,
} from '../../sources/http/serve-bytes.js';
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
  fetch: () => Promise.resolve(),
  prepare: () => Promise.resolve(),
  draw: () => Promise.resolve(),
  measure: () => Promise.resolve(null),
  setMode: () => undefined,
  setLook: () => Promise.resolve(),
  release: () => undefined,
};

/** Numbers alone. */
class Numbers implements LoadedSession {
  now: Session = { ...emptySession, askedView: 'table' };

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

/** The first stack by its addresses, one of which is answered in another way. */
async function serveOddly(odd: Answer): Promise<{ served: Served; src: string; oddName: string }> {
  const names = stackOf(1).map(([name]) => name);
  const [, , oddName = ''] = names;
  const oddly = await serveBytes(files, { [oddName]: odd });
  return { served: oddly, src: names.map((name) => oddly.base + name).join(' '), oddName };
}

const setAsideIn = ({ series }: Session) =>
  series?.stacks[0].report.setAside.map(({ file, data }) => [file, data['reason']]);

it('what there is is shown when a person waits no longer, and the rest when reading goes on', async () => {
  let isMute = true;
  const odd = await serveOddly((...asked) => {
    if (!isMute) answerRange(...asked);
  });
  const session = new Numbers();
  const controller = new LoadController(host, session, picture);
  const advanced = session.advance.bind(session);
  session.advance = (change) => {
    advanced(change);
    // A file may take a second read: nothing else has come for a while.
    const isAlone = change.type === 'pause' && change.wait.milliseconds >= 300 && read.size === 3;
    if (isAlone) controller.stopWaiting();
  };
  const read = new Set<string>();
  async function* open(opening: Opening): AsyncGenerator<Readable> {
    for await (const file of openUrls(odd.src, { ...opening, tellAfter: 10 })) {
      const before = file.read.bind(file);
      file.read = async (...range) => {
        const bytes = await before(...range);
        read.add(file.name);
        return bytes;
      };
      yield file;
    }
  }
  await controller.load(open);
  assert.equal(session.now.step, 'ready');
  assert.equal(session.now.series?.stacks[0].frames.length, 3);
  assert.deepEqual(setAsideIn(session.now), [[odd.oddName, 'given-up']]);

  isMute = false;
  odd.served.requests.length = 0;
  await controller.goOn();
  assert.equal(session.now.series.stacks[0].frames.length, 4);
  assert.deepEqual(setAsideIn(session.now), []);
  assert.deepEqual(new Set(odd.served.requests.map((asked) => asked.split(' ')[0])), new Set([odd.oddName]));
  controller.forget();
  await odd.served.close();
});

it('files that change while they are read are read anew, in one piece each, and that is told', async () => {
  let version = 0;
  const odd = await serveOddly((request, response, bytes) => {
    response.setHeader('ETag', `"${(version += 1)}"`);
    // Less than a header at a time.
    const [, from = '0'] = /bytes=(\d+)/.exec(request.headers.range ?? '') ?? [];
    if (request.headers.range) request.headers.range = `bytes=${from}-${Number(from) + 99}`;
    answerRange(request, response, bytes);
  });
  const session = new Numbers();
  const controller = new LoadController(host, session, picture);
  await controller.load((opening) => openUrls(odd.src, opening));
  assert.equal(session.now.changedAt, new URL(odd.served.base).host);
  assert.equal(session.now.series?.stacks[0].frames.length, 4);
  assert.deepEqual(setAsideIn(session.now), []);
  const oddOnes = odd.served.requests.filter((asked) => asked.startsWith(odd.oddName));
  assert.equal(oddOnes.at(-1), `${odd.oddName} whole`);
  controller.forget();
  await odd.served.close();
});
