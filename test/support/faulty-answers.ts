import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { answerRange, answerWhole, type Answer } from '../sources/http/serve-bytes.js';

/** The first answers in order, then the last one for good. */
function inTurn(...answers: Answer[]): Answer {
  let turn = 0;
  return (...told) => answers[Math.min(turn++, answers.length - 1)]?.(...told);
}

/** A status, with what a web server writes beside it for people. */
function refuse(status: number, headers: Record<string, string> = {}): Answer {
  return (_request, response) =>
    void response
      .writeHead(status, { 'Content-Type': 'text/html', ...headers })
      .end(`<!doctype html><title>${status}</title><p>Sorry.`);
}

const asked = ({ headers }: IncomingMessage, bytes: Uint8Array) => {
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(headers.range ?? '') ?? [];
  return { start: Number(from), end: to === '' ? bytes.length : Math.min(Number(to) + 1, bytes.length) };
};

/** A partial answer to any range: of the bytes from `start` to `end`, and with these headers beside. */
function partial(
  change: (start: number, end: number) => { start: number; end: number; body?: number },
  headers: Record<string, string> = {},
): Answer {
  return (request, response, bytes) => {
    if (!request.headers.range) {
      answerWhole(request, response, bytes);
      return;
    }
    const range = asked(request, bytes);
    const { start, end, body = end - start } = change(range.start, range.end);
    response.writeHead(206, { 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}`, ...headers });
    response.end(bytes.subarray(start, start + body));
  };
}

const mute: Answer = () => undefined;

const headThenNothing: Answer = (request, response, bytes) => {
  const { start, end } = asked(request, bytes);
  response.writeHead(206, { 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}` });
  response.flushHeaders();
};

/** Half of what was asked for, then `then`. */
function half(then: (response: ServerResponse) => void): Answer {
  return (request, response, bytes) => {
    const { start, end } = asked(request, bytes);
    response.writeHead(206, {
      'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}`,
      'Content-Length': String(end - start),
    });
    response.write(bytes.subarray(start, start + Math.ceil((end - start) / 2)), () => then(response));
  };
}

const multipart: Answer = (request, response, bytes) => {
  if (!request.headers.range) {
    answerWhole(request, response, bytes);
    return;
  }
  const { start, end } = asked(request, bytes);
  response.writeHead(206, { 'Content-Type': 'multipart/byteranges; boundary=x' });
  response.write(`--x\r\nContent-Range: bytes ${start}-${end - 1}/${bytes.length}\r\n\r\n`);
  response.write(bytes.subarray(start, end));
  response.end('\r\n--x--\r\n');
};

const packedRanges: Answer = (request, response, bytes) => {
  const packed = gzipSync(bytes);
  response.setHeader('Content-Encoding', 'gzip');
  answerRange(request, response, packed);
};

/** By ranges, each with headers of its own. */
function versions(...headers: Record<string, string>[]): Answer {
  let turn = 0;
  return (request, response, bytes) => {
    for (const [name, value] of Object.entries(headers[Math.min(turn++, headers.length - 1)] ?? {}))
      response.setHeader(name, value);
    answerRange(request, response, bytes);
  };
}

const noon = 'Mon, 30 Nov 2026 12:00:00 GMT';

/** Ways in which a host answers wrongly, not at all, or later than it should; each begins anew. */
export const faultyAnswers = () =>
  ({
    '429 always': refuse(429),
    '429, Retry-After 0, always': refuse(429, { 'Retry-After': '0' }),
    '429, Retry-After 2, always': refuse(429, { 'Retry-After': '2' }),
    '429, Retry-After 3600': refuse(429, { 'Retry-After': '3600' }),
    '429, Retry-After a date in 2099': refuse(429, { 'Retry-After': 'Thu, 31 Dec 2099 23:59:59 GMT' }),
    '429, Retry-After rubbish, then good': inTurn(refuse(429, { 'Retry-After': '-5 soon' }), answerRange),
    '503, then good': inTurn(refuse(503), answerRange),
    '502 twice, then good': inTurn(refuse(502), refuse(502), answerRange),
    'no answer': mute,
    'a head, then nothing': headThenNothing,
    'silent in mid-body': half(() => undefined),
    'silent in mid-body once': inTurn(
      half(() => undefined),
      answerRange,
    ),
    'broken in mid-body': half((response) => void response.destroy()),
    'broken in mid-body once': inTurn(
      half((response) => void response.destroy()),
      answerRange,
    ),
    'the whole for a range': answerWhole,
    'a range from too early': partial((start, end) => ({ start: Math.max(0, start - 100), end })),
    'a range from too late': partial((start, end) => ({ start: Math.min(start + 100, end - 1), end })),
    'less at a time than asked for': partial((start, end) => ({ start, end: Math.min(end, start + 70_000) })),
    'less than the head promises': partial((start, end) => ({
      start,
      end,
      body: Math.ceil((end - start) / 2),
    })),
    'more than asked for': partial((start, end) => ({ start, end, body: end - start + 500 })),
    'a range in parts': multipart,
    'packed ranges': packedRanges,
    'another ETag each time': versions({ ETag: '"1"' }, { ETag: '"2"' }),
    'weak ETags that are one': versions({ ETag: 'W/"1"' }, { ETag: '"1"' }),
    'another Last-Modified': versions(
      { 'Last-Modified': noon },
      { 'Last-Modified': noon.replace('12', '13') },
    ),
    'another time, the same ETag': versions(
      { ETag: '"1"', 'Last-Modified': noon },
      { ETag: '"1"', 'Last-Modified': noon.replace('12', '13') },
    ),
    'a length that promises too much': (_request, response, bytes) => {
      response.writeHead(200, { 'Content-Length': String(bytes.length + 1000) });
      response.write(bytes, () => response.destroy());
    },
    'an empty body': (_request, response) => void response.writeHead(200).end(),
    'a page for people': (_request, response) =>
      void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Sign in.'),
    '401': refuse(401),
    '403': refuse(403),
    '404': refuse(404),
    '410': refuse(410),
    '500': refuse(500),
  }) satisfies Record<string, Answer>;

export type Fault = keyof ReturnType<typeof faultyAnswers>;
