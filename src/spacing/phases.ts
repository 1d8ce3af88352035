import type { Keyword } from './facts.js';
import { describe } from './findings.js';
import type { Frame } from './group-frames.js';
import { parseNumber, textOf } from './read-facts.js';
import type { Finding, SetAside } from './report.js';
import { setAside } from './set-aside.js';
import { compareFrames } from './slice-positions.js';
import type { Location } from './slice-positions.js';

/** Attributes that tell repeats at one location apart, the most telling first. */
const REPEAT_TAGS: readonly Keyword[] = [
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
  'AcquisitionNumber',
  'AcquisitionTime',
  'ImageType',
  'ContentTime',
  'InstanceNumber',
];

const MOMENTS: readonly Keyword[] = REPEAT_TAGS.slice(0, 10);

interface Twins {
  kept: string;
  dropped: string;
}

/**
 * Leaves out copies of one file and notes them in `copies`. A SOP Instance UID alone proves nothing (some anonymisers
 * write one for all), so position and instance number must be the same too.
 */
export function dropCopies(frames: readonly Frame[], copies: Twins[]): Frame[] {
  const kept = new Map<string, Frame>();
  for (const frame of frames) {
    const { facts, printed, instance } = frame;
    const uid = textOf(facts, 'SOPInstanceUID');
    const known = uid !== '' && (printed !== '' || instance !== null);
    const key = known ? `${uid}|${facts.frame}|${printed}|${instance}` : `${facts.file}|${kept.size}`;
    const twin = kept.get(key);
    const first = twin === undefined || compareFrames(frame, twin) < 0 ? frame : twin;
    kept.set(key, first);
    if (twin !== undefined) {
      copies.push({ kept: first.facts.file, dropped: (first === twin ? frame : twin).facts.file });
    }
  }
  return [...kept.values()];
}

/** The finding and the entries for copies of files. */
export function tellCopies(copies: readonly Twins[]): { findings: Finding[]; setAside: SetAside[] } {
  const aside = putAside('DUPLICATE_FILE', copies);
  const files = aside.map(({ file }) => file);
  const findings = files.length > 0 ? [describe('DUPLICATE_FILE', { duplicates: copies.length, files })] : [];
  return { findings, setAside: aside };
}

function putAside(code: 'DUPLICATE_FILE' | 'DUPLICATE_POSITION', pairs: readonly Twins[]) {
  return [...new Map(pairs.map(({ dropped, kept }) => [dropped, kept]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, kept]) => setAside(code, [file], { kept }));
}

export interface Repeats {
  phases: number;
  /** Frame and phase at each location, in the order of `locations`. */
  placed: { frame: Frame; phase: number }[][];
  /** Copies of files, and second images of one place. */
  copies: number;
  dropped: number;
  findings: Finding[];
  setAside: SetAside[];
}

/** Tells time points, echoes and other phases (where most locations repeat) from stray second images. */
export function resolveRepeats(places: readonly Location[]): Repeats {
  const copies: Twins[] = [];
  const locations = places.map((place) =>
    place.frames.length > 1 ? { ...place, frames: dropCopies(place.frames, copies) } : place,
  );
  const repeated = locations.filter(({ frames }) => frames.length > 1);
  const tag = findTellingTag(repeated);
  const regular = repeated.length * 2 >= locations.length && tag !== null;
  const phases = regular ? commonCount(repeated) : 1;
  const ranksAt = regular ? rankBy(locations, tag, phases) : null;
  const pairs: Twins[] = [];
  const placed = locations.map(({ frames }) => {
    const ranks = ranksAt?.(frames);
    const ranked = frames
      .map((frame) => ({ frame, phase: (tag === null ? 0 : ranks?.get(textOf(frame.facts, tag))) ?? 0 }))
      .sort((x, y) => x.phase - y.phase || compareFrames(x.frame, y.frame));
    const here = new Map<number, { frame: Frame; phase: number }>();
    for (const one of ranked) {
      const twin = here.get(one.phase);
      if (twin === undefined && one.phase < phases) here.set(one.phase, one);
      else pairs.push({ kept: (twin ?? ranked[0])?.frame.facts.file ?? '', dropped: one.frame.facts.file });
    }
    return [...here.values()];
  });
  const told = tellCopies(copies);
  const { findings } = told;
  if (phases > 1) {
    const complete = locations.every(({ frames }) => frames.length === phases);
    findings.push(describe('FOUR_D', { locations: locations.length, phases, tag, complete }));
  }
  if (pairs.length > 0) findings.push(describe('DUPLICATE_POSITION', { duplicates: pairs.length, pairs }));
  told.setAside.push(...putAside('DUPLICATE_POSITION', pairs));
  return { phases, placed, copies: copies.length, dropped: pairs.length, ...told };
}

/** The first attribute that has as many values as there are frames at nine tenths of the repeated locations. */
function findTellingTag(repeated: readonly Location[]): Keyword | null {
  if (repeated.length === 0) return null;
  const tells = (tag: Keyword) =>
    repeated.filter(
      ({ frames }) => new Set(frames.map(({ facts }) => textOf(facts, tag))).size === frames.length,
    );
  return REPEAT_TAGS.find((tag) => tells(tag).length >= 0.9 * repeated.length) ?? null;
}

function commonCount(repeated: readonly Location[]): number {
  const counts = new Map<number, number>();
  for (const { frames } of repeated) counts.set(frames.length, (counts.get(frames.length) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? 1;
}

/** Phase by the value's rank over the whole stack where that has one value per phase, else at its location. */
function rankBy(locations: readonly Location[], tag: Keyword, phases: number) {
  const print = ({ facts }: Frame) => textOf(facts, tag);
  const global = sortPrinted(new Set(locations.flatMap(({ frames }) => frames.map(print))));
  const ranks = global.length === phases ? new Map(global.map((text, i) => [text, i])) : null;
  return (beside: readonly Frame[]) =>
    ranks ?? new Map(sortPrinted(new Set(beside.map(print))).map((text, i) => [text, i]));
}

function sortPrinted(values: Set<string>): string[] {
  return [...values].sort((a, b) => {
    const [left, right] = [parseNumber(a), parseNumber(b)];
    return left !== null && right !== null ? left - right : a < b ? -1 : 1;
  });
}

/** The attribute of time, echo or diffusion that varies over frames of one place; `null` when none does. */
export function findVaryingMoment(frames: readonly Frame[]): Keyword | null {
  const varies = (tag: Keyword) => new Set(frames.map(({ facts }) => textOf(facts, tag))).size > 1;
  const magnetic = frames.every(({ facts }) => textOf(facts, 'Modality') === 'MR');
  return [...MOMENTS, ...(magnetic ? (['AcquisitionTime'] as const) : [])].find(varies) ?? null;
}
