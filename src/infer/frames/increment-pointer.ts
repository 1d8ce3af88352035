import { keywords, type Keyword } from '../../model/facts.js';
import type { FactValue, HeaderFacts } from '../../model/report.js';
import { numberOf, numbersOf, textOf, isMultiFrame } from '../read-facts.js';

/** Vectors that Frame Increment Pointer may name, other than along the stack (PS3.3 C.8.4.8, C.8.4.14). */
export const REPEAT_VECTORS: readonly Keyword[] = [
  'EnergyWindowVector',
  'DetectorVector',
  'PhaseVector',
  'RRIntervalVector',
  'TimeSlotVector',
  'TimeSliceVector',
];

/** Whether Frame Increment Pointer (0028,0009) names an attribute, by its tag or its keyword. */
export function pointsAt(facts: HeaderFacts, ...named: Keyword[]): boolean {
  const text = textOf(facts, 'FrameIncrementPointer').toLowerCase();
  return named.some((keyword) => {
    const tag = (keywords as Partial<Record<Keyword, string>>)[keyword]?.slice(1) ?? '';
    return text
      .replace(/[^0-9a-z\\]/g, '')
      .split('\\')
      .some((one) => one === tag || one === keyword.toLowerCase());
  });
}

/** Each frame's value in a vector with one value for every frame of a file; `null` where it has none. */
export function readVector(frames: readonly { facts: HeaderFacts }[], keyword: Keyword): (number | null)[] {
  const read = new Map<FactValue | undefined, number[]>();
  return frames.map(({ facts }) => {
    const raw = facts[keyword];
    const values = read.get(raw) ?? numbersOf(facts, keyword);
    read.set(raw, values);
    return values[facts.frame - 1] ?? null;
  });
}

/** Frame Time or its vector, which belong to the frames of one file (PS3.3 C.7.6.5). */
export const isFilm = (facts: HeaderFacts): boolean =>
  isMultiFrame(facts) &&
  (pointsAt(facts, 'FrameTime', 'FrameTimeVector') ||
    (textOf(facts, 'FrameIncrementPointer') === '' &&
      ((numberOf(facts, 'FrameTime') ?? 0) > 0 ||
        numbersOf(facts, 'FrameTimeVector').some((step) => step > 0))));

/**
 * Slice Location of each frame: from Slice Location Vector (0018,2005), else (0020,1041) of files that hold one frame,
 * or a film of one place; what a file of many slices says once is not where each lies. `null` where a frame has none.
 */
export function readSliceLocations(frames: readonly { facts: HeaderFacts }[]): (number | null)[] {
  return readVector(frames, 'SliceLocationVector').map((location, i) => {
    const facts = frames[i]?.facts;
    if (location !== null || !facts || (isMultiFrame(facts) && !isFilm(facts))) return location;
    return numberOf(facts, 'SliceLocation');
  });
}
