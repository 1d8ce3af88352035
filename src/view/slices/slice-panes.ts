import type { ScalarVolume, Triple } from '../../volume/scalar-volume.js';
import type { Size } from '../engine/engine.js';
import { Divider } from '../stage/divider.js';
import { layoutStyles } from '../stage/layout-styles.js';
import { layouts, type Layout } from '../stage/layouts.js';
import { adoptAround } from '../stage/own-sheets.js';
import type { Arrangement } from '../stage/panes.js';
import type { StageReading } from '../stage/picture.js';
import { SlicePane, type SlicesShown } from './slice-pane.js';
import type { SlicePlane } from './slice-plane.js';
import { sliceStyles } from './slice-styles.js';

/** CSS pixels of a place that are for what else lies over it: the toolbar, the scale bar, the button of the greys. */
const inset = { top: 46, bottom: 74, side: 10 };
/** A low place has less of it. */
const lowest = 260;

/** What is cut out of a stack, and where. */
export interface Cuts {
  readonly volume: ScalarVolume;
  readonly panes: readonly SlicePane[];
  /** The shared point, in samples of the stack. */
  readonly point: Triple;
  /** Shows the slice at a grid position, from 0, or the planes through a place of the stack. */
  goTo(to: number | Triple): void;
}

/** The panes of a layout, each with the planes of its reading. */
export class SlicePanes {
  #places: readonly HTMLElement[] = [];
  #panes: readonly SlicePane[] = [];
  #dividers: readonly Divider[] = [];
  #share = 50;
  #dividerLabel = '';

  /** Moves the panes to the places of another layout. */
  arrange({ layout, places }: Arrangement): void {
    const { panes, isDivided }: Layout = layouts[layout];
    const before = [...this.#panes];
    this.#places = places;
    for (const place of places) {
      for (const text of [layoutStyles, sliceStyles]) adoptAround(place, text);
      place.dataset['layout'] = layout;
    }
    this.#panes = panes.flatMap((pane) => {
      const place = places[pane.place];
      if (!place) return [];
      const at = before.findIndex(({ index }) => index === pane.reading);
      const [kept] = at < 0 ? [] : before.splice(at, 1);
      kept?.enter(place, pane.marks);
      return [kept ?? new SlicePane(pane, place)];
    });
    for (const left of before) left.dispose();
    this.#divide(isDivided ? places : []);
  }

  get places(): readonly HTMLElement[] {
    return this.#places;
  }

  get panes(): readonly SlicePane[] {
    return this.#panes;
  }

  /** CSS pixels of the first place. */
  get size(): Size {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.#places[0] ?? {};
    return { width, height };
  }

  /** CSS pixels of it that planes may take. */
  get room(): Size {
    const { width, height } = this.size;
    const { top, bottom, side } = this.#inset;
    return { width: Math.max(1, width - 2 * side), height: Math.max(1, height - top - bottom) };
  }

  /** Where that begins. */
  get corner(): { left: number; top: number } {
    const { top, side } = this.#inset;
    return { left: side, top };
  }

  /** What the line between panes is called. */
  set dividerLabel(label: string) {
    this.#dividerLabel = label;
    for (const divider of this.#dividers) divider.label = label;
  }

  set isGreying(isGreying: boolean) {
    for (const place of this.#places) place.toggleAttribute('data-greying', isGreying);
  }

  /** The pane and its plane that an event comes from. */
  find(target: EventTarget | null): { pane: SlicePane; plane: SlicePlane } | null {
    for (const pane of this.#panes) {
      const plane = pane.planeOf(target);
      if (plane) return { pane, plane };
    }
    return null;
  }

  paneOf(plane: SlicePlane): SlicePane | null {
    return this.#panes.find(({ planes }) => planes.includes(plane)) ?? null;
  }

  draw(shown: SlicesShown, readings: readonly StageReading[]): void {
    for (const pane of this.#panes) pane.draw(shown, readings[pane.index]);
    const isCompared = this.#panes.filter(({ proportions }) => proportions).length > 1;
    for (const divider of this.#dividers) divider.isShown = isCompared;
  }

  dispose(): void {
    this.#divide([]);
    this.isGreying = false;
    for (const pane of this.#panes) pane.dispose();
    this.#panes = [];
  }

  get #inset(): typeof inset {
    return this.size.height < lowest ? { ...inset, bottom: 40 } : inset;
  }

  #divide(places: readonly HTMLElement[]): void {
    for (const divider of this.#dividers) {
      this.#share = divider.share;
      divider.dispose();
    }
    this.#dividers = places.map((place) => new Divider(place, this.#share));
    this.dividerLabel = this.#dividerLabel;
  }
}
