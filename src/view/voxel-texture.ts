import vtkDataArray from '@kitware/vtk.js/Common/Core/DataArray.js';
import vtkOpenGLTexture from '@kitware/vtk.js/Rendering/OpenGL/Texture.js';
import { pause } from '../volume/pause.js';
import { sizeOf, type SampleBox, type ScalarVolume, type Triple } from '../volume/scalar-volume.js';
import { BrickMaxima } from './brick-maxima.js';

const pollMilliseconds = 2;
/** Bytes handed to the driver at once: a few milliseconds each. */
const slabBytes = 4 * 2 ** 20;

/** What is used of vtk.js's OpenGL render window; its typings lack most of it. */
export interface GraphicsWindow {
  getContext(): WebGL2RenderingContext;
  /** Where its engine is gone, all that it held went with it. */
  isDeleted(): boolean;
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
 * Uploads a box of a volume slab by slab, with a pause for the page between two of them; behind its last plane the
 * brightest voxel of each brick, where the device's textures may be that deep.
 * @throws {RangeError} where the GPU has no memory for it; what `signal` aborts with
 */
export async function uploadVoxels(
  { data, dimensions }: ScalarVolume,
  box: SampleBox,
  view: GraphicsWindow,
  signal: AbortSignal,
): Promise<VoxelTexture> {
  const gl = view.getContext();
  const { from } = box;
  const [width, height, depth] = sizeOf(box);
  const bricks = new BrickMaxima([width, height, depth]);
  const hasRoom = depth + bricks.planes <= (gl.getParameter(gl.MAX_3D_TEXTURE_SIZE) as number);
  const [columns, rows] = dimensions;
  const { texture, ...made } = await makeTexture(
    data,
    [width, height, depth + (hasRoom ? bricks.planes : 0)],
    view,
  );

  const write = (first: number, count: number, bytes: Uint8Array) => {
    gl.texSubImage3D(gl.TEXTURE_3D, 0, 0, 0, first, width, height, count, gl.RED, gl.UNSIGNED_BYTE, bytes);
  };
  const planesAtOnce = Math.max(1, Math.floor(slabBytes / (columns * rows)));
  for (let first = 0; first < depth; first += planesAtOnce) {
    if (first > 0) await pause();
    if (signal.aborted) made.dispose();
    signal.throwIfAborted();
    const count = Math.min(planesAtOnce, depth - first);
    const slab = data.subarray(
      (from[2] + first) * columns * rows,
      (from[2] + first + count) * columns * rows,
    );
    view.activateTexture(texture);
    texture.bind();
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, columns);
    gl.pixelStorei(gl.UNPACK_IMAGE_HEIGHT, rows);
    gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, from[0]);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, from[1]);
    write(first, count, slab);
    for (const parameter of unpacking(gl)) gl.pixelStorei(parameter, 0);
    for (let z = 0; z < count && hasRoom; z++) {
      bricks.add(slab, (z * rows + from[1]) * columns + from[0], columns, first + z);
    }
    if (hasRoom && first + count === depth) write(depth, bricks.planes, bricks.toPlanes());
    texture.deactivate();
    await finish(gl);
  }
  return made;
}

/** By context, settles when the texture asked for last is made or refused. */
const making = new WeakMap<WebGL2RenderingContext, Promise<void>>();

/**
 * An empty texture of so many samples along each axis, one after the other: of a sketch and its volume on their way
 * at once, either would take the other's lack of memory for its own.
 * @throws {RangeError} where the GPU has no memory for it
 */
function makeTexture(...asked: Parameters<typeof allocate>): ReturnType<typeof allocate> {
  const gl = asked[2].getContext();
  const made = Promise.resolve(making.get(gl)).then(() => allocate(...asked));
  const settled = made.then(
    () => undefined,
    () => undefined,
  );
  making.set(gl, settled);
  return made;
}

async function allocate(
  values: Uint8Array<ArrayBuffer>,
  [width, height, depth]: Triple,
  view: GraphicsWindow,
) {
  const scalars = vtkDataArray.newInstance({
    name: 'Pixels',
    numberOfComponents: 1,
    values,
    // Known beforehand: vtk.js would walk through every voxel to find it.
    ranges: [{ min: 0, max: 255 }],
  });
  const texture = vtkOpenGLTexture.newInstance();
  texture.setOpenGLRenderWindow(view);
  const dataType = scalars.getDataType() as never;
  const gl = view.getContext();
  // Asked for while frames are drawn, the page would stand still until they are done.
  await finish(gl);
  // What was wrong before is not the texture's fault.
  gl.getError();
  texture.create3DFromRaw({ width, height, depth, numComps: 1, dataType, data: null });
  await finish(gl);
  if (gl.getError() === gl.OUT_OF_MEMORY) {
    texture.releaseGraphicsResources(view as never);
    scalars.delete();
    throw new RangeError(`the GPU has no memory for ${width} × ${height} × ${depth} voxels`);
  }
  // By these vtk.js turns scalar ranges into what the shader reads, as it notes itself where it uploads the data.
  const { volumeInfo } = texture.get('volumeInfo') as { volumeInfo: object };
  Object.assign(volumeInfo, { dataComputedScale: [255], dataComputedOffset: [0] });
  view.setGraphicsResourceForObject(scalars, texture, String(scalars.getMTime()));
  const dispose = () => {
    if (!view.isDeleted()) {
      view.unregisterGraphicsResourceUser(scalars, texture);
      // vtk.js lets go of it only when it next draws the window.
      texture.releaseGraphicsResources(view as never);
    }
    scalars.delete();
  };
  view.registerGraphicsResourceUser(scalars, texture);
  return { scalars, texture, dispose };
}

/** Waits until the GPU has taken what it was given: slabs that pile up would be held twice. */
async function finish(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return;
  gl.flush();
  while (!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) {
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
  gl.deleteSync(fence);
}

/** What vtk.js does not set itself before each upload, and so has to find as it was. */
function unpacking(gl: WebGL2RenderingContext): number[] {
  return [gl.UNPACK_ROW_LENGTH, gl.UNPACK_IMAGE_HEIGHT, gl.UNPACK_SKIP_PIXELS, gl.UNPACK_SKIP_ROWS];
}
