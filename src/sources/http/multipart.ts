import { parseMultipart } from '@remix-run/multipart-parser';
import { SourceError } from '../source-file.js';

const longestPreamble = 1024;

export interface Part {
  /** Its Content-Type with parameters; `''` where it has none. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The parts of a multipart body (RFC 2046 5.1); a body of another type is one part. `type`: the Content-Type of all;
 * `name`: what a person knows the image by.
 * @throws {SourceError} TRUNCATED where the body ends before its last part does
 */
export function readParts(body: Uint8Array<ArrayBuffer>, type: string, name: string): Part[] {
  const boundary = /^\s*multipart\/.*;\s*boundary=(?:"([^"]+)"|([^\s;]+))/is.exec(type);
  if (!boundary) return [{ type, bytes: body }];
  const mark = boundary[1] ?? boundary[2] ?? '';
  const options = {
    boundary: mark,
    maxFileSize: body.length,
    maxTotalSize: body.length,
    maxParts: 1_000_000,
  };
  try {
    return Array.from(parseMultipart(skipPreamble(body, mark), options), (part) => ({
      type: part.headers['content-type'] ?? '',
      bytes: part.bytes as Uint8Array<ArrayBuffer>,
    }));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `${name}: expected its frames in parts, found ${body.length} bytes that break off (${reason}). Reload to ask the server for them again.`;
    throw new SourceError('TRUNCATED', message, { cause });
  }
}

/** Some servers put an empty line before the first part (RFC 2046 5.1.1), which the parser takes for none. */
function skipPreamble(body: Uint8Array<ArrayBuffer>, mark: string): Uint8Array<ArrayBuffer> {
  const head = new TextDecoder('latin1').decode(body.subarray(0, longestPreamble));
  return body.subarray(Math.max(0, head.indexOf(`--${mark}`)));
}
