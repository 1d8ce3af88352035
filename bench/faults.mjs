import { parseArgs } from 'node:util';
import { pageFaults } from './faults/page-faults.mjs';
import { serverFaults } from './faults/server-faults.ts';
import { workerFaults } from './faults/worker-faults.mjs';

/** Every kind of fault is a file in `faults/` and a line here; `atOnce`: whether its rows may be run side by side. */
const kinds = [
  { kind: 'servers', rows: serverFaults, atOnce: true },
  { kind: 'workers', rows: workerFaults, atOnce: false },
  { kind: 'pages', rows: pageFaults, atOnce: false },
];

/**
 * Prints what becomes of each fault: survived or not, after how many seconds and by what it was told, what was lost,
 * and how long it took in all. In real time: two minutes for hosts that answer nothing. `--only TEXT`: rows that hold it.
 */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });

for (const { kind, rows, atOnce } of kinds) {
  const chosen = rows.filter(({ fault }) => `${kind}: ${fault}`.includes(values.only));
  if (chosen.length === 0) continue;
  console.log(
    `\n| ${kind} | survived | told after, s | told | lost | over after, s |\n| --- | --- | ---: | --- | --- | ---: |`,
  );
  const running = atOnce ? chosen.map(measure) : null;
  for (const [at, row] of chosen.entries()) console.log(await (running?.[at] ?? measure(row)));
}

async function measure({ fault, run }) {
  const began = performance.now();
  const { survived, toldAfter, told, lost } = await run();
  const over = ((performance.now() - began) / 1000).toFixed(1);
  const cells = [fault, survived ? 'yes' : 'no', toldAfter?.toFixed(1) ?? '', told, lost, over];
  return `| ${cells.join(' | ')} |`;
}
