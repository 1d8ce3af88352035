import { Enums, eventTarget } from '@cornerstonejs/core';
import type { SpacingReport } from '../../model/report.js';
import type { SampleBox, ScalarVolume } from '../../volume/scalar-volume.js';
import type { Camera, CameraChange } from '../camera/camera.js';
import { clampCamera, fitParallelScale, flatCamera, openingCamera, viewAxes } from '../camera/camera.js';
import {
  abandonEngine,
  acquireEngine,
  awaitPaint,
  pictureLost,
  releaseEngine,
  type PaneEngine,
  type ViewError,
} from '../engine/engine.js';
import { FrameClock, type StartedFrame } from './frame-clock.js';
import { listenToGestures } from '../camera/gestures.js';
import { listenToKeys } from '../camera/keys.js';
import { Overlays } from '../marks/overlays.js';
import { Pane } from '../engine/pane.js';
import { asTriple, type Asked } from './picture.js';
import { Quality, type Care } from './quality.js';
import type { Mode } from '../rays/ray-cast-shader.js';
import { findRegion } from '../camera/region-in-view.js';
import { Specimen, type Manner } from '../engine/specimen.js';

/** Where the two readings are drawn: two positioned elements of equal size that hold nothing else. */
export interface PaneHosts {
  truePane: HTMLElement;
  naivePane: HTMLElement;
}

/** How long after the last movement the settled picture is drawn. */
const settleMilliseconds = 160;
const restoresAllowed = 3;
/** What a frame is followed by while nothing moves. */
const followed: Partial<Record<Care, Care>> = { sketch: 'clear', first: 'fine', still: 'fine' };

/** Both readings of one volume, side by side at the same scale, under one camera. */
export class Stage {
  onChange: ((change: CameraChange) => void) | null = null;
  onError: ((error: ViewError) => void) | null = null;

  readonly #hosts: PaneHosts;
  readonly #overlays: Overlays;
  readonly #stopListening = new AbortController();
  readonly #resizes: ResizeObserver;
  readonly #sights: IntersectionObserver;
  readonly #quality = new Quality();
  readonly #clock = new FrameClock(
    () => this.#drawFrame(),
    (frame, milliseconds) => this.#finishFrame(frame, milliseconds),
  );
  /** Taken to be seen until the observer says otherwise. */
  readonly #inSight: Set<Element>;
  #engine!: PaneEngine;
  #truePane!: Pane;
  #naivePane!: Pane;
  #specimen: Specimen | null = null;
  /** How the last specimen was drawn. */
  #manner: Manner | null = null;
  #drawn: ScalarVolume | null = null;
  #asked: Asked | null = null;
  /** Whether what was last asked for was drawn, or else overtaken, lost or given up. */
  #showing: Promise<boolean> | null = null;
  #upload = new AbortController();
  #camera: Camera = { ...openingCamera };
  #mode: Mode = 'volume';
  #care: Care = 'still';
  /** The care that a frame takes after a movement. */
  #rest: Care = 'still';
  /** Of the last frame, see {@link StartedFrame.scale}. */
  #scale = 0;
  #restores = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;

  /** @throws {ViewError} `NO_WEBGL` where the browser cannot draw */
  static async create(hosts: PaneHosts): Promise<Stage> {
    await awaitPaint();
    return new Stage(hosts);
  }

  private constructor(hosts: PaneHosts) {
    this.#hosts = hosts;
    this.#inSight = new Set([hosts.truePane, hosts.naivePane]);
    this.#build();
    this.#overlays = new Overlays(hosts.truePane, hosts.naivePane);
    const { signal } = this.#stopListening;
    const handler = {
      stage: this,
      get camera() {
        return this.stage.camera;
      },
      turnTo: (camera: Camera) => this.#turn(camera, true),
      reset: () => this.#turn(this.#opening, true),
    };
    for (const host of [hosts.truePane, hosts.naivePane]) {
      listenToGestures(host, handler, signal);
      listenToKeys(host, handler, signal);
    }
    this.#resizes = new ResizeObserver(() => this.#resize());
    this.#resizes.observe(hosts.truePane);
    this.#resizes.observe(hosts.naivePane);
    this.#sights = new IntersectionObserver((entries) => this.#see(entries));
    this.#sights.observe(hosts.truePane);
    this.#sights.observe(hosts.naivePane);
    eventTarget.addEventListener(Enums.Events.WEBGL_CONTEXT_LOST, this.#onContextLost);
  }

  /** A copy; change it through {@link setCamera}. */
  get camera(): Camera {
    return { ...this.#camera };
  }

  /** The size of one CSS pixel in both panes, in the unit of the spacing that is shown; 0 before anything is. */
  get millimetresPerPixel(): number {
    const height = this.#truePane.cssSize.height;
    return height > 0 ? (2 * this.#parallelScale()) / height : 0;
  }

  /** CSS pixels across one pane. */
  get paneWidth(): number {
    return this.#truePane.cssSize.width;
  }

  /** Voxels that one texture may have along an axis on this device (`MAX_3D_TEXTURE_SIZE`). */
  get largestAxis(): number {
    const gl = this.#truePane.graphics.getContext();
    return gl.getParameter(gl.MAX_3D_TEXTURE_SIZE) as number;
  }

  /** The volume on the GPU: what was asked for, or a smaller one of the same extents where that did not fit. */
  get shown(): ScalarVolume | null {
    return this.#specimen?.volume ?? null;
  }

  /** The samples of the stack that are in view in the true pane; `null` before anything is drawn. */
  get inView(): SampleBox | null {
    const { reading, cssSize } = this.#truePane;
    const unitsPerPixel = this.millimetresPerPixel;
    return reading && findRegion(reading, { axes: viewAxes(this.#camera), unitsPerPixel, ...cssSize });
  }

  /** Settles when what was asked for stands on the screen at full quality. */
  get settled(): Promise<void> {
    return this.#clock.settled;
  }

  /**
   * Draws `volume` with both spacings; without a naive one the right pane stays empty. What was drawn before
   * stays until the new samples are on the GPU. Settles when both panes hold a frame of it, or of what overtakes it: of
   * a sketch any, else one at full resolution; see {@link settled} for the smoothed picture.
   */
  async show(...asked: Asked): Promise<void> {
    this.#asked = asked;
    this.#showing = this.#show(...asked);
    for (let last; last !== this.#showing;) {
      last = this.#showing;
      if (await last) return;
    }
  }

  async #show(...[volume, truth, naive, kind]: Asked): Promise<boolean> {
    this.#upload.abort();
    this.#upload = new AbortController();
    const { signal } = this.#upload;
    if (this.#drawn !== volume || !this.#specimen) {
      const like = kind === 'alike' ? this.#manner : null;
      const made = Specimen.create(volume, this.#truePane.graphics, signal, like);
      const specimen = await made.catch((error: unknown) => {
        if (!signal.aborted) this.onError?.(pictureLost(error));
        return null;
      });
      if (signal.aborted) specimen?.dispose();
      if (signal.aborted || !specimen) return false;
      this.#replaceSpecimen(specimen);
    }
    const isFirst = !this.#drawn;
    this.#drawn = volume;
    if (isFirst && this.#opening === flatCamera) this.#camera = { ...flatCamera };
    this.#rest = kind === 'sketch' ? 'sketch' : 'still';
    const specimen = this.#specimen;
    if (!specimen) return false;
    this.#truePane.reading = specimen.read(asTriple(truth));
    this.#naivePane.reading = naive ? specimen.read(asTriple(naive), naive.isStraight) : null;
    this.#announce(false);
    const drawn = this.#clock.drawn;
    this.#request(kind === 'sketch' ? 'sketch' : 'first');
    await drawn;
    if (kind !== 'sketch' && this.#scale < 1) await this.settled;
    return specimen === this.#specimen;
  }

  /** Marks along the true box the slices that are missing, or the zones of another gap. */
  markSlices(report: SpacingReport): void {
    this.#overlays.markSlices(report);
  }

  setMode(mode: Mode): void {
    this.#mode = mode;
    if (!this.#specimen) return;
    this.#specimen.mode = mode;
    this.#request();
  }

  setCamera(camera: Partial<Camera>): void {
    this.#turn({ ...this.#camera, ...camera }, false);
  }

  resetCamera(): void {
    this.#turn(this.#opening, false);
  }

  dispose(): void {
    this.#stopListening.abort();
    this.#resizes.disconnect();
    this.#sights.disconnect();
    clearTimeout(this.#settle);
    this.#upload.abort();
    this.#clock.stop();
    this.#overlays.dispose();
    eventTarget.removeEventListener(Enums.Events.WEBGL_CONTEXT_LOST, this.#onContextLost);
    this.#takeDown();
    releaseEngine(this.#engine);
  }

  #build() {
    this.#engine = acquireEngine();
    this.#truePane = new Pane(this.#hosts.truePane, this.#engine, 'true');
    this.#naivePane = new Pane(this.#hosts.naivePane, this.#engine, 'naive');
  }

  #replaceSpecimen(specimen: Specimen) {
    this.#truePane.reading = null;
    this.#naivePane.reading = null;
    if (this.#rest === 'sketch') this.#specimen?.discard();
    else this.#specimen?.dispose();
    this.#specimen = specimen;
    this.#manner = specimen.manner;
    specimen.mode = this.#mode;
  }

  #takeDown() {
    this.#truePane.dispose();
    this.#naivePane.dispose();
    this.#specimen?.dispose();
    this.#specimen = null;
  }

  /** Cornerstone draws nothing after a restored context; a new engine from the kept array does. */
  readonly #onContextLost = () => {
    this.#upload.abort();
    this.#takeDown();
    abandonEngine(this.#engine);
    this.#restores += 1;
    try {
      if (this.#restores > restoresAllowed) throw new Error('the context is lost again and again');
      this.#build();
    } catch (cause) {
      this.onError?.(pictureLost(cause));
      return;
    }
    if (!this.#asked) return;
    const [volume, truth, naive, kind] = this.#asked;
    void this.show(volume, truth, naive, volume === this.#drawn ? 'alike' : kind);
  };

  #turn(camera: Camera, byPerson: boolean) {
    this.#camera = clampCamera(camera);
    this.#announce(byPerson);
    this.#request(byPerson ? 'turning' : this.#rest);
  }

  #announce(byPerson: boolean) {
    if (!this.#drawn) return;
    this.onChange?.({ camera: this.camera, millimetresPerPixel: this.millimetresPerPixel, byPerson });
  }

  #resize() {
    this.#truePane.measure();
    this.#naivePane.measure();
    this.#announce(false);
    this.#request();
  }

  #see(entries: IntersectionObserverEntry[]) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#inSight.add(target);
      else this.#inSight.delete(target);
    }
    if (this.#inSight.size > 0) this.#request();
  }

  #request(care = this.#rest) {
    clearTimeout(this.#settle);
    this.#drawOverlays();
    this.#care = care;
    this.#clock.request();
    if (care !== 'turning') return;
    this.#settle = setTimeout(() => this.#request(), settleMilliseconds);
  }

  #parallelScale(): number {
    const truth = this.#truePane.reading;
    if (!truth) return 1;
    const { width, height } = this.#truePane.cssSize;
    const aspect = height > 0 ? width / height : 1;
    return fitParallelScale(truth, this.#naivePane.reading, aspect) / this.#camera.zoom;
  }

  get #opening(): Readonly<Camera> {
    return this.#drawn?.sourceDimensions[2] === 1 ? flatCamera : openingCamera;
  }

  #drawOverlays() {
    this.#overlays.draw({
      truth: this.#truePane.reading?.halfSize ?? null,
      naive: this.#naivePane.reading?.halfSize ?? null,
      axes: viewAxes(this.#camera),
      pixelsPerUnit: 1 / (this.millimetresPerPixel || 1),
      ...this.#naivePane.cssSize,
    });
  }

  #drawFrame(): StartedFrame | null {
    const panes = [this.#truePane, this.#naivePane].filter(({ reading }) => reading);
    const pixels = panes.reduce((sum, pane) => sum + pane.pixels, 0);
    if (pixels === 0 || this.#inSight.size === 0 || this.#engine.hasBeenDestroyed) return null;
    const care = this.#care;
    const scale = this.#quality.scaleFor(care, pixels);
    const axes = viewAxes(this.#camera);
    for (const pane of panes) {
      pane.setResolution(scale);
      pane.setView(axes, (this.millimetresPerPixel * pane.cssSize.height) / 2);
      pane.requestRender();
    }
    return { context: this.#truePane.graphics.getContext(), care, scale, pixels: pixels * scale * scale };
  }

  /** A picture at rest is drawn once more, and better, where that takes no more than a moment. */
  #finishFrame({ care, scale, pixels }: StartedFrame, milliseconds: number) {
    this.#quality.record(milliseconds, pixels);
    this.#scale = scale;
    const better = followed[care];
    if (!better || this.#care !== care) return;
    if (this.#quality.scaleFor(better, pixels / scale ** 2) <= scale) return;
    this.#care = better;
    this.#clock.request();
  }
}
