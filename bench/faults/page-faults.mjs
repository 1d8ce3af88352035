import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser } from '../open-browser.mjs';
import { serveSeries } from '../serve-series.mjs';

const slices = 60;
const name = `256x256x${slices}`;

/** Runs in the page before its scripts: keeps every context there is, and refuses what it is told to refuse. */
function prepare() {
  const { getContext } = HTMLCanvasElement.prototype;
  const keep = (context) => context?.getExtension?.('WEBGL_lose_context') && contexts.add(context);
  const contexts = new Set();
  const refused = { contexts: false, bytes: Infinity };
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    if (refused.contexts && /webgl/.test(kind)) return null;
    const context = getContext.call(this, kind, ...rest);
    keep(context);
    return context;
  };
  const limited = (List) =>
    new Proxy(List, {
      construct(target, args, made) {
        if (args[0] * (List.BYTES_PER_ELEMENT ?? 1) > refused.bytes)
          throw new RangeError('Array buffer allocation failed');
        return Reflect.construct(target, args, made);
      },
    });
  for (const List of [ArrayBuffer, Uint8Array, Int8Array, Uint16Array, Int16Array, Float32Array])
    globalThis[List.name] = limited(List);
  const lose = () => {
    for (const context of contexts) context.getExtension('WEBGL_lose_context').loseContext();
    contexts.clear();
  };
  globalThis.faults = { refused, lose };
}

const inPage = (act) => (page) => page.evaluate(act);
const lose = inPage(() => globalThis.faults.lose());
const freeze = async (page) => {
  const session = await page.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await wait(3000);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
};
const breakGraphics = async (page) => {
  const session = await page.browser().target().createCDPSession();
  await session.send('Browser.crashGpuProcess').catch(() => undefined);
};

/** What is done, and when: `before` the page has a script, `during` the reading of slices, or `after` the picture stands. */
const faults = [
  ['the context is lost behind a picture', { after: lose }],
  ['the context is lost while slices are read', { during: lose }],
  [
    'the context is lost three times in a second',
    {
      async after(page) {
        for (let time = 0; time < 3; time++) {
          await lose(page);
          await wait(300);
        }
      },
    },
  ],
  ['the process of the graphics ends behind a picture', { after: breakGraphics }],
  ['the process of the graphics ends while slices are read', { during: breakGraphics }],
  [
    'the context is lost, and none is given again',
    {
      after: inPage(() => {
        globalThis.faults.refused.contexts = true;
        globalThis.faults.lose();
      }),
    },
  ],
  [
    'no context is ever given',
    {
      before: () => {
        globalThis.faults.refused.contexts = true;
      },
    },
  ],
  [
    'no more than 1 MB of memory is given at once',
    {
      before: () => {
        globalThis.faults.refused.bytes = 2 ** 20;
      },
    },
  ],
  ['the page is frozen for three seconds behind a picture', { after: freeze }],
  [
    'the element is taken out while slices are read, and put back',
    {
      during: inPage(async () => {
        const element = document.querySelector('spacing-preview');
        element.remove();
        await new Promise((done) => setTimeout(done, 500));
        document.body.prepend(element);
      }),
    },
  ],
  [
    'the element goes into the document of a frame and back',
    {
      after: inPage(async () => {
        const element = document.querySelector('spacing-preview');
        const frame = document.body.appendChild(document.createElement('iframe'));
        frame.contentDocument.body.append(element);
        await new Promise((done) => setTimeout(done, 500));
        document.body.prepend(element);
        frame.remove();
      }),
    },
  ],
  [
    'the element has no size while slices are read',
    {
      during: inPage(async () => {
        const { style } = document.querySelector('spacing-preview');
        style.display = 'block';
        style.inlineSize = '0';
        await new Promise((done) => setTimeout(done, 1500));
        style.inlineSize = '';
        style.display = '';
      }),
    },
  ],
];

export const pageFaults = faults.map(([fault, acts]) => ({ fault, run: () => measure(acts) }));

/** @returns see `Outcome` in fault.ts; survived is a picture that turns when an arrow is pressed */
async function measure({ before, during, after }) {
  const server = await serveSeries();
  const { browser, page } = await openBrowser();
  try {
    await server.tell({ series: name, latency: 30 });
    await page.evaluateOnNewDocument(prepare);
    if (before) await page.evaluateOnNewDocument(before);
    await page.goto(`${server.origin}/pages/preview.html?name=${name}&slices=${slices}`);
    await page.waitForSelector('spacing-preview');
    await page.evaluate(watchSpeech);
    let began = await page.evaluate(() => performance.now());
    if (during) {
      await page.waitForFunction(() => document.querySelector('spacing-preview').report, { timeout: 60_000 });
      began = await page.evaluate(() => performance.now());
      await during(page);
    }
    await page.waitForFunction(() => globalThis.told.isOver, { timeout: 120_000 });
    if (after) {
      began = await page.evaluate(() => performance.now());
      await after(page);
      await wait(3000);
    }
    const survived = await turns(page);
    const { sentence, at } = await page.evaluate(tellLost);
    return {
      survived,
      toldAfter: at === null ? null : (at - began) / 1000,
      told: sentence,
      lost: survived ? '' : 'the picture; the numbers stand',
    };
  } finally {
    await browser.close();
    server.stop();
  }
}

/** In the page: notes when the element is done, and when it first says that it cannot draw. */
function watchSpeech() {
  const element = document.querySelector('spacing-preview');
  const cover = () =>
    element.shadowRoot.querySelector(
      '[data-cover="no-picture"] .no-picture, [data-cover="refused"] .refusal',
    );
  const told = { isOver: element.matches(':state(ready), :state(error)'), at: null, cover };
  for (const type of ['load', 'error']) element.addEventListener(type, () => (told.isOver = true));
  setInterval(() => (told.at ??= cover() && performance.now()), 50);
  globalThis.told = told;
}

/** In the page: what it says of it, and since when. */
function tellLost() {
  const { at, cover } = globalThis.told;
  return { sentence: cover()?.innerText.trim().replaceAll(/\s+/g, ' ') ?? '', at };
}

/** Whether the true picture is another once an arrow was pressed five times, within ten seconds. */
async function turns(page) {
  const pane = await page.evaluateHandle(() =>
    document.querySelector('spacing-preview').shadowRoot.querySelector('#true'),
  );
  const box = await pane.boundingBox().catch(() => null);
  if (!box) return false;
  // Away from letters, ticks and the cube, which turn where nothing is drawn too.
  const clip = {
    x: box.x + box.width / 3,
    y: box.y + box.height / 3,
    width: box.width / 3,
    height: box.height / 3,
  };
  const look = () => page.screenshot({ clip, encoding: 'base64' });
  const before = await look();
  await pane.focus();
  for (let time = 0; time < 5; time++) await page.keyboard.press('ArrowLeft');
  for (let time = 0; time < 20; time++) {
    await wait(500);
    if ((await look()) !== before) return true;
  }
  return false;
}
