import type { ProblemError } from '../../model/problem/problem.js';
import type { StackReport } from '../../model/report.js';
import type { SampleBox, ScalarVolume } from '../../volume/scalar-volume.js';
import type { Camera, CameraChange } from '../camera/camera.js';
import type { Pose } from '../camera/sides.js';
import { awaitPaint, listenToLoss } from '../engine/page-engine.js';
import type { MarkFormats, StageMarks, StageTool } from '../marks/marks.js';
import type { Scene } from '../snapshot/scene.js';
import { findBands } from '../marks/slice-bands.js';
import type { LookName } from '../rays/look-names.js';
import type { Mode } from '../rays/ray-cast-shader.js';
import type { Manner } from '../rays/reading.js';
import type { Shaping } from '../shaping/shaping.js';
import type { SeenSpecimen } from '../rays/measure-specimen.js';
import { Specimen } from '../rays/specimen.js';
import { Frames } from './frames.js';
import { LookChoice } from './look-choice.js';
import { asLoss, Losses } from './losses.js';
import type { PaneStage } from './pane-stage.js';
import { Panes, type Arrangement } from './panes.js';
import { withSpacing, type Asked, type DrawnSpacing, type PictureKind } from './picture.js';
import type { Care } from './quality.js';
import { Viewpoint } from './viewpoint.js';
import { WatchedPlaces } from './watch-places.js';

/** What a stage is made of. */
export interface StagePlan extends Arrangement {
  formats: MarkFormats;
}

/** Readings of one volume, laid out at the same scale, under one camera. */
export class Stage implements PaneStage {
  onChange: ((change: CameraChange) => void) | null = null;
  /** Told why nothing is drawn any more. */
  onError: ((error: ProblemError) => void) | null = null;

  readonly #panes: Panes;
  readonly #stopListening = new AbortController();
  readonly #frames = new Frames({
    pixels: () => (this.#places.areSeen ? this.#panes.pixels : 0),
    drawFrame: (scale, isFine) => {
      this.#panes.draw(this.#viewpoint, scale, isFine);
      return this.#panes.engine;
    },
  });
  #asked: Asked | null = null;
  /** Whether what was last asked for was drawn, or else overtaken, lost or given up. */
  #showing: Promise<boolean> | null = null;
  #upload = new AbortController();
  #specimen: Specimen | null = null;
  /** How the last specimen was drawn; `null` before anything was. */
  #manner: Manner | null = null;
  #marked: StageMarks;
  readonly #viewpoint = new Viewpoint((byPerson) => {
    this.#announce(byPerson);
    this.#request(byPerson ? 'turning' : undefined);
  });
  readonly #places = new WatchedPlaces(this.#viewpoint, {
    resized: () => {
      this.#panes.measure();
      this.#announce(false);
      this.#request();
    },
    seen: () => this.#request(),
  });
  #mode: Mode = 'volume';
  readonly #look = new LookChoice();
  readonly #losses = new Losses();
  /** What stood on the screen last. */
  #drawn: ScalarVolume | null = null;

  /** @throws {ProblemError} `NO_WEBGL` where the browser cannot draw */
  static async create(plan: StagePlan): Promise<Stage> {
    await awaitPaint();
    return new Stage(plan);
  }

  private constructor({ formats, ...arrangement }: StagePlan) {
    this.#marked = { bands: [], formats, boxName: '', tool: null };
    this.#panes = new Panes(arrangement);
    this.#places.watch(arrangement.places);
    const { signal } = this.#stopListening;
    listenToLoss((lost) => lost === this.#panes.engine && this.#restore(), signal);
  }

  /**
   * Draws the same in the places of another layout, in others of the same, or in another document. The camera stays, and nothing is uploaded
   * again; where nothing is drawn yet, what comes is drawn there.
   */
  arrange(arrangement: Arrangement): void {
    this.#panes.arrange(arrangement);
    this.#places.watch(arrangement.places);
    if (this.#specimen && this.#asked) this.#panes.show(this.#specimen, this.#asked.readings, this.#mode);
    this.#announce(false);
    this.#request();
  }

  /** A copy; change it through {@link setCamera}. */
  get camera(): Camera {
    return this.#viewpoint.camera;
  }

  /** The size of one CSS pixel in every pane, in the unit of the spacing that is shown; 0 before anything is. */
  get millimetresPerPixel(): number {
    return this.#panes.unitsPerPixel(this.#viewpoint);
  }

  /** CSS pixels across the first pane. */
  get paneWidth(): number {
    return this.#panes.size.width;
  }

  /** Voxels that one texture may have along an axis on this device (`MAX_3D_TEXTURE_SIZE`). */
  get largestAxis(): number {
    return this.#panes.engine.largestAxis;
  }

  /** The volume on the GPU: what was asked for, or a smaller one of the same extents where that did not fit. */
  get shown(): ScalarVolume | null {
    return this.#specimen?.volume ?? null;
  }

  /** How large the specimen on the GPU is, as far as it is drawn; `null` without one. */
  async measure(): Promise<SeenSpecimen | null> {
    const specimen = this.#specimen;
    const seen = await specimen?.measure();
    return seen && specimen === this.#specimen ? seen : null;
  }

  /** The samples of the stack that are in view in the first pane; `null` before anything is drawn. */
  get inView(): SampleBox | null {
    return this.#panes.regionInView(this.#viewpoint);
  }

  /** What is shown, and how; `null` before anything is. */
  get scene(): Scene | null {
    const specimen = this.#specimen;
    if (!specimen || !this.#asked) return null;
    const [panes, viewpoint, mode] = [this.#panes, this.#viewpoint, this.#mode];
    const isGone = () => specimen !== this.#specimen || panes.engine.isGone;
    return { specimen, readings: this.#asked.readings, panes, viewpoint, mode, isGone, ...this.#marked };
  }

  set tool(tool: StageTool | null) {
    this.#mark({ tool });
  }

  readonly cuts = null;

  /** Settles when what was asked for stands on the screen at full quality. */
  get settled(): Promise<void> {
    return this.#frames.settled;
  }

  /** How numbers are written from now on. */
  set formats(formats: MarkFormats) {
    this.#mark({ formats });
  }

  /** What the box of the first reading is called where it lies over another. */
  set boxName(name: string) {
    if (name !== this.#marked.boxName) this.#mark({ boxName: name });
  }

  /** What the line between two readings in one place is called. */
  set dividerLabel(label: string) {
    this.#panes.dividerLabel = label;
  }

  /**
   * Draws `volume` in each of the readings. What was drawn before stays until the new samples are on the GPU. Settles
   * when all panes hold a frame of it, or of what overtakes it: of a sketch any, else one at full resolution; see
   * {@link settled} for the smoothed picture.
   * @param readings as many as the layout shows; the scale is fitted by the first
   */
  async show(volume: ScalarVolume, readings: Asked['readings'], kind: PictureKind = 'volume'): Promise<void> {
    this.#asked = { volume, readings, kind };
    this.#showing = this.#show(volume, kind);
    for (let last; last !== this.#showing;) {
      last = this.#showing;
      if (await last) return;
    }
  }

  async #show(volume: ScalarVolume, kind: PictureKind): Promise<boolean> {
    this.#upload.abort();
    this.#upload = new AbortController();
    const { signal } = this.#upload;
    if (this.#specimen?.source !== volume || this.#look.isOther(this.#specimen)) {
      const before = this.#look.precede(this.#specimen, this.#manner, kind === 'alike');
      const { halvings } = this.#losses;
      const made = Specimen.create(volume, this.#panes.engine, signal, { ...before, halvings });
      const specimen = await made.catch((error: unknown) => {
        if (!signal.aborted) this.#fail(error);
        return null;
      });
      if (signal.aborted) specimen?.dispose();
      if (signal.aborted || !specimen) return false;
      this.#replaceSpecimen(specimen);
    }
    this.#frames.rest = kind === 'sketch' ? 'sketch' : 'still';
    const specimen = this.#specimen;
    if (!specimen || !this.#asked) return false;
    this.#panes.show(specimen, this.#asked.readings, this.#mode);
    this.#announce(false);
    const { drawn } = this.#frames;
    this.#request(kind === 'sketch' ? 'sketch' : 'first');
    await drawn;
    if (specimen !== this.#specimen) return false;
    // Lost on the way, and not told yet.
    if (this.#panes.engine.isGone) this.#restore();
    else this.#drawn = volume;
    if (kind !== 'sketch' && this.#frames.scale < 1) await this.settled;
    return specimen === this.#specimen;
  }

  /**
   * Draws one of the readings at another spacing, or empties its panes. Nothing is made anew for it and nothing uploaded:
   * it may follow a hand or an animation.
   */
  setSpacing(id: string, spacing: DrawnSpacing | null): void {
    const asked = this.#asked && withSpacing(this.#asked, id, spacing);
    if (!asked) return;
    this.#asked = asked;
    if (!this.#specimen) return;
    this.#panes.show(this.#specimen, asked.readings, this.#mode);
    this.#announce(false);
    this.#request('turning');
  }

  /**
   * Marks along the boxes the slices that are missing, or the zones of another gap; and stands the stack upright where
   * it is known how it lies in the patient.
   */
  markSlices(report: StackReport): void {
    this.#viewpoint.report = report;
    this.#look.modality = report.series.modality;
    this.#mark({ bands: findBands(report) });
  }

  /**
   * Shows the specimen in another look, from another threshold on, or cut open; settles as {@link show} does.
   * @param look `null` for the one that fits the data best
   * @param isPassing follows a hand: what is cut off for good, or uploaded, is so when that rests
   */
  async setLook(look: LookName | null, shaping: Shaping, isPassing = false): Promise<void> {
    await this.#look.ask(look, shaping, isPassing, this.#specimen);
    if (!this.#asked || !this.#specimen) return;
    const { volume, readings, kind } = this.#asked;
    if (!isPassing && this.#look.isOther(this.#specimen)) return this.show(volume, readings, kind);
    this.#look.shape(this.#specimen);
    this.setMode(this.#mode, isPassing ? 'turning' : undefined);
  }

  setMode(mode: Mode, care?: Care): void {
    this.#mode = mode;
    if (!this.#specimen) return;
    this.#panes.mode = mode;
    this.#request(care);
  }

  /** How the stack is looked at, and the look that fits the data; `null` before anything is shown. */
  get viewed(): { pose: Pose; fittingLook: LookName | null } {
    const { camera, axes, stand, patient } = this.#viewpoint;
    return { pose: { camera, axes, stand, patient }, fittingLook: this.#look.fitting };
  }

  /** As by a hand, about the axis that stands upright by now. */
  turnTo(camera: Camera): void {
    this.#viewpoint.turnTo(camera);
  }

  setCamera(camera: Partial<Camera>): void {
    this.#viewpoint.place(camera);
  }

  resetCamera(): void {
    this.#viewpoint.reset(false);
  }

  dispose(): void {
    this.#stopListening.abort();
    this.#places.stop();
    this.#upload.abort();
    this.#frames.stop();
    this.#panes.dispose();
    this.#specimen?.dispose();
    this.#specimen = null;
  }

  #replaceSpecimen(specimen: Specimen) {
    this.#panes.clear();
    if (this.#frames.rest === 'sketch') this.#specimen?.discard();
    else this.#specimen?.dispose();
    this.#specimen = specimen;
    this.#viewpoint.isFlat = specimen.volume.sourceDimensions[2] === 1;
    const { isFlat, isPlaced } = this.#viewpoint;
    if (!this.#manner && isFlat && !isPlaced) this.#viewpoint.reset(false);
    this.#manner = specimen.manner;
    this.#look.note(specimen);
  }

  /** A lost context does not come back as it was; a new engine draws from the volume that is kept. */
  #restore() {
    this.#upload.abort();
    const wasMade = this.#specimen !== null && this.#specimen.source === this.#asked?.volume;
    this.#panes.abandon();
    this.#specimen?.dispose();
    this.#specimen = null;
    try {
      this.#losses.note(this.#drawn === this.#asked?.volume);
      this.#panes.rebuild();
    } catch (error) {
      this.#fail(error);
      return;
    }
    if (!this.#asked) return;
    const { volume, readings, kind } = this.#asked;
    void this.show(volume, readings, wasMade ? 'alike' : kind);
  }

  #fail(cause: unknown) {
    this.onError?.(asLoss(cause));
  }

  #announce(byPerson: boolean) {
    if (!this.#manner) return;
    this.onChange?.({ camera: this.camera, millimetresPerPixel: this.millimetresPerPixel, byPerson });
  }

  #request(care?: Care) {
    this.#drawMarks();
    this.#frames.request(care);
  }

  #mark(change: Partial<StageMarks>) {
    this.#marked = { ...this.#marked, ...change };
    this.#drawMarks();
  }

  #drawMarks() {
    this.#marked.tool?.moved();
    this.#panes.drawMarks(this.#viewpoint, this.#marked);
  }
}
