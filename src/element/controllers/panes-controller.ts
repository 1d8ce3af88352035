import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StackReport } from '../../model/report.js';
import type { Camera, CameraChange } from '../../view/camera/camera.js';
import type { Pose } from '../../view/camera/sides.js';
import type { Size } from '../../view/engine/engine.js';
import type { MarkFormats } from '../../view/marks/marks.js';
import { LONGEST_SHARE } from '../../view/marks/scale-bar.js';
import type { LookName } from '../../view/rays/look-names.js';
import type { SeenSpecimen } from '../../view/rays/measure-specimen.js';
import type { DrawnPlace, PlaceStyle } from '../../view/snapshot/drawn-place.js';
import { listPlaces, type LayoutName } from '../../view/stage/layouts.js';
import type { PictureKind, StageReading } from '../../view/stage/picture.js';
import type { Arrangement } from '../../view/stage/panes.js';
import type { PaneStage } from '../../view/stage/pane-stage.js';
import type { Stage } from '../../view/stage/stage.js';
import type { ScalarVolume } from '../../volume/scalar-volume.js';
import type { Session } from '../state/session.js';
import { fetchStage } from './make-stage.js';
import type { SliceSpeech, SpokenSlices } from './slice-speech.js';

export interface PanesHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly isConnected: boolean;
  readonly ownerDocument: Document;
  /** Settles when the panes are in the page, whether or not there are words yet. */
  readonly rendered: Promise<unknown>;
  /** The camera is another one. */
  cameraChanged(change: CameraChange): void;
  /** The picture cannot be drawn any more. */
  pictureLost(error: unknown): void;
}

/** What the panes show. */
export interface PanesShown extends SpokenSlices {
  readonly report: StackReport | null;
  /** How the picture is drawn; `null` while the numbers alone are asked for. */
  readonly mode: 'volume' | 'mip' | 'slices' | null;
  readonly layout: LayoutName;
  /** How a person wants to see the specimen. */
  readonly now: Pick<Session, 'look' | 'shaping'>;
  /** What the line between two readings in one frame is called. */
  readonly dividerLabel: string;
  /** What the box of the true reading is called over the wrong one. */
  readonly boxName: string;
  /** The spacing of each reading, `null` where its pane stays empty; `null` before anything is known. */
  readonly readings: readonly StageReading[] | null;
}

/** Keeps the stage that draws into the panes for as long as the element is used. */
export class PanesController implements ReactiveController {
  readonly #host: PanesHost;
  readonly #session: PanesShown;
  #stage: PaneStage | null = null;
  /** The same, where it is what draws volumes. */
  #turning: Stage | null = null;
  /** What the planes are told in, where they are what is drawn. */
  #speech: SliceSpeech | null = null;
  /** What was drawn last, to be drawn again where another stage takes its place. */
  #drawn: { volume: ScalarVolume; kind: PictureKind } | null = null;
  /** Settles when one stage has taken the place of another. */
  #changing: Promise<void> | null = null;
  #stopChanging = new AbortController();
  /** How the specimen was turned before planes took its place. */
  #camera: Camera | null = null;
  #preparing: { stage: Promise<void>; signal: AbortSignal } | null = null;
  #told: Camera | null = null;
  /** What the page or a link asked for before there was a stage that turns. */
  #wanted: Partial<Camera> | null = null;
  /** What the marks were last written in. */
  #formats: MarkFormats | null = null;
  /** The layout whose places are in the page, and the one that the stage has. */
  #rendered: LayoutName;
  #arranged: LayoutName;
  /** The document that the stage was arranged in. */
  #page: Document | null = null;

  constructor(host: PanesHost, session: PanesShown) {
    this.#host = host;
    this.#session = session;
    this.#rendered = this.#arranged = session.layout;
    host.addController(this);
  }

  /** What draws; `null` before anything does. */
  get stage(): PaneStage | null {
    return this.#stage;
  }

  /** CSS pixels that a scale bar may take; 0 without a stage. */
  get longestBar(): number {
    return (this.#stage?.paneWidth ?? 0) * LONGEST_SHARE;
  }

  /** Voxels that a texture may have along an axis; `undefined` without a stage. */
  get largestAxis(): number | undefined {
    return this.#stage?.largestAxis;
  }

  /** Settles when the stage has drawn all that it was asked for. */
  get settled(): Promise<void> {
    return this.#settle();
  }

  async #settle(): Promise<void> {
    await this.#changing;
    await this.#speech?.ready;
    await this.#stage?.settled;
  }

  /** In the unit of the spacing shown; `null` before anything is. */
  get unitsPerPixel(): number | null {
    const scale = this.shown ? (this.#stage?.millimetresPerPixel ?? 0) : 0;
    return scale > 0 ? scale : null;
  }

  /** Fetches what will draw: planes, or the whole. */
  fetch(isSliced: boolean): Promise<unknown> {
    return fetchStage(isSliced, this.#session);
  }

  /**
   * Loads the engine and makes a stage, unless there is one.
   * @throws {ProblemError} where the browser cannot draw
   */
  prepare(signal: AbortSignal): Promise<void> {
    if (this.#stage) {
      this.setMode();
      return this.#changing ?? Promise.resolve();
    }
    if (this.#preparing && !this.#preparing.signal.aborted) return this.#preparing.stage;
    const preparing = { stage: this.#prepare(signal), signal };
    this.#preparing = preparing;
    preparing.stage = preparing.stage.finally(() => {
      if (this.#preparing === preparing) this.#preparing = null;
    });
    return preparing.stage;
  }

  async #prepare(signal: AbortSignal): Promise<void> {
    const make = await fetchStage(this.#session.mode === 'slices', this.#session);
    await this.#host.rendered;
    signal.throwIfAborted();
    const arrangement = this.#arrangement;
    const { stage, turning, speech } = await make({ ...arrangement, formats: this.#session.formats });
    if (signal.aborted) stage.dispose();
    signal.throwIfAborted();
    stage.onChange = (change) => this.#tell(change);
    stage.onError = (error) => this.#host.pictureLost(error);
    this.#stage = stage;
    this.#turning = turning;
    this.#speech = speech;
    this.#arranged = arrangement.layout;
    this.#page = this.#host.ownerDocument;
    this.#arrange();
    this.#told = stage.camera;
    this.setMode();
    await this.setLook();
    if (this.#wanted) stage.setCamera(this.#wanted);
    if (turning) this.#wanted = null;
  }

  /** How large the specimen is, as far as it is drawn; `null` without a picture. */
  async measure(): Promise<SeenSpecimen | null> {
    return (await this.#stage?.measure()) ?? null;
  }

  /** What the panes show of the volume they were given. */
  get shown(): ScalarVolume | null {
    return this.#stage?.shown ?? null;
  }

  /** Draws `volume`, and settles when both panes hold a frame of it. */
  async draw(volume: ScalarVolume, kind: PictureKind): Promise<void> {
    if (!this.#session.readings) return;
    this.#drawn = { volume, kind };
    await this.#changing;
    await this.#show(volume, kind);
  }

  async #show(volume: ScalarVolume, kind: PictureKind): Promise<void> {
    const { readings } = this.#session;
    if (!readings) return;
    this.#markSlices();
    await this.#stage?.show(volume, readings, kind);
  }

  /** Draws the same volume with the spacings, and marks it with the numbers, as they are now. */
  redraw(): void {
    this.#markSlices();
    this.space();
  }

  /** The same without the numbers: it may follow a hand or an animation. */
  space(): void {
    for (const { id, spacing } of this.#session.readings ?? []) this.#stage?.setSpacing(id, spacing);
  }

  #markSlices(): void {
    const { report, formats } = this.#session;
    if (!this.#stage || !report) return;
    this.#formats = formats;
    this.#stage.formats = formats;
    this.#stage.markSlices(report);
  }

  /** The stage follows the places in the page, and its marks the language. */
  hostUpdated(): void {
    this.#rendered = this.#session.layout;
    this.#arrange();
    if (this.#formats !== this.#session.formats) this.#markSlices();
    this.#speech?.follow();
  }

  /** Draws as the view asks by now. */
  setMode(): void {
    const { mode } = this.#session;
    if (!mode || !this.#stage) return;
    const isSliced = mode === 'slices';
    if (isSliced !== (this.#turning === null)) this.#changing ??= this.#change();
    else if (!isSliced) this.#turning?.setMode(mode);
  }

  /** Another stage takes the place of this one, and draws the same. */
  async #change(): Promise<void> {
    const { signal } = this.#stopChanging;
    try {
      // Before anything is taken away, so that the panes stay empty for a moment only.
      await this.fetch(this.#session.mode === 'slices');
      if (signal.aborted) return;
      const before = this.#stage?.camera;
      if (this.#turning && before) this.#camera = before;
      const zoom = before && { zoom: before.zoom };
      const camera = this.#camera && { ...this.#camera, ...zoom, ...this.#wanted };
      this.#takeDown();
      await this.prepare(signal);
      if (camera) this.#stage?.setCamera(camera);
      if (this.#drawn) await this.#show(this.#drawn.volume, this.#drawn.kind);
    } catch (error) {
      if (!signal.aborted) this.#host.pictureLost(error);
    } finally {
      if (!signal.aborted) this.#changing = null;
    }
    // The view may be another one by now.
    if (!signal.aborted) this.setMode();
  }

  #takeDown(): void {
    this.#stage?.dispose();
    this.#stage = null;
    this.#turning = null;
    this.#speech = null;
  }

  /** Shows the specimen as a person wants to see it by now; settles when it is drawn. */
  async setLook(): Promise<void> {
    await this.#turning?.setLook(this.#session.now.look, this.#session.now.shaping);
  }

  /** How the stack is looked at, and the look that fits it; `null` without a picture. */
  get viewed(): { pose: Pose | null; fittingLook: LookName | null } {
    const stage = this.shown && this.#turning;
    return stage?.viewed ?? { pose: null, fittingLook: null };
  }

  /** As by a hand. */
  turnTo(camera: Camera): void {
    this.#turning?.turnTo(camera);
  }

  /** Before there is a picture, and while planes are shown, the camera that the picture is to begin with. */
  setCamera(camera: Partial<Camera>): void {
    this.#stage?.setCamera(camera);
    if (!this.#turning) this.#wanted = { ...this.#wanted, ...camera };
  }

  resetCamera(): void {
    this.#wanted = null;
    this.#stage?.resetCamera();
  }

  /**
   * Draws what the panes show once more, in places of another size outside of the page. Planes are copied as they are.
   * @throws {ProblemError} `CONTEXT_LOST` where it is gone before it is drawn
   */
  async drawPlaces(size: Size, style: PlaceStyle): Promise<DrawnPlace[]> {
    await this.#changing;
    if (this.#turning) {
      const { drawPlaces } = await import('../../view/snapshot/draw-places.js');
      const { scene } = this.#turning;
      return scene ? drawPlaces(scene, size, style) : [];
    }
    const { copyPlaces } = await import('../../view/snapshot/copy-places.js');
    const { layout, places } = this.#arrangement;
    return copyPlaces(places, listPlaces(layout), this.unitsPerPixel, size, style);
  }

  /** Gives back the stage, and the volume with it. */
  release(): void {
    this.#stopChanging.abort();
    this.#stopChanging = new AbortController();
    this.#changing = null;
    this.#drawn = null;
    this.#camera = null;
    this.#takeDown();
  }

  hostConnected(): void {
    this.#arrange();
  }

  /** Moving the element within the page costs nothing; removing it gives everything back. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.release();
    });
  }

  /** The scale changes with the size of the panes too; only another camera is told to the page. */
  #tell(change: CameraChange): void {
    this.#host.requestUpdate();
    const { azimuth, elevation, zoom } = change.camera;
    const isSame =
      azimuth === this.#told?.azimuth && elevation === this.#told.elevation && zoom === this.#told.zoom;
    this.#told = change.camera;
    if (!isSame) this.#host.cameraChanged(change);
  }

  #arrange(): void {
    if (!this.#stage) return;
    this.#stage.dividerLabel = this.#session.dividerLabel;
    if (this.#turning) this.#turning.boxName = this.#session.boxName;
    const { ownerDocument } = this.#host;
    if (this.#arranged === this.#rendered && this.#page === ownerDocument) return;
    this.#arranged = this.#rendered;
    this.#page = ownerDocument;
    this.#stage.arrange(this.#arrangement);
  }

  /** The layout as it is in the page. */
  get #arrangement(): Arrangement {
    const layout = this.#rendered;
    return { layout, places: listPlaces(layout).map((_, place) => this.#find(place)) };
  }

  #find(place: number): HTMLElement {
    const found = this.#host.renderRoot.querySelector<HTMLElement>(`[data-place="${place}"]`);
    if (!found) throw new Error(`there is no place ${place} for a pane`);
    return found;
  }
}
