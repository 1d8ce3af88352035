import { readdirSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { browserFlags, findBrowser } from '../tools/find-browser.mjs';

const flags = [
  ...browserFlags,
  '--ignore-certificate-errors',
  '--enable-precise-memory-info',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--hide-scrollbars',
];

let executablePath;

/**
 * A fresh browser with one page. Events of the network stay off: with them on, a page that fetches many files
 * takes about a third longer.
 */
export async function openBrowser({ width = 1000, height = 800 } = {}) {
  executablePath ??= await findBrowser();
  const browser = await puppeteer.launch({
    executablePath,
    args: flags,
    networkEnabled: false,
    protocolTimeout: 1_200_000,
    defaultViewport: { width, height },
  });
  const [page] = await browser.pages();
  const messages = [];
  page.on('console', (message) => {
    if (['warn', 'error'].includes(message.type())) messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => messages.push(`uncaught: ${error.message}`));
  return { browser, page, messages, pid: browser.process().pid };
}

/** Resident megabytes of a browser's processes: all of them, and those that render and draw (Linux only). */
export function residentMemory(pid) {
  const memory = { total: 0, renderer: 0, gpu: 0 };
  for (const process of processTree(pid)) {
    const status = readText(`/proc/${process}/status`);
    const resident = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    const command = readText(`/proc/${process}/cmdline`);
    memory.total += resident;
    if (command.includes('--type=renderer')) memory.renderer += resident;
    if (command.includes('--type=gpu-process')) memory.gpu += resident;
  }
  return memory;
}

export function processTree(root) {
  const children = new Map();
  for (const process of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = readText(`/proc/${process}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(process)]);
  }
  const tree = [root];
  for (const process of tree) tree.push(...(children.get(process) ?? []));
  return tree;
}

function readText(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

/** The median of residents sampled over a second. */
export async function settledMemory(pid) {
  const samples = [];
  for (let count = 0; count < 10; count++) {
    samples.push(residentMemory(pid));
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    total: median(samples.map(({ total }) => total)),
    renderer: median(samples.map(({ renderer }) => renderer)),
    gpu: median(samples.map(({ gpu }) => gpu)),
  };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
