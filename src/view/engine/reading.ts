import vtkImageData from '@kitware/vtk.js/Common/DataModel/ImageData.js';
import type vtkDataArray from '@kitware/vtk.js/Common/Core/DataArray.js';
import type vtkColorTransferFunction from '@kitware/vtk.js/Rendering/Core/ColorTransferFunction.js';
import vtkPlane from '@kitware/vtk.js/Common/DataModel/Plane.js';
import vtkVolume from '@kitware/vtk.js/Rendering/Core/Volume.js';
import vtkVolumeMapper from '@kitware/vtk.js/Rendering/Core/VolumeMapper.js';
import type { Triple } from '../../volume/scalar-volume.js';
import type { BoxPlace, DrawnReading, Program, ReadBox } from './engine.js';
import { setFragmentShader, setLevels } from './reached.js';

/** vtk.js warns beyond its default of 1,000, and a ray through 2,048 voxels needs more. */
const maximumSamplesPerRay = 8192;

/** A box of voxels as vtk.js draws it: an image that says where they lie, its mapper and its actor. */
export class VolumeReading implements DrawnReading {
  readonly actor = vtkVolume.newInstance();
  readonly #image = vtkImageData.newInstance();
  readonly #mapper = vtkVolumeMapper.newInstance();
  /** Clipping planes of which the origins alone are used: vtk.js turns those into view coordinates. */
  readonly #corners = [vtkPlane.newInstance(), vtkPlane.newInstance()] as const;
  #shader = '';

  constructor(scalars: vtkDataArray, colors: vtkColorTransferFunction, { size, ...program }: ReadBox) {
    this.#image.setDimensions(size);
    this.#image.getPointData().setScalars(scalars);
    this.#mapper.setInputData(this.#image);
    this.#mapper.setMaximumSamplesPerRay(maximumSamplesPerRay);
    // A table for label maps, which vtk.js makes anew whenever a box is placed.
    this.#mapper.setLabelOutlineTextureWidth(1);
    this.actor.setMapper(this.#mapper);
    const property = this.actor.getProperty();
    property.setRGBTransferFunction(0, colors);
    this.shade(program);
  }

  /** By the image's own spacing: what scales or turns an actor, vtk.js's volume mapper draws wrongly. */
  place({ origin, voxel, step, cut }: BoxPlace): void {
    this.#image.setSpacing(voxel);
    this.#image.setOrigin(origin);
    this.#mapper.setSampleDistance(step);
    if (!cut) return;
    const size = this.#image.getDimensions();
    for (const [end, shares] of cut.entries()) {
      const corner = shares.map(
        (share, axis) => (origin[axis] ?? 0) + (voxel[axis] ?? 0) * (share * (size[axis] ?? 0) - 0.5),
      );
      this.#corners[end]?.setOrigin(corner as Triple);
    }
    if (this.#mapper.getClippingPlanes().length > 0) return;
    // The first two Cornerstone moves about with the camera.
    const planes = [vtkPlane.newInstance(), vtkPlane.newInstance(), ...this.#corners];
    this.#mapper.setClippingPlanes(planes);
  }

  shade({ levels, shader }: Program): void {
    setLevels(this.actor.getProperty(), levels);
    // What follows a hand is not made anew.
    if (shader === this.#shader) return;
    this.#shader = shader;
    setFragmentShader(this.#mapper, shader);
  }

  dispose(): void {
    this.actor.delete();
    this.#mapper.delete();
    this.#image.delete();
  }
}
