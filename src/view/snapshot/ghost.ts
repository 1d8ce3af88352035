type Matrix = readonly (readonly [red: number, green: number, blue: number])[];

/** The shares of red, green and blue in how light a colour is (Filter Effects Module Level 1, 9). */
const lightness = [0.2126, 0.7152, 0.0722] as const;

/** As `sepia(1)`, `saturate(4)` and `hue-rotate(-18deg)` turn a colour into another. */
const sepia: Matrix = [
  [0.393, 0.769, 0.189],
  [0.349, 0.686, 0.168],
  [0.272, 0.534, 0.131],
];
const saturate4: Matrix = [
  [0.213 + 0.787 * 4, 0.715 - 0.715 * 4, 0.072 - 0.072 * 4],
  [0.213 - 0.213 * 4, 0.715 + 0.285 * 4, 0.072 - 0.072 * 4],
  [0.213 - 0.213 * 4, 0.715 - 0.715 * 4, 0.072 + 0.928 * 4],
];
const cos = Math.cos((-18 * Math.PI) / 180);
const sin = Math.sin((-18 * Math.PI) / 180);
const turnHue: Matrix = [
  [0.213 + cos * 0.787 - sin * 0.213, 0.715 - cos * 0.715 - sin * 0.715, 0.072 - cos * 0.072 + sin * 0.928],
  [0.213 - cos * 0.213 + sin * 0.143, 0.715 + cos * 0.285 + sin * 0.14, 0.072 - cos * 0.072 - sin * 0.283],
  [0.213 - cos * 0.213 - sin * 0.787, 0.715 - cos * 0.715 + sin * 0.715, 0.072 + cos * 0.928 + sin * 0.072],
];

/** How much of what lies under it the ghost covers. */
export const ghostOpacity = 0.4;

/**
 * Colours a reading as the page does where it lies over another (`layout-styles.ts`): by its lightness alone. By hand,
 * as not every browser has filters of a canvas.
 * @param pixels red, green, blue and opacity, one after the other; changed in place
 */
export function tintGhost(pixels: Uint8ClampedArray): void {
  const tints = Array.from({ length: 256 }, (_, light) => tintOf(light));
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 0) continue;
    const [r, g, b] = lightness;
    const light = Math.round(r * (pixels[at] ?? 0) + g * (pixels[at + 1] ?? 0) + b * (pixels[at + 2] ?? 0));
    const tint = tints[light];
    if (tint) pixels.set(tint, at);
  }
}

function tintOf(light: number): readonly [number, number, number] {
  return [sepia, saturate4, turnHue].reduce(turn, [light, light, light]);
}

/** Each filter is cut to what a colour can be before the next. */
function turn(color: readonly [number, number, number], matrix: Matrix): readonly [number, number, number] {
  const component = (row: Matrix[number] | undefined) => {
    const [red, green, blue] = row ?? [0, 0, 0];
    return Math.min(255, Math.max(0, Math.round(red * color[0] + green * color[1] + blue * color[2])));
  };
  return [component(matrix[0]), component(matrix[1]), component(matrix[2])];
}
