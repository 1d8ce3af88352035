/** The body of one response, readable in parts while it still arrives, and kept so that none is fetched twice. */
export class ResponseBody {
  #parts: Uint8Array<ArrayBuffer>[] = [];
  #blob: Blob | null = null;
  #length = 0;
  #fault: Error | null = null;
  #waiting: (() => void)[] = [];

  /** @param chunks of the body, in order, as they arrive */
  constructor(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>) {
    void this.#receive(chunks);
  }

  /** Bytes received so far. */
  get length(): number {
    return this.#length;
  }

  /** Whether all of it has arrived. */
  get complete(): boolean {
    return this.#blob !== null;
  }

  /** Waits until `end` has arrived, or the body is over. Rejects with what broke it off before `end`. */
  async read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    signal?.throwIfAborted();
    while (this.#length < end && !this.complete) {
      if (this.#fault !== null) throw this.#fault;
      await this.#change(signal);
    }
    if (this.#blob) return new Uint8Array(await this.#blob.slice(start, end).arrayBuffer());
    return this.#copy(start, end);
  }

  async #receive(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<void> {
    try {
      for await (const chunk of chunks) {
        this.#parts.push(chunk);
        this.#length += chunk.length;
        this.#announce();
      }
      this.#blob = new Blob(this.#parts);
      this.#parts = [];
    } catch (fault) {
      this.#fault = fault instanceof Error ? fault : new Error(String(fault));
    }
    this.#announce();
  }

  #announce(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  #change(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.push(() => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
    });
  }

  #copy(start: number, end: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(Math.max(end - start, 0));
    let at = 0;
    for (const part of this.#parts) {
      const from = Math.max(start - at, 0);
      const piece = part.subarray(from, Math.max(end - at, from));
      if (piece.length > 0) bytes.set(piece, at + from - start);
      at += part.length;
      if (at >= end) break;
    }
    return bytes;
  }
}
