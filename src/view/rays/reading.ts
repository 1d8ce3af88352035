import {
  sizeOf,
  voxelSize,
  type SampleBox,
  type ScalarVolume,
  type Triple,
} from '../../volume/scalar-volume.js';
import type { HalfSize } from '../camera/camera.js';
import type { Bounds } from '../camera/region-in-view.js';
import type { DrawnReading, VoxelTexture } from '../engine/engine.js';
import type { Look } from './look.js';
import { rayCastShader, type Mode } from './ray-cast-shader.js';
import { straighten, type Slip } from './slip.js';

/** Samples per voxel along its shortest side: crossings are refined between samples. */
const stepInVoxels = 0.9;
/** Above all samples: no core. */
const noCore = 2;

/** What specimens that are drawn alike have in common. */
export interface Manner {
  look: Look;
  /** The part of the stack's box, about its centre, to which the camera is fitted, in shares of it. */
  fitted: Triple;
}

/** How one reading of a volume is drawn. */
export interface ReadAs {
  mode: Mode;
  /** A stack that leans is drawn as if it stood straight. */
  isStraight: boolean;
}

/** One reading of a volume's proportions. All readings of one volume share its texture. */
export class Reading {
  readonly drawn: DrawnReading;
  readonly isStraight: boolean;
  /** Samples of the stack along each axis. */
  readonly samples: Triple;
  readonly #volume: ScalarVolume;
  readonly #seen: SampleBox;
  readonly #box: SampleBox;
  readonly #slip: Slip | null;
  readonly #fitted: Triple;
  #halfSize: HalfSize = [0, 0, 0];
  #bounds: Bounds = { low: [0, 0, 0], high: [0, 0, 0] };

  /** @param seen the box of voxels that the texture holds */
  constructor(
    volume: ScalarVolume,
    seen: SampleBox,
    texture: VoxelTexture,
    { look, fitted }: Manner,
    { mode, isStraight }: ReadAs,
  ) {
    const straight = isStraight ? straighten(volume, seen) : null;
    this.isStraight = isStraight;
    this.samples = volume.sourceDimensions;
    this.#volume = volume;
    this.#seen = seen;
    this.#box = straight?.box ?? seen;
    this.#slip = straight?.slip ?? null;
    this.#fitted = fitted;
    this.drawn = texture.read({
      size: sizeOf(this.#box),
      levels: [look.surface, look.core ?? noCore],
      shader: rayCastShader(mode, this.#slip),
    });
  }

  /** Half the size of the whole stack, whatever part of it is drawn. */
  get halfSize(): HalfSize {
    return this.#halfSize;
  }

  /** The part of the box, about its centre, to which the camera is fitted. */
  get seenHalfSize(): HalfSize {
    return perAxis((axis) => this.#fitted[axis] * this.#halfSize[axis]);
  }

  /** The part of the box in which there is anything to see. */
  get seen(): Bounds {
    return this.#bounds;
  }

  set mode(mode: Mode) {
    this.drawn.shade(rayCastShader(mode, this.#slip));
  }

  /** @param spacing of the stack that the volume shows, X, Y, Z */
  set spacing(spacing: Triple) {
    const voxel = voxelSize(this.#volume, spacing);
    const halfSize = perAxis((axis) => (spacing[axis] * this.samples[axis]) / 2);
    const from = this.#volume.region?.from ?? [0, 0, 0];
    const boundOf = (voxels: Triple) =>
      perAxis((axis) => spacing[axis] * from[axis] - halfSize[axis] + voxel[axis] * voxels[axis]);
    this.#halfSize = halfSize;
    this.#bounds = { low: boundOf(this.#seen.from), high: boundOf(this.#seen.to) };
    this.drawn.place({
      origin: boundOf(perAxis((axis) => this.#box.from[axis] + 0.5)),
      voxel,
      step: Math.min(...voxel) * stepInVoxels,
    });
  }

  dispose(): void {
    this.drawn.dispose();
  }
}

function perAxis(value: (axis: 0 | 1 | 2) => number): Triple {
  return [value(0), value(1), value(2)];
}
