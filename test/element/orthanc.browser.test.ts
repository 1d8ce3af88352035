import { expect } from '@esm-bundle/chai';
import { readSamples } from '../../src/readers/dicom/read-samples.js';
import { sendFrame } from '../../src/readers/dicom/web/send-frame.js';
import { readFile } from '../../src/readers/read-file.js';
import { openUrls } from '../../src/sources/lists/open-urls.js';
import type { Readable } from '../../src/model/readable.js';
import { writeCompressed } from '../support/compressed-series.js';
import { encodeServed } from '../support/served-encoder.js';
import { silhouetteRuns } from '../support/silhouette.js';
import { samplesOf, type SeriesPlan } from '../support/synthetic-series.js';
import { addElement, next, removeElements } from './added-element.js';

/** A ball of 12 mm, its slices 2.5 mm apart, each written as 5 mm thick. */
const ball: SeriesPlan = {
  columns: 48,
  rows: 40,
  slices: 12,
  spacing: { x: 0.75, y: 1.25, z: 2.5 },
  sample: (x, y, z) => (Math.hypot(x - 18, y - 25, z - 15) < 12 ? 900 + 3 * x + 5 * y + 7 * z : -1000),
  signed: true,
  thickness: 5,
};

async function openAll(url: string): Promise<Readable[]> {
  const files: Readable[] = [];
  for await (const file of openUrls(url, {})) files.push(file);
  return files;
}

describe('a compressed series on Orthanc', () => {
  afterEach(removeElements);

  for (const [name, transferSyntaxUID, seed] of [
    ['JPEG-LS', '1.2.840.10008.1.2.4.80', 4],
    ['JPEG 2000', '1.2.840.10008.1.2.4.90', 5],
  ] as const) {
    it(`is shown as ${name} stores it`, async function () {
      const plan = { ...ball, seed };
      for (const { bytes } of await writeCompressed(plan, transferSyntaxUID, encodeServed)) {
        const stored = await fetch('/__orthanc/', { method: 'POST', body: bytes });
        if (stored.status === 503) {
          console.warn(`SKIPPED: ${await stored.text()}`);
          this.skip();
        }
        expect(stored.status).to.equal(204);
      }
      const url = `${location.origin}/__orthanc/studies/2.25.${seed}1/series/2.25.${seed}2`;
      const element = addElement({ loading: 'eager' });
      const loaded = next(element, 'load');
      element.src = url;
      await loaded;
      expect(element.report?.spacing).to.deep.equal(plan.spacing);
      expect(element.report?.dimensions).to.deep.equal({ columns: 48, rows: 40, slices: 12 });
      expect(element.report?.setAside).to.deep.equal([]);
      for (const side of ['true', 'naive'] as const) {
        expect(silhouetteRuns(element, side).vertical, side).to.have.length(1);
      }

      const files = await openAll(url);
      expect(files).to.have.length(12);
      for (const file of files) {
        const content = await readFile(file);
        if (content.kind !== 'dicom') throw new Error(`${file.name} is no slice`);
        expect((await sendFrame(file, 1, false)).transferSyntaxUID).to.equal(transferSyntaxUID);
        const slice = Number(content.facts[0]?.['InstanceNumber']) - 1;
        expect((await readSamples(file, content.pixels, 1)).data).to.deep.equal(samplesOf(plan, slice));
      }
    });
  }
});
