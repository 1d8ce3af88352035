import type { FactValue } from '../../../model/report.js';
import { readFact } from './element-values.js';
import { isPrivate } from './element-header.js';
import type { Item, RawElement } from './read-items.js';

export const sharedGroupsTag = 'x52009229';
export const perFrameGroupsTag = 'x52009230';
export const detectorInformationTag = 'x00540022';
export const pixelMeasuresTag = 'x00289110';

export type FactsByTag = Record<string, FactValue>;

/** Attributes of every frame by tag: per-frame group, else shared group, else top level (PS3.3 C.7.6.16). */
export type FactsOfFrame = (frame: number) => FactsByTag;

/**
 * Resolves the functional groups of an enhanced multi-frame image, and the detector's position and orientation of
 * nuclear medicine, which are kept in the first item of Detector Information Sequence (PS3.3 C.8.4.10).
 * `wants`: tags to read; `frames`: how many the file says it holds.
 */
export function resolveFrames(
  elements: Map<string, RawElement>,
  wants: (tag: string) => boolean,
  frames: number,
  charset: string,
): FactsOfFrame {
  const top: FactsByTag = {};
  for (const [tag, raw] of elements)
    if (raw.items.length === 0 && wants(tag)) top[tag] = readFact(tag, raw, charset);

  const detector = elements.get(detectorInformationTag)?.items[0];
  const common = detector ? { ...gather(detector, charset), ...top } : top;
  const shared = elements.get(sharedGroupsTag)?.items[0];
  const base = shared ? { ...common, ...gather(shared, charset) } : common;
  const { items = [], tail = [] } = elements.get(perFrameGroupsTag) ?? {};
  // Behind a damage frames are counted from the end, where that leaves no frame with two items.
  const resumed = frames - tail.length;
  return (frame) => {
    const groups = items[frame] ?? (resumed >= items.length ? tail[frame - resumed] : undefined);
    return groups ? { ...base, ...gather(groups, charset) } : base;
  };
}

function gather(groups: Item, charset: string): FactsByTag {
  const facts: FactsByTag = {};
  for (const [tag, raw] of groups) {
    if (isPrivate(tag)) continue;
    const [item] = raw.items;
    if (item) {
      const nested = gather(item, charset);
      Object.assign(facts, nested, tag === pixelMeasuresTag ? markWithin(tag, nested) : {});
    } else if (raw.vr !== 'SQ') facts[tag] = readFact(tag, raw, charset);
  }
  return facts;
}

/** The same facts by the tags of the sequence and of the attribute within it, where both matter. */
function markWithin(sequence: string, facts: FactsByTag): FactsByTag {
  return Object.fromEntries(Object.entries(facts).map(([tag, value]) => [sequence + tag, value]));
}
