import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyLog } from '../../../src/infer/witnesses/apply-log.js';
import { joinPictures } from '../../../src/infer/group/image-stacks.js';
import { inferStacks } from '../../../src/infer/infer-spacing.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { supplySpacing } from '../../../src/infer/witnesses/supply-spacing.js';
import { evenly, makeSeries } from '../make-series.js';
import { logOf } from '../scanner-log.js';

/** One page of a picture, as its header is read. */
function picture(file: string, facts: Partial<HeaderFacts> = {}): HeaderFacts {
  return {
    file,
    frame: 1,
    NumberOfFrames: 1,
    Rows: 40,
    Columns: 60,
    SamplesPerPixel: 1,
    BitsAllocated: 16,
    PhotometricInterpretation: 'MONOCHROME2',
    ImageFormat: 'TIFF',
    ...facts,
  };
}

/** Pictures named after numbers. */
const numbered = (numbers: readonly number[], name: (n: number) => string, facts?: Partial<HeaderFacts>) =>
  numbers.map((n) => picture(name(n), facts));

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function joined(pages: readonly HeaderFacts[], dicom: readonly HeaderFacts[] = []) {
  const { stacks, setAside } = joinPictures(pages, inferStacks(dicom));
  const [first] = stacks;
  assert.ok(first);
  const { report, frames } = first;
  return {
    stacks,
    setAside,
    report,
    files: frames.map(({ facts }) => facts.file),
    codes: report.findings.map(({ code }) => code),
    sentence: (wanted: string) => report.findings.find(({ code }) => code === wanted)?.message ?? '',
  };
}

describe('a stack of pictures', () => {
  for (const [what, name] of [
    ['counted plainly', (n: number) => `scan_${n}.tif`],
    ['filled up with zeros', (n: number) => `scan_${String(n).padStart(4, '0')}.tif`],
    ['between other numbers', (n: number) => `T2024_s${n}_8bit.tif`],
  ] as const) {
    test(`stands in the order of its names, ${what}`, () => {
      const numbers = [10, 2, 11, 1, 9, 3, 4, 8, 5, 7, 6];
      const { files, report, codes } = joined(numbered(numbers, name));
      assert.deepEqual(files, upTo(11).map(name));
      assert.deepEqual(report.dimensions, { columns: 60, rows: 40, slices: 11 });
      assert.deepEqual(report.spacing, { x: null, y: null, z: null });
      assert.deepEqual(report.extent, { x: null, y: null, z: null });
      assert.deepEqual(codes, ['NO_PIXEL_SPACING', 'NO_IPP']);
      assert.equal(report.series.description, `${name(1)} … ${name(11)}`);
    });
  }

  test('says what to do, in the words of its format', () => {
    const { sentence } = joined(numbered(upTo(5), (n) => `${n}.tif`));
    assert.equal(sentence('NO_IPP'), 'TIFF files carry no slice spacing: type it, or add the scanner’s log.');
    assert.equal(
      sentence('NO_PIXEL_SPACING'),
      'No TIFF file says how large a pixel of the specimen is: type it, or add the scanner’s log.',
    );
  });

  // Case 80: SlicerMorph#390, #396.
  test('takes what its tags say for a suggestion, never for a value', () => {
    const suggested = { SuggestedSpacing: '0.02\\0.03\\', SuggestedBy: 'tiff-tags' };
    const { report, sentence } = joined(numbered(upTo(5), (n) => `${n}.tif`, suggested));
    assert.deepEqual(report.spacing, { x: null, y: null, z: null });
    const { x, y, z } = report.evidence;
    assert.deepEqual([x.source, x.confidence], [null, 'suggested']);
    assert.deepEqual(x.suggestions, [{ source: 'tiff-tags', value: 0.02 }]);
    assert.deepEqual(y.suggestions, [{ source: 'tiff-tags', value: 0.03 }]);
    assert.deepEqual([z.suggestions, z.confidence], [[], 'none']);
    assert.equal(
      sentence('NO_PIXEL_SPACING'),
      'The TIFF tags suggest pixels of 20 µm × 30 µm: confirm that, or add the scanner’s log.',
    );
  });

  test('takes ImageJ’s Z for a suggestion', () => {
    const suggested = { SuggestedSpacing: '\\\\7.25', SuggestedBy: 'tiff-tags' };
    const { report, sentence } = joined(numbered(upTo(3), (n) => `${n}.tif`, suggested));
    assert.equal(report.spacing.z, null);
    assert.deepEqual(report.evidence.z.suggestions, [{ source: 'tiff-tags', value: 7.25 }]);
    assert.match(sentence('NO_IPP'), /The TIFF tags suggest 7\.25 mm\.$/);
  });

  test('of pages of one file stands in their order', () => {
    const pages = [3, 1, 2].map((frame) => picture('all.tif', { frame, NumberOfFrames: 3 }));
    const { stacks, report } = joined(pages);
    assert.equal(report.dimensions.slices, 3);
    assert.deepEqual(
      stacks[0]?.frames.map(({ facts }) => facts.frame),
      [1, 2, 3],
    );
  });

  test('of two channels is two volumes, of which the first counts', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((frame) =>
      picture('all.tif', { frame, NumberOfFrames: 6, InStackPositionNumber: Math.ceil(frame / 2) }),
    );
    const { stacks, report, sentence } = joined(pages);
    assert.deepEqual([report.dimensions.slices, report.phases], [3, 2]);
    assert.deepEqual(
      stacks[0]?.frames.map(({ facts, index, phase }) => [facts.frame, index, phase]),
      [
        [1, 0, 0],
        [3, 1, 0],
        [5, 2, 0],
        [2, 0, 1],
        [4, 1, 1],
        [6, 2, 1],
      ],
    );
    assert.match(sentence('FOUR_D'), /^3 slices were imaged 2 times each \(channels or time points\)/);
  });

  test('may hold colours and greys', () => {
    const pages = [
      ...numbered([1, 2, 3], (n) => `${n}.png`),
      picture('4.png', { SamplesPerPixel: 3, PhotometricInterpretation: 'RGB' }),
    ];
    const { report, sentence } = joined(pages);
    assert.equal(report.dimensions.slices, 4);
    assert.equal(sentence('COLOURS_AS_GREY'), '1 image is in colour: shown as brightness.');
  });

  test('tells a file that is named after another format', () => {
    const pages = numbered([1, 2, 3], (n) => `s${n}.tif`);
    const { report, sentence } = joined([...pages, picture('s4.tif', { ImageFormat: 'PNG' })]);
    assert.equal(report.dimensions.slices, 4);
    assert.equal(sentence('MISNAMED'), 's4.tif: named otherwise, but PNG inside, and read as such.');
    const twin = joined([...pages, picture('s3.tif (2)', { ImageFormat: 'PNG' })]);
    assert.match(twin.sentence('MISNAMED') ?? '', /^s3\.tif \(2\): named otherwise/);
  });

  test('has no reading of ImageJ’s, and keeps the others', () => {
    const { report } = joined(numbered(upTo(4), (n) => `${n}.tif`));
    const single = report.naive.find(({ rule }) => rule === 'imagej-single');
    assert.deepEqual(single?.spacing, { x: null, y: null, z: null });
    const ones = report.naive.find(({ rule }) => rule === 'ones');
    assert.deepEqual(ones?.spacing, { x: 1, y: 1, z: 1 });
  });

  test('of one picture is one picture', () => {
    const { report, codes } = joined([picture('photo.jpg', { ImageFormat: 'JPEG' })]);
    assert.equal(report.dimensions.slices, 1);
    assert.ok(codes.includes('SINGLE_IMAGE'));
  });

  test('takes its spacing from a person, who has then answered', () => {
    const { report } = joined(numbered(upTo(4), (n) => `${n}.tif`));
    const supplied = supplySpacing(report, { x: 0.5, y: 0.5, z: 1.25 });
    assert.deepEqual(supplied.extent, { x: 30, y: 20, z: 5 });
    assert.deepEqual(
      supplied.findings.map(({ code }) => code),
      [],
    );
    const half = supplySpacing(report, { x: 0.5, y: 0.5, z: null });
    assert.deepEqual(
      half.findings.map(({ code }) => code),
      ['NO_IPP'],
    );
  });

  test('takes its spacing from a scanner’s log', () => {
    const { report } = joined(numbered(upTo(4), (n) => `${n}.tif`));
    const told = applyLog(report, logOf(0.04, { spacing: { x: 0.04, y: 0.04, z: 0.08 } }));
    assert.deepEqual(told.spacing, { x: 0.04, y: 0.04, z: 0.08 });
    assert.equal(told.evidence.z.source, 'log-file');
  });
});

describe('numbers absent from file names', () => {
  const cases: [what: string, numbers: readonly number[], expected: string][] = [
    ['one', [1, 2, 3, 5, 6, 7], '1 number is absent from the file names (4)'],
    ['runs of them', [1, 2, 3, 6, 7, 8, 10, 11, 12], '3 numbers are absent from the file names (4 to 5, 9)'],
    ['every second', [0, 2, 4, 8, 10, 12], '1 number is absent from the file names (6)'],
    ['none', [7, 8, 9, 10], ''],
    ['none of every fifth', [5, 10, 15, 20], ''],
    ['no rule to be seen', [1, 7, 9, 20, 54], ''],
  ];
  for (const [what, numbers, expected] of cases) {
    test(`are said: ${what}`, () => {
      const { sentence, report } = joined(numbered(numbers, (n) => `a_${n}.tif`));
      assert.equal(sentence('MISSING_NUMBERS').slice(0, expected.length || Infinity), expected);
      assert.equal(report.dimensions.slices, numbers.length);
      assert.deepEqual(report.geometry.missing, []);
    });
  }

  test('are those of the number that counts the slices', () => {
    const { sentence } = joined(numbered([1, 2, 4, 5], (n) => `2024-03-05_z${n}_v2.tif`));
    assert.match(sentence('MISSING_NUMBERS'), /1 number is absent from the file names \(3\)/);
  });
});

describe('pictures that are no slices', () => {
  test('stand aside where they are of another size', () => {
    const logo = picture('a/logo_museum.png', { Rows: 90, Columns: 200, ImageFormat: 'PNG' });
    const { setAside, report } = joined([...numbered(upTo(30), (n) => `a/scan${n}.tif`), logo]);
    assert.equal(report.dimensions.slices, 30);
    assert.deepEqual(setAside, [
      {
        file: 'a/logo_museum.png',
        code: 'OTHER_SIZE',
        severity: 'info',
        message: 'a/logo_museum.png has 200 × 90 pixels, the slices 60 × 40. It was left out.',
      },
    ]);
  });

  for (const [file, what] of [
    ['bone_rec_spr.bmp', 'the preview that SkyScan’s program writes'],
    ['bone_arc.tif', 'a projection for alignment by SkyScan’s program'],
    ['preview.jpg', 'a preview'],
  ] as const) {
    test(`stand aside by their name: ${file}`, () => {
      const { setAside } = joined([...numbered(upTo(4), (n) => `bone_rec${n}.bmp`), picture(file)]);
      assert.deepEqual(
        setAside.map(({ message }) => message),
        [`${file} is ${what}, not a slice. It was left out.`],
      );
    });
  }

  test('stand aside where they are named otherwise', () => {
    const { setAside, files } = joined([...numbered(upTo(9), (n) => `z${n}.tif`), picture('sum.tif')]);
    assert.equal(files.length, 9);
    assert.deepEqual(
      setAside.map(({ code, file }) => [code, file]),
      [['OTHER_STACK', 'sum.tif']],
    );
  });

  test('are slices where every name is another', () => {
    const { files, setAside } = joined(['c.tif', 'a.tif', 'b.tif'].map((file) => picture(file)));
    assert.deepEqual([files, setAside], [['a.tif', 'b.tif', 'c.tif'], []]);
  });

  test('are a stack of their own where there are many', () => {
    const slices = numbered(upTo(40), (n) => `rec/s${n}.tif`);
    const projections = numbered(upTo(20), (n) => `raw/p${n}.tif`, { Rows: 400 });
    const { stacks, setAside } = joined([...projections, ...slices]);
    assert.deepEqual(
      stacks.map(({ report }) => [report.dimensions.rows, report.dimensions.slices]),
      [
        [40, 40],
        [400, 20],
      ],
    );
    assert.deepEqual(setAside, []);
  });

  test('stand aside beside a DICOM series, and say so', () => {
    const dicom = makeSeries({ at: evenly(12, 0.7) });
    const previews = ['a.png', 'b.png'].map((file) => picture(file, { ImageFormat: 'PNG' }));
    const { stacks, report, setAside } = joined(previews, dicom);
    assert.equal(stacks.length, 1);
    assert.equal(report.spacing.z, 0.7);
    assert.deepEqual(setAside[0], {
      file: 'a.png',
      code: 'JUNK',
      severity: 'info',
      message: 'a.png is a PNG picture beside the DICOM series, not a slice of it. It was left out.',
    });
  });
});
