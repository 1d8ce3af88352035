import { ProblemError } from '../../src/model/problem/problem.js';
import { seededRandom } from '../readers/dicom/mutate-bytes.js';
import { BytesFile } from '../readers/dicom/bytes-file.js';
import { fuzzTargets, type FuzzTarget } from './fuzz-targets.js';

/** An input that was neither read nor refused as it should be; `target` and `input` bring it back. */
export interface FuzzFailure {
  target: string;
  input: number;
  seed: number;
  why: string;
}

export interface FuzzResult {
  inputs: number;
  /** How often each answer came: `read`, or the code of a refusal. */
  answers: Map<string, number>;
  slowest: { target: string; input: number; milliseconds: number };
  failures: FuzzFailure[];
}

export interface FuzzOptions {
  /** Of all targets together. */
  inputs: number;
  seed: number;
  /** Only targets whose name holds this. */
  only?: string;
  /** Only this input of each. */
  input?: number | undefined;
  /** Told now and then how many are done. */
  onProgress?: (done: number) => void;
}

/** A file in memory is read this often at most, whatever it says, and as many bytes as this many times its own and 256 MB. */
const mostReads = 40_000;
const mostTimes = 200;
const bytesBesides = 2 ** 28;

/** Damages the seeds of every parser, input by input, each from a random sequence of its own, and reads what comes of it. */
export async function runFuzz({
  inputs,
  seed,
  only = '',
  input,
  onProgress,
}: FuzzOptions): Promise<FuzzResult> {
  const targets = fuzzTargets.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()));
  const each = Math.ceil(inputs / Math.max(1, targets.length));
  const result: FuzzResult = {
    inputs: 0,
    answers: new Map(),
    slowest: { target: '', input: 0, milliseconds: 0 },
    failures: [],
  };
  for (const target of targets) {
    const seeds = await target.seeds();
    const numbers = input === undefined ? Array.from({ length: each }, (_, index) => index) : [input];
    for (const number of numbers) {
      const bytes = makeInput(target, seeds, number, seed);
      await readOne(target, bytes, { number, seed }, result);
      if (result.inputs % 1000 === 0) onProgress?.(result.inputs);
    }
  }
  return result;
}

/** The bytes of one input: one to three mutations of one seed. */
function makeInput(
  target: FuzzTarget,
  seeds: readonly Uint8Array[],
  number: number,
  seed: number,
): Uint8Array {
  const random = seededRandom(seed * 1_000_003 + number * 7919 + target.name.length);
  let bytes = seeds[number % seeds.length] ?? new Uint8Array(0);
  for (let count = 1 + Math.floor(random() * 3); count > 0 && bytes.length > 0; count--) {
    const mutate = target.mutations[Math.floor(random() * target.mutations.length)];
    bytes = mutate?.(bytes.slice(), random) ?? bytes;
  }
  return bytes;
}

async function readOne(
  target: FuzzTarget,
  bytes: Uint8Array,
  { number, seed }: { number: number; seed: number },
  result: FuzzResult,
): Promise<void> {
  const file = new BytesFile(bytes, target.file);
  const started = performance.now();
  let answer = 'read';
  let why = '';
  try {
    await target.read(file);
  } catch (error) {
    if (error instanceof ProblemError) answer = error.code;
    else why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const milliseconds = performance.now() - started;
  const read = file.reads.reduce((sum, [start, end]) => sum + Math.max(0, end - start), 0);
  if (file.reads.length > mostReads) why ||= `${file.reads.length} reads`;
  if (read > mostTimes * bytes.length + bytesBesides) why ||= `${read} bytes read of ${bytes.length}`;
  if (answer === 'UNEXPECTED') why ||= answer;
  if (why !== '') result.failures.push({ target: target.name, input: number, seed, why });
  result.inputs += 1;
  result.answers.set(answer, (result.answers.get(answer) ?? 0) + 1);
  if (milliseconds > result.slowest.milliseconds)
    result.slowest = { target: target.name, input: number, milliseconds };
}
