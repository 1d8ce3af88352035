import vtkDataArray from '@kitware/vtk.js/Common/Core/DataArray.js';
import vtkOpenGLTexture from '@kitware/vtk.js/Rendering/OpenGL/Texture.js';
import { pause } from '../volume/pause.js';
import type { ScalarVolume } from '../volume/scalar-volume.js';

/** Bytes handed to the driver at once: a few milliseconds each. */
const slabBytes = 4 * 2 ** 20;

/** What is used of vtk.js's OpenGL render window; its typings lack most of it. */
export interface GraphicsWindow {
  getContext(): WebGL2RenderingContext;
  activateTexture(texture: vtkOpenGLTexture): void;
  setGraphicsResourceForObject(core: object, texture: vtkOpenGLTexture, hash: string): void;
  registerGraphicsResourceUser(core: object, user: object): void;
  unregisterGraphicsResourceUser(core: object, user: object): void;
}

/** A volume's samples on the GPU, in the one texture that every reading of it draws from. */
export interface VoxelTexture {
  /** vtk.js finds a texture by its data array. */
  readonly scalars: vtkDataArray;
  dispose(): void;
}

/**
 * Uploads a volume slab by slab, with a pause for the page between two of them.
 * @throws what `signal` aborts with
 */
export async function uploadVoxels(
  volume: ScalarVolume,
  view: GraphicsWindow,
  signal: AbortSignal,
): Promise<VoxelTexture> {
  const [width, height, depth] = volume.dimensions;
  const scalars = vtkDataArray.newInstance({
    name: 'Pixels',
    numberOfComponents: 1,
    values: volume.data,
    // Known beforehand: vtk.js would walk through every voxel to find it.
    ranges: [{ min: 0, max: 255 }],
  });
  const texture = vtkOpenGLTexture.newInstance();
  texture.setOpenGLRenderWindow(view as never);
  const dataType = scalars.getDataType() as never;
  texture.create3DFromRaw({ width, height, depth, numComps: 1, dataType, data: null });
  view.setGraphicsResourceForObject(scalars, texture, String(scalars.getMTime()));
  const dispose = () => {
    view.unregisterGraphicsResourceUser(scalars, texture);
    // vtk.js lets go of it only when it next draws the window.
    texture.releaseGraphicsResources(view as never);
    scalars.delete();
  };
  view.registerGraphicsResourceUser(scalars, texture);

  const gl = view.getContext();
  const plane = width * height;
  const planesAtOnce = Math.max(1, Math.floor(slabBytes / plane));
  for (let from = 0; from < depth; from += planesAtOnce) {
    if (from > 0) await pause();
    if (signal.aborted) dispose();
    signal.throwIfAborted();
    const count = Math.min(planesAtOnce, depth - from);
    const slab = volume.data.subarray(from * plane, (from + count) * plane);
    view.activateTexture(texture);
    texture.bind();
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.texSubImage3D(gl.TEXTURE_3D, 0, 0, 0, from, width, height, count, gl.RED, gl.UNSIGNED_BYTE, slab);
    texture.deactivate();
  }
  return { scalars, dispose };
}
