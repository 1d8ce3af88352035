import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { project } from './run.mjs';

const types = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/**
 * Answers browser tests as a host with a Content-Security-Policy does: `/__guarded/POLICY/page.html` is a page with the
 * published script in it, and below `/__guarded/POLICY/dist/` lies that script with all that it fetches. Each answer has
 * the policy, for what a worker may do is told by the answer that its script comes with.
 */
export async function serveGuarded(context, next) {
  const [, place, policy, ...rest] = context.path.split('/');
  if (place !== '__guarded') return next();
  context.set('Content-Security-Policy', decodeURIComponent(policy));
  if (rest.join('/') === 'page.html') {
    context.type = 'text/html';
    context.body =
      '<!doctype html><title>Guarded</title><script type="module" src="dist/spacing-preview.js"></script>';
    return;
  }
  const name = basename(context.path);
  context.type = types[extname(name)] ?? 'text/plain';
  context.body = readFileSync(join(project, 'dist', name));
}
