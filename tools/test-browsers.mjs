import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { unseenDisplay } from './display.mjs';
import { browserFlags, findBrowser, tryBrowser } from './find-browser.mjs';
import { webkitLauncher, webkitVersion } from './webkit-launcher.mjs';

const chromium = (executablePath) => ({ executablePath, headless: true, args: browserFlags });

const firefox = (executablePath) => ({
  browser: 'firefox',
  executablePath,
  // Without a screen it has no WebGL.
  headless: false,
  extraPrefsFirefox: {
    // Draws without a graphics card.
    'webgl.force-enabled': true,
    // Scrollbars take room from the page, as they do on Windows.
    'widget.gtk.overlay-scrollbars.enabled': false,
  },
});

const onDisplay = {
  launch: async (options) => puppeteer.launch({ ...options, env: await unseenDisplay() }),
};

/**
 * The browsers that page tests run in, by name. `find` resolves with path and version of one that starts and draws,
 * and throws what is wrong with another; `launch` makes a launcher for @web/test-runner of it.
 */
export const testBrowsers = {
  Chromium: {
    find: findBrowser,
    launch: (path) => chromeLauncher({ launchOptions: chromium(path), puppeteer }),
  },
  Firefox: {
    async find() {
      const path = installed('firefox-esr', 'firefox');
      return { path, version: await tryBrowser(firefox(path), onDisplay) };
    },
    launch: (path) => chromeLauncher({ launchOptions: firefox(path), puppeteer: onDisplay }),
  },
  WebKit: {
    async find() {
      const path = installed('WebKitWebDriver');
      return { path, version: await webkitVersion(path) };
    },
    launch: webkitLauncher,
  },
};

/** Where the first of some programs lies. */
function installed(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!found) throw new Error(`${names.join(' or ')} is not on this machine`);
  return found;
}
