import { StalledError } from './receive-body.js';
import { SourceError } from '../source-file.js';

/** A URL as it may be shown: without its query, which may carry a token, and without any password. */
export function showUrl(url: string): string {
  const { origin, pathname, protocol } = new URL(url);
  return protocol === 'data:' || protocol === 'blob:' ? `a ${protocol} address` : origin + pathname;
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

function describeTime(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${Math.round(milliseconds / 1000)} s`;
}
