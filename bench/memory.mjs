import { parseArgs } from 'node:util';
import { median, settledMemory } from './browser-memory.mjs';
import { openBrowser } from './open-browser.mjs';
import { addressesOf } from './pages/series.js';
import { serveSeries } from './serve-series.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    cycles: { type: 'string', default: '30' },
    /** Of turning and reloading in one tab; 60 show what a long visit leaves behind. */
    minutes: { type: 'string', default: '0' },
    dist: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const cycles = Number(options.cycles);
const minutes = Number(options.minutes);

const large = { columns: 512, slices: 200 };
const small = { columns: 128, slices: 64 };

/** Until a drawn picture's memory has come to rest, milliseconds. */
const restMilliseconds = 3000;
/** What resident memory differs by from one measurement to the next of the same thing. */
const noise = 10;
/** How often a long visit is measured, and for how many steps each series is turned. */
const soakSamples = 24;
const turnSteps = 150;
const goals = { ratio: 0.1, heap: 5, gpu: 10 };
/** What is counted beside memory; none of them may be more in the end than after the first cycles. */
const counted = ['contexts', 'workers', 'listeners', 'nodes'];

const server = await serveSeries({ dist: options.dist });
const failures = [];
try {
  if (rounds > 0) await comparePanes();
  if (cycles > 0) await addAndRemove(0);
  if (cycles > 0) await addAndRemove(2500);
  if (minutes > 0) await turnAndReload();
} finally {
  server.stop();
}
for (const failure of failures) console.log(`Missed: ${failure}`);
if (failures.length === 0) console.log('Every goal is met.');
process.exitCode = failures.length > 0 ? 1 : 0;

/** Two panes against one: the same series without Slice Thickness leaves the right pane empty. */
async function comparePanes() {
  const two = [];
  const one = [];
  for (let round = 1; round <= rounds; round++) {
    two.push(await drawnMemory(''));
    one.push(await drawnMemory('-plain'));
    console.log(`round ${round}: two panes ${megabytes(two.at(-1))}, one pane ${megabytes(one.at(-1))}`);
  }
  const ratio = median(two) / median(one);
  console.log(
    `GPU process over about:blank, ${large.columns} × ${large.columns} × ${large.slices}: two panes ${megabytes(median(two))}, one ${megabytes(median(one))}, ratio ${ratio.toFixed(3)} (goal: within 10 %)\n`,
  );
  const excess = Math.abs(median(two) - median(one)) - goals.ratio * median(one);
  if (excess > noise) failures.push(`two panes take ${ratio.toFixed(2)} times the GPU memory of one`);
}

async function drawnMemory(kind) {
  const { browser, page, messages, pid } = await openBrowser();
  try {
    await pause(1000);
    const blank = await settledMemory(pid);
    await page.goto(`${server.origin}/pages/memory.html`);
    await showOnce(page, `${large.columns}x${large.columns}x${large.slices}${kind}`, large.slices);
    await pause(restMilliseconds);
    const drawn = await settledMemory(pid);
    tellMessages(messages);
    return drawn.gpu - blank.gpu;
  } finally {
    await browser.close();
  }
}

/** @param rest milliseconds without an element after each cycle; beyond 2 s the engine is taken down each time */
async function addAndRemove(rest) {
  const { browser, page, messages, pid } = await openBrowser();
  const name = `${small.columns}x${small.columns}x${small.slices}`;
  const measured = new Map();
  try {
    await page.evaluateOnNewDocument(countContexts);
    await page.goto(`${server.origin}/pages/memory.html`);
    const between = Math.max(5, Math.floor(cycles / 12));
    for (let cycle = 1; cycle <= cycles; cycle++) {
      await showOnce(page, name, small.slices);
      await page.evaluate(() => document.querySelector('spacing-preview').remove());
      await pause(rest);
      if (cycle % between === 0 || cycle === cycles) measured.set(cycle, await collectedMemory(page, pid));
    }
  } finally {
    await browser.close();
  }
  const [early, late] = [[...measured.values()][0], measured.get(cycles)];
  const heap = late.heap - early.heap;
  const gpu = late.gpu - early.gpu;
  const told = (part) =>
    [...measured].map(([cycle, memory]) => `${memory[part].toFixed(1)} at ${cycle}`).join(', ');
  const between = rest ? `${rest / 1000} s without one` : 'one right after the other';
  console.log(`Added and removed ${cycles} times, ${between}:`);
  console.log(`  heap, MB: ${told('heap')}; ${signed(heap)} (goal: at most +${goals.heap} MB)`);
  console.log(`  GPU, MB: ${told('gpu')}; ${signed(gpu)} (goal: at most +${goals.gpu} MB)`);
  for (const part of counted) {
    console.log(
      `  ${part}: ${[...measured].map(([cycle, memory]) => `${memory[part]} at ${cycle}`).join(', ')}`,
    );
    if (late[part] > early[part]) failures.push(`${late[part] - early[part]} ${part} were left behind`);
  }
  tellMessages(messages);
  console.log('');
  if (heap > goals.heap) failures.push(`the heap grew by ${megabytes(heap)}`);
  if (gpu > goals.gpu + noise) failures.push(`the GPU process grew by ${megabytes(gpu)}`);
}

/** One element for a long visit: it shows one series after another, and each is turned for a while. */
async function turnAndReload() {
  const { browser, page, messages, pid } = await openBrowser();
  const sizes = [small, large, { columns: 256, slices: 100 }];
  const measured = [];
  const started = Date.now();
  let reloads = 0;
  try {
    await page.goto(`${server.origin}/pages/memory.html`);
    while (Date.now() - started < minutes * 60_000) {
      const { columns, slices } = sizes[reloads % sizes.length];
      await showOnce(page, `${columns}x${columns}x${slices}`, slices);
      await turn(page);
      reloads += 1;
      const isDue = Date.now() - started >= (measured.length * minutes * 60_000) / soakSamples;
      if (columns !== small.columns || !isDue) continue;
      measured.push({ at: (Date.now() - started) / 60_000, ...(await collectedMemory(page, pid)) });
    }
  } finally {
    await browser.close();
  }
  console.log(`One tab for ${minutes} minutes, ${reloads} times loaded and turned:`);
  const quarter = Math.floor(measured.length / 4);
  for (const [part, goal, slack] of [
    ['heap', goals.heap, 0],
    ['gpu', goals.gpu, noise],
  ]) {
    const all = measured.map((memory) => memory[part]);
    const growth = median(all.slice(-quarter)) - median(all.slice(quarter, 2 * quarter));
    const told = measured
      .map(({ at, [part]: value }) => `${value.toFixed(1)} at ${at.toFixed(0)}`)
      .join(', ');
    console.log(
      `  ${part}, MB, by the minute: ${told}; last quarter against the second ${signed(growth)} (goal: at most +${goal} MB)`,
    );
    if (growth > goal + slack) failures.push(`${part} grew by ${megabytes(growth)} in a long visit`);
  }
  tellMessages(messages);
}

/** Drags to and fro over the true pane. */
async function turn(page) {
  await page.mouse.move(100, 150);
  await page.mouse.down();
  for (let step = 0; step < turnSteps; step++) {
    await page.mouse.move(100 + 150 * Math.sin(step / 10), 150 + 60 * Math.cos(step / 17));
    await pause(40);
  }
  await page.mouse.up();
}

/** Shows a series in the page's element, which is added where there is none, and waits until it is drawn. */
async function showOnce(page, name, slices) {
  await page.evaluate(
    (src) =>
      new Promise((done, fail) => {
        const known = document.querySelector('spacing-preview');
        const element = known ?? document.createElement('spacing-preview');
        element.addEventListener('load', () => done(), { once: true });
        element.addEventListener('error', (event) => fail(new Error(event.detail?.message)), { once: true });
        element.loading = 'eager';
        element.src = src;
        if (!known) document.body.append(element);
      }),
    addressesOf(name, slices),
  );
  const isDrawn = await page.evaluate(() =>
    document.querySelector('spacing-preview').matches(':state(ready)'),
  );
  if (!isDrawn) throw new Error('The element says load, but is not ready.');
}

/** Heap and GPU memory without an element, after the engine's grace and a full collection. */
async function collectedMemory(page, pid) {
  await pause(restMilliseconds);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const { gpu } = await settledMemory(pid);
  const contexts = await page.evaluate(() => globalThis.countContexts?.() ?? 0);
  return { heap: usedSize / 2 ** 20, gpu, contexts, workers: page.workers().length, listeners, nodes };
}

/** In the page: has WebGL contexts counted that can still draw. */
function countContexts() {
  const { getContext } = HTMLCanvasElement.prototype;
  const made = new Set();
  HTMLCanvasElement.prototype.getContext = function (...args) {
    const context = getContext.apply(this, args);
    if (context instanceof WebGL2RenderingContext) made.add(new WeakRef(context));
    return context;
  };
  globalThis.countContexts = () => [...made].filter((one) => one.deref()?.isContextLost() === false).length;
}

function tellMessages(messages) {
  for (const message of new Set(messages)) console.log(`  console ${message}`);
  if (messages.length > 0) failures.push(`${messages.length} warnings or errors on the console`);
}

function megabytes(value) {
  return `${value.toFixed(1)} MB`;
}

function signed(value) {
  return `${value < 0 ? '' : '+'}${megabytes(value)}`;
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}
