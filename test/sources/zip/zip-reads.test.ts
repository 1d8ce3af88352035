import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFile } from '../../../src/readers/read-file.js';
import { openFiles } from '../../../src/sources/local/open-files.js';
import { openUrls } from '../../../src/sources/lists/open-urls.js';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import type { Readable } from '../../../src/model/readable.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { writeSeries } from '../../support/synthetic-series.js';
import type { SeriesPlan, WrittenFile } from '../../support/synthetic-series.js';
import { serveBytes } from '../http/serve-bytes.js';
import type { Served } from '../http/serve-bytes.js';
import { writeZip } from './write-zip.js';
import type { Member } from './write-zip.js';

function write(plan: Partial<SeriesPlan>): WrittenFile[] {
  const spacing = { x: 0.75, y: 2.5, z: 7.25 };
  const sample = (x: number, y: number) => x + y;
  return writeSeries({ columns: 8, rows: 4, slices: 6, spacing, sample, thickness: 19, ...plan });
}

async function list(files: AsyncIterable<Readable>): Promise<Readable[]> {
  const listed: Readable[] = [];
  for await (const file of files) listed.push(file);
  return listed;
}

/** Reads every header, eight at a time, as the element does; gives the facts and the names of what is none. */
async function readHeaders(files: Readable[]) {
  const waiting = files.values();
  const facts: HeaderFacts[] = [];
  const setAside: string[] = [];
  const lane = async () => {
    for (const file of waiting) {
      const content = await readFile(file).catch((error: unknown) => {
        setAside.push(`${file.name} ${(error as { code: string }).code}`);
        return null;
      });
      if (content?.kind === 'dicom') facts.push(...content.facts);
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return { facts, setAside };
}

describe('a ZIP64 of 3,000 slices, read by range', () => {
  let served: Served;
  const slices = write({ slices: 3000, seed: 3 });
  before(async () => {
    const members = slices.map((file) => ({ ...file, level: 0, options: { zip64: true } }));
    served = await serveBytes({ 'stack.zip': await writeZip(members) });
  });
  after(() => served.close());

  it('takes about as many requests as it has megabytes', async () => {
    const files = await list(openUrls('stack.zip', { baseURI: served.base }));
    assert.equal(files.length, 3000);
    assert.equal(served.requests.length, 3, 'its length, its end records, its directory');
    const { facts, setAside } = await readHeaders(files);
    assert.deepEqual(setAside, []);
    const [report] = inferReports(facts);
    assert.deepEqual(report?.spacing, { x: 0.75, y: 2.5, z: 7.25 });
    assert.equal(report.dimensions.slices, 3000);
    const bytes = slices.reduce((sum, slice) => sum + slice.bytes.length, 0);
    const most = 3 + Math.ceil(bytes / 2 ** 20) + 2;
    assert.ok(served.requests.length <= most, `${served.requests.length} requests for ${bytes} bytes`);
    for (const [index, slice] of slices.entries()) {
      if (index % 500 === 0) assert.deepEqual(await files[index]?.read(0, 1e6), slice.bytes);
    }
  });
});

describe('what a ZIP may hold', () => {
  const inFolder = (folder: string, files: WrittenFile[]): Member[] =>
    files.map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes }));

  async function open(members: Member[]) {
    return list(openFiles([new File([await writeZip(members)], 'bundle.zip')]));
  }

  it('several series, each with a report of its own', async () => {
    const files = await open([
      ...inFolder('ct', write({ seed: 1 })),
      ...inFolder('mr', write({ seed: 2, spacing: { x: 0.5, y: 1.5, z: 3 }, slices: 9 })),
    ]);
    const { facts } = await readHeaders(files);
    const found = inferReports(facts).map(({ spacing, dimensions }) => [spacing.z, dimensions.slices]);
    assert.deepEqual(found.sort(), [
      [3, 9],
      [7.25, 6],
    ]);
  });

  it('a download of MorphoSource: each medium in a folder, once as a ZIP, with tables and terms beside them', async () => {
    const text = (words: string) => new TextEncoder().encode(words);
    const files = await open([
      { name: 'media-manifest.csv', bytes: text('Media,Title,X spacing\n000412093,Skull,0.75\n') },
      { name: 'terms.html', bytes: text('<!doctype html><title>Terms of use</title>') },
      ...inFolder('Media 000412093 - Skull/series', write({ seed: 1 })),
      {
        name: 'Media 000412094 - Jaw/jaw.zip',
        bytes: await writeZip(inFolder('jaw', write({ seed: 2, spacing: { x: 0.5, y: 1.5, z: 3 } }))),
      },
      { name: 'Media 000412094 - Jaw/jaw.stl', bytes: text('solid jaw\nendsolid jaw\n') },
    ]);
    assert.ok(files.some(({ name }) => name === 'Media 000412094 - Jaw/jaw.zip/jaw/IM0001.dcm'));
    const { facts, setAside } = await readHeaders(files);
    const found = inferReports(facts).map(({ spacing }) => spacing.z);
    assert.deepEqual(found.sort(), [3, 7.25]);
    assert.deepEqual(setAside.sort(), [
      'Media 000412094 - Jaw/jaw.stl JUNK',
      'media-manifest.csv JUNK',
      'terms.html JUNK',
    ]);
  });
});
