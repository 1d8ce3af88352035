import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  /** Address of the server, with a `/` at its end. */
  base: string;
  /** What was asked for, in order: the path and its `Range`. */
  requests: string[];
  /** The Authorization of each request, in the same order. */
  tokens: (string | undefined)[];
  close(): Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse, bytes: Uint8Array) => void;

/** Serves files by path over HTTP, each in its own way: by ranges unless `answers` has another. */
export async function serveBytes(
  files: Record<string, Uint8Array>,
  answers: Record<string, Answer> = {},
): Promise<Served> {
  const requests: string[] = [];
  const tokens: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1).split('?')[0] ?? '';
    tokens.push(request.headers.authorization);
    requests.push(`${path} ${request.headers.range ?? 'whole'}`);
    const bytes = files[path];
    const answer = answers[path] ?? (bytes ? answerRange : answerNothing);
    answer(request, response, bytes ?? new Uint8Array(0));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { base: `http://127.0.0.1:${port}/`, requests, tokens, close };
}

/** As RFC 9110 section 14 has it: 206 with Content-Range, 416 behind the end, 200 where no range was asked for. */
export const answerRange: Answer = (request, response, bytes) => {
  const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
  if (from === undefined) {
    answerWhole(request, response, bytes);
    return;
  }
  const start = Number(from);
  if (start >= bytes.length) {
    response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}` }).end();
    return;
  }
  const end = Math.min(Number(to), bytes.length - 1);
  response.writeHead(206, { 'Content-Range': `bytes ${start}-${end}/${bytes.length}` });
  response.end(bytes.subarray(start, end + 1));
};

/** A range without the total, as a browser sees it where the server does not expose Content-Range. */
export const answerRangeHidingLength: Answer = (request, response, bytes) => {
  const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
  response.writeHead(206).end(bytes.subarray(Number(from), Number(to) + 1));
};

export const answerWhole: Answer = (_request, response, bytes) => {
  response.writeHead(200).end(bytes);
};

const answerNothing: Answer = (_request, response) => {
  response.writeHead(404).end('not here');
};

export function answerStatus(status: number): Answer {
  return (_request, response) => void response.writeHead(status).end();
}
