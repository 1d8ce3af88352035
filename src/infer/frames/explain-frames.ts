import type { Keyword } from '../../model/facts.js';
import type { StoodIn } from '../../model/problem/findings.js';
import type { NotAVolume } from '../../model/problem/findings-kinds.js';
import type { Problem } from '../../model/report.js';
import type { DeclaredZ } from '../declared/declared-z.js';
import { tookPositions } from '../declared/header-damage.js';
import { isNuclear } from '../declared/slice-tags.js';
import { finding } from '../findings.js';
import { evenGap } from './even-places.js';
import type { Frame, FrameGroup } from '../group/group-frames.js';
import { readSliceLocations } from './increment-pointer.js';
import { recogniseFrames } from './kinds-of-frames.js';
import type { OrderedFrames } from './order-frames.js';
import { numberOf, textOf } from '../read-facts.js';
import { ascending, groupBy } from '../sequence.js';
import type { PlacedGroup } from '../measure/slice-positions.js';

/** The finding that positions tell no Z; `used`: what stands in for them. */
export type Reason = (used: StoodIn | null) => Problem;

/** Why positions were not measured, and what becomes of the Z that headers state. */
export interface Explanation {
  reason: Reason | null;
  /** `void`: frames that are no slices have no Z; `doubtful`: it may only be offered. */
  stated: 'used' | 'doubtful' | 'void';
}

/** Prove a film where one place has as many frames under each value. */
const TIMES: readonly Keyword[] = ['TemporalPositionIndex', 'TemporalPositionIdentifier'];
const TRIGGERS: readonly Keyword[] = ['TriggerTime', 'NominalCardiacTriggerDelayTime'];
/** What varies from image to image of one place, and from slice to slice of a stack as well. */
const DOUBTS: readonly Keyword[] = [
  'FrameReferenceTime',
  'EffectiveEchoTime',
  'EchoTime',
  'EchoNumbers',
  'DiffusionBValue',
  'DiffusionGradientOrientation',
  'SequenceName',
  'AcquisitionNumber',
  'AcquisitionTime',
  'ContentTime',
];

/** What frames show that are no slices, unless three places or more lie evenly or Slice Location advances; else `null`. */
function findView(group: PlacedGroup): NotAVolume | null {
  if (group.isTurned) return 'turned';
  const kind = recogniseFrames(group.facts);
  if (kind === 'slices' || kind === 'film' || kind === 'moving' || kind === 'open') return null;
  const locations = readSliceLocations(group.frames).flatMap((location) => location ?? []);
  const areTold = locations.length === group.frames.length;
  const isStack = evenGap(group.distances) ?? (areTold && evenGap(ascending(new Set(locations))));
  return isStack ? null : kind;
}

/** Projections, planes or views: no slices. */
export const showsNoSlices = (group: PlacedGroup): boolean => findView(group) !== null;

/** Tiles of a larger picture: said to be, numbered within it, or lying beside one another. */
export function isTiled(group: PlacedGroup): boolean {
  const { facts, tiled, columns, rows, distances } = group;
  if (tiled || textOf(facts, 'DimensionOrganizationType').startsWith('TILED')) return true;
  const part =
    (numberOf(facts, 'TotalPixelMatrixColumns') ?? 0) > columns ||
    (numberOf(facts, 'TotalPixelMatrixRows') ?? 0) > rows ||
    textOf(facts, 'ColumnPositionInTotalImagePixelMatrix') !== '';
  return part && group.frames.length > 1 && evenGap(distances) === null;
}

/** Tells what frames are whose positions say nothing of Z. */
export function explainFrames(group: PlacedGroup, ordered: OrderedFrames, declared: DeclaredZ): Explanation {
  const { facts, mosaic } = group;
  const { z: stated } = declared;
  const frames = ordered.frames.length;
  if (mosaic) {
    const tiles = numberOf(facts, 'MosaicImageCount');
    return { reason: () => finding('TILED_OR_MOSAIC', { what: 'mosaic', tiles }), stated: 'used' };
  }
  const kind = recogniseFrames(facts);
  const isVoid = (told: Problem): Explanation => ({ reason: () => told, stated: 'void' });
  const what = findView(group);
  if (what) return isVoid(finding('NOT_A_VOLUME', { frames, what }));
  if (isTiled(group)) return isVoid(finding('TILED_OR_MOSAIC', { what: 'tiles', tiles: null }));
  if (frames === 1) {
    return { reason: () => finding('SINGLE_IMAGE', { file: facts.file, stated }), stated: 'used' };
  }
  // A place is stated for each frame: one position is then all that the standard asks for.
  const isConformant = kind === 'slices' && stated !== null && isNuclear(facts);
  if (isConformant || tookPositions(group)) return { reason: null, stated: 'used' };
  if (kind === 'film' && !ordered.placed)
    return isVoid(finding('CINE_NOT_VOLUME', { frames, tag: 'FrameTime' }));
  const { film, doubt } = ordered.placed ? {} : readTimes(group, ordered);
  if (film) return isVoid(finding('CINE_NOT_VOLUME', { frames, tag: film }));
  if (doubt !== undefined || (kind === 'moving' && !ordered.placed)) {
    const told = finding('FILM_OR_STACK', { frames, tag: doubt ?? null, stated });
    return { reason: () => told, stated: 'doubtful' };
  }
  if (group.findings.some(({ code }) => code === 'GFOV_LENGTH')) return { reason: null, stated: 'used' };
  const [place] = group.locations;
  if (place) {
    const { position } = place;
    const reason: Reason = (used) => finding('ALL_POSITIONS_IDENTICAL', { frames, position, stated, used });
    return { reason, stated: 'used' };
  }
  const without = ordered.frames.filter(({ frame }) => !frame.position).length;
  const reason: Reason | null = without > 0 ? (used) => finding('NO_IPP', { without, frames, used }) : null;
  return { reason, stated: 'used' };
}

/** Whether times prove that frames show one place, or something else makes that likely. */
function readTimes(
  group: FrameGroup,
  ordered: OrderedFrames,
): { film?: Keyword; doubt?: Keyword | undefined } {
  const all = ordered.frames.map(({ frame }) => frame);
  const first = ordered.frames.filter(({ phase }) => phase === 0).map(({ frame }) => frame);
  const real = standStill(group, all);
  const time = TIMES.find((tag) => isEachAlone(first, tag));
  if (time) return { film: time };
  const trigger = TRIGGERS.find((tag) => (real ? countOf(first, tag) > 1 : isEachAlone(first, tag)));
  if (trigger) return real ? { film: trigger } : { doubt: trigger };
  if (!real) return {};
  return { doubt: DOUBTS.find((tag) => countOf(first, tag) > 1) };
}

/** One place for all that is more than zeros: of a position, or of Slice Location where there is none. */
function standStill({ positions }: FrameGroup, frames: readonly Frame[]): boolean {
  if (positions > 0) return frames.every(({ position }) => position?.some((value) => value !== 0));
  const locations = readSliceLocations(frames);
  return locations[0] != null && locations[0] !== 0 && new Set(locations).size === 1;
}

const countOf = (frames: readonly Frame[], tag: Keyword): number =>
  new Set(frames.map(({ facts }) => textOf(facts, tag))).size;

/** Every frame has its own value: as many time points as frames leave one slice. */
const isEachAlone = (frames: readonly Frame[], tag: Keyword): boolean =>
  frames.length > 1 &&
  [...groupBy(frames, ({ facts }) => textOf(facts, tag)).values()].length === frames.length;
