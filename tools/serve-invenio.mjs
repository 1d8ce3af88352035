import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { project } from './run.mjs';
import { makeSpecimen, types } from './serve-host.mjs';

/** What Invenio sends with every page unless an instance says otherwise (invenio-app, `APP_DEFAULT_SECURE_HEADERS`). */
const headers = {
  'Content-Security-Policy': "default-src 'self'; object-src 'none'",
  'X-Frame-Options': 'sameorigin',
  'X-Content-Type-Options': 'nosniff',
};

const renderer = join(project, 'test/integrations/render-invenio.py');
const statics = join(project, 'integrations/invenio/invenio_spacing_preview/static');

/**
 * Answers browser tests as an Invenio instance does: `/__invenio/tooth.zip` is the preview of a ZIP of slices, as the
 * previewer renders it; below `/static/` and `/records/` lies what it asks for. 503 without python3 and Flask.
 */
export async function serveInvenio(context, next) {
  const { path } = context;
  if (!/^\/(__invenio|static\/spacing-preview|records\/1\/files)\//.test(path)) return next();
  context.set(headers);
  const name = basename(path);
  if (path.startsWith('/records/')) {
    context.type = 'application/octet-stream';
    context.body = await makeSpecimen();
  } else if (path.startsWith('/__invenio/')) {
    const bytes = (await makeSpecimen()).toString('base64');
    const { status, stdout } = spawnSync('python3', [renderer], { input: JSON.stringify({ name, bytes }) });
    context.type = 'text/html';
    if (status === 0) context.body = JSON.parse(String(stdout)).page;
    else context.status = 503;
  } else {
    const file = path.includes('/dist/') ? join(project, 'dist', name) : join(statics, name);
    context.type = types[extname(name)] ?? 'application/octet-stream';
    if (existsSync(file)) context.body = readFileSync(file);
    else context.status = 404;
  }
}
