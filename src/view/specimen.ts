import vtkImageData from '@kitware/vtk.js/Common/DataModel/ImageData.js';
import vtkColorTransferFunction from '@kitware/vtk.js/Rendering/Core/ColorTransferFunction.js';
import vtkVolume from '@kitware/vtk.js/Rendering/Core/Volume.js';
import vtkVolumeMapper from '@kitware/vtk.js/Rendering/Core/VolumeMapper.js';
import { halveVolume } from '../volume/halve-volume.js';
import { voxelSize, type ScalarVolume, type Triple } from '../volume/scalar-volume.js';
import type { HalfSize } from './camera.js';
import { chooseLook, type Look } from './look.js';
import { rayCastShader, type Mode, type Slip } from './ray-cast-shader.js';
import { findSeenBox, type VoxelBox } from './seen-box.js';
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
  halfSize: HalfSize;
  /** The part of the box, about its centre, in which there is anything to see. */
  seenHalfSize: HalfSize;
  dispose(): void;
}

/** The samples of one volume on the GPU, ready to be drawn at any proportions. */
export class Specimen {
  readonly #volume: ScalarVolume;
  readonly #texture: VoxelTexture;
  readonly #seen: VoxelBox;
  /** What the camera is fitted to, whichever phase is drawn. */
  readonly #fitted: VoxelBox;
  readonly #look: Look;
  readonly #colors: vtkColorTransferFunction;
  readonly #mappers = new Map<vtkVolumeMapper, Slip | null>();
  #mode: Mode = 'volume';

  /**
   * Finds what is to be seen of a volume and uploads that, at half the voxels along each axis and again half where
   * the GPU has no memory for it.
   * @param like another phase of the same stack, whose look and fit are kept
   * @throws {RangeError} where the GPU has no memory at all; what `signal` aborts with
   */
  static async create(
    volume: ScalarVolume,
    view: GraphicsWindow,
    signal: AbortSignal,
    like: Specimen | null,
  ): Promise<Specimen> {
    const look = like ? like.#look : chooseLook(volume);
    const seen = await findSeenBox(volume, faintest * look.surface * 255);
    const fitted = like ? like.#fitted : seen;
    try {
      return new Specimen(volume, look, seen, fitted, await uploadVoxels(volume, seen, view, signal));
    } catch (error) {
      if (!(error instanceof RangeError) || Math.max(...volume.dimensions) <= smallestAxis) throw error;
    }
    return Specimen.create(await halveVolume(volume), view, signal, null);
  }

  private constructor(
    volume: ScalarVolume,
    look: Look,
    seen: VoxelBox,
    fitted: VoxelBox,
    texture: VoxelTexture,
  ) {
    this.#volume = volume;
    this.#look = look;
    this.#seen = seen;
    this.#fitted = fitted;
    this.#texture = texture;
    this.#colors = colorMaterials(look);
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
    const { from, to } = slip ? slip.box : this.#seen;
    const perAxis = (value: (axis: 0 | 1 | 2) => number): Triple => [value(0), value(1), value(2)];
    const halfSize = perAxis((axis) => (voxel[axis] * this.#volume.dimensions[axis]) / 2);
    const image = vtkImageData.newInstance({
      spacing: voxel,
      origin: perAxis((axis) => voxel[axis] * (from[axis] + 0.5) - halfSize[axis]),
    });
    image.setDimensions(perAxis((axis) => to[axis] - from[axis]));
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
    property.set({ ipScalarRange: [this.#look.surface, this.#look.core ?? 2] });
    const { from: low, to: high } = this.#fitted;
    const seenHalfSize = perAxis((axis) =>
      Math.max(halfSize[axis] - voxel[axis] * low[axis], voxel[axis] * high[axis] - halfSize[axis]),
    );
    const dispose = () => {
      this.#mappers.delete(mapper);
      actor.delete();
      mapper.delete();
      image.delete();
    };
    return { actor, halfSize, seenHalfSize, dispose };
  }

  dispose() {
    this.#texture.dispose();
    this.#colors.delete();
  }

  /** The box that the seen part fills when it stands straight, and where its samples are; `null` where it does. */
  #slip(): { box: VoxelBox; lookUp: Slip } | null {
    const { dimensions, lean } = this.#volume;
    if (lean[0] === 0 && lean[1] === 0) return null;
    const { from, to } = this.#seen;
    const room = [Math.ceil(Math.abs(lean[0] * dimensions[0])), Math.ceil(Math.abs(lean[1] * dimensions[1]))];
    const box: VoxelBox = {
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
