import type { ProblemError } from '../../model/problem/problem.js';
import { refusal } from '../../model/problem/problem.js';
import type { StoredSamples } from '../../model/samples.js';

/** An image that ends before all of its pixels; `partial`: what there is of them, the rest of which is 0. */
export function endsEarly(file: string, partial: StoredSamples | null): ProblemError {
  const data = { file, isPartial: partial !== null };
  return refusal('TRUNCATED:image', data, { partial: partial ?? undefined });
}
