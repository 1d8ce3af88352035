import { describe } from './findings.js';
import type { FrameGroup } from './group-frames.js';
import { textOf } from './read-facts.js';
import type { Finding, SetAside } from './report.js';
import { setAside } from './set-aside.js';
import { angleBetween, planeRank } from './slice-axis.js';

export interface ChosenStacks {
  /** Best first. */
  stacks: { group: FrameGroup; findings: Finding[] }[];
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
  const ranked = groups.flatMap(splitByFrameOfReference).sort((a, b) => compareGroups(a.group, b.group));
  const main = ranked[0];
  if (main === undefined) return { stacks: [], setAside: [] };
  const bestOfSeries = new Map<string, (typeof ranked)[number]>();
  for (const one of ranked) if (!bestOfSeries.has(one.group.series)) bestOfSeries.set(one.group.series, one);

  const aside: SetAside[] = [];
  const stacks: typeof ranked = [];
  const scouts: FrameGroup[] = [];
  const others = new Map<string, FrameGroup[]>();
  for (const one of ranked) {
    const best = bestOfSeries.get(one.group.series) ?? one;
    const reason = one === main ? null : whyAside(one.group, main.group, best.group);
    if (one.group !== best.group && !one.group.localizer) {
      others.set(best.group.series, [...(others.get(best.group.series) ?? []), one.group]);
    }
    if (reason === null) stacks.push(one);
    else aside.push(...reason);
    if (reason !== null && one.group.localizer) scouts.push(one.group);
  }
  for (const stack of stacks) {
    if (bestOfSeries.get(stack.group.series) !== stack) continue;
    stack.findings.push(...tellMixture(stack.group, others.get(stack.group.series) ?? []));
  }
  if (scouts.length > 0) {
    const files = [...new Set(scouts.flatMap(({ frames }) => frames.map(({ facts }) => facts.file)))].sort();
    const frames = scouts.reduce((sum, scout) => sum + scout.frames.length, 0);
    main.findings.push(describe('LOCALIZER_DROPPED', { frames, files }));
  }
  const series = [...new Set(stacks.map(({ group }) => group.series))].map((uid) => ({
    uid,
    frames: stacks.reduce((sum, { group }) => sum + (group.series === uid ? group.frames.length : 0), 0),
  }));
  if (series.length > 1) main.findings.push(describe('MIXED_SERIES', { series, chosen: main.group.series }));
  return { stacks, setAside: aside };
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

function isSecondary({ frames, positions, samples }: FrameGroup): boolean {
  const facts = frames[0]?.facts;
  return (
    facts !== undefined &&
    positions < 2 &&
    (samples > 1 || textOf(facts, 'SOPClassUID') === SECONDARY_CAPTURE)
  );
}

/** The entries for a group that is no stack of its own; `null` when it is one. */
function whyAside(group: FrameGroup, main: FrameGroup, best: FrameGroup): SetAside[] | null {
  const files = [...new Set(group.frames.map(({ facts }) => facts.file))].sort();
  const all = (entry: (file: string) => SetAside) => files.map(entry);
  const size = Math.max(measurable(group), group.frames.length);
  if (group.localizer && !main.localizer) return all((file) => setAside('LOCALIZER', file, {}));
  const stray = group !== best && group.frames.length < STRAY * best.frames.length;
  if (!stray && (size > 1 || main.frames.length < 2) && !(isSecondary(group) && !isSecondary(main)))
    return null;
  if (isSecondary(group)) return all((file) => setAside('SECONDARY_IMAGE', file, {}));
  if (group.series !== main.series)
    return all((file) => setAside('OTHER_SERIES', file, { frames: group.frames.length }));
  const { columns, rows, pixelSpacing: spacing } = group;
  if (columns !== best.columns || rows !== best.rows)
    return all((file) => setAside('OTHER_SIZE', file, { columns, rows }));
  const degrees = degreesBetween(group, best);
  if (degrees !== null && degrees > 0) return all((file) => setAside('OTHER_ORIENTATION', file, { degrees }));
  if (spacing !== best.pixelSpacing) return all((file) => setAside('OTHER_PIXEL_SPACING', file, { spacing }));
  return all((file) => setAside('OTHER_STACK', file, {}));
}

function degreesBetween(a: FrameGroup, b: FrameGroup): number | null {
  if (a.orientation === null || b.orientation === null || a.printed === b.printed) return null;
  if (a.printed?.raw === b.printed?.raw) return null;
  return (angleBetween(a.orientation, b.orientation) * 180) / Math.PI;
}

/** What else one series holds beside its best group. */
function tellMixture(best: FrameGroup, others: readonly FrameGroup[]): Finding[] {
  const sized = others.filter(({ columns, rows }) => columns !== best.columns || rows !== best.rows);
  const same = others.filter((group) => !sized.includes(group));
  const turned = same.filter((group) => degreesBetween(group, best) !== null);
  const scaled = same.filter((group) => !turned.includes(group) && group.pixelSpacing !== best.pixelSpacing);
  const stacked = same.filter((group) => !turned.includes(group) && !scaled.includes(group));
  const findings: Finding[] = [];
  if (sized.length > 0) {
    const groups = sized.map(({ frames, columns, rows }) => ({ frames: frames.length, columns, rows }));
    findings.push(describe('MIXED_SIZE', { groups }));
  }
  if (turned.length > 0) {
    const groups = turned.map((group) => ({
      frames: group.frames.length,
      degrees: degreesBetween(group, best) ?? 0,
    }));
    findings.push(describe('MIXED_ORIENTATION', { groups }));
  }
  if (scaled.length > 0) {
    const groups = scaled.map(({ frames, pixelSpacing }) => ({
      frames: frames.length,
      spacing: pixelSpacing,
    }));
    findings.push(describe('MIXED_PIXEL_SPACING', { groups }));
  }
  if (stacked.length > 0) findings.push(describe('MIXED_STACKS', { stacks: stacked.length + 1 }));
  return findings;
}

/**
 * A Frame of Reference UID tells stacks apart only where each of its values has enough locations to be one: a CT of
 * 275 slices is known that carries another value in every file.
 */
function splitByFrameOfReference(group: FrameGroup): { group: FrameGroup; findings: Finding[] }[] {
  const members = new Map<string, FrameGroup['frames']>();
  for (const frame of group.frames) {
    const uid = textOf(frame.facts, 'FrameOfReferenceUID');
    const list = members.get(uid);
    if (list === undefined) members.set(uid, [frame]);
    else list.push(frame);
  }
  if (members.size < 2) return [{ group, findings: [] }];
  const parts = [...members].map(([uid, frames]) => ({
    ...group,
    key: `${group.key}|${uid}`,
    frames,
    positions: new Set(frames.flatMap(({ position }) => (position === null ? [] : [position.join()]))).size,
  }));
  if (parts.every(({ positions }) => positions >= LOCATIONS_TO_SPLIT)) {
    return parts.map((part) => ({ group: part, findings: [] }));
  }
  const named = [...members.keys()].filter((uid) => uid !== '').length;
  const findings = named > 1 ? [describe('MIXED_FRAME_OF_REFERENCE', { values: named })] : [];
  return [{ group, findings }];
}
