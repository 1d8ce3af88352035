/** The fields of what may be an object; none of anything else. */
export const fieldsOf = (json: unknown): Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};

/** The entries of what may be a list, at most so many. */
export const listOf = (json: unknown, most: number): unknown[] =>
  Array.isArray(json) ? (json as unknown[]).slice(0, most) : [];

export const textOf = (json: unknown): string | null =>
  typeof json === 'string' && json !== '' ? json : null;

/** Whole numbers from 1, as many as there are entries; `null` where one is none. */
export function countsOf(json: unknown): number[] | null {
  const counts = listOf(json, 64);
  const areCounts =
    counts.length > 0 && counts.every((one) => Number.isSafeInteger(one) && (one as number) > 0);
  return areCounts ? (counts as number[]) : null;
}

export const numberOf = (json: unknown): number | null =>
  typeof json === 'number' && Number.isFinite(json) ? json : null;
