/** The steps between neighbouring values. */
export const differences = (values: readonly number[]): number[] =>
  values.slice(1).map((value, i) => value - (values[i] ?? 0));

export const ascending = (values: Iterable<number>): number[] => [...values].sort((a, b) => a - b);

/** The last of `values`; 0 when there is none. */
export const lastOf = (values: readonly number[]): number => values.at(-1) ?? 0;

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return meanOf(sorted.slice(Math.ceil(half - 1), Math.floor(half + 1)));
}

/** Whether `a` comes before or after `b`, by code units where both are texts. */
export const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : Number(a > b));

/** One or more. */
export type Some<Item> = [Item, ...Item[]];

/** Items that share what `keyOf` tells of them, in the order in which that is first met. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Some<Item>> {
  const groups = new Map<Key, Some<Item>>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
