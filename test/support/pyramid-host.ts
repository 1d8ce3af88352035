import { zipStored, type ZarrFiles } from './zarr-files.js';

/** A host that holds an image as a folder (`block.zarr/`) and as one pack (`block.ozx`), in the place of `fetch`. */
export class PyramidHost {
  static readonly origin = 'https://pyramid.example';
  /** What was asked for: path, and the bytes that were sent. */
  readonly asked: { path: string; method: string; bytes: number }[] = [];
  readonly #files: Map<string, Uint8Array<ArrayBuffer>>;
  readonly #hasRanges: boolean;
  /** Answers to what lies here wait for it. */
  readonly holds: { path: string; until: Promise<unknown> }[] = [];
  readonly #before = window.fetch.bind(window);

  constructor(files: ZarrFiles, hasRanges = true) {
    this.#hasRanges = hasRanges;
    const folder = [...files].map(([path, bytes]) => [`/block.zarr/${path}`, bytes] as const);
    this.#files = new Map([...folder, ['/block.ozx', zipStored(files)]]);
    window.fetch = (input, init) => this.#answer(input, init);
  }

  /** Every byte that was sent. */
  get bytes(): number {
    return this.asked.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** What lies below a path is not there any more. */
  lose(below: string): void {
    for (const path of this.#files.keys()) if (path.startsWith(below)) this.#files.delete(path);
  }

  close(): void {
    window.fetch = this.#before;
  }

  async #answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    if (origin !== PyramidHost.origin) return this.#before(input, init);
    const bytes = this.#files.get(decodeURIComponent(pathname));
    const answer = this.#send(bytes, request.headers.get('range'));
    this.asked.push({ path: pathname, method: request.method, bytes: answer.sent });
    for (const { path, until } of this.holds) if (pathname.startsWith(path)) await until;
    return answer.response;
  }

  #send(bytes: Uint8Array<ArrayBuffer> | undefined, range: string | null) {
    if (!bytes) return { response: new Response('', { status: 404 }), sent: 0 };
    const [, from, to] = /bytes=(\d+)-(\d*)/.exec(range ?? '') ?? [];
    if (from === undefined || !this.#hasRanges) return { response: new Response(bytes), sent: bytes.length };
    const start = Number(from);
    const end = Math.min(bytes.length, to ? Number(to) + 1 : bytes.length);
    if (start >= bytes.length) return { response: new Response('', { status: 416 }), sent: 0 };
    const headers = { 'content-range': `bytes ${String(start)}-${String(end - 1)}/${String(bytes.length)}` };
    const part = bytes.slice(start, end);
    return { response: new Response(part, { status: 206, headers }), sent: part.length };
  }
}
