/** Bytes that are held in memory before a browser may put them on disk. */
const heldBytes = 2 ** 23;

/** The body of one response, readable in parts while it still arrives, and kept so that none is fetched twice. */
export class ResponseBody {
  /** What arrived first; a browser keeps a large Blob on disk. */
  #kept = new Blob();
  /** What arrived since. */
  #parts: Uint8Array<ArrayBuffer>[] = [];
  #length = 0;
  #isComplete = false;
  #fault: Error | null = null;
  #waiting: (() => void)[] = [];
  /** Settles when nothing more is to come. */
  readonly over: Promise<void>;

  /** @param chunks of the body, in order, as they arrive */
  constructor(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>) {
    this.over = this.#receive(chunks);
  }

  /** Bytes received so far. */
  get length(): number {
    return this.#length;
  }

  /** Whether all of it has arrived. */
  get complete(): boolean {
    return this.#isComplete;
  }

  /** What broke it off. */
  get fault(): Error | null {
    return this.#fault;
  }

  /** All of it, once it has arrived. */
  get blob(): Blob | null {
    return this.#isComplete ? this.#kept : null;
  }

  /** Waits until `end` has arrived, or the body is over. Rejects with what broke it off before `end`. */
  async read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    signal?.throwIfAborted();
    while (this.#length < end && !this.complete) {
      if (this.#fault !== null) throw this.#fault;
      await this.#change(signal);
    }
    const { size } = this.#kept;
    if (start >= size) return this.#copy(start - size, end - size);
    const all = end <= size ? this.#kept : new Blob([this.#kept, ...this.#parts]);
    return new Uint8Array(await all.slice(start, end).arrayBuffer());
  }

  async #receive(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<void> {
    try {
      for await (const chunk of chunks) {
        this.#parts.push(chunk);
        this.#length += chunk.length;
        if (this.#length - this.#kept.size >= heldBytes) this.#keep();
        this.#announce();
      }
      this.#keep();
      this.#isComplete = true;
    } catch (fault) {
      this.#fault = fault instanceof Error ? fault : new Error(String(fault));
    }
    this.#announce();
  }

  #keep(): void {
    this.#kept = new Blob([this.#kept, ...this.#parts]);
    this.#parts = [];
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

  /** @param start behind what is kept, as is `end` */
  #copy(start: number, end: number): Uint8Array<ArrayBuffer> {
    const held = this.#length - this.#kept.size;
    const bytes = new Uint8Array(Math.max(Math.min(end, held) - start, 0));
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
