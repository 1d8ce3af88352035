import { spawn } from 'node:child_process';
import { once } from 'node:events';

let started;

/**
 * The environment in which programs draw on a screen that nobody sees, without a graphics card. It is started when
 * first asked for, and ends with this process.
 * @throws {Error} where Xvfb cannot be started
 */
export async function unseenDisplay() {
  const number = await (started ??= startXvfb());
  return { ...process.env, DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
}

/** Starts it under the first free number, which it writes to the channel it is given. */
async function startXvfb() {
  const screen = ['-screen', '0', '1600x1200x24', '+extension', 'GLX', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => server.kill());
  const failed = once(server, 'exit').then(([status]) => {
    throw new Error(`Xvfb ended with status ${status}`);
  });
  failed.catch(() => undefined);
  const [number] = await Promise.race([once(server.stdio[3], 'data'), failed]);
  for (const handle of [server, server.stdio[3]]) handle.unref();
  return String(number).trim();
}
