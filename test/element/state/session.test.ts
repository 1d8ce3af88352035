import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance } from '../../../src/element/state/advance.js';
import { chooseStates } from '../../../src/element/state/custom-states.js';
import type { Failure } from '../../../src/element/state/failure.js';
import { Selection } from '../../../src/element/state/selection.js';
import { emptySession, isLoading, type Change, type Session } from '../../../src/element/state/session.js';
import type { StackReport } from '../../../src/model/report.js';
import type { Series } from '../../../src/series/read-series.js';
import type { JudgedStack } from '../../../src/series/supply.js';
import { judgedOf } from '../../infer/judged-by-hand.js';
import { evidence, reportOf, reportWithSpacing, thickness } from '../hand-written-report.js';

const report = reportOf();
const failure: Failure = { problem: { code: 'NO_WEBGL', severity: 'error', data: {} } };

function seriesOf(...reports: [StackReport, ...StackReport[]]): Series {
  const stacks = reports.map((one): JudgedStack => ({ ...judgedOf(one), frames: [] })) as [
    JudgedStack,
    ...JudgedStack[],
  ];
  return {
    stacks,
    open: () => {
      throw new Error('nothing is read here');
    },
    goOn: () => Promise.resolve(null),
  };
}

const numbersAlone: Change = { type: 'view', view: 'table' };
const open: Change = { type: 'open' };
const take = (...reports: [StackReport, ...StackReport[]]): Change => ({
  type: 'take',
  series: seriesOf(...reports),
});

const withPicture: Change[] = [
  open,
  { type: 'find', total: 40 },
  { type: 'read', done: 6, total: 40, bytes: 60_000 },
  { type: 'sample', early: judgedOf({ ...report, provisional: true }) },
  { type: 'read', done: 40, total: 40, bytes: 400_000 },
  take(report),
  { type: 'build', total: 40 },
  { type: 'fill', done: 20, total: 40, bytes: 5_000_000 },
  { type: 'fill', done: 40, total: 40, bytes: 10_000_000 },
  { type: 'upload' },
  { type: 'draw', reduced: null },
];

function run(changes: readonly Change[], from = emptySession): Session[] {
  const sessions: Session[] = [];
  changes.reduce((session, change) => {
    const next = advance(session, change);
    sessions.push(next);
    return next;
  }, from);
  return sessions;
}

function end(changes: readonly Change[], from = emptySession): Session {
  return run(changes, from).at(-1) ?? from;
}

test('a layout is set at any step, outlives the series, and changes nothing else', () => {
  for (const session of run(withPicture)) {
    const { layout, ...rest } = advance(session, { type: 'layout', layout: 'wipe' });
    assert.equal(layout, 'wipe');
    const { layout: before, ...restBefore } = session;
    assert.equal(before, 'side-by-side');
    assert.deepEqual(rest, restBefore);
  }
  const again = end([{ type: 'layout', layout: 'overlay' }, ...withPicture, { type: 'clear' }, open]);
  assert.equal(again.layout, 'overlay');
});

test('a series goes its steps in order and progress only grows, to 1', () => {
  const sessions = run(withPicture);
  assert.deepEqual(
    [...new Set(sessions.map(({ step }) => step))],
    ['opening', 'reading', 'building', 'drawing', 'ready'],
  );
  const progress = sessions.map((session) => session.progress);
  assert.deepEqual(
    progress,
    [...progress].sort((a, b) => a - b),
  );
  assert.ok(progress.every((value) => value >= 0 && value <= 1));
  assert.equal(progress.at(-1), 1);
  assert.equal(progress.filter((value) => value === 1).length, 1);
});

test('progress holds when a count comes late', () => {
  const [before, after] = run([
    numbersAlone,
    open,
    { type: 'find', total: 10 },
    { type: 'read', done: 9, total: 10, bytes: 9 },
    { type: 'read', done: 3, total: 10, bytes: 3 },
  ]).slice(-2);
  assert.equal(after?.progress, before?.progress);
});

test('what a server lets wait for is told until something comes again', () => {
  const wait = { host: 'museum.example', reason: 'asked', milliseconds: 30_000, since: 0 } as const;
  const changes: Change[] = [
    open,
    { type: 'pause', wait },
    { type: 'find', total: 2 },
    { type: 'pause', wait },
    { type: 'read', done: 1, total: 2, bytes: 9 },
    { type: 'pause', wait },
    open,
  ];
  assert.deepEqual(
    run(changes).map(({ pause }) => pause?.host ?? null),
    [null, wait.host, null, wait.host, null, wait.host, null],
  );
});

test('the numbers alone are a complete run', () => {
  const last = end([
    numbersAlone,
    open,
    { type: 'find', total: 1 },
    { type: 'read', done: 1, total: 1, bytes: 9 },
    take(report),
    { type: 'finish' },
  ]);
  assert.equal(last.step, 'ready');
  assert.equal(last.endsInPicture, false);
  assert.equal(last.loaded, true);
  assert.equal(last.drawn, false);
  assert.equal(last.progress, 1);
});

test('a sketch is no picture of a run that ends with the numbers', () => {
  const last = end([...withPicture.slice(0, 6), { type: 'sketch' }, { type: 'finish' }]);
  assert.equal(last.loaded, true);
  assert.equal(last.drawn, false);
  assert.equal(advance(last, { type: 'sketch' }).drawn, false, 'nor one that comes after the end');
});

test('without a picture the report stays; with nothing to show it goes', () => {
  const selection = new Selection();
  const numbers = end([...withPicture.slice(0, 7), { type: 'lose-picture', failure }]);
  assert.equal(selection.report(numbers), report);
  assert.equal(numbers.noPicture, failure);
  assert.equal(numbers.refusal, null);

  const refused = end([...withPicture.slice(0, 4), { type: 'refuse', failure }]);
  assert.equal(selection.report(refused), null);
  assert.equal(refused.refusal, failure);
  assert.equal(isLoading(refused), false);
});

test('a new run forgets everything of the last, and nothing of what is asked for', () => {
  const asked: Change[] = [
    { type: 'view', view: 'mip' },
    { type: 'page-spacing', text: '1 1 1' },
  ];
  const again = end([...asked, ...withPicture, open]);
  assert.deepEqual(again, {
    ...emptySession,
    askedView: 'mip',
    pageSpacing: '1 1 1',
    step: 'opening',
    endsInPicture: true,
  });
});

test('files whose pixels cannot be read join those of their stack', () => {
  const series = seriesOf(report, reportOf());
  const [stack, other] = series.stacks;
  assert.ok(other);
  const file = { file: 'a.dcm', code: 'TRUNCATED', severity: 'warn' as const, data: {} };
  const changes: Change[] = [open, { type: 'take', series }, { type: 'set-aside', stack, files: [file] }];
  const selection = new Selection();
  const one = end(changes);
  assert.deepEqual(selection.report(one)?.setAside, [file]);
  const away = advance(one, { type: 'choose-stack', stack: other });
  assert.deepEqual(selection.report(away)?.setAside, []);
  assert.deepEqual(selection.report(advance(away, { type: 'choose-stack', stack }))?.setAside, [file]);
});

test('a person outvotes the page, stack by stack, until the files are said to be right', () => {
  const series = seriesOf(report, reportOf());
  const [stack, other] = series.stacks;
  assert.ok(other);
  const typed = { x: 0.5, y: 0.5, z: 3 };
  const selection = new Selection();
  const supplied = (changes: Change[], from: Session) => {
    const session = end(changes, from);
    return { session, supplied: selection.supplied(session) };
  };
  const page: Change = { type: 'page-spacing', text: '1 1 1' };
  const pages = { by: 'page', spacing: { x: 1, y: 1, z: 1 } };

  const start = supplied([page, open, { type: 'take', series }], emptySession);
  assert.deepEqual(start.supplied, pages);
  const said = supplied([{ type: 'supply', spacing: typed }], start.session);
  assert.deepEqual(said.supplied, { by: 'person', spacing: typed });
  assert.equal(selection.report(said.session)?.spacing.z, 3);
  const later = supplied([{ type: 'page-spacing', text: '2 2 2' }], said.session);
  assert.deepEqual(later.supplied?.by, 'person');

  const away = supplied([{ type: 'choose-stack', stack: other }], said.session);
  assert.deepEqual(away.supplied, pages);
  const back = supplied([{ type: 'choose-stack', stack }], away.session);
  assert.deepEqual(back.supplied, { by: 'person', spacing: typed });

  const files = supplied([{ type: 'supply', spacing: null }], said.session);
  assert.equal(files.supplied, null);
  assert.equal(selection.report(files.session), report);
  assert.equal(supplied([open], said.session).supplied?.by, 'person', 'the same series, read again');
  assert.deepEqual(supplied([{ type: 'forget-person' }, open], said.session).supplied, pages);
  assert.equal(supplied([{ type: 'page-spacing', text: 'nonsense' }], start.session).supplied, null);
});

test('what a person said of one stack is not said of another', () => {
  const series = seriesOf(report, reportOf());
  const [stack, other] = series.stacks;
  assert.ok(other);
  const selection = new Selection();
  const take: Change = { type: 'take', series };
  const ofOther = end(
    [open, take, { type: 'choose-stack', stack: other }, { type: 'supply', spacing: { x: 1, y: 1, z: 9 } }],
    emptySession,
  );
  assert.equal(selection.supplied(ofOther)?.by, 'person');
  // A run begins with the first stack.
  assert.equal(selection.supplied(end([open, take], ofOther)), null);

  const filesAreRight = end(
    [{ type: 'page-spacing', text: '1 1 1' }, open, take, { type: 'supply', spacing: null }],
    emptySession,
  );
  assert.equal(selection.supplied(filesAreRight), null);
  const newer = end(
    [
      { type: 'choose-stack', stack: other },
      { type: 'page-spacing', text: '2 2 2' },
      { type: 'choose-stack', stack },
    ],
    filesAreRight,
  );
  assert.deepEqual(selection.supplied(newer), { by: 'page', spacing: { x: 2, y: 2, z: 2 } });
});

test('a form that is reset has forgotten what was said, of every stack', () => {
  const series = seriesOf(report, reportOf());
  const [stack, other] = series.stacks;
  assert.ok(stack && other);
  const said = end(
    [
      open,
      { type: 'take', series },
      { type: 'supply', spacing: { x: 1, y: 1, z: 9 } },
      { type: 'choose-stack', stack: other },
      { type: 'forget-person' },
      { type: 'choose-stack', stack },
    ],
    emptySession,
  );
  assert.equal(new Selection().supplied(said), null);
});

test('what follows from a session is the same object until that changes', () => {
  const selection = new Selection();
  const session = end([...withPicture, { type: 'supply', spacing: { x: 1, y: 1, z: 1 } }]);
  const before = selection.report(session);
  assert.equal(selection.report(advance(session, { type: 'choose-time-point', timePoint: 1 })), before);
  assert.notEqual(
    selection.report(advance(session, { type: 'supply', spacing: { x: 1, y: 1, z: 2 } })),
    before,
  );
});

test('custom states', () => {
  const blocked = reportOf({
    evidence: { ...report.evidence, z: evidence('image-position', 'blocked') },
  });
  const selection = new Selection();
  const states = (changes: Change[]) => {
    const session = end(changes);
    const chosen = chooseStates(
      session,
      selection.report(session),
      selection.comparison(session, 'thickness'),
    );
    return Object.keys(chosen).filter((name) => chosen[name as keyof typeof chosen]);
  };
  const draw: Change = { type: 'draw', reduced: null };
  const blind = reportWithSpacing({ x: 0.5, y: 0.5, z: null }, { naive: [] });
  const cases: [Change[], string[]][] = [
    [[], []],
    [[{ type: 'wait' }], []],
    [[open], ['loading']],
    [withPicture, ['ready', 'disagrees']],
    [[open, take(reportOf({ naive: [thickness(0.7)] })), draw], ['ready']],
    [
      [open, take(blind), draw],
      ['ready', 'uncertain'],
    ],
    [
      [open, take(blocked), draw],
      ['ready', 'disagrees', 'uncertain'],
    ],
    [[open, { type: 'refuse', failure }], ['error']],
  ];
  for (const [changes, expected] of cases) assert.deepEqual(states(changes), expected);
});

test('a picture that the driver refused is not drawn after all', () => {
  const late: Change[] = [
    { type: 'lose-picture', failure },
    { type: 'upload' },
    { type: 'draw', reduced: null },
  ];
  const last = end([...withPicture.slice(0, -2), ...late]);
  assert.equal(last.noPicture, failure);
  assert.equal(last.drawn, false);
  assert.equal(last.step, 'ready');
});
