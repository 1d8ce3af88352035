import type { ReactiveControllerHost } from 'lit';
import type { Spacing } from '../../model/report.js';
import type { JudgedStack } from '../../series/supply.js';
import type { Camera } from '../../view/camera/camera.js';
import type { LookName } from '../../view/rays/look-names.js';
import type { Shaping } from '../../view/shaping/shaping.js';
import type { PaneStage } from '../../view/stage/pane-stage.js';
import type { LayoutName } from '../../view/stage/layouts.js';
import { adoptAround } from '../../view/stage/own-sheets.js';
import { FocusController } from '../controllers/focus-controller.js';
import { chooseLanguage } from '../../words/languages.js';
import { loadEvidenceWords, type EvidenceWords } from '../../words/evidence-words.js';
import { loadTakingWords, type TakingWords } from '../../words/taking-words.js';
import { findLanguage } from '../state/closest-language.js';
import { hasMillimetres } from '../state/comparison.js';
import { wantsPicture } from '../state/session.js';
import type { View } from '../state/view.js';
import type { ReadingActsActs, ReadingActsView } from './readings/reading-acts.js';
import { CopyButtons, type CopyView } from './copying/copy-buttons.js';
import type { ChosenSlice } from './evidence/evidence-chart.js';
import { EvidenceFold, type EvidenceView } from './evidence/evidence-fold.js';
import { SpacingEntry, type SpacingEntryView } from './entry/spacing-entry.js';
import { renderFindings, type FindingsView } from './findings/template-findings.js';
import { renderLayouts, type LayoutsView } from './layouts/template-layouts.js';
import { renderCloser, renderRemarks, type CloserView, type RemarksView } from './legend/template-closer.js';
import type { AnswersView } from './answers/answers.js';
import { LazyPart } from './lazy-part.js';
import { partOf } from './part.js';
import type { Shown } from './shown.js';
import { StackChooser, type StackChooserView } from './stacks/stack-chooser.js';
import { Spoken } from './spoken.js';
import { laterStyles } from './styles-later.js';
import type { Taken } from './taking/take-picture.js';
import { TakingMenu, type TakingView } from './taking/taking-menu.js';
import { renderReadings, type ReadingsView } from './table/template-readings.js';
import type { ViewingParts } from './viewing/viewing-parts.js';
import { TimePointChooser, type TimePointChooserView } from './time-points/time-point-chooser.js';

/** What a person can choose or enter once the numbers are known. */
export interface LaterActs extends ReadingActsActs {
  supply(spacing: Spacing | null): void;
  /** What a person had supplied before the page was left, which the browser brings back. */
  restore(spacing: Spacing): void;
  chooseLayout(layout: LayoutName): void;
  chooseLook(look: LookName | null): void;
  shape(shaping: Shaping): void;
  turnTo(camera: Camera): void;
  chooseStack(stack: JudgedStack): void;
  chooseView(view: View): void;
  chooseTimePoint(timePoint: number): void;
  /** Reads what could not be had. */
  goOn(): void;
  /** What draws the panes; `null` before anything does. */
  stage(): PaneStage | null;
  /** What is shown, to be taken away. */
  take(): Taken;
  /** Draws what is in view as finely as it fits, or the whole again. */
  look(isCloser: boolean): void;
}

/** What a form needs, where the page has one. */
export const fetchFormParts = () => import('../form/form-parts.js');

interface LaterHost extends ReactiveControllerHost, Element {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What follows the final numbers: remarks, other readings, and what a person can choose. Fetched with them, not before. */
export class LaterParts {
  readonly #host: LaterHost;
  readonly #acts: LaterActs;
  readonly #taking: Spoken<TakingWords>;
  readonly #evidence: Spoken<EvidenceWords>;
  readonly #remarks = partOf('remarks', renderRemarks);
  readonly #layouts = partOf('layouts', (view: LayoutsView) =>
    renderLayouts(view, (layout) => this.#acts.chooseLayout(layout)),
  );
  readonly #closer = partOf('closer', (view: CloserView) =>
    renderCloser(view, (isCloser) => this.#acts.look(isCloser)),
  );
  readonly #timePoints = new TimePointChooser((timePoint) => this.#acts.chooseTimePoint(timePoint));
  readonly #stacks = new StackChooser((stack) => this.#acts.chooseStack(stack));
  readonly #readings = partOf('readings', renderReadings);
  readonly #findings = partOf('findings', (view: FindingsView) =>
    renderFindings(view, () => this.#acts.goOn()),
  );
  readonly #readingActs: LazyPart<ReadingActsView>;
  readonly #answers: LazyPart<AnswersView>;
  readonly #copy = new CopyButtons();
  #viewing: ViewingParts | null = null;
  #timePoint = 0;
  #fetching: Promise<unknown> | undefined;
  readonly #take = new TakingMenu(() => this.#acts.take());
  readonly #slices = new EvidenceFold();
  readonly #entry = new SpacingEntry((spacing) => this.#acts.supply(spacing));

  constructor(host: LaterHost, acts: LaterActs) {
    this.#host = host;
    this.#acts = acts;
    const tell = () => host.requestUpdate();
    this.#taking = new Spoken(loadTakingWords, tell);
    this.#evidence = new Spoken(loadEvidenceWords, tell);
    new FocusController(host);
    this.#readingActs = new LazyPart(async () => {
      const { ReadingActs } = await import('./readings/reading-acts.js');
      return new ReadingActs(host, acts);
    });
    this.#answers = new LazyPart(async () => {
      const { Answers } = await import('./answers/answers.js');
      return new Answers(host);
    });
    host.renderRoot.addEventListener('slice-choose', (event) =>
      this.#openSlice((event as CustomEvent<ChosenSlice>).detail),
    );
    for (const { cssText } of laterStyles) adoptAround(host.renderRoot, cssText);
  }

  /** Settles when all of them have words of the language around the element. */
  get spoken(): Promise<unknown> {
    const language = chooseLanguage(findLanguage(this.#host));
    const speakers = [this.#taking, this.#evidence, ...(this.#viewing ? [this.#viewing] : [])];
    return Promise.all(speakers.map((speaker) => speaker.speak(language)));
  }

  show(root: ParentNode, shown: Shown): void {
    void this.spoken;
    this.#timePoint = shown.session.timePoint;
    this.#remarks.show(root, viewRemarks(shown));
    this.#layouts.show(root, viewLayouts(shown));
    this.#closer.show(root, viewCloser(shown));
    this.#timePoints.show(root, viewTimePoints(shown));
    this.#stacks.show(root, viewStacks(shown));
    this.#readings.show(root, viewReport(shown));
    this.#findings.show(root, viewFindings(shown));
    this.#readingActs.show(root, viewReadingActs(shown));
    this.#answers.show(root, viewAnswers(shown));
    this.#copy.show(root, viewCopy(shown));
    this.#take.show(root, viewTaking(shown, this.#taking.words));
    this.#slices.show(root, viewEvidence(shown, this.#evidence.words));
    this.#entry.show(root, viewEntry(shown));
    this.#viewing?.show(root, shown);
    if (shown.session.step === 'ready' && shown.session.drawn) void (this.#fetching ??= this.#fetchViewing());
  }

  /** Shows the slice that was pressed in the chart, in planes, and has the picture come into sight. */
  #openSlice({ index, timePoint }: ChosenSlice): void {
    if (timePoint !== this.#timePoint) this.#acts.chooseTimePoint(timePoint);
    this.#acts.chooseView('slices');
    void this.#host.updateComplete.then(() => {
      this.#acts.stage()?.cuts?.goTo(index);
      this.#host.renderRoot.querySelector('.frame')?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** What changes the picture comes after it; where it cannot be fetched the picture is as it is, and it is tried again. */
  async #fetchViewing(): Promise<void> {
    try {
      const { ViewingParts: Fetched } = await import('./viewing/viewing-parts.js');
      this.#viewing = new Fetched(this.#host, this.#acts);
      this.#host.requestUpdate();
    } catch {
      this.#fetching = undefined;
    }
  }

  /** Settles when what was fetched for what is shown is shown, too. */
  get ready(): Promise<unknown> {
    return Promise.all([this.#readingActs.ready, this.#answers.ready, this.#viewing?.ready]);
  }

  /** Lets go of the series. */
  release(): void {
    this.#stacks.forget();
    this.#slices.release();
  }
}

/** Of a series whose headers are all read. */
function viewReport({ session, report, words }: Shown): ReadingsView | null {
  return session.stack && report ? { report, words } : null;
}

/** Of a series that is shown, where there is anything to compare. */
function viewReadingActs({
  session,
  report,
  comparison,
  naive,
  morph,
  words,
}: Shown): ReadingActsView | null {
  const { stack, drawn } = session;
  if (!session.loaded || !stack || !report || !hasMillimetres(report)) return null;
  if (report.dimensions.slices === 1 || !wantsPicture(session)) return null;
  return { report, comparison, naive, morph, drawn, words };
}

/** Of a series that is shown. */
function viewAnswers({ session, report, words }: Shown): AnswersView | null {
  return session.loaded && session.stack && report ? { report, words } : null;
}

function viewFindings({ session, report, words }: Shown): FindingsView | null {
  return session.stack && report ? { report, words, isOver: session.step === 'ready' } : null;
}

function viewRemarks({ session, report, words }: Shown): RemarksView | null {
  const { stack, drawn, reduced, seen, noRegion: failure } = session;
  if (!stack || !report || !drawn) return null;
  return { report, reduced, isBlank: seen === 'nothing', failure, words };
}

function viewLayouts({ session, words }: Shown): LayoutsView | null {
  const { layout, stack, noPicture } = session;
  return stack && !noPicture && wantsPicture(session) ? { layout, words } : null;
}

function viewCloser({ session, hasWhole, words }: Shown): CloserView | null {
  const { drawn, reduced, region, noPicture } = session;
  const isFiner = hasWhole || reduced?.hasRegions;
  if (!drawn || !isFiner || noPicture || !wantsPicture(session)) return null;
  return { isClose: region !== null, words };
}

function viewTimePoints({ session, report, words }: Shown): TimePointChooserView | null {
  const { stack, timePoint, noPicture } = session;
  const isPictured = wantsPicture(session) && !noPicture;
  return stack && report && isPictured ? { report, timePoint, words } : null;
}

function viewStacks({ session, words }: Shown): StackChooserView | null {
  const { series, stack: chosen, loaded } = session;
  return series && chosen ? { series, chosen, loaded, words } : null;
}

function viewEvidence(
  { session: { stack }, report, comparison, words }: Shown,
  evidence: EvidenceWords | null,
): EvidenceView | null {
  return stack && report && evidence ? { stack, comparison, evidence, words } : null;
}

function viewTaking({ session, report, words }: Shown, taking: TakingWords | null): TakingView | null {
  return session.stack && report && taking ? { isReady: session.step === 'ready', taking, words } : null;
}

/** Where there is anything to copy. */
function viewCopy({ session, report, supplied, words }: Shown): CopyView | null {
  if (!session.stack || !report || !hasMillimetres(report)) return null;
  return { report, supplier: supplied?.by ?? null, words };
}

function viewEntry({ session, found, report, supplied, words }: Shown): SpacingEntryView | null {
  return session.stack && found && report ? { found, report, supplied: supplied?.by ?? null, words } : null;
}
