import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FindingData, StrayData } from '../../src/model/problem/findings.js';
import type { Sentence } from '../../src/words/dictionary.js';
import { findings } from '../../src/words/en/problems/findings.js';
import { headerFindings } from '../../src/words/en/problems/headers.js';
import { kinds } from '../../src/words/en/problems/kinds.js';
import { strays } from '../../src/words/en/problems/strays.js';
import { positions } from '../../src/words/en/problems/positions.js';
import { besides, strayBesides } from '../../src/words/en/problems/image-files-and-logs.js';
import { Formats } from '../../src/words/formats.js';
import { volumes } from '../../src/words/en/volumes.js';
import { sampleFindings, sampleStrays } from './sample-findings.js';

type Told = FindingData & StrayData;

/** Its refusals are tried with the others. */
const volumeFindings = Object.fromEntries(
  Object.entries(volumes).filter(([key]) => key in sampleFindings),
) as Pick<typeof volumes, keyof typeof volumes & keyof typeof sampleFindings>;

const sentences = {
  ...findings,
  ...positions,
  ...headerFindings,
  ...strays,
  ...kinds,
  ...besides,
  ...strayBesides,
  ...volumeFindings,
};
const samples: Told = { ...sampleFindings, ...sampleStrays };
const keys = Object.keys(samples) as (keyof Told)[];

/** The English sentence, of the typical case where no other data is given. Narrow spaces read as ordinary ones. */
function say<Key extends keyof Told>(key: Key, more: Partial<Told[Key]> = {}, host: string | null = null) {
  const sentence = sentences[key] as Sentence<Told[Key]>;
  const text =
    typeof sentence === 'string' ? sentence : sentence({ ...samples[key], ...more }, new Formats('en', host));
  return text.replaceAll('\u202f', ' ');
}

function assertReadable(text: string, what: string): void {
  assert.doesNotMatch(text, /undefined|NaN|null|Infinity|\[object|[{}$]/, what);
  assert.doesNotMatch(text, / {2}|^ | $| [.,;:?)]|\( /, what);
  assert.match(text, /[.?]$/, what);
  assert.doesNotMatch(text, /please|invalid|error occurred/i, what);
}

describe('sentences of findings', () => {
  test('are there for every finding, and for no other', () => {
    assert.deepEqual(Object.keys(sentences).sort(), [...keys].sort());
  });

  for (const key of keys) {
    test(`can be read: ${key}`, () => {
      for (const host of [null, 'morphosource']) assertReadable(say(key, {}, host), key);
    });
  }

  test('can be read where little is known', () => {
    const unknown = { x: null, y: null, z: null };
    const told = [
      say('CINE_NOT_VOLUME', { tag: null }),
      say('TILED_OR_MOSAIC', { tiles: null }),
      say('TILED_OR_MOSAIC', { what: 'tiles', tiles: null }),
      say('NO_PIXEL_SPACING:image-file', { suggested: unknown, by: null }),
      say('NO_PIXEL_SPACING:image-file', { suggested: { ...unknown, y: 0.03 } }),
      say('NO_IPP:image-file', { suggested: { ...unknown, z: 7.25 }, by: 'png-tags' }),
      say('ALL_POSITIONS_IDENTICAL', { stated: null, used: null }),
      say('MISSING_ENDS', { tag: null }),
      say('SBS_ABSENT', { z: null }),
      say('LOG_SUPPLIES', { axes: ['z'], detector: null }),
      say('MOSAIC', { tiles: null }),
      say('LOG', { isUsed: false, spacing: { x: 0.02, y: 0.02, z: null } }),
      say('LOG:alone', { kind: 'log' }),
    ];
    for (const text of told) assertReadable(text, text);
  });

  test('no repository is assumed where the page names none', () => {
    const named = keys.filter((key) => say(key).includes('MorphoSource'));
    // That one speaks of the program that wrote the files.
    assert.deepEqual(named, ['KNOWN_WRITER_SWAPPED']);
  });
});

describe('one is told in the singular', () => {
  const place = { after: 'IM0012.dcm', before: 'IM0014.dcm', from: 12, gap: 1.4, lost: 1 };
  const [pair] = sampleFindings.DUPLICATE_POSITION.pairs;
  const cases: [told: string, expected: string | RegExp][] = [
    [
      say('MISSING_SLICES'),
      '1 of 40 slices is missing: slice 13 between IM0012.dcm and IM0014.dcm (a gap of 1.4 mm). Its number is missing too, so the file was lost: add it. Z is 0.7 mm; programs that average the gaps would show 0.718421 mm.',
    ],
    [say('MISSING_SLICES', { evidence: 'skipped' }), /so this slice was probably never acquired\. Say so/],
    [
      say('MISSING_SLICES', { evidence: 'unknown' }),
      /Add it, or say in the description that it was never acquired\./,
    ],
    [
      say('MISSING_SLICES', {
        missing: 3,
        slices: 37,
        places: [place, { ...place, after: 'IM0020.dcm', before: 'IM0023.dcm', from: 20, lost: 2 }],
      }),
      /^3 of 40 slices are missing: slice 13 between .* \(a gap of 1\.4 mm\), slices 21 to 22 between IM0020\.dcm and IM0023/,
    ],
    [say('NO_IPP', { without: 1, frames: 2 }), /^1 of the 2 images gives no position, so/],
    [
      say('PARTIAL_IPP', { without: 1, files: ['IM0007.dcm'] }),
      '1 of the 40 images was skipped because it gives no position (IM0007.dcm). Export it again.',
    ],
    [say('MISSING_ENDS', { expected: 2, found: 1 }), /^The header promises 2 images .*, 1 was found\./],
    [
      say('DUPLICATE_POSITION', { duplicates: 1, pairs: pair ? [pair] : [] }),
      '1 image was skipped because another image has the same position (IM0101.dcm repeats IM0001.dcm). Remove it before depositing.',
    ],
    [
      say('LOCALIZER_DROPPED', { frames: 1, files: ['scout.dcm'] }),
      '1 scout image was skipped (scout.dcm). Remove it before depositing.',
    ],
    [
      say('DUPLICATE_FILE', { duplicates: 1, files: ['copy/IM0001.dcm'] }),
      '1 repeated image was skipped (copy/IM0001.dcm).',
    ],
    [say('NO_INSTANCE_NUMBER', { without: 1 }), /^1 image has no instance number;/],
    [say('MIXED_SIZE'), /128 × 128 pixels \(1 image\)\. They are kept apart\.$/],
    [say('MIXED_STACK'), 'The series also holds another stack, of 24 images. It is kept apart.'],
    [
      say('MISSING_NUMBERS', { absent: 1, ranges: [[4, 4]] }),
      '1 number is missing from the file names (4). The stack is drawn as if no slice were missing. Add the slice, or say in the description that it was never acquired.',
    ],
    [say('COLOURS_AS_GREY', { frames: 1 }), '1 image is in colour and shown in shades of grey.'],
    [say('LOG_SUPPLIES', { axes: ['z'] }), /^Z is 0\.04 mm/],
  ];
  for (const [told, expected] of cases) {
    test(told, () => {
      if (typeof expected === 'string') assert.equal(told, expected);
      else assert.match(told, expected);
    });
  }
});

describe('a factor is above 1', () => {
  test('whichever of the two lengths is the longer', () => {
    const { SBS_CONTRADICTS: told } = sampleFindings;
    assert.equal(
      say('SBS_CONTRADICTS', told),
      'Spacing Between Slices (0.5 mm) is 2.5 times the 0.2 mm that the positions show. For Z, enter 0.2 mm.',
    );
    assert.equal(
      say('SBS_CONTRADICTS', { stated: 0.2, z: 0.5, factor: 0.4 }),
      'The positions show 0.5 mm, 2.5 times Spacing Between Slices (0.2 mm). For Z, enter 0.5 mm.',
    );
    assert.equal(
      say('SBS_CONTRADICTS', { stated: 1, z: 1.25, factor: 0.8, truncated: true }),
      'Spacing Between Slices (1 mm) has lost its decimals: the positions show 1.25 mm. For Z, enter 1.25 mm.',
    );
    assert.equal(
      say('SUBSAMPLED_OR_INTERPOLATED', { stated: 1.5, z: 3, factor: 0.5 }),
      'The measured 3 mm is 2 times Spacing Between Slices (1.5 mm): slices were left out later. For Z, enter 3 mm.',
    );
    assert.match(
      say('LOG_DISAGREES', { stated: [0.5], used: [0.2], axes: ['z'] }),
      /The log’s value is 2\.5 times as much\./,
    );
  });

  test('or it is told as a share of the whole', () => {
    assert.match(
      say('THICKNESS_DIFFERS'),
      /\(they overlap\)\. .* the specimen would be 2\.5 times its true length, from slice to slice\.$/,
    );
    const gaps = { thickness: 0.581, factor: 0.83, kind: 'gap' } as const;
    assert.match(
      say('THICKNESS_DIFFERS', gaps),
      /\(there are gaps between them\)\. .* would be 17 % too short, from slice to slice\.$/,
    );
  });
});

describe('a length', () => {
  test('below a tenth of a millimetre is told in micrometres as well', () => {
    assert.equal(
      say('SBS_ABSENT', { z: 0.03528 }),
      'The files have no Spacing Between Slices. For Z, enter 0.03528 mm (35.28 µm).',
    );
    assert.equal(
      say('SBS_ABSENT', { z: 0.7 }),
      'The files have no Spacing Between Slices. For Z, enter 0.7 mm.',
    );
  });

  test('is printed for people, not as DICOM joins values', () => {
    assert.equal(say('OTHER_PIXEL_SPACING'), 'Pixel Spacing 0.7 × 0.7 mm, unlike the stack.');
    assert.equal(
      say('OTHER_PIXEL_SPACING', { spacing: '.04\\.04' }),
      'Pixel Spacing 0.04 × 0.04 mm (40 × 40 µm), unlike the stack.',
    );
    assert.equal(say('OTHER_PIXEL_SPACING', { spacing: '' }), 'Pixel Spacing unknown, unlike the stack.');
    assert.match(say('OTHER_PIXEL_SPACING', { spacing: 'x' }), /“x”/);
    assert.match(say('MIXED_PIXEL_SPACING'), /another pixel size: 0\.7 × 0\.7 mm \(24 images\)/);
  });
});

describe('a sentence says what was found, what it means and what to do', () => {
  const seven = { missing: 7, slices: 33 };
  const cases: [told: string, expected: string][] = [
    [
      say('NO_IPP'),
      'None of the 40 images gives its position, so the slice spacing can’t be measured. Check the scanner’s log.',
    ],
    [
      say('VARIABLE_SPACING'),
      'Slices are 0.5 mm to 1.25 mm apart (slices 1 to 20: 0.5 mm, slices 20 to 40: 1.25 mm). No single Z spacing is correct. Note this in the record, or deposit an evenly resampled copy.',
    ],
    [
      say('DUPLICATE_POSITION', { pairs: [{ kept: 'a', dropped: 'b' }] }),
      '4 images were skipped because another image has the same position (b repeats a). Remove them before depositing.',
    ],
    [
      say('SHEAR'),
      'The scanner was tilted by 16.5°. Z is 2.397 mm, at right angles to the slices; the table moved 2.5 mm.',
    ],
    [
      say('MISSING_ENDS', { tag: null }),
      'The header promises 77 images, 4 were found. Is the folder complete?',
    ],
    [
      say('LOOKS_LIKE_DEFAULT'),
      'X, Y and Z are all exactly 1 mm, which is usually a placeholder. Check the scanner’s log.',
    ],
    [say('OTHER_STACK'), 'Belongs to another stack in the series.'],
    [say('DUPLICATE_POSITION:file', { kept: 'IM1' }), 'Same position as IM1.'],
    [say('FOUR_D'), '7 volumes of 9 slices, which differ in Echo Time. Deposit each separately.'],
    [
      say('MISSING_SLICES', seven),
      '7 of 40 slices are missing: slice 13 between IM0012.dcm and IM0014.dcm (a gap of 1.4 mm). Their numbers are missing too, so the files were lost: add them. Z is 0.7 mm; programs that average the gaps would show 0.718421 mm.',
    ],
    [
      say('MISSING_SLICES', { ...seven, evidence: 'skipped', ambiguous: true }),
      '7 of 40 slices are missing: slice 13 between IM0012.dcm and IM0014.dcm (a gap of 1.4 mm). The instance numbers run on without a gap, so these slices were probably never acquired. Say so in the description. Z is 0.7 mm; programs that average the gaps would show 0.718421 mm. With so few slices, the wider gap may be intended.',
    ],
    [
      say('PARTIAL_IPP'),
      '2 of the 40 images were skipped because they give no position (IM0007.dcm, IM0008.dcm). Export them again.',
    ],
    [
      say('SBS_CONTRADICTS', {}, 'morphosource'),
      'Spacing Between Slices (0.5 mm) is 2.5 times the 0.2 mm that the positions show. MorphoSource copies this tag: enter 0.2 mm instead.',
    ],
    [
      say('NO_PIXEL_SPACING:image-file'),
      'The TIFF tags suggest pixels of 0.02 × 0.03 mm (20 × 30 µm). Confirm this, or add the scanner’s log.',
    ],
    [
      say('NO_IPP:image-file', { suggested: { x: null, y: null, z: 7.25 }, by: 'tiff-tags' }),
      'TIFF files don’t record the slice spacing. Enter Z, or add the scanner’s log. The TIFF tags suggest 7.25 mm.',
    ],
    [
      say('LOG_BINNING'),
      'A pixel is 0.08 mm (80 µm), 2 times the 0.04 mm (40 µm) in scan_rec.log. This fits pixels that were binned for reconstruction: check that they were.',
    ],
    [
      say('LOG_SCALED'),
      'scan_rec.log describes 372 × 216 × 472 voxels of 0.013 mm (13 µm), but the stack has 124 × 72 × 157: it was probably reduced 3 times along every axis, so that a voxel is 0.039 mm (39 µm). Confirm this.',
    ],
    [
      say('LOG_DISAGREES', { axes: ['z'], stated: [0.04], used: [0.08], source: 'image-position' }),
      'scan_rec.log says 0.04 mm (40 µm) for Z, but the positions say 0.08 mm (80 µm), 2 times as much, and that is used. Was only one slice in 2 exported, or is the log from another scan?',
    ],
    [
      say('MISSING_ENDS', { expected: 2768, found: 20, tag: null, log: 'scan_rec.log' }),
      'The log scan_rec.log tells of 2768 slices, 20 were found. Is the folder complete?',
    ],
    [
      say('LOG:alone', { spacing: { x: 0.0123, y: 0.0123, z: 0.0123 } }),
      'A Scanco volume that gives voxels of 0.0123 mm (12.3 µm). It can’t be drawn here: add its slices, exported as DICOM or TIFF.',
    ],
    [
      say('LOG', { isUsed: false, spacing: { x: 0.02, y: 0.02, z: null } }),
      'A Bruker SkyScan log, not used because another log fits better: X 0.02 mm (20 µm), Y 0.02 mm (20 µm), Z unknown.',
    ],
  ];
  for (const [told, expected] of cases) test(expected, () => assert.equal(told, expected));
});
