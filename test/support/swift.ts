import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPort } from './find-port.js';

const servers = ['account', 'container', 'object'] as const;

/** What S3 is asked with. */
export const swiftKeys = { id: 'test:tester', secret: 'testing' } as const;

/** OpenStack Swift with its S3 interface, on one disk and free ports of this machine. */
export interface Swift {
  address: string;
  stop: () => void;
}

/** `null` where this machine has none, or may not start it. */
export async function startSwift(): Promise<Swift | null> {
  const isHere = ['/usr/bin/swift-proxy-server', '/etc/swift/swift.conf'].every((path) => existsSync(path));
  if (!isHere || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'swift-'));
  mkdirSync(join(folder, 'disks/one'), { recursive: true });
  const running: ChildProcess[] = [];
  const ports: number[] = [];
  const start = (name: string, port: number, lines: readonly string[]) => {
    ports.push(port);
    const path = join(folder, `${name}.conf`);
    const own = ['[DEFAULT]', 'bind_ip = 127.0.0.1', `bind_port = ${port}`, 'workers = 0', 'user = root'];
    const disks = [`swift_dir = ${folder}`, `devices = ${folder}/disks`, 'mount_check = false'];
    writeFileSync(path, [...own, ...disks, ...lines, ''].join('\n'));
    running.push(spawn(`/usr/bin/swift-${name}-server`, [path], { stdio: 'ignore' }));
  };
  for (const name of servers) {
    const port = await findPort();
    makeRing(folder, name, port);
    start(name, port, [
      '[pipeline:main]',
      `pipeline = ${name}-server`,
      ...describe(`app:${name}-server`, name),
    ]);
  }
  const port = await findPort();
  const filters = [
    'catch_errors',
    'gatekeeper',
    'healthcheck',
    'cache',
    'listing_formats',
    'bulk',
    's3api',
    'tempauth',
    'slo',
    'dlo',
  ];
  start(
    'proxy',
    port,
    [
      '[pipeline:main]',
      `pipeline = ${filters.join(' ')} proxy-server`,
      ...describe('app:proxy-server', 'proxy'),
      ...['account_autocreate = true', 'node_timeout = 60', 'conn_timeout = 10'],
      ...filters.flatMap((name) => describe(`filter:${name}`, name === 'cache' ? 'memcache' : name)),
    ].flatMap((line) =>
      line === '[filter:tempauth]' ? [line, 'user_test_tester = testing .admin'] : [line],
    ),
  );
  const stop = () => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const address = `http://127.0.0.1:${port}`;
  while (!(await Promise.all(ports.map(answers))).every(Boolean)) {
    if (running.some(({ exitCode }) => exitCode !== null)) {
      stop();
      return null;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { address, stop };
}

const describe = (section: string, name: string) => [`[${section}]`, `use = egg:swift#${name}`];

/** Where the parts of a store are: all on one disk. */
function makeRing(folder: string, name: string, port: number): void {
  const ring = (...words: string[]) =>
    spawnSync('/usr/bin/swift-ring-builder', [`${name}.builder`, ...words], { cwd: folder });
  ring('create', '4', '1', '1');
  const place = ['--region', '1', '--zone', '1', '--ip', '127.0.0.1', '--device', 'one', '--weight', '1'];
  ring('add', ...place, '--port', String(port));
  ring('rebalance');
}

/** Whether somebody answers there, whatever it says. */
async function answers(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/healthcheck`).catch(() => null);
  await response?.body?.cancel();
  return response !== null;
}
