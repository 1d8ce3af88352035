import type { ScalarVolume } from '../../volume/scalar-volume.js';
import type { LookName } from './look-names.js';
import { quantile, splitHistogram } from './split-histogram.js';

/** A scanner that shows air tells Hounsfield units: it lies at −1000, and nothing else below −500 fills a scan. */
const airAtMost = -500;
/** Fat is at −100, water at 0, muscle and organs up to 100, with contrast agent 200 (Hounsfield units). */
const softAtMost = 200;
/** Enamel goes beyond, but a specimen half of which does is stone. */
const stoneAtLeast = 1900;
/** Signal without a unit, of which no number tells a material. */
const signals = ['MR', 'PT', 'NM'];

/** Paper or light ground is about this bright or brighter, so even, and about the whole picture; rock that fills a scan is not. */
const brightAtLeast = 200;
const evenWithin = 12;
const groundShare = 0.92;
/** A picture of nothing but ground has nothing dark in it. */
const fewestDark = 0.02;

/** The look that fits the data best. @param surface above which a sample is seen, 0 to 255 */
export function nameLook(
  { window, histogram, isInverted }: ScalarVolume,
  surface: number,
  hasCore: boolean,
  modality: string,
): LookName {
  if (signals.includes(modality)) return 'mr';
  // Micro-CT and pictures have no unit either, but show dense things in air: what looks right on shell and bone.
  if (modality !== 'CT' || isInverted || !tellsAir(window)) return 'shell';
  // Bone in flesh is what is looked at.
  if (hasCore) return 'shell';
  const at = (share: number) =>
    window.low + (quantile(histogram, surface, share) / 255) * (window.high - window.low);
  if (at(0.75) <= softAtMost) return 'tissue';
  return at(0.5) >= stoneAtLeast ? 'rock' : 'shell';
}

/** Whether a scan is in Hounsfield units, by a window that reaches down to air. */
export function tellsAir({ low }: ScalarVolume['window']): boolean {
  return low <= airAtMost;
}

/**
 * Whether the samples are names of things, and not amounts: only files that say so are taken at their word. Pictures of
 * few grey levels look the same.
 */
export function isOfLabels(modality: string): boolean {
  return modality === 'SEG';
}

/** Whether what is pictured is darker than the ground it lies on, as in photographs of sections. */
export function isOnBrightGround({ data, dimensions, histogram }: ScalarVolume, modality: string): boolean {
  if (modality === 'CT' || signals.includes(modality)) return false;
  const [columns, rows, slices] = dimensions;
  const border = new Uint32Array(256);
  let total = 0;
  const count = (voxel: number) => {
    const value = data[voxel] ?? 0;
    border[value] = (border[value] ?? 0) + 1;
    total += 1;
  };
  for (let z = 0; z < slices; z++) {
    const first = z * columns * rows;
    for (let x = 0; x < columns; x++) for (const y of [0, rows - 1]) count(first + y * columns + x);
    for (let y = 0; y < rows; y++) for (const x of [0, columns - 1]) count(first + y * columns + x);
  }
  const ground = border.indexOf(border.reduce((most, voxels) => Math.max(most, voxels), 0));
  const { at, above } = splitHistogram(histogram, 0, 256);
  if (ground < brightAtLeast || ground <= at || 1 - above < fewestDark) return false;
  const even = border.subarray(Math.max(0, ground - evenWithin), ground + evenWithin + 1);
  return even.reduce((sum, voxels) => sum + voxels, 0) >= groundShare * total;
}
