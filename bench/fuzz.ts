import { parseArgs } from 'node:util';
import { runFuzz } from '../test/fuzz/run-fuzz.js';

/**
 * Damages small files of every kind in as many ways as asked, 100,000 by default, and reads each as a drop would. Tells
 * how often each answer came, the slowest input, the peak of memory, and what was neither read nor refused: that alone
 * fails. `npm run fuzz -- [--inputs 100000] [--seed 1] [--only TIFF] [--input 42]`
 */
const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    input: { type: 'string' },
  },
});
const started = performance.now();
const { inputs, answers, slowest, failures } = await runFuzz({
  inputs: Number(values.inputs),
  seed: Number(values.seed),
  only: values.only,
  input: values.input === undefined ? undefined : Number(values.input),
  onProgress: (done) => process.stderr.write(`\r${done} inputs`),
});
const minutes = (performance.now() - started) / 60_000;
const peak = process.resourceUsage().maxRSS / 1024;
console.table(Object.fromEntries([...answers].sort(([, a], [, b]) => b - a)));
console.log(`${inputs} inputs in ${minutes.toFixed(1)} minutes, at most ${peak.toFixed(0)} MB`);
console.log(`slowest: ${slowest.milliseconds.toFixed(0)} ms, ${slowest.target}, input ${slowest.input}`);
for (const { target, input, seed, why } of failures.slice(0, 20))
  console.log(`\nFAILED --only "${target}" --seed ${seed} --input ${input}\n${why}`);
console.log(`${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
