import vtkImageData from '@kitware/vtk.js/Common/DataModel/ImageData.js';
import vtkColorTransferFunction from '@kitware/vtk.js/Rendering/Core/ColorTransferFunction.js';
import vtkVolume from '@kitware/vtk.js/Rendering/Core/Volume.js';
import vtkVolumeMapper from '@kitware/vtk.js/Rendering/Core/VolumeMapper.js';
import { halveVolume } from '../../volume/block/halve-volume.js';
import { pause } from '../../volume/pause.js';
import {
  sizeOf,
  voxelSize,
  type SampleBox,
  type ScalarVolume,
  type Triple,
} from '../../volume/scalar-volume.js';
import type { HalfSize } from '../camera/camera.js';
import type { Bounds } from '../camera/region-in-view.js';
import { chooseLook, type Look } from '../rays/look.js';
import { rayCastShader, type Mode, type Slip } from '../rays/ray-cast-shader.js';
import { findSeenBox } from '../rays/seen-box.js';
import { uploadVoxels, type GraphicsWindow, type VoxelTexture } from './voxel-texture.js';

/** vtk.js warns beyond its default of 1,000, and a ray through 2,048 voxels needs more. */
const maximumSamplesPerRay = 8192;
/** Samples per voxel along its shortest side: crossings are refined between samples. */
const stepInVoxels = 0.9;
/** What is fainter than this share of the surface is seen in no mode, and not uploaded. */
const faintest = 0.6;

/** A volume no longer than this along any axis is not made smaller still. */
const smallestAxis = 32;

/** One reading of a volume's proportions: what a pane shows. All readings share samples and texture. */
export interface Reading {
  actor: vtkVolume;
  /** Of the whole stack, whatever part of it is drawn. */
  halfSize: HalfSize;
  /** The part of the box, about its centre, to which the camera is fitted. */
  seenHalfSize: HalfSize;
  /** The part of the box in which there is anything to see. */
  seen: Bounds;
  /** Samples of the stack along each axis. */
  samples: Triple;
  dispose(): void;
}

/** What specimens that are drawn alike have in common. */
export interface Manner {
  look: Look;
  /** The part of the stack's box, about its centre, to which the camera is fitted, in shares of it. */
  fitted: Triple;
}

/** The samples of one volume on the GPU, ready to be drawn at any proportions. */
export class Specimen {
  readonly #volume: ScalarVolume;
  readonly #texture: VoxelTexture;
  readonly #seen: SampleBox;
  readonly manner: Manner;
  readonly #colors: vtkColorTransferFunction;
  readonly #mappers = new Map<vtkVolumeMapper, Slip | null>();
  #mode: Mode = 'volume';

  /**
   * Finds what is to be seen of a volume and uploads that, at half the voxels along each axis and again half where
   * the GPU has no memory for it.
   * @param like how another phase or part of the same stack was drawn, to be kept
   * @throws {RangeError} where the GPU has no memory at all; what `signal` aborts with
   */
  static async create(
    volume: ScalarVolume,
    view: GraphicsWindow,
    signal: AbortSignal,
    like: Manner | null,
  ): Promise<Specimen> {
    await pause();
    const look = like ? like.look : chooseLook(volume);
    const seen = await findSeenBox(volume, faintest * look.surface * 255);
    const manner = like ?? { look, fitted: shareOfHalves(volume.dimensions, seen) };
    try {
      return new Specimen(volume, manner, seen, await uploadVoxels(volume, seen, view, signal));
    } catch (error) {
      if (!(error instanceof RangeError) || Math.max(...volume.dimensions) <= smallestAxis) throw error;
    }
    return Specimen.create(await halveVolume(volume), view, signal, like);
  }

  private constructor(volume: ScalarVolume, manner: Manner, seen: SampleBox, texture: VoxelTexture) {
    this.#volume = volume;
    this.manner = manner;
    this.#seen = seen;
    this.#texture = texture;
    this.#colors = colorMaterials(manner.look);
  }

  /** What is on the GPU: the volume it was made for, or a smaller one of the same extents. */
  get volume(): ScalarVolume {
    return this.#volume;
  }

  set mode(mode: Mode) {
    if (mode === this.#mode) return;
    this.#mode = mode;
    for (const mapper of this.#mappers.keys()) this.#shade(mapper);
  }

  /**
   * @param spacing of the stack that the volume shows, X, Y, Z
   * @param isStraight whether a stack that leans is drawn as if it stood straight
   */
  read(spacing: Triple, isStraight = false): Reading {
    const voxel = voxelSize(this.#volume, spacing);
    const slip = isStraight ? this.#slip() : null;
    const box = slip ? slip.box : this.#seen;
    const { sourceDimensions: samples, region } = this.#volume;
    const halfSize = perAxis((axis) => (spacing[axis] * samples[axis]) / 2);
    const corner = perAxis((axis) => spacing[axis] * (region?.from[axis] ?? 0) - halfSize[axis]);
    const boundOf = (voxels: Triple) => perAxis((axis) => corner[axis] + voxel[axis] * voxels[axis]);
    const image = vtkImageData.newInstance({
      spacing: voxel,
      origin: boundOf(perAxis((axis) => box.from[axis] + 0.5)),
    });
    image.setDimensions(sizeOf(box));
    image.getPointData().setScalars(this.#texture.scalars);
    const mapper = vtkVolumeMapper.newInstance();
    mapper.setInputData(image);
    mapper.setMaximumSamplesPerRay(maximumSamplesPerRay);
    mapper.setSampleDistance(Math.min(...voxel) * stepInVoxels);
    this.#mappers.set(mapper, slip?.lookUp ?? null);
    this.#shade(mapper);
    const actor = vtkVolume.newInstance();
    actor.setMapper(mapper);
    const property = actor.getProperty();
    property.setRGBTransferFunction(0, this.#colors);
    const { look, fitted } = this.manner;
    property.set({ ipScalarRange: [look.surface, look.core ?? 2] });
    const seenHalfSize = perAxis((axis) => fitted[axis] * halfSize[axis]);
    const seen = { low: boundOf(this.#seen.from), high: boundOf(this.#seen.to) };
    const dispose = () => {
      this.#mappers.delete(mapper);
      actor.delete();
      mapper.delete();
      image.delete();
    };
    return { actor, halfSize, seenHalfSize, seen, samples, dispose };
  }

  /** Gives back the volume as well, which nothing shows any more; at once where the browser can (ES2024). */
  discard() {
    this.dispose();
    const buffer: ArrayBuffer & { transfer?: (byteLength: number) => ArrayBuffer } = this.#volume.data.buffer;
    buffer.transfer?.(0);
  }

  dispose() {
    this.#texture.dispose();
    this.#colors.delete();
  }

  /** The box that the seen part fills when it stands straight, and where its samples are; `null` where it does. */
  #slip(): { box: SampleBox; lookUp: Slip } | null {
    const { dimensions, lean } = this.#volume;
    if (lean[0] === 0 && lean[1] === 0) return null;
    const { from, to } = this.#seen;
    const room = [Math.ceil(Math.abs(lean[0] * dimensions[0])), Math.ceil(Math.abs(lean[1] * dimensions[1]))];
    const box: SampleBox = {
      from: [from[0] - (room[0] ?? 0), from[1] - (room[1] ?? 0), from[2]],
      to: [to[0] + (room[0] ?? 0), to[1] + (room[1] ?? 0), to[2]],
    };
    const low = from[2] / dimensions[2] - 0.5;
    const high = to[2] / dimensions[2] - 0.5;
    const inPlane = (value: (axis: 0 | 1) => number): [number, number] => [value(0), value(1)];
    const size = (axis: 0 | 1) => to[axis] - from[axis];
    const slipAt = (height: number) => (axis: 0 | 1) => (lean[axis] * height * dimensions[axis]) / size(axis);
    const lookUp: Slip = {
      scale: inPlane((axis) => (box.to[axis] - box.from[axis]) / size(axis)),
      atFoot: inPlane((axis) => slipAt(low)(axis) - (from[axis] - box.from[axis]) / size(axis)),
      perHeight: inPlane((axis) => slipAt(high)(axis) - slipAt(low)(axis)),
    };
    return { box, lookUp };
  }

  #shade(mapper: vtkVolumeMapper) {
    const FragmentShaderCode = rayCastShader(this.#mode, this.#mappers.get(mapper));
    mapper.set({ viewSpecificProperties: { OpenGL: { FragmentShaderCode } } });
    mapper.modified();
  }
}

/** How far a box reaches from the middle of a volume to its farther side, in shares of half the volume. */
function shareOfHalves(dimensions: Triple, { from, to }: SampleBox): Triple {
  return perAxis((axis) => {
    const half = dimensions[axis] / 2;
    return Math.max(half - from[axis], to[axis] - half) / half;
  });
}

function perAxis(value: (axis: 0 | 1 | 2) => number): Triple {
  return [value(0), value(1), value(2)];
}

/** Rock and soft tissue grey, then amber, then ivory; by sample, 0 to 255. */
function colorMaterials({ surface, bright }: Look): vtkColorTransferFunction {
  const colors = vtkColorTransferFunction.newInstance();
  const at = (share: number) => 255 * (surface + share * Math.max(bright - surface, 0.02));
  colors.addRGBPoint(0, 0.6, 0.61, 0.62);
  colors.addRGBPoint(Math.min(254, at(0.3)), 0.6, 0.61, 0.62);
  colors.addRGBPoint(Math.min(254.5, at(0.65)), 0.83, 0.7, 0.53);
  colors.addRGBPoint(Math.min(254.9, at(0.95)), 0.98, 0.95, 0.87);
  colors.addRGBPoint(255, 0.98, 0.95, 0.87);
  return colors;
}
