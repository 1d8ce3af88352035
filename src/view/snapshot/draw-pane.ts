import { pause } from '../../volume/pause.js';
import type { Triple } from '../../volume/scalar-volume.js';
import type { ViewAxes } from '../camera/camera.js';
import type { DrawnReading, OffPagePane, Size } from '../engine/engine.js';

/** Device pixels along either side of what is drawn at once: more would keep a slow GPU from the page for seconds. */
const tileEdge = 1024;

/** How a pane looks at a reading. */
export interface PaneSight {
  axes: ViewAxes;
  /** The size of a device pixel, in the unit of the reading's place. */
  unitsPerPixel: number;
}

/**
 * One reading at any size, drawn part by part.
 * @param size device pixels
 * @param check throws where there is nothing left to draw
 */
export async function drawPane(
  pane: OffPagePane,
  reading: DrawnReading,
  { width, height }: Size,
  { axes, unitsPerPixel }: PaneSight,
  check: () => void,
): Promise<HTMLCanvasElement> {
  const whole = document.createElement('canvas');
  whole.width = width;
  whole.height = height;
  const context = whole.getContext('2d');
  pane.show(reading);
  const distance = 5 * Math.hypot(width, height) * unitsPerPixel;
  for (const { x, y, ...size } of listTiles({ width, height })) {
    const right = (x + size.width / 2 - width / 2) * unitsPerPixel;
    const up = (height / 2 - y - size.height / 2) * unitsPerPixel;
    const centre = axes.right.map((along, axis) => along * right + (axes.up[axis] ?? 0) * up) as Triple;
    const parallelScale = (size.height / 2) * unitsPerPixel;
    const drawn = await pane.draw({ ...size, axes, centre, parallelScale, distance });
    check();
    context?.drawImage(drawn, 0, 0, size.width, size.height, x, y, size.width, size.height);
    await pause();
  }
  return whole;
}

/** The parts that a picture is drawn in, of about one size. */
export function listTiles({ width, height }: Size): (Size & { x: number; y: number })[] {
  const across = cut(width);
  return cut(height).flatMap(([y, tall]) => across.map(([x, wide]) => ({ x, y, width: wide, height: tall })));
}

function cut(length: number): [start: number, length: number][] {
  const count = Math.ceil(length / tileEdge);
  const at = (index: number) => Math.round((index * length) / count);
  return Array.from({ length: count }, (_, index) => [at(index), at(index + 1) - at(index)]);
}
