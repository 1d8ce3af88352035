import { refusal } from '../../model/problem/problem.js';
import { halveVolume } from '../../volume/block/halve-volume.js';
import { pause } from '../../volume/pause.js';
import type { SampleBox, ScalarVolume, Triple } from '../../volume/scalar-volume.js';
import type { Engine, VoxelTexture } from '../engine/engine.js';
import { chooseLook, flipOf, keepColors, type Look, type LookWish } from './look.js';
import { colorMaterials } from './looks.js';
import { measureSpecimen, type SeenSpecimen } from './measure-specimen.js';
import { Reading, type Manner, type ReadAs } from './reading.js';
import { findSeenBox } from './seen-box.js';
import { findTableUnder } from './scanner-table.js';
import { withThreshold, type Shaped } from '../shaping/shaping.js';
import { findSight, keepSight, type Sight } from './sight.js';
import { uploadVoxels } from './upload-voxels.js';

/** What is fainter than this share of the surface is seen in no mode, and not uploaded. */
const faintest = 0.6;

/** Of the surface, where a table is drawn as what is all but passed: see the soft edge in `cast-surface.ts`. */
const tableShare = 0.93;

/** A volume no longer than this along any axis is not made smaller still. */
const smallestAxis = 32;

/** What was drawn before it. */
export interface Precedent {
  /** How another phase or part of the same stack was drawn, to be kept. */
  like: Manner | null;
  /** What the camera is fitted to by now. */
  sight: Sight | null;
  /** How it was shown by now. */
  look: Look | null;
  /** What it is, and how a person wants to see it. */
  wish: LookWish;
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
  /** What a person had asked for when it was made. */
  readonly wish: LookWish;
  /** Told to what is drawn of it by setting its mode. */
  readonly shaped: Shaped = { level: null, cutting: null };
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
    { like, sight, look: lookBefore, halvings, wish }: Precedent,
  ): Promise<Specimen> {
    for (let volume = source, halved = 0; ; volume = await halveVolume(volume), halved += 1) {
      await pause();
      const isSmall = Math.max(...volume.dimensions) <= smallestAxis;
      if (halved < halvings && !isSmall) continue;
      const look = like
        ? like.look
        : withThreshold(keepColors(chooseLook(volume, wish), lookBefore), volume, wish.threshold);
      const flip = flipOf(look);
      const level = look.surface * 255;
      const box = await findSeenBox(volume, faintest * level, flip);
      const manner = like ?? (await findManner(volume, look, wish, sight));
      const table = manner.table && { place: manner.table, most: fadeTo(look) };
      const colors = colorMaterials(look, volume.histogram);
      const texture = await uploadVoxels(volume, { box, colors, flip, table }, engine, signal);
      if (texture) return new Specimen(source, volume, { manner, wish }, box, texture);
      if (isSmall) throw refusal('CONTEXT_LOST', {});
    }
  }

  private constructor(
    source: ScalarVolume,
    volume: ScalarVolume,
    { manner, wish }: Pick<Specimen, 'manner' | 'wish'>,
    seen: SampleBox,
    texture: VoxelTexture,
  ) {
    this.source = source;
    this.volume = volume;
    this.manner = manner;
    this.wish = wish;
    this.#seen = seen;
    this.#texture = texture;
  }

  /** What is drawn as a surface; `null` where nothing is, or only a part of the stack. */
  measure(): Promise<SeenSpecimen | null> {
    return measureSpecimen(this.volume, this.manner);
  }

  /** @param spacing of the stack that the volume shows, X, Y, Z */
  read(spacing: Triple, as: ReadAs): Reading {
    const reading = new Reading(this.volume, this.#seen, this.#texture, this.manner, as, this.shaped);
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

/** What is seen of a volume, and what of it lies under the specimen. */
async function findManner(
  volume: ScalarVolume,
  look: Look,
  { modality, isSteady }: LookWish,
  sight: Sight | null,
): Promise<Manner> {
  const level = look.surface * 255;
  const table = await findTableUnder(volume, look, modality);
  const found = await findSight(volume, level, flipOf(look), table?.coverIn(volume));
  // What a person does to the threshold moves nothing.
  const isKept = sight && isSteady;
  return { look, sight: isKept ? sight : keepSight(found, sight), table };
}

/** How bright a table is at most: a hint beside the specimen, and a veil where one lies around what is shown. */
function fadeTo({ surface, core }: Look): number {
  return core === null ? Math.floor(tableShare * surface * 255) : Math.min(255, Math.ceil(surface * 255) + 1);
}
