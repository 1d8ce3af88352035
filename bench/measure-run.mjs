import { readFileSync } from 'node:fs';
import { processTree, watchMemory } from './browser-memory.mjs';
import { openBrowser } from './open-browser.mjs';

const sampleMilliseconds = 100;
/** A second on the blank page, for what a browser starts with. */
const idleMilliseconds = 1000;
const dragSteps = 80;
const ticksPerSecond = 100;

/**
 * One page in a fresh browser.
 * @param what `preview`, `floor`, `headers` or `codec`
 * @param run `{ name, slices, by, budget, limit, files }`: the series, how it comes, MiB, milliseconds, local paths
 * @returns what the page measured, with memory in MB over about:blank, bytes and scripts; `error` where it failed
 */
export async function measureRun(what, run, server) {
  await server.tell({ reset: true });
  const { browser, page, messages, pid } = await openBrowser();
  const peak = { total: 0, renderer: 0, gpu: 0 };
  let sampling;
  try {
    await pause(idleMilliseconds);
    const readMemory = watchMemory(pid);
    const idle = readMemory();
    const before = ticks(pid);
    const started = Date.now();
    sampling = setInterval(() => {
      const now = readMemory();
      for (const part of Object.keys(peak)) peak[part] = Math.max(peak[part], now[part] - idle[part]);
    }, sampleMilliseconds);
    const measured = await within(run.limit, show(what, run, page, server.origin));
    const counts = await server.tell({});
    const frames = what === 'preview' ? await within(run.limit, turn(page)) : null;
    clearInterval(sampling);
    const after = ticks(pid);
    const foreign =
      (after.all - before.all - after.own + before.own) / ticksPerSecond / ((Date.now() - started) / 1000);
    return { ...measured, peak, frames, foreign, messages, ...weigh(counts, measured) };
  } catch (error) {
    return { error: error.message.split('\n')[0], peak, messages };
  } finally {
    clearInterval(sampling);
    browser.process().kill('SIGKILL');
    await browser.close().catch(() => null);
  }
}

async function show(what, { name, slices, by, budget, files }, page, origin) {
  const asked = new URLSearchParams({ what, name, slices, by, budget });
  await page.goto(`${origin}/pages/${what === 'headers' ? 'floor' : what}.html?${asked}`);
  if (files) await (await page.$('input')).uploadFile(...files);
  await page.waitForFunction(() => 'measured' in globalThis, { polling: 20 });
  return page.evaluate(() => globalThis.measured);
}

/** Drags over the true pane; resolves with the milliseconds between pictures. */
async function turn(page) {
  await page.evaluate(() => globalThis.takePictureTimes());
  await page.mouse.move(100, 200);
  await page.mouse.down();
  for (let step = 1; step <= dragSteps; step++) {
    await page.mouse.move(100 + 2 * step, 200);
    await pause(30);
  }
  await page.mouse.up();
  const times = await page.evaluate(() => globalThis.takePictureTimes());
  return times.slice(1).map((time, index) => time - times[index]);
}

/** Transfer of the series, and of scripts until the final report and in all: each counted once, gzip. */
function weigh({ bytes, requests, scripts }, { origin, final }) {
  const once = [...new Map(scripts.toReversed().map((script) => [script.path, script])).values()];
  const sum = (some) => some.reduce((total, { gzip }) => total + gzip, 0);
  const early = final === undefined ? [] : once.filter(({ at }) => at <= origin + final);
  return { bytes, requests, scripts: { untilFinal: sum(early), all: sum(once) } };
}

/** Processor time of the machine, and of the browser with us and our children. */
function ticks(pid) {
  const machine = readFileSync('/proc/stat', 'latin1')
    .split('\n')[0]
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  const [user, nice, system, , , irq, softirq] = machine;
  const own = new Set([...processTree(process.pid), ...processTree(pid)]);
  const sum = [...own].reduce((total, one) => total + ticksOf(one), 0);
  return { all: user + nice + system + irq + softirq, own: sum };
}

function ticksOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

function within(limit, promise) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}
