/** A value without the noise of binary fractions. */
export function toDigits(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** Whether `a` is within a share of `b` from it; a hundredth unless told. */
export function isNear(a: number, b: number, share = 0.01): boolean {
  return Math.abs(a - b) <= share * b;
}
