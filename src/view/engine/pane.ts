import { Enums, type Types } from '@cornerstonejs/core';
import type { Triple } from '../../volume/scalar-volume.js';
import type { ViewAxes } from '../camera/camera.js';
import type { PaneEngine } from './engine.js';
import type { Reading } from './specimen.js';
import type { GraphicsWindow } from './voxel-texture.js';

let count = 0;

/** One viewport of the page's engine. */
export class Pane {
  readonly host: HTMLElement;
  readonly #engine: PaneEngine;
  readonly #id: string;
  readonly #surface: HTMLDivElement;
  readonly #viewport: Types.IVolumeViewport;
  #reading: Reading | null = null;
  #size = { width: 0, height: 0 };

  constructor(host: HTMLElement, engine: PaneEngine, part: string) {
    this.host = host;
    this.#engine = engine;
    this.#id = `spacing-preview-${part}-${(count += 1)}`;
    this.#surface = document.createElement('div');
    this.#surface.classList.add('surface');
    // Under what lies over the picture, also where another engine takes the place of one that was lost.
    host.prepend(this.#surface);
    this.measure();
    engine.enableElement({
      viewportId: this.#id,
      element: this.#surface,
      type: Enums.ViewportType.VOLUME_3D,
      defaultOptions: { background: [0, 0, 0] as Types.Point3, parallelProjection: true },
    });
    this.#viewport = engine.getViewport<Types.IVolumeViewport>(this.#id);
    const canvas = this.#viewport.canvas;
    // Cornerstone paints it black and asks for hard pixels; the ground shines through and coarse frames blend.
    canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    canvas.style.imageRendering = 'auto';
    // A pane that changes its size shows the old picture until the next is drawn: smaller, never stretched.
    canvas.style.objectFit = 'contain';
    this.#surface.style.touchAction = 'pan-y';
    this.#surface.removeAttribute('tabindex');
    engine.getRenderer(this.#id)?.setBackground([0, 0, 0, 0] as unknown as [number, number, number]);
  }

  get reading(): Reading | null {
    return this.#reading;
  }

  set reading(reading: Reading | null) {
    this.#viewport.removeAllActors();
    this.#reading?.dispose();
    this.#reading = reading;
    if (reading) this.#viewport.addActor({ uid: this.#id, actor: reading.actor });
    else this.clear();
  }

  /** CSS pixels, as of the last {@link measure}. */
  get cssSize(): { width: number; height: number } {
    return this.#size;
  }

  /** Takes note of the pane's size: asking the page for it at every frame would have it laid out each time. */
  measure() {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.#engine.releaseRoom(this.#id);
  }

  /** The window onto the GPU that both panes share. */
  get graphics(): GraphicsWindow {
    return this.#engine.getOffscreenMultiRenderWindow(this.#id).getOpenGLRenderWindow() as GraphicsWindow;
  }

  /** Device pixels at full resolution. */
  get pixels(): number {
    const ratio = devicePixelRatio || 1;
    return this.#size.width * ratio * this.#size.height * ratio;
  }

  /** @param scale share of the device pixels to draw, 0 to 1 */
  setResolution(scale: number) {
    const ratio = (devicePixelRatio || 1) * scale;
    this.#viewport.sWidth = Math.max(2, Math.round(this.#size.width * ratio));
    this.#viewport.sHeight = Math.max(2, Math.round(this.#size.height * ratio));
  }

  setView({ up, toViewer }: ViewAxes, parallelScale: number) {
    const distance = 10 * parallelScale;
    this.#viewport.setCamera({
      focalPoint: [0, 0, 0],
      position: toViewer.map((component) => component * distance) as Triple,
      viewUp: up,
      viewPlaneNormal: toViewer,
      parallelProjection: true,
      parallelScale,
    });
  }

  requestRender() {
    this.#engine.renderViewport(this.#id);
  }

  clear() {
    const canvas = this.#viewport.canvas;
    canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
  }

  dispose() {
    if (!this.#engine.hasBeenDestroyed) {
      this.reading = null;
      this.#engine.disableElement(this.#id);
      this.#engine.releaseRoom(this.#id);
    }
    this.#surface.remove();
  }
}
