import { isNear } from '../../model/arithmetic.js';
import type { Vector } from '../../model/report.js';
import { note } from '../findings.js';
import { distanceOf, dot, scale } from '../measure/vector.js';
import { readDeclared, textOf, isMultiFrame } from '../read-facts.js';
import { ascending, groupBy, type Some } from '../sequence.js';
import { distinctPlaces, evenGap } from '../frames/even-places.js';
import { readShared, type Frame, type FrameGroup } from './group-frames.js';
import { leaveOut } from './set-aside.js';

/** One multi-frame file of a group, beside slices in single files. */
interface Volume {
  group: FrameGroup;
  file: string;
  frames: Some<Frame>;
}

/** How far positions of one slice in two files may differ, as a share of the gap between slices. */
const SAME_PLACE = 0.01;

/**
 * Leaves out volumes in one file whose slices are there in files of their own, in the same series or in another of the
 * same scan: one thing in two packings, neither time points nor copies to remove.
 */
export function leaveSecondPackings(groups: readonly FrameGroup[]): FrameGroup[] {
  const volumes = groups.flatMap(listVolumes);
  if (volumes.length === 0) return [...groups];
  const packed = new Map<FrameGroup, Set<string>>();
  for (const group of groups) {
    const slices = group.frames.filter(({ facts }) => !isMultiFrame(facts));
    if (slices.length < 2 || group.mosaic) continue;
    for (const volume of volumes) {
      if (!isSameScan(volume, group) || !holdsSame(volume.frames, slices, group)) continue;
      const { file } = volume;
      packed.set(volume.group, (packed.get(volume.group) ?? new Set()).add(file));
      note(group, 'TWO_PACKINGS', { file, slices: slices.length });
      leaveOut(group, 'OTHER_PACKING', [file], { slices: slices.length });
    }
  }
  return groups.flatMap((group) => {
    const files = packed.get(group);
    const [first, ...others] = group.frames.filter(({ facts }) => !files?.has(facts.file));
    if (!files) return [group];
    if (!first) return [];
    const { findings, setAside } = group;
    return [{ ...group, ...readShared([first, ...others]), findings, setAside }];
  });
}

function listVolumes(group: FrameGroup): Volume[] {
  const inVolumes = group.mosaic ? [] : group.frames.filter(({ facts }) => isMultiFrame(facts));
  return [...groupBy(inVolumes, ({ facts }) => facts.file)].map(([file, frames]) => ({
    group,
    file,
    frames,
  }));
}

function isSameScan(volume: Volume, group: FrameGroup): boolean {
  const { columns, rows, samples, pixelSpacing } = volume.group;
  const shared = (['Modality', 'SeriesDescription', 'PatientName'] as const).every(
    (keyword) => textOf(volume.group.facts, keyword) === textOf(group.facts, keyword),
  );
  const frame = textOf(volume.group.facts, 'FrameOfReferenceUID');
  const other = textOf(group.facts, 'FrameOfReferenceUID');
  return (
    shared &&
    columns === group.columns &&
    rows === group.rows &&
    samples === group.samples &&
    pixelSpacing === group.pixelSpacing &&
    (frame === other || frame === '' || other === '')
  );
}

/** As many frames as slices, each where one of them lies; or one position and the distance between them. */
function holdsSame(volume: Some<Frame>, slices: readonly Frame[], { orientation }: FrameGroup): boolean {
  if (volume.length !== slices.length) return false;
  const normal = orientation?.normal ?? [0, 0, 1];
  const along = (frames: readonly Frame[]) =>
    frames
      .flatMap(({ position }) => (position ? [{ position, at: dot(position, normal) }] : []))
      .sort((a, b) => a.at - b.at);
  const [inside, outside] = [along(volume), along(slices)];
  const places = distinctPlaces(outside.map(({ at }) => at));
  if (outside.length < slices.length)
    return inside.length === 0 && outside.length === 0 && sharesSpacing(volume, slices);
  const gap = places.length > 1 ? ((places.at(-1) ?? 0) - (places[0] ?? 0)) / (places.length - 1) : 0;
  if (gap <= 0) return false;
  const near = (a: Vector, b: Vector) => distanceOf(a, b) <= SAME_PLACE * gap;
  if (new Set(volume.map(({ printed }) => printed)).size > 1)
    return (
      inside.length === volume.length &&
      inside.every(({ position }, i) => near(position, outside[i]?.position ?? scale(position, Infinity)))
    );
  const { declared } = readDeclared(volume, 'SpacingBetweenSlices');
  const corner = inside.find(({ position }) => position.some((value) => value !== 0));
  if (!declared)
    return !corner && volume[0].facts['SeriesInstanceUID'] === slices[0]?.facts['SeriesInstanceUID'];
  const stated = Math.abs(declared.value);
  return (
    isNear(stated, evenGap(places) ?? (places.length === 2 ? gap : NaN)) &&
    (!corner || outside.some(({ position }) => near(position, corner.position)))
  );
}

function sharesSpacing(volume: readonly Frame[], slices: readonly Frame[]): boolean {
  const [inside, outside] = [volume, slices].map(
    (frames) => readDeclared(frames, 'SpacingBetweenSlices').declared?.value,
  );
  const files = ascending(slices.flatMap(({ instance }) => instance ?? []));
  return inside !== undefined && inside === outside && new Set(files).size === slices.length;
}
