/** How much of a slice goes into a plane. */
export interface PlaneShare {
  plane: number;
  share: number;
}

/** Slices that lie on an even grid: each covers the planes above its place, as far as it reaches into them. */
export function shareEvenly(indexes: readonly number[], places: number, planes: number): PlaneShare[][] {
  const perPlace = planes / places;
  return indexes.map((index) => coverPlanes(index * perPlace, (index + 1) * perPlace, planes));
}

/** Where slices that lie unevenly lie. */
export interface UnevenPlaces {
  /** Of each slice from the lower face, in planes and in ascending order. */
  depths: readonly number[];
  planes: number;
  /** Nothing is known between slices that lie further apart than so many planes, nor further from one than `lead`. */
  reach: number;
  /** From the lower face to the first slice. */
  lead: number;
}

/**
 * Slices that lie unevenly: between two of them the values change evenly from one to the other, beyond the outer ones
 * they stay. A plane is the mean of that over its height.
 */
export function shareUnevenly({ depths, planes, reach, lead }: UnevenPlaces): PlaneShare[][] {
  const shares = depths.map(() => new Map<number, number>());
  const add = (slice: number, found: readonly PlaneShare[]) => {
    for (const { plane, share } of found) {
      const own = shares[slice];
      own?.set(plane, (own.get(plane) ?? 0) + share);
    }
  };
  depths.forEach((depth, slice) => {
    const next = depths[slice + 1];
    if (slice === 0) add(slice, coverPlanes(0, depth, planes));
    if (next === undefined) add(slice, coverPlanes(depth, planes, planes));
    else if (next - depth > Math.max(2, reach)) {
      add(slice, coverPlanes(depth, Math.min(depth + lead, next), planes));
      add(slice + 1, coverPlanes(Math.max(next - lead, depth), next, planes));
    } else {
      add(slice, slopePlanes(next, depth, planes));
      add(slice + 1, slopePlanes(depth, next, planes));
    }
  });
  return shares.map((own) => [...own].map(([plane, share]) => ({ plane, share })));
}

/** How far something from one depth to another reaches into each plane. */
function coverPlanes(from: number, to: number, planes: number): PlaneShare[] {
  const covered: PlaneShare[] = [];
  for (let plane = Math.max(0, Math.floor(from)); plane < Math.min(planes, to); plane++) {
    const share = Math.min(to, plane + 1) - Math.max(from, plane);
    if (share > 1e-9) covered.push({ plane, share });
  }
  return covered;
}

/** The integral over each plane of what rises from 0 at one depth to 1 at another, in either direction. */
function slopePlanes(zero: number, one: number, planes: number): PlaneShare[] {
  const [from, to] = zero < one ? [zero, one] : [one, zero];
  return coverPlanes(from, to, planes).map(({ plane, share }) => {
    const middle = (Math.max(from, plane) + Math.min(to, plane + 1)) / 2;
    return { plane, share: (share * Math.abs(middle - zero)) / (to - from) };
  });
}
