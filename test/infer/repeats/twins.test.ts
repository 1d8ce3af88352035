import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  dropCopies,
  identifyImage,
  tellCopies,
  tellFalseTwins,
  type Twins,
} from '../../../src/infer/repeats/copies.js';
import { resolveRepeats } from '../../../src/infer/repeats/phases.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { evenly, makeSeries } from '../make-series.js';
import { groupOf, placeGroup } from '../place-group.js';

type Facts = Record<string, string | number>;

const images = (each: readonly Facts[]): HeaderFacts[] =>
  each.map((facts) => ({ file: 'a', frame: 1, ...facts }));
const codes = (told: readonly { code: string; data: object }[]) =>
  told.map(({ code, data }) => ({ code, ...data }));

describe('images are one', () => {
  test('by UID, with a position or a number as well', () => {
    const identity = (uid: string, position: string, instance: number | null, frame = 1) =>
      identifyImage({ file: 'a', frame, SOPInstanceUID: uid }, position, instance);
    assert.equal(identity('1.2', '', null), '');
    assert.equal(identity('', '0\\0\\1', 7), '');
    const all = [
      identity('1.2', '0\\0\\1', null),
      identity('1.2', '', 7),
      identity('1.2', '0\\0\\1', 7),
      identity('1.2', '0\\0\\2', 7),
      identity('1.2', '0\\0\\1', 8),
      identity('1.3', '0\\0\\1', 7),
      identity('1.2', '0\\0\\1', 7, 2),
    ];
    assert.ok(!all.includes(''));
    assert.equal(new Set(all).size, all.length);
  });

  test('of which the first is kept and the others are told, in order of name', () => {
    const one = { SOPInstanceUID: '1.2', InstanceNumber: 7 };
    const group = groupOf(
      images([
        { ...one, file: 'c' },
        { ...one, file: 'b' },
        { ...one, file: 'a' },
        { ...one, file: 'd', InstanceNumber: 8 },
        { ...one, file: 'e', PixelDigest: '9' },
      ]),
    );
    const copies: Twins[] = [];
    const kept = dropCopies(group.frames, copies).map(({ facts }) => facts.file);
    assert.deepEqual(
      [kept, copies],
      [
        ['a', 'd', 'e'],
        [
          { kept: 'a', dropped: 'b' },
          { kept: 'a', dropped: 'c' },
        ],
      ],
    );
    tellCopies(group, [...copies].reverse());
    assert.deepEqual(codes(group.findings), [{ code: 'DUPLICATE_FILE', duplicates: 2, files: ['b', 'c'] }]);
    const data = { kept: 'a', reason: 'file' };
    assert.deepEqual(group.setAside, [
      { file: 'b', code: 'DUPLICATE_FILE', severity: 'info', data },
      { file: 'c', code: 'DUPLICATE_FILE', severity: 'info', data },
    ]);
    const none = groupOf(images([one]));
    tellCopies(none, []);
    assert.deepEqual([none.findings, none.setAside], [[], []]);
  });

  test('by name and not by what they show: then all of them are told', () => {
    const told = (...each: Facts[]) => {
      const group = groupOf(images(each));
      tellFalseTwins(group);
      return codes(group.findings);
    };
    const one = { SOPInstanceUID: '1.2', InstanceNumber: 7 };
    assert.deepEqual(
      told(
        { ...one, file: 'b', PixelDigest: '1' },
        { ...one, file: 'a', PixelDigest: '2' },
        { ...one, InstanceNumber: 8, file: 'c' },
      ),
      [{ code: 'SAME_IDENTITY_DIFFERENT_PIXELS', images: 2, files: ['a', 'b'] }],
    );
    assert.deepEqual(told({ ...one, PixelDigest: '1' }, { ...one, PixelDigest: '1' }), []);
    assert.deepEqual(told({ ...one, PixelDigest: '1' }, { ...one, InstanceNumber: 8, PixelDigest: '2' }), []);
    // Those of which too little is told claim nothing.
    assert.deepEqual(told({ PixelDigest: '1' }, { PixelDigest: '2' }), []);
  });
});

describe('second images of a place', () => {
  const resolve = (at: readonly number[], each: (i: number) => Facts) => {
    const group = placeGroup(makeSeries({ at, each }));
    const { placed, ...told } = resolveRepeats(group, group.locations);
    const places = placed.map((here) =>
      here.map(({ frame, phase }) => `${Number(frame.facts.file.slice(2, 6))}/${phase}`).join(' '),
    );
    return { ...told, places: places.join(', '), group };
  };

  test('are left out where few have one: the one of the lower number is kept', () => {
    const { group, ...told } = resolve([0, 2, 4, 4, 6, 8], (i) => ({ InstanceNumber: i === 2 ? 9 : i + 1 }));
    assert.deepEqual(told, { phases: 1, dropped: 1, doubled: true, places: '1/0, 2/0, 4/0, 5/0, 6/0' });
    const pair = { kept: 'IM0004.dcm', dropped: 'IM0003.dcm' };
    assert.deepEqual(codes(group.findings), [{ code: 'DUPLICATE_POSITION', duplicates: 1, pairs: [pair] }]);
    assert.deepEqual(group.setAside, [
      {
        file: pair.dropped,
        code: 'DUPLICATE_POSITION',
        severity: 'warn',
        data: { kept: pair.kept, reason: 'file' },
      },
    ]);
  });

  test('are none where each place has one', () => {
    const { group, ...told } = resolve(evenly(4, 2), () => ({}));
    assert.deepEqual(told, { phases: 1, dropped: 0, doubled: false, places: '1/0, 2/0, 3/0, 4/0' });
    assert.deepEqual([group.findings, group.setAside], [[], []]);
  });

  test('are copies where they are one file twice', () => {
    const { group, ...told } = resolve([0, 2, 4, 4, 6], (i) =>
      i === 2 || i === 3 ? { SOPInstanceUID: '1.9', InstanceNumber: 3 } : {},
    );
    assert.deepEqual(told, { phases: 1, dropped: 1, doubled: false, places: '1/0, 2/0, 3/0, 5/0' });
    assert.deepEqual(codes(group.findings), [
      { code: 'DUPLICATE_FILE', duplicates: 1, files: ['IM0004.dcm'] },
    ]);
  });

  test('are volumes by rank over the whole stack, or of each place where values differ', () => {
    const four = [0, 0, 2, 2];
    const whole = resolve(four, (i) => ({ EchoTime: i % 2 ? 5 : 10 }));
    assert.deepEqual([whole.phases, whole.places], [2, '2/0 1/1, 4/0 3/1']);
    const own = resolve(four, (i) => ({ TriggerTime: [30, 10, 35, 15][i]! }));
    assert.deepEqual([own.phases, own.places], [2, '2/0 1/1, 4/0 3/1']);
    // What is lost leaves a gap.
    const lost = resolve([0, 0, 2, 2, 4], (i) => ({ EchoTime: i % 2 || i === 4 ? 10 : 5 }));
    assert.deepEqual([lost.phases, lost.places], [2, '1/0 2/1, 3/0 4/1, 5/1']);
  });

  test('beyond the count that most places have are left out', () => {
    const at = [0, 0, 2, 2, 4, 4, 6, 6, 6];
    const { phases, dropped, places, group } = resolve(at, (i) => ({
      AcquisitionTime: 1000 + i,
      InstanceNumber: 1,
    }));
    assert.deepEqual([phases, dropped, places], [2, 1, '1/0 2/1, 3/0 4/1, 5/0 6/1, 7/0 8/1']);
    const told = group.findings.find(({ code }) => code === 'DUPLICATE_POSITION')?.data;
    assert.deepEqual(told?.['pairs'], [{ kept: 'IM0007.dcm', dropped: 'IM0009.dcm' }]);
  });
});
