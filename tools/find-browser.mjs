import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { project, run } from './run.mjs';

const cache = join(project, '.cache/browser');
const isRoot = process.getuid?.() === 0;

/** The package that carries a browser within itself; its version is the newest tried with this project. */
const packagedChromium = '@sparticuz/chromium@153.0.0';
const playwright = 'playwright-core@1.65.1';

/** What Chrome is started with: WebGL 2 without a graphics card, and nothing that looks for a network. */
export const browserFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-default-browser-check',
];

/**
 * Path and version of a Chrome or Chromium that starts and has WebGL 2: `CHROME_PATH`, one in the usual places, or
 * else one that is fetched. Says in one line which. Throws with what was tried where there is none.
 */
export async function findBrowser() {
  const tried = [];
  for (const [how, find] of ways()) {
    const path = await find().catch((error) => void tried.push(`${how}: ${firstLine(error.message)}`));
    if (!path) continue;
    try {
      const version = await tryBrowser({ executablePath: path, args: browserFlags });
      console.log(`Browser: ${path} (${how})`);
      return { path, version };
    } catch (error) {
      tried.push(`${how}: ${path} ${error.message}`);
    }
  }
  throw new Error(`No Chrome or Chromium was found or could be fetched. Tried:\n  ${tried.join('\n  ')}`);
}

function ways() {
  return [
    ['CHROME_PATH', async () => process.env.CHROME_PATH],
    ['installed', async () => usualPlaces().find(isExecutable)],
    ['fetched before', async () => fetchedBefore()],
    ['from the npm package @sparticuz/chromium', fetchPackaged],
    ['from the system package manager', installSystemPackage],
    ['downloaded by Playwright', fetchWithPlaywright],
  ];
}

function usualPlaces() {
  const names = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .map((name) => join(process.env[name], 'Google/Chrome/Application/chrome.exe'));
  return [
    ...onPath,
    ...['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
      names.map((name) => join(folder, name)),
    ),
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows,
  ];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The version of a browser that puppeteer starts and that draws with WebGL 2. Throws what is wrong with another. */
export async function tryBrowser(options, starter = puppeteer) {
  const browser = await starter.launch({ timeout: 60_000, ...options }).catch((error) => {
    throw new Error(`does not start (${firstLine(error.message)})`);
  });
  try {
    const page = await browser.newPage();
    const draws = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
    if (!draws) throw new Error('has no WebGL 2');
    return (await browser.version()).replace(/^.*\//, '');
  } finally {
    await browser.close();
  }
}

function fetchedBefore() {
  const paths = [join(cache, 'chromium-started'), ...playwrightBrowsers()];
  return paths.find(isExecutable);
}

/**
 * Unpacks the Chromium within the package, with the few libraries and fonts it needs beside it, and writes a
 * script that starts it with them. Linux on x64 only.
 */
async function fetchPackaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('made for Linux on x64');
  await npmInstall(packagedChromium);
  const unpack = "import c from '@sparticuz/chromium'; process.stdout.write(await c.executablePath());";
  const { status, output } = await run(process.execPath, ['--input-type=module', '-e', unpack], {
    quiet: true,
    cwd: cache,
    // The package unpacks into the temporary folder, and its libraries only where it believes itself on Lambda.
    env: { TMPDIR: cache, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  if (status !== 0) throw new Error(output);
  return startScript('chromium-started', output.trim());
}

function startScript(name, executable) {
  const script = join(cache, name);
  const fonts = join(cache, 'fonts.conf');
  const folders = [join(cache, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`);
  writeFileSync(
    fonts,
    `<fontconfig>${folders.join('')}<cachedir>${cache}/fonts-cache</cachedir></fontconfig>\n`,
  );
  const lines = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}${join(cache, 'al2023/lib')}"`,
    `export FONTCONFIG_FILE="${fonts}"`,
    `exec "${executable}" "$@"`,
  ];
  writeFileSync(script, `${lines.join('\n')}\n`);
  chmodSync(script, 0o755);
  return script;
}

async function installSystemPackage() {
  if (!isRoot || process.platform !== 'linux') throw new Error('needs root on Linux');
  const managers = [
    ['apt-get', [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]],
    ['dnf', [['install', '-y', 'chromium']]],
    ['apk', [['add', 'chromium']]],
  ];
  const found = managers.find(([name]) => onPath(name));
  if (!found) throw new Error('no apt-get, dnf or apk here');
  const [manager, steps] = found;
  for (const step of steps) {
    const { status, output } = await run(manager, step, {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) throw new Error(`${manager} ${step[0]} failed: ${output.trim().split('\n').at(-1)}`);
  }
  return usualPlaces().find(isExecutable);
}

async function fetchWithPlaywright() {
  await npmInstall(playwright);
  const cli = join(cache, 'node_modules/playwright-core/cli.js');
  const { status, output } = await run(process.execPath, [cli, 'install', 'chromium-headless-shell'], {
    quiet: true,
    env: { PLAYWRIGHT_BROWSERS_PATH: join(cache, 'playwright') },
  });
  if (status !== 0) throw new Error(output.trim().split('\n').at(-1));
  return playwrightBrowsers().find(isExecutable);
}

function playwrightBrowsers() {
  const folder = join(cache, 'playwright');
  if (!existsSync(folder)) return [];
  const names = /^(headless_shell|chrome|chrome-headless-shell)(\.exe)?$/;
  return readdirSync(folder, { recursive: true })
    .filter((path) => names.test(path.split(/[\\/]/).at(-1)))
    .map((path) => join(folder, path));
}

async function npmInstall(name) {
  mkdirSync(cache, { recursive: true });
  const args = [
    'install',
    '--prefix',
    cache,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    name,
  ];
  const { status, output } = await run('npm', args, { quiet: true });
  if (status !== 0) throw new Error(output.trim());
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)));
}

function firstLine(text) {
  return text.trim().split('\n')[0];
}

if (process.argv[1] === import.meta.filename) await findBrowser();
