import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headerOf, samplesOf } from '../read-image.js';
import { writeBmp, type BmpPlan } from './write-bmp.js';
import { refused } from '../../../support/refused.js';

const grey = Array.from({ length: 256 }, (_, value) => [value, value, value] as const);

describe('samples of a bitmap', () => {
  const shape = { columns: 3, rows: 2 };
  const cases: [what: string, plan: BmpPlan, expected: readonly number[]][] = [
    [
      'grey, stored from the bottom',
      {
        ...shape,
        bits: 8,
        palette: grey,
        lines: [
          [4, 5, 6],
          [1, 2, 3],
        ],
      },
      [1, 2, 3, 4, 5, 6],
    ],
    [
      'grey, stored from the top',
      {
        ...shape,
        bits: 8,
        palette: grey,
        lines: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        topDown: true,
      },
      [1, 2, 3, 4, 5, 6],
    ],
    [
      // Blue 0.114 · 255 = 29.07, green 149.7, red 76.2.
      'a palette of colours',
      {
        ...shape,
        bits: 4,
        palette: [
          [0, 0, 0],
          [255, 0, 0],
          [0, 255, 0],
          [0, 0, 255],
        ],
        lines: [
          [0x12, 0x30],
          [0x32, 0x10],
        ],
      },
      [76, 150, 29, 29, 150, 76],
    ],
    [
      'one bit',
      {
        ...shape,
        bits: 1,
        palette: [
          [0, 0, 0],
          [255, 255, 255],
        ],
        lines: [[0b1010_0000], [0b0110_0000]],
      },
      [0, 255, 255, 255, 0, 255],
    ],
    [
      // 0.299 · 30 + 0.587 · 20 + 0.114 · 10 = 21.85.
      'colours',
      {
        ...shape,
        bits: 24,
        lines: [
          [10, 20, 30, 255, 255, 255, 0, 0, 0],
          [9, 9, 9, 8, 8, 8, 7, 7, 7],
        ],
      },
      [9, 8, 7, 22, 255, 0],
    ],
  ];
  for (const [what, plan, expected] of cases) {
    it(`are read: ${what}`, async () => {
      assert.deepEqual([...(await samplesOf(writeBmp(plan), 1, 'slice.bmp')).data], expected);
    });
  }

  it('suggest the size of a pixel', async () => {
    const plan = {
      ...shape,
      bits: 8,
      palette: grey,
      lines: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    };
    const { first } = await headerOf(writeBmp({ ...plan, density: [50_000, 25_000] }), 'slice.bmp');
    assert.equal(first['SuggestedSpacing'], '0.02\\0.04\\');
    assert.equal(
      (await headerOf(writeBmp({ ...plan, density: [2835, 3780] }))).first['SuggestedSpacing'],
      undefined,
    );
  });

  it('are kept as far as they go', async () => {
    const bytes = writeBmp({
      ...shape,
      bits: 8,
      palette: grey,
      lines: [
        [4, 5, 6],
        [1, 2, 3],
      ],
    });
    await assert.rejects(samplesOf(bytes.subarray(0, -4), 1, 'slice.bmp'), (error: unknown) => {
      const { code, partial } = error as { code: string; partial: { data: Uint8Array } };
      assert.equal(code, 'TRUNCATED');
      assert.deepEqual([...partial.data], [0, 0, 0, 4, 5, 6]);
      return true;
    });
  });

  it('are named where they are compressed', async () => {
    const bytes = writeBmp({
      ...shape,
      bits: 8,
      palette: grey,
      lines: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      compression: 1,
    });
    await assert.rejects(
      samplesOf(bytes, 1, 'slice.bmp'),
      refused('UNSUPPORTED_SYNTAX:bmp', { file: 'slice.bmp', bits: 8, isCompressed: true }),
    );
  });
});
