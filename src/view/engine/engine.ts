import type { Triple } from '../../volume/scalar-volume.js';
import type { ViewAxes } from '../camera/camera.js';
import type { Fence } from './fence.js';

/**
 * What the view asks of whatever draws: one WebGL context, panes that show boxes of voxels, and textures of voxels on
 * the GPU. Behind it stand Cornerstone3D and vtk.js, which no file outside this folder touches.
 */
export interface Engine {
  /** Whether it and all that it held is gone: its context was lost, or it was given back. */
  readonly isGone: boolean;
  /** When it last began to draw, as `performance.now()` tells time. Some browsers come back only when the GPU is done. */
  readonly drewAt: number;
  /** Voxels that one texture may have along an axis on this device (`MAX_3D_TEXTURE_SIZE`). */
  readonly largestAxis: number;
  /** @param host a positioned element, under whose other content the pane is drawn */
  addPane(host: HTMLElement): DrawnPane;
  /** A pane that draws outside of the page. */
  addOffPagePane(): Promise<OffPagePane>;
  /** An empty texture; `null` where the GPU has no memory for it. */
  createTexture(content: TextureContent): Promise<VoxelTexture | null>;
  /** Tells when the GPU has done all that it was given so far. */
  fence(): Fence;
}

/** The area of an element in which one reading is drawn. */
export interface DrawnPane {
  /** CSS pixels, as of the last {@link measure}. */
  readonly cssSize: Size;
  /** Device pixels at full resolution. */
  readonly pixels: number;
  /** Takes note of the host's size: asking the page for it at every frame would have it laid out each time. */
  measure(): void;
  /** What it shows from the next frame on; `null` empties it at once. */
  show(reading: DrawnReading | null): void;
  /** @param share of the device pixels to draw along either side, above 0 */
  setResolution(share: number): void;
  /** @param parallelScale half the pane's height, in the unit of the readings' places */
  setView(axes: ViewAxes, parallelScale: number): void;
  /** Has it drawn in the next animation frame, before any that is asked for from now on. */
  requestFrame(): void;
  dispose(): void;
}

/** Draws readings into a canvas that is in no page, part by part. */
export interface OffPagePane {
  show(reading: DrawnReading): void;
  /** Settles when the GPU has drawn it; what it gives is drawn over by the next. Empty where the engine is gone. */
  draw(tile: Tile): Promise<HTMLCanvasElement>;
  dispose(): void;
}

/** A part of a view. */
export interface Tile {
  /** Device pixels. */
  width: number;
  height: number;
  axes: ViewAxes;
  /** What its middle looks at, in the unit of the readings' places. */
  centre: Triple;
  /** Half its height in that unit. */
  parallelScale: number;
  /** Of the viewer from there: outside of all that is drawn. */
  distance: number;
}

export interface Size {
  width: number;
  height: number;
}

/** A colour, each component 0 to 1, of a sample from 0 to 255. */
export type ColorStop = readonly [sample: number, red: number, green: number, blue: number];

export interface TextureContent {
  /** Samples along each axis. */
  size: Triple;
  /** The block that the samples are taken from. */
  values: Uint8Array<ArrayBuffer>;
  /** Between two stops colours are blended. */
  colors: readonly ColorStop[];
}

/** Voxels of 8 bits on the GPU with their colours, in the one texture that every reading of them is drawn from. */
export interface VoxelTexture {
  /** Hands planes of samples to the GPU; {@link Engine.fence} tells when it has taken them. */
  write(planes: Planes): void;
  read(box: ReadBox): DrawnReading;
  /** Also where its engine is gone. */
  dispose(): void;
}

/** Planes of a texture, cut out of a block of voxels. */
export interface Planes {
  /** The first of them in the texture. */
  first: number;
  count: number;
  /** The block, from its first plane of these on. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Voxels of the block from one row to the next, and rows from one plane to the next. */
  columns: number;
  rows: number;
  /** The column and row of the block at which the planes begin. */
  at: readonly [column: number, row: number];
}

/** How a box of voxels is drawn. */
export interface Program {
  /** What the shader finds in `ipScalarRangeMin` and `ipScalarRangeMax`, shares of the samples' range. */
  levels: readonly [number, number];
  /** The whole fragment shader, in vtk.js's terms; see `rays/ray-cast-shader.ts`. */
  shader: string;
}

/** A box of voxels to be drawn, whose texture may hold more planes than it, or fewer columns. */
export interface ReadBox extends Program {
  /** Voxels along each axis. */
  size: Triple;
}

/** A box of voxels as one reading draws it. */
export interface DrawnReading {
  /** Places it anew, in one unit of length. Nothing is made for it: sixty times a second is no burden. */
  place(place: BoxPlace): void;
  /** Draws it in another way. */
  shade(program: Program): void;
  dispose(): void;
}

/** Where a box of voxels lies and how large they are, in one unit of length. */
export interface BoxPlace {
  /** The centre of the first voxel; the camera looks at 0, 0, 0. */
  origin: Triple;
  /** The size of one voxel along each axis. */
  voxel: Triple;
  /** From one sample of a ray to the next. */
  step: number;
  /** The part of the box that is drawn, in shares of it, where the shader asks for two corners. */
  cut?: readonly [low: Triple, high: Triple];
}
