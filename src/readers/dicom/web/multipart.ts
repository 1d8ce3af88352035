import { parseMultipart } from '@remix-run/multipart-parser';
import { refusal } from '../../../model/problem/problem.js';
import type { Answer, Bytes } from '../../../model/readable.js';

const longestPreamble = 1024;

/**
 * The parts of a multipart body (RFC 2046 5.1), each with its own Content-Type; a body of another type is one part.
 * @param file what a person knows the image by
 * @throws {ProblemError} TRUNCATED where the body ends before its last part does
 */
export function readParts({ bytes: body, type }: Answer, file: string): Answer[] {
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
      bytes: part.bytes as Bytes,
    }));
  } catch (cause) {
    throw refusal('TRUNCATED:multipart', { file, size: body.length }, { cause });
  }
}

/** Some servers put an empty line before the first part (RFC 2046 5.1.1), which the parser takes for none. */
function skipPreamble(body: Bytes, mark: string): Bytes {
  const head = new TextDecoder('latin1').decode(body.subarray(0, longestPreamble));
  return body.subarray(Math.max(0, head.indexOf(`--${mark}`)));
}
