import type { ColorStop } from '../engine/engine.js';
import type { Shading } from './cast-surface.js';
import type { LookName } from './look-names.js';

type Color = readonly [red: number, green: number, blue: number];

/** How specimens of a kind are shown. */
interface Manner {
  shading: Shading;
  /** Colours by the share of the way from the surface (0) to the brightest of the specimen (1). */
  colors: readonly (readonly [share: number, color: Color])[];
}

/** Each look as a photographer would want it: quiet, and never the rainbow. */
const manners: Readonly<Record<Exclude<LookName, 'labels'>, Manner>> = {
  /** Amber where it is thin or porous, ivory where it is dense. */
  shell: {
    shading: 'firm',
    colors: [
      [0, [0.76, 0.64, 0.49]],
      [0.3, [0.9, 0.82, 0.69]],
      [0.6, [0.96, 0.92, 0.83]],
      [1, [0.98, 0.95, 0.87]],
    ],
  },
  /** Cool grey, ore and crystals nearly white. */
  rock: {
    shading: 'firm',
    colors: [
      [0, [0.47, 0.49, 0.52]],
      [0.6, [0.64, 0.66, 0.69]],
      [1, [0.9, 0.91, 0.93]],
    ],
  },
  /** A cool, pale grey; bone that comes to the surface is ivory. */
  tissue: {
    shading: 'firm',
    colors: [
      [0, [0.66, 0.67, 0.69]],
      [0.5, [0.76, 0.76, 0.76]],
      [1, [0.95, 0.92, 0.85]],
    ],
  },
  /** The greys of the slices themselves. */
  mr: {
    shading: 'soft',
    colors: [
      [0, [0.34, 0.34, 0.35]],
      [0.4, [0.7, 0.7, 0.7]],
      [1, [0.97, 0.97, 0.96]],
    ],
  },
  inverted: {
    shading: 'firm',
    colors: [
      [0, [0.72, 0.59, 0.44]],
      [0.6, [0.9, 0.83, 0.7]],
      [1, [0.98, 0.95, 0.87]],
    ],
  },
};

/** Told apart by lightness as much as by hue, and none of them the colour of a reading. */
const labelColors: readonly Color[] = [
  [0.93, 0.88, 0.77],
  [0.55, 0.6, 0.7],
  [0.76, 0.58, 0.53],
  [0.62, 0.66, 0.5],
  [0.42, 0.43, 0.47],
  [0.83, 0.74, 0.52],
  [0.66, 0.55, 0.66],
  [0.78, 0.8, 0.83],
];

export function shadingOf(name: LookName): Shading {
  return name === 'labels' ? 'flat' : manners[name].shading;
}

/** What {@link colorMaterials} needs of a look. */
interface Range {
  name: LookName;
  /** Shares of the 0 to 255 sample range. */
  surface: number;
  bright: number;
}

/** The colour of every sample, 0 to 255. @param histogram of the volume, by which labels are counted */
export function colorMaterials({ name, surface, bright }: Range, histogram: Uint32Array): ColorStop[] {
  if (name === 'labels') return colorLabels(histogram);
  const { colors } = manners[name];
  const range = Math.max(bright - surface, 0.02);
  const stops = colors.map(([share, color], index): ColorStop => {
    // Ascending below 255, also where nothing is brighter than the surface.
    const last = 255 - (colors.length - index) * 0.1;
    return [Math.min(last, 255 * (surface + share * range)), ...color];
  });
  const [first, end] = [stops[0], stops.at(-1)];
  if (!first || !end) return stops;
  return [[0, first[1], first[2], first[3]], ...stops, [255, end[1], end[2], end[3]]];
}

/** A colour for each value that occurs; between two values it changes at once. */
function colorLabels(histogram: Uint32Array): ColorStop[] {
  const values = [...histogram.keys()].filter((value) => value > 0 && (histogram[value] ?? 0) > 0);
  return [0, ...values].flatMap((value, index): ColorStop[] => {
    const color = labelColors[Math.max(0, index - 1) % labelColors.length] ?? [1, 1, 1];
    return [
      [Math.max(0, value - 0.45), ...color],
      [Math.min(255, value + 0.45), ...color],
    ];
  });
}
