import type { HeaderFacts, StackReport } from '../model/report.js';
import { note } from './findings.js';
import { chooseStacks } from './group/choose-stacks.js';
import { groupFrames } from './group/group-frames.js';
import { leaveSecondPackings } from './group/packings.js';
import { joinSeriesOfOne } from './group/series-per-slice.js';
import { judgeStack, openStack, type JudgedStack, type OpenStack } from './infer-stack.js';
import { textOf } from './read-facts.js';
import { readAsImageJ } from './readings/naive-rules.js';

/**
 * Voxel spacing of every stack among `headers`, the best first: X, Y and Z in mm with the evidence for each, what is
 * missing or doubtful, and what other programs would show, as codes and data.
 *
 * Pure and independent of the order of `headers`; O(n log n). Never throws: what is malformed counts as absent and
 * becomes a finding. An unknown spacing is `null`.
 * @param headers one record per frame
 */
export function inferReports(headers: readonly HeaderFacts[]): StackReport[] {
  return inferStacks(headers).map(({ report }) => report);
}

/**
 * The same reports with their frames in stacking order, volume by volume where there are several. Dropped copies and
 * files set aside are not among them.
 */
export function inferStacks(headers: readonly HeaderFacts[]): JudgedStack[] {
  return openStacks(headers).map(judgeStack);
}

/** The stacks among `headers` before their witnesses are heard, so that others can be called beside them. */
export const openStacks = (headers: readonly HeaderFacts[]): OpenStack[] => [...openEach(headers)];

/** The same stacks, of which each is opened when it is asked for, and let go unless it is kept. */
export function* openEach(given: readonly HeaderFacts[]): Generator<OpenStack, void> {
  const { headers, joined } = joinSeriesOfOne(given);
  const stacks = chooseStacks(leaveSecondPackings(groupFrames(headers)));
  const imageJ = readAsImageJ(headers);
  for (const group of stacks) {
    const series = joined.get(group.series);
    if (series !== undefined) note(group, 'SERIES_PER_SLICE', { series });
  }
  const inSeries = new Map<string, number>();
  for (const facts of headers) {
    const uid = textOf(facts, 'SeriesInstanceUID');
    inSeries.set(uid, (inSeries.get(uid) ?? 0) + 1);
  }
  for (let group = stacks.shift(); group; group = stacks.shift())
    yield openStack(group, imageJ, inSeries.get(group.series) ?? 0);
}
