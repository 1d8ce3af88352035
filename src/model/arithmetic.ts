/** A value without the noise of binary fractions. */
export const toDigits = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** Whether `a` is within a share of `b` from it; a hundredth unless told. */
export const isNear = (a: number, b: number, share = 0.01): boolean => Math.abs(a - b) <= share * b;
