import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { writeSeries } from '../test/support/synthetic-series.ts';
import { writeZip } from '../test/sources/zip/write-zip.ts';
import { project } from './run.mjs';

/** Content types by the ends of names. */
export const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
};

const page =
  '<!doctype html><title>Host</title><script type="module" src="dist/spacing-preview.js"></script>';
let specimen;

/**
 * Answers browser tests as hosts do that send certain headers: `/__host/HEADERS/PATH`, the headers as JSON. Below it lie
 * `page.html` with the published script, that script with all that it fetches in `dist/`, and `specimen.zip`: twelve
 * slices of 12 × 10 pixels, 0.75 × 2.5 mm, 7.25 mm apart. Each answer has the headers, for what a worker may do is told
 * by the answer that its script comes with.
 */
export async function serveHost(context, next) {
  const [, place, headers, ...rest] = context.path.split('/');
  if (place !== '__host') return next();
  context.set(JSON.parse(decodeURIComponent(headers)));
  const path = rest.join('/');
  context.type = types[extname(path)] ?? 'text/plain';
  if (path === 'page.html') context.body = page;
  else if (path === 'specimen.zip') context.body = await makeSpecimen();
  else {
    const file = join(project, 'dist', basename(path));
    if (rest.length === 2 && rest[0] === 'dist' && existsSync(file)) context.body = readFileSync(file);
    else context.status = 404;
  }
}

/** The slices of the specimen, each a file. */
export function specimenSlices() {
  return writeSeries({
    columns: 12,
    rows: 10,
    slices: 12,
    spacing: { x: 0.75, y: 2.5, z: 7.25 },
    thickness: 19,
    sample: (x) => x,
  });
}

/** Its ZIP. */
export async function makeSpecimen() {
  specimen ??= writeZip(specimenSlices());
  return Buffer.from(await specimen);
}
