import { createEngine, type CornerstoneEngine } from './cornerstone-engine.js';
import type { Engine } from './engine.js';

/** How long an engine without users is kept: moving an element in the page costs nothing. */
const graceMilliseconds = 2000;

/** Frames in which what the page last changed is painted, and the longest wait for them: none come out of sight. */
const framesUntilPainted = 8;
const longestWaitMilliseconds = 400;

let engine: CornerstoneEngine | null = null;
let users = 0;
let disposal: ReturnType<typeof setTimeout> | undefined;
/** Told when an engine's context is lost, and whose. */
const listeners = new Set<(lost: Engine) => void>();

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
 * @throws {ProblemError} `NO_WEBGL` where the browser offers no WebGL 2
 */
export function acquireEngine(): Engine {
  clearTimeout(disposal);
  // Lost, and nobody was told yet.
  if (engine?.isGone) abandonEngine(engine);
  engine ??= makeEngine();
  users += 1;
  return engine;
}

/** One user less; a lost engine's users went with it. */
export function releaseEngine(held: Engine): void {
  if (held !== engine) return;
  users -= 1;
  if (users > 0) return;
  clearTimeout(disposal);
  disposal = setTimeout(disposeEngine, graceMilliseconds);
}

/** Has `listener` told, until `signal` aborts, which engine lost its context: none comes back. */
export function listenToLoss(listener: (lost: Engine) => void, signal: AbortSignal): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
}

/** Drops an engine whose context was lost; the next {@link acquireEngine} makes another. */
export function abandonEngine(lost: Engine): void {
  if (!engine || engine !== lost) return;
  const gone = engine;
  engine = null;
  users = 0;
  gone.destroy();
}

function makeEngine(): CornerstoneEngine {
  const made = createEngine(() => {
    for (const listener of [...listeners]) listener(made);
    abandonEngine(made);
  });
  return made;
}

function disposeEngine() {
  if (users > 0) return;
  engine?.destroy();
  engine = null;
}
