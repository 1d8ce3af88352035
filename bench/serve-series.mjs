import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Starts a server of synthetic series, of the build and of the pages, in a process of its own, so that making
 * bytes takes nothing from who measures. `dist` is the folder of the build; `certificate` is one with `key.pem` and
 * `cert.pem`: HTTP/2 then.
 */
export async function serveSeries({ dist = join(import.meta.dirname, '../dist'), certificate } = {}) {
  if (!existsSync(join(dist, 'spacing-preview.js')))
    throw new Error('There is no build: run npm run build first.');
  const child = fork(join(import.meta.dirname, 'series-server.mjs'), [
    dist,
    ...(certificate ? [certificate] : []),
  ]);
  const ended = once(child, 'exit').then(() => [null]);
  const next = async () => (await Promise.race([once(child, 'message'), ended]))[0];
  const port = await next();
  const tell = (message) => {
    const answer = next();
    child.send(message);
    return answer;
  };
  const scheme = certificate ? 'https' : 'http';
  return { origin: `${scheme}://localhost:${port}`, tell, stop: () => child.kill() };
}
