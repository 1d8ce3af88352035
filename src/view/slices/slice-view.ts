import { sizeOf, type SampleBox, type ScalarVolume, type Triple } from '../../volume/scalar-volume.js';
import type { Size } from '../engine/engine.js';
import { arrangePlanes, headHeight, type Cell } from './arrange-planes.js';
import { boxOf, type Axis } from './cut-plane.js';
import type { Plane } from './planes.js';
import type { Proportions } from './proportions.js';
import { nearestTo } from './slice-centres.js';

/** A wrong reading gets so many times the room that the true one needs; beyond that it is cut off, and told. */
const mostRoom = 2;
/** The shared point stays so many CSS pixels within what is seen. */
const margin = 12;
/** So close to the end of the stack is still within its last sample. */
const hair = 1e-3;

const axes = [0, 1, 2] as const;

/** What is looked at. */
export interface Framed {
  volume: ScalarVolume;
  planes: readonly Plane[];
  /** The proportions of all readings that are shown; the first sets the scale. */
  readings: readonly [Proportions, ...Proportions[]];
  /** CSS pixels of a pane that the planes may take. */
  room: Size;
  /** The heights of the slices, in slices; empty where they are not known. */
  centres: readonly number[];
}

/** The one point and the one scale that all planes of all readings share. Places are those of the stack, in samples. */
export class SliceView {
  #zoom = 1;
  #framed: Framed | null = null;
  #arranged: { unitsPerPixel: number; cells: readonly Cell[] } = { unitsPerPixel: 0, cells: [] };
  /** In shares of the stack: a sketch may have other samples. */
  #point: Triple | null = null;
  #middle: Triple = [0.5, 0.5, 0.5];

  /** Lays the planes out anew. The point stays where it is in the stack. */
  frame(framed: Framed): void {
    this.#framed = framed;
    const { planes, readings, room } = framed;
    const length = (axis: Axis) => {
      const [first, ...others] = readings.map(({ size }) => size[axis]);
      const most = Math.max(...others, first ?? 0);
      return Math.min(most, Math.max(mostRoom * (first ?? 0), 0));
    };
    const sizes = planes.map(({ right, down }) => ({ width: length(right.axis), height: length(down.axis) }));
    this.#arranged = arrangePlanes(sizes, room);
    if (this.#point) this.#keep(this.point);
  }

  get cells(): readonly Cell[] {
    return this.#arranged.cells;
  }

  /** The size of a CSS pixel, in the unit of the readings. */
  get unitsPerPixel(): number {
    return this.#arranged.unitsPerPixel / this.#zoom;
  }

  get zoom(): number {
    return this.#zoom;
  }

  /** Kept within what the volume shows. */
  get point(): Triple {
    return this.#inSamples(this.#point ?? [0.5, 0.5, 0.5]);
  }

  set point(place: Triple) {
    this.#keep(place);
  }

  /** In the middle of the stack, in a slice that is there. @param missing grid positions without one */
  open(missing: ReadonlySet<number>): void {
    const [columns, rows, slices] = this.#samples;
    const there = (this.#framed?.centres ?? []).filter((_, index) => !missing.has(index));
    this.#keep([columns / 2, rows / 2, there[nearestTo(there, slices / 2)] ?? slices / 2]);
  }

  /** So many slices, or voxels, behind the point: in the middle of one. */
  placeBehind(axis: Axis, by: number): Triple {
    const { point } = this;
    const place: Triple = [...point];
    const { volume, centres = [] } = this.#framed ?? {};
    if (!volume) return place;
    if (axis === 2 && centres.length > 0) {
      const next = clamp(nearestTo(centres, point[2]) + by, 0, centres.length - 1);
      place[2] = centres[next] ?? point[2];
      return place;
    }
    const samples = sizeOf(boxOf(volume))[axis];
    const step = Math.max(1, Math.round(samples / volume.dimensions[axis]));
    place[axis] = Math.floor(point[axis]) + 0.5 + by * step;
    return place;
  }

  #keep(place: Triple): void {
    if (!this.#framed) return;
    const { from, to } = boxOf(this.#framed.volume);
    const kept = place.map((at, axis) => Math.min((to[axis] ?? 0) - hair, Math.max(from[axis] ?? 0, at)));
    this.#point = this.#inShares(kept as Triple);
  }

  /** What stands in the middle of every plane. */
  get middle(): Triple {
    return this.#inSamples(this.#middle);
  }

  /** @param anchor the place that stays where it is on the screen */
  zoomTo(zoom: number, anchor: Triple = this.point): void {
    const share = this.#zoom / zoom;
    this.#zoom = zoom;
    const middle = this.middle;
    this.#move(each((axis) => anchor[axis] + (middle[axis] - anchor[axis]) * share));
  }

  /** Moves what is seen by so many units of the first reading. */
  pan(by: Triple): void {
    const [first] = this.#framed?.readings ?? [];
    const middle = this.middle;
    if (first) this.#move(each((axis) => middle[axis] + by[axis] / (first.spacing[axis] || 1)));
  }

  /** Moves what is seen so far that the point is within it. */
  follow(): void {
    const { point, middle } = this;
    const reach = this.#reach(Math.min);
    this.#move(
      each((axis) => {
        const most = Math.max(0, reach[axis] - this.#samplesPerPixel(axis) * margin);
        return Math.min(point[axis] + most, Math.max(point[axis] - most, middle[axis]));
      }),
    );
  }

  reset(): void {
    this.#zoom = 1;
    this.#middle = [0.5, 0.5, 0.5];
    this.#point = null;
  }

  /** The samples that any plane shows. */
  get inView(): SampleBox | null {
    if (!this.#framed) return null;
    const { sourceDimensions: samples } = this.#framed.volume;
    const { middle } = this;
    const reach = this.#reach(Math.max);
    const from = each((axis) => clamp(Math.floor(middle[axis] - reach[axis]), 0, samples[axis] - 1));
    const to = each((axis) => clamp(Math.ceil(middle[axis] + reach[axis]), from[axis] + 1, samples[axis]));
    return { from, to };
  }

  /** Half of what is seen along each axis, in samples, in that of the planes that shows most or least of it. */
  #reach(choose: (...lengths: number[]) => number): Triple {
    const { planes } = this.#framed ?? { planes: [] };
    return each((axis) => {
      const lengths = planes.flatMap(({ right, down }, at) => {
        const { width = 0, height = 0 } = this.cells[at] ?? {};
        if (right.axis === axis) return [width];
        return down.axis === axis ? [height - headHeight] : [];
      });
      // One image has no depth to be seen.
      return lengths.length === 0 ? Infinity : (choose(...lengths) / 2) * this.#samplesPerPixel(axis);
    });
  }

  #samplesPerPixel(axis: Axis): number {
    const [first] = this.#framed?.readings ?? [];
    return this.unitsPerPixel / (first?.spacing[axis] ?? 1);
  }

  /** At the opening scale all is seen: nothing is moved then. */
  #move(middle: Triple): void {
    const shares = this.#inShares(middle);
    this.#middle = this.#zoom <= 1 ? [0.5, 0.5, 0.5] : each((axis) => clamp(shares[axis], 0, 1));
  }

  get #samples(): Triple {
    return this.#framed?.volume.sourceDimensions ?? [1, 1, 1];
  }

  #inSamples(shares: Triple): Triple {
    const samples = this.#samples;
    return each((axis) => shares[axis] * samples[axis]);
  }

  #inShares(place: Triple): Triple {
    const samples = this.#samples;
    return each((axis) => place[axis] / samples[axis]);
  }
}

function each(value: (axis: Axis) => number): Triple {
  const [x, y, z] = axes.map(value);
  return [x ?? 0, y ?? 0, z ?? 0];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
