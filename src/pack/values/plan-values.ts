import type { HeaderFacts } from '../../model/report.js';
import type { SampleArray } from '../../model/samples.js';
import { isStoredInverted, rescaleOf } from '../../volume/frames/frame-source.js';
import type { FrameTask } from '../../volume/frames/frame-task.js';
import type { PackValues } from '../format/describe-group.js';
import type { DataType } from '../format/describe-array.js';

/** How the samples of a frame become values of the pack: `sample × scale + offset`. */
export interface Mapping {
  scale: number;
  offset: number;
}

/** How the values of a pack are stored, and what they mean. */
export interface ValuePlan {
  dataType: DataType;
  /** What a voxel has of which nothing is known: as dark as anything. */
  fill: number;
  mappingOf: (task: FrameTask) => Mapping;
  /** Of a pack whose values are `sample × scale + offset`. */
  meaning: Omit<PackValues, 'window'>;
  /** Stored values that are shown as black and as white. */
  shown: { start: number; end: number };
}

/** The modality's values that are worth showing. */
interface Window {
  low: number;
  high: number;
}

/** Bytes from one end of the window to the other, the brightest largest. */
export function planBytes({ low, high }: Window, isInverted: boolean): ValuePlan {
  const step = (high - low) / 255;
  return {
    dataType: 'uint8',
    fill: 0,
    mappingOf: (task) => {
      const { slope, intercept } = rescaleOf(task);
      return isInverted
        ? { scale: -slope / step, offset: (high - intercept) / step }
        : { scale: slope / step, offset: (intercept - low) / step };
    },
    meaning: isInverted
      ? { slope: -step, intercept: high, inverted: false }
      : { slope: step, intercept: low, inverted: false },
    shown: { start: 0, end: 255 },
  };
}

/** A frame, and what its header says of it. */
export interface StoredFrame {
  facts: HeaderFacts;
  task: FrameTask;
}

/** Samples as they are stored, where all frames store them alike; else the modality's values. */
export function planStored(frames: readonly StoredFrame[], sampleType: DataType, window: Window): ValuePlan {
  const [head] = frames;
  const first = head?.task;
  const isDarkHigh = first !== undefined && isStoredInverted(first.pixels);
  const rescale = first ? rescaleOf(first) : { slope: 1, intercept: 0 };
  const kind = head && kindOf(head);
  const isAlike = frames.every((frame) => {
    const { slope, intercept } = rescaleOf(frame.task);
    return slope === rescale.slope && intercept === rescale.intercept && kindOf(frame) === kind;
  });
  const { slope, intercept } = isAlike ? rescale : { slope: 1, intercept: 0 };
  const ends = [(window.low - intercept) / slope, (window.high - intercept) / slope];
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  const dataType = isAlike ? sampleType : 'float32';
  const dark = ((isDarkHigh ? window.high : window.low) - intercept) / slope;
  return {
    dataType,
    fill: hold(dark, dataType),
    mappingOf: (task) => {
      const own = rescaleOf(task);
      return isAlike ? { scale: 1, offset: 0 } : { scale: own.slope, offset: own.intercept };
    },
    meaning: { slope, intercept, inverted: isDarkHigh !== slope < 0 },
    shown: { start, end },
  };
}

/** Values of a level of 16 bits at most: floats and longer ones are spread over the range that they have. */
export function spreadOver16Bits(
  values: SampleArray,
  plan: ValuePlan,
): { data: Uint16Array<ArrayBuffer>; plan: ValuePlan } {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!(most > least)) [least, most] = Number.isFinite(least) ? [least, least + 1] : [0, 1];
  const step = (most - least) / 65535;
  const data = Uint16Array.from(values, (value) => Math.round((value - least) / step));
  const spread = (value: number) => (value - least) / step;
  const { slope, intercept, inverted } = plan.meaning;
  return {
    data,
    plan: {
      ...plan,
      dataType: 'uint16',
      fill: hold(spread(plan.fill), 'uint16'),
      meaning: { slope: slope * step, intercept: intercept + slope * least, inverted },
      shown: { start: spread(plan.shown.start), end: spread(plan.shown.end) },
    },
  };
}

/** What tells frames apart whose samples are not stored alike. */
function kindOf({ facts, task: { pixels } }: StoredFrame): string {
  const { photometricInterpretation: photometric } = pixels;
  const bits = facts['BitsAllocated'];
  const kind =
    'bitsAllocated' in pixels
      ? `${pixels.pixelRepresentation} ${pixels.kind}`
      : pixels.format === 'tiff' && pixels.sampleFormat;
  return [photometric, bits, kind].join(' ');
}

const limits: Record<DataType, readonly [least: number, most: number]> = {
  uint8: [0, 2 ** 8 - 1],
  int8: [-(2 ** 7), 2 ** 7 - 1],
  uint16: [0, 2 ** 16 - 1],
  int16: [-(2 ** 15), 2 ** 15 - 1],
  uint32: [0, 2 ** 32 - 1],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  float32: [-Infinity, Infinity],
  float64: [-Infinity, Infinity],
};

/** A value as a type can hold it. */
export function hold(value: number, dataType: DataType): number {
  const [least, most] = limits[dataType];
  const held = Math.max(least, Math.min(most, value));
  return dataType.startsWith('float') ? held : Math.round(held);
}

const arrays = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

/** An array for so many values of a type. */
export function makeArray(dataType: DataType, length: number): SampleArray {
  return new arrays[dataType](length);
}

/** Values as a type holds them: whole ones rounded. */
export function roundTo(values: SampleArray, dataType: DataType): SampleArray {
  const rounded = makeArray(dataType, values.length);
  const isWhole = !dataType.startsWith('float');
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    rounded[at] = isWhole ? Math.round(value) : value;
  }
  return rounded;
}

/** The type of the values in an array. */
export function typeOf(samples: SampleArray): DataType {
  const found = Object.entries(arrays).find(([, Type]) => samples instanceof Type);
  return (found?.[0] ?? 'float64') as DataType;
}
