import type { Triple } from '../../volume/scalar-volume.js';
import type { PaneView, Point, Shape } from '../marks/drawing.js';
import type { Marked, StageTool } from '../marks/marks.js';
import { MarkLayer } from '../marks/page-marks.js';
import type { Proportions } from '../slices/proportions.js';
import type { PaneStage } from '../stage/pane-stage.js';
import { drawRuler } from './draw-ruler.js';
import { findPlaces } from './find-places.js';
import { listenToPresses, type PressHandler } from './listen-to-presses.js';
import type { MeasuredPane } from './measured-pane.js';
import { measurePlanes } from './measured-planes.js';
import { measureVolume } from './measured-volume.js';
import { RulerEnds, type EndsHandler } from './ruler-ends.js';
import { putAway, redrawTools, takeUp } from './tool-set.js';

/** What is said of what is measured, in the page's language. */
export interface MeasuringWords {
  /** Beside the line, in a reading. */
  tell(places: readonly Triple[], reading: Proportions, index: number): string;
  nameEnd(end: number): string;
}

/** A pane with what lies over it. */
interface Over {
  pane: MeasuredPane;
  ends: RulerEnds;
  /** The ruler in a plane; that over a picture of the whole is one of its marks. */
  layer: MarkLayer | null;
  listening: AbortController;
}

/** A ruler of two points of a stack, or an angle of three, in all panes of a stage. */
export class Measuring implements StageTool, PressHandler, EndsHandler {
  /** Told when a point is set or moved. */
  onChange: (() => void) | null = null;
  readonly #wanted: 2 | 3;
  readonly #words: MeasuringWords;
  /** In samples of the stack's own grid, holes counted in. */
  #places: readonly Triple[] = [];
  #stage: PaneStage | null = null;
  #over: Over[] = [];
  #takesFocus = false;

  /** @param wanted how many points are measured between */
  constructor(wanted: 2 | 3, words: MeasuringWords) {
    this.#wanted = wanted;
    this.#words = words;
  }

  get places(): readonly Triple[] {
    return this.#places;
  }

  get isComplete(): boolean {
    return this.#places.length === this.#wanted;
  }

  /** The proportions of each reading that is shown. */
  get readings(): readonly (Proportions | undefined)[] {
    const readings: Proportions[] = [];
    for (const { pane } of this.#over) readings[pane.index] ??= pane.reading;
    return readings;
  }

  /** Measures in what a stage shows from now on; in nothing where there is none. */
  enter(stage: PaneStage | null): void {
    if (stage === this.#stage) return;
    if (this.#stage) putAway(this.#stage, this);
    this.#clear();
    this.#stage = stage;
    if (stage) takeUp(stage, this);
    this.retell();
  }

  /** Lays a ruler across the specimen, to be seen and moved, and gives the focus to its first end. */
  begin(): void {
    for (const { pane } of this.#over) {
      const places = findPlaces(pane, this.#wanted);
      if (!places) continue;
      this.#takesFocus = true;
      this.#take(places);
      return;
    }
  }

  /** Says all again, in other words. */
  retell(): void {
    if (!this.#stage) return;
    redrawTools(this.#stage);
    if (!this.#stage.scene) this.moved();
  }

  draw({ index }: Marked, view: PaneView): Shape[] {
    const { pane } = this.#over.find((one) => one.pane.index === index) ?? {};
    const scene = this.#stage?.scene;
    if (!pane || !scene) return [];
    // What is drawn for a picture that is taken away has another size.
    const scale = view.pixelsPerUnit / (scene.panes.lookAt(scene.viewpoint)[0]?.view.pixelsPerUnit ?? 1);
    return this.#drawIn(pane, scale);
  }

  moved(): void {
    const panes = this.#listPanes();
    const before = new Map(this.#over.map((over) => [over.pane.element, over]));
    this.#over = panes.map((pane) => {
      const kept = before.get(pane.element);
      before.delete(pane.element);
      return kept ? Object.assign(kept, { pane }) : this.#cover(pane);
    });
    for (const left of before.values()) uncover(left);
    this.#place();
  }

  paneOf(element: HTMLElement): MeasuredPane | null {
    // Of readings that lie over one another the first is measured.
    const isOverlaid = element.closest('[data-layout="overlay"]') !== null;
    const isMeant = ({ pane }: Over) =>
      isOverlaid
        ? pane.index === 0 && pane.element.dataset['plane'] === element.dataset['plane']
        : pane.element === element;
    return this.#over.find(isMeant)?.pane ?? null;
  }

  press(pane: MeasuredPane, at: Point): void {
    const place = pane.pick(at);
    if (place) this.#take(this.isComplete ? [place] : [...this.#places, place]);
  }

  drag(pane: MeasuredPane, from: Point, to: Point): void {
    if (this.#wanted !== 2) return;
    const places = [pane.pick(from), pane.pick(to)].filter((place) => place !== null);
    if (places.length === 2) this.#take(places);
  }

  name(end: number): string {
    return this.#words.nameEnd(end);
  }

  move(end: number, pane: MeasuredPane, at: Point): boolean {
    const place = pane.pick(at);
    if (!place) return false;
    this.#take(this.#places.map((before, index) => (index === end ? place : before)));
    return true;
  }

  #take(places: readonly Triple[]): void {
    this.#places = places;
    this.retell();
    this.onChange?.();
  }

  #listPanes(): MeasuredPane[] {
    const { scene, cuts } = this.#stage ?? {};
    if (scene) return measureVolume(scene);
    return cuts ? measurePlanes(cuts) : [];
  }

  #cover(pane: MeasuredPane): Over {
    const listening = new AbortController();
    listenToPresses(pane.element, this, listening.signal);
    pane.element.toggleAttribute('data-measured', true);
    const layer = pane.isFlat ? new MarkLayer(pane.element, 'tool') : null;
    return { pane, layer, listening, ends: new RulerEnds(pane, this) };
  }

  #place(): void {
    const reached = new Set<number>();
    for (const { pane, ends, layer } of this.#over) {
      const points = this.#places.map((place) => pane.locate(place));
      const [width, height] = [pane.element.clientWidth, pane.element.clientHeight];
      layer?.draw(this.#drawIn(pane, 1), { width, height });
      ends.show(pane, points, (end) => {
        // Of all panes in which an end is seen the Tab key comes to one.
        const isFirst = points[end] !== null && !reached.has(end);
        if (isFirst) reached.add(end);
        return isFirst;
      });
    }
    if (!this.#takesFocus) return;
    this.#takesFocus = false;
    this.#over.find(({ pane }) => this.#places[0] && pane.locate(this.#places[0]))?.ends.focus(0);
  }

  #drawIn(pane: MeasuredPane, scale: number): Shape[] {
    const seen = this.#places.map((place) => pane.locate(place)).filter((point) => point !== null);
    const points = seen.map(([x, y]): Point => [x * scale, y * scale]);
    if (!this.isComplete || points.length < this.#wanted) return [];
    const text = this.#words.tell(this.#places, pane.reading, pane.index);
    return drawRuler(points, pane.index === 0 ? 'true' : 'naive', text);
  }

  #clear(): void {
    for (const over of this.#over) uncover(over);
    this.#over = [];
  }
}

function uncover({ pane, ends, layer, listening }: Over): void {
  listening.abort();
  pane.element.removeAttribute('data-measured');
  layer?.dispose();
  ends.dispose();
}
