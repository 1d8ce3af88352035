import { expect } from '@esm-bundle/chai';
import { readFile } from '../../../src/readers/read-file.js';
import { openFiles } from '../../../src/sources/local/open-files.js';
import { writeSeries } from '../../support/synthetic-series.js';
import { deflatedZipOf, zipOf } from '../../element/zip-of.js';

/** Differs from pixel to pixel, so that slices do not pack much smaller than they are. */
const noise = (x: number, y: number, z: number) =>
  Math.abs(Math.sin(x * 12.9 + y * 78.2 + z) * 43_758) % 60_000;

describe('a ZIP that a person dropped', () => {
  for (const [how, write] of [
    ['stored', zipOf],
    ['deflated', deflatedZipOf],
  ] as const) {
    it(`takes one short read for the header of each ${how} member`, async () => {
      const spacing = { x: 0.75, y: 2.5, z: 7.25 };
      const slices = writeSeries({ columns: 128, rows: 96, slices: 200, spacing, sample: noise });
      const zip = await write(Object.fromEntries(slices.map(({ name, bytes }) => [name, bytes])));
      const reads: number[] = [];
      const slice = zip.slice.bind(zip);
      zip.slice = (start = 0, end = zip.size) => {
        reads.push(Math.min(end, zip.size) - start);
        return slice(start, end);
      };
      const files = [];
      for await (const file of openFiles([zip])) files.push(file);
      expect(reads.length, 'for the directory').to.be.at.most(2);
      reads.length = 0;
      for (const file of files) await readFile(file);
      expect(reads.length).to.equal(200);
      expect(Math.max(...reads)).to.be.below(9000);
    });
  }
});
