/** How often a GPU is asked whether it is done. */
const pollMilliseconds = 2;

/** Tells when the GPU has done all that it was given so far. */
export class Fence {
  readonly #gl: WebGL2RenderingContext;
  readonly #sync: WebGLSync | null;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
  }

  /** True as well where the context is lost: nothing more is to come. */
  get isPassed(): boolean {
    const gl = this.#gl;
    if (!this.#sync || gl.isContextLost()) return true;
    return gl.getSyncParameter(this.#sync, gl.SYNC_STATUS) === gl.SIGNALED;
  }

  /** Settles when it is passed, and disposes of it. */
  async passed(): Promise<void> {
    while (!this.isPassed) await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
    this.dispose();
  }

  dispose(): void {
    this.#gl.deleteSync(this.#sync);
  }
}
