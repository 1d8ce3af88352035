/** Steps along an axis: 1, 2 or 5 times a power of ten, each parted into a few smaller ones. */
export interface Steps {
  /** mm from one number to the next. */
  step: number;
  /** Parts of a step, so that each is 1, 2 or 5 times a power of ten as well. */
  parts: number;
}

const choices = [
  { step: 1, parts: 5 },
  { step: 2, parts: 4 },
  { step: 5, parts: 5 },
  { step: 10, parts: 5 },
] as const;

/**
 * The smallest steps that are at least so long.
 * @param least mm, above 0
 */
export function chooseSteps(least: number): Steps {
  const decade = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const { step, parts } = choices.find((choice) => choice.step * decade >= least * (1 - 1e-9)) ?? choices[3];
  return { step: Number((step * decade).toPrecision(1)), parts };
}
