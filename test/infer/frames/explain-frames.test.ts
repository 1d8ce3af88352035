import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDeclaredZ } from '../../../src/infer/declared/declared-z.js';
import { explainFrames, isTiled, showsNoSlices } from '../../../src/infer/frames/explain-frames.js';
import { orderFrames } from '../../../src/infer/frames/order-frames.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { placeGroup } from '../place-group.js';

type Facts = Record<string, string | number>;

/** Files of 8 × 10 pixels, with what all share and what each has. */
const files = (count: number, shared: Facts, each: (i: number) => Facts = () => ({})): HeaderFacts[] =>
  Array.from({ length: count }, (_, i) => ({
    file: `${i}.dcm`,
    frame: 1,
    Rows: 8,
    Columns: 10,
    ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
    ...shared,
    ...each(i),
  }));
/** Frames of one file. */
const frames = (count: number, shared: Facts): HeaderFacts[] =>
  files(count, shared, (i) => ({ file: 'a.dcm', frame: i + 1, NumberOfFrames: String(count) }));

/** What is told of frames whose positions were not measured, and what becomes of the Z that is stated. */
function explain(headers: readonly HeaderFacts[], more: { isTurned?: boolean } = {}) {
  const group = { ...placeGroup(headers), ...more };
  const ordered = orderFrames(group.frames, false);
  const { reason, stated } = explainFrames(group, ordered, readDeclaredZ(group, group.frames));
  const told = reason?.({ source: 'spacing-between-slices' });
  return told ? { z: stated, code: told.code, ...told.data } : { z: stated, code: null };
}

const at = (place: string): Facts => ({ ImagePositionPatient: place });
const somewhere = at('0\\0\\5');
const stated = { SpacingBetweenSlices: '3' };
const used = { source: 'spacing-between-slices' };

describe('frames without a Z of their own are', () => {
  test('mosaics, whose stated Z is that of their tiles', () => {
    const mosaic = { ...stated, ImageType: 'ORIGINAL\\PRIMARY\\M\\MOSAIC', MosaicImageCount: 9 };
    assert.deepEqual(explain(files(2, mosaic)), {
      z: 'used',
      code: 'TILED_OR_MOSAIC',
      what: 'mosaic',
      tiles: 9,
    });
  });

  test('projections, planes and views, but for three that lie evenly or whose Slice Location does', () => {
    const view = { Modality: 'DX', ...stated };
    assert.deepEqual(explain(files(3, view)), { z: 'void', code: 'NOT_A_VOLUME', frames: 3, what: 'views' });
    const planes = { Modality: 'NM', ImageType: 'ORIGINAL\\PRIMARY\\STATIC' };
    assert.deepEqual(explain(files(2, planes)), {
      z: 'void',
      code: 'NOT_A_VOLUME',
      frames: 2,
      what: 'planes',
    });
    const turned = explain(files(3, stated), { isTurned: true });
    assert.deepEqual(turned, { z: 'void', code: 'NOT_A_VOLUME', frames: 3, what: 'turned' });

    const shows = (facts: Facts, each: (i: number) => Facts) =>
      showsNoSlices(placeGroup(files(4, facts, each)));
    const along = (places: readonly (number | string)[]) => (i: number) => at(`0\\0\\${places[i]}`);
    assert.equal(shows(view, along([0, 3, 6, 9])), false);
    assert.equal(shows(view, along([0, 3, 5, 9])), true);
    const located = (places: readonly (number | string)[]) => (i: number) => ({
      SliceLocation: places[i] ?? '',
    });
    assert.equal(shows(view, located([0, 3, 6, 9])), false);
    assert.equal(shows(view, located([9, 3, 6, 0])), false);
    assert.equal(shows(view, located([0, 3, 5, 9])), true);
    assert.equal(shows(view, located([0, 3, 6, ''])), true);
    // What may be a stack is none of them, wherever it lies.
    for (const Modality of ['CT', 'US']) assert.equal(shows({ Modality }, along([0, 3, 5, 9])), false);
    for (const more of [
      { SliceVector: '1\\2\\3\\4' },
      { FrameTime: '40', FrameIncrementPointer: 'FrameTime' },
    ])
      assert.equal(showsNoSlices(placeGroup(frames(4, { ...view, ...more }))), false);
    assert.equal(
      showsNoSlices({ ...placeGroup(files(4, stated, along([0, 3, 6, 9]))), isTurned: true }),
      true,
    );
  });

  test('tiles of a larger picture (PS3.3 C.8.12.14), but for those that lie behind one another', () => {
    const tiles = (facts: Facts, count = 4) => isTiled(placeGroup(frames(count, facts)));
    assert.equal(tiles({ DimensionOrganizationType: 'TILED_FULL' }), true);
    assert.equal(tiles({ DimensionOrganizationType: '3D' }), false);
    assert.equal(tiles({ TotalPixelMatrixColumns: 11 }), true);
    assert.equal(tiles({ TotalPixelMatrixRows: 9 }), true);
    assert.equal(tiles({ ColumnPositionInTotalImagePixelMatrix: 1 }), true);
    assert.equal(tiles({ TotalPixelMatrixColumns: 10, TotalPixelMatrixRows: 8 }), false);
    assert.equal(tiles({ TotalPixelMatrixColumns: 11 }, 1), false);
    assert.equal(tiles({}), false);
    const along = files(4, { TotalPixelMatrixColumns: 11 }, (i) => at(`0\\0\\${3 * i}`));
    assert.equal(isTiled(placeGroup(along)), false);
    assert.deepEqual(explain(frames(4, { ...stated, TotalPixelMatrixColumns: 11 })), {
      z: 'void',
      code: 'TILED_OR_MOSAIC',
      what: 'tiles',
      tiles: null,
    });
  });

  test('a single image', () => {
    const image = { code: 'SINGLE_IMAGE', file: '0.dcm' };
    assert.deepEqual(explain(files(1, stated)), { z: 'used', ...image, stated: 3 });
    assert.deepEqual(explain(files(1, {})), { z: 'used', ...image, stated: null });
  });

  test('as the standard has them: nuclear slices of one position and a stated Z (PS3.3 C.8.4.15)', () => {
    const slices = { ...somewhere, ...stated, Modality: 'NM', ImageType: 'ORIGINAL\\PRIMARY\\RECON TOMO' };
    assert.deepEqual(explain(frames(4, slices)), { z: 'used', code: null });
    const identical = { code: 'ALL_POSITIONS_IDENTICAL', frames: 4, position: [0, 0, 5], used };
    // What states none is not as it should be, nor is any other modality.
    const silent = { ...somewhere, Modality: 'NM', ImageType: 'ORIGINAL\\PRIMARY\\RECON TOMO' };
    assert.deepEqual(explain(frames(4, silent)), { z: 'used', ...identical, stated: null });
    const vector = { ...somewhere, ...stated, Modality: 'CT', SliceVector: '1\\2\\3\\4' };
    assert.deepEqual(explain(frames(4, vector)), { z: 'used', ...identical, stated: 3 });
    // Nuclear frames of no told kind may be a film.
    assert.deepEqual(explain(frames(4, { ...somewhere, ...stated, Modality: 'NM' })), {
      z: 'doubtful',
      code: 'FILM_OR_STACK',
      frames: 4,
      tag: null,
      stated: 3,
    });
  });

  test('those whose positions damage took', () => {
    const damaged = files(3, stated, (i) => (i === 0 ? somewhere : { HeaderDamage: 'unreadable' }));
    assert.deepEqual(explain(damaged), { z: 'used', code: null });
  });

  test('a film, unless numbers tell the place of each', () => {
    const film = { ...stated, FrameTime: '40' };
    assert.deepEqual(explain(frames(3, film)), {
      z: 'void',
      code: 'CINE_NOT_VOLUME',
      frames: 3,
      tag: 'FrameTime',
    });
    const numbered = files(3, film, (i) => ({
      file: 'a.dcm',
      frame: i + 1,
      NumberOfFrames: '3',
      InStackPositionNumber: i + 1,
    }));
    assert.deepEqual(explain(numbered), { z: 'used', code: 'NO_IPP', without: 3, frames: 3, used });
    const moving = { Modality: 'US', ...stated };
    assert.deepEqual(explain(files(3, moving)), {
      z: 'doubtful',
      code: 'FILM_OR_STACK',
      frames: 3,
      tag: null,
      stated: 3,
    });
    const placed = explain(files(3, moving, (i) => ({ InStackPositionNumber: i + 1 })));
    assert.deepEqual(placed, { z: 'used', code: 'NO_IPP', without: 3, frames: 3, used });
  });

  test('a vector of another length, which says so itself', () => {
    const dose = { ...somewhere, Modality: 'RTDOSE', GridFrameOffsetVector: '0\\2\\4\\6' };
    assert.deepEqual(explain(frames(3, dose)), { z: 'used', code: null });
  });

  test('at one place, or at none', () => {
    assert.deepEqual(explain(files(3, { ...somewhere, ...stated })), {
      z: 'used',
      code: 'ALL_POSITIONS_IDENTICAL',
      frames: 3,
      position: [0, 0, 5],
      stated: 3,
      used,
    });
    const most = files(3, stated, (i) => (i > 1 ? somewhere : {}));
    assert.deepEqual(explain(most), { z: 'used', code: 'NO_IPP', without: 2, frames: 3, used });
    // All have one, and no line passes through them: that was told.
    const scattered = files(4, { ImageOrientationPatient: '' }, (i) =>
      at([0, 1, 2].map((axis) => 9 * Number(axis === i)).join('\\')),
    );
    assert.deepEqual(explain(scattered), { z: 'used', code: null });
  });
});

describe('times at one place', () => {
  const series = (count: number, shared: Facts, each: (i: number) => Facts) => {
    const { z, code, ...data } = explain(files(count, { ...stated, ...shared }, each));
    return [z, code, ...('tag' in data ? [data.tag] : [])];
  };
  const zero = at('0\\0\\0');
  const film = (tag: string) => ['void', 'CINE_NOT_VOLUME', tag];
  const doubt = (tag: string) => ['doubtful', 'FILM_OR_STACK', tag];
  const stack = ['used', 'ALL_POSITIONS_IDENTICAL'];

  test('prove a film where each frame has a time point of its own', () => {
    for (const tag of ['TemporalPositionIndex', 'TemporalPositionIdentifier']) {
      assert.deepEqual(
        series(3, somewhere, (i) => ({ [tag]: i })),
        film(tag),
      );
      assert.deepEqual(
        series(3, zero, (i) => ({ [tag]: i })),
        film(tag),
      );
      assert.deepEqual(
        series(3, {}, (i) => ({ [tag]: i })),
        film(tag),
      );
      // Two of three that share one are of several slices.
      assert.deepEqual(
        series(3, somewhere, (i) => ({ [tag]: Math.min(i, 1) })),
        stack,
      );
    }
    const whole = explain(files(3, stated, (i) => ({ TemporalPositionIndex: i })));
    assert.deepEqual(whole, { z: 'void', code: 'CINE_NOT_VOLUME', frames: 3, tag: 'TemporalPositionIndex' });
  });

  test('of the heart prove it at a real place, and raise doubt where none is told', () => {
    for (const tag of ['TriggerTime', 'NominalCardiacTriggerDelayTime']) {
      assert.deepEqual(
        series(3, somewhere, (i) => ({ [tag]: 40 * i })),
        film(tag),
      );
      assert.deepEqual(
        series(5, somewhere, (i) => ({ [tag]: 40 * Math.min(i, 1) })),
        film(tag),
      );
      assert.deepEqual(
        series(3, zero, (i) => ({ [tag]: 40 * i })),
        doubt(tag),
      );
      assert.deepEqual(
        series(5, zero, (i) => ({ [tag]: 40 * Math.min(i, 1) })),
        stack,
      );
      assert.deepEqual(
        series(3, somewhere, () => ({ [tag]: 40 })),
        stack,
      );
    }
  });

  test('are those of the first volume, where there are several', () => {
    const two = series(6, somewhere, (i) => ({
      TemporalPositionIndex: i < 3 ? 1 : 2,
      TriggerTime: i < 3 ? 40 : 80,
      ContentTime: i < 3 ? '1000' : '2000',
    }));
    assert.deepEqual(two, stack);
  });

  test('and echoes, directions and acquisitions raise doubt, at a real place alone', () => {
    for (const tag of [
      'FrameReferenceTime',
      'EffectiveEchoTime',
      'EchoTime',
      'EchoNumbers',
      'DiffusionBValue',
      'DiffusionGradientOrientation',
      'SequenceName',
      'AcquisitionNumber',
      'AcquisitionTime',
      'ContentTime',
    ]) {
      assert.deepEqual(
        series(3, somewhere, (i) => ({ [tag]: i + 1 })),
        doubt(tag),
        tag,
      );
      assert.deepEqual(
        series(3, zero, (i) => ({ [tag]: i + 1 })),
        stack,
        tag,
      );
      assert.deepEqual(
        series(3, somewhere, () => ({ [tag]: 1 })),
        stack,
        tag,
      );
    }
  });

  test('know a real place by all that have one, or by one Slice Location', () => {
    const timed = (i: number) => ({ AcquisitionTime: 1000 + i });
    assert.deepEqual(series(3, at('0\\0\\0.1'), timed), doubt('AcquisitionTime'));
    assert.deepEqual(
      series(3, {}, (i) => ({ ...timed(i), ...(i > 0 && somewhere) })),
      stack,
    );
    const located = (...places: (number | string)[]) =>
      series(places.length, {}, (i) => ({ ...timed(i), SliceLocation: places[i]! }));
    assert.deepEqual(located(7, 7, 7), doubt('AcquisitionTime'));
    assert.deepEqual(located(0, 0, 0), ['used', 'NO_IPP']);
    assert.deepEqual(located(7, '', 7), ['used', 'NO_IPP']);
    assert.deepEqual(located('', 7, 7), ['used', 'NO_IPP']);
    // A position counts before it.
    assert.deepEqual(series(3, { ...zero, SliceLocation: 7 }, timed), stack);
  });

  test('of the pages of one slice are no film of it', () => {
    const pages = series(3, { ImageFormat: 'TIFF', InStackPositionNumber: 1 }, (i) => ({
      TemporalPositionIndex: i,
    }));
    assert.deepEqual(pages, ['used', 'NO_IPP']);
  });
});
