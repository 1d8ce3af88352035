import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser } from '../open-browser.mjs';
import { serveSeries } from '../serve-series.mjs';

const slices = 200;
const name = `256x256x${slices}`;

/** Frame workers of a page that is filling its block. */
const framesOf = (page) => page.workers().filter((worker) => worker.url().includes('frame-worker'));

/**
 * What happens to the workers that read and decode frames. `act` is done once they are there; ended they say nothing,
 * as those do that the browser ends for their memory.
 */
const acts = {
  'one frame worker ends without a word': (page) => framesOf(page)[0]?.close(),
  'all frame workers end without a word': (page) =>
    Promise.all(framesOf(page).map((worker) => worker.close())),
  'one frame worker hangs for good': (page) => {
    void framesOf(page)[0]
      ?.evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
  },
};

export const workerFaults = Object.entries(acts).map(([fault, act]) => ({ fault, run: () => measure(act) }));

/** @returns see `Outcome` in fault.ts */
async function measure(act) {
  const server = await serveSeries();
  const { browser, page } = await openBrowser();
  try {
    await server.tell({ series: name, latency: 30 });
    await page.goto(`${server.origin}/pages/preview.html?name=${name}&slices=${slices}`);
    while (framesOf(page).length === 0) await wait(20);
    await act(page);
    const began = performance.now();
    await page.waitForFunction(() => globalThis.measured?.then(() => true), { timeout: 300_000 });
    const setAside = await page.evaluate(() =>
      document.querySelector('spacing-preview').report.setAside.map(({ code }) => code),
    );
    const isTold = setAside.length > 0;
    return {
      survived: !isTold,
      toldAfter: isTold ? (performance.now() - began) / 1000 : null,
      told: [...new Set(setAside)].join(', '),
      lost: isTold ? `${setAside.length} of ${slices} slices` : '',
    };
  } finally {
    await browser.close();
    server.stop();
  }
}
