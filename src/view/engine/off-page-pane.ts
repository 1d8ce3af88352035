import { Enums, type Types } from '@cornerstonejs/core';
import type { Triple } from '../../volume/scalar-volume.js';
import type { DrawnReading, OffPagePane, Tile } from './engine.js';
import { Fence } from './fence.js';
import type { PaneEngine } from './pane-engine.js';
import { clearGround, graphicsOf, passAsLaidOut } from './reached.js';
import { VolumeReading } from './reading.js';

let count = 0;

/** A viewport that is in no page, for pictures larger than what a page shows. It draws at once, also out of sight. */
export class HiddenPane implements OffPagePane {
  readonly #engine: PaneEngine;
  readonly #id = `spacing-preview-off-page-${(count += 1)}`;
  readonly #viewport: Types.IVolumeViewport;

  constructor(engine: PaneEngine) {
    this.#engine = engine;
    engine.enableElement({
      viewportId: this.#id,
      element: document.createElement('div'),
      type: Enums.ViewportType.VOLUME_3D,
      defaultOptions: { background: [0, 0, 0] as Types.Point3, parallelProjection: true },
    });
    this.#viewport = engine.getViewport<Types.IVolumeViewport>(this.#id);
    passAsLaidOut(this.#viewport.canvas);
    clearGround(engine, this.#id);
  }

  show(reading: DrawnReading): void {
    this.#viewport.removeAllActors();
    if (reading instanceof VolumeReading) this.#viewport.addActor({ uid: this.#id, actor: reading.actor });
  }

  async draw({ width, height, axes: { up, toViewer }, centre, parallelScale, distance }: Tile) {
    const viewport = this.#viewport;
    viewport.sWidth = width;
    viewport.sHeight = height;
    viewport.setCamera({
      focalPoint: centre,
      position: centre.map((at, axis) => at + distance * (toViewer[axis] ?? 0)) as Triple,
      viewUp: up,
      viewPlaneNormal: toViewer,
      parallelProjection: true,
      parallelScale,
    });
    this.#engine.drawNow(this.#id);
    await new Fence(graphicsOf(this.#engine).getContext()).passed();
    return viewport.canvas;
  }

  dispose(): void {
    if (this.#engine.hasBeenDestroyed) return;
    this.#viewport.removeAllActors();
    this.#engine.disableElement(this.#id);
    this.#engine.releaseRoom(this.#id);
  }
}
