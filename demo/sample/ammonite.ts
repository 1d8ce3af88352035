import { density, sampleCoil, type CoilSample } from './coil.js';
import { grain, mix, ramp, smoothNoise } from './noise.js';
import { rockDistance } from './rock.js';

/** The box that is scanned, mm: columns × pixel, rows × pixel, slices × gap. */
export const extent = { x: 9.6, y: 9.6, z: 15.36 };

/** The calibration bead: one density throughout, as round as voxels allow. Millimetres in the box. */
export const bead = { x: 1.95, y: 1.95, z: 1.96, diameter: 2.8 };

/** The pad that bead and rock stand on, barely denser than air. */
const pad = { from: 0.24, to: 0.62, radius: 4.4 };

/** One scanned block of a specimen: samples in Hounsfield-like units, column fastest, then row, then slice. */
export interface Specimen {
  /** Samples along each axis of the box. */
  size: number;
  /** Millimetres between samples. */
  spacing: { x: number; y: number; z: number };
  values: Int16Array;
}

/**
 * Scans the made-up ammonite on its rock, with the bead beside it, at `size` samples along each axis of the box.
 * The same size gives the same samples, always.
 */
export function scanAmmonite(size: number): Specimen {
  const spacing = { x: extent.x / size, y: extent.y / size, z: extent.z / size };
  const values = new Int16Array(size ** 3);
  const coil: CoilSample = { distance: 0, value: 0, cast: 0 };
  const soft = 1.4 * spacing.z;
  let at = 0;
  for (let slice = 0; slice < size; slice++) {
    const z = (slice + 0.5) * spacing.z;
    for (let row = 0; row < size; row++) {
      const y = (row + 0.5) * spacing.y;
      for (let column = 0; column < size; column++) {
        const x = (column + 0.5) * spacing.x;
        const value = densityAt(x, y, z, soft, coil);
        const noise = value > -500 ? 34 : 18;
        values[at++] = Math.round(value + noise * grain(column, row, slice, 3));
      }
    }
  }
  return { size, spacing, values };
}

/** Density at a point in mm; surfaces are blurred over `soft` mm, as a voxel's partial volume does. */
function densityAt(x: number, y: number, z: number, soft: number, coil: CoilSample): number {
  const fromBead = Math.hypot(x - bead.x, y - bead.y, z - bead.z) - bead.diameter / 2;
  const value = mix(padDensity(x, y, z), density.bead, cover(fromBead, soft));
  sampleCoil(x, y, z, coil);
  const fromRock = coil.cast < 0 ? 9 : rockDistance(x, y, z, coil.cast);
  if (fromRock > soft && coil.distance > soft) return value;
  const crack = crackDepth(x, y, z);
  const rock = fromRock > soft ? 0 : cover(Math.max(fromRock, crack), soft);
  const withRock = rock > 0 ? mix(value, matrixDensity(x, y, z), rock) : value;
  return mix(withRock, coil.value, cover(Math.max(coil.distance, crack), soft));
}

/** Share of a voxel that is filled, `distance` mm outside a surface. */
function cover(distance: number, soft: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance / soft));
}

/** The rock: grains, laminae, and two veins of calcite. */
function matrixDensity(x: number, y: number, z: number): number {
  const wander = 0.3 * smoothNoise(x * 0.8, y * 0.8, z * 0.8, 37);
  const wide = Math.abs(0.4 * (x - 6.2) - 0.9 * (z - 3.1) + 0.1 * (y - 5) + wander) - 0.04;
  const thin = Math.abs(0.8 * (x - 6.3) + 0.6 * (z - 3) + 0.2 * (y - 5) - wander);
  const grains = 90 * smoothNoise(x * 6, y * 6, z * 6, 19) + 60 * smoothNoise(x * 0.5, y * 0.5, z * 5, 23);
  return mix(density.calcite, density.matrix + grains, ramp(0.03, 0.07, Math.min(wide, thin)));
}

function padDensity(x: number, y: number, z: number): number {
  if (z < pad.from || z > pad.to) return density.air;
  return Math.hypot(x - extent.x / 2, y - extent.y / 2) < pad.radius ? density.foam : density.air;
}

/** Rises to just below the surface along the hairline crack that burial left across the shell. */
function crackDepth(x: number, y: number, z: number): number {
  if (z < 5) return -9;
  const wander = 0.25 * smoothNoise(x * 0.9, y * 0.9, z * 0.9, 29);
  return -Math.hypot(0.03, 0.86 * (x - 3.1) + 0.45 * (z - 8.2) + 0.2 * (y - 5) + wander);
}
