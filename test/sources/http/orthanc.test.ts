import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { writeDicom } from '../../../demo/sample/dicom-writer.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { readSamples } from '../../../src/readers/dicom/read-samples.js';
import type { DicomContent } from '../../../src/readers/read-file.js';
import { readFile } from '../../../src/readers/read-file.js';
import { openUrls } from '../../../src/sources/lists/open-urls.js';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import type { Readable } from '../../../src/model/readable.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { BytesFile, fileOnDisk } from '../../readers/dicom/bytes-file.js';
import { encodeFrame } from '../../readers/dicom/encode-frame.js';
import { writeCompressed } from '../../support/compressed-series.js';
import { startOrthanc } from '../../support/orthanc.js';
import type { Orthanc } from '../../support/orthanc.js';
import { realSeries, seriesFiles, skipLoudly } from '../../support/real-series.js';
import type { SeriesPlan } from '../../support/synthetic-series.js';
import { samplesOf, writeSeries } from '../../support/synthetic-series.js';
import { refused } from '../../support/refused.js';
import { sendFrame } from '../../../src/readers/dicom/web/send-frame.js';

const rle = '1.2.840.10008.1.2.5';
const jpegLs = '1.2.840.10008.1.2.4.80';
const series = writeSeries({
  columns: 16,
  rows: 8,
  slices: 12,
  spacing: { x: 0.75, y: 2.5, z: 7.25 },
  sample: (x, y, z) => 7 * x + 90 * y + 3 * z,
  orientation: 'oblique',
  origin: [-31.25, 17.5, 3.125],
  thickness: '19.5',
  rescale: { slope: 0.5, intercept: -1000 },
  missing: [4],
});
const frames = [0, 1, 2].map((frame) =>
  Uint16Array.from({ length: 32 }, (_, index) => 257 * index + 9 * frame),
);

const compressed: SeriesPlan = {
  columns: 16,
  rows: 8,
  slices: 1,
  spacing: { x: 0.75, y: 2.5, z: 7.25 },
  sample: (x, y) => 90 * x - 700 * y,
  signed: true,
  seed: 4,
};

/** RLE Lossless (PS3.5 annex G) of 16-bit samples in literal runs: high bytes, then low bytes. */
function packRle(samples: Uint16Array): Uint8Array {
  const segments = [8, 0].map((shift) => {
    const bytes = Array.from(samples, (sample) => (sample >> shift) & 0xff);
    return [bytes.length - 1, ...bytes, ...(bytes.length % 2 ? [] : [0x80])];
  });
  const header = new Uint32Array(16);
  header.set([2, 64, 64 + (segments[0]?.length ?? 0)]);
  return new Uint8Array([...new Uint8Array(header.buffer), ...segments.flat()]);
}

/** Three frames in one image, 3.5 mm apart, each with its place in a functional group (PS3.3 C.7.6.16). */
const enhanced = writeDicom(
  {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2.1',
    SOPInstanceUID: '2.25.777',
    StudyInstanceUID: '2.25.71',
    SeriesInstanceUID: '2.25.72',
    Modality: 'CT',
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    NumberOfFrames: 3,
    Rows: 4,
    Columns: 8,
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 0,
    SharedFunctionalGroupsSequence: [
      {
        PlaneOrientationSequence: [{ ImageOrientationPatient: '1\\0\\0\\0\\1\\0' }],
        PixelMeasuresSequence: [{ SliceThickness: '9.5', PixelSpacing: '2.5\\0.75' }],
      },
    ],
    PerFrameFunctionalGroupsSequence: frames.map((_, index) => ({
      PlanePositionSequence: [{ ImagePositionPatient: `0\\0\\${3.5 * index}` }],
    })),
    PixelData: { fragments: frames.map(packRle) },
  },
  { transferSyntaxUID: rle },
);

describe('a series on Orthanc', { timeout: 400_000 }, () => {
  let orthanc: Orthanc | string;
  before(async () => {
    orthanc = await startOrthanc();
    if (typeof orthanc === 'string') return;
    for (const { bytes } of series) await orthanc.store(bytes);
    await orthanc.store(enhanced);
    for (const { bytes } of await writeCompressed(compressed, jpegLs, encodeFrame))
      await orthanc.store(bytes);
  });
  after(async () => {
    if (typeof orthanc === 'object') await orthanc.stop();
  });

  async function open(path: string): Promise<Readable[]> {
    const files: Readable[] = [];
    const { dicomWeb } = orthanc as Orthanc;
    for await (const file of openUrls(path, { baseURI: dicomWeb })) files.push(file);
    return files;
  }

  /** What the inference makes of files, apart from their names and from the decimals they print (PS3.18 F.2.3). */
  function judge(contents: DicomContent[]) {
    return inferReports(contents.flatMap(({ facts }) => facts)).map((report) => ({
      spacing: report.spacing,
      evidence: Object.values(report.evidence).map(({ source, confidence }) => [source, confidence]),
      regularity: report.regularity,
      dimensions: report.dimensions,
      findings: report.findings.map(({ code }) => code),
    }));
  }

  function isSame(one: HeaderFacts | undefined, other: HeaderFacts | undefined): boolean {
    return one?.['SOPInstanceUID'] === other?.['SOPInstanceUID'];
  }

  async function read(file: Readable): Promise<DicomContent> {
    const content = await readFile(file);
    assert.ok(content.kind === 'dicom');
    return content;
  }

  /** A test that needs the server. */
  function withOrthanc(name: string, run: () => Promise<void>): void {
    it(name, async (test) => {
      if (typeof orthanc === 'string') skipLoudly(test, orthanc);
      else await run();
    });
  }

  withOrthanc('tells of every image what its file tells', async () => {
    const files = await open('studies/2.25.11/series/2.25.12');
    assert.equal(files.length, 11);
    const facts = (await Promise.all(files.map(read))).flatMap((content) => content.facts);
    const expected = await Promise.all(series.map(({ bytes }) => readHeader(new BytesFile(bytes))));
    for (const { facts: ofFile } of expected) {
      const { file, ...printed } = ofFile[0]!;
      const told = facts.find(({ SOPInstanceUID }) => SOPInstanceUID === printed['SOPInstanceUID']);
      assert.deepEqual({ ...told, file }, { ...printed, file });
    }
    const [report] = inferReports(facts);
    assert.deepEqual([report?.spacing.x, report?.spacing.y], [0.75, 2.5]);
    assert.ok(Math.abs((report?.spacing.z ?? 0) - 7.25) < 1e-6);
    assert.deepEqual(report?.geometry.missing, [4]);
  });

  withOrthanc('sends the samples that its files hold', async () => {
    for (const file of await open('studies/2.25.11/series/2.25.12')) {
      const { facts, pixels } = await read(file);
      const number = Number(facts[0]?.['InstanceNumber']);
      const stored = new BytesFile(series[number - 1]!.bytes);
      const expected = await readSamples(stored, (await readHeader(stored)).pixels, 1);
      assert.deepEqual(await readSamples(file, pixels, 1), expected);
    }
  });

  withOrthanc('tells and sends the frames of an image, compressed as they are', async () => {
    const [file, ...others] = await open('studies/2.25.71/series/2.25.72');
    assert.ok(file && others.length === 0);
    const { facts, pixels } = await read(file);
    const [report] = inferReports(facts);
    assert.deepEqual(report?.spacing, { x: 0.75, y: 2.5, z: 3.5 });
    assert.equal((await sendFrame(file, 2, false)).transferSyntaxUID, rle);
    for (const [index, samples] of frames.entries()) {
      assert.deepEqual((await readSamples(file, pixels, index + 1)).data, samples);
    }
  });

  withOrthanc('sends JPEG-LS as it has it, and unpacks it where it is asked to', async () => {
    const [file] = await open('studies/2.25.41/series/2.25.42');
    assert.ok(file);
    assert.equal((await sendFrame(file, 1, false)).transferSyntaxUID, jpegLs);
    const sent = await sendFrame(file, 1, true);
    assert.equal(sent.transferSyntaxUID, '1.2.840.10008.1.2.1');
    assert.deepEqual(new Int16Array(sent.bytes.buffer), samplesOf(compressed, 0));
  });

  withOrthanc('sends plain samples where it is asked for them', async () => {
    const [file] = await open('studies/2.25.71/series/2.25.72/instances/2.25.777');
    assert.ok(file);
    const sent = await sendFrame(file, 3, true);
    assert.equal(sent.transferSyntaxUID, '1.2.840.10008.1.2.1');
    assert.deepEqual(new Uint16Array(sent.bytes.buffer), frames[2]);
  });

  for (const name of ['ct-tilt-pos', 'm-rle', 'mr-enh-philips-anat-8', 'mr-enh-siemens-4d']) {
    it(`gives the report and the samples of ${name} that its files give`, async (test) => {
      if (typeof orthanc === 'string' || !realSeries()) {
        skipLoudly(test, typeof orthanc === 'string' ? orthanc : undefined);
        return;
      }
      const stored = seriesFiles(name).map(fileOnDisk);
      const contents = await Promise.all(stored.map(read));
      for (const path of seriesFiles(name)) await orthanc.store(new Uint8Array(readFileSync(path)));
      const uid = String(contents[0]?.facts[0]?.['SeriesInstanceUID']);
      const files = await open(`studies/${await orthanc.studyOf(uid)}/series/${uid}`);
      const served = await Promise.all(files.map(read));
      assert.deepEqual(judge(served), judge(contents));
      const first = served[0]!;
      const same = contents.findIndex(({ facts }) => isSame(facts[0], first.facts[0]));
      const expected = await readSamples(stored[same]!, contents[same]!.pixels, 1);
      assert.deepEqual((await readSamples(files[0]!, first.pixels, 1)).data, expected.data);
    });
  }

  withOrthanc('says that it has no such series', async () => {
    const [file] = await open('studies/2.25.11/series/2.25.99');
    await assert.rejects(
      file?.read(0, 1) ?? Promise.resolve(),
      refused('HTTP_STATUS', { status: 404, expected: 'series' }),
    );
  });
});
