import type { HeaderFacts, StackReport } from '../model/report.js';
import { note } from './findings.js';
import { chooseStacks } from './group/choose-stacks.js';
import { groupFrames } from './group/group-frames.js';
import { leaveSecondPackings } from './group/packings.js';
import { joinSeriesOfOne } from './group/series-per-slice.js';
import { judgeStack, openStack, type JudgedStack, type OpenStack } from './infer-stack.js';
import { textOf } from './read-facts.js';
import { readAsImageJ } from './readings/naive-rules.js';
import { groupBy } from './sequence.js';

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
export function openStacks(given: readonly HeaderFacts[]): OpenStack[] {
  const { headers, joined } = joinSeriesOfOne(given);
  const stacks = chooseStacks(leaveSecondPackings(groupFrames(headers)));
  const imageJ = readAsImageJ(headers);
  for (const group of stacks) {
    const series = joined.get(group.series);
    if (series !== undefined) note(group, 'SERIES_PER_SLICE', { series });
  }
  const bySeries = groupBy(headers, (facts) => textOf(facts, 'SeriesInstanceUID'));
  return stacks.map((group) => openStack(group, imageJ, bySeries.get(group.series)?.length ?? 0));
}
