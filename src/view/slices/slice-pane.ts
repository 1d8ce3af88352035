import type { ScalarVolume, Triple } from '../../volume/scalar-volume.js';
import type { PatientAxes } from '../camera/stand.js';
import type { LayoutPane } from '../stage/layouts.js';
import { isSameSpacing, type DrawnSpacing, type StageReading } from '../stage/picture.js';
import type { Cell } from './arrange-planes.js';
import { cutPlane, findPlane, type Cut } from './cut-plane.js';
import type { Span } from './plane-marks.js';
import type { Plane, PlaneName } from './planes.js';
import { Proportions } from './proportions.js';
import { nearestTo } from './slice-centres.js';
import { SlicePlane } from './slice-plane.js';
import type { PlanePlace, SliceWords } from './slice-words.js';

/** What all panes show, each in its own reading. */
export interface SlicesShown {
  volume: ScalarVolume;
  planes: readonly Plane[];
  cells: readonly Cell[];
  /** In samples of the stack, as is the middle of what is seen. */
  point: Triple;
  middle: Triple;
  unitsPerPixel: number;
  greys: Uint8ClampedArray;
  /** The proportions of the first reading. */
  first: Proportions;
  patient: PatientAxes | null;
  /** Missing slices or zones, in shares of the stack's depth. */
  bands: readonly Span[];
  /** The heights of the slices, in slices. */
  centres: readonly number[];
  missing: ReadonlySet<number>;
  words: SliceWords | null;
  formatFactor: (factor: number) => string;
}

/** A plane that was cut, and of what. */
interface Made {
  of: readonly unknown[];
  cut: Cut | null;
}

/** The planes of one reading in a place of the layout. */
export class SlicePane {
  /** Which of the stage's readings it shows. */
  readonly index: number;
  readonly #layer = document.createElement('div');
  readonly #planes = new Map<PlaneName, SlicePlane>();
  readonly #made = new Map<PlaneName, Made>();
  #marks: LayoutPane['marks'];
  #spacing: DrawnSpacing | null = null;
  #proportions: { of: readonly unknown[]; are: Proportions } | null = null;

  constructor({ reading, marks }: LayoutPane, place: HTMLElement) {
    this.index = reading;
    this.#marks = marks;
    this.#layer.classList.add('layer', 'planes', reading === 0 ? 'ink-true' : 'ink-naive');
    this.enter(place, marks);
  }

  /** What it shows of a stack; `null` where it is empty. */
  proportionsOf(volume: ScalarVolume, reading: StageReading | undefined): Proportions | null {
    const spacing = reading?.spacing ?? null;
    if (!isSameSpacing(spacing, this.#spacing)) this.#proportions = null;
    this.#spacing = spacing;
    if (!spacing) return null;
    const of = [...volume.sourceDimensions, ...volume.lean];
    if (!this.#proportions || !isSame(of, this.#proportions.of)) {
      this.#proportions = { of, are: new Proportions(volume, spacing) };
    }
    return this.#proportions.are;
  }

  get proportions(): Proportions | null {
    return this.#proportions?.are ?? null;
  }

  /** The plane that an event comes from. */
  planeOf(target: EventTarget | null): SlicePlane | null {
    return [...this.#planes.values()].find(({ element }) => element.contains(target as Node | null)) ?? null;
  }

  /** Its planes in the order in which they are told. */
  get planes(): readonly SlicePlane[] {
    return [...this.#planes.values()];
  }

  /** Over the panes that are there already, and under what is none. */
  enter(place: HTMLElement, marks: LayoutPane['marks']): void {
    this.#marks = marks;
    const above = [...place.children].find((child) => !child.classList.contains('layer'));
    place.insertBefore(this.#layer, above ?? null);
  }

  draw(shown: SlicesShown, reading: StageReading | undefined): void {
    const proportions = this.proportionsOf(shown.volume, reading);
    this.#layer.hidden = proportions === null;
    if (!proportions || !reading) return;
    this.#keep(shown.planes);
    const middle = proportions.fromStack(shown.middle);
    const point = proportions.fromStack(shown.point);
    shown.planes.forEach((plane, at) => {
      const drawn = this.#planes.get(plane.name);
      const cell = shown.cells[at];
      if (!drawn || !cell) return;
      const place = this.#find(plane, proportions, shown);
      const label = shown.words?.tellBriefly(place, reading.id) ?? '';
      const marking = {
        ...{ point, label, size: proportions.size, patient: shown.patient },
        outline: this.index === 0 ? null : outlineOf(shown, middle),
        bands: this.#marks.includes('slice-marks') ? spansOf(shown.bands, proportions) : [],
        formatFactor: shown.formatFactor,
      };
      const view = { plane, cell, middle, unitsPerPixel: shown.unitsPerPixel };
      drawn.draw(view, this.#cut(plane, proportions, shown), shown.greys, marking);
      drawn.tell({
        name: shown.words?.name(plane.name, this.index === 0) ?? plane.name.toUpperCase(),
        text: shown.words?.tell(place, reading.id) ?? label,
        now: place.index + 1,
        count: place.count,
      });
    });
  }

  dispose(): void {
    this.#layer.remove();
  }

  /** As many planes as are shown; of them one can be reached by the Tab key. */
  #keep(planes: readonly Plane[]): void {
    const names = new Set(planes.map(({ name }) => name));
    for (const [name, plane] of this.#planes) {
      if (names.has(name)) continue;
      plane.dispose();
      this.#planes.delete(name);
    }
    for (const name of names) {
      if (this.#planes.has(name)) continue;
      const plane = new SlicePlane(this.#layer, name);
      const isFirst = this.#planes.size === 0;
      plane.element.tabIndex = isFirst ? 0 : -1;
      // The keys are told once.
      if (isFirst && this.index === 0) plane.element.setAttribute('aria-describedby', 'slice-keys');
      plane.element.addEventListener('focus', () => this.#reach(plane));
      this.#planes.set(name, plane);
    }
  }

  #reach(reached: SlicePlane): void {
    for (const plane of this.#planes.values()) plane.element.tabIndex = plane === reached ? 0 : -1;
  }

  #cut({ name, normal }: Plane, proportions: Proportions, { volume, point }: SlicesShown): Cut | null {
    const at = findPlane(volume, proportions, normal, point);
    const of = [volume, proportions, at];
    const before = this.#made.get(name);
    if (before && isSame(of, before.of)) return before.cut;
    const cut = at === null ? null : cutPlane(volume, proportions, normal, at);
    this.#made.set(name, { of, cut });
    return cut;
  }

  #find({ name, normal }: Plane, proportions: Proportions, shown: SlicesShown): PlanePlace {
    const { point, centres, missing, volume } = shown;
    const count = Math.max(1, proportions.samples[normal]);
    const last = volume.sourceDimensions[normal] - 1;
    const gridIndex =
      normal === 2 ? nearestTo(centres, point[2]) : Math.min(last, Math.max(0, Math.floor(point[normal])));
    const index = normal === 2 ? Math.min(count - 1, Math.floor(proportions.close(gridIndex))) : gridIndex;
    const centre = (at: number) => (normal === 2 ? proportions.close(centres[at] ?? at + 0.5) : at + 0.5);
    return {
      ...{ plane: name, index, count, gridIndex },
      distance: (centre(gridIndex) - centre(0)) * proportions.spacing[normal],
      isMissing: normal === 2 && missing.has(gridIndex) && count === last + 1,
    };
  }
}

/** The box of the first reading, its place that is in the middle lying where this one's does. */
function outlineOf({ first, middle }: SlicesShown, own: Triple): { from: Triple; to: Triple } {
  const place = first.fromStack(middle);
  const from = own.map((at, axis) => at - (place[axis] ?? 0)) as Triple;
  return { from, to: from.map((at, axis) => at + (first.size[axis] ?? 0)) as Triple };
}

function spansOf(bands: readonly Span[], { size }: Proportions): Span[] {
  return bands.map(({ from, to }) => ({ from: from * size[2], to: to * size[2] }));
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, at) => Object.is(value, other[at]));
}
