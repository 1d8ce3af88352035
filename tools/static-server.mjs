import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.dcm': 'application/dicom',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
};

/**
 * A server of the given folders of `root` and nothing else, with single byte ranges (RFC 9110 14). `/` leads to
 * `home`.
 */
export function staticServer({ root, folders, home }) {
  return createServer((request, response) => {
    const path = pathOf(request.url);
    if (path === '/') return redirect(response, home);
    if (!['GET', 'HEAD'].includes(request.method)) return refuse(response, 405);
    const found =
      path && folders.some((folder) => path.startsWith(`/${folder}/`)) && fileAt(join(root, path));
    if (!found) return refuse(response, 404);
    if (found.isFolder && !path.endsWith('/')) return redirect(response, `${path}/`);
    send(request, response, found);
  });
}

/** Listens on `port`, or on the first free one after it. Resolves with the port. */
export function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') done(listen(server, port + 1));
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => done(port));
  });
}

function pathOf(url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    return path.includes('\0') ? null : path.split(sep).join('/');
  } catch {
    return null;
  }
}

function fileAt(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return null;
  if (!stat.isDirectory()) return { path, size: stat.size, isFolder: false };
  const index = join(path, 'index.html');
  const indexStat = statSync(index, { throwIfNoEntry: false });
  return indexStat ? { path: index, size: indexStat.size, isFolder: true } : null;
}

function send(request, response, { path, size }) {
  const range = rangeOf(request.headers.range, size);
  if (range === 'unsatisfiable') return refuse(response, 416, { 'content-range': `bytes */${size}` });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    'cache-control': 'no-cache',
    ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === 'HEAD' || size === 0) return response.end();
  createReadStream(path, { start, end })
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The one range asked for, clipped to the file; `null` where none is, or several are: the whole is sent then. */
function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (!match[1] && !match[2])) return null;
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]));
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}

function redirect(response, location) {
  response.writeHead(302, { location }).end();
}

function refuse(response, status, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(`${status}\n`);
}
