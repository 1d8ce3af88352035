import { getConfiguration, init } from '@cornerstonejs/core';
import { refusal } from '../../model/problem/problem.js';
import type { DrawnPane, Engine, OffPagePane, TextureContent, VoxelTexture } from './engine.js';
import { Fence } from './fence.js';
import { Pane } from './pane.js';
import { PaneEngine } from './pane-engine.js';
import { graphicsOf, type GraphicsWindow } from './reached.js';
import { createTexture } from './voxel-texture.js';

/** Draws with Cornerstone3D, on one WebGL context. */
export class CornerstoneEngine implements Engine {
  readonly #panes: PaneEngine;
  readonly #graphics: GraphicsWindow;
  /** Can be asked whether it is done, or lost, when the window onto it is gone. */
  readonly #gl: WebGL2RenderingContext;
  /** Settles when the texture asked for last is made or refused. */
  #making: Promise<unknown> = Promise.resolve();

  /** @param onLoss told when the context is lost, other than by {@link destroy} */
  constructor(onLoss: () => void) {
    this.#panes = new PaneEngine('spacing-preview');
    this.#graphics = graphicsOf(this.#panes);
    this.#gl = this.#graphics.getContext();
    const lost = (event: Event) => {
      // vtk.js would have the browser bring it back, empty, and hold one of the page's few contexts for it.
      event.stopImmediatePropagation();
      if (!this.#panes.hasBeenDestroyed) onLoss();
    };
    this.#gl.canvas.addEventListener('webglcontextlost', lost, { capture: true, once: true });
  }

  get isGone(): boolean {
    return this.#panes.hasBeenDestroyed || this.#gl.isContextLost();
  }

  get drewAt(): number {
    return this.#panes.drewAt;
  }

  get largestAxis(): number {
    return this.#gl.getParameter(this.#gl.MAX_3D_TEXTURE_SIZE) as number;
  }

  addPane(host: HTMLElement): DrawnPane {
    return new Pane(host, this.#panes);
  }

  async addOffPagePane(): Promise<OffPagePane> {
    const { HiddenPane } = await import('./off-page-pane.js');
    return new HiddenPane(this.#panes);
  }

  /**
   * One after the other: WebGL tells of an error once, to whoever asks first, and of a sketch and its volume on their way
   * at once either would take the other's lack of memory for its own.
   */
  createTexture(content: TextureContent): Promise<VoxelTexture | null> {
    const made = this.#making.then(() => createTexture(content, this.#graphics));
    this.#making = made.catch(() => undefined);
    return made;
  }

  fence(): Fence {
    return new Fence(this.#gl);
  }

  /** The context goes at once, not when it is collected: one too many costs the page its oldest, whoever drew in that. */
  destroy(): void {
    this.#panes.destroy();
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

/**
 * @param onLoss told when its context is lost
 * @throws {ProblemError} `NO_WEBGL` where the browser offers no WebGL 2
 */
export function createEngine(onLoss: () => void = () => undefined): CornerstoneEngine {
  init();
  // A page may hold 16 contexts. Cornerstone takes 7 by default, and a host may have initialised it before us.
  const rendering = getConfiguration().rendering ?? {};
  const contextsOfHost = rendering.webGlContextCount ?? 1;
  rendering.webGlContextCount = 1;
  try {
    return withOneSample(() => new CornerstoneEngine(onLoss));
  } finally {
    rendering.webGlContextCount = contextsOfHost;
  }
}

/**
 * Does `make` while canvases give contexts of one sample a pixel. vtk.js lets nobody choose and takes four, for edges of
 * triangles: rays through a volume have none, and four times the memory.
 * @throws {ProblemError} `NO_WEBGL` where a canvas gives no context of WebGL 2: vtk.js would go on to draw with another
 */
function withOneSample<T>(make: () => T): T {
  const canvas = HTMLCanvasElement.prototype;
  const getContext = Reflect.get<HTMLCanvasElement, 'getContext'>(canvas, 'getContext');
  // Where a page has frozen what is built in, this does nothing.
  Reflect.set(canvas, 'getContext', function (this: HTMLCanvasElement, kind: string, options?: object) {
    const context = getContext.call(this, kind, { ...options, antialias: false });
    if (context || kind !== 'webgl2') return context;
    throw refusal('NO_WEBGL', {});
  });
  try {
    return make();
  } finally {
    Reflect.set(canvas, 'getContext', getContext);
  }
}
