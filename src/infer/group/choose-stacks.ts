import { note } from '../findings.js';
import type { FrameGroup } from './group-frames.js';
import { compareCodes, readShared } from './group-frames.js';
import { textOf } from '../read-facts.js';
import { groupBy } from '../sequence.js';
import { leaveProjections } from './projections.js';
import { leaveOut } from './set-aside.js';
import { splitParts } from './split-parts.js';
import { joinTurned } from './turned.js';
import { angleBetween, planeRank } from '../measure/slice-axis.js';

const SECONDARY_CAPTURE = '1.2.840.10008.5.1.4.1.1.7';
/** A group this small beside the main one of its series is a stray, not a stack. */
const STRAY = 0.05;
const LOCATIONS_TO_SPLIT = 3;

/**
 * Decides which groups are stacks, which comes first (most positions, then most frames, then axial, coronal, sagittal)
 * and which images stand aside: scouts, renderings made from the scan, strays. The first stack tells of the whole drop.
 */
export function chooseStacks(groups: readonly FrameGroup[]): FrameGroup[] {
  const ranked = leaveProjections(joinTurned(groups))
    .flatMap(splitByFrameOfReference)
    .flatMap(splitParts)
    .sort(compareGroups);
  const [main] = ranked;
  if (!main) return [];
  const scouts: string[] = [];
  const bySeries = groupBy(ranked, ({ series }) => series);
  const stacks = ranked.filter((group) => {
    const [best] = bySeries.get(group.series) ?? [main];
    const files = group.frames.map(({ facts }) => facts.file);
    const scout = group.localizer && !main.localizer;
    if (scout) for (const file of files) scouts.push(file);
    const stray = !scout && isStray(group, main, best);
    if (stray) explainStray(group, main, best, files);
    return !scout && !stray;
  });
  for (const [best, ...others] of bySeries.values()) tellMixture(best, others);
  const files = leaveOut(main, 'LOCALIZER', scouts, {});
  if (files.length > 0) note(main, 'LOCALIZER_DROPPED', { frames: scouts.length, files });
  const series = [...groupBy(stacks, (group) => group.series)].map(([uid, members]) => {
    return { uid, frames: members.flatMap(({ frames }) => frames).length };
  });
  if (series.length > 1) note(main, 'MIXED_SERIES', { series, chosen: main.series });
  return stacks;
}

const compareGroups = (a: FrameGroup, b: FrameGroup): number =>
  Number(a.localizer) - Number(b.localizer) ||
  measurable(b) - measurable(a) ||
  b.frames.length - a.frames.length ||
  planeRank(a.orientation) - planeRank(b.orientation) ||
  compareCodes(a.facts, b.facts);

/** How many slices can be measured: a single position measures nothing. */
function measurable({ positions, isTurned }: FrameGroup): number {
  return positions > 1 && !isTurned ? positions : 0;
}

function isSecondary({ facts, positions, samples }: FrameGroup): boolean {
  return positions < 2 && (samples > 1 || textOf(facts, 'SOPClassUID') === SECONDARY_CAPTURE);
}

/** Too few beside the main group, a single image, or a rendering of the scan. */
function isStray(group: FrameGroup, main: FrameGroup, best: FrameGroup): boolean {
  const { length } = group.frames;
  return (
    // A part was found to be a stack, however large the others are.
    (length < STRAY * best.frames.length && !group.isPart) ||
    (length < 2 && main.frames.length > 1) ||
    (isSecondary(group) && !isSecondary(main))
  );
}

function explainStray(group: FrameGroup, main: FrameGroup, best: FrameGroup, files: string[]): void {
  const { kind, told } = compareWith(best, group);
  const other = group.series === main.series ? kind : 'SERIES';
  leaveOut(main, isSecondary(group) ? 'SECONDARY_IMAGE' : `OTHER_${other}`, files, told);
}

/** In what a group differs from the best of its series. */
function compareWith(
  best: FrameGroup,
  { frames, columns, rows, orientation, pixelSpacing: spacing }: FrameGroup,
) {
  const turned = orientation && best.orientation ? angleBetween(orientation, best.orientation) : 0;
  const degrees = (turned * 180) / Math.PI;
  const kind =
    columns !== best.columns || rows !== best.rows
      ? 'SIZE'
      : degrees > 0
        ? 'ORIENTATION'
        : spacing === best.pixelSpacing
          ? 'STACK'
          : 'PIXEL_SPACING';
  return { kind, told: { frames: frames.length, columns, rows, degrees, spacing } } as const;
}

/** What else one series holds beside its best group. */
function tellMixture(best: FrameGroup, others: readonly FrameGroup[]): void {
  const compared = others
    // Scouts beside slices are told as such; a series of scouts alone holds several stacks of them.
    .filter(({ localizer, isPart }) => (!localizer || best.localizer) && !isPart)
    .map((group) => compareWith(best, group));
  for (const [kind, groups] of groupBy(compared, (one) => one.kind)) {
    note(best, `MIXED_${kind}`, { groups: groups.map(({ told }) => told) });
  }
}

/**
 * A Frame of Reference UID tells stacks apart only where each of its values has enough locations to be one: a CT of
 * 275 slices is known that carries another value in every file.
 */
function splitByFrameOfReference(group: FrameGroup): FrameGroup[] {
  const members = groupBy(group.frames, ({ facts }) => textOf(facts, 'FrameOfReferenceUID'));
  const values = [...members.keys()].filter(Boolean).length;
  if (values < 2) return [group];
  const parts = [...members.values()].map((frames) => ({ ...group, ...readShared(frames) }));
  if (parts.every(({ positions }) => positions >= LOCATIONS_TO_SPLIT)) return parts;
  note(group, 'MIXED_FRAME_OF_REFERENCE', { values });
  return [group];
}
