import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  endingOf,
  findAbsentNumbers,
  findNumbering,
  folderOf,
  recogniseCompanion,
  shapeOf,
} from '../../../src/infer/image-files/image-names.js';

test('a name has a folder, an ending and a shape', () => {
  const table: [file: string, folder: string, ending: string, shape: string][] = [
    ['a/b/Scan_012.TIF', 'a/b', 'tif', 'scan_#'],
    ['x1/img2.v3.png', 'x1', 'png', 'img#.v#'],
    ['v1.2/plain', 'v1.2', '', 'plain'],
    ['s7.tif (2)', '', 'tif', 's#'],
    ['/root.bmp', '', 'bmp', 'root'],
  ];
  for (const [file, folder, ending, shape] of table)
    assert.deepEqual([folderOf(file), endingOf(file), shapeOf(file)], [folder, ending, shape], file);
});

test('companions are known by the end of their name', () => {
  const table: [what: string | null, files: string][] = [
    ['skyscan-preview', 'x_spr.bmp x_spr0001.tif x-SPR.bmp a~spr2.jpg'],
    ['skyscan-alignment', 'x_arc.tif x~ARC.tif y-arc.png'],
    ['preview', 'thumb.jpg x_thumb.jpg a/thumbs.png x-thumbnail.jpg thumbnails.png preview.jpg x_logo.png'],
    ['preview', 'icon.png a_covers.jpg screenshot.png my-screenshots.png'],
    [null, 'xspr.bmp x_spring.tif x_sprx.tif x_arch.tif xarc.tif athumb.jpg preview1.jpg xlogo.png'],
    [null, 'thumb/x1.tif x_arc/1.tif scan1.tif'],
  ];
  for (const [what, files] of table)
    for (const file of files.split(' ')) assert.equal(recogniseCompanion(file), what, file);
  assert.equal(recogniseCompanion('my cover.jpg'), 'preview');
});

describe('file names count', () => {
  const counted = (...numbers: (number | string)[]) => {
    const found = findNumbering(numbers.map((n) => `s${n}.tif`));
    return found && [found.step, ...found.numbers];
  };

  test('by the step that most of them keep, of which the others are multiples', () => {
    assert.deepEqual(counted(3, 1, 2), [1, 1, 2, 3]);
    assert.deepEqual(counted(10, 5, 20, 15), [5, 5, 10, 15, 20]);
    // A gap before those that most keep.
    assert.deepEqual(counted(1, 5, 6, 7, 8), [1, 1, 5, 6, 7, 8]);
    assert.deepEqual(counted(2, 4, 6, 10, 12), [2, 2, 4, 6, 10, 12]);
    assert.equal(counted(2, 4, 6, 8, 9), null);
    // As many of one step as of another.
    assert.equal(counted(1, 2, 4), null);
    assert.equal(counted(1, 2, 3, 5, 7), null);
    assert.equal(counted(1, 2), null);
    assert.equal(counted(1), null);
  });

  test('not where numbers are too large to be told apart', () => {
    assert.notEqual(counted('9007199254740987', '9007199254740989', '9007199254740991'), null);
    assert.equal(counted('9007199254740992', '9007199254740994', '9007199254740996'), null);
  });

  test('by the last number that is another in each of them', () => {
    const numbers = (...files: string[]) => findNumbering(files)?.numbers;
    assert.deepEqual(numbers('a1_b7', 'a2_b7', 'a3_b7'), [1, 2, 3]);
    assert.deepEqual(numbers('a1_b9', 'a2_b8', 'a3_b7'), [7, 8, 9]);
    assert.deepEqual(numbers('a1_b9', 'a2_b8', 'a3'), [1, 2, 3]);
    assert.equal(numbers('a', 'b', 'c'), undefined);
    assert.equal(numbers('a1', 'b', 'c3'), undefined);
    assert.equal(numbers('x1/a', 'x2/a', 'x3/a'), undefined);
  });

  test('and leave some out', () => {
    const absent = (...numbers: number[]) => findAbsentNumbers(numbers.map((n) => `s${n}.tif`));
    assert.deepEqual(absent(1, 2, 5, 6, 7), { absent: 2, ranges: [[3, 4]] });
    assert.deepEqual(absent(2, 4, 8, 10, 12), { absent: 1, ranges: [[6, 6]] });
    assert.deepEqual(absent(1, 2, 3), { absent: 0, ranges: [] });
    assert.deepEqual(absent(1, 7, 9), { absent: 0, ranges: [] });
  });
});
