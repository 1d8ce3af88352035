import { fitParallelScale } from '../camera/fit.js';
import { boundPoints, findRegion } from '../camera/region-in-view.js';
import type { Engine, Size } from '../engine/engine.js';
import { abandonEngine, acquireEngine, releaseEngine } from '../engine/page-engine.js';
import type { PaneView } from '../marks/drawing.js';
import type { StageMarks } from '../marks/marks.js';
import type { Mode } from '../rays/ray-cast-shader.js';
import type { Reading } from '../rays/reading.js';
import type { Specimen } from '../rays/specimen.js';
import type { SampleBox } from '../../volume/scalar-volume.js';
import { Divider } from './divider.js';
import { layoutStyles } from './layout-styles.js';
import { layouts, type Layout, type LayoutName, type LayoutPane } from './layouts.js';
import { adoptAround } from './own-sheets.js';
import type { StageReading } from './picture.js';
import { StagePane } from './stage-pane.js';
import type { Viewpoint } from './viewpoint.js';

/** Where the panes of a layout are drawn. */
export interface Arrangement {
  layout: LayoutName;
  /** As many as the layout has: positioned elements that hold nothing else. */
  places: readonly HTMLElement[];
}

/** A pane as it is looked at. */
export interface SeenPane {
  /** Which of the readings it shows, from 0. */
  readonly index: number;
  /** `null` where it is empty. */
  readonly reading: Reading | null;
  readonly layer: HTMLElement;
  readonly view: PaneView;
}

/** The panes of a layout with what lies over them, and the engine that draws them. */
export class Panes {
  #row: readonly (readonly [LayoutPane, place: HTMLElement])[] = [];
  #engine: Engine;
  #panes: readonly StagePane[] = [];
  #dividers: readonly Divider[] = [];
  /** What was before the line when there was one last. */
  #share = 50;
  #layout: LayoutName = 'side-by-side';
  #dividerLabel = '';

  /** @throws {ProblemError} `NO_WEBGL` where the browser cannot draw */
  constructor(arrangement: Arrangement) {
    this.#engine = acquireEngine();
    this.arrange(arrangement);
  }

  /**
   * Moves the panes to the places of another layout. A pane that shows the same reading in both is kept, and so is its
   * picture until the next is drawn; one that is new has nothing to show yet.
   */
  arrange({ layout, places }: Arrangement): void {
    const { panes, isDivided }: Layout = layouts[layout];
    this.#layout = layout;
    this.#row = panes.flatMap((pane) => {
      const place = places[pane.place];
      return place ? [[pane, place] as const] : [];
    });
    for (const place of places) {
      adoptAround(place, layoutStyles);
      place.dataset['layout'] = layout;
    }
    const before = [...this.#panes];
    this.#panes = this.#row.map(([pane, place]) => {
      const at = before.findIndex(({ index }) => index === pane.reading);
      const [kept] = at < 0 ? [] : before.splice(at, 1);
      kept?.move(pane, place);
      return kept ?? new StagePane(pane, place, this.#engine);
    });
    for (const left of before) left.dispose();
    this.#divide(isDivided ? places : []);
  }

  /** What the line between panes is called. */
  set dividerLabel(label: string) {
    this.#dividerLabel = label;
    for (const divider of this.#dividers) divider.label = label;
  }

  get engine(): Engine {
    return this.#engine;
  }

  get layout(): LayoutName {
    return this.#layout;
  }

  /** The share of a place before the line, 0 to 100. */
  get share(): number {
    return this.#dividers[0]?.share ?? this.#share;
  }

  /** What the first pane shows. */
  get first(): Reading | null {
    return this.#panes[0]?.reading ?? null;
  }

  /** CSS pixels of the first pane. */
  get size(): Size {
    return this.#panes[0]?.drawn.cssSize ?? { width: 0, height: 0 };
  }

  /** Device pixels at full resolution of the panes that show something. */
  get pixels(): number {
    return this.#engine.isGone ? 0 : this.#shown.reduce((sum, { drawn }) => sum + drawn.pixels, 0);
  }

  /** The size of one CSS pixel in every pane, in the unit of the spacing that is shown. */
  unitsPerPixel({ camera: { zoom }, opening, stand }: Viewpoint): number {
    const { width, height } = this.size;
    if (height <= 0) return 0;
    const { first } = this;
    return (2 * (first ? fitParallelScale(first.reach, width / height, opening, stand) / zoom : 1)) / height;
  }

  /** The samples of the stack that are in view in the first pane; `null` before anything is drawn. */
  regionInView(viewpoint: Viewpoint): SampleBox | null {
    const { first, size } = this;
    const view = { axes: viewpoint.axes, unitsPerPixel: this.unitsPerPixel(viewpoint), ...size };
    return first && findRegion(first, view);
  }

  show(specimen: Specimen, readings: readonly StageReading[], mode: Mode): void {
    for (const pane of this.#panes) pane.show(specimen, readings[pane.index]?.spacing ?? null, mode);
  }

  set mode(mode: Mode) {
    for (const pane of this.#panes) pane.mode = mode;
  }

  clear(): void {
    for (const pane of this.#panes) pane.clear();
  }

  measure(): void {
    for (const { drawn } of this.#panes) drawn.measure();
  }

  /**
   * Hands a frame to the engine.
   * @param scale share of the device pixels drawn, along either side
   * @param isFine whether it has time for all the light and shade
   */
  draw(viewpoint: Viewpoint, scale: number, isFine: boolean): void {
    const { axes } = viewpoint;
    const unitsPerPixel = this.unitsPerPixel(viewpoint);
    for (const { drawn, reading } of this.#shown) {
      if (reading) reading.isFine = isFine;
      drawn.setResolution(scale);
      drawn.setView(axes, (unitsPerPixel * drawn.cssSize.height) / 2);
      drawn.requestFrame();
    }
  }

  /** How each pane is looked at. */
  lookAt(viewpoint: Viewpoint): SeenPane[] {
    const view = { axes: viewpoint.axes, pixelsPerUnit: 1 / (this.unitsPerPixel(viewpoint) || 1) };
    return this.#panes.map(({ index, reading, layer, drawn }) => ({
      ...{ index, reading, layer },
      view: { ...view, ...drawn.cssSize },
    }));
  }

  drawMarks(viewpoint: Viewpoint, marked: StageMarks): void {
    const { patient } = viewpoint;
    const views = this.lookAt(viewpoint);
    const first = this.first && boundPoints(this.first.reach);
    // What is said of both readings of one place leaves no room for the name of a box.
    const isShared = new Set(this.#row.map(([, place]) => place)).size < this.#row.length;
    const boxName = isShared ? '' : marked.boxName;
    for (const [at, pane] of this.#panes.entries()) {
      const { box: own = null, reach = [] } = pane.reading ?? {};
      const { index } = pane;
      const view = views[at]?.view;
      if (view) pane.drawMarks({ ...marked, index, boxName, own, reach, first, patient }, view);
    }
    const isCompared = this.#shown.length > 1;
    for (const divider of this.#dividers) divider.isShown = isCompared;
  }

  /** Lets go of an engine whose context was lost, and of all that is drawn. */
  abandon(): void {
    this.#takeDown();
    abandonEngine(this.#engine);
  }

  /** Puts empty panes of another engine in the place of those abandoned. */
  rebuild(): void {
    this.#engine = acquireEngine();
    this.#panes = this.#row.map(([pane, place]) => new StagePane(pane, place, this.#engine));
  }

  dispose(): void {
    this.#divide([]);
    this.#takeDown();
    releaseEngine(this.#engine);
  }

  get #shown(): StagePane[] {
    return this.#panes.filter(({ reading }) => reading);
  }

  #divide(places: readonly HTMLElement[]) {
    for (const divider of this.#dividers) {
      this.#share = divider.share;
      divider.dispose();
    }
    this.#dividers = places.map((place) => new Divider(place, this.#share));
    this.dividerLabel = this.#dividerLabel;
  }

  #takeDown() {
    for (const pane of this.#panes) pane.dispose();
    this.#panes = [];
  }
}
