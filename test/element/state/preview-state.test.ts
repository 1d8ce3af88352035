import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseStates } from '../../../src/element/state/custom-states.js';
import type { Failure } from '../../../src/element/state/failure.js';
import { chooseComparison } from '../../../src/element/state/comparison.js';
import {
  advance,
  emptyState,
  isLoading,
  type PreviewChange,
  type PreviewState,
} from '../../../src/element/state/preview-state.js';
import { evidence, reportOf, reportWithSpacing, thickness } from '../hand-written-report.js';

const report = reportOf();
const failure: Failure = { problem: { code: 'NO_WEBGL', severity: 'error', data: {} } };

const withPicture: PreviewChange[] = [
  { type: 'open', picture: true },
  { type: 'find', total: 40 },
  { type: 'read', done: 6, total: 40, bytes: 60_000 },
  { type: 'infer', report: { ...report, provisional: true } },
  { type: 'read', done: 40, total: 40, bytes: 400_000 },
  { type: 'infer', report },
  { type: 'build', total: 40 },
  { type: 'fill', done: 20, total: 40, bytes: 5_000_000 },
  { type: 'fill', done: 40, total: 40, bytes: 10_000_000 },
  { type: 'upload' },
  { type: 'draw', reduced: null },
];

function run(changes: PreviewChange[]): PreviewState[] {
  const states: PreviewState[] = [];
  changes.reduce((state, change) => {
    const next = advance(state, change);
    states.push(next);
    return next;
  }, emptyState);
  return states;
}

test('a series passes its phases in order and progress only grows, to 1', () => {
  const states = run(withPicture);
  assert.deepEqual(
    [...new Set(states.map(({ phase }) => phase))],
    ['opening', 'reading', 'building', 'drawing', 'ready'],
  );
  const progress = states.map((state) => state.progress);
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
    { type: 'open', picture: false },
    { type: 'find', total: 10 },
    { type: 'read', done: 9, total: 10, bytes: 9 },
    { type: 'read', done: 3, total: 10, bytes: 3 },
  ]).slice(-2);
  assert.equal(after?.progress, before?.progress);
});

test('what a server lets wait for is told until something comes again', () => {
  const wait = { host: 'museum.example', reason: 'asked', milliseconds: 30_000 } as const;
  const changes: PreviewChange[] = [
    { type: 'open', picture: true },
    { type: 'pause', wait },
    { type: 'find', total: 2 },
    { type: 'pause', wait },
    { type: 'read', done: 1, total: 2, bytes: 9 },
    { type: 'pause', wait },
    { type: 'open', picture: true },
  ];
  assert.deepEqual(
    run(changes).map(({ pause }) => pause?.host ?? null),
    [null, wait.host, null, wait.host, null, wait.host, null],
  );
});

test('the numbers alone are a complete run', () => {
  const last = run([
    { type: 'open', picture: false },
    { type: 'find', total: 1 },
    { type: 'read', done: 1, total: 1, bytes: 9 },
    { type: 'infer', report },
    { type: 'finish' },
  ]).at(-1);
  assert.equal(last?.phase, 'ready');
  assert.equal(last.loaded, true);
  assert.equal(last.drawn, false);
  assert.equal(last.progress, 1);
});

test('a sketch is no picture of a run that ends with the numbers', () => {
  const last = run([...withPicture.slice(0, 4), { type: 'sketch' }, { type: 'finish' }]).at(-1);
  assert.equal(last?.loaded, true);
  assert.equal(last.drawn, false);
  assert.equal(advance(last, { type: 'sketch' }).drawn, false, 'nor one that comes after the end');
});

test('without a picture the report stays; with nothing to show it goes', () => {
  const numbers = run([...withPicture.slice(0, 7), { type: 'lose-picture', failure }]).at(-1);
  assert.equal(numbers?.report, report);
  assert.equal(numbers.noPicture, failure);
  assert.equal(numbers.refusal, null);

  const refused = run([...withPicture.slice(0, 3), { type: 'refuse', failure }]).at(-1);
  assert.equal(refused?.report, null);
  assert.equal(refused.refusal, failure);
  assert.equal(isLoading(refused), false);
});

test('a new run forgets everything of the last', () => {
  const [, again] = run([...withPicture, { type: 'open', picture: true }]).slice(-2);
  assert.deepEqual(again, { ...emptyState, phase: 'opening', picture: true });
});

test('files set aside while slices are read join those of the report', () => {
  const file = { file: 'a.dcm', code: 'TRUNCATED', severity: 'warn' as const, data: {} };
  const last = run([...withPicture.slice(0, 7), { type: 'set-aside', files: [file] }]).at(-1);
  assert.deepEqual(last?.report?.setAside, [file]);
});

test('custom states', () => {
  const blocked = reportOf({
    evidence: { ...report.evidence, z: evidence('image-position', 'blocked') },
  });
  const states = (changes: PreviewChange[]) => {
    const state = run(changes).at(-1) ?? emptyState;
    const comparison = state.report && chooseComparison(state.report, 'thickness');
    const chosen = chooseStates(state, comparison);
    return Object.keys(chosen).filter((name) => chosen[name as keyof typeof chosen]);
  };
  const open: PreviewChange = { type: 'open', picture: true };
  const draw: PreviewChange = { type: 'draw', reduced: null };
  const cases: [PreviewChange[], string[]][] = [
    [[], []],
    [[{ type: 'wait' }], []],
    [[open], ['loading']],
    [withPicture, ['ready', 'disagrees']],
    [[open, { type: 'infer', report: reportOf({ naive: [thickness(0.7)] }) }, draw], ['ready']],
    [
      [open, { type: 'infer', report: reportWithSpacing({ x: 0.5, y: 0.5, z: null }, { naive: [] }) }, draw],
      ['ready', 'uncertain'],
    ],
    [
      [open, { type: 'infer', report: blocked }, draw],
      ['ready', 'disagrees', 'uncertain'],
    ],
    [[open, { type: 'refuse', failure }], ['error']],
  ];
  for (const [changes, expected] of cases) assert.deepEqual(states(changes), expected);
});

test('a picture that the driver refused is not drawn after all', () => {
  const lost: PreviewChange = { type: 'lose-picture', failure };
  const late: PreviewChange[] = [lost, { type: 'upload' }, { type: 'draw', reduced: null }];
  const state = run([...withPicture.slice(0, -2), ...late]).at(-1);
  assert.equal(state?.noPicture, failure);
  assert.equal(state.drawn, false);
  assert.equal(state.phase, 'ready');
});
