import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports, inferStacks } from '../../../src/infer/infer-spacing.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { asMultiFrame, evenly, makeSeries } from '../make-series.js';

type Facts = Record<string, string | undefined>;

/** What is told of `places` of which the first `repeated` were imaged twice; `tell`: facts by place and volume. */
function inferTwice(places: number, repeated: number, tell: (place: number, volume: number) => Facts) {
  const images = [...evenly(places, 1).map((at) => [at, 0]), ...evenly(repeated, 1).map((at) => [at, 1])];
  return tellOf(
    makeSeries({
      at: images.map(([at = 0]) => 2 * at),
      each: (i) => tell(images[i]?.[0] ?? 0, images[i]?.[1] ?? 0),
    }),
  );
}

function tellOf(headers: readonly HeaderFacts[]) {
  const [report] = inferReports(headers);
  const told = report?.findings.find(({ code }) => code === 'FOUR_D')?.data;
  const { phases, duplicates } = report ?? {};
  return { phases, duplicates, tag: told?.['tag'], complete: told?.['complete'] };
}

describe('second images of places are a volume', () => {
  test('where half of the places have one, by whatever tells them apart', () => {
    // A time of its own for every image.
    const timed = (repeated: number) =>
      inferTwice(10, repeated, (place, volume) => ({
        AcquisitionTime: String(100000 + 100 * place + volume),
        InstanceNumber: '1',
      }));
    assert.deepEqual(timed(5), { phases: 2, duplicates: 0, tag: 'AcquisitionTime', complete: false });
    assert.deepEqual(timed(4), { phases: 1, duplicates: 4, tag: undefined, complete: undefined });
  });

  test('by an attribute that tells them apart at nine tenths of the places', () => {
    const echoes = (told: number) =>
      inferTwice(20, 20, (place, volume) => ({
        EchoTime: place < told && volume === 1 ? '20' : '10',
        DiffusionBValue: place < 19 && volume === 1 ? '1000' : '0',
      })).tag;
    assert.deepEqual([18, 17].map(echoes), ['EchoTime', 'DiffusionBValue']);
  });

  test('of three places or more, where fewer than half have one', () => {
    const numbered = (repeated: number) =>
      inferTwice(20, repeated, (_, volume) => ({ AcquisitionNumber: String(volume + 1) })).phases;
    assert.deepEqual([2, 3].map(numbered), [1, 2]);
  });

  test('by Instance Number only where each volume begins after the one before has ended', () => {
    const numbered = (second: readonly number[]) =>
      inferTwice(4, 3, (place, volume) => ({
        InstanceNumber: String(volume ? second[place] : 2 * place + 1),
        NumberOfTemporalPositions: '2',
      }));
    assert.deepEqual(numbered([8, 9, 10]).tag, 'InstanceNumber');
    assert.deepEqual([numbered([4, 9, 10]).tag, numbered([4, 9, 10]).duplicates], [undefined, 3]);
  });

  test('as many as most places have, where each image has a time of its own; of equal numbers the larger', () => {
    const timed = (twice: number, thrice: number) => {
      const counts = [...Array<number>(twice).fill(2), ...Array<number>(thrice).fill(3)];
      const at = counts.flatMap((count, place) => Array<number>(count).fill(2 * place));
      return tellOf(
        makeSeries({ at, each: (i) => ({ AcquisitionTime: String(100000 + i), InstanceNumber: '1' }) }),
      ).phases;
    };
    assert.deepEqual([timed(7, 3), timed(3, 7), timed(5, 5)], [2, 3, 3]);
  });

  test('by the most telling attribute of several', () => {
    const order = [
      'TemporalPositionIndex',
      'TemporalPositionIdentifier',
      'TriggerTime',
      'NominalCardiacTriggerDelayTime',
      'EffectiveEchoTime',
      'EchoTime',
      'EchoNumbers',
      'DiffusionBValue',
      'DiffusionGradientOrientation',
      'FrameReferenceTime',
      'FrameReferenceDateTime',
      'TemporalPositionTimeOffset',
      'ComplexImageComponent',
      'AcquisitionNumber',
      'AcquisitionTime',
      'FrameType',
      'SliceThickness',
      'ConvolutionKernel',
      'ImageType',
      'FrameAcquisitionDateTime',
      'ContentTime',
      'InstanceNumber',
    ];
    for (const [at, tag] of order.entries()) {
      const { phases, tag: told } = inferTwice(6, 6, (_, volume) => ({
        InstanceNumber: '1',
        NumberOfTemporalPositions: '2',
        ...Object.fromEntries(order.slice(at).map((keyword) => [keyword, String(volume + 1)])),
      }));
      assert.deepEqual([phases, told], [2, tag]);
    }
  });

  test('in the order of its values as numbers, nine before ten', () => {
    const stack = inferStacks(
      makeSeries({
        at: [...evenly(5, 1), ...evenly(5, 1)],
        each: (i) => ({ EchoTime: i < 5 ? '10.5' : '9.5', InstanceNumber: '1' }),
      }),
    )[0];
    const echoes = stack?.frames.map(({ facts, phase }) => `${String(facts['EchoTime'])} ${phase}`);
    assert.deepEqual([...new Set(echoes)], ['9.5 0', '10.5 1']);
  });
});

describe('a file of many frames', () => {
  const dimensioned = (at: number) =>
    tellOf(
      asMultiFrame(makeSeries({ at: [...evenly(5, 1), ...evenly(5, 1)], facts: { SOPClassUID: '1.2' } })).map(
        (facts, i) => ({
          ...facts,
          DimensionIndexValues: Array.from({ length: 18 }, (_, k) => (k === at && i > 4 ? 2 : 1)).join('\\'),
        }),
      ),
    );

  test('tells its repeats by one of sixteen dimensions, or else by the order of its frames', () => {
    const told = { phases: 2, duplicates: 0, complete: true };
    assert.deepEqual(dimensioned(15), { ...told, tag: 'DimensionIndexValues' });
    assert.deepEqual(dimensioned(16), { ...told, tag: 'FrameNumber' });
  });
});
