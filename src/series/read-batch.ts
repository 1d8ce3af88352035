import { fileProblemOf, ProblemError } from '../model/problem/problem.js';
import type { FileProblem, HeaderFacts } from '../model/report.js';
import type { Readable } from '../model/readable.js';
import { readFile, type FileContent, type LogContent, type VolumeContent } from '../readers/read-file.js';
import type { ImageFile } from './deposit-headers.js';
import { joinFacts, SharedFacts, type SplitFacts } from './shared-facts.js';

/** What another thread read of some files, as it can be sent: what their frames inherit is sent once. */
export interface ReadBatch {
  /** What frames inherit that was not sent before, behind what was. */
  inherited: HeaderFacts[];
  /** For each file, in the order in which they were asked for. */
  files: (SentImage | LogContent | Unsent)[];
}

/** Why a file is of no use, or that what it holds cannot be sent. */
type Unsent = { kind: 'problem'; problem: FileProblem } | { kind: 'unsent' };

type SentFrame = Omit<SplitFacts, 'inherited'> & { inherited: number };
type Sent<Content> = Content extends unknown ? Omit<Content, 'facts'> & { facts: SentFrame[] } : never;
type SentImage = Sent<Exclude<ImageFile, VolumeContent>>;

/** Reads files one after the other and packs what they say, for whoever unpacks every batch in the order of sending. */
export class BatchReader {
  readonly #shared = new SharedFacts();
  readonly #sent = new Map<HeaderFacts, number>();

  async read(files: readonly Readable[]): Promise<ReadBatch> {
    const batch: ReadBatch = { inherited: [], files: [] };
    for (const file of files) {
      try {
        batch.files.push(this.#pack(await readFile(file), batch));
      } catch (error) {
        batch.files.push({ kind: 'problem', problem: fileProblemOf(file.name, error) });
      }
    }
    return batch;
  }

  #pack(content: FileContent, batch: ReadBatch): ReadBatch['files'][number] {
    if (content.kind === 'log') return content;
    // A volume is an open archive, not a record of what it says.
    if (content.kind === 'volume') return { kind: 'unsent' };
    const facts = content.facts.map((one): SentFrame => {
      const { inherited, own } = this.#shared.split(one);
      let number = this.#sent.get(inherited);
      if (number === undefined) {
        number = this.#sent.size;
        this.#sent.set(inherited, number);
        batch.inherited.push(inherited);
      }
      return { inherited: number, own };
    });
    return { ...content, facts };
  }
}

/** Unpacks what one other thread read. */
export class BatchOpener {
  readonly #inherited: HeaderFacts[] = [];

  /** Of each file what it holds, why it is of no use, or `null` where it is to be read by whoever asks. */
  open({ inherited, files }: ReadBatch): (FileContent | ProblemError | null)[] {
    this.#inherited.push(...inherited);
    return files.map((sent) => {
      if (sent.kind === 'log') return sent;
      if (sent.kind === 'unsent') return null;
      if (sent.kind === 'problem') return new ProblemError(sent.problem);
      return { ...sent, facts: sent.facts.map((one) => this.#join(one)) };
    });
  }

  #join({ inherited, own }: SentFrame): HeaderFacts {
    const first = this.#inherited[inherited];
    if (!first) throw new Error('frames that inherit from what was not sent');
    return joinFacts({ inherited: first, own });
  }
}
