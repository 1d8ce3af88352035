import type { Keyword } from '../../model/facts.js';
import { note } from '../findings.js';
import type { Frame, FrameGroup } from '../group/group-frames.js';
import { comparePrinted, isMultiFrame, textOf } from '../read-facts.js';
import { ascending, groupBy } from '../sequence.js';
import type { Some } from '../sequence.js';
import { findDimension } from './repeat-tags.js';
import type { Telling } from './repeat-tags.js';
import { stateRepeats } from './stated-counts.js';
import { tellSecondImages } from './second-images.js';
import { dropCopies, tellCopies, type Twins } from './copies.js';
import { compareFrames } from '../measure/slice-positions.js';
import type { Location } from '../measure/slice-positions.js';

/** Attributes that tell repeats at one location apart, the most telling first. */
export const REPEAT_TAGS: readonly Keyword[] = [
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

/**
 * What differs from image to image anyway: it puts repeats in order, and tells of none unless the files state how many
 * there are.
 */
export const isRestless = (tag: string | null): boolean => tag === 'ContentTime' || tag === 'InstanceNumber';

export interface Repeats {
  phases: number;
  /** Frame and phase at each location, in the order of `locations`. */
  placed: { frame: Frame; phase: number }[][];
  /** Frames left out: copies of files, and second images of one place. */
  dropped: number;
  /** Whether there were second images of one place. */
  doubled: boolean;
}

/** Tells time points, echoes and other phases (where most locations repeat) from stray second images. */
export function resolveRepeats(group: FrameGroup, places: readonly Location[]): Repeats {
  const copies: Twins[] = [];
  const pairs: Twins[] = [];
  const locations = places.map(({ frames }) => (frames.length > 1 ? dropCopies(frames, copies) : frames));
  const repeated = locations.filter((frames) => frames.length > 1);
  const isRule = repeated.length * 2 >= locations.length;
  const tag = isRule ? findTellingTag(repeated, locations) : findSecondVolume(repeated, locations);
  const telling: Telling | undefined = tag
    ? { tag, tell: ({ facts }) => textOf(facts, tag) }
    : repeated.length > 0
      ? findDimension(locations)
      : undefined;
  const print = telling?.tell ?? (() => '');
  // By rank over the whole stack where that has one value per phase, else at each location.
  const all = sortPrinted(telling ? locations.flat().map(print) : ['']);
  const most = Math.max(1, countMost(repeated));
  const phases =
    tag && all.length !== most && !comesInVolumes(locations)
      ? commonCount(repeated)
      : tag
        ? most
        : all.length;
  const placed = locations.map((frames) => {
    if (phases === 1 && frames.length === 1) return [{ frame: frames[0], phase: 0 }];
    const values = all.length === phases ? all : sortPrinted(frames.map(print));
    const ranked = frames
      .map((frame) => ({ frame, phase: values.indexOf(print(frame)) }))
      .sort((a, b) => a.phase - b.phase || compareFrames(a.frame, b.frame));
    return [...groupBy(ranked, ({ phase }) => phase)].flatMap(([phase, twins]) => {
      const [best = twins[0]] = phase < phases ? twins : ranked;
      for (const one of twins) {
        if (one !== best) pairs.push({ kept: best.frame.facts.file, dropped: one.frame.facts.file });
      }
      return phase < phases ? [best] : [];
    });
  });
  tellCopies(group, copies);
  if (phases > 1) {
    const complete = locations.every((frames) => frames.length === phases);
    const told = { locations: locations.length, phases };
    if (telling?.tag === 'ReferencedSegmentNumber') note(group, 'FOUR_D:segments', told, 'info');
    else note(group, 'FOUR_D', { ...told, tag: String(telling?.tag), complete });
  }
  tellSecondImages(group, pairs, repeated, isRule && !telling);
  return { phases, placed, dropped: copies.length + pairs.length, doubled: pairs.length > 0 };
}

const valuesOf = (frames: readonly Frame[], tag: Keyword): number =>
  new Set(frames.map(({ facts }) => textOf(facts, tag))).size;

/** The first attribute that has as many values as there are frames at nine tenths of the repeated locations. */
const findTellingTag = (
  repeated: readonly Some<Frame>[],
  locations: readonly Some<Frame>[],
): Keyword | undefined =>
  REPEAT_TAGS.find((tag) => {
    const told = repeated.filter((frames) => valuesOf(frames, tag) === frames.length);
    return told.length >= 0.9 * repeated.length && (!isRestless(tag) || areCounted(locations));
  });

/** Whether images come in volumes, one after the other, and the files state as many, or each hold one. */
const areCounted = (locations: readonly Some<Frame>[]): boolean =>
  comesInVolumes(locations) &&
  (stateRepeats(locations.flat(), countMost(locations)) || areFilesVolumes(locations));

/** Multi-frame files of which each has one frame at a place. */
const areFilesVolumes = (locations: readonly Some<Frame>[]): boolean =>
  locations.every(
    (frames) =>
      frames.every(({ facts }) => isMultiFrame(facts)) &&
      new Set(frames.map(({ facts }) => facts.file)).size === frames.length,
  );

const countMost = (locations: readonly Some<Frame>[]): number =>
  locations.reduce((most, { length }) => Math.max(most, length), 0);

/** Fewer second images of one place than that are strays, whatever they print. */
const VOLUME = 3;

/**
 * What tells two volumes apart of which one was broken off, or overlaps the other, so that few places have both: an
 * attribute of which no more values are printed than images stand at one place, and each of these has another.
 */
function findSecondVolume(
  repeated: readonly Some<Frame>[],
  locations: readonly Some<Frame>[],
): Keyword | undefined {
  const most = countMost(repeated);
  if (repeated.length < VOLUME) return undefined;
  return REPEAT_TAGS.find(
    (tag) =>
      !isRestless(tag) &&
      valuesOf(locations.flat(), tag) === most &&
      repeated.every((frames) => valuesOf(frames, tag) === frames.length),
  );
}

/**
 * Whether every location has equally many frames, or Instance Numbers run through one volume after the other, of which
 * the last may break off.
 */
function comesInVolumes(locations: readonly Some<Frame>[]): boolean {
  const most = countMost(locations);
  if (locations.every(({ length }) => length === most)) return true;
  const numbers = locations.map((frames) => ascending(frames.map(({ instance }) => instance ?? NaN)));
  let last = -Infinity;
  for (let volume = 0; volume < most; volume++) {
    const here = numbers.flatMap((those) => those[volume] ?? []);
    const isWhole = volume === most - 1 || here.length === locations.length;
    if (!isWhole || !here.every((number) => number > last)) return false;
    last = here.reduce((a, b) => Math.max(a, b), last);
  }
  return true;
}

/** How many frames most repeated locations have. */
function commonCount(repeated: readonly Some<Frame>[]): number {
  const [most] = [...groupBy(repeated, ({ length }) => length)].sort(
    ([a, m], [b, n]) => n.length - m.length || b - a,
  );
  return most?.[0] ?? 1;
}

/** Distinct printed values, as numbers where they are. */
const sortPrinted = (values: readonly string[]): string[] => [...new Set(values)].sort(comparePrinted);
