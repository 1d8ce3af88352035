import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  explicitBigEndian,
  explicitLittleEndian,
  implicitLittleEndian,
  writeDicom,
} from '../../../../demo/sample/dicom-writer.js';
import type { DicomDataset } from '../../../../demo/sample/dicom-writer.js';
import { inferReports } from '../../../../src/infer/infer-spacing.js';
import type { HeaderFacts, StackReport } from '../../../../src/model/report.js';
import { ProblemError } from '../../../../src/model/problem/problem.js';
import { readHeader } from '../../../../src/readers/dicom/read-header.js';
import { BytesFile } from '../bytes-file.js';
import { mutateBytes, seededRandom } from '../mutate-bytes.js';

const count = 20;
const heights = Array.from({ length: count }, (_, i) => (7 * i) / 10);

/** An enhanced CT of 20 frames 0.7 mm apart, whose top level says 2 mm. */
function enhanced(more: DicomDataset = {}, groupsOf = planePosition): DicomDataset {
  return {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2.1',
    SOPInstanceUID: '2.25.12',
    SeriesInstanceUID: '2.25.13',
    Modality: 'CT',
    SpacingBetweenSlices: '2',
    NumberOfFrames: String(count),
    Rows: 2,
    Columns: 2,
    PixelSpacing: '0.5\\0.5',
    BitsAllocated: 8,
    SharedFunctionalGroupsSequence: [
      { PlaneOrientationSequence: [{ ImageOrientationPatient: '1\\0\\0\\0\\1\\0' }] },
    ],
    PerFrameFunctionalGroupsSequence: heights.map(groupsOf),
    PixelData: new Uint8Array(4 * count),
    ...more,
  };
}

function planePosition(z: number): DicomDataset {
  return { PlanePositionSequence: [{ ImagePositionPatient: `0\\0\\${z.toFixed(1)}` }] };
}

const read = async (bytes: Uint8Array<ArrayBuffer>) => (await readHeader(new BytesFile(bytes))).facts;
const reportOf = async (bytes: Uint8Array<ArrayBuffer>) => inferReports(await read(bytes))[0]!;
const codesOf = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);

/** The facts of damaged bytes; none where they are refused. */
async function readForged(bytes: Uint8Array): Promise<HeaderFacts[]> {
  try {
    return await read(Uint8Array.from(bytes));
  } catch (error) {
    if (error instanceof ProblemError) return [];
    throw error;
  }
}

function assertNumbers({ spacing, extent, evidence }: StackReport): void {
  const lengths: (number | null)[] = [spacing, extent].flatMap(({ x, y, z }) => [x, y, z]);
  lengths.push(...evidence.z.suggestions.map(({ value }) => value));
  for (const value of lengths)
    assert.ok(value === null || (Number.isFinite(value) && value > 0), String(value));
}

/** The bytes of one item, in Implicit VR Little Endian or as told. */
function item(content: DicomDataset, transferSyntaxUID = implicitLittleEndian, closed = true): Uint8Array {
  const body = writeDicom(content, { transferSyntaxUID, partTen: false });
  const header = new DataView(new ArrayBuffer(8));
  header.setUint32(0, 0xe000fffe, true);
  header.setUint32(4, closed ? body.length : 0xffffffff, true);
  const end = closed ? [] : [0xfe, 0xff, 0x0d, 0xe0, 0, 0, 0, 0];
  return Uint8Array.of(...new Uint8Array(header.buffer), ...body, ...end);
}

/** Where the `nth` frame's item begins. */
function findItem(bytes: Uint8Array, nth: number): number {
  const mark = [0xfe, 0xff, 0x00, 0xe0];
  const sequence = [0x20, 0x00, 0x13, 0x91];
  let found = -1;
  for (let at = 0; at < bytes.length; at++) {
    const here = mark.every((byte, i) => bytes[at + i] === byte);
    if (here && sequence.every((byte, i) => bytes[at + 8 + i] === byte)) found += 1;
    if (found === nth) return at;
  }
  throw new Error(`no item ${String(nth)}`);
}

describe('sequences written as UN (PS3.5 6.2.2)', () => {
  const position = (z: number) => ({ ImagePositionPatient: `0\\0\\${z.toFixed(1)}` });
  const inside: [name: string, groupsOf: (z: number) => DicomDataset][] = [
    ['in Implicit VR', (z) => ({ '00209113 UN': item(position(z)) })],
    ['left in Explicit VR', (z) => ({ '00209113 UN': item(position(z), explicitLittleEndian) })],
    [
      'with items of undefined length',
      (z) => ({ '00209113 UN': item(position(z), implicitLittleEndian, false) }),
    ],
    [
      'beside private ones',
      (z) => ({ '00211001 UN': item({ SliceThickness: '9' }), '00209113 UN': item(position(z)) }),
    ],
  ];
  for (const [name, groupsOf] of inside) {
    for (const transferSyntaxUID of [explicitLittleEndian, implicitLittleEndian]) {
      // Implicit VR has no UN, nor anything explicit within.
      if (transferSyntaxUID === implicitLittleEndian && name.includes('Explicit')) continue;
      it(`are read inside items, ${name}, in ${transferSyntaxUID}`, async () => {
        const bytes = writeDicom(enhanced({}, groupsOf), { transferSyntaxUID });
        const report = await reportOf(bytes);
        assert.equal(report.spacing.z, 0.7);
        assert.ok(!codesOf(report).includes('HEADER_BROKEN'));
      });
    }
  }

  it('are no more than one unknown kind of value: others have ?? for a VR', async () => {
    const bytes = writeDicom(enhanced());
    for (let frame = 0; frame < count; frame++) bytes.set([0x3f, 0x3f], findItem(bytes, frame) + 32);
    const facts = await read(bytes);
    assert.equal(facts[19]!.ImagePositionPatient, '0\\0\\13.3');
    assert.equal(facts[0]!.HeaderDamage, undefined);
  });

  it('are read within one another', async () => {
    const nested = heights.map((z) => item({ PlanePositionSequence: [position(z)] }));
    const bytes = writeDicom(
      enhanced({
        PerFrameFunctionalGroupsSequence: undefined,
        '52009230 UN': Uint8Array.from(nested.flatMap((one) => [...one])),
      }),
    );
    assert.equal((await reportOf(bytes)).spacing.z, 0.7);
  });

  it('are read of undefined length', async () => {
    const bytes = writeDicom(enhanced(), { undefinedLength: true });
    const implicit = writeDicom(
      { PerFrameFunctionalGroupsSequence: heights.map(planePosition) },
      { undefinedLength: true, transferSyntaxUID: implicitLittleEndian, partTen: false },
    );
    const start = bytes.findLastIndex((_, at) =>
      [0x00, 0x52, 0x30, 0x92, 0x53, 0x51].every((byte, i) => bytes[at + i] === byte),
    );
    const pixels = bytes.findLastIndex((_, at) =>
      [0xe0, 0x7f, 0x10, 0x00].every((byte, i) => bytes[at + i] === byte),
    );
    const un = [0x00, 0x52, 0x30, 0x92, 0x55, 0x4e, 0, 0, 0xff, 0xff, 0xff, 0xff, ...implicit.subarray(8)];
    const whole = Uint8Array.of(...bytes.subarray(0, start), ...un, ...bytes.subarray(pixels));
    const report = await reportOf(whole);
    assert.equal(report.spacing.z, 0.7);
    assert.deepEqual(
      codesOf(report).filter((code) => code === 'HEADER_BROKEN'),
      [],
    );
  });
});

describe('damaged functional groups', () => {
  it('cost the items that are overwritten, and are told', async () => {
    const bytes = writeDicom(enhanced());
    bytes.fill(0x41, findItem(bytes, 11), findItem(bytes, 12) + 40);
    const facts = await read(bytes);
    const told = facts.map((one) => String(one.ImagePositionPatient ?? ''));
    assert.deepEqual(
      told,
      heights.map((z, i) => (i === 11 || i === 12 ? '' : `0\\0\\${z.toFixed(1)}`)),
    );
    const report = inferReports(facts)[0]!;
    const broken = report.findings.find(({ code }) => code === 'HEADER_BROKEN')!;
    assert.deepEqual(
      [broken.severity, broken.data['what'], broken.data['frames'], broken.data['without']],
      ['warn', 'unreadable', 20, 2],
    );
    assert.equal(report.evidence.z.confidence, 'blocked');
    assert.deepEqual(report.evidence.z.suggestions, [{ source: 'spacing-between-slices', value: 2 }]);
    assert.ok(!codesOf(report).includes('MISSING_SLICES'));
  });

  for (const transferSyntaxUID of [explicitLittleEndian, implicitLittleEndian, explicitBigEndian]) {
    it(`are read by their content where a length is wrong, in ${transferSyntaxUID}`, async () => {
      const bytes = writeDicom(enhanced(), { transferSyntaxUID });
      const at = transferSyntaxUID === explicitBigEndian ? null : findItem(bytes, 9);
      if (at === null) {
        const mark = [0xff, 0xfe, 0xe0, 0x00];
        const places = [...bytes.keys()].filter((place) =>
          mark.every((byte, i) => bytes[place + i] === byte),
        );
        bytes.set([0, 0xff, 0xff, 0xff], places[22]! + 4);
      } else bytes.set([0xff, 0xff, 0xff, 0], at + 4);
      const facts = await read(bytes);
      assert.equal(facts[0]!.HeaderDamage, 'unreadable');
      assert.deepEqual(
        facts.map((one) => one.ImagePositionPatient),
        heights.map((z) => `0\\0\\${z.toFixed(1)}`),
      );
      const report = inferReports(facts)[0]!;
      assert.deepEqual([report.spacing.z, report.evidence.z.confidence], [0.7, 'blocked']);
    });
  }

  it('are read as far as the file goes, and a tag is only offered', async () => {
    const bytes = writeDicom(enhanced());
    const report = await reportOf(bytes.slice(0, findItem(bytes, 6) + 20));
    assert.deepEqual([report.spacing.z, report.evidence.z.confidence], [null, 'blocked']);
    assert.deepEqual(report.evidence.z.suggestions, [
      { source: 'spacing-between-slices', value: 2 },
      { source: 'image-position', value: 0.7 },
    ]);
    const codes = codesOf(report);
    assert.ok(codes.includes('HEADER_BROKEN') && !codes.includes('NO_IPP'), codes.join());
  });

  it('of a wrong length are followed by what follows', async () => {
    const bytes = writeDicom(enhanced());
    const start = bytes.findLastIndex((_, at) =>
      [0x00, 0x52, 0x30, 0x92].every((byte, i) => bytes[at + i] === byte),
    );
    for (const length of [
      [0xff, 0xff, 0xff, 0x7f],
      [0x40, 0, 0, 0],
    ]) {
      const damaged = bytes.slice();
      damaged.set(length, start + 8);
      const { facts, pixels } = await readHeader(new BytesFile(damaged));
      assert.equal(facts[19]!.ImagePositionPatient, '0\\0\\13.3');
      assert.equal(facts[0]!.HeaderDamage, 'unreadable');
      assert.equal(pixels.offset, damaged.length - 4 * count);
    }
  });

  it('are too few or too many, and are told', async () => {
    const few = await reportOf(
      writeDicom(enhanced({ PerFrameFunctionalGroupsSequence: heights.slice(0, 12).map(planePosition) })),
    );
    assert.equal(few.spacing.z, 0.7);
    assert.ok(codesOf(few).includes('HEADER_BROKEN') && codesOf(few).includes('PARTIAL_IPP'));
    assert.deepEqual(few.setAside, []);
    const eight = await reportOf(
      writeDicom(enhanced({ PerFrameFunctionalGroupsSequence: heights.slice(0, 8).map(planePosition) })),
    );
    assert.deepEqual([eight.spacing.z, eight.evidence.z.confidence], [null, 'blocked']);
    const many = await reportOf(writeDicom(enhanced({ NumberOfFrames: '15' })));
    assert.equal(many.dimensions.slices, 15);
    assert.equal(many.findings.find(({ code }) => code === 'HEADER_BROKEN')?.data['items'], 20);
  });

  it('tell how many frames there are where that cannot be read', async () => {
    const report = await reportOf(writeDicom(enhanced({ NumberOfFrames: '' })));
    assert.deepEqual([report.series.frames, report.spacing.z], [20, 0.7]);
  });

  it('that are shared leave what each frame says', async () => {
    const bytes = writeDicom(enhanced());
    const start = bytes.findLastIndex((_, at) =>
      [0x00, 0x52, 0x29, 0x92].every((byte, i) => bytes[at + i] === byte),
    );
    bytes.fill(0x41, start + 12, start + 40);
    const report = await reportOf(bytes);
    assert.ok(codesOf(report).includes('HEADER_BROKEN'));
    assert.ok(report.evidence.z.confidence !== 'declared', report.evidence.z.confidence);
    assert.equal(report.spacing.z, 0.7);
  });

  it('say nothing that is no finding, and never a number that is none, of 1000 made by chance', async () => {
    const random = seededRandom(20_261_130);
    const seeds = [
      writeDicom(enhanced()),
      writeDicom(enhanced(), { undefinedLength: true }),
      writeDicom(enhanced(), { transferSyntaxUID: implicitLittleEndian }),
      writeDicom(enhanced({}, (z) => ({ '00209113 UN': item({ ImagePositionPatient: `0\\0\\${z}` }) }))),
    ];
    let told = 0;
    for (let at = 0; at < 1000; at++) {
      const facts = await readForged(mutateBytes(seeds[at % seeds.length]!, random));
      const reports = facts.length > 1000 ? [] : inferReports(facts);
      reports.forEach(assertNumbers);
      told += reports.filter((report) => codesOf(report).includes('HEADER_BROKEN')).length;
    }
    assert.ok(told > 100, String(told));
  });
});
