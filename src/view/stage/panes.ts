import { fitParallelScale, type Camera, viewAxes } from '../camera/camera.js';
import type { Engine, Size } from '../engine/engine.js';
import { abandonEngine, acquireEngine, releaseEngine } from '../engine/page-engine.js';
import type { Marked } from '../marks/marks.js';
import { PageMarks } from '../marks/page-marks.js';
import type { Mode } from '../rays/ray-cast-shader.js';
import type { Reading } from '../rays/reading.js';
import type { Specimen } from '../rays/specimen.js';
import { layouts, type LayoutName, type LayoutPane } from './layouts.js';
import type { StageReading } from './picture.js';
import { StagePane } from './stage-pane.js';

/** A pane of the layout, and where in the page it is drawn. */
type Placed = Pick<LayoutPane, 'reading'> & { place: HTMLElement };

/** The panes of a layout with what lies over them, and the engine that draws them. */
export class Panes {
  readonly #layout: readonly Placed[];
  readonly #marks: readonly PageMarks[];
  #engine!: Engine;
  #panes: readonly StagePane[] = [];

  /**
   * @param places positioned elements
   * @throws {ProblemError} `NO_WEBGL` where the browser cannot draw
   */
  constructor(name: LayoutName, places: readonly HTMLElement[]) {
    const layout = layouts[name].flatMap(({ place: at, ...pane }) => {
      const place = places[at];
      return place ? [{ ...pane, place }] : [];
    });
    this.#layout = layout;
    this.#build();
    this.#marks = layout.map(({ place, marks }) => new PageMarks(place, marks));
  }

  get engine(): Engine {
    return this.#engine;
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
  unitsPerPixel(zoom: number): number {
    const { width, height } = this.size;
    if (height <= 0) return 0;
    const [first, ...others] = this.#panes.map(({ reading }) => reading);
    const shown = others.filter((reading) => reading !== null);
    return (2 * (first ? fitParallelScale(first, shown, width / height) / zoom : 1)) / height;
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

  /** Hands a frame to the engine. @param scale share of the device pixels drawn, along either side */
  draw(camera: Camera, scale: number): void {
    const axes = viewAxes(camera);
    const unitsPerPixel = this.unitsPerPixel(camera.zoom);
    for (const { drawn } of this.#shown) {
      drawn.setResolution(scale);
      drawn.setView(axes, (unitsPerPixel * drawn.cssSize.height) / 2);
      drawn.requestFrame();
    }
  }

  drawMarks(camera: Camera, marked: Pick<Marked, 'bands' | 'formats'>): void {
    const view = { axes: viewAxes(camera), pixelsPerUnit: 1 / (this.unitsPerPixel(camera.zoom) || 1) };
    const first = this.first?.halfSize ?? null;
    this.#panes.forEach(({ reading, drawn }, index) => {
      const own = reading?.halfSize ?? null;
      this.#marks[index]?.draw({ ...marked, own, first }, { ...view, ...drawn.cssSize });
    });
  }

  /** Lets go of an engine whose context was lost, and of all that is drawn. */
  abandon(): void {
    this.#takeDown();
    abandonEngine(this.#engine);
  }

  /** Puts empty panes of another engine in the place of those abandoned. */
  rebuild(): void {
    this.#build();
  }

  dispose(): void {
    for (const marks of this.#marks) marks.dispose();
    this.#takeDown();
    releaseEngine(this.#engine);
  }

  get #shown(): StagePane[] {
    return this.#panes.filter(({ reading }) => reading);
  }

  #build() {
    this.#engine = acquireEngine();
    this.#panes = this.#layout.map(({ place, reading }) => new StagePane(place, reading, this.#engine));
  }

  #takeDown() {
    for (const pane of this.#panes) pane.dispose();
    this.#panes = [];
  }
}
