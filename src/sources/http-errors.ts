import { StalledError } from './receive-body.js';
import { SourceError } from './source-file.js';

const advice: Record<number, string> = {
  401: 'It asks who you are: sign in there in this browser and set credentials="include", or pass a token in requestHeaders.',
  403: 'It refuses access: it may be restricted, or the link may have run out. Ask its owner, or sign in there.',
  404: 'Nothing is there: check the address for a typing slip, or whether it was moved.',
  410: 'It was removed: ask the repository for its new address.',
  416: 'The file is shorter than expected: reload to read it anew.',
  429: 'It limits how often it may be asked: wait a minute, then reload; one ZIP needs fewer requests than single files.',
};

/** A URL as it may be shown: without its query, which may carry a token, and without any password. */
function showUrl(url: string): string {
  const { origin, pathname, protocol } = new URL(url);
  return protocol === 'data:' || protocol === 'blob:' ? `a ${protocol} address` : origin + pathname;
}

/** The server answered with something other than the file. */
export function httpStatusError(
  url: string,
  status: number,
  statusText: string,
  expected = 'a file',
): SourceError {
  const said = statusText ? `${status} ${statusText}` : String(status);
  const fault = status >= 500 ? 'The server itself failed: try again later.' : 'Check the address.';
  const message = `Expected ${expected} at ${showUrl(url)}, found HTTP status ${said}. ${advice[status] ?? fault}`;
  return new SourceError('HTTP_STATUS', message);
}

/** No answer at all. Scripts cannot tell a refused origin from a broken connection, so both are said. */
export function networkError(url: string, pageOrigin: string | null, cause: unknown): SourceError {
  const from = pageOrigin ? `pages of ${pageOrigin}` : 'this page';
  const message = `Nothing came back from ${showUrl(url)}. Either the connection is down, or ${new URL(url).host} does not let ${from} read its files (CORS): check the connection, then ask that server to send Access-Control-Allow-Origin.`;
  return new SourceError('NETWORK', message, { cause });
}

/** The connection stands, and nothing comes through it. */
export function silentError(url: string, milliseconds: number, cause: unknown): SourceError {
  const message = `${new URL(url).host} did not answer within ${describeTime(milliseconds)}: expected ${showUrl(url)}. The server may be busy: reload in a few minutes.`;
  return new SourceError('NETWORK', message, { cause });
}

/** The connection broke, or fell silent, while bytes were arriving, and could not be taken up again. */
export function brokenOffError(url: string, received: number, cause: unknown): SourceError {
  const { host } = new URL(url);
  const what =
    cause instanceof StalledError
      ? `${host} stopped sending for ${describeTime(cause.milliseconds)}`
      : `The connection to ${host} broke off`;
  const message = `${what} after ${received} bytes of ${showUrl(url)}, and the rest could not be had. Check the connection, then reload.`;
  return new SourceError('NETWORK', message, { cause });
}

/** The bytes came, and what the browser keeps them in cannot be read again. */
export function unkeptError(name: string, received: number, cause: unknown): SourceError {
  const message = `The browser could not keep the ${received} bytes of ${name} that came. Download it, and drop it here from disk, as a file or in a ZIP.`;
  return new SourceError('NOT_READABLE', message, { cause });
}

function describeTime(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${Math.round(milliseconds / 1000)} s`;
}
