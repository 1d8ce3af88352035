import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Dropped } from '../sources/local/dropped-files.js';
import type { Problem } from '../model/problem.js';
import type { NaiveRuleName, SpacingReport, StackReport } from '../model/report.js';
import { chooseLanguage, loadWords, WORDLESS } from '../words/languages.js';
import { tellReport } from '../words/tell-report.js';
import type { Words } from '../words/words.js';
import type { Camera, CameraChange } from '../view/camera/camera.js';
import type { DrawnSpacing } from '../view/stage/picture.js';
import { ChoicesController } from './controllers/choices-controller.js';
import { chooseRule, compare, drawBoth, hasMillimetres } from './state/comparison.js';
import { chooseStates, showStates } from './state/custom-states.js';
import { DropController } from './controllers/drop-controller.js';
import { FullscreenController } from './controllers/fullscreen-controller.js';
import { LanguageController } from './controllers/language-controller.js';
import { LoadController } from './controllers/load-controller.js';
import { failureOf, type Failure } from './state/failure.js';
import { openGiven } from '../series/open-given.js';
import { PanesController } from './controllers/panes-controller.js';
import { advance, emptyState, type PreviewChange, type PreviewState } from './state/preview-state.js';
import { chooseScaleBar, LONGEST_SHARE, type ScaleBar } from '../view/marks/scale-bar.js';
import { cover } from './parts/cover/styles-cover.js';
import { panes } from './parts/panes/styles-panes.js';
import { report } from './parts/table/styles-report.js';
import { skeleton } from './parts/preview/styles.js';
import { supplyAttribute } from '../infer/witnesses/supply-spacing.js';
import { renderPreview, type PreviewActs } from './parts/preview/template-preview.js';
import { progressShown } from './parts/progress/template-progress.js';
import { views, type View } from './parts/toolbar/template-toolbar.js';
import { VisibilityController } from './controllers/visibility-controller.js';

/** A change of one of these starts over. */
const asksAgain = ['src', 'files', 'credentials', 'requestHeaders'] as const;

/**
 * Shows an image stack twice at one physical scale: with the spacing its files support, and beside it as a wrong
 * reading would draw it, with the numbers and where each came from.
 *
 * @tag spacing-preview
 *
 * @slot poster - shown until the picture is drawn
 * @slot progress-bar - replaces the bar while loading
 * @slot error - replaces the sentence when nothing can be shown
 * @slot caption-true - added below the label of the true pane
 * @slot caption-naive - added below the label of the naive pane
 * @slot - shown before the tag is upgraded, and when nothing can be shown
 *
 * @csspart base - everything
 * @csspart panes - both panes with their labels
 * @csspart pane - the area one reading is drawn in; also `pane-true` and `pane-naive`
 * @csspart caption - the label under a pane
 * @csspart scale-bar - the bar of a round length in a pane
 * @csspart table - the numbers with their sources
 * @csspart stacks - the stacks to choose from, where there are several
 * @csspart phases - the time points or echoes to choose from
 * @csspart spacing-entry - where a person enters another spacing
 * @csspart findings - what was noticed, and the files set aside
 * @csspart toolbar - the buttons over the panes
 * @csspart button - any button
 * @csspart progress - bar, phase and bytes
 * @csspart status - what screen readers are told
 *
 * @cssprop [--pane-gap=1.5rem] - between the panes
 * @cssprop [--pane-min-width=0px] - the least width of a pane
 * @cssprop --accent - the true reading
 * @cssprop --warning - the naive reading, and warnings
 * @cssprop [--surface=Canvas] - the ground
 * @cssprop [--ink=CanvasText] - text
 *
 * @cssState loading - a series is on its way
 * @cssState ready - numbers, and a picture if asked for, are shown
 * @cssState error - nothing can be shown
 * @cssState disagrees - the naive reading differs from the true one
 * @cssState uncertain - an axis is unknown, or has two readings
 *
 * @fires {CustomEvent<{totalProgress: number, phase: string, bytes: number}>} progress - does not bubble
 * @fires {CustomEvent<SpacingReport>} spacing-inferred - provisional while headers are read, then final; does not bubble
 * @fires {Event} load - everything that can be shown is shown, a picture at full resolution; `updateComplete` settles when it is smoothed; does not bubble
 * @fires {CustomEvent<{code: string, message: string, cause: unknown}>} error - nothing can be shown; does not bubble
 * @fires {CustomEvent<SpacingReport>} spacing-change - a person supplied or confirmed a spacing; bubbles
 * @fires {CustomEvent<{azimuth: number, elevation: number, zoom: number, byPerson: boolean}>} camera-change - bubbles
 */
export class SpacingPreviewElement extends LitElement {
  static readonly version: string = '0.1.0';
  static override styles = [skeleton, panes, cover, report];

  /** Where the series is: a `.zip`, a `.dcm`, a manifest, a DICOMweb series, or several URLs separated by white space. */
  @property() src: string | null = null;

  /** What a person dropped or picked, files or handles of folders; read in the browser, never sent anywhere. */
  @property({ attribute: false }) files: Iterable<Dropped> | null = null;

  /** `"x y z"` in mm supplied by a person, `-` for an axis that stays unknown; outvotes the files. */
  @property() spacing: string | null = null;

  /** The wrong reading beside the true one: the name of a rule, or `"x y z"` in mm. */
  @property({ useDefault: true }) naive: NaiveRuleName | (string & {}) = 'thickness';

  /** `volume`, `mip` (maximum intensity) or `table` (the numbers alone: no engine is loaded). */
  @property({ reflect: true, useDefault: true }) view: View = 'volume';

  /** When to fetch `src`: `auto` and `lazy` near the window, `eager` at once. */
  @property({ reflect: true, useDefault: true }) loading: 'auto' | 'lazy' | 'eager' = 'auto';

  /** What the specimen is, for those who do not see it. */
  @property({ useDefault: true }) alt = '';

  /** URL of an image shown until the picture is drawn. */
  @property({ useDefault: true }) poster = '';

  /** As `fetch` has it. */
  @property({ useDefault: true }) credentials: RequestCredentials = 'same-origin';

  /** MiB the volume may take, CPU and GPU each, a region looked at closer as much again; `null`: the device chooses. */
  @property({ type: Number, attribute: 'memory-budget' }) memoryBudget: number | null = null;

  /** The repository the page belongs to, for advice that is true only there: `morphosource`. */
  @property() host: string | null = null;

  /** Sent with every request for `src`, for tokens. */
  @property({ attribute: false }) requestHeaders: Record<string, string> = {};

  readonly #internals: ElementInternals;
  readonly #panes = new PanesController(this);
  readonly #load = new LoadController(this, this.#panes);
  readonly #choices = new ChoicesController(this, this.#load);
  readonly #drop = new DropController(this);
  readonly #fullscreen = new FullscreenController(this);
  readonly #language = new LanguageController(this);
  readonly #visibility = new VisibilityController(this);
  #state: PreviewState = emptyState;
  #told: { report: StackReport; words: Words; said: SpacingReport } | null = null;
  #released = false;

  constructor() {
    super();
    this.#internals = this.attachInternals();
  }

  /** What is known of the spacing; `null` until the first headers are read. */
  get report(): SpacingReport | null {
    const { report } = this.#state;
    const { words } = this.#language;
    if (!report) return null;
    if (this.#told?.report !== report || this.#told.words !== words) {
      this.#told = { report, words, said: tellReport(report, this.#words) };
    }
    return this.#told.said;
  }

  /** 0 to 1; within one series it never goes backwards. */
  get progress(): number {
    return this.#state.progress;
  }

  /** The size of one CSS pixel in both panes; `null` without a picture, or while X or Y is unknown. */
  get millimetresPerPixel(): number | null {
    const { report } = this;
    return report && hasMillimetres(report) ? this.#panes.unitsPerPixel : null;
  }

  /** Degrees, and 1 for a picture that fits; `null` without a picture. */
  get camera(): Camera | null {
    return this.#panes.camera;
  }

  /** Turns both panes: 0/0 looks along the stack's +Y with later slices above; `zoom` 1 fits. */
  setCamera(camera: Partial<Camera>): void {
    this.#panes.setCamera(camera);
  }

  /** Turns both panes back to how they were first shown. */
  resetCamera(): void {
    this.#panes.resetCamera();
  }

  /**
   * The sentence of a finding, or of a file set aside.
   * @param lang a BCP 47 tag; the language of the page unless told
   */
  async describe(finding: Problem, lang?: string): Promise<string> {
    await this.#language.loading;
    const words = lang === undefined ? this.#words : await loadWords(chooseLanguage(lang), this.host);
    return words.describe(finding);
  }

  /** Reads the series again from the start. */
  reload(): void {
    this.#start(true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#released) return;
    this.#released = false;
    this.#start(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#released = true;
      this.advance({ type: 'clear' });
    });
  }

  /** @internal Whether a person may drop or pick files: only where the page gave no `src`. */
  get choosable(): boolean {
    return !this.src;
  }

  /** @internal */
  get wantsPicture(): boolean {
    return this.view !== 'table';
  }

  /** @internal */
  get budgetBytes(): number | undefined {
    return this.memoryBudget && this.memoryBudget > 0 ? this.memoryBudget * 2 ** 20 : undefined;
  }

  /** @internal One step of the one state; events follow from it. */
  advance(change: PreviewChange): void {
    const before = this.#state;
    this.#state = advance(before, change);
    this.requestUpdate();
    const { phase, progress, bytes, refusal, loaded } = this.#state;
    if (progress > before.progress) this.#tell('progress', { totalProgress: progress, phase, bytes });
    if ((loaded && !before.loaded) || (refusal && refusal !== before.refusal)) void this.#tellEnd(refusal);
  }

  /** @internal */
  spacingFound(found: StackReport): void {
    this.#infer(found);
    if (!found.provisional) this.#choices.fetch();
    void this.#tellFound(found);
  }

  /** @internal */
  spacingSupplied(): void {
    this.performUpdate();
    this.#tell('spacing-change', this.report, { bubbles: true, composed: true });
  }

  /** @internal */
  get drawnSpacings(): [DrawnSpacing, DrawnSpacing | null] | null {
    return this.report && drawBoth(this.report, this.naive);
  }

  /** @internal */
  pictureLost(error: unknown): void {
    this.#panes.release();
    this.advance({ type: 'lose-picture', failure: failureOf(error) });
  }

  /** @internal */
  cameraChanged({ camera, byPerson }: CameraChange): void {
    this.#tell('camera-change', { ...camera, byPerson }, { bubbles: true, composed: true });
  }

  /** @internal */
  wordsMissing(cause: unknown): void {
    this.#tell('error', { code: 'NETWORK', message: WORDLESS, cause });
  }

  /** @internal */
  filesChosen(files: Iterable<Dropped>): void {
    this.files = files;
  }

  protected override willUpdate(changed: PropertyValues<SpacingPreviewElement>): void {
    if (!views.includes(this.view)) this.view = 'volume';
    if (changed.has('src') && this.src && !changed.has('files')) this.files = null;
    if (asksAgain.some((name) => changed.has(name))) {
      if (!changed.has('spacing')) this.#choices.forget();
      this.#start(false);
    }
    if (changed.has('loading') && this.#state.phase === 'waiting') this.#start(false);
    if (changed.has('spacing') && this.#state.found) this.#infer(this.#state.found);
    if (changed.has('naive') || changed.has('spacing')) this.#panes.redraw();
    if (changed.has('view')) this.#changeView();
    if (changed.has('host') && this.isConnected) this.#language.choose();
  }

  protected override render(): TemplateResult {
    return renderPreview(
      {
        state: this.#state,
        report: this.report,
        words: this.#words,
        comparison: compare(this.report, this.naive),
        rule: chooseRule(this.naive),
        view: this.view,
        alt: this.alt,
        poster: this.poster,
        scaleBar: this.#scaleBar(),
        dragging: this.#drop.dragging,
        choosable: this.choosable,
        fullscreen: this.#fullscreen.state,
        choices: this.#choices.render(this.#state, this.report, this.#words),
      },
      this.#acts,
    );
  }

  /** Measures travel as custom properties set by script: hosts forbid style attributes. */
  protected override updated(): void {
    const base = this.renderRoot.querySelector<HTMLElement>('.base');
    base?.style.setProperty('--_progress', String(progressShown(this.#state)));
    base?.style.setProperty('--_bar', `${this.#scaleBar()?.pixels ?? 0}px`);
    showStates(this.#internals.states, chooseStates(this.#state, compare(this.report, this.naive)));
  }

  /** Settles when the panes, too, show what was asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#panes.settled, this.#choices.ready, this.#language.loading]);
    return super.getUpdateComplete();
  }

  readonly #acts: PreviewActs = {
    chooseRule: (rule) => (this.naive = rule),
    chooseView: (view) => (this.view = view),
    chooseOthers: () => (this.files = null),
    pick: (kind) => this.#drop.pick(kind),
    retry: () => this.#retry(),
    drawAgain: () => void this.#load.draw(),
    resetCamera: () => this.resetCamera(),
    toggleFullscreen: () => void this.#fullscreen.toggle(),
  };

  #scaleBar(): ScaleBar | null {
    return chooseScaleBar(this.millimetresPerPixel, this.#panes.paneWidth * LONGEST_SHARE);
  }

  #start(atOnce: boolean): void {
    this.#visibility.cancel();
    this.#load.forget();
    this.#choices.release();
    this.#panes.release();
    const { files, src } = this;
    // Outside the page nothing is read; what it was given waits for its return.
    this.#released = !this.isConnected;
    if (this.#released || (!files && !src)) this.advance({ type: 'clear' });
    else if (files || atOnce || this.loading === 'eager') void this.#read();
    else {
      this.advance({ type: 'wait' });
      this.#visibility.whenNear(() => void this.#read());
    }
  }

  #read(): Promise<void> {
    return this.#load.load((signal, onWait) => openGiven(this, signal, onWait));
  }

  /** A refused drop makes room for another; a refused address is asked again. */
  #retry(): void {
    if (this.files && this.choosable) this.files = null;
    else this.reload();
  }

  #changeView(): void {
    if (this.view === 'table') return;
    this.#panes.setMode(this.view);
    if (this.#state.phase === 'ready' && !this.#state.drawn && !this.#state.noPicture) void this.#load.draw();
  }

  /** The words for what is shown, which tell lengths with the digits that are known of them. */
  get #words(): Words {
    const { found, report } = this.#state;
    const { words } = this.#language;
    return found && report ? words.about(found).about(report) : words;
  }

  #infer(found: StackReport): void {
    this.advance({ type: 'infer', found, report: supplyAttribute(found, this.spacing ?? null) });
  }

  #tell(type: string, detail: unknown, init: EventInit = {}): void {
    this.dispatchEvent(new CustomEvent(type, { detail, ...init }));
  }

  /** In words; while those are on their way the page is told later, and in the same order. */
  async #tellFound(found: StackReport): Promise<void> {
    if (this.#language.loading) await this.#language.loading;
    if (found === this.#state.found) this.#tell('spacing-inferred', this.report);
  }

  async #tellEnd(failure: Failure | null): Promise<void> {
    const { chosen } = this.#load;
    await Promise.all([super.getUpdateComplete(), this.#choices.ready, this.#language.loading]);
    if (chosen !== this.#load.chosen || failure !== this.#state.refusal) return;
    if (!failure) this.dispatchEvent(new Event('load'));
    else {
      const { problem, cause } = failure;
      this.#tell('error', { code: problem.code, message: this.#words.describe(problem), cause });
    }
  }
}
