import { givenName } from '../../model/given-name.js';
import type { StrayData } from '../../model/problem/findings.js';
import { ascending, differences, groupBy, lastOf } from '../sequence.js';

type Companion = StrayData['JUNK:companion']['what'];

/** Image files that scanners and depositors put beside the slices, by the end of their name without its ending. */
const companions: readonly (readonly [name: RegExp, what: Companion])[] = [
  [/[_~-]spr\d*$/i, 'skyscan-preview'],
  [/[_~-]arc$/i, 'skyscan-alignment'],
  [/(?:^|[_ -])(?:thumb(?:nail)?|preview|logo|icon|cover|screenshot)s?$/i, 'preview'],
];

const baseOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
const stemOf = (file: string): string => baseOf(file).replace(/\.[^.]*$/, '');

export const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));

/** The letters of the ending, in small ones. */
export const endingOf = (file: string): string =>
  /\.([^./]+)$/.exec(givenName(file))?.[1]?.toLowerCase() ?? '';

/** What a name alone gives away; `null` for what may be a slice. */
export function recogniseCompanion(file: string): Companion | null {
  const stem = stemOf(file);
  return companions.find(([pattern]) => pattern.test(stem))?.[1] ?? null;
}

/** A name with every number as `#`: what the slices of one stack share. */
export const shapeOf = (file: string): string => stemOf(file).toLowerCase().replace(/\d+/g, '#');

/** How the numbers in file names run. */
export interface Numbering {
  /** Ascending. */
  numbers: readonly number[];
  /** From one to the next, for most of them. */
  step: number;
}

/**
 * How a stack’s file names count: evenly, by 1 or by another step that most of them keep; `null` where they do not. Of
 * several numbers in a name, the last that no two files share.
 * @param files names of one shape
 */
export function findNumbering(files: readonly string[]): Numbering | null {
  const numbers = files.map((file) => stemOf(file).match(/\d+/g)?.map(Number) ?? []);
  const columns = (numbers[0] ?? []).map((_, at) => new Set(numbers.map((row) => row[at] ?? NaN)));
  const counting = columns.findLast((values) => values.size === files.length && !values.has(NaN));
  const sorted = ascending(counting ?? []);
  const gaps = differences(sorted);
  const bySize = [...groupBy(gaps, (gap) => gap).values()].sort((a, b) => b.length - a.length);
  const [usual = []] = bySize;
  const [step = 0] = usual;
  const isEven = gaps.length > 1 && usual.length * 2 > gaps.length && gaps.every((gap) => gap % step === 0);
  return isEven && lastOf(sorted) <= Number.MAX_SAFE_INTEGER ? { numbers: sorted, step } : null;
}

/**
 * The numbers that a stack’s file names leave out, as ranges.
 * @param files names of one shape
 */
export function findAbsentNumbers(files: readonly string[]): { absent: number; ranges: [number, number][] } {
  const { numbers: sorted = [], step = 1 } = findNumbering(files) ?? {};
  const gaps = differences(sorted);
  const ranges = gaps.flatMap((gap, at): [number, number][] => {
    const before = sorted[at] ?? 0;
    return gap > step ? [[before + step, before + gap - step]] : [];
  });
  const absent = gaps.reduce((sum, gap) => sum + gap / step - 1, 0);
  return { absent, ranges };
}
