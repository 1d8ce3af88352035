import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Engine } from '../../../src/view/engine/engine.js';
import { Frames } from '../../../src/view/stage/frames.js';

/** Device pixels of both panes. */
const whole = 480_000;
const costOf = (pixels: number) => 100 + (0.55 * pixels) / 1000;

/** A page whose clock stands still but for what is done in it, so that no other load of the machine tells. */
class Page {
  now = 0;
  #tasks: { at: number; act: () => void; id: number }[] = [];
  #count = 0;
  readonly listeners = new Set<() => void>();

  later(act: () => void, wait: number): number {
    this.#tasks.push({ at: this.now + wait, act, id: (this.#count += 1) });
    return this.#count;
  }

  cancel(id: number): void {
    this.#tasks = this.#tasks.filter((task) => task.id !== id);
  }

  /** Does what is due until then; what was held up comes late, in the order in which it was due. */
  run(until: number): void {
    for (;;) {
      const next = this.#tasks.toSorted((one, other) => one.at - other.at || one.id - other.id)[0];
      if (!next || next.at > until) break;
      this.cancel(next.id);
      this.now = Math.max(this.now, next.at);
      next.act();
    }
    this.now = Math.max(this.now, until);
  }
}

let page: Page;
const kept = { ...pick() };

function pick() {
  const { setTimeout, clearTimeout, performance } = globalThis;
  return { setTimeout, clearTimeout, performance };
}

beforeEach(() => {
  page = new Page();
  Object.assign(globalThis, {
    setTimeout: (act: () => void, wait: number) => page.later(act, wait),
    clearTimeout: (id: number) => page.cancel(id),
    // Sixteen milliseconds from one frame of the screen to the next.
    requestAnimationFrame: (act: () => void) => page.later(act, 16 - (page.now % 16)),
    document: {
      addEventListener: (_: string, listener: () => void, { signal }: { signal: AbortSignal }) => {
        page.listeners.add(listener);
        signal.addEventListener('abort', () => page.listeners.delete(listener));
      },
    },
  });
  Object.defineProperty(globalThis, 'performance', { configurable: true, value: { now: () => page.now } });
});

afterEach(() => {
  const { performance, ...others } = kept;
  Object.defineProperty(globalThis, 'performance', { configurable: true, value: performance });
  Object.assign(globalThis, others, { requestAnimationFrame: undefined, document: undefined });
});

/**
 * Frames of a machine that draws in software. In some browsers the page stands still while the engine draws, in others
 * a fence tells when the GPU is done.
 */
function draw(isHeldUp: boolean): { frames: Frames; scales: { at: number; scale: number }[] } {
  const scales: { at: number; scale: number }[] = [];
  let doneAt = 0;
  let drewAt = 0;
  const engine = {
    get drewAt() {
      return drewAt;
    },
    fence: () => ({
      get isPassed() {
        return page.now >= doneAt;
      },
      dispose: () => undefined,
    }),
  } as unknown as Engine;
  const frames = new Frames({
    pixels: () => whole,
    drawFrame: (scale) => {
      scales.push({ at: page.now, scale });
      requestAnimationFrame(() => {
        drewAt = page.now;
        doneAt = page.now + costOf(whole * scale * scale);
        if (isHeldUp) page.now = doneAt;
      });
      return engine;
    },
  });
  return { frames, scales };
}

for (const isHeldUp of [false, true]) {
  const name = isHeldUp
    ? 'where the page stands still while it draws'
    : 'where the GPU draws beside the page';

  test(`${name}, half the width is turned in 250 ms a frame, and nothing else in between`, () => {
    const { frames, scales } = draw(isHeldUp);
    frames.request('first');
    page.run(5000);
    assert.ok((scales.at(-1)?.scale ?? 0) >= 1, 'at rest');
    scales.length = 0;
    // A hand that the page hears of no more often than it draws.
    const move = () => {
      frames.request('turning');
      if (page.now < 9000) page.later(move, 220);
    };
    move();
    page.run(9000);
    const turned = scales.slice(2);
    assert.ok(turned.length > 10, `${turned.length} frames`);
    for (const { scale } of turned) assert.equal(scale, 0.5);
    const gaps = turned.slice(1).map(({ at }, i) => at - (turned[i]?.at ?? 0));
    assert.ok(Math.max(...gaps) <= 250, gaps.join(' '));
    page.run(14_000);
    assert.ok((scales.at(-1)?.scale ?? 0) >= 1, 'at rest again');
    assert.equal(page.listeners.size, 0);
  });
}

test('a frame that was out of sight meanwhile tells nothing of what frames cost', () => {
  const { frames, scales } = draw(false);
  frames.request('first');
  page.run(5000);
  for (let frame = 0; frame < 6; frame++) {
    frames.request('turning');
    page.run(page.now + 40);
    // The page is frozen for an hour.
    for (const listener of page.listeners) listener();
    page.now += 3_600_000;
    page.run(page.now + 3000);
  }
  scales.length = 0;
  frames.request('turning');
  assert.ok((scales[0]?.scale ?? 0) >= 0.5);
});
