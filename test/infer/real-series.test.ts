import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { test } from 'node:test';
import { readHeader } from '../../src/readers/dicom/read-header.js';
import { inferReports } from '../../src/infer/infer-spacing.js';
import type { HeaderFacts, StackReport } from '../../src/model/report.js';
import { fileOnDisk } from '../readers/dicom/bytes-file.js';
import { realSeries, seriesFiles, seriesFolder, skipLoudly } from '../support/real-series.js';

/** Series without anything that a depositor should be warned of. */
const clean = new Set([
  'ct-head-phantom-5mm',
  'm-control-ct',
  'm-rle',
  'mr-classic-xa30-sag',
  'mr-hitachi-double-oblique-4',
  'mr-sag-gap',
  'mr-7t-rect-40',
  'ct-abdomen-275',
]);

async function readHeaders(name: string): Promise<HeaderFacts[]> {
  const headers: HeaderFacts[] = [];
  for (const path of seriesFiles(name)) {
    const file = relative(seriesFolder(name), path);
    const read = await readHeader(fileOnDisk(path)).catch(() => null);
    headers.push(...(read?.facts ?? []).map((facts) => ({ ...facts, file })));
  }
  return headers;
}

function readNaive({ naive }: StackReport, rule: string): number | null {
  return naive.find((one) => one.rule === rule)?.spacing.z ?? null;
}

function assertWithin(found: number | null, expected: number | null, share: number, what: string): void {
  if (expected === null) {
    assert.equal(found, null, what);
    return;
  }
  assert.ok(
    found !== null && Math.abs(found - expected) <= share * expected,
    `${what}: expected ${expected}, found ${found}`,
  );
}

const series = realSeries();

test('real series are at hand', (context) => {
  if (series === null) skipLoudly(context);
  else assert.ok(Object.keys(series.oracles).length > 0);
});

for (const [name, { summary }] of Object.entries(series?.oracles ?? {})) {
  test(`real series ${name}`, async () => {
    const [report] = inferReports(await readHeaders(name));
    assert.ok(report);
    assertWithin(report.spacing.x, summary.x, 0.005, 'x');
    assertWithin(report.spacing.y, summary.y, 0.005, 'y');
    assertWithin(report.spacing.z, summary.z_true, 0.005, 'z');
    const { regularity, missing, dups, slices, tilt, ij_single, ij_seq } = summary;
    const places = report.dimensions.slices - report.geometry.missing.length;
    if (regularity !== null)
      assert.equal(report.regularity, regularity === 'irregular' ? 'variable' : regularity);
    if (missing !== null) assert.equal(report.geometry.missing.length, missing);
    if (dups !== null) assert.equal(report.duplicates + (report.phases - 1) * places, dups);
    if (slices !== null) assert.equal(places, slices);
    if (tilt !== null) assert.ok(Math.abs((report.geometry.tiltDegrees ?? 0) - tilt) <= 0.5);
    if (ij_single !== null)
      assertWithin(readNaive(report, 'imagej-single'), ij_single, 1e-9, 'ImageJ, one file');
    if (ij_seq !== null) assertWithin(readNaive(report, 'imagej-sequence'), ij_seq, 1e-9, 'ImageJ, sequence');
    if (clean.has(name)) {
      const alarms = report.findings.filter(({ severity }) => severity !== 'info');
      assert.deepEqual(
        alarms.map(({ code }) => code),
        [],
      );
    }
  });
}
