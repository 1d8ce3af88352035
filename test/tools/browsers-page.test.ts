import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  reasons?: Record<string, number>;
  failures?: string[];
}

interface Tree {
  commit: string;
  changed?: boolean;
  day: string;
}

type Results = Record<string, { version: string | null; suites: Record<string, Counts & Tree> }>;

interface Run {
  name: string;
  version?: string;
  files: Record<string, Counts>;
}

interface Tools {
  readResults(): Results;
  keepRun(results: Results, run: Run, tree: Tree): Results;
  pickSuites(results: Results, all: string[]): Results;
  writePage(results: Results, all: string[]): string;
  testFiles(): { browser: string[] };
}

const project = resolve(import.meta.dirname, '../..');
const monday = { commit: 'aaaaaaaaa', day: '2026-11-30' };
const tuesday = { commit: 'bbbbbbbbb', day: '2026-12-01' };
const [one, two] = ['test/one.browser.test.ts', 'test/a/two.browser.test.ts'];
const passed = (count: number): Counts => ({ passed: count, failed: 0, skipped: 0 });

let tools: Tools;

before(async () => {
  const load = async (name: string) =>
    (await import(pathToFileURL(join(project, 'tools', name)).href)) as Partial<Tools>;
  tools = { ...(await load('browser-results.mjs')), ...(await load('test-files.mjs')) } as Tools;
});

describe('the page of browsers', () => {
  it('is what `npm run browsers` writes of its results, and names every suite there is', () => {
    const page = readFileSync(join(project, 'docs/browsers.md'), 'utf8');
    const all = tools.testFiles().browser;
    const results = tools.readResults();
    // `npm run browsers -- --no-run` writes it anew; a suite that is new is run by `npm run browsers -- ITS/PATH`.
    assert.equal(page, tools.writePage(results, all));
    const suites = Object.values(results).flatMap((known) => Object.keys(known.suites));
    assert.deepEqual(
      suites.filter((file) => !all.includes(file)),
      [],
    );
  });

  it('keeps what is known of suites that did not run again, and says of which commit that is', () => {
    const first = tools.keepRun(
      {},
      { name: 'Firefox', version: '153', files: { [one]: passed(3), [two]: passed(4) } },
      monday,
    );
    const again = tools.keepRun(
      first,
      { name: 'Firefox', version: '153', files: { [two]: passed(5) } },
      tuesday,
    );
    assert.deepEqual(again['Firefox']?.suites, {
      [one]: { ...passed(3), ...monday },
      [two]: { ...passed(5), ...tuesday },
    });
    const page = tools.writePage(again, [one, two]);
    assert.match(page, /\| Firefox \| 153 \| 8 \| 0 \| 0 \| 0 \|/);
    assert.match(page, /1 suite at aaaaaaaaa, 2026-11-30; 1 suite at bbbbbbbbb, 2026-12-01/);
  });

  it('keeps nothing of another version of a browser, and leaves the other browsers alone', () => {
    const firefox = { name: 'Firefox', version: '153', files: { [one]: passed(3) } };
    const webkit = { name: 'WebKit', version: '2.50', files: { [one]: passed(2) } };
    const known = [firefox, webkit].reduce((results, run) => tools.keepRun(results, run, monday), {});
    const later = { name: 'Firefox', version: '154', files: { [two]: passed(4) } };
    const results = tools.keepRun(known, later, tuesday);
    assert.deepEqual(Object.keys(results['Firefox']?.suites ?? {}), [two]);
    assert.deepEqual(Object.keys(results['WebKit']?.suites ?? {}), [one]);
    const page = tools.writePage(results, [one, two]);
    assert.match(page, /\| one \| not run \| 2 \|/);
    assert.match(page, /\| a\/two \| 4 \| not run \|/);
  });

  it('tells what fails and why, and what is skipped and why', () => {
    const files = {
      [one]: { passed: 1, failed: 1, skipped: 0, failures: ['is <wide>: expected 3'] },
      [two]: { passed: 0, failed: 0, skipped: 2, reasons: { 'has no fingers': 2 } },
    };
    const results = tools.keepRun({}, { name: 'WebKit', version: '2.50', files }, monday);
    const page = tools.writePage(results, [one, two]);
    assert.match(page, /- WebKit, one: is \\<wide\\>: expected 3/);
    assert.match(page, /- WebKit: has no fingers: a\/two \(2\)\./);
    assert.match(page, /\| one \| 1, \*\*1 failed\*\* \|/);
    assert.match(page, /\| a\/two \| 2 skipped \|/);
  });

  it('names no suite that is gone', () => {
    const files = { [one]: passed(3), [two]: passed(4) };
    const results = tools.keepRun({}, { name: 'WebKit', version: '2.50', files }, monday);
    assert.deepEqual(Object.keys(tools.pickSuites(results, [two])['WebKit']?.suites ?? {}), [two]);
  });
});
