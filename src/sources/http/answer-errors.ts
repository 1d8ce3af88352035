import { showUrl } from './http-errors.js';
import { SourceError } from '../source-file.js';

const advice: Record<number, string> = {
  401: 'It asks who you are: sign in there in this browser and set credentials="include", or pass a token in requestHeaders.',
  403: 'It refuses access: it may be restricted, or the link may have run out. Ask its owner, or sign in there.',
  404: 'Nothing is there: check the address for a typing slip, or whether it was moved.',
  410: 'It was removed: ask the repository for its new address.',
  416: 'The file is shorter than expected: reload to read it anew.',
  429: 'It limits how often it may be asked: wait a minute, then reload; one ZIP needs fewer requests than single files.',
};

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

/** The bytes came, and what the browser keeps them in cannot be read again. */
export function unkeptError(name: string, received: number, cause: unknown): SourceError {
  const message = `The browser could not keep the ${received} bytes of ${name} that came. Download it, and drop it here from disk, as a file or in a ZIP.`;
  return new SourceError('NOT_READABLE', message, { cause });
}
