import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announce, type AnnouncementView } from '../../../src/element/state/announcement.js';
import { chooseComparison } from '../../../src/element/state/comparison.js';
import { failureOf, isOffline } from '../../../src/element/state/failure.js';
import { refusal } from '../../../src/model/problem/problem.js';
import type { Finding } from '../../../src/model/report.js';
import { loadWords } from '../../../src/words/languages.js';
import { evidence, reportOf, reportWithSpacing } from '../hand-written-report.js';

const words = await loadWords('en');
const finding = (code: string, severity: Finding['severity']): Finding => ({
  code,
  severity,
  data: {},
  message: `${code} was found.`,
});

function hear(more: Partial<AnnouncementView>): string {
  const report = more.report ?? reportOf();
  const said = announce({
    ...{ pause: null, refusal: null, noPicture: null, report, supplier: null, words },
    comparison: chooseComparison(report, 'thickness'),
    ...more,
  });
  return said.replace(/\s/g, ' ');
}

test('what is heard: the numbers, where Z came from, the factor', () => {
  assert.equal(
    hear({}),
    'Spacing 0.5 × 0.5 × 0.7 mm. Z measured from the positions of 40 slices. Beside it: Z = Slice Thickness, 1.4 mm: 2 times its true length, from slice to slice.',
  );
});

test('of several warnings the gravest is heard, and which slices are missing', () => {
  const findings = [finding('A', 'info'), finding('MISSING_SLICES', 'warn'), finding('B', 'error')];
  const said = hear({ report: reportOf({ findings }) });
  assert.ok(said.endsWith('2 warnings. The first: B was found. MISSING_SLICES was found.'), said);
});

test('why there is no picture is said once, also where the first warning says it', () => {
  const noPicture = failureOf(refusal('NO_WEBGL', {}), 'picture');
  const why = words.describe(noPicture.problem);
  const told = { ...finding('NO_WEBGL', 'error'), message: why };
  const times = (said: string) => said.split(why.replace(/\s/g, ' ')).length - 1;
  assert.equal(times(hear({ noPicture, report: reportOf({ findings: [told] }) })), 1);
  assert.equal(times(hear({ noPicture, report: reportOf({ findings: [finding('B', 'error')] }) })), 1);
});

test('of Z that is unknown it is not said how a picture draws it', () => {
  const said = hear({ report: reportWithSpacing({ x: 0.5, y: 0.5, z: null }) });
  assert.match(said, /Z unknown/);
  assert.doesNotMatch(said, /Drawn/);
});

test('what was entered is not called true', () => {
  const report = reportOf({ evidence: { ...reportOf().evidence, z: evidence('supplied', 'declared') } });
  for (const supplier of ['person', 'page'] as const)
    assert.doesNotMatch(hear({ report, supplier }), /true/i);
});

test('without a connection one sentence is said, whatever could not be fetched', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
  try {
    const chunk = new TypeError(
      'Failed to fetch dynamically imported module: https://a.example/stage-1a2b.js',
    );
    const cut = refusal('NETWORK:broken-off', { url: 'https://a.example/1', host: 'a.example', received: 1 });
    for (const error of [chunk, cut]) {
      const failure = failureOf(error, 'picture');
      assert.equal(isOffline(failure.problem), true);
      const said = words.describe(failure.problem);
      assert.match(said, /connection is down/);
      assert.doesNotMatch(said, /\.js|module|example/);
    }
    assert.equal(isOffline(failureOf(refusal('NO_WEBGL', {}), 'picture').problem), false);
  } finally {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
  }
  assert.equal(isOffline(failureOf(new TypeError('x'), 'picture').problem), false);
});
