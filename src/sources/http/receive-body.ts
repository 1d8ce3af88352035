import { unlessAborted } from '../unless-aborted.js';
import { readContentRange } from './content-range.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** How a body is received. Times are milliseconds. */
export interface Reception {
  host: string;
  /** Asks for the rest of the file from an offset on: what it gives begins there or before. */
  askFrom(offset: number): Promise<Response>;
  /** Silence that is taken for a connection that broke off. */
  stallAfter: number;
  /** Silence after which it is told, and again as long as it lasts. */
  tellAfter: number;
  tell: (milliseconds: number) => void;
  /** Something came. */
  heard: () => void;
  /** Waits before the rest is asked for; one that brings nothing more takes the next. */
  resumeDelays: readonly number[];
  /** Called before each wait; rejects when the reader has no more interest. */
  wait(milliseconds: number): Promise<void>;
  signal?: AbortSignal | undefined;
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
 * known skipped, and one that sends less at a time than it is asked for is asked on. Ends where the server says that
 * there is no more (416).
 * @param offset where in the file the body begins to be wanted
 * @param end of what is wanted; `null` for the whole file
 * @throws {StalledError} or what broke the connection, when resuming was to no avail; what `askFrom` and `wait` throw
 */
export async function* receiveBody(
  response: Response,
  offset: number,
  end: number | null,
  reception: Reception,
): AsyncGenerator<Bytes> {
  let at = offset;
  let answer = response;
  let failures = 0;
  let failedAt = offset;
  while (answer.status !== 416) {
    const { start, end: promised, total } = readContentRange(answer);
    const known = answer.status === 206 ? at - (start ?? at) : at;
    const before = at;
    let fault: unknown;
    try {
      for await (const chunk of readChunks(answer, known, (end ?? Infinity) - at, reception)) {
        at += chunk.length;
        yield chunk;
      }
    } catch (error) {
      fault = error;
    }
    if (fault === undefined) {
      if (at >= Math.min(end ?? Infinity, total ?? promised ?? 0)) return;
      if (at > before) {
        answer = await reception.askFrom(at);
        continue;
      }
      fault = new Error('the body ended too early');
    }
    reception.signal?.throwIfAborted();
    failures = at - failedAt < progress ? failures + 1 : 1;
    failedAt = at;
    const delay = reception.resumeDelays[failures - 1];
    if (delay === undefined) throw fault;
    await reception.wait(delay);
    answer = await reception.askFrom(at);
  }
}

/** The chunks of a body behind its first `known` bytes, until more have come than are wanted. */
async function* readChunks(
  { body }: Response,
  known: number,
  wanted: number,
  reception: Reception,
): AsyncGenerator<Bytes> {
  if (!body) return;
  const { host, stallAfter, tellAfter, tell, signal } = reception;
  const told = { tellAfter, tell };
  let skip = known;
  let came = -known;
  const reader = body.getReader() as ReadableStreamDefaultReader<Bytes>;
  try {
    for (;;) {
      const { done, value } = await beforeStall(unlessAborted(reader.read(), signal), stallAfter, told);
      if (done) return;
      heard.set(host, (heard.get(host) ?? 0) + 1);
      reception.heard();
      if (skip < value.length) yield value.subarray(skip);
      skip = Math.max(0, skip - value.length);
      came += value.length;
      if (came > wanted) return;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Who is told of silence, and after how long in ms. */
interface Told {
  /** Where only the time counts in which nothing else comes from this host. */
  host?: string;
  tellAfter: number;
  tell: (milliseconds: number) => void;
}

/**
 * What `promise` gives, unless it takes longer than `milliseconds`; silence is told before, and again as long as it
 * lasts. With a `host`, only the time counts in which nothing else comes from it: a request may wait behind other files
 * for a connection.
 * @throws {StalledError}
 */
export function beforeStall<T>(
  promise: Promise<T>,
  milliseconds: number,
  { host = '', tellAfter, tell }: Told,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const step = Math.min(tellAfter, milliseconds);
    let before = heard.get(host);
    let silent = 0;
    const timer = setInterval(() => {
      silent = heard.get(host) === before ? silent + step : 0;
      before = heard.get(host);
      if (silent >= milliseconds) reject(new StalledError(milliseconds));
      else if (silent > 0) tell(silent);
    }, step);
    promise.then(resolve, reject).finally(() => clearInterval(timer));
  });
}
