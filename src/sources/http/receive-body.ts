type Bytes = Uint8Array<ArrayBuffer>;

/** How a body is received. Times are milliseconds. */
export interface Reception {
  host: string;
  /** Asks for the rest of the file from an offset on. */
  askFrom(offset: number): Promise<Response>;
  /** Silence that is taken for a connection that broke off. */
  stallAfter: number;
  /** Waits before the rest is asked for; one that brings nothing more takes the next. */
  resumeDelays: readonly number[];
  /** Called before each wait; rejects when the reader has no more interest. */
  wait(milliseconds: number): Promise<void>;
}

/** Nothing came for so long. */
export class StalledError extends Error {
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    super(`nothing came for ${milliseconds} ms`);
    this.name = 'StalledError';
    this.milliseconds = milliseconds;
  }
}

/** How many chunks have come from each host. */
const heard = new Map<string, number>();
/** After this much more has come, a further break is the first again. */
const progress = 2 ** 20;

/**
 * The bytes of a response's body as they come. Where it breaks off, falls silent or ends before what its
 * Content-Range promises, the rest is asked for by range; a server that then sends the whole file again has what is
 * known skipped. Ends where the server says that there is no more (416). `offset`: where in the file the body begins.
 * @throws {StalledError} or what broke the connection, when resuming was to no avail; what `askFrom` and `wait` throw
 */
export async function* receiveBody(
  response: Response,
  offset: number,
  reception: Reception,
): AsyncGenerator<Bytes> {
  let at = offset;
  let answer = response;
  let failures = 0;
  let failedAt = offset;
  while (answer.status !== 416) {
    const known = answer.status === 206 ? 0 : at;
    let fault: unknown = new Error('the body ended too early');
    try {
      for await (const chunk of readChunks(answer, known, reception)) {
        at += chunk.length;
        yield chunk;
      }
      if (at >= promisedEnd(answer)) return;
    } catch (error) {
      fault = error;
    }
    failures = at - failedAt < progress ? failures + 1 : 1;
    failedAt = at;
    const delay = reception.resumeDelays[failures - 1];
    if (delay === undefined) throw fault;
    await reception.wait(delay);
    answer = await reception.askFrom(at);
  }
}

/** The chunks of a body behind its first `known` bytes. */
async function* readChunks(
  { body }: Response,
  known: number,
  { host, stallAfter }: Reception,
): AsyncGenerator<Bytes> {
  if (!body) return;
  let skip = known;
  const reader = body.getReader() as ReadableStreamDefaultReader<Bytes>;
  try {
    for (;;) {
      const { done, value } = await beforeStall(reader.read(), stallAfter);
      if (done) return;
      heard.set(host, (heard.get(host) ?? 0) + 1);
      if (skip < value.length) yield value.subarray(skip);
      skip = Math.max(0, skip - value.length);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/**
 * What `promise` gives, unless it takes longer than `milliseconds`. With a `host`, only the time counts in which
 * nothing else comes from it: a request may wait behind other files for a connection.
 * @throws {StalledError}
 */
export function beforeStall<T>(promise: Promise<T>, milliseconds: number, host = ''): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const watch = (before?: number) => {
      timer = setTimeout(() => {
        if (heard.get(host) === before) reject(new StalledError(milliseconds));
        else watch(heard.get(host));
      }, milliseconds);
    };
    watch(heard.get(host));
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Offset behind the last byte that a partial answer says it holds; 0 where it does not say. */
function promisedEnd(response: Response): number {
  const last = /^\s*bytes\s+\d+-(\d+)\//i.exec(response.headers.get('content-range') ?? '')?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}
