import {
  sizeOf,
  voxelSize,
  type SampleBox,
  type ScalarVolume,
  type Triple,
} from '../../volume/scalar-volume.js';
import type { Bounds } from '../camera/region-in-view.js';
import type { DrawnReading, Program, VoxelTexture } from '../engine/engine.js';
import { closeHoles, type Closing } from './closed-holes.js';
import type { Look } from './look.js';
import { shadingOf } from './looks.js';
import { rayCastShader, type Mode } from './ray-cast-shader.js';
import type { ScannerTable } from './scanner-table.js';
import type { Shaped } from '../shaping/shaping.js';
import type { Sight } from './sight.js';
import { straighten, type Slip } from './slip.js';

/** Samples per voxel along its shortest side: crossings are refined between samples. */
const stepInVoxels = 0.9;
/** In a frame that has time for more: `hasTime` of the shader knows it by this. */
const fineStepInVoxels = 0.8;
/** Above all samples: no core. */
const noCore = 2;

const nothing: Bounds = { low: [0, 0, 0], high: [0, 0, 0] };

/** What specimens that are drawn alike have in common. */
export interface Manner {
  look: Look;
  sight: Sight;
  /** What lies under it, and is only hinted at. */
  table: ScannerTable | null;
}

/** How one reading of a volume is drawn. */
export interface ReadAs {
  mode: Mode;
  /** A stack that leans is drawn as if it stood straight. */
  isStraight: boolean;
  /** Grid positions without a slice that are closed up, as if nothing lay there. */
  without: readonly number[];
}

/** One reading of a volume's proportions. All readings of one volume share its texture. */
export class Reading {
  readonly drawn: DrawnReading;
  readonly isStraight: boolean;
  readonly without: readonly number[];
  /** Samples of the stack along each axis, those that are closed up left out. */
  readonly samples: Triple;
  readonly #volume: ScalarVolume;
  readonly #seen: SampleBox;
  readonly #box: SampleBox;
  readonly #slip: Slip | null;
  readonly #closing: Closing | null;
  readonly #sight: Sight;
  readonly #look: Look;
  readonly #shaped: Shaped;
  #whole: Bounds = nothing;
  #bounds: Bounds = nothing;
  #origin: Triple = [0, 0, 0];
  #voxel: Triple = [1, 1, 1];
  #isFine = false;

  /** @param seen the box of voxels that the texture holds */
  constructor(
    volume: ScalarVolume,
    seen: SampleBox,
    texture: VoxelTexture,
    { look, sight }: Manner,
    { mode, isStraight, without }: ReadAs,
    shaped: Shaped,
  ) {
    const closing = closeHoles(volume, seen, without);
    const straight = isStraight ? straighten(volume, seen) : null;
    this.isStraight = isStraight;
    this.without = without;
    this.samples = [...volume.sourceDimensions];
    this.samples[2] = Math.max(1, this.samples[2] - without.length);
    this.#volume = volume;
    this.#seen = seen;
    this.#box = straight?.box ?? seen;
    this.#slip = straight?.slip ?? null;
    this.#closing = closing;
    this.#sight = sight;
    this.#look = look;
    this.#shaped = shaped;
    const [width, height, depth] = sizeOf(this.#box);
    this.drawn = texture.read({
      size: [width, height, closing?.shown ?? depth],
      ...this.#program(mode),
    });
  }

  /** The box of the whole stack, whatever part of it is drawn. */
  get box(): Bounds {
    return this.#whole;
  }

  /** The farthest points of what is seen, from the middle about which it turns. */
  get reach(): readonly Triple[] {
    const { low, high } = this.#whole;
    return this.#sight.reach.map((point) => perAxis((axis) => (point[axis] * (high[axis] - low[axis])) / 2));
  }

  /** The part of the box in which there is anything to see. */
  get seen(): Bounds {
    return this.#bounds;
  }

  /** In another way, or in the same once its specimen is shaped otherwise. */
  set mode(mode: Mode) {
    this.drawn.shade(this.#program(mode));
    this.#step();
  }

  /** X-rays pass through a core; how they are shown depends on how much the densest would hold back. */
  #program(mode: Mode): Program {
    const { name, surface, core, bright } = this.#look;
    const { level, cutting } = this.#shaped;
    const inner = level === null ? (core ?? noCore) : noCore;
    return {
      levels: [level ?? surface, mode === 'mip' ? bright : inner],
      shader: rayCastShader(mode, shadingOf(name), this.#slip, this.#closing, cutting?.shader),
    };
  }

  /** @param spacing of the stack that the volume shows, X, Y, Z */
  set spacing(spacing: Triple) {
    const size = perAxis((axis) => spacing[axis] * this.samples[axis]);
    const low = perAxis((axis) => (size[axis] * (-1 - this.#sight.middle[axis])) / 2);
    this.#whole = { low, high: perAxis((axis) => low[axis] + size[axis]) };
    const seen = this.#place(this.#seen, spacing);
    const { voxel, bounds } = this.#place(this.#box, spacing);
    this.#bounds = seen.bounds;
    this.#origin = perAxis((axis) => bounds.low[axis] + voxel[axis] / 2);
    this.#voxel = voxel;
    this.#step();
  }

  /** Whether the next frame has time for all the light and shade. */
  set isFine(isFine: boolean) {
    if (isFine === this.#isFine) return;
    this.#isFine = isFine;
    this.#step();
  }

  #step(): void {
    const share = this.#isFine ? fineStepInVoxels : stepInVoxels;
    const [origin, voxel] = [this.#origin, this.#voxel];
    const cut = this.#shaped.cutting?.placeIn(this.#volume, this.#seen, this.#closing);
    this.drawn.place({ origin, voxel, step: Math.min(...voxel) * share, ...(cut && { cut }) });
  }

  /** Where a box of voxels lies at a spacing of the stack, and how large they are in it. */
  #place({ from, to }: SampleBox, spacing: Triple): { voxel: Triple; bounds: Bounds } {
    // Of holes that are too many to be closed one by one, the whole length is taken away evenly.
    const evenly = this.#volume.sourceDimensions[2] / this.samples[2];
    const stretched: Triple = [spacing[0], spacing[1], spacing[2] / evenly];
    const voxel = voxelSize(this.#volume, this.#closing ? spacing : stretched);
    const start = this.#volume.region?.from ?? [0, 0, 0];
    const first = this.#whole.low;
    const boundOf = (voxels: Triple) =>
      perAxis((axis) => first[axis] + stretched[axis] * start[axis] + voxel[axis] * voxels[axis]);
    const bounds: Bounds = { low: boundOf(from), high: boundOf(to) };
    if (!this.#closing) return { voxel, bounds };
    const { low, high, shown } = this.#closing;
    voxel[2] = (spacing[2] * (high - low)) / shown;
    bounds.low[2] = first[2] + spacing[2] * low;
    bounds.high[2] = first[2] + spacing[2] * high;
    return { voxel, bounds };
  }

  dispose(): void {
    this.drawn.dispose();
  }
}

function perAxis(value: (axis: 0 | 1 | 2) => number): Triple {
  return [value(0), value(1), value(2)];
}
