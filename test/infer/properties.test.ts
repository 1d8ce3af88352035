import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { inferReports } from '../../src/infer/infer-spacing.js';
import type { HeaderFacts, StackReport } from '../../src/model/report.js';
import { makeSeries } from './make-series.js';

const runs = { numRuns: 150, seed: 20261122 };

interface Shape {
  gap: number;
  pixel: number;
  n: number;
  thickness: number;
  holes: readonly number[];
  turn: readonly [number, number, number];
}

const shapes = fc.record({
  gap: fc.double({ min: 0.01, max: 9, noNaN: true }),
  pixel: fc.double({ min: 0.01, max: 2, noNaN: true }),
  n: fc.integer({ min: 5, max: 60 }),
  thickness: fc.double({ min: 0.01, max: 20, noNaN: true }),
  holes: fc.constant<readonly number[]>([]),
  turn: fc.constant<readonly [number, number, number]>([0, 0, 0]),
});

/** A series in which every length is multiplied by `scale` and printed with `digits` decimals at scale 1. */
function printSeries(shape: Shape, scale = 1, digits = 6): HeaderFacts[] {
  const [row, column] = turnAxes(shape.turn);
  const decimals = Math.max(0, digits - Math.round(Math.log10(scale)));
  const at = Array.from({ length: shape.n }, (_, i) => i * shape.gap * scale);
  const headers = makeSeries({
    at,
    row,
    column,
    origin: [-31.25 * scale, 17.5 * scale, 8.125 * scale],
    decimals,
    facts: {
      PixelSpacing: `${shape.pixel * scale}\\${shape.pixel * scale}`,
      SliceThickness: String(shape.thickness * scale),
    },
  });
  return headers.filter((_, i) => !shape.holes.includes(i));
}

function turnAxes([a, b, c]: readonly [number, number, number]): [number[], number[]] {
  const turnOne = ([x = 0, y = 0, z = 0]: readonly number[]): number[] => {
    const [x1, y1] = [x * Math.cos(a) - y * Math.sin(a), x * Math.sin(a) + y * Math.cos(a)];
    const [y2, z1] = [y1 * Math.cos(b) - z * Math.sin(b), y1 * Math.sin(b) + z * Math.cos(b)];
    return [x1 * Math.cos(c) - y2 * Math.sin(c), x1 * Math.sin(c) + y2 * Math.cos(c), z1];
  };
  return [turnOne([1, 0, 0]), turnOne([0, 1, 0])];
}

function only(headers: readonly HeaderFacts[]): StackReport {
  const reports = inferReports(headers);
  assert.equal(reports.length, 1);
  return reports[0]!;
}

function codes({ findings }: StackReport): string[] {
  return findings.map(({ code }) => code);
}

/** Findings whose subject is the unit, or a number of decimals. */
const unitCodes = /^(?:UNIT_SLIP|INDEX_POSITIONS|LOOKS_LIKE_DEFAULT|IMPLAUSIBLE_EXTENT|QUANTISED)/;

function within(report: StackReport, truth: number): void {
  const { z } = report.spacing;
  const { precision } = report.evidence.z;
  assert.ok(z !== null && precision != null);
  assert.ok(Math.abs(z - truth) <= precision * (1 + 1e-6), `${z} ± ${precision} does not hold ${truth}`);
}

describe('properties of the inference', () => {
  test('shuffling files changes nothing', () => {
    const shuffled = shapes.chain((shape) => {
      const headers = printSeries(shape);
      return fc.tuple(
        fc.constant(headers),
        fc.shuffledSubarray(headers, { minLength: headers.length, maxLength: headers.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([headers, mixed]) =>
        assert.deepEqual(inferReports(mixed), inferReports(headers)),
      ),
      runs,
    );
  });

  test('metres, millimetres and micrometres give one answer', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(1e-3, 1e3), (shape, scale) => {
        const [one, other] = [only(printSeries(shape)), only(printSeries(shape, scale))];
        for (const axis of ['x', 'y', 'z'] as const) {
          const [a, b] = [one.spacing[axis] ?? NaN, other.spacing[axis] ?? NaN];
          assert.ok(Math.abs(b / scale - a) <= 1e-9 * a, `${axis}: ${a} and ${b}`);
        }
        assert.equal(other.regularity, one.regularity);
        const told = (report: StackReport) => codes(report).filter((code) => !unitCodes.test(code));
        assert.deepEqual(told(other), told(one));
      }),
      runs,
    );
  });

  test('turning the patient changes the naive values and the precision only', () => {
    const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
    fc.assert(
      fc.property(shapes, fc.tuple(angle, angle, angle), (shape, turn) => {
        const [one, other] = [only(printSeries(shape)), only(printSeries({ ...shape, turn }))];
        within(other, shape.gap);
        assert.equal(other.regularity, one.regularity);
        assert.equal(other.dimensions.slices, one.dimensions.slices);
        assert.equal(other.spacing.x, one.spacing.x);
        assert.deepEqual(codes(other), codes(one));
      }),
      runs,
    );
  });

  test('dropping an interior slice leaves Z and reports the hole', () => {
    const dropped = shapes.chain((shape) =>
      fc.tuple(fc.constant(shape), fc.integer({ min: 1, max: shape.n - 2 })),
    );
    fc.assert(
      fc.property(dropped, fc.constantFrom(2, 6), ([shape, hole], digits) => {
        fc.pre(shape.gap > 2.1 * 10 ** -digits);
        const report = only(printSeries({ ...shape, holes: [hole] }, 1, digits));
        within(report, shape.gap);
        assert.equal(report.regularity, 'missing');
        assert.deepEqual(report.geometry.missing, [hole]);
        assert.equal(report.dimensions.slices, shape.n);
        assert.ok(codes(report).includes('MISSING_SLICES'));
      }),
      runs,
    );
  });

  test('a second copy of any file leaves Z', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), fc.boolean(), (shape, which, renamed) => {
        const headers = printSeries(shape);
        const original = headers[which % headers.length]!;
        const uid = renamed ? { SOPInstanceUID: '1.2.826.0.99', InstanceNumber: '999' } : {};
        const report = only([...headers, { ...original, ...uid, file: 'zz copy.dcm' }]);
        assert.equal(report.spacing.z, only(headers).spacing.z);
        assert.equal(report.duplicates, 1);
        assert.ok(codes(report).includes(renamed ? 'DUPLICATE_POSITION' : 'DUPLICATE_FILE'));
      }),
      runs,
    );
  });

  test('Slice Thickness never changes Z', () => {
    const texts = fc.oneof(fc.double().map(String), fc.string(), fc.constant(''));
    fc.assert(
      fc.property(shapes, texts, (shape, thickness) => {
        const headers = printSeries(shape);
        const { z } = only(headers).spacing;
        const changed = only(headers.map((facts) => ({ ...facts, SliceThickness: thickness })));
        assert.equal(changed.spacing.z, z);
      }),
      runs,
    );
  });

  test('fewer decimals widen the precision and keep the truth inside', () => {
    const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
    const turns = fc.oneof(fc.constant([0, 0, 0] as const), fc.tuple(angle, angle, angle));
    fc.assert(
      fc.property(shapes, turns, (shape, turn) => {
        let last = 0;
        // In an oblique stack the roundings of three coordinates add up to at most √3 of one.
        const digits = [6, 5, 4, 3, 2, 1].filter((n) => Math.sqrt(3) * 10 ** -n < shape.gap / 2);
        for (const n of digits) {
          const report = only(printSeries({ ...shape, turn }, 1, n));
          within(report, shape.gap);
          assert.equal(report.regularity, 'uniform');
          const precision = report.evidence.z.precision ?? 0;
          assert.ok(precision >= last * 0.5, `${n} decimals: ${precision} after ${last}`);
          last = precision;
        }
      }),
      runs,
    );
  });

  test('no header is too strange', () => {
    const keyword = fc.constantFrom(
      ...[
        'ImagePositionPatient',
        'ImageOrientationPatient',
        'PixelSpacing',
        'SpacingBetweenSlices',
        'InstanceNumber',
      ],
      ...[
        'SliceThickness',
        'SliceLocation',
        'GridFrameOffsetVector',
        'Rows',
        'NumberOfFrames',
        'ImageType',
        'Modality',
      ],
      ...['SliceVector', 'InStackPositionNumber', 'MosaicImageCount', 'StackID', 'SOPInstanceUID'],
    );
    const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, Infinity, NaN));
    const value = fc.oneof(
      fc.string(),
      number,
      number.map(String),
      fc.array(number, { maxLength: 7 }),
      fc.array(number, { maxLength: 7 }).map((all) => all.join('\\')),
      fc.array(fc.string(), { maxLength: 4 }),
      fc.constantFrom('', '\\', '\\\\', '1\\2\\3', 'NaN', '1e999', '0x10', '0\\0\\0', '1\\0\\0\\0\\1\\0'),
    );
    const header = fc.dictionary(keyword, value, { maxKeys: 14 });
    fc.assert(
      fc.property(fc.array(header, { maxLength: 12 }), fc.boolean(), (facts, series) => {
        const base = series
          ? printSeries({ gap: 1, pixel: 1, n: 4, thickness: 1, holes: [], turn: [0, 0, 0] })
          : [];
        const strange = facts.map((one, i) => ({ ...base[0], ...one, file: `f${i}`, frame: 1 }));
        for (const { spacing, extent } of inferReports([...base, ...strange])) {
          for (const length of [spacing.x, spacing.y, spacing.z, extent.x, extent.y, extent.z]) {
            assert.ok(length === null || (Number.isFinite(length) && length > 0), String(length));
          }
        }
      }),
      { ...runs, numRuns: 1500 },
    );
  });
});
