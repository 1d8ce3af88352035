import type { ProblemError } from '../../model/problem/problem.js';
import type { StackReport } from '../../model/report.js';
import type { SampleBox, ScalarVolume, Triple } from '../../volume/scalar-volume.js';
import { clampCamera, openingCamera, type Camera, type CameraChange } from '../camera/camera.js';
import { findPatient, type PatientAxes } from '../camera/stand.js';
import type { MarkFormats, StageTool } from '../marks/marks.js';
import { chooseLook } from '../rays/look.js';
import { findTableUnder } from '../rays/scanner-table.js';
import { measureSpecimen, type SeenSpecimen } from '../rays/measure-specimen.js';
import type { PaneStage } from '../stage/pane-stage.js';
import type { Arrangement } from '../stage/panes.js';
import type { Asked, DrawnSpacing, PictureKind, StageReading } from '../stage/picture.js';
import { GreyButton } from './grey-button.js';
import { greysOf, moveWindow, openWindow, tellWindow, type GreyWindow } from './grey-window.js';
import type { Span } from './plane-marks.js';
import { layOutPlanes } from './planes.js';
import { findCentres, findHoles } from './slice-centres.js';
import { listenToHand, type HandHandler } from './slice-hand.js';
import { listenToSliceKeys, type KeysHandler } from './slice-keys.js';
import { SlicePanes, type Cuts } from './slice-panes.js';
import type { SlicePlane } from './slice-plane.js';
import { SliceView } from './slice-view.js';
import type { SliceWords } from './slice-words.js';

/** Samples by which a drag of a CSS pixel moves the greys. */
const greysPerPixel = 0.6;

/** Three planes through one point of a stack, in each of its readings, all at one scale: drawn without a GPU. */
export class SliceStage implements PaneStage, HandHandler, KeysHandler {
  onChange: ((change: CameraChange) => void) | null = null;
  /** Never told: nothing is lost here. */
  onError: ((error: ProblemError) => void) | null = null;

  readonly #panes = new SlicePanes();
  readonly #view = new SliceView();
  readonly #keys = document.createElement('p');
  readonly #button: GreyButton;
  #stopHearing = new AbortController();
  #asked: Pick<Asked, 'volume' | 'readings'> | null = null;
  #report: StackReport | null = null;
  #patient: PatientAxes | null = null;
  #centres: readonly number[] = [];
  #missing: ReadonlySet<number> = new Set();
  #bands: readonly Span[] = [];
  #formats: MarkFormats;
  #words: SliceWords | null = null;
  #window: GreyWindow | null = null;
  /** Whether a person chose the window. */
  #isOwnWindow = false;
  #greys = greysOf({ low: 0, high: 255 });
  /** Kept for the view that turns. */
  #camera: Camera = { ...openingCamera, upright: true };
  #frame: Promise<void> | null = null;
  /** Whether a person chose the point. */
  #isPointed = false;

  constructor({ formats, ...arrangement }: Arrangement & { formats: MarkFormats }) {
    this.#formats = formats;
    this.#panes.arrange(arrangement);
    const [place] = arrangement.places;
    this.#button = new GreyButton(place ?? document.body, (isPressed) => (this.#panes.isGreying = isPressed));
    this.#keys.hidden = true;
    this.#keys.id = 'slice-keys';
    this.#hear();
  }

  arrange(arrangement: Arrangement): void {
    this.#panes.isGreying = false;
    this.#panes.arrange(arrangement);
    this.#panes.isGreying = this.isGreying;
    this.#hear();
    this.#draw();
    this.#announce(false);
  }

  get camera(): Camera {
    return { ...this.#camera, zoom: this.#view.zoom };
  }

  get millimetresPerPixel(): number {
    return this.#asked ? this.#view.unitsPerPixel : 0;
  }

  get paneWidth(): number {
    return this.#panes.size.width;
  }

  readonly largestAxis = undefined;
  readonly scene = null;
  tool: StageTool | null = null;
  /** The outline has no name here: its pane says which reading it is over. */
  boxName = '';

  get shown(): ScalarVolume | null {
    return this.#asked?.volume ?? null;
  }

  get inView(): SampleBox | null {
    return this.#asked ? this.#view.inView : null;
  }

  get cuts(): Cuts | null {
    const [volume, { point }] = [this.shown, this.#view];
    const goTo = (to: number | Triple) => {
      this.#moveTo(typeof to === 'number' ? [point[0], point[1], this.#centres[to] ?? to + 0.5] : to);
      this.#view.follow();
    };
    return volume && { volume, panes: this.#panes.panes, point, goTo };
  }

  get settled(): Promise<void> {
    return this.#frame ?? Promise.resolve();
  }

  set formats(formats: MarkFormats) {
    this.#formats = formats;
    this.#request();
  }

  set dividerLabel(label: string) {
    this.#panes.dividerLabel = label;
  }

  /** What is said from now on. */
  set words(words: SliceWords) {
    this.#words = words;
    this.#keys.textContent = words.keys;
    this.#request();
  }

  /** Draws at once: there is nothing to be uploaded. */
  show(volume: ScalarVolume, readings: readonly StageReading[], kind: PictureKind = 'volume'): Promise<void> {
    this.#asked = { volume, readings };
    if (!this.#isOwnWindow && kind !== 'alike') this.#window = null;
    this.#draw();
    this.#announce(false);
    return Promise.resolve();
  }

  setSpacing(id: string, spacing: DrawnSpacing | null): void {
    if (!this.#asked) return;
    const readings = this.#asked.readings.map((reading) => (reading.id === id ? { id, spacing } : reading));
    this.#asked = { ...this.#asked, readings };
    this.#draw();
    this.#announce(false);
  }

  markSlices(report: StackReport): void {
    if (report === this.#report) return;
    this.#report = report;
    this.#patient = findPatient(report);
    this.#centres = findCentres(report);
    this.#missing = new Set(report.geometry.missing);
    this.#bands = findHoles(report);
    this.#request();
  }

  async measure(): Promise<SeenSpecimen | null> {
    const volume = this.shown;
    if (!volume) return null;
    const modality = this.#report?.series.modality ?? '';
    const look = chooseLook(volume, { modality, asked: null });
    const table = await findTableUnder(volume, look, modality);
    const seen = await measureSpecimen(volume, { look, table });
    return volume === this.shown ? seen : null;
  }

  setCamera({ zoom = this.#view.zoom, ...camera }: Partial<Camera>): void {
    this.#camera = { ...this.#camera, ...camera };
    this.#view.zoomTo(clampCamera({ ...openingCamera, zoom }).zoom);
    this.#changed(false);
  }

  resetCamera(): void {
    this.#reset(false);
  }

  dispose(): void {
    this.#stopHearing.abort();
    this.#panes.dispose();
    this.#button.dispose();
    this.#keys.remove();
    this.#asked = null;
  }

  get isGreying(): boolean {
    return this.#button.isPressed;
  }

  planeOf(target: EventTarget | null): SlicePlane | null {
    return this.#panes.find(target)?.plane ?? null;
  }

  point(plane: SlicePlane, x: number, y: number): void {
    const place = this.#placeAt(plane, x, y);
    if (place) this.#moveTo(place);
  }

  grey(across: number, up: number): void {
    this.greyBy(across * greysPerPixel, -up * greysPerPixel);
  }

  greyBy(width: number, level: number): void {
    if (!this.#window) return;
    this.#isOwnWindow = true;
    this.#window = moveWindow(this.#window, level, width);
    this.#greys = greysOf(this.#window);
    this.#request();
  }

  pan({ view }: SlicePlane, across: number, down: number): void {
    if (!view) return;
    const { plane, unitsPerPixel } = view;
    const by: Triple = [0, 0, 0];
    by[plane.right.axis] = -plane.right.sign * across * unitsPerPixel;
    by[plane.down.axis] = -plane.down.sign * down * unitsPerPixel;
    this.#view.pan(by);
    this.#request();
  }

  zoom(plane: SlicePlane, factor: number, x: number, y: number): void {
    const { zoom } = clampCamera({ ...openingCamera, zoom: this.#view.zoom * factor });
    this.#view.zoomTo(zoom, this.#placeAt(plane, x, y) ?? undefined);
    this.#changed(true);
  }

  zoomBy(factor: number): void {
    const { zoom } = clampCamera({ ...openingCamera, zoom: this.#view.zoom * factor });
    this.#view.zoomTo(zoom);
    this.#view.follow();
    this.#changed(true);
  }

  step({ view }: SlicePlane, slices: number): void {
    if (!view || !this.#asked) return;
    this.#moveTo(this.#view.placeBehind(view.plane.normal, slices));
    this.#view.follow();
  }

  walk(plane: SlicePlane, by: 1 | -1): void {
    const planes = this.#panes.paneOf(plane)?.planes ?? [];
    const next = planes[(planes.indexOf(plane) + by + planes.length) % planes.length];
    next?.element.focus();
  }

  reset(): void {
    this.#reset(true);
  }

  #moveTo(place: Triple): void {
    this.#isPointed = true;
    this.#view.point = place;
    this.#request();
  }

  #reset(byPerson: boolean): void {
    this.#view.reset();
    this.#isPointed = false;
    this.#isOwnWindow = false;
    this.#window = null;
    this.#changed(byPerson);
  }

  /** The place of the stack under a point of a plane. */
  #placeAt(plane: SlicePlane, x: number, y: number): Triple | null {
    const proportions = this.#panes.paneOf(plane)?.proportions;
    if (!proportions) return null;
    return proportions.toStack(plane.placeAt(x, y, proportions.fromStack(this.#view.point)));
  }

  #hear(): void {
    this.#stopHearing.abort();
    this.#stopHearing = new AbortController();
    const { signal } = this.#stopHearing;
    const { places } = this.#panes;
    const [first] = places;
    first?.append(this.#keys);
    if (first) this.#button.enter(first);
    const { ResizeObserver: Resizes } = first?.ownerDocument.defaultView ?? window;
    const resizes = new Resizes(() => {
      this.#request();
    });
    for (const place of places) {
      listenToHand(place, this, signal);
      listenToSliceKeys(place, this, signal);
      resizes.observe(place);
    }
    signal.addEventListener('abort', () => resizes.disconnect());
  }

  #changed(byPerson: boolean): void {
    this.#draw();
    this.#announce(byPerson);
  }

  #announce(byPerson: boolean): void {
    const { camera, millimetresPerPixel } = this;
    this.onChange?.({ camera, millimetresPerPixel, byPerson });
  }

  /** In the next frame of the page, once for all that is asked until then. */
  #request(): void {
    this.#frame ??= new Promise((resolve) => {
      requestAnimationFrame(() => {
        this.#frame = null;
        const before = this.#view.unitsPerPixel;
        this.#draw();
        if (this.#view.unitsPerPixel !== before) this.#announce(false);
        resolve();
      });
    });
  }

  #draw(): void {
    if (!this.#asked) return;
    const { volume, readings } = this.#asked;
    const shown = this.#panes.panes.flatMap((pane) => pane.proportionsOf(volume, readings[pane.index]) ?? []);
    const [first, ...others] = shown;
    if (!first) return;
    const planes = layOutPlanes(this.#patient).slice(0, volume.sourceDimensions[2] === 1 ? 1 : 3);
    const { room, corner } = this.#panes;
    this.#view.frame({ volume, planes, readings: [first, ...others], room, centres: this.#centres });
    if (!this.#isPointed) this.#view.open(this.#missing);
    if (!this.#window) {
      this.#window = openWindow(volume);
      this.#greys = greysOf(this.#window);
    }
    const { point, middle, unitsPerPixel } = this.#view;
    const cells = this.#view.cells.map((cell) => ({
      ...cell,
      left: cell.left + corner.left,
      top: cell.top + corner.top,
    }));
    this.#panes.draw(
      {
        ...{ volume, planes, cells, point, middle, unitsPerPixel, first },
        greys: this.#greys,
        patient: this.#patient,
        bands: this.#bands,
        centres: this.#centres,
        missing: this.#missing,
        words: this.#words,
        formatFactor: (factor) => this.#formats.factor(factor),
      },
      readings,
    );
    if (this.#words) this.#button.tell(this.#words.tellWindow(tellWindow(this.#window, volume)));
    this.tool?.moved();
  }
}
