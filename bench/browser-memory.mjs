import { readdirSync, readFileSync } from 'node:fs';

const pageBytes = 4096;
/** Which processes there are is looked up anew this often; reading their memory alone costs next to nothing. */
const treeMilliseconds = 1000;

/**
 * Watches the resident memory of a browser's processes (Linux only).
 * @returns what reads it: megabytes of all processes together, and of those that render and draw
 */
export function watchMemory(pid) {
  let processes = [];
  let looked = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - looked > treeMilliseconds) {
      looked = performance.now();
      processes = processTree(pid).map((one) => ({ one, kind: kindOf(one) }));
    }
    const memory = { total: 0, renderer: 0, gpu: 0 };
    for (const { one, kind } of processes) {
      const pages = Number(readText(`/proc/${one}/statm`).split(' ')[1] ?? 0);
      const resident = (pages * pageBytes) / 2 ** 20;
      memory.total += resident;
      if (kind) memory[kind] += resident;
    }
    return memory;
  };
}

function kindOf(pid) {
  const command = readText(`/proc/${pid}/cmdline`);
  if (command.includes('--type=renderer')) return 'renderer';
  return command.includes('--type=gpu-process') ? 'gpu' : null;
}

/** A process and all that came from it. */
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

/** The median of what is read over a second. */
export async function settledMemory(pid) {
  const read = watchMemory(pid);
  const samples = [];
  for (let count = 0; count < 10; count++) {
    samples.push(read());
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
