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
  executablePath ??= (await findBrowser()).path;
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
