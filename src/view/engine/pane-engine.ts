import { ContextPoolRenderingEngine } from '@cornerstonejs/core';
import type { Size } from './engine.js';
import { contextPoolOf, graphicsOf } from './reached.js';

/**
 * Cornerstone's engine with panes whose ground shows through: each is cleared before it is drawn again. What they are
 * drawn in keeps its size when they are drawn more coarsely, as it could be made smaller only when the GPU has finished
 * the pane before: the page would stand still for that long.
 */
export class PaneEngine extends ContextPoolRenderingEngine {
  /** The most device pixels at which each pane was drawn since its size last changed. */
  readonly #room = new Map<string, Size>();
  #drewAt = 0;

  constructor(id: string) {
    super(id);
    const pool = contextPoolOf(this);
    const update = pool.updateViewportSize.bind(pool);
    pool.updateViewportSize = (id, width, height) => {
      const last = this.#room.get(id);
      const room = {
        width: Math.max(width, last?.width ?? 0),
        height: Math.max(height, last?.height ?? 0),
      };
      this.#room.set(id, room);
      update(id, room.width, room.height);
      // Where a larger pane went, its canvas is still there: Cornerstone compares sizes itself.
      return true;
    };
    const renderFlagged = this._renderFlaggedViewports;
    this._renderFlaggedViewports = () => {
      this.#drewAt = performance.now();
      try {
        if (graphicsOf(this).getContext().isContextLost()) return;
        for (const id of this._needsRender) this.#clear(id);
        renderFlagged();
      } finally {
        // Where drawing fails, Cornerstone would wait for this frame for ever.
        this._animationFrameSet = false;
      }
    };
  }

  /** When it last began to draw, as `performance.now()` tells time. */
  get drewAt(): number {
    return this.#drewAt;
  }

  /** Draws one pane at once. Those that wait for their frame go on waiting, and no frame is told of. */
  drawNow(id: string): void {
    const waiting = [...this._needsRender];
    const drewAt = this.#drewAt;
    this._needsRender.clear();
    this._needsRender.add(id);
    this._renderFlaggedViewports();
    this.#drewAt = drewAt;
    this._needsRender.clear();
    for (const other of waiting) this._needsRender.add(other);
    this._animationFrameSet = waiting.length > 0;
  }

  /** Keeps no more room for a pane than it is drawn in from now on. */
  releaseRoom(id: string): void {
    this.#room.delete(id);
  }

  #clear(id: string) {
    const viewport = this.getViewports().find((other) => other.id === id);
    const canvas = viewport?.canvas;
    canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
  }
}
