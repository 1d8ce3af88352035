import type { Speech } from '../../words/command-words.js';
import type { IngestWords } from '../../words/ingest-words.js';
import { makeLegible } from '../../words/legible.js';
import { columnsOf, pad, wrap } from '../display-width.js';
import { writeJson } from '../inspection.js';
import { width } from '../table-text.js';
import type { DepositTask, Failure, IngestResult } from './deposit-task.js';
import type { ListFault } from './list/read-list.js';
import type { PackageMissing } from './places/package-missing.js';
import type { Outcome } from './work-deposit.js';

/** What is told of a deposit of which nothing is there. */
const nothing = { status: 'failed', kept: false, exit: 2, reports: [], spacing: null } as const;

/** Tells each result on one line of standard output, and a person the rest on standard error. */
export class IngestTeller {
  readonly #speech: Speech;
  readonly #words: IngestWords;
  readonly #counts = { done: 0, refused: 0, kept: 0, failed: 0 };
  readonly #isWatched = process.stderr.isTTY && !process.stdout.isTTY;
  #exit: 0 | 1 | 2 = 0;
  #columns = 0;

  constructor(speech: Speech, words: IngestWords) {
    this.#speech = speech;
    this.#words = words;
  }

  /** That of the worst deposit so far; 2 where there was none. */
  get exit(): 0 | 1 | 2 {
    return this.told === 0 ? 2 : this.#exit;
  }

  /** How many results were told. */
  get told(): number {
    return Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
  }

  result(task: DepositTask, outcome: Outcome): void {
    const { folder, tries, seconds } = outcome;
    const { id, source } = task;
    if ('failure' in outcome) {
      const reason = this.#sayFailure(outcome.failure);
      this.#print({ id, source, ...nothing, folder, reason, tries, seconds });
      return;
    }
    const { record, reports, isKept: kept } = outcome;
    this.#print({ id, source, ...record.result, kept, folder, reports, tries, seconds });
  }

  /** What stands in the list and names no deposit, or none of its own. */
  fault(found: ListFault): void {
    const { formats } = this.#speech.words;
    const known = found.fault === 'twin' ? found.task : { id: '', source: '' };
    const reason =
      found.fault === 'twin'
        ? this.#words.say('twin', formats, { id: makeLegible(found.task.id) })
        : this.#words.say('line', formats, { line: found.line });
    const { id, source } = known;
    this.#print({ id, source, ...nothing, folder: '', reason, tries: 0, seconds: 0 });
  }

  /** Files of a folder that are no deposits. */
  left(files: number): void {
    this.#note(this.#words.say('left', this.#speech.words.formats, { files }));
  }

  noList(list: string): void {
    this.#note(this.#words.say('no-list', this.#speech.words.formats, { list: makeLegible(list) }));
  }

  /** The results cannot be put where they should go, by the system's error code. */
  noPlace(out: string, system: string | null): void {
    this.#note(this.#words.say('no-out', this.#speech.words.formats, { out: makeLegible(out), system }));
  }

  missing({ purpose, packages }: PackageMissing): void {
    this.#note(this.#words.say(`package.${purpose}`, this.#speech.words.formats, { packages }));
  }

  /** Why the list or the place of the results cannot be had. */
  refused(failure: Failure): void {
    this.#note(this.#sayFailure(failure));
  }

  /** How many deposits are in the queue. */
  following(deposits: number): void {
    this.#note(this.#words.say('following', this.#speech.words.formats, { deposits }));
  }

  noWorkers(): void {
    this.#note(this.#words.say('no-workers', this.#speech.words.formats));
  }

  working(): void {
    this.#note(this.#words.say('working', this.#speech.words.formats));
  }

  full(): void {
    this.#note(this.#words.say('stopped-full', this.#speech.words.formats));
  }

  redisGone(): void {
    this.#note(this.#words.say('redis-gone', this.#speech.words.formats));
  }

  redisBack(): void {
    this.#note(this.#words.say('redis-back', this.#speech.words.formats));
  }

  broken(): void {
    this.#note(this.#words.say('broken', this.#speech.words.formats));
  }

  /** A sentence for a person, between the results. */
  #note(sentence: string): void {
    this.clear();
    console.error(wrap(sentence, width).join('\n'));
  }

  /** How many of each there were, and what to do about the rest. */
  summary(end: 'done' | 'stopped' | 'full'): void {
    const { formats } = this.#speech.words;
    const { done: made, kept, failed, refused: none } = this.#counts;
    if (this.told === 0 && end === 'done') this.#note(this.#words.say('nothing', formats));
    else this.#note(this.#words.say('summary', formats, { made, kept, none, failed }));
    if (end !== 'done') this.#note(this.#words.say(end === 'full' ? 'stopped-full' : 'stopped', formats));
    else if (failed > 0) this.#note(this.#words.say('again', formats));
  }

  clear(): void {
    if (this.#columns > 0) process.stderr.write(`\r${' '.repeat(this.#columns)}\r`);
    this.#columns = 0;
  }

  #sayFailure({ key, data }: Failure): string {
    const { formats } = this.#speech.words;
    const { status = 0, limit = 0, system = null } = data;
    const host = makeLegible(data.host ?? '');
    return this.#words.say(`failed.${key}`, formats, { status, host, limit, system });
  }

  #print(result: IngestResult): void {
    this.#counts[result.kept ? 'kept' : result.status] += 1;
    this.#exit = Math.max(this.#exit, result.exit) as 0 | 1 | 2;
    console.log(writeJson(result));
    if (!this.#isWatched) return;
    const line = this.#words.say('done', this.#speech.words.formats, { deposits: this.told });
    process.stderr.write(`\r${pad(line, this.#columns)}`);
    this.#columns = columnsOf(line);
  }
}
