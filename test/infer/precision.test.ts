import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { inferReports } from '../../src/infer/infer-spacing.js';
import type { HeaderFacts, StackReport } from '../../src/model/report.js';
import { makeSeries } from './make-series.js';

const runs = { numRuns: 400, seed: 20261130 };

/** Positions of a stack and the numbers of its slices, as a scanner had them before they were printed. */
interface Stack {
  at: readonly number[];
  numbers: readonly number[];
}

const gaps = fc.double({ min: 0.004, max: 8, noNaN: true });
const lengths = fc.integer({ min: 6, max: 120 });
const starts = fc.double({ min: -400, max: 400, noNaN: true });
/** Decimals from 0 to 6, or what a writer that goes through float32 prints. */
const prints = fc.constantFrom<(value: number) => string>(
  ...[0, 1, 2, 3, 4, 5, 6].map((decimals) => (value: number) => value.toFixed(decimals)),
  (value) => String(Math.fround(value)),
  (value) => Math.fround(value).toFixed(6),
);

const stepOf = (print: (value: number) => string): number => {
  const decimals = Math.max(
    ...[1 / 3, 2 / 3, 1 / 7].map((value) => (print(value).split('.')[1] ?? '').length),
  );
  return 10 ** -decimals;
};

function printStack({ at, numbers }: Stack, print: (value: number) => string): HeaderFacts[] {
  return makeSeries({
    at,
    each: (i) => ({ ImagePositionPatient: `0\\0\\${print(at[i] ?? 0)}`, InstanceNumber: String(numbers[i]) }),
  });
}

const fine: typeof prints extends fc.Arbitrary<infer Print> ? Print : never = (value) => value.toFixed(6);

/** How positions are printed where a run of slices then lies at four places or more; else finely. */
const spread = (print: typeof fine, n: number, gap: number): typeof fine =>
  (n - 1) * gap >= 4 * stepOf(print) ? print : fine;

const evenly = (n: number, gap: number, start: number): number[] =>
  Array.from({ length: n }, (_, i) => start + i * gap);

/** Numbers from 0 to 1 that are as good as independent, and the same for each seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const count = (at: readonly number[]): Stack => ({ at, numbers: at.map((_, i) => i + 1) });

/** Every stack that claims a Z holds the truth within its precision, but for the last bit of what is printed. */
function assertHeld(reports: readonly StackReport[], truth: number): void {
  for (const { spacing, evidence, regularity } of reports) {
    const { z } = spacing;
    if (z === null) continue;
    const { precision } = evidence.z;
    assert.ok(precision != null, 'no precision');
    const off = Math.abs(z - truth);
    assert.ok(off <= precision * (1 + 1e-6), `${regularity}: ${z} ± ${precision} does not hold ${truth}`);
  }
}

const claims = (reports: readonly StackReport[]): boolean => reports[0]?.spacing.z != null;

/** Checks a kind of stack, and that it is not held to be true by claiming nothing. */
function checkKind<Made>(
  kind: fc.Arbitrary<Made>,
  build: (made: Made) => { stack: Stack; truth: number; print: (value: number) => string },
  leastClaimed: number,
): void {
  let [claimed, all] = [0, 0];
  fc.assert(
    fc.property(kind, (made) => {
      const { stack, truth, print } = build(made);
      const reports = inferReports(printStack(stack, print));
      assertHeld(reports, truth);
      all++;
      if (claims(reports)) claimed++;
    }),
    runs,
  );
  // Of the few that are tried on each changed line of code, a share tells nothing.
  if (all >= runs.numRuns)
    assert.ok(claimed >= leastClaimed * all, `only ${claimed} of ${all} stacks have a Z`);
}

describe('the precision of a measured Z holds the true one', () => {
  test('of even stacks, printed more finely or more coarsely than their gap', () => {
    checkKind(
      fc.record({ gap: gaps, n: lengths, start: starts, print: prints }),
      ({ gap, n, start, print }) => ({ stack: count(evenly(n, gap, start)), truth: gap, print }),
      0.8,
    );
  });

  test('of stacks with lost slices, whose numbers skip with them', () => {
    checkKind(
      fc.record({
        gap: gaps,
        n: lengths,
        start: starts,
        print: prints,
        lost: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
      }),
      ({ gap, n, start, print, lost }) => {
        const gone = new Set(lost.map((share) => 1 + Math.floor(share * (n - 2))));
        const whole = count(evenly(n, gap, start));
        const isKept = (_: number, i: number) => !gone.has(i);
        const stack = { at: whole.at.filter(isKept), numbers: whole.numbers.filter(isKept) };
        return { stack, truth: gap, print };
      },
      0.6,
    );
  });

  test('of stacks with one hole of any size that is a whole multiple, never acquired', () => {
    checkKind(
      fc.record({
        gap: gaps,
        n: fc.integer({ min: 4, max: 60 }),
        m: fc.integer({ min: 2, max: 120 }),
        start: starts,
        print: prints,
      }),
      ({ gap, n, m, start, print: coarse }) => {
        const print = spread(coarse, n, gap);
        // A hole that the rounding could hide is told by numbers alone.
        const visible = (m - 1) * gap > 2 * stepOf(print) ? m : 1;
        const at = [...evenly(n, gap, start), ...evenly(n, gap, start + (n - 1 + visible) * gap)];
        return { stack: count(at), truth: gap, print };
      },
      0.7,
    );
  });

  test('of slices printed about as coarsely as their gap, around a hole that the rounding may hide', () => {
    const steps = [1, 0.1, 0.01];
    checkKind(
      fc.record({
        share: fc.double({ min: 0.03, max: 2.2, noNaN: true }),
        decimals: fc.constantFrom(0, 1, 2),
        n: fc.integer({ min: 12, max: 160 }),
        where: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        lost: fc.integer({ min: 1, max: 6 }),
        numbers: fc.constantFrom<(place: number, rank: number) => number>(
          (place) => place + 1,
          (_, rank) => rank + 1,
          () => 7,
        ),
        start: starts,
      }),
      ({ share, decimals, n, where, lost, numbers, start }) => {
        const gap = share * (steps[decimals] ?? 1);
        const before = Math.round(where * n);
        const places = Array.from({ length: n }, (_, i) => (i < before ? i : i + lost));
        const stack = { at: places.map((place) => start + place * gap), numbers: places.map(numbers) };
        return { stack, truth: gap, print: (value: number) => value.toFixed(decimals) };
      },
      0.75,
    );
  });

  test('of runs that lie no whole multiple apart', () => {
    checkKind(
      fc.record({
        gap: gaps,
        lengths: fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 2, maxLength: 4 }),
        apart: fc.tuple(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0.2, max: 0.8, noNaN: true })),
        start: starts,
        print: prints,
      }),
      ({ gap, lengths: all, apart: [whole, part], start, print: coarse }) => {
        const print = spread(coarse, Math.min(...all), gap);
        const between = Math.max(whole + part, 1 + Math.ceil((2 * stepOf(print)) / gap) + part) * gap;
        let from = start;
        const at = all.flatMap((n) => {
          const run = evenly(n, gap, from);
          from += (n - 1) * gap + between;
          return run;
        });
        return { stack: count(at), truth: gap, print };
      },
      0.6,
    );
  });

  test('of stacks whose slices jitter, each as far and whichever way', () => {
    checkKind(
      fc.record({
        gap: gaps,
        n: fc.integer({ min: 8, max: 120 }),
        start: starts,
        print: prints,
        // A gap that is off by more than a quarter, half of it at each end, is no jitter.
        most: fc.double({ min: 0, max: 0.124, noNaN: true }),
        seed: fc.integer(),
      }),
      ({ gap, n, start, print: coarse, most, seed }) => {
        const print = spread(coarse, n, gap);
        const random = randomOf(seed);
        const at = evenly(n, gap, start).map((value) => value + (2 * random() - 1) * most * gap);
        return { stack: count(at), truth: gap, print };
      },
      0.8,
    );
  });

  test('of stacks of which one slice is off the grid, the last one too', () => {
    checkKind(
      fc.record({
        gap: gaps,
        n: fc.integer({ min: 8, max: 100 }),
        which: fc.double({ min: 0, max: 1, noNaN: true }),
        off: fc.double({ min: 0.2, max: 0.49, noNaN: true }),
        start: starts,
        print: prints,
      }),
      ({ gap, n, which, off, start, print }) => {
        const place = Math.round(1 + which * (n - 2));
        const shift = off * gap > 2 * stepOf(print) ? off * gap : 0;
        const at = evenly(n, gap, start).map((value, i) => (i === place ? value + shift : value));
        return { stack: count(at), truth: gap, print };
      },
      0.8,
    );
  });
});
