import {
  ContextPoolRenderingEngine,
  getConfiguration,
  getRenderingCapabilities,
  init,
} from '@cornerstonejs/core';

/** Why nothing can be drawn, in one sentence. */
export class ViewError extends Error {
  readonly code: 'NO_WEBGL' | 'CONTEXT_LOST';

  constructor(code: 'NO_WEBGL' | 'CONTEXT_LOST', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ViewError';
    this.code = code;
  }
}

/** How long an engine without users is kept: moving an element in the page costs nothing. */
const graceMilliseconds = 2000;

let engine: PaneEngine | null = null;
let users = 0;
let disposal: ReturnType<typeof setTimeout> | undefined;

/** Cornerstone's engine with panes whose ground shows through: each is cleared before it is drawn again. */
export class PaneEngine extends ContextPoolRenderingEngine {
  constructor(id: string) {
    super(id);
    const renderFlagged = this._renderFlaggedViewports;
    this._renderFlaggedViewports = () => {
      for (const id of this._needsRender) this.#clear(id);
      renderFlagged();
    };
  }

  #clear(id: string) {
    const viewport = this.getViewports().find((other) => other.id === id);
    const canvas = viewport?.canvas;
    canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
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
  if (!getRenderingCapabilities().webgl2) {
    throw new ViewError(
      'NO_WEBGL',
      'This browser offers no WebGL 2, which drawing needs. The numbers are right all the same; another browser, or graphics acceleration switched on, will show the picture.',
    );
  }
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
 */
function withOneSample<T>(make: () => T): T {
  const canvas = HTMLCanvasElement.prototype;
  const getContext = Reflect.get<HTMLCanvasElement, 'getContext'>(canvas, 'getContext');
  // Where a page has frozen what is built in, this does nothing.
  Reflect.set(canvas, 'getContext', function (this: HTMLCanvasElement, kind: string, options?: object) {
    return getContext.call(this, kind, { ...options, antialias: false });
  });
  try {
    return make();
  } finally {
    Reflect.set(canvas, 'getContext', getContext);
  }
}
