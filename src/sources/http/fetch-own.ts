import { refusal } from '../../model/problem/problem.js';
import { placeOf } from './http-errors.js';

const sendsOn = new Set([301, 302, 303, 307, 308]);
/** As many as a browser follows. */
const mostHops = 20;
/** What a server answers that misses a token. */
const misses = new Set([401, 403, 404]);

/**
 * Fetches with headers that no other origin than that of the URL gets. Browsers send a page's own headers on when they
 * follow to another origin, and do not show a script where it leads: so nothing is followed with the tokens, and where
 * an answer leads elsewhere it is asked for without them.
 * @param tokens headers besides those of `init`
 * @throws {ProblemError} NETWORK where only the tokens would bring what lies behind a redirect that cannot be seen
 */
export async function fetchOwn(
  url: string,
  init: RequestInit,
  tokens: Record<string, string>,
): Promise<Response> {
  const { origin } = new URL(url);
  let at = url;
  for (let hops = 0; hops < mostHops && new URL(at).origin === origin; hops++) {
    const headers = { ...tokens, ...(init.headers as Record<string, string>) };
    const response = await fetch(at, { ...init, headers, redirect: 'manual' });
    const isHidden = response.type === 'opaqueredirect';
    const target = sendsOn.has(response.status) ? response.headers.get('location') : null;
    if (!isHidden && target === null) return response;
    if (target === null || !URL.canParse(target, at)) {
      const open = await follow(at, init, url);
      if (!misses.has(open.status)) return open;
      if (!open.redirected || new URL(open.url).origin !== origin) throw kept(url, open);
      at = open.url;
    } else at = new URL(target, at).href;
    await response.body?.cancel();
  }
  if (new URL(at).origin === origin) throw kept(url, null);
  return follow(at, init, url);
}

/** What lies at the end of the redirects for whoever has no token. */
async function follow(at: string, init: RequestInit, url: string): Promise<Response> {
  try {
    return await fetch(at, { ...init, redirect: 'follow' });
  } catch (cause) {
    init.signal?.throwIfAborted();
    throw kept(url, null, cause);
  }
}

/** @param open the answer to who has no token; `null` where there is none */
function kept(url: string, open: Response | null, cause?: unknown) {
  const to = open?.redirected ? placeOf(open.url).host : null;
  return refusal('NETWORK:redirected', { ...placeOf(url), to }, { cause });
}
