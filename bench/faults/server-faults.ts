import { keyOf, ProblemError, type Problem } from '../../src/model/problem/problem.js';
import type { Wait } from '../../src/model/readable.js';
import { readSamples } from '../../src/readers/dicom/read-samples.js';
import { readSeries } from '../../src/series/read-series.js';
import { Patience } from '../../src/sources/http/patience.js';
import { openUrls } from '../../src/sources/lists/open-urls.js';
import { answerRange, serveBytes, type Answer } from '../../test/sources/http/serve-bytes.js';
import { faultyAnswers, type Fault } from '../../test/support/faulty-answers.js';
import { writeSeries } from '../../test/support/synthetic-series.js';
import type { FaultRow, Outcome } from './fault.js';

const slices = writeSeries({
  columns: 64,
  rows: 64,
  slices: 10,
  spacing: { x: 1, y: 1, z: 2 },
  sample: (x, y) => x + y,
});

/** Ten slices, of which one, or every one, is answered wrongly. */
export const serverFaults: readonly FaultRow[] = (['one', 'all'] as const).flatMap((which) =>
  (Object.keys(faultyAnswers()) as Fault[]).map((fault) => ({
    fault: `${fault}: ${which === 'one' ? '1 of 10 files' : '10 files'}`,
    run: () => measure(fault, which),
  })),
);

async function measure(fault: Fault, which: 'one' | 'all'): Promise<Outcome> {
  let began: number | null = null;
  const timed =
    (answer: Answer): Answer =>
    (...asked) => {
      began ??= performance.now();
      answer(...asked);
    };
  const answers = slices.map(({ name }, at): [string, Answer] => [
    name,
    which === 'all' || at === 4 ? timed(faultyAnswers()[fault]) : answerRange,
  ]);
  const files = Object.fromEntries(slices.map(({ name, bytes }) => [name, bytes]));
  const served = await serveBytes(files, Object.fromEntries(answers));
  let toldAfter: number | null = null;
  const said = new Set<string>();
  const tell = (what: string) => {
    toldAfter ??= (performance.now() - (began ?? Infinity)) / 1000;
    said.add(what);
  };
  const patience = new Patience({ onWait: ({ reason }: Wait) => tell(reason) });
  const src = slices.map(({ name }) => served.base + name).join(' ');
  const signal = new AbortController().signal;
  const watcher = { onFound: () => undefined, onRead: () => undefined, onReport: () => undefined };
  const lost: Problem[] = [];
  let read = 0;
  try {
    const series = await readSeries(openUrls(src, { patience, signal }), watcher, signal);
    lost.push(...series.stacks[0].report.setAside);
    // As the element does before it asks for the picture.
    patience.goOn();
    for (const { facts } of series.stacks.flatMap(({ frames }) => frames)) {
      const { file, pixels } = series.open(facts);
      if ('format' in pixels) continue;
      try {
        await readSamples(file, pixels, 1, signal);
        read += 1;
      } catch (error) {
        lost.push(problemOf(error));
      }
    }
  } catch (error) {
    lost.push(problemOf(error));
  }
  await served.close();
  for (const problem of lost) tell(keyOf(problem));
  return {
    survived: read === slices.length,
    toldAfter,
    told: [...said].join(', '),
    lost: read === slices.length ? '' : `${slices.length - read} of ${slices.length} files`,
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  throw error;
}
