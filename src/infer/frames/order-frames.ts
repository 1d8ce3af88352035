import type { Keyword } from '../../model/facts.js';
import { compareFrames } from '../measure/slice-positions.js';
import { comparePrinted, isMultiFrame, numberOf, textOf } from '../read-facts.js';
import { ascending, groupBy, type Some } from '../sequence.js';
import { distinctPlaces } from './even-places.js';
import type { Frame } from '../group/group-frames.js';
import { readSliceLocations, readVector, REPEAT_VECTORS } from './increment-pointer.js';
import { REPEAT_TAGS } from '../repeats/phases.js';
import { nameOfOrder } from '../repeats/repeat-tags.js';

/** Frames that carry no usable position, in the order and at the places their numbers give them. */
export interface OrderedFrames {
  frames: { frame: Frame; index: number; phase: number }[];
  slices: number;
  phases: number;
  /** Whether numbers tell which place each frame belongs to; else they are only counted. */
  placed: boolean;
  /** The attribute by which repeats of a slice differ; `null` without repeats. */
  tag: string | null;
}

/** A place for each frame, alike for repeats of one slice; only their order counts. */
interface Slots {
  slots: number[];
  placed: boolean;
}

/**
 * Orders frames by what tells their places: In-Stack Position Number (PS3.3 C.7.6.16.2.2) or Slice Vector (NM, PS3.3
 * C.8.4.8.1), Slice Location, the frame number where several files hold equally many frames, then what tells repeats
 * apart; else they are counted by acquisition, instance, name and frame number.
 * @param reversed when a signed spacing says that later slices lie in front of the first
 */
export function orderFrames(unordered: readonly Frame[], reversed: boolean): OrderedFrames {
  const frames = [...unordered].sort(compareFrames);
  const { slots, placed } =
    readPlaces(frames) ??
    readLocations(frames) ??
    countWithinFiles(frames) ??
    countWithinRepeats(frames) ??
    countAll(frames);
  const ranks = new Map(ascending(new Set(slots)).map((slot, rank) => [slot, rank]));
  const slices = ranks.size;
  const indices = slots.map((slot) => ranks.get(slot) ?? 0);
  const { phaseOf, tag } = tellRepeats(frames, indices);
  const ordered = frames.map((frame, i) => {
    const index = indices[i] ?? 0;
    return { frame, index: reversed ? slices - 1 - index : index, phase: phaseOf[i] ?? 0 };
  });
  ordered.sort((a, b) => a.phase - b.phase || a.index - b.index);
  return { frames: ordered, slices, phases: (ordered.at(-1)?.phase ?? 0) + 1, placed, tag };
}

const areKnown = (values: readonly (number | null)[]): values is number[] => !values.includes(null);

function readPlaces(frames: readonly Frame[]): Slots | null {
  const vector = readVector(frames, 'SliceVector');
  const told = frames.map(({ facts }, i) => vector[i] ?? numberOf(facts, 'InStackPositionNumber'));
  // Image files say so of every page where all are repeats of one slice; other writers number nothing alike.
  const isTelling = new Set(told).size > 1 || frames.some(({ facts }) => facts['ImageFormat'] !== undefined);
  return areKnown(told) && isTelling ? { slots: told, placed: true } : null;
}

/** By Slice Location, ascending unless the frames' own order descends; places count where most are taken repeatedly. */
function readLocations(frames: readonly Frame[]): Slots | null {
  const told = readSliceLocations(frames);
  if (!areKnown(told)) return null;
  const places = distinctPlaces(told);
  if (places.length < 2) return null;
  const near = told.map((value) => findPlace(places, value));
  const sign = near.every((place, i) => i === 0 || place <= (near[i - 1] ?? 0)) ? -1 : 1;
  const repeated = [...groupBy(near, (place) => place).values()].filter(({ length }) => length > 1).length;
  if (repeated * 2 >= places.length) return { slots: near.map((place) => sign * place), placed: true };
  const order = near.map((_, i) => i).sort((a, b) => sign * ((near[a] ?? 0) - (near[b] ?? 0)));
  const slots: number[] = [];
  order.forEach((frame, rank) => (slots[frame] = rank));
  return { slots, placed: true };
}

/** The last place that does not lie behind a value. */
function findPlace(places: readonly number[], value: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Files of equally many frames repeat one stack; parts of a concatenation (PS3.3 C.7.6.16.2.2.4) continue it. */
function countWithinFiles(frames: readonly Frame[]): Slots | null {
  const files = [...groupBy(frames, ({ facts }) => facts.file).values()];
  const whole = files.every(
    ([{ facts }]) => isMultiFrame(facts) && numberOf(facts, 'ConcatenationFrameOffsetNumber') === null,
  );
  return whole && areRepeats(files, false)
    ? { slots: frames.map(({ facts }) => facts.frame), placed: false }
    : null;
}

/** Two or more in each group, and as many in all of them; `cut`: but for one that may have fewer. */
function areRepeats(groups: readonly { length: number }[], cut: boolean): boolean {
  const most = Math.max(...groups.map(({ length }) => length));
  const fewer = groups.filter(({ length }) => length < most).length;
  return most > 1 && groups.length > 1 && fewer <= Number(cut && groups.length > 2);
}

const TIMES: readonly Keyword[] = ['TemporalPositionIndex', 'TemporalPositionIdentifier'];

/** Attributes whose values are shared by all slices of one repeat. */
const WHOLE_STACK: readonly Keyword[] = [
  ...TIMES,
  'TriggerTime',
  'NominalCardiacTriggerDelayTime',
  'EffectiveEchoTime',
  'EchoTime',
  'EchoNumbers',
  'DiffusionBValue',
  'FrameReferenceTime',
  'SequenceName',
];

/** Equally many frames under each of a few values of time, echo or diffusion, or of the vectors of one file. */
function countWithinRepeats(frames: readonly Frame[]): Slots | null {
  const vectors = REPEAT_VECTORS.map((vector) => readVector(frames, vector));
  const steps = frames.map((_, i) => vectors.map((vector) => vector[i] ?? '').join());
  const acquisitions = repeatsInstances(frames)
    ? frames.map(({ facts }) => textOf(facts, 'AcquisitionNumber'))
    : [];
  const told = WHOLE_STACK.map((tag) => frames.map(({ facts }) => textOf(facts, tag)));
  for (const [rank, values] of [...told, steps, acquisitions].entries()) {
    if (!areRepeats([...groupBy(values, (value) => value).values()], rank < TIMES.length)) continue;
    const seen = new Map<string, number>();
    const slots = values.map((value) => {
      const count = seen.get(value) ?? 0;
      seen.set(value, count + 1);
      return count;
    });
    return { slots, placed: false };
  }
  return null;
}

/** Whether acquisitions repeat one stack rather than continue it: MR and PET count so, others begin again at one number. */
function repeatsInstances(frames: readonly Frame[]): boolean {
  if (frames.some(({ facts }) => /^(?:MR|PT)$/.test(textOf(facts, 'Modality')))) return true;
  const numbers = groupBy(frames, ({ instance }) => instance);
  return !numbers.has(null) && [...numbers.values()].every(({ length }) => length > 1);
}

const countAll = (frames: readonly Frame[]): Slots => ({ slots: frames.map((_, i) => i), placed: false });

/** Numbers the frames of each slice by the attribute that tells them apart, else in their own order. */
function tellRepeats(frames: readonly Frame[], indices: readonly number[]) {
  const slices = [...groupBy(frames.keys(), (i) => indices[i] ?? 0).values()];
  const repeated = slices.filter(({ length }) => length > 1);
  const phaseOf: number[] = [];
  if (repeated.length === 0) return { phaseOf, tag: null };
  const phases = Math.max(...repeated.map(({ length }) => length));
  const [tag, values] = findTellingValues(frames, repeated);
  const all = [...new Set(values)].sort(comparePrinted);
  const ranks = all.length === phases ? new Map(all.map((value, rank) => [value, rank])) : null;
  for (const here of slices) {
    if (values) here.sort((a, b) => comparePrinted(values[a] ?? '', values[b] ?? '') || a - b);
    here.forEach((frame, rank) => (phaseOf[frame] = ranks?.get(values?.[frame] ?? '') ?? rank));
  }
  return { phaseOf, tag };
}

/** The first attribute with another value for each frame at nine tenths of the repeated slices. */
function findTellingValues(
  frames: readonly Frame[],
  repeated: readonly Some<number>[],
): [string, string[] | null] {
  for (const tag of [...REPEAT_VECTORS, ...REPEAT_TAGS]) {
    const vector = readVector(frames, tag);
    const values = frames.map(({ facts }, i) =>
      String(REPEAT_VECTORS.includes(tag) ? (vector[i] ?? '') : textOf(facts, tag)),
    );
    const told = repeated.filter((here) => new Set(here.map((i) => values[i])).size === here.length);
    if (told.length >= 0.9 * repeated.length) return [tag, values];
  }
  const inFile = frames.find(({ facts }) => isMultiFrame(facts));
  return [inFile ? nameOfOrder(inFile) : 'InstanceNumber', null];
}
