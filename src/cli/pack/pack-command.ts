import { basename } from 'node:path';
import type { Axis, FileProblem, Stack } from '../../model/report.js';
import { OutputError, OutputFile } from '../../pack/disk/output-file.js';
import { packDeposit, type PackedDeposit } from '../../pack/disk/pack-deposit.js';
import type { Speech } from '../../words/command-words.js';
import { makeLegible } from '../../words/legible.js';
import { loadPackWords, type PackWords } from '../../words/pack-words.js';
import { printFiles } from '../file-list.js';
import { exitStatus } from '../inspection.js';
import { wrap } from '../display-width.js';
import { onSignals } from '../on-signals.js';
import { width } from '../table-text.js';
import type { PackArguments } from './pack-arguments.js';
import { PackProgress } from './pack-progress.js';

/**
 * Writes the preview pack of a deposit, and says what it holds.
 * @returns the exit status: as of `inspect` where it was written, else 2
 */
export async function pack(asked: PackArguments, speech: Speech): Promise<number> {
  const words = await loadPackWords(speech.words.formats.language);
  const teller = new PackTeller(asked, speech, words);
  const progress = new PackProgress(process.stderr.isTTY, speech, words);
  try {
    const output = await OutputFile.open(asked.out);
    const stop = onSignals(() => {
      progress.clear();
      output.discard();
    });
    try {
      if (asked.full) console.error(teller.room());
      const name = basename(asked.out).replace(/\.ozx$/i, '');
      const { files: onFile, slices: onSlice } = progress;
      const packed = await packDeposit({ ...asked, name, onFile, onSlice }, output);
      progress.clear();
      return teller.tell(packed);
    } finally {
      stop();
      output.discard();
    }
  } catch (error) {
    progress.clear();
    console.error(teller.refuse(error));
    return 2;
  }
}

class PackTeller {
  readonly #asked: PackArguments;
  readonly #speech: Speech;
  readonly #words: PackWords;

  constructor(asked: PackArguments, speech: Speech, words: PackWords) {
    this.#asked = asked;
    this.#speech = speech;
    this.#words = words;
  }

  /** Prints what was written, or why nothing was. */
  tell(packed: PackedDeposit): number {
    const { setAside, stacks } = packed;
    if (packed.kind === 'packed') {
      const { report } = packed.stack;
      this.#print([this.#describe(packed), ...this.#remarks(packed), ...this.#graveFindings(packed.stack)]);
      this.#printProblems(packed.made.problems);
      return exitStatus({ reports: [report], setAside });
    }
    const { words, command } = this.#speech;
    if (packed.kind === 'no-volume') {
      const said = packed.finding && words.about(packed.stack.report).describe(packed.finding);
      console.error([this.#words.say('no-volume', words.formats), ...(said ? [said] : [])].join(' '));
    } else if (packed.kind === 'no-stack') console.error(command.nothing);
    else console.error(this.#words.say(packed.kind, words.formats));
    if (stacks === 0 && setAside.length > 0)
      console.error(
        printFiles(command.setAside({ files: setAside.length }, words.formats), setAside, this.#speech),
      );
    if (packed.kind === 'none-read') this.#printProblems(packed.problems);
    return 2;
  }

  /** What a pack of every voxel takes while it is made. */
  room(): string {
    return this.#words.say('room', this.#speech.words.formats, { file: makeLegible(this.#asked.out) });
  }

  /** Why nothing was written, where something was thrown. */
  refuse(error: unknown): string {
    const { formats } = this.#speech.words;
    if (!(error instanceof OutputError)) return this.#words.say('stopped', formats);
    const file = makeLegible(this.#asked.out);
    const { fault, system } = error;
    if (fault === 'disk') return this.#words.say('output.disk', formats, { file, system });
    return this.#words.say(`output.${fault}`, formats, { file });
  }

  #describe({ made, bytes, stack }: Extract<PackedDeposit, { kind: 'packed' }>): string {
    const { formats } = this.#speech.words.about(stack.report);
    const [x, y, z] = made.pack.voxel;
    const { levels } = made;
    return this.#words.say('wrote', formats, {
      file: makeLegible(basename(this.#asked.out)),
      bytes,
      levels: levels.length,
      voxels: levels[0]?.dimensions ?? [],
      voxel: { x, y, z },
    });
  }

  #remarks({ made, stack, stacks }: Extract<PackedDeposit, { kind: 'packed' }>): string[] {
    const { formats } = this.#speech.words;
    const { voxel, changes } = made.pack;
    const axes = (['x', 'y', 'z'] as const).filter((_, at) => voxel[at] === null) satisfies Axis[];
    const { phases } = stack.report;
    const unread = changes.empty.length;
    return [
      ...(axes.length > 0 ? [this.#words.say('unknown', formats, { axes })] : []),
      ...(changes.resampled ? [this.#words.say('resampled', formats)] : []),
      ...(changes.sheared ? [this.#words.say('sheared', formats)] : []),
      ...(phases > 1 ? [this.#words.say('time-points', formats, { volumes: phases })] : []),
      ...(stacks > 1 ? [this.#words.say('stacks', formats, { stacks })] : []),
      ...(unread > 0
        ? [this.#words.say('unread', formats, { slices: unread, total: made.shown + unread })]
        : []),
    ];
  }

  /** Findings that speak against the spacing in the pack. */
  #graveFindings({ report }: Stack): string[] {
    const told = this.#speech.words.about(report);
    const grave = report.findings.filter(({ severity }) => severity === 'error');
    return grave.map((finding) => told.describe(finding));
  }

  #print(sentences: readonly string[]): void {
    console.log(sentences.flatMap((sentence) => wrap(sentence, width)).join('\n'));
  }

  #printProblems(problems: readonly FileProblem[]): void {
    if (problems.length === 0) return;
    const title = this.#words.say('problems', this.#speech.words.formats);
    console.error(printFiles(title, problems, this.#speech));
  }
}
