import { unseenDisplay } from './display.mjs';
import { openBrowser } from './web-driver.mjs';

/** WebDriver's code points of keys without a character (W3C WebDriver 17.4.2). */
const keys = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue006',
  Escape: '\ue00c',
  PageUp: '\ue00e',
  PageDown: '\ue00f',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
};

const buttons = { left: 0, middle: 1, right: 2 };

/** A launcher for @web/test-runner that drives WebKitGTK, one window at a time. */
export function webkitLauncher(driver) {
  let started;
  let active = null;

  async function command(method, name, body) {
    const browser = await (started ??= start(driver));
    return browser.command(method, name, body);
  }

  const act = (source) => command('POST', 'actions', { actions: [source] });
  const point = (...actions) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const press = (type) => (_id, button) => point({ type, button: buttons[button ?? 'left'] });
  const move = (_id, x, y) => point({ type: 'pointerMove', x, y, duration: 0 });

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      active = { id, url };
      await command('POST', 'url', { url });
    },
    isActive: (id) => active?.id === id,
    getBrowserUrl: () => active?.url,
    startDebugSession() {
      throw new Error('A person looks into WebKit with its own inspector.');
    },
    /** Each suite has a browser of its own: the web process of one that has drawn for several breaks down. */
    async stopSession() {
      active = null;
      const browser = await started?.catch(() => null);
      started = undefined;
      await browser?.stop();
      return {};
    },
    async stop() {
      const browser = await started?.catch(() => null);
      await browser?.stop();
    },
    // What @web/test-runner-commands asks of a launcher of type `webdriver`:
    sendKeys: (_id, pressed) =>
      act({
        type: 'key',
        id: 'keyboard',
        actions: pressed
          .map((key) => keys[key] ?? key)
          .flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
      }),
    sendMouseMove: move,
    sendMouseDown: press('pointerDown'),
    sendMouseUp: press('pointerUp'),
    async sendMouseClick(id, x, y, button) {
      await move(id, x, y);
      await press('pointerDown')(id, button);
      await press('pointerUp')(id, button);
    },
    async resetMouse(id) {
      await command('DELETE', 'actions');
      await move(id, 0, 0);
    },
  };
}

/** The version of the browser that the driver starts, where it starts and has WebGL 2. */
export async function webkitVersion(driver) {
  const browser = await start(driver);
  try {
    const script = "return document.createElement('canvas').getContext('webgl2') !== null";
    if (!(await browser.command('POST', 'execute/sync', { script, args: [] })))
      throw new Error('has no WebGL 2');
    return browser.capabilities.browserVersion;
  } finally {
    await browser.stop();
  }
}

async function start(driver) {
  const browser = await openBrowser(driver, { env: await unseenDisplay() });
  // As large as the pages of the other browsers are, with the bars of its window. Nobody manages windows on this screen,
  // so the one under the pointer has the focus, and the pointer rests in the middle of 1600 × 1200.
  await browser.command('POST', 'window/rect', { x: 400, y: 250, width: 800, height: 700 });
  return browser;
}
