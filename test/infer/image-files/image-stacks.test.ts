import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinImageFiles } from '../../../src/infer/image-files/image-stacks.js';
import { openStacks } from '../../../src/infer/infer-spacing.js';
import { judgeStack } from '../../../src/infer/infer-stack.js';
import { supplySpacing } from '../../../src/infer/supply-spacing.js';
import { hearLog } from '../../../src/infer/witnesses/hear-log.js';
import type { HeaderFacts, Spacing } from '../../../src/model/report.js';
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
  const opened = joinImageFiles(pages, openStacks(dicom), openStacks);
  const { setAside } = opened;
  const stacks = opened.stacks.map(judgeStack);
  const [first] = stacks;
  assert.ok(first);
  const { report, frames } = first;
  return {
    stacks,
    setAside,
    report,
    files: frames.map(({ facts }) => facts.file),
    codes: report.findings.map(({ code }) => code),
    dataOf: (wanted: string) => report.findings.find(({ code }) => code === wanted)?.data,
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

  test('tells what its format does not record', () => {
    const { dataOf } = joined(numbered(upTo(5), (n) => `${n}.tif`));
    const told = {
      formats: ['TIFF'],
      suggested: { x: null, y: null, z: null },
      by: null,
      reason: 'image-file',
    };
    assert.deepEqual(dataOf('NO_IPP'), { ...told, frames: 5 });
    assert.deepEqual(dataOf('NO_PIXEL_SPACING'), told);
  });

  // Case 80: SlicerMorph#390, #396.
  test('takes what its tags say for a suggestion, never for a value', () => {
    const suggested = { SuggestedSpacing: '0.02\\0.03\\', SuggestedBy: 'tiff-tags' };
    const { report, dataOf } = joined(numbered(upTo(5), (n) => `${n}.tif`, suggested));
    assert.deepEqual(report.spacing, { x: null, y: null, z: null });
    const { x, y, z } = report.evidence;
    assert.deepEqual([x.source, x.confidence], [null, 'suggested']);
    assert.deepEqual(x.suggestions, [{ source: 'tiff-tags', value: 0.02 }]);
    assert.deepEqual(y.suggestions, [{ source: 'tiff-tags', value: 0.03 }]);
    assert.deepEqual([z.suggestions, z.confidence], [[], 'none']);
    assert.deepEqual(dataOf('NO_PIXEL_SPACING'), {
      formats: ['TIFF'],
      suggested: { x: 0.02, y: 0.03, z: null },
      by: 'tiff-tags',
      reason: 'image-file',
    });
  });

  test('takes ImageJ’s Z for a suggestion', () => {
    const suggested = { SuggestedSpacing: '\\\\7.25', SuggestedBy: 'tiff-tags' };
    const { report, dataOf } = joined(numbered(upTo(3), (n) => `${n}.tif`, suggested));
    assert.equal(report.spacing.z, null);
    assert.deepEqual(report.evidence.z.suggestions, [{ source: 'tiff-tags', value: 7.25 }]);
    assert.deepEqual(dataOf('NO_IPP')?.['suggested'], { x: null, y: null, z: 7.25 });
    assert.equal(dataOf('NO_IPP')?.['by'], 'tiff-tags');
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
    const { stacks, report, dataOf } = joined(pages);
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
    assert.deepEqual(dataOf('FOUR_D'), { locations: 3, phases: 2, reason: 'image-file' });
  });

  test('may hold colours and greys', () => {
    const pages = [
      ...numbered([1, 2, 3], (n) => `${n}.png`),
      picture('4.png', { SamplesPerPixel: 3, PhotometricInterpretation: 'RGB' }),
    ];
    const { report, dataOf } = joined(pages);
    assert.equal(report.dimensions.slices, 4);
    assert.deepEqual(dataOf('COLOURS_AS_GREY'), { frames: 1 });
  });

  test('tells a file that is named after another format', () => {
    const pages = numbered([1, 2, 3], (n) => `s${n}.tif`);
    const { report, dataOf } = joined([...pages, picture('s4.tif', { ImageFormat: 'PNG' })]);
    assert.equal(report.dimensions.slices, 4);
    assert.deepEqual(dataOf('MISNAMED'), { files: ['s4.tif'], format: 'PNG' });
    const twin = joined([...pages, picture('s3.tif (2)', { ImageFormat: 'PNG' })]);
    assert.deepEqual(twin.dataOf('MISNAMED')?.['files'], ['s3.tif (2)']);
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
    const [stack] = joined(numbered(upTo(4), (n) => `${n}.tif`)).stacks;
    assert.ok(stack);
    const told = (spacing: Spacing) => supplySpacing(stack, { by: 'person', spacing });
    const supplied = told({ x: 0.5, y: 0.5, z: 1.25 });
    assert.deepEqual(supplied.extent, { x: 30, y: 20, z: 5 });
    assert.deepEqual(
      supplied.findings.map(({ code }) => code),
      [],
    );
    const half = told({ x: 0.5, y: 0.5, z: null });
    assert.deepEqual(
      half.findings.map(({ code }) => code),
      ['NO_IPP'],
    );
  });

  test('takes its spacing from a scanner’s log', () => {
    const [stack] = joined(numbered(upTo(4), (n) => `${n}.tif`)).stacks;
    const told = stack?.again(hearLog(logOf(0.04, { spacing: { x: 0.04, y: 0.04, z: 0.08 } })));
    assert.ok(told);
    assert.deepEqual(told.spacing, { x: 0.04, y: 0.04, z: 0.08 });
    assert.equal(told.evidence.z.source, 'log-file');
  });

  test('tells a log that its tags contradict by more than 2 %, and whom the sizes bear out', () => {
    const beside = (tag: string, log: Parameters<typeof logOf>[1] = {}) => {
      const facts = { SuggestedSpacing: tag, SuggestedBy: 'imagej' };
      const [stack] = joined(numbered(upTo(4), (n) => `${n}.tif`, facts)).stacks;
      return stack
        ?.again(hearLog(logOf(0.04, log)))
        .findings.find(({ code }) => code === 'TAGS_CONTRADICT_LOG')?.data;
    };
    assert.equal(beside('0.0407\\0.0393\\0.04'), undefined);
    assert.deepEqual(beside('0.0409\\0.04\\0.0391'), {
      file: 'scan_rec.log',
      by: 'imagej',
      axes: ['x', 'z'],
      tags: [0.0409, 0.0391],
      stated: [0.04, 0.04],
      right: null,
    });
    const size = (columns: number, rows: number, slices: number) => ({
      dimensions: { columns, rows, slices },
    });
    assert.equal(beside('0.05\\0.05\\0.05', size(60, 40, 4))?.['right'], 'log');
    assert.equal(beside('0.05\\0.05\\0.05', size(60, 40, 5))?.['right'], 'log');
    // Half as many pixels along each axis: the tags tell twice the voxel.
    assert.equal(beside('0.08\\0.08\\0.08', size(120, 80, 8))?.['right'], 'tags');
    assert.equal(beside('0.09\\0.09\\0.09', size(120, 80, 8))?.['right'], null);
  });
});

describe('numbers absent from file names', () => {
  const cases: [what: string, numbers: readonly number[], told?: [absent: number, ranges: number[][]]][] = [
    ['one', [1, 2, 3, 5, 6, 7], [1, [[4, 4]]]],
    [
      'runs of them',
      [1, 2, 3, 6, 7, 8, 10, 11, 12],
      [
        3,
        [
          [4, 5],
          [9, 9],
        ],
      ],
    ],
    ['every second', [0, 2, 4, 8, 10, 12], [1, [[6, 6]]]],
    ['none', [7, 8, 9, 10]],
    ['none of every fifth', [5, 10, 15, 20]],
    ['no rule to be seen', [1, 7, 9, 20, 54]],
  ];
  for (const [what, numbers, told] of cases) {
    test(`are told: ${what}`, () => {
      const { dataOf, report } = joined(numbered(numbers, (n) => `a_${n}.tif`));
      const expected = told && { absent: told[0], ranges: told[1] };
      assert.deepEqual(dataOf('MISSING_NUMBERS'), expected);
      assert.equal(report.dimensions.slices, numbers.length);
      assert.deepEqual(report.geometry.missing, []);
    });
  }

  test('are those of the number that counts the slices', () => {
    const { dataOf } = joined(numbered([1, 2, 4, 5], (n) => `2024-03-05_z${n}_v2.tif`));
    assert.deepEqual(dataOf('MISSING_NUMBERS'), { absent: 1, ranges: [[3, 3]] });
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
        data: { columns: 200, rows: 90, slices: { columns: 60, rows: 40 }, reason: 'image-file' },
      },
    ]);
  });

  for (const [file, what] of [
    ['bone_rec_spr.bmp', 'skyscan-preview'],
    ['bone_arc.tif', 'skyscan-alignment'],
    ['preview.jpg', 'preview'],
  ] as const) {
    test(`stand aside by their name: ${file}`, () => {
      const { setAside } = joined([...numbered(upTo(4), (n) => `bone_rec${n}.bmp`), picture(file)]);
      assert.deepEqual(setAside, [
        { file, code: 'JUNK', severity: 'info', data: { what, reason: 'companion' } },
      ]);
    });
  }

  test('stand aside where they are named otherwise', () => {
    const { setAside, files } = joined([...numbered(upTo(9), (n) => `z${n}.tif`), picture('sum.tif')]);
    assert.equal(files.length, 9);
    assert.deepEqual(
      setAside.map(({ code, file, data }) => [code, file, data]),
      [['OTHER_STACK', 'sum.tif', { like: 'z1.tif', reason: 'name' }]],
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

  test('are strays below a twentieth of the others, by size and by name', () => {
    const slices = numbered(upTo(100), (n) => `s_${n}.tif`);
    const small = (count: number) =>
      joined([...slices, ...numbered(upTo(count), (n) => `t_${n}.tif`, { Rows: 20 })]);
    const otherwise = (count: number) =>
      joined([...slices, ...numbered(upTo(count), (n) => `other${n}.tif`)]);
    for (const beside of [small, otherwise]) {
      assert.deepEqual(
        [4, 5].map((count) => beside(count).stacks.length),
        [1, 2],
      );
      assert.deepEqual(
        [4, 5].map((count) => beside(count).setAside.length),
        [4, 0],
      );
    }
    // A single one is a stray beside two.
    assert.equal(joined([...slices.slice(0, 2), picture('t.tif', { Rows: 20 })]).setAside.length, 1);
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
      data: { format: 'PNG', reason: 'beside' },
    });
  });
});

describe('pictures are parted', () => {
  const stacksOf = (...args: Parameters<typeof joined>) =>
    joined(...args).stacks.map(({ report }) => report.dimensions.slices);

  test('by folder, and where one file holds many pages by file', () => {
    const folders = ['a', 'b'].flatMap((folder) => numbered(upTo(3), (n) => `${folder}/${n}.tif`));
    assert.deepEqual(stacksOf(folders), [3, 3]);
    const files = ['one.tif', 'two.tif'].flatMap((file) =>
      upTo(3).map((frame) => picture(file, { frame, NumberOfFrames: 3 })),
    );
    assert.deepEqual(stacksOf(files), [3, 3]);
  });

  test('the most of one size and of one name first, whatever the order of files', () => {
    const slices = numbered(upTo(9), (n) => `s${n}.tif`);
    const sized = joined([picture('a.tif', { Rows: 20 }), ...slices]);
    assert.deepEqual(
      [sized.files.length, sized.setAside.map(({ file, data }) => [file, data['slices']])],
      [9, [['a.tif', { columns: 60, rows: 40 }]]],
    );
    const named = joined([picture('a.tif'), ...slices]);
    assert.deepEqual(
      [named.files.length, named.setAside.map(({ file, data }) => [file, data['like']])],
      [9, [['a.tif', 's1.tif']]],
    );
    assert.deepEqual(stacksOf([...numbered(upTo(2), (n) => `t${n}.tif`), ...slices]), [9, 2]);
  });

  test('by name where half of them or more have one', () => {
    const named = (count: number, ...others: string[]) =>
      stacksOf([...numbered(upTo(count), (n) => `s${n}.tif`), ...others.map((file) => picture(file))]);
    assert.deepEqual(named(4, 't1.tif', 't2.tif', 't3.tif', 't4.tif'), [4, 4]);
    assert.deepEqual(named(4, 'a.tif', 'b.tif', 'c.tif', 'd.tif', 'e.tif'), [9]);
  });

  test('from previews, unless nothing else is there', () => {
    const { files } = joined([...numbered(upTo(4), (n) => `s${n}.tif`), picture('preview.tif')]);
    assert.deepEqual(files, ['s1.tif', 's2.tif', 's3.tif', 's4.tif']);
    assert.deepEqual(stacksOf([picture('preview.tif')]), [1]);
  });

  test('into single ones that are no strays of one another', () => {
    assert.deepEqual(stacksOf([picture('a.tif'), picture('b.tif', { Rows: 20 })]), [1, 1]);
  });

  test('but not from a single DICOM image', () => {
    const pages = numbered(upTo(4), (n) => `s${n}.tif`);
    const { stacks, setAside } = joined(pages, makeSeries({ at: [0] }));
    assert.deepEqual([stacks.map(({ report }) => report.series.frames), setAside], [[4, 1], []]);
  });
});

describe('what is worth knowing of pictures', () => {
  test('is what most of those print that print something', () => {
    const told = { SuggestedSpacing: '0.02\\0.02\\', SuggestedBy: 'tiff-tags' };
    const pages = upTo(5).map((n) => picture(`${n}.tif`, n > 3 ? told : {}));
    assert.deepEqual(joined(pages).report.evidence.x.suggestions, [{ source: 'tiff-tags', value: 0.02 }]);
    assert.deepEqual(joined(pages.slice(0, 3)).report.evidence.x.suggestions, []);
  });

  test('is a name that tells another format: a warning to nobody', () => {
    const misnamed = (file: string, format: string) => {
      const { report } = joined([picture(file, { ImageFormat: format })]);
      return report.findings.find(({ code }) => code === 'MISNAMED')?.severity ?? null;
    };
    const endings = { TIFF: 'tif tiff', PNG: 'png', JPEG: 'jpg jpeg jpe', BMP: 'bmp dib' };
    for (const [format, names] of Object.entries(endings))
      for (const ending of names.split(' ')) {
        assert.equal(misnamed(`x.${ending}`, format), null, ending);
        assert.equal(misnamed(`x.${ending}`, format === 'TIFF' ? 'PNG' : 'TIFF'), 'info', ending);
      }
    assert.equal(misnamed('x.dat', 'TIFF'), null);
    assert.equal(misnamed('x', 'TIFF'), null);
  });

  test('are colours, of which grey with alpha is none, and numbers that are left out', () => {
    const finding = (code: string, pages: HeaderFacts[]) =>
      joined(pages).report.findings.find((one) => one.code === code)?.severity ?? null;
    const coloured = (SamplesPerPixel: number) =>
      finding('COLOURS_AS_GREY', [picture('a1.png', { SamplesPerPixel, ImageFormat: 'PNG' })]);
    assert.deepEqual([1, 2, 3, 4].map(coloured), [null, null, 'info', 'info']);
    const missing = numbered([1, 2, 3, 5], (n) => `s${n}.tif`);
    assert.equal(finding('MISSING_NUMBERS', missing), 'warn');
  });

  test('is the name of one, or of the first and the last', () => {
    const description = (count: number) =>
      joined(numbered(upTo(count), (n) => `s${n}.tif`)).report.series.description;
    assert.deepEqual([description(1), description(3)], ['s1.tif', 's1.tif … s3.tif']);
  });
});
