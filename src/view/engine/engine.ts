import { ContextPoolRenderingEngine, getConfiguration, init } from '@cornerstonejs/core';

/** Why nothing can be drawn, in one sentence. */
export class ViewError extends Error {
  readonly code: 'NO_WEBGL' | 'CONTEXT_LOST';

  constructor(code: 'NO_WEBGL' | 'CONTEXT_LOST', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ViewError';
    this.code = code;
  }
}

/** @param cause what the driver refused */
export function pictureLost(cause?: unknown): ViewError {
  const message =
    'The graphics driver gave up on the picture. The numbers are right all the same; closing other 3D pages and loading again may bring the picture back.';
  return new ViewError('CONTEXT_LOST', message, { cause });
}

/** How long an engine without users is kept: moving an element in the page costs nothing. */
const graceMilliseconds = 2000;

/** Frames in which what the page last changed is painted, and the longest wait for them: none come out of sight. */
const framesUntilPainted = 8;
const longestWaitMilliseconds = 400;

let engine: PaneEngine | null = null;
let users = 0;
let disposal: ReturnType<typeof setTimeout> | undefined;

/** What is used of the pool in which Cornerstone keeps its contexts to itself. */
interface ContextPool {
  /** @returns whether the size of the canvas that the viewport is drawn in has to change */
  updateViewportSize(viewportId: string, width: number, height: number): boolean;
}

interface Size {
  width: number;
  height: number;
}

/**
 * Cornerstone's engine with panes whose ground shows through: each is cleared before it is drawn again. What they are
 * drawn in keeps its size when they are drawn more coarsely, as it could be made smaller only when the GPU has finished
 * the pane before: the page would stand still for that long.
 */
export class PaneEngine extends ContextPoolRenderingEngine {
  /** The most device pixels at which each pane was drawn since its size last changed. */
  readonly #room = new Map<string, Size>();

  constructor(id: string) {
    super(id);
    const pool = Reflect.get(this, 'contextPool') as ContextPool;
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
      for (const id of this._needsRender) this.#clear(id);
      renderFlagged();
    };
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

/**
 * Waits, where the engine is yet to be made, until the page is painted: the browser stands still while it makes a
 * context on a GPU that is busy.
 */
export async function awaitPaint(): Promise<void> {
  if (engine) return;
  const late = new Promise((resolve) => setTimeout(resolve, longestWaitMilliseconds));
  for (let frame = 0; frame < framesUntilPainted; frame++) {
    await Promise.race([late, new Promise(requestAnimationFrame)]);
  }
}

/**
 * The page's one engine and one WebGL context, whichever elements draw. Each call is one user; give it back with
 * {@link releaseEngine}.
 * @throws {ViewError} `NO_WEBGL` where the browser offers no WebGL 2
 */
export function acquireEngine(): PaneEngine {
  clearTimeout(disposal);
  engine ??= createEngine();
  users += 1;
  return engine;
}

/** One user less; a lost engine's users went with it. */
export function releaseEngine(held: PaneEngine): void {
  if (held !== engine) return;
  users -= 1;
  if (users > 0) return;
  clearTimeout(disposal);
  disposal = setTimeout(disposeEngine, graceMilliseconds);
}

/** Drops an engine whose context was lost: Cornerstone does not restore one, the next {@link acquireEngine} makes another. */
export function abandonEngine(lost: PaneEngine): void {
  if (engine !== lost) return;
  engine = null;
  users = 0;
  lost.destroy();
}

function disposeEngine() {
  if (users > 0) return;
  engine?.destroy();
  engine = null;
}

function createEngine(): PaneEngine {
  init();
  // A page may hold 16 contexts. Cornerstone takes 7 by default, and a host may have initialised it before us.
  const rendering = getConfiguration().rendering ?? {};
  const contextsOfHost = rendering.webGlContextCount ?? 1;
  rendering.webGlContextCount = 1;
  try {
    return withOneSample(() => new PaneEngine('spacing-preview'));
  } finally {
    rendering.webGlContextCount = contextsOfHost;
  }
}

/**
 * Does `make` while canvases give contexts of one sample a pixel. vtk.js lets nobody choose and takes four, for edges of
 * triangles: rays through a volume have none, and four times the memory.
 * @throws {ViewError} `NO_WEBGL` where a canvas gives no context of WebGL 2: vtk.js would go on to draw with another
 */
function withOneSample<T>(make: () => T): T {
  const canvas = HTMLCanvasElement.prototype;
  const getContext = Reflect.get<HTMLCanvasElement, 'getContext'>(canvas, 'getContext');
  // Where a page has frozen what is built in, this does nothing.
  Reflect.set(canvas, 'getContext', function (this: HTMLCanvasElement, kind: string, options?: object) {
    const context = getContext.call(this, kind, { ...options, antialias: false });
    if (context || kind !== 'webgl2') return context;
    throw new ViewError(
      'NO_WEBGL',
      'This browser offers no WebGL 2, which drawing needs. The numbers are right all the same; another browser, or graphics acceleration switched on, will show the picture.',
    );
  });
  try {
    return make();
  } finally {
    Reflect.set(canvas, 'getContext', getContext);
  }
}
