import { wrap, type ProxyMarked, type Remote } from 'comlink';
import type { FrameWorker, PageReader } from './frame-worker.js';

export interface StartedWorker {
  worker: Worker;
  remote: Remote<FrameWorker>;
}

/** A script that takes longer does not come, or does not run. */
const longestStart = 20_000;

/**
 * Starts a worker that reads frames.
 * @param reader what the page does for it
 * @throws where none can start: a policy may forbid them, or its script does not come
 */
export async function startWorker(reader: PageReader & ProxyMarked): Promise<StartedWorker> {
  const worker = openWorker(new URL('./frame-worker.js', import.meta.url));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const failed = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('the worker did not start'));
    worker.addEventListener('error', fail, { once: true });
    timer = setTimeout(fail, longestStart);
  });
  const remote = wrap<FrameWorker>(worker);
  try {
    await Promise.race([remote.attach(reader), failed]);
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return { worker, remote };
}

/** A module worker; one whose script lies on another origin is started through a blob that imports it. */
function openWorker(script: URL): Worker {
  if (script.origin === location.origin) return new Worker(vouchFor(script.href), { type: 'module' });
  const source = new Blob([`import ${JSON.stringify(script.href)};`], { type: 'text/javascript' });
  const url = URL.createObjectURL(source);
  try {
    return new Worker(vouchFor(url), { type: 'module' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

interface Policies {
  trustedTypes?: {
    createPolicy(name: string, rules: object): { createScriptURL(url: string): URL };
  };
}

let vouch: ((url: string) => string | URL) | undefined;

/**
 * The address of our own script as pages want it that take none but vouched ones (`require-trusted-types-for 'script'`),
 * by a policy of the name `spacing-preview`. Where a page allows no policy of that name no worker starts.
 */
function vouchFor(url: string): string | URL {
  vouch ??= openPolicy();
  return vouch(url);
}

function openPolicy(): (url: string) => string | URL {
  try {
    const { trustedTypes } = globalThis as Policies;
    const policy = trustedTypes?.createPolicy('spacing-preview', { createScriptURL: (url: string) => url });
    return (url) => policy?.createScriptURL(url) ?? url;
  } catch {
    return (url) => url;
  }
}
