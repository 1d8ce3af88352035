import vtkDataArray from '@kitware/vtk.js/Common/Core/DataArray.js';
import vtkColorTransferFunction from '@kitware/vtk.js/Rendering/Core/ColorTransferFunction.js';
import vtkOpenGLTexture from '@kitware/vtk.js/Rendering/OpenGL/Texture.js';
import type { Triple } from '../../volume/scalar-volume.js';
import type { ColorStop, DrawnReading, Planes, ReadBox, TextureContent, VoxelTexture } from './engine.js';
import { Fence } from './fence.js';
import { hashOf, noteByteScale, type GraphicsWindow } from './reached.js';
import { VolumeReading } from './reading.js';

/** An empty texture of so many samples along each axis; `null` where the GPU has no memory for it. */
export async function createTexture(
  { size, values, colors }: TextureContent,
  view: GraphicsWindow,
): Promise<VoxelTexture | null> {
  const scalars = vtkDataArray.newInstance({
    name: 'Pixels',
    numberOfComponents: 1,
    values,
    // Known beforehand: vtk.js would walk through every voxel to find it.
    ranges: [{ min: 0, max: 255 }],
  });
  const texture = vtkOpenGLTexture.newInstance();
  texture.setOpenGLRenderWindow(view);
  const [width, height, depth] = size;
  const dataType = scalars.getDataType() as never;
  const gl = view.getContext();
  // Asked for while frames are drawn, the page would stand still until they are done.
  await new Fence(gl).passed();
  // What was wrong before is not the texture's fault. Of a lost context there is no end to what is wrong.
  while (gl.getError() !== gl.NO_ERROR && !gl.isContextLost());
  texture.create3DFromRaw({ width, height, depth, numComps: 1, dataType, data: null });
  await new Fence(gl).passed();
  // Some drivers call it an invalid operation. What is lost is told elsewhere.
  if (gl.getError() !== gl.NO_ERROR && !gl.isContextLost()) {
    texture.releaseGraphicsResources(view as never);
    scalars.delete();
    return null;
  }
  noteByteScale(texture);
  view.setGraphicsResourceForObject(scalars, texture, hashOf(scalars));
  view.registerGraphicsResourceUser(scalars, texture);
  return new SharedTexture(view, texture, scalars, size, colors);
}

class SharedTexture implements VoxelTexture {
  readonly #view: GraphicsWindow;
  readonly #texture: vtkOpenGLTexture;
  /** vtk.js finds the texture by its data array. */
  readonly #scalars: vtkDataArray;
  readonly #size: Triple;
  readonly #colors = vtkColorTransferFunction.newInstance();

  constructor(
    view: GraphicsWindow,
    texture: vtkOpenGLTexture,
    scalars: vtkDataArray,
    size: Triple,
    colors: readonly ColorStop[],
  ) {
    this.#view = view;
    this.#texture = texture;
    this.#scalars = scalars;
    this.#size = size;
    for (const stop of colors) this.#colors.addRGBPoint(...stop);
  }

  write({ first, count, bytes, columns, rows, at }: Planes): void {
    const gl = this.#view.getContext();
    const [width, height] = this.#size;
    this.#view.activateTexture(this.#texture);
    this.#texture.bind();
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, columns);
    gl.pixelStorei(gl.UNPACK_IMAGE_HEIGHT, rows);
    gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, at[0]);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, at[1]);
    gl.texSubImage3D(gl.TEXTURE_3D, 0, 0, 0, first, width, height, count, gl.RED, gl.UNSIGNED_BYTE, bytes);
    for (const parameter of unpacking(gl)) gl.pixelStorei(parameter, 0);
    this.#texture.deactivate();
  }

  read(box: ReadBox): DrawnReading {
    return new VolumeReading(this.#scalars, this.#colors, box);
  }

  dispose(): void {
    if (!this.#view.isDeleted()) {
      this.#view.unregisterGraphicsResourceUser(this.#scalars, this.#texture);
      // vtk.js lets go of it only when it next draws the window.
      this.#texture.releaseGraphicsResources(this.#view as never);
    }
    this.#scalars.delete();
    this.#colors.delete();
  }
}

/** What vtk.js does not set itself before each upload, and so has to find as it was. */
function unpacking(gl: WebGL2RenderingContext): number[] {
  return [gl.UNPACK_ROW_LENGTH, gl.UNPACK_IMAGE_HEIGHT, gl.UNPACK_SKIP_PIXELS, gl.UNPACK_SKIP_ROWS];
}
