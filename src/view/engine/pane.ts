import { Enums, type Types } from '@cornerstonejs/core';
import type { Triple } from '../../volume/scalar-volume.js';
import type { ViewAxes } from '../camera/camera.js';
import type { DrawnPane, DrawnReading, Size } from './engine.js';
import type { PaneEngine } from './pane-engine.js';
import { clearGround } from './reached.js';
import { VolumeReading } from './reading.js';

let count = 0;

/** One viewport of the page's engine. */
export class Pane implements DrawnPane {
  readonly #host: HTMLElement;
  readonly #engine: PaneEngine;
  readonly #id = `spacing-preview-${(count += 1)}`;
  readonly #surface: HTMLDivElement;
  readonly #viewport: Types.IVolumeViewport;
  #size: Size = { width: 0, height: 0 };

  constructor(host: HTMLElement, engine: PaneEngine) {
    this.#host = host;
    this.#engine = engine;
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
    clearGround(engine, this.#id);
  }

  get cssSize(): Size {
    return this.#size;
  }

  get pixels(): number {
    const ratio = devicePixelRatio || 1;
    return this.#size.width * ratio * this.#size.height * ratio;
  }

  measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#host;
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.#engine.releaseRoom(this.#id);
  }

  show(reading: DrawnReading | null): void {
    if (this.#engine.hasBeenDestroyed) return;
    this.#viewport.removeAllActors();
    if (reading instanceof VolumeReading) this.#viewport.addActor({ uid: this.#id, actor: reading.actor });
    else this.#clear();
  }

  /** Never wider in proportion than the pane: it is fitted in whole, and would be drawn smaller than at rest. */
  setResolution(share: number): void {
    const { width, height } = this.#size;
    const rows = Math.max(2, Math.round(height * (devicePixelRatio || 1) * share));
    this.#viewport.sHeight = rows;
    this.#viewport.sWidth = Math.max(2, Math.floor((rows * width) / (height || 1) + 1e-6));
  }

  setView({ up, toViewer }: ViewAxes, parallelScale: number): void {
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

  requestFrame(): void {
    this.#engine.renderViewport(this.#id);
  }

  dispose(): void {
    if (!this.#engine.hasBeenDestroyed) {
      this.#viewport.removeAllActors();
      this.#engine.disableElement(this.#id);
      this.#engine.releaseRoom(this.#id);
    }
    this.#surface.remove();
  }

  #clear() {
    const canvas = this.#viewport.canvas;
    canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
  }
}
