import type { Sampler, SeriesPlan, Triple } from './synthetic-series.js';

/** Lowest and highest corner in mm, from the outer corner of the stack. */
export interface Box {
  from: Triple;
  to: Triple;
}

export interface Ball {
  center: Triple;
  diameter: number;
}

/** A series whose contents are known in millimetres. */
export interface MeasuredSeries {
  plan: SeriesPlan;
  box: Box;
  ball: Ball;
}

/** Both shapes are of one kind, so that a surface half-way to the ground lies where they end. */
const ground = 100;
const specimen = 1700;

/** Is `specimen` within the ball and the box, `ground` elsewhere. */
function sampleShapes(box: Box, ball: Ball): Sampler {
  const radius = ball.diameter / 2;
  return (x, y, z) => {
    if (Math.hypot(x - ball.center[0], y - ball.center[1], z - ball.center[2]) < radius) return specimen;
    const inside =
      x > box.from[0] &&
      x < box.to[0] &&
      y > box.from[1] &&
      y < box.to[1] &&
      z > box.from[2] &&
      z < box.to[2];
    return inside ? specimen : ground;
  };
}

/**
 * A plan that holds a box in its low corner and a ball in its high one: they share no interval of x, y or z, so
 * that each has a silhouette of its own along every axis. The box's faces lie between voxels.
 */
export function planWithShapes(grid: Omit<SeriesPlan, 'sample'>): MeasuredSeries {
  const extents: Triple = [
    grid.columns * grid.spacing.x,
    grid.rows * grid.spacing.y,
    grid.slices * grid.spacing.z,
  ];
  const corner = (share: number): Triple => [
    Math.round(grid.columns * share) * grid.spacing.x,
    Math.round(grid.rows * share) * grid.spacing.y,
    Math.round(grid.slices * share) * grid.spacing.z,
  ];
  const box: Box = { from: corner(0.125), to: corner(0.5) };
  const [width, height, depth] = extents;
  const ball: Ball = {
    center: [width * 0.73, height * 0.73, depth * 0.73],
    diameter: 0.4 * Math.min(width, height, depth),
  };
  return { plan: { subsamples: 3, ...grid, sample: sampleShapes(box, ball) }, box, ball };
}

const axial = {
  columns: 96,
  rows: 80,
  slices: 64,
  spacing: { x: 0.5, y: 0.5, z: 0.75 },
  thickness: 1.5,
} as const;

/** The series by which proportions on screen are judged; every one names Slice Thickness as other than Z. */
export const measuredSeries: Record<string, MeasuredSeries> = {
  axial: planWithShapes({ ...axial, seed: 11 }),
  sagittal: planWithShapes({ ...axial, seed: 12, orientation: 'sagittal', origin: [-40, 12.5, 90] }),
  oblique: planWithShapes({ ...axial, seed: 13, orientation: 'oblique', origin: [3, -7, 20] }),
  'x unlike y': planWithShapes({
    ...axial,
    seed: 14,
    columns: 112,
    rows: 48,
    slices: 40,
    spacing: { x: 0.75, y: 2.5, z: 3.25 },
    thickness: 1.3,
  }),
  holes: planWithShapes({ ...axial, seed: 15, missing: [3, 23, 24, 33] }),
  tilted: planWithShapes({ ...axial, seed: 16, tiltDegrees: 12, spacingBetweenSlices: '0.76675' }),
};
