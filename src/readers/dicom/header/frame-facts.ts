import type { DataSet } from 'dicom-parser';
import type { FactValue } from '../../../model/report.js';
import { readFact } from './element-values.js';
import type { RawElement } from './walk-elements.js';

export const sharedGroupsTag = 'x52009229';
export const perFrameGroupsTag = 'x52009230';
export const detectorInformationTag = 'x00540022';
export const pixelMeasuresTag = 'x00289110';

/** Sequences that speak of other images than the frame they stand in. */
const elsewhere = new Set(['x00081140', 'x00082112', 'x00089092', 'x00089124', 'x00089154', 'x00400555']);
/** Functional groups nest three deep at most (MR Diffusion); deeper copies belong to private schemes. */
const deepest = 4;

export type FactsByTag = Record<string, FactValue>;

/** Attributes of every frame by tag: per-frame group, else shared group, else top level (PS3.3 C.7.6.16). */
export interface ResolvedFrames {
  count: number;
  factsOf(frame: number): FactsByTag;
}

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
): ResolvedFrames {
  const top: FactsByTag = {};
  for (const [tag, raw] of elements)
    if (raw.items.length === 0 && wants(tag)) top[tag] = readFact(tag, raw, charset);

  const detector = elements.get(detectorInformationTag)?.items[0];
  const common = detector ? { ...gather(detector, wants, charset), ...top } : top;
  const shared = elements.get(sharedGroupsTag)?.items[0];
  const base = shared ? { ...common, ...gather(shared, wants, charset) } : common;
  const perFrame = elements.get(perFrameGroupsTag)?.items ?? [];
  return {
    count: frames,
    factsOf: (frame) => {
      const groups = perFrame[frame];
      return groups ? { ...base, ...gather(groups, wants, charset) } : base;
    },
  };
}

function gather(groups: DataSet, wants: (tag: string) => boolean, charset: string, depth = 0): FactsByTag {
  const facts: FactsByTag = {};
  for (const [tag, element] of Object.entries(groups.elements)) {
    if (isPrivate(tag) || elsewhere.has(tag)) continue;
    const item = element.items?.[0]?.dataSet;
    if (item && depth < deepest) {
      const nested = gather(item, wants, charset, depth + 1);
      Object.assign(facts, nested, tag === pixelMeasuresTag ? markWithin(tag, nested) : {});
    } else if (wants(tag) && !element.items) facts[tag] = readFact(tag, valueOf(groups, tag), charset);
  }
  return facts;
}

/** The same facts by the tags of the sequence and of the attribute within it, where both matter. */
function markWithin(sequence: string, facts: FactsByTag): FactsByTag {
  return Object.fromEntries(Object.entries(facts).map(([tag, value]) => [sequence + tag, value]));
}

/** One element of a sequence's item, as the walk over the top level would have found it. */
export function valueOf(item: DataSet, tag: string): RawElement {
  const element = item.elements[tag];
  const bigEndian = item.byteArrayParser.readUint16(Uint8Array.of(0, 1), 0) === 1;
  const start = element?.dataOffset ?? 0;
  const bytes = item.byteArray.subarray(start, start + (element?.length ?? 0));
  return { vr: element?.vr, bytes, bigEndian, items: [] };
}

/** Private attributes have odd groups (PS3.5 7.8); Philips keeps whole copies of other data sets in them. */
function isPrivate(tag: string): boolean {
  return parseInt(tag.slice(4, 5), 16) % 2 === 1;
}
