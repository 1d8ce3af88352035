import { createServer } from 'node:net';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a driver may take until it answers, milliseconds. */
const patience = 60_000;

/**
 * Starts a driver and a browser through it (W3C WebDriver). Resolves with what the browser says of itself, `command`,
 * which sends one command of the session, and `stop`, which ends both.
 * @throws {Error} where the driver is not there, does not answer, or refuses
 */
export async function openBrowser(program, { env = process.env, capabilities = {} } = {}) {
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' });
  const ended = new Promise((_, fail) => {
    driver.once('error', fail);
    driver.once('exit', (status) => fail(new Error(`${program} ended with status ${status}`)));
  });
  ended.catch(() => undefined);
  const kill = () => driver.kill();
  process.once('exit', kill);
  const ask = (method, path, body) => Promise.race([ended, request(port, method, path, body)]);
  try {
    await Promise.race([ended, untilReady(port)]);
    const session = await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    const path = `/session/${session.sessionId}`;
    return {
      capabilities: session.capabilities,
      command: (method, name, body) => ask(method, `${path}/${name}`, body),
      async stop() {
        await ask('DELETE', path).catch(() => undefined);
        process.off('exit', kill);
        kill();
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}

async function request(port, method, path, body) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`WebDriver ${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}

async function untilReady(port) {
  for (const end = Date.now() + patience; ; await wait(100)) {
    const status = await request(port, 'GET', '/status').catch(() => null);
    if (status?.ready) return;
    if (Date.now() > end) throw new Error(`the driver does not answer within ${patience / 1000} s`);
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
