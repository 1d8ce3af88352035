import type { SpacingReport, StackReport } from '../../../model/report.js';
import { isPackable } from '../../../pack/packable.js';
import { packInPage, type PagePack } from '../../../pack/page/pack-in-page.js';
import { loadTakingWords } from '../../../words/taking-words.js';
import { isLoading } from '../../state/session.js';
import type { Taken } from './take-picture.js';

/** What a preview pack may be asked to be. */
export interface PackChoice {
  /** Voxels along the longest edge, 64 to 1024; 400 unless told. */
  edge?: number;
  /** Of a value: 8 as the picture shows it, unless told, or 16 of those that are stored. */
  bits?: 8 | 16;
  /** Ends it. */
  signal?: AbortSignal;
  /** Told how many of the slices are read. */
  onProgress?: (done: number, total: number) => void;
}

const edges = { least: 64, most: 1024, usual: 400 };

/**
 * The preview pack of what is shown, as the command `pack` makes it.
 * @throws {DOMException} `InvalidStateError` where nothing is shown yet, `NotSupportedError` for what no pack can be made
 * of, `AbortError` where another scan is shown meanwhile; with a sentence in the language of the page; what `signal` aborts
 * with
 */
export async function takePack(taken: Taken, choice: PackChoice = {}): Promise<PagePack> {
  const { shown, version } = taken;
  const { session, report, alt } = shown;
  const { formats } = shown.words;
  const taking = await loadTakingWords(formats.language);
  const refuse = (name: string, sentence: string) => new DOMException(sentence, name);
  if (isLoading(session) || report?.provisional)
    throw refuse('InvalidStateError', taking.say('taking.still', formats));
  const { series, stack } = session;
  if (!report || !series || !stack) throw refuse('InvalidStateError', taking.say('taking.nothing', formats));
  const { edge = edges.usual, bits = 8, signal = new AbortController().signal, onProgress } = choice;
  if (!isEdge(edge) || ![8, 16].includes(bits))
    throw refuse('NotSupportedError', taking.say('taking.pack-size', formats, edges));
  const open = series.open.bind(series);
  const packable = isPackable(stack, open);
  if (packable !== true) throw refuse('NotSupportedError', taking.say(`taking.pack-${packable}`, formats));
  const made = { report: withoutWords(report), frames: stack.frames };
  const name = alt || report.series.description || 'specimen';
  const pack = await packInPage(made, open, { name, edge, bits, version, onProgress }, signal);
  const later = (await taken.measured()).shown.session;
  if (later.stack !== stack || !taken.element.isConnected)
    throw refuse('AbortError', taking.say('taking.pack-changed', formats));
  if (pack.shown === 0) throw refuse('NotSupportedError', taking.say('taking.pack-unread', formats));
  return pack;
}

function isEdge(edge: number): boolean {
  return Number.isInteger(edge) && edge >= edges.least && edge <= edges.most;
}

/** Sentences are made where the pack is shown, in the language of that page. */
function withoutWords(report: SpacingReport): StackReport {
  const { findings, setAside } = report;
  return { ...report, findings: findings.map(withoutMessage), setAside: setAside.map(withoutMessage) };
}

function withoutMessage<T extends object>(told: T): Omit<T, 'message'> {
  const data: T & { message?: string } = { ...told };
  delete data.message;
  return data;
}
