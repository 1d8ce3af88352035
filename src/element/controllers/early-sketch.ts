import type { Stack } from '../../model/report.js';
import type { Patience } from '../../series/open-given.js';
import type { Series } from '../../series/read-series.js';
import type { ScalarVolume } from '../../volume/scalar-volume.js';
import { openFrames, sketchVolume, type Sketch } from '../../volume/volume.js';

/** How a sketch is made. */
export interface Sketching {
  signal: AbortSignal;
  /** @throws {ProblemError} where the browser cannot draw */
  prepare(signal: AbortSignal): Promise<void>;
  patience: Patience;
  /** The engine is there, and so is the sketch. */
  onSketch(volume: ScalarVolume): void;
}

/** A coarse volume that is made while the engine starts, be it from a sample of the files whose headers are in. */
export class EarlySketch {
  #making: Promise<Sketch | null> | null = null;

  /**
   * Begins a sketch, unless one is on its way; what fails here fails again, and is told, when the picture is drawn.
   * @param planes of the sketch, where only an even sample of the stack is known
   */
  begin(stack: Stack, open: Series['open'], how: Sketching, planes?: number): void {
    this.#making ??= make(stack, open, how, planes);
  }

  /** The sketch to go on from; `null` where there is none. */
  async take(signal: AbortSignal): Promise<Sketch | null> {
    const making = this.#making;
    const sketch = await making;
    // Another run may have begun a sketch of its own.
    signal.throwIfAborted();
    if (this.#making === making) this.#making = null;
    return sketch;
  }

  /** Leaves the sketch to its own signal. */
  forget(): void {
    this.#making = null;
  }

  /** Stops the workers of a sketch that nothing goes on from. */
  drop(): void {
    void this.#making?.then((sketch) => sketch?.source.stop());
    this.#making = null;
  }
}

async function make(
  stack: Stack,
  open: Series['open'],
  { signal, prepare, patience, onSketch }: Sketching,
  planes: number | undefined,
): Promise<Sketch | null> {
  try {
    const prepared = prepare(signal);
    prepared.catch(() => undefined);
    const source = await openFrames(stack, open, { signal, patience });
    const sketch = await sketchVolume(source, {}, planes);
    void prepared.then(
      () => onSketch(sketch.volume),
      () => undefined,
    );
    return sketch;
  } catch {
    return null;
  }
}
