import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../../model/problem/problem.js';
import type { SpacingReport, StackReport } from '../../model/report.js';
import type { Supplied } from '../../model/witness.js';
import type { LayoutName } from '../../view/stage/layouts.js';
import type { StageReading } from '../../view/stage/picture.js';
import type { Formats } from '../../words/formats.js';
import { WORDLESS } from '../../words/languages.js';
import type { Words } from '../../words/words.js';
import { advance } from '../state/advance.js';
import { nameBox } from '../state/caption.js';
import type { Comparison } from '../state/comparison.js';
import type { Failure } from '../state/failure.js';
import { Selection } from '../state/selection.js';
import { emptySession, viewOf, type Change, type Session } from '../state/session.js';
import type { View } from '../state/view.js';
import type { LanguageController } from './language-controller.js';

export interface SessionHost extends ReactiveControllerHost, EventTarget {
  /** @param name of the property that is another one than `old` */
  requestUpdate(name?: string, old?: unknown): void;
  /** The wrong reading that the page asks for. */
  readonly naive: string;
  /** How far that is on its way from the true one, 0 to 1. */
  readonly morph: number;
  /** Settles when all that is known is shown, in words; the picture aside. */
  whenShown(): Promise<unknown>;
}

/** Keeps the one session of the element, what follows from it, and tells the page of both. */
export class SessionController {
  readonly #host: SessionHost;
  readonly #language: LanguageController;
  readonly #selection = new Selection();
  #session = emptySession;
  #learning: Promise<void> | null = null;

  constructor(host: SessionHost, language: LanguageController) {
    this.#host = host;
    this.#language = language;
  }

  get now(): Session {
    return this.#session;
  }

  /** One step of the session; events follow from it. */
  advance(change: Change): void {
    const before = this.#session;
    this.take(change);
    this.#host.requestUpdate();
    if (this.view !== viewOf(before)) this.#host.requestUpdate('view', viewOf(before));
    if (this.#selection.problems(before) !== this.problems) this.#language.complete();
    const { step, progress, bytes, refusal, loaded } = this.#session;
    if (progress > before.progress) this.tell('progress', { totalProgress: progress, step, bytes });
    if ((loaded && !before.loaded) || (refusal && refusal !== before.refusal)) void this.#tellEnd(refusal);
  }

  /** The same for what the page itself has set, which is told to nobody. */
  take(change: Change): void {
    this.#session = advance(this.#session, change);
  }

  /** All that is to be told now. */
  get problems(): readonly Problem[] {
    return this.#selection.problems(this.#session);
  }

  /** What the files say. */
  get found(): StackReport | null {
    return this.#selection.found(this.#session);
  }

  get supplied(): Supplied | null {
    return this.#selection.supplied(this.#session);
  }

  /** What is shown, with sentences in the page's language. */
  get report(): SpacingReport | null {
    return this.#selection.told(this.#session, this.#language.words);
  }

  get comparison(): Comparison | null {
    return this.#selection.comparison(this.#session, this.#host.naive);
  }

  /** The same on its way from the true reading, as the naive pane shows it. */
  get morphed(): Comparison | null {
    const { naive, morph } = this.#host;
    return this.#selection.morphed(this.#session, naive, morph);
  }

  /** Fetches what moves a reading, where one is first on its way. */
  async learnToMorph(): Promise<void> {
    if (this.#host.morph < 1 && !this.#selection.morphing) await (this.#learning ??= this.#learn());
  }

  /** The page's language, for what is shown. */
  get words(): Words {
    return this.about(this.#language.words);
  }

  /** Another language for what is shown. */
  about(words: Words): Words {
    return this.#selection.words(this.#session, words);
  }

  get formats(): Formats {
    return this.words.formats;
  }

  get layout(): LayoutName {
    return this.#session.layout;
  }

  /** How the picture is drawn; `null` while the numbers alone are asked for. */
  get mode(): Exclude<View, 'table'> | null {
    const { view } = this;
    return view === 'table' ? null : view;
  }

  /** What is asked to be seen, or what the stack is seen best as. */
  get view(): View {
    return viewOf(this.#session);
  }

  /** The file in which the slice at a grid position (from 0) lies; `null` where none does. */
  fileAt(index: number): string | null {
    const { stack, timePoint } = this.#session;
    const frame = stack?.frames.find((one) => one.index === index && one.phase === timePoint);
    return frame?.facts.file ?? null;
  }

  /** What the line between two readings in one frame is called. */
  get dividerLabel(): string {
    return this.words.say('layout.divider');
  }

  /** What the box of the true reading is called over the wrong one. */
  get boxName(): string {
    const { report, supplied, words } = this;
    return report ? nameBox(report, supplied?.by ?? null, words) : '';
  }

  /** The spacing of each reading, `null` where its pane stays empty; `null` before anything is known. */
  get readings(): readonly StageReading[] | null {
    const { naive, morph } = this.#host;
    return this.#selection.drawn(this.#session, naive, morph);
  }

  tell(type: string, detail: unknown, init: EventInit = {}): void {
    this.#host.dispatchEvent(new CustomEvent(type, { detail, ...init }));
  }

  /** Tells of the report in words: while those are on their way, later and in the same order. */
  async tellFound(): Promise<void> {
    const { found } = this;
    while (this.#language.loading) await this.#language.loading;
    if (found === this.found) this.tell('spacing-inferred', this.report);
  }

  /** Where it cannot be fetched the reading stands as it is, and the next move tries again. */
  async #learn(): Promise<void> {
    try {
      const { morphing } = await import('../state/morph.js');
      this.#selection.morphing = morphing;
      this.#host.requestUpdate();
    } catch {
      this.#learning = null;
    }
  }

  async #tellEnd(failure: Failure | null): Promise<void> {
    const { stack } = this.#session;
    await this.#host.whenShown();
    if (stack !== this.#session.stack || failure !== this.#session.refusal) return;
    if (!failure) this.#host.dispatchEvent(new Event('load'));
    else {
      const { problem, cause } = failure;
      this.tell('error', { code: problem.code, message: this.words.describe(problem) || WORDLESS, cause });
    }
  }
}
