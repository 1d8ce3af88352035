import { refusal } from '../../model/problem/problem.js';
import { halveVolume } from '../../volume/block/halve-volume.js';
import { pause } from '../../volume/pause.js';
import type { SampleBox, ScalarVolume, Triple } from '../../volume/scalar-volume.js';
import type { ColorStop, Engine, VoxelTexture } from '../engine/engine.js';
import { chooseLook, type Look } from './look.js';
import { measureSpecimen, type SeenSpecimen } from './measure-specimen.js';
import { Reading, type Manner, type ReadAs } from './reading.js';
import { findSeenBox } from './seen-box.js';
import { findSight, keepSight, type Sight } from './sight.js';
import { uploadVoxels } from './upload-voxels.js';

/** What is fainter than this share of the surface is seen in no mode, and not uploaded. */
const faintest = 0.6;

/** A volume no longer than this along any axis is not made smaller still. */
const smallestAxis = 32;

/** What was drawn before it. */
export interface Precedent {
  /** How another phase or part of the same stack was drawn, to be kept. */
  like: Manner | null;
  /** What the camera is fitted to by now. */
  sight: Sight | null;
  /** How many times it is halved before the GPU is asked at all. */
  halvings: number;
}

/** The samples of one volume on the GPU, ready to be drawn at any proportions. */
export class Specimen {
  /** The volume it was made of. */
  readonly source: ScalarVolume;
  /** What is on the GPU: the source, or a smaller volume of the same extents. */
  readonly volume: ScalarVolume;
  readonly manner: Manner;
  readonly #texture: VoxelTexture;
  readonly #seen: SampleBox;

  /**
   * Finds what is to be seen of a volume and uploads that, at half the voxels along each axis and again half where
   * the GPU has no memory for it.
   * @throws {ProblemError} `CONTEXT_LOST` where the GPU has no memory at all; what `signal` aborts with
   */
  static async create(
    source: ScalarVolume,
    engine: Engine,
    signal: AbortSignal,
    { like, sight, halvings }: Precedent,
  ): Promise<Specimen> {
    for (let volume = source, halved = 0; ; volume = await halveVolume(volume), halved += 1) {
      await pause();
      const isSmall = Math.max(...volume.dimensions) <= smallestAxis;
      if (halved < halvings && !isSmall) continue;
      const look = like ? like.look : chooseLook(volume);
      const seen = await findSeenBox(volume, faintest * look.surface * 255);
      const manner = like ?? { look, sight: keepSight(await findSight(volume, look.surface * 255), sight) };
      const texture = await uploadVoxels(volume, seen, colorMaterials(look), engine, signal);
      if (texture) return new Specimen(source, volume, manner, seen, texture);
      if (isSmall) throw refusal('CONTEXT_LOST', {});
    }
  }

  private constructor(
    source: ScalarVolume,
    volume: ScalarVolume,
    manner: Manner,
    seen: SampleBox,
    texture: VoxelTexture,
  ) {
    this.source = source;
    this.volume = volume;
    this.manner = manner;
    this.#seen = seen;
    this.#texture = texture;
  }

  /** What is drawn as a surface; `null` where nothing is, or only a part of the stack. */
  measure(): Promise<SeenSpecimen | null> {
    return measureSpecimen(this.volume, this.manner.look);
  }

  /** @param spacing of the stack that the volume shows, X, Y, Z */
  read(spacing: Triple, as: ReadAs): Reading {
    const reading = new Reading(this.volume, this.#seen, this.#texture, this.manner, as);
    reading.spacing = spacing;
    return reading;
  }

  /** Gives back the volume as well, which nothing shows any more; at once where the browser can (ES2024). */
  discard(): void {
    this.dispose();
    const buffer: ArrayBuffer & { transfer?: (byteLength: number) => ArrayBuffer } = this.volume.data.buffer;
    buffer.transfer?.(0);
  }

  dispose(): void {
    this.#texture.dispose();
  }
}

/** Rock and soft tissue grey, then amber, then ivory; by sample, 0 to 255. */
function colorMaterials({ surface, bright }: Look): ColorStop[] {
  const at = (share: number) => 255 * (surface + share * Math.max(bright - surface, 0.02));
  return [
    [0, 0.6, 0.61, 0.62],
    [Math.min(254, at(0.3)), 0.6, 0.61, 0.62],
    [Math.min(254.5, at(0.65)), 0.83, 0.7, 0.53],
    [Math.min(254.9, at(0.95)), 0.98, 0.95, 0.87],
    [255, 0.98, 0.95, 0.87],
  ];
}
