import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  areDoubtful,
  countBetween,
  countUnplaced,
  tellDamage,
  tookPositions,
} from '../../../src/infer/declared/header-damage.js';
import { readFrames } from '../../../src/infer/frames/read-frames.js';
import type { FrameGroup } from '../../../src/infer/group/group-frames.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { Judgement } from '../../../src/infer/witnesses/judgement.js';

type Facts = Partial<Record<string, string | number>>;

/** A group of frames, each of a file of its own; `at` stands for a position. */
function groupOf(frames: readonly Facts[]): FrameGroup {
  const headers = frames.map(({ at, ...facts }, i): HeaderFacts => ({
    file: `${i}.dcm`,
    frame: 1,
    ...(at === 'place' && { ImagePositionPatient: `0\\0\\${i}` }),
    ...facts,
  }));
  return { frames: readFrames(headers) } as unknown as FrameGroup;
}
const cut = { HeaderDamage: 'cut' };
const items = { HeaderDamage: 'items' };
const placed = { at: 'place' };

describe('damaged headers', () => {
  test('put positions in doubt where more than half of these stand in them', () => {
    const doubtful = (...frames: Facts[]): boolean => areDoubtful(groupOf(frames));
    assert.equal(doubtful(placed, placed), false);
    assert.equal(doubtful({ ...placed, ...cut }, { ...placed, HeaderDamage: 'unreadable' }, placed), true);
    assert.equal(doubtful({ ...placed, ...cut }, placed), false);
    // Too few items take what they would have told, not what stands in the others.
    assert.equal(doubtful({ ...placed, ...items }, { ...placed, ...items }, placed), false);
    // Only frames with a position count.
    assert.equal(doubtful({ ...placed, ...cut }, {}, {}), true);
    assert.equal(doubtful(placed, cut, cut), false);
  });

  test('took positions where none lacks one but for its damage', () => {
    const took = (...frames: Facts[]) => tookPositions(groupOf(frames));
    assert.equal(took(placed, placed), false);
    assert.equal(took(placed, cut, placed), true);
    assert.equal(took(cut, items), true);
    assert.equal(took(placed, cut, {}), false);
    assert.equal(countUnplaced(groupOf([placed, cut, {}])), 2);
    assert.equal(countUnplaced(groupOf([placed, placed])), 0);
  });

  test('are told by the graver kind of damage, each file once', () => {
    const findingOf = (frames: readonly Facts[]) => {
      const judgement = new Judgement({} as never);
      tellDamage(judgement, groupOf(frames));
      return judgement.told[0];
    };
    const told = (...frames: Facts[]) => {
      const finding = findingOf(frames);
      return finding ? { code: finding.code, ...finding.data } : null;
    };
    assert.equal(told(placed, {}), null);
    const b = { ...items, file: 'b.dcm', FunctionalGroupItems: '3' };
    assert.deepEqual(
      told(
        { ...b, ...placed },
        { ...b, frame: 2 },
        { ...items, file: 'a.dcm', FunctionalGroupItems: '4' },
        placed,
      ),
      { code: 'HEADER_BROKEN', what: 'items', files: ['a.dcm', 'b.dcm'], frames: 3, without: 2, items: 7 },
    );
    const kinds = [
      ['items', 'unreadable', 'unreadable'],
      ['unreadable', 'cut', 'cut'],
    ] as const;
    for (const [first, second, what] of kinds) {
      const damaged = [first, second].map((HeaderDamage): Facts => ({ HeaderDamage }));
      assert.equal(findingOf(damaged)?.data['what'], what);
    }
    const one = { what: 'cut', files: ['0.dcm'], frames: 1, without: 0, items: 0 };
    assert.deepEqual(told({ ...cut, ...placed }), { code: 'HEADER_BROKEN', ...one });
  });
});

describe('frames without a position belong between two others', () => {
  /** How many do, of all but the first and the last, which have a position. */
  const between = (frames: readonly Facts[]) => {
    const group = groupOf(
      frames.map((frame, i) => (i % (frames.length - 1) === 0 ? { ...placed, ...frame } : frame)),
    );
    return countBetween(group, group.frames[0], group.frames.at(-1)!);
  };
  const numbered = (...numbers: (number | undefined)[]) =>
    between(numbers.map((number) => (number === undefined ? {} : { InstanceNumber: String(number) })));

  test('by instance number, either way round', () => {
    assert.equal(numbered(5, 6, 7, 8), 2);
    assert.equal(numbered(8, 6, 7, 5), 2);
    assert.equal(numbered(5, 4, 9, 8), 0);
    // Those with the number of one of the two.
    assert.equal(numbered(5, 5, 8, 8), 0);
    assert.equal(numbered(8, 5, 8, 5), 0);
  });

  test('not where a number is unknown', () => {
    assert.equal(numbered(5, undefined, 8), 0);
    assert.equal(numbered(-1, undefined, 1), 0);
    assert.equal(numbered(undefined, 5, 8), 0);
    assert.equal(numbered(8, 5, undefined), 0);
    assert.equal(numbered(undefined, 5, undefined), 0);
    assert.equal(numbered(undefined, -5, 8), 0);
    assert.equal(numbered(8, -5, undefined), 0);
  });

  test('by frame number within one file, which those of another file do not enter', () => {
    const [a, b] = [{ file: 'a' }, { file: 'b' }];
    assert.equal(between([a, { ...a, frame: 2 }, { ...b, frame: 2 }, { ...a, frame: 3 }]), 1);
    assert.equal(
      between([
        { ...a, frame: 3 },
        { ...a, frame: 2, ...placed },
        { ...a, frame: 1 },
      ]),
      0,
    );
  });
});
