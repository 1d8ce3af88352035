import vtkImageData from '@kitware/vtk.js/Common/DataModel/ImageData.js';
import vtkVolume from '@kitware/vtk.js/Rendering/Core/Volume.js';
import vtkVolumeMapper from '@kitware/vtk.js/Rendering/Core/VolumeMapper.js';
import type { ScalarVolume, Triple } from '../volume/scalar-volume.js';
import type { HalfSize } from './camera.js';
import type { Look } from './look.js';
import { rayCastReplacements, type Mode, type SeenBounds } from './ray-cast-shader.js';
import type { VoxelTexture } from './voxel-texture.js';

/** vtk.js warns beyond its default of 1,000, and a ray through 2,048 voxels needs more. */
const maximumSamplesPerRay = 8192;
/** Samples per voxel along its shortest side: crossings are refined between samples. */
const stepInVoxels = 0.9;

/** One reading of a volume's proportions: what a pane shows. Reading two share samples and texture. */
export interface Reading {
  actor: vtkVolume;
  halfSize: HalfSize;
  /** The part of the box, about its centre, in which there is anything to see. */
  seenHalfSize: HalfSize;
  setStep(factor: number): void;
  dispose(): void;
}

/**
 * The samples of one volume, ready to be drawn at any proportions. vtk.js keys a texture by its data array, so
 * that every reading made here uses the same one.
 */
export class Specimen {
  readonly #volume: ScalarVolume;
  readonly #texture: VoxelTexture;
  readonly #look: Look;
  readonly #seen: SeenBounds;
  #mode: Mode = 'volume';
  readonly #mappers = new Set<vtkVolumeMapper>();

  constructor(volume: ScalarVolume, texture: VoxelTexture, look: Look) {
    this.#volume = volume;
    this.#texture = texture;
    this.#look = look;
    this.#seen = findSeenBounds(volume, look.surface * 255);
  }

  set mode(mode: Mode) {
    if (mode === this.#mode) return;
    this.#mode = mode;
    for (const mapper of this.#mappers) this.#shade(mapper);
  }

  /** @param voxel size of one voxel, X, Y, Z */
  read(voxel: Triple): Reading {
    const { dimensions } = this.#volume;
    const halfSize: HalfSize = [
      (voxel[0] * dimensions[0]) / 2,
      (voxel[1] * dimensions[1]) / 2,
      (voxel[2] * dimensions[2]) / 2,
    ];
    const image = vtkImageData.newInstance({
      spacing: voxel,
      origin: [voxel[0] / 2 - halfSize[0], voxel[1] / 2 - halfSize[1], voxel[2] / 2 - halfSize[2]],
    });
    image.setDimensions(dimensions);
    image.getPointData().setScalars(this.#texture.scalars);
    const mapper = vtkVolumeMapper.newInstance();
    mapper.setInputData(image);
    mapper.setMaximumSamplesPerRay(maximumSamplesPerRay);
    this.#mappers.add(mapper);
    this.#shade(mapper);
    const actor = vtkVolume.newInstance();
    actor.setMapper(mapper);
    const setStep = (factor: number) => {
      mapper.setSampleDistance(Math.min(...voxel) * stepInVoxels * factor);
    };
    setStep(1);
    const dispose = () => {
      this.#mappers.delete(mapper);
      actor.delete();
      mapper.delete();
      image.delete();
    };
    const seenHalfSize = halfSize.map((half, axis) => half * seenShare(this.#seen, axis)) as HalfSize;
    return { actor, halfSize, seenHalfSize, setStep, dispose };
  }

  dispose() {
    this.#texture.dispose();
  }

  #shade(mapper: vtkVolumeMapper) {
    const replacements = rayCastReplacements(this.#look, this.#mode, this.#seen);
    mapper.set({ viewSpecificProperties: { OpenGL: { ShaderReplacements: replacements } } });
    mapper.modified();
  }
}

/** How far from the centre of an axis there is anything to see, 0 to 1. */
function seenShare({ low, high }: SeenBounds, axis: number): number {
  return Math.max(Math.abs(2 * (low[axis] ?? 0) - 1), Math.abs(2 * (high[axis] ?? 1) - 1));
}

/** The smallest box around every sample at or above `threshold`, a voxel wider on each side. */
function findSeenBounds({ data, dimensions }: ScalarVolume, threshold: number): SeenBounds {
  const [columns, rows, slices] = dimensions;
  const low: Triple = [columns, rows, slices];
  const high: Triple = [-1, -1, -1];
  for (let z = 0; z < slices; z++) {
    for (let y = 0; y < rows; y++) {
      const start = (z * rows + y) * columns;
      let first = 0;
      while (first < columns && (data[start + first] ?? 0) < threshold) first++;
      if (first === columns) continue;
      let last = columns - 1;
      while ((data[start + last] ?? 0) < threshold) last--;
      low[0] = Math.min(low[0], first);
      high[0] = Math.max(high[0], last);
      low[1] = Math.min(low[1], y);
      high[1] = Math.max(high[1], y);
      low[2] = Math.min(low[2], z);
      high[2] = z;
    }
  }
  const share = (axis: 0 | 1 | 2, at: number) => Math.min(1, Math.max(0, at / dimensions[axis]));
  return {
    low: [share(0, low[0] - 1), share(1, low[1] - 1), share(2, low[2] - 1)],
    high: [share(0, high[0] + 2), share(1, high[1] + 2), share(2, high[2] + 2)],
  };
}
