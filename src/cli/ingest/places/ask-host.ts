import { PlaceError } from './place-error.js';

/** No longer is waited for a host that asks for it, ms. */
const longestWait = 60_000;
/** A host that sends nothing for so long is lost, ms. */
const longestSilence = 60_000;

/** Statuses of HTTP after which the same request may succeed (RFC 9110, 15.6; RFC 6585, 4). */
const passing = new Set([408, 425, 429, 500, 502, 503, 504, 507, 509]);

/**
 * Sends one request.
 * @throws {PlaceError} where nothing comes back, or a status that says why not
 */
export async function askHost(request: Request, signal?: AbortSignal): Promise<Response> {
  const { host } = new URL(request.url);
  const response = await ask(request, host, signal);
  if (response.ok) return response;
  await response.body?.cancel().catch(() => undefined);
  const { status } = response;
  const data = { status, host };
  if (passing.has(status)) throw new PlaceError('busy', data, { askAgain: readWait(response) });
  if (status === 404 || status === 410) throw new PlaceError('absent', data);
  if (status === 401 || status === 403) throw new PlaceError('denied', data);
  throw new PlaceError('answer', data);
}

async function ask(request: Request, host: string, signal?: AbortSignal): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), longestSilence);
  try {
    return await fetch(request, { signal: AbortSignal.any([late.signal, ...(signal ? [signal] : [])]) });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new PlaceError('network', { host }, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** `Retry-After`, seconds or a date (RFC 9110, 10.2.3). */
function readWait({ headers }: Response): number | null {
  const told = headers.get('retry-after');
  if (told === null) return null;
  const wait = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return Number.isFinite(wait) ? Math.min(longestWait, Math.max(0, wait)) : null;
}

/**
 * What a response brings, piece by piece, all of it.
 * @throws {PlaceError} where it breaks off or falls silent
 */
export async function* receive(response: Response): AsyncGenerator<Uint8Array> {
  const { host } = new URL(response.url);
  const told = response.headers.get('content-encoding') ? null : response.headers.get('content-length');
  const reader = response.body?.getReader();
  let received = 0;
  try {
    for (;;) {
      const next = reader ? await inTime(reader.read()) : { done: true as const, value: undefined };
      if (next.done) break;
      received += next.value.length;
      yield next.value;
    }
  } catch (cause) {
    throw new PlaceError('network', { host }, { cause });
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
  if (told !== null && received !== Number(told)) throw new PlaceError('network', { host });
}

/** A short text. */
export async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of receive(response)) text += decoder.decode(part, { stream: true });
  return text + decoder.decode();
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('silent')), longestSilence);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}
