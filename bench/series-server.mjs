import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { codecs, decoderPaths } from './compress-samples.mjs';
import { compressSeries, openSeries, zipSeries } from './series-files.mjs';

/** What a page decodes with that measures a codec by itself. */
const decoders = new Map(
  Object.keys(codecs).flatMap((name) =>
    Object.entries(decoderPaths(name)).map(([kind, path]) => [`/codecs/${name}.${kind}`, readFileSync(path)]),
  ),
);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const [distFolder, certificate] = process.argv.slice(2);

/** Read once: a build in between does not change what is measured. */
const scripts = readFolder(distFolder, '/dist/');
const pages = readFolder(join(import.meta.dirname, 'pages'), '/pages/');
const weights = new Map();
const zips = new Map();
let latency = 0;
let counts = emptyCounts();

const server = certificate
  ? createSecureServer(
      { key: readFileSync(`${certificate}/key.pem`), cert: readFileSync(`${certificate}/cert.pem`) },
      answer,
    )
  : createServer(answer);
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send(server.address().port));

/** A message may set the `latency`, make a `series` or `zip` beforehand, `reset` the counts; the answer tells them. */
process.on('message', async (message) => {
  if (message.latency !== undefined) latency = message.latency;
  if (message.series) await compressSeries(message.series);
  if (message.series) openSeries(message.series);
  if (message.zip && !zips.has(message.zip)) zips.set(message.zip, zipSeries(openSeries(message.zip)));
  const told = {
    ...counts,
    scripts: counts.scripts.map(({ path, at }) => ({ path, at, gzip: weigh(path) })),
  };
  if (message.reset) counts = emptyCounts();
  process.send(told);
});
process.on('disconnect', () => process.exit());

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/series/')) {
    setTimeout(() => answerSeries(request, response, pathname), latency);
    return;
  }
  const file = scripts.get(pathname) ?? pages.get(pathname) ?? decoders.get(pathname);
  if (!file) return send(response, 404, {}, Buffer.from('not found'));
  if (scripts.has(pathname)) counts.scripts.push({ path: pathname, at: Date.now() });
  send(response, 200, { 'content-type': types[extname(pathname)] ?? 'text/plain' }, file);
}

/** `/series/NAME.zip`, `/series/NAME/00001.dcm`, and for the floor `/series/NAME/offsets` of the samples. */
function answerSeries(request, response, path) {
  const [, , first, member] = path.split('/');
  const zip = zips.get(first.replace('.zip', ''));
  if (!member && zip)
    return sendRange(request, response, zip.bytes.length, (a, b) => zip.bytes.subarray(a, b));
  const series = openSeries(first);
  if (!series) return send(response, 404, {}, Buffer.from('not found'));
  if (member === 'offsets') {
    const told = { ...series, zipped: zip?.starts };
    return send(response, 200, { 'content-type': 'application/json' }, Buffer.from(JSON.stringify(told)));
  }
  const index = Number.parseInt(member, 10) - 1;
  sendRange(request, response, series.sizeOf(index), (a, b) => series.read(index, a, b));
}

function sendRange(request, response, size, read) {
  const match = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const start = match ? Number(match[1]) : 0;
  const end = Math.min(size, match?.[2] ? Number(match[2]) + 1 : size);
  if (start >= end) return send(response, 416, { 'content-range': `bytes */${size}` }, Buffer.alloc(0));
  const body = read(start, end);
  counts.requests += 1;
  counts.bytes += body.length;
  const fields = { 'content-type': 'application/dicom', 'accept-ranges': 'bytes' };
  if (match) fields['content-range'] = `bytes ${start}-${end - 1}/${size}`;
  send(response, match ? 206 : 200, fields, body);
}

function send(response, status, fields, body) {
  response.writeHead(status, { ...fields, 'content-length': body.length, 'cache-control': 'no-store' });
  response.end(body);
}

function readFolder(folder, prefix) {
  const files = readdirSync(folder).filter((name) => /\.(js|wasm|html)$/.test(name));
  return new Map(files.map((name) => [prefix + name, readFileSync(join(folder, name))]));
}

/** Gzip bytes of a script; of its first request only, where it is asked for twice. */
function weigh(path) {
  if (!weights.has(path)) weights.set(path, gzipSync(scripts.get(path), { level: 9 }).length);
  return weights.get(path);
}

function emptyCounts() {
  return { requests: 0, bytes: 0, scripts: [] };
}
