import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planSlide } from '../../../src/view/snapshot/plan-slide.js';
import type { CaptionText, Rect, Setting, SlideText } from '../../../src/view/snapshot/slide.js';

/** Every sign is half as wide as it is high, and a line may end anywhere. */
const set: Setting = {
  measure: (text, { size }) => (text.length * size) / 2,
  wrap: (text, { size }, width, most = Infinity) => {
    const perLine = Math.max(1, Math.floor(width / (size / 2)));
    const lines = Array.from({ length: Math.ceil(text.length / perLine) }, (_, line) =>
      text.slice(line * perLine, (line + 1) * perLine),
    );
    return lines.slice(0, most);
  },
};

const caption = (ink: 'true' | 'naive', factor: string | null): CaptionText => ({
  ink,
  title: ink,
  factor,
  rows: ['0.5 × 0.5 × 2.5 mm', 'Z measured from the positions of 36 slices', 'Scanned box 231 × 231 × 90 mm'],
});

const text: SlideText = {
  title: 'Ammonite',
  captions: [caption('true', null), caption('naive', '2×')],
  notes: [1, 2, 3, 4].map((number) => ({ label: 'Warning', ink: 'naive', text: `note ${number}` })),
  made: 'Made',
};

const slide = { width: 960, height: 540 };

function area(frames: readonly Rect[]): number {
  return frames.reduce((sum, { width, height }) => sum + width * height, 0);
}

describe('a slide', () => {
  it('has two frames of one size, as far from both edges, and each caption below its own', () => {
    const { frames, rules } = planSlide(slide, text, 2, set);
    const [left, right] = frames;
    assert.equal(left?.x, 28);
    // (960 - 2 × 28 - 24) ÷ 2 = 440 wide, the second 24 behind the first.
    assert.deepEqual([left?.width, right?.width, right?.x], [440, 440, 28 + 440 + 24]);
    assert.equal(left?.y, right?.y);
    assert.deepEqual(
      rules.map(({ x }) => x),
      [28, 492],
    );
    for (const { y } of rules) assert.equal(y, left.y + left.height);
  });

  it('has what comes first on the right where the page runs from right to left', () => {
    const { frames, rules } = planSlide(slide, text, 2, set, true);
    assert.deepEqual(
      frames.map(({ x }) => x),
      [492, 28],
    );
    assert.deepEqual(
      rules.map(({ x }) => x),
      [492, 28],
    );
  });

  it('has one frame as wide as the slide where both readings share it, and two captions', () => {
    const { frames, rules } = planSlide(slide, text, 1, set);
    assert.deepEqual(
      frames.map(({ x, width }) => [x, width]),
      [[28, 904]],
    );
    assert.equal(rules.length, 2);
  });

  it('stacks frames and captions where it is narrow', () => {
    const { frames, rules } = planSlide({ width: 540, height: 960 }, text, 2, set);
    const [upper, lower] = frames as [Rect, Rect];
    assert.equal(upper.x, lower.x);
    assert.equal(upper.height, lower.height);
    assert.ok(rules[0]!.y >= upper.y + upper.height);
    assert.ok(lower.y > rules[0]!.y);
  });

  it('writes captions line beside line', () => {
    const { runs } = planSlide(slide, text, 2, set);
    for (const row of text.captions[0]!.rows) {
      const [one, other] = runs.filter((run) => run.text === row);
      assert.equal(one?.y, other?.y, row);
    }
  });

  it('keeps everything within its edges, and lets notes give way to pictures', () => {
    const long = 'a note that is rather long '.repeat(40);
    const crowded = { ...text, notes: text.notes.map((note) => ({ ...note, text: long })) };
    for (const [width, height] of [
      [960, 540],
      [1280, 540],
      [540, 960],
      [430, 320],
      [960, 960],
    ] as const) {
      for (const places of [1, 2]) {
        const { frames, runs } = planSlide({ width, height }, crowded, places, set);
        for (const { x, y, text: line, style } of runs) {
          assert.ok(x >= 0 && y >= 0, line);
          assert.ok(y + style.lineHeight <= height, `${line} at ${y} of ${height}`);
          assert.ok(x + set.measure(line, style) <= width, line);
        }
        if (height > 500) assert.ok(area(frames) > 0.3 * width * height, `${width} × ${height}`);
      }
    }
  });

  it('has the notes below the numbers where there is no picture, and more of them', () => {
    const { frames, runs } = planSlide(slide, text, 0, set);
    assert.equal(frames.length, 0);
    assert.equal(runs.filter(({ text: line }) => line.startsWith('note')).length, 4);
    const captionEnd = Math.max(
      ...runs.filter(({ text: line }) => line.startsWith('Scanned')).map(({ y }) => y),
    );
    for (const run of runs) if (run.text.startsWith('note')) assert.ok(run.y > captionEnd);
  });
});
