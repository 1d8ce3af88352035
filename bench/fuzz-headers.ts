import { readFile } from 'node:fs/promises';
import { mutateBytes, seededRandom } from '../test/readers/dicom/mutate-bytes.js';
import { readForged } from '../test/readers/dicom/read-forged.js';
import { realSeries, seriesFiles } from '../test/support/real-series.js';

/**
 * Damages the headers of real files in as many ways as asked (100,000 by default) and reads each: stops at the first
 * that is neither read nor refused by a code. Prints how often each answer came, the slowest read and the
 * growth of memory. `npx tsx bench/fuzz-headers.ts [inputs] [seed]`
 */
const inputs = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
/** Longer files are cut here: their rest is pixels. */
const longest = 24_576;

const series = realSeries();
if (!series) {
  console.error('There are no real series here: set SPACING_DATA to the unpacked folder.');
  process.exitCode = 2;
} else {
  await damage(Object.keys(series.oracles));
}

async function damage(names: string[]): Promise<void> {
  const files = await Promise.all(names.map((name) => readFile(seriesFiles(name)[0] ?? '')));
  const answers = new Map<string, number>();
  const random = seededRandom(seed);
  let slowest = 0;
  let early = 0;
  for (let count = 0; count < inputs; count++) {
    const file = files[count % files.length] ?? Buffer.alloc(0);
    const forged = mutateBytes(new Uint8Array(file.subarray(0, longest)), random);
    const start = performance.now();
    const answer = await readForged(forged);
    slowest = Math.max(slowest, performance.now() - start);
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    if (count === Math.floor(inputs / 10)) early = process.memoryUsage().heapUsed;
  }
  const late = process.memoryUsage().heapUsed;
  console.table(Object.fromEntries(answers));
  console.log(
    `slowest ${slowest.toFixed(1)} ms, heap ${(early / 1e6).toFixed(0)} → ${(late / 1e6).toFixed(0)} MB`,
  );
}
