/** The share of a pane's width that a bar may take. */
export const LONGEST_SHARE = 0.3;

/** A bar of a round length, the same for all readings. */
export interface ScaleBar {
  /** 1, 2 or 5 times a power of ten. */
  millimetres: number;
  /** CSS pixels. */
  pixels: number;
}

/**
 * The longest bar of 1, 2 or 5 times a power of ten millimetres that fits into `longest` CSS pixels.
 * `null` where there is no physical scale to show.
 */
export function chooseScaleBar(millimetresPerPixel: number | null, longest: number): ScaleBar | null {
  if (millimetresPerPixel === null || !(millimetresPerPixel > 0) || !(longest > 0)) return null;
  const available = millimetresPerPixel * longest;
  const decade = 10 ** Math.floor(Math.log10(available) + 1e-9);
  const step = [5, 2, 1].find((candidate) => candidate * decade <= available * (1 + 1e-9)) ?? 1;
  const millimetres = Number((step * decade).toPrecision(1));
  return { millimetres, pixels: millimetres / millimetresPerPixel };
}
