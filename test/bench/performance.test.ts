import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

interface Row {
  set: string;
  by: string;
  when: string;
  notes: string;
  floor: number | null;
}

interface Goal {
  goal: string;
  isMet: boolean;
}

interface Bench {
  readMeasured(folder: string): Row[];
  writeMeasured(folder: string, rows: Row[]): void;
  writeGoals(folder: string, goals: Goal[]): void;
  newestRows(rows: Row[]): Row[];
  goalsOf(rows: Row[]): Goal[];
  fillPage(page: string, rows: Row[]): string;
}

const project = resolve(import.meta.dirname, '../..');
const data = join(project, 'docs/performance');
const page = readFileSync(join(project, 'docs/performance.md'), 'utf8');

describe('the performance page', () => {
  let bench: Bench;
  let folder: string;

  before(async () => {
    const parts = await Promise.all(
      ['data', 'goals', 'page'].map(
        (part) =>
          import(pathToFileURL(join(project, `bench/performance-${part}.mjs`)).href) as Promise<object>,
      ),
    );
    bench = Object.assign({}, ...parts) as Bench;
    folder = mkdtempSync(join(tmpdir(), 'spacing-preview-bench-'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('shows what its data hold', () => {
    assert.equal(bench.fillPage(page, bench.readMeasured(data)), page);
  });

  it('keeps its prose when other rows were measured, and says so when its markers are gone', () => {
    const [row] = bench.readMeasured(data);
    const filled = bench.fillPage(page, [row!]);
    const outside = (text: string) =>
      text.replaceAll(/(<!-- .*: written by npm run bench -->)[^]*?(<!-- end)/g, '$1$2');
    assert.notEqual(filled, page);
    assert.equal(outside(filled), outside(page));
    assert.throws(() => bench.fillPage('# Performance', [row!]), /markers/);
  });

  it('has data that are written as they were read', () => {
    const rows = bench.readMeasured(data);
    bench.writeMeasured(folder, rows);
    bench.writeGoals(folder, bench.goalsOf(rows));
    for (const name of ['measured.csv', 'goals.csv'])
      assert.equal(readFileSync(join(folder, name), 'utf8'), readFileSync(join(data, name), 'utf8'));
  });

  it('keeps the newest row of each series and way, and commas and quotes in what a console said', () => {
    const [first, second] = bench.readMeasured(data);
    const newer = { ...first!, when: '2099-01-01T00:00', floor: null, notes: 'error: "a", b' };
    const older = { ...second!, when: '1999-01-01T00:00' };
    bench.writeMeasured(folder, bench.newestRows([second!, newer, first!, older]));
    assert.deepEqual(bench.readMeasured(folder), [newer, second]);
  });
});
