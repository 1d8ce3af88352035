import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { orderFrames } from '../../../src/infer/frames/order-frames.js';
import { readFrames } from '../../../src/infer/frames/read-frames.js';
import type { HeaderFacts } from '../../../src/model/report.js';

type Facts = Record<string, string | number>;

/** How files of one frame each are ordered: their names, slice and time point by time point. */
function order(each: readonly Facts[], reversed = false) {
  const headers = each.map((facts, i): HeaderFacts => ({
    file: String.fromCharCode(97 + i),
    frame: 1,
    ...facts,
  }));
  return tell(headers, reversed);
}

/** Frames of files, each as `file+frame`. */
function tell(headers: readonly HeaderFacts[], reversed = false) {
  const { frames, slices, phases, placed, tag } = orderFrames(readFrames(headers), reversed);
  const many = headers.some(({ frame }) => frame > 1);
  const names = frames.map(
    ({ frame: { facts }, index, phase }) => `${facts.file}${many ? facts.frame : ''}${index}${phase}`,
  );
  return { names: names.join(' '), slices, phases, placed, tag };
}

/** Files of so many frames, with what every frame shares and what each has. */
const files = (
  counts: readonly number[],
  shared: Facts = {},
  each: (file: number, frame: number) => Facts = () => ({}),
) =>
  counts.flatMap((count, file) =>
    Array.from({ length: count }, (_, i): HeaderFacts => ({
      file: String.fromCharCode(97 + file),
      frame: i + 1,
      NumberOfFrames: count,
      ...shared,
      ...each(file, i + 1),
    })),
  );

describe('frames without a position stand', () => {
  test('as they are counted, where nothing tells their places', () => {
    assert.deepEqual(order([{}, {}, {}]), {
      names: 'a00 b10 c20',
      slices: 3,
      phases: 1,
      placed: false,
      tag: null,
    });
    assert.equal(
      order([{ InstanceNumber: 3 }, { InstanceNumber: 2 }, { InstanceNumber: 1 }]).names,
      'c00 b10 a20',
    );
    // A signed spacing turns the stack.
    assert.equal(order([{}, {}, {}], true).names, 'c00 b10 a20');
  });

  test('by In-Stack Position Number, whose values alone count, repeated ones as time points', () => {
    const at = (...places: number[]) =>
      order(places.map((InStackPositionNumber) => ({ InStackPositionNumber, InstanceNumber: 1 })));
    assert.deepEqual(at(7, 5, 9), { names: 'b00 a10 c20', slices: 3, phases: 1, placed: true, tag: null });
    assert.deepEqual(at(2, 1, 2, 1), {
      names: 'b00 a10 d01 c11',
      slices: 2,
      phases: 2,
      placed: true,
      tag: 'InstanceNumber',
    });
    // One place for all is a number that some writers give every file.
    assert.equal(at(1, 1, 1).placed, false);
    // One that is lacking makes all of them useless.
    assert.equal(order([{ InStackPositionNumber: 2 }, { InStackPositionNumber: 1 }, {}]).placed, false);
    const pages = order(
      [1, 1].map((InStackPositionNumber) => ({ InStackPositionNumber, ImageFormat: 'TIFF' })),
    );
    assert.deepEqual([pages.slices, pages.phases, pages.placed], [1, 2, true]);
  });

  test('by Slice Vector, before the number in the stack (PS3.3 C.8.4.8.1)', () => {
    const told = tell(
      files([4], { SliceVector: '2\\1\\2\\1', TimeSlotVector: '1\\1\\2\\2', InStackPositionNumber: 1 }),
    );
    assert.deepEqual(told, {
      names: 'a200 a110 a401 a311',
      slices: 2,
      phases: 2,
      placed: true,
      tag: 'TimeSlotVector',
    });
  });

  test('by Slice Location, upwards unless the numbers run down', () => {
    const at = (...places: number[]) => order(places.map((SliceLocation) => ({ SliceLocation })));
    assert.deepEqual(at(5, 1, 3), { names: 'b00 c10 a20', slices: 3, phases: 1, placed: true, tag: null });
    assert.deepEqual(at(5, 3, 1), { names: 'a00 b10 c20', slices: 3, phases: 1, placed: true, tag: null });
    assert.deepEqual([at(1, 5).placed, at(1, 5).names, at(5, 1).names], [true, 'a00 b10', 'a00 b10']);
    assert.equal(at(5, 5, 5).placed, false);
    assert.equal(order([{ SliceLocation: 1 }, { SliceLocation: 2 }, {}]).placed, false);
  });

  test('by Slice Location twice where half of the places are, and else one after the other', () => {
    const at = (...places: number[]) => order(places.map((SliceLocation) => ({ SliceLocation })));
    assert.deepEqual(at(1, 2, 3, 4, 1, 2), {
      names: 'a00 b10 c20 d30 e01 f11',
      slices: 4,
      phases: 2,
      placed: true,
      tag: 'InstanceNumber',
    });
    assert.deepEqual(at(1, 2, 3, 4, 1), {
      names: 'a00 e10 b20 c30 d40',
      slices: 5,
      phases: 1,
      placed: true,
      tag: null,
    });
    assert.deepEqual(at(4, 3, 2, 1, 1), {
      names: 'a00 b10 c20 d30 e40',
      slices: 5,
      phases: 1,
      placed: true,
      tag: null,
    });
  });
});

describe('files of many frames', () => {
  test('repeat one stack where they hold equally many', () => {
    assert.deepEqual(tell(files([2, 2])), {
      names: 'a100 a210 b101 b211',
      slices: 2,
      phases: 2,
      placed: false,
      tag: 'FrameNumber',
    });
    assert.deepEqual(tell(files([2, 3])).slices, 5);
    assert.deepEqual(tell(files([3])).slices, 3);
    // Parts of a concatenation go on.
    const parts = files([2, 2], {}, (file) => ({ ConcatenationFrameOffsetNumber: 2 * file }));
    assert.deepEqual(tell(parts).slices, 4);
    // One of them is none, and what it belongs to is not known.
    const one = files([2, 2], {}, (file) => (file === 0 ? { ConcatenationFrameOffsetNumber: 0 } : {}));
    assert.deepEqual(tell(one).slices, 4);
  });

  test('may have a last one cut short where each is one time', () => {
    const timed = (counts: readonly number[], tag: string) =>
      tell(files(counts, {}, (file) => ({ [tag]: file + 1 })));
    for (const tag of ['TemporalPositionIndex', 'TemporalPositionIdentifier']) {
      const { slices, phases, tag: told } = timed([3, 3, 2], tag);
      assert.deepEqual([slices, phases, told], [3, 3, tag]);
      assert.equal(timed([3, 2], tag).slices, 5);
      assert.equal(timed([3, 2, 2], tag).slices, 7);
    }
    assert.equal(timed([3, 3, 2], 'TriggerTime').slices, 8);
  });
});

describe('repeats are counted within each value', () => {
  test('of a time, an echo or a direction that a whole stack shares', () => {
    for (const tag of [
      'TemporalPositionIndex',
      'TemporalPositionIdentifier',
      'TriggerTime',
      'NominalCardiacTriggerDelayTime',
      'EffectiveEchoTime',
      'EchoTime',
      'EchoNumbers',
      'DiffusionBValue',
      'FrameReferenceTime',
    ]) {
      const told = order([2, 1, 2, 1, 2, 1].map((value) => ({ [tag]: value })));
      assert.deepEqual(told, { names: 'b00 d10 f20 a01 c11 e21', slices: 3, phases: 2, placed: false, tag });
      assert.equal(order([1, 1, 1, 2, 2].map((value) => ({ [tag]: value }))).slices, 5);
      assert.equal(order([1, 2, 3].map((value) => ({ [tag]: value }))).slices, 3);
    }
    assert.equal(order([2, 1, 2, 1].map((value) => ({ SequenceName: `s${value}` }))).slices, 2);
  });

  test('and may break off in the last of three time points', () => {
    const timed = (...values: number[]) =>
      order(values.map((TemporalPositionIndex) => ({ TemporalPositionIndex })));
    assert.deepEqual([timed(1, 1, 2, 2, 3).slices, timed(1, 1, 2).slices], [2, 3]);
    // Of echoes none may.
    assert.equal(order([1, 1, 2, 2, 3].map((EchoTime) => ({ EchoTime }))).slices, 5);
  });

  test('of the acquisitions of MR and PET, and of others that begin again at one number', () => {
    const acquired = (Modality: string, numbers: readonly number[]) =>
      order(
        numbers.map((InstanceNumber, i) => ({ Modality, InstanceNumber, AcquisitionNumber: i < 2 ? 1 : 2 })),
      ).slices;
    assert.deepEqual(
      ['MR', 'PT', 'CT', 'MRS', 'CMR'].map((modality) => acquired(modality, [1, 2, 3, 4])),
      [2, 2, 4, 4, 4],
    );
    assert.deepEqual([acquired('CT', [1, 2, 1, 2]), acquired('CT', [1, 2, 2, 3])], [2, 4]);
  });

  test('of the vectors of one file', () => {
    for (const vector of [
      'EnergyWindowVector',
      'DetectorVector',
      'PhaseVector',
      'RRIntervalVector',
      'TimeSlotVector',
      'TimeSliceVector',
    ]) {
      const told = tell(files([4], { [vector]: '1\\1\\2\\2' }));
      assert.deepEqual(told, {
        names: 'a100 a210 a301 a411',
        slices: 2,
        phases: 2,
        placed: false,
        tag: vector,
      });
    }
  });
});

test('what tells repeats apart does so at nine tenths of the places', () => {
  const echoes = (told: number) =>
    order(
      Array.from({ length: 40 }, (_, i) => ({
        InStackPositionNumber: i % 20,
        InstanceNumber: 1,
        EchoTime: i >= 20 && i % 20 < told ? 2 : 1,
      })),
    ).tag;
  assert.deepEqual([echoes(18), echoes(17)], ['EchoTime', 'InstanceNumber']);
});

describe('repeats of one place follow one another', () => {
  /** Files of a slice and a trigger time each. */
  const timed = (...told: [place: number, time: number][]) =>
    order(told.map(([InStackPositionNumber, TriggerTime]) => ({ InStackPositionNumber, TriggerTime })));

  test('by their values, whatever the order of files', () => {
    const { names, phases, tag } = timed([1, 20], [2, 10], [1, 10], [2, 20]);
    assert.deepEqual([names, phases, tag], ['c00 b10 a01 d11', 2, 'TriggerTime']);
  });

  test('by number, not as text', () => {
    assert.equal(timed([1, 100], [1, 20], [2, 20], [2, 100]).names, 'b00 c10 a01 d11');
  });

  test('of each slice by itself, where slices have other values', () => {
    assert.equal(timed([1, 20], [2, 15], [1, 10], [2, 25]).names, 'c00 b10 a01 d11');
  });

  test('of all slices together, where these have as many values as repeats: what is lost leaves a gap', () => {
    const whole = timed([1, 10], [1, 20], [1, 30], [2, 30], [2, 20], [3, 30]);
    assert.equal(whole.names, 'a00 b01 e11 c02 d12 f22');
    assert.deepEqual([whole.slices, whole.phases], [3, 3]);
  });
});
