import { describe } from './findings.js';
import type { FrameGroup } from './group-frames.js';
import { countPositions } from './group-frames.js';
import { textOf } from './read-facts.js';
import type { Finding, SetAside } from './report.js';
import { setAside } from './set-aside.js';
import { angleBetween, planeRank } from './slice-axis.js';

interface Candidate {
  group: FrameGroup;
  findings: Finding[];
}

export interface ChosenStacks {
  /** Best first. */
  stacks: Candidate[];
  setAside: SetAside[];
}

const SECONDARY_CAPTURE = '1.2.840.10008.5.1.4.1.1.7';
/** A group this small beside the main one of its series is a stray, not a stack. */
const STRAY = 0.05;
const LOCATIONS_TO_SPLIT = 3;

/**
 * Decides which groups are stacks, which comes first (most positions, then most frames, then axial, coronal, sagittal)
 * and which images stand aside: scouts, pictures made from the scan, strays.
 */
export function chooseStacks(groups: readonly FrameGroup[]): ChosenStacks {
  const counted =
    groups.length > 1
      ? groups.map((group) => ({ ...group, positions: countPositions(group.frames) }))
      : groups;
  const ranked = counted.flatMap(splitByFrameOfReference).sort((a, b) => compareGroups(a.group, b.group));
  const chosen: ChosenStacks = { stacks: [], setAside: [] };
  const [main] = ranked;
  if (main === undefined) return chosen;
  const scouts: string[] = [];
  const seriesOf = new Map<string, Candidate[]>();
  for (const one of ranked) {
    const { group } = one;
    const fellows = seriesOf.get(group.series) ?? [];
    if (fellows.push(one) === 1) seriesOf.set(group.series, fellows);
    const best = fellows[0]?.group ?? group;
    const files = group.frames.map(({ facts }) => facts.file);
    const scout = group.localizer && !main.group.localizer;
    if (scout) {
      scouts.push(...files);
      chosen.setAside.push(...setAside('LOCALIZER', files, {}));
    } else if (one !== main && isStray(group, main.group, best)) {
      chosen.setAside.push(...explainStray(group, main.group, best, files));
    } else {
      chosen.stacks.push(one);
    }
  }
  for (const [best, ...others] of seriesOf.values()) {
    if (best !== undefined) best.findings.push(...tellMixture(best.group, others));
  }
  const files = [...new Set(scouts)].sort();
  if (files.length > 0) main.findings.push(describe('LOCALIZER_DROPPED', { frames: scouts.length, files }));
  const frames = new Map<string, number>();
  for (const { group } of chosen.stacks)
    frames.set(group.series, (frames.get(group.series) ?? 0) + group.frames.length);
  const series = [...frames].map(([uid, n]) => ({ uid, frames: n }));
  if (series.length > 1) main.findings.push(describe('MIXED_SERIES', { series, chosen: main.group.series }));
  return chosen;
}

function compareGroups(a: FrameGroup, b: FrameGroup): number {
  return (
    Number(a.localizer) - Number(b.localizer) ||
    measurable(b) - measurable(a) ||
    b.frames.length - a.frames.length ||
    planeRank(a.orientation) - planeRank(b.orientation) ||
    (a.key < b.key ? -1 : 1)
  );
}

/** How many slices can be measured: a single position measures nothing. */
function measurable({ positions }: FrameGroup): number {
  return positions > 1 ? positions : 0;
}

function isSecondary({ facts, positions, samples }: FrameGroup): boolean {
  return positions < 2 && (samples > 1 || textOf(facts, 'SOPClassUID') === SECONDARY_CAPTURE);
}

/** Too few beside the main group, a single image, or a picture made from the scan. */
function isStray(group: FrameGroup, main: FrameGroup, best: FrameGroup): boolean {
  if (group !== best && group.frames.length < STRAY * best.frames.length) return true;
  return (group.frames.length < 2 && main.frames.length > 1) || (isSecondary(group) && !isSecondary(main));
}

function explainStray(group: FrameGroup, main: FrameGroup, best: FrameGroup, files: string[]): SetAside[] {
  if (isSecondary(group)) return setAside('SECONDARY_IMAGE', files, {});
  if (group.series !== main.series) return setAside('OTHER_SERIES', files, {});
  const { columns, rows, pixelSpacing: spacing } = group;
  const degrees = degreesBetween(group, best);
  return setAside(`OTHER_${differenceOf(group, best)}`, files, { columns, rows, degrees, spacing });
}

/** In what a group differs from the best of its series. */
function differenceOf(group: FrameGroup, best: FrameGroup) {
  if (group.columns !== best.columns || group.rows !== best.rows) return 'SIZE';
  if (degreesBetween(group, best) > 0) return 'ORIENTATION';
  return group.pixelSpacing === best.pixelSpacing ? 'STACK' : 'PIXEL_SPACING';
}

function degreesBetween({ orientation: a }: FrameGroup, { orientation: b }: FrameGroup): number {
  return a === null || b === null ? 0 : (angleBetween(a, b) * 180) / Math.PI;
}

/** What else one series holds beside its best group. */
function tellMixture(best: FrameGroup, others: readonly Candidate[]): Finding[] {
  const kinds = (['SIZE', 'ORIENTATION', 'PIXEL_SPACING', 'STACK'] as const).map((kind) => {
    const groups = others
      .filter(({ group }) => !group.localizer && differenceOf(group, best) === kind)
      .map(({ group }) => ({
        frames: group.frames.length,
        columns: group.columns,
        rows: group.rows,
        degrees: degreesBetween(group, best),
        spacing: group.pixelSpacing,
      }));
    return groups.length > 0 ? [describe(`MIXED_${kind}`, { groups })] : [];
  });
  return kinds.flat();
}

/**
 * A Frame of Reference UID tells stacks apart only where each of its values has enough locations to be one: a CT of
 * 275 slices is known that carries another value in every file.
 */
function splitByFrameOfReference(group: FrameGroup): Candidate[] {
  const members = new Map<string, FrameGroup['frames']>();
  for (const frame of group.frames) {
    const uid = textOf(frame.facts, 'FrameOfReferenceUID');
    const list = members.get(uid);
    if (list === undefined) members.set(uid, [frame]);
    else list.push(frame);
  }
  const values = [...members.keys()].filter((uid) => uid !== '').length;
  if (values < 2) return [{ group, findings: [] }];
  const parts = [...members].map(([uid, frames]) => {
    return { ...group, key: `${group.key}|${uid}`, frames, positions: countPositions(frames) };
  });
  if (parts.every(({ positions }) => positions >= LOCATIONS_TO_SPLIT)) {
    return parts.map((part) => ({ group: part, findings: [] }));
  }
  return [{ group, findings: [describe('MIXED_FRAME_OF_REFERENCE', { values })] }];
}
