import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Problem } from '../model/problem/problem.js';
import type { Spacing, SpacingReport } from '../model/report.js';
import type { Camera, CameraChange } from '../view/camera/camera.js';
import { chooseScaleBar } from '../view/marks/scale-bar.js';
import { chooseLayout, type LayoutName } from '../view/stage/layouts.js';
import { chooseLanguage, loadWords, WORDLESS } from '../words/languages.js';
import { DropController } from './controllers/drop-controller.js';
import { FullscreenController } from './controllers/fullscreen-controller.js';
import { GivenController } from './controllers/given-controller.js';
import { LanguageController } from './controllers/language-controller.js';
import { LaterController } from './controllers/later-controller.js';
import { LineController } from './controllers/line-controller.js';
import { LinkController } from './controllers/link-controller.js';
import { LoadController } from './controllers/load-controller.js';
import { PanesController } from './controllers/panes-controller.js';
import { SessionController } from './controllers/session-controller.js';
import type { LaterActs } from './parts/later.js';
import { Parts, type PartActs } from './parts/parts.js';
import type { Shown } from './parts/shown.js';
import type { Taken } from './parts/taking/take-picture.js';
import { renderSkeleton } from './parts/skeleton/template-skeleton.js';
import { styles } from './parts/styles.js';
import { chooseRule, hasMillimetres } from './state/comparison.js';
import { chooseStates, showStates } from './state/custom-states.js';
import { failureOf, isOffline, mayPass } from './state/failure.js';
import { viewAttribute, views, type View } from './state/view.js';
import { TakenPicture } from './taken-picture.js';

/** A change of one of these starts over. */
const asksAgain = ['src', 'preview', 'files', 'credentials', 'requestHeaders'] as const;

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
 * @csspart cube - the sides to turn the picture to
 * @csspart divider - the line between both readings in one frame (`layout="wipe"`)
 * @csspart scale-bar - the bar of a round length in a pane
 * @csspart table - the numbers with their sources
 * @csspart stacks - the stacks to choose from, where there are several
 * @csspart phases - the time points or echoes to choose from
 * @csspart spacing-entry - where a person enters another spacing
 * @csspart evidence - the chart of positions and gaps along Z
 * @csspart findings - what was noticed, and the files set aside
 * @csspart toolbar - the buttons over the panes
 * @csspart button - any button
 * @csspart save - a button that saves a file
 * @csspart progress - bar, step and bytes
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
 * @fires {CustomEvent<{totalProgress: number, step: string, bytes: number}>} progress - does not bubble
 * @fires {CustomEvent<SpacingReport>} spacing-inferred - provisional while headers are read, then final; does not bubble
 * @fires {Event} load - everything that can be shown is shown, a picture at full resolution; `updateComplete` settles when it is smoothed; does not bubble
 * @fires {CustomEvent<{code: string, message: string, cause: unknown}>} error - nothing can be shown; does not bubble
 * @fires {CustomEvent<SpacingReport>} spacing-change - a person supplied or confirmed a spacing; bubbles
 * @fires {CustomEvent<{azimuth: number, elevation: number, zoom: number, upright?: boolean, byPerson: boolean}>} camera-change - bubbles
 */
export class SpacingPreviewElement extends TakenPicture {
  static readonly version: string = '0.1.0';
  static override styles = styles;

  readonly #language = new LanguageController(this);
  readonly #session = new SessionController(this, this.#language);
  readonly #panes = new PanesController(this, this.#session);
  readonly #load = new LoadController(this, this.#session, this.#panes);
  readonly #given = new GivenController(this, this.#session, this.#load);
  readonly #drop = new DropController(this);
  readonly #fullscreen = new FullscreenController(this);
  readonly #later: LaterController;
  #moved: Promise<void> | undefined;
  readonly #parts: Parts;

  constructor() {
    super();
    this.#parts = new Parts(this.#acts);
    this.#later = new LaterController(this, this.#acts);
    new LineController(this);
    new LinkController(this, this.#acts);
  }

  /** `"x y z"` in mm by the page, `-` for an axis that stays unknown; outvotes the files, and a person outvotes it. */
  @property()
  get spacing(): string | null {
    return this.#session.now.pageSpacing;
  }

  set spacing(text: string | null | undefined) {
    this.#session.take({ type: 'page-spacing', text: text ?? null });
  }

  /** `volume`; `mip` (as X-rays show it); `slices` (three planes through one point; by itself below eight slices); `table` (numbers alone, no engine). */
  @property({ reflect: true, useDefault: true, converter: viewAttribute })
  get view(): View {
    return this.#session.view;
  }

  set view(view: View | (string & {}) | null | undefined) {
    this.#session.take({ type: 'view', view: views.find((known) => known === view) ?? null });
  }

  /** `side-by-side`; `wipe`: both readings in one frame, parted by a line to drag; `overlay`: the wrong one over the true one. */
  @property({ reflect: true, useDefault: true })
  get layout(): LayoutName {
    return this.#session.now.layout;
  }

  set layout(name: LayoutName | (string & {}) | null | undefined) {
    this.#session.take({ type: 'layout', layout: chooseLayout(name) });
  }

  /** What is known of the spacing; `null` until the first headers are read. Its sentences are in the page's language. */
  get report(): SpacingReport | null {
    return this.#session.report;
  }

  /** 0 to 1; within one series it never goes backwards. */
  get progress(): number {
    return this.#session.now.progress;
  }

  /** The size of one CSS pixel in both panes; `null` without a picture, or while X or Y is unknown. */
  get millimetresPerPixel(): number | null {
    const { report } = this;
    return report && hasMillimetres(report) ? this.#panes.unitsPerPixel : null;
  }

  /** Degrees, and 1 for a picture that fits; `null` without a picture. */
  get camera(): Camera | null {
    return this.#panes.stage?.camera ?? null;
  }

  /**
   * Turns both panes. 0/0 looks along the stack's +Y with later slices above; with `upright` it is the front of a patient
   * or animal that stands upright, where the files tell how it lies. `zoom` 1 fits.
   */
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
    const language = lang === undefined ? this.#language.language : chooseLanguage(lang);
    return this.#session.about(await loadWords(language, this.host)).describe(finding);
  }

  /** Reads the series again from the start. */
  reload(): void {
    this.#given.start(true);
  }

  /** @internal */
  spacingFound(): void {
    if (this.#session.now.stack) this.#later.fetch();
    void this.#session.tellFound();
  }

  /** @internal */
  release(): void {
    this.#later.release();
    this.#panes.release();
  }

  /** @internal What could not be fetched meanwhile is asked for again. */
  lineBack(): void {
    const { stack, step, refusal, noPicture } = this.#session.now;
    // Files that could not be had, and may be had now.
    const missing = (this.report?.setAside ?? []).filter(mayPass);
    this.#language.choose();
    if (stack) this.#later.fetch();
    if (isOffline(refusal?.problem)) this.#retry();
    else if (step === 'ready' && missing.some(isOffline)) void this.#load.goOn();
    else if (isOffline(noPicture?.problem)) void this.#load.draw();
  }

  /** @internal */
  pictureLost(error: unknown): void {
    this.#panes.release();
    this.#session.advance({ type: 'lose-picture', failure: failureOf(error, 'picture') });
  }

  /** @internal */
  cameraChanged({ camera, byPerson }: CameraChange): void {
    this.#session.tell('camera-change', { ...camera, byPerson }, { bubbles: true, composed: true });
  }

  /** @internal */
  get problems(): readonly Problem[] {
    return this.#session.problems;
  }

  /** @internal */
  wordsMissing(cause: unknown): void {
    this.#session.tell('error', { code: 'NETWORK', message: WORDLESS, cause });
  }

  /** @internal */
  whenShown(): Promise<unknown> {
    const fetched = [this.#later.ready, this.formReady, this.#language.loading, this.#moved];
    return Promise.all([super.getUpdateComplete(), ...fetched]);
  }

  /** @internal */
  get rendered(): Promise<unknown> {
    return super.getUpdateComplete();
  }

  /** @internal A person's word and files are gone; what the page gave stays. */
  formResetCallback(): void {
    if (this.files === this.#drop.chosen) this.files = null;
    this.#session.advance({ type: 'forget-person' });
    this.#panes.redraw();
  }

  protected override willUpdate(changed: PropertyValues<SpacingPreviewElement>): void {
    if (changed.has('src') && this.src && !changed.has('files')) this.files = null;
    if (asksAgain.some((name) => changed.has(name))) {
      this.#session.advance({ type: 'forget-person' });
      this.#given.start(false);
    }
    if (changed.has('loading') && this.#session.now.step === 'waiting') this.#given.start(false);
    if (changed.has('naive') || changed.has('spacing')) this.#panes.redraw();
    else if (changed.has('morph')) this.#moved = this.#session.learnToMorph().then(() => this.#panes.space());
    if (changed.has('view')) this.#load.showView();
    if (changed.has('host') && this.isConnected) this.#language.choose();
  }

  protected override render(): TemplateResult {
    return renderSkeleton({
      view: this.view,
      isDraggedOver: this.#drop.dragging,
      hasFindings: this.report !== null,
    });
  }

  protected override update(changed: PropertyValues<SpacingPreviewElement>): void {
    super.update(changed);
    const { shown } = this;
    this.#parts.show(this.renderRoot, shown);
    this.#later.show(shown);
    this.showForm(shown, this.#acts);
    showStates(this.internals.states, chooseStates(shown.session, shown.report, shown.comparison));
  }

  /** Settles when the words are there, and when the panes, too, show what was asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.whenShown();
    await Promise.all([super.getUpdateComplete(), this.#panes.settled, this.#later.spoken]);
    return this.#later.settled.then(() => super.getUpdateComplete());
  }

  readonly #acts: PartActs & LaterActs = {
    chooseReading: (naive) => this.chooseReading(naive),
    chooseView: (view) => (this.view = view),
    chooseOthers: () => (this.files = null),
    pick: (kind) => this.#drop.pick(kind),
    retry: () => this.#retry(),
    drawAgain: () => void this.#load.draw(),
    stopWaiting: () => this.#load.stopWaiting(),
    resetCamera: () => this.resetCamera(),
    toggleFullscreen: () => void this.#fullscreen.toggle(),
    supply: (spacing) => this.#supply(spacing),
    morph: (share) => (this.morph = share),
    chooseLayout: (layout) => (this.layout = layout),
    restore: (spacing) => this.#supply(spacing, false),
    chooseLook: (look) => void this.#load.chooseLook({ type: 'look', look }),
    shape: (shaping) => void this.#load.chooseLook({ type: 'shape', shaping }),
    turnTo: (camera) => this.#panes.turnTo(camera),
    chooseStack: (stack) => void this.#load.chooseStack(stack),
    chooseTimePoint: (timePoint) => void this.#load.chooseTimePoint(timePoint),
    goOn: () => void this.#load.goOn(),
    take: () => this.taken,
    look: (isCloser) => this.#given.look(isCloser ? (this.#panes.stage?.inView ?? null) : null),
    stage: () => this.#panes.stage,
  };

  protected override get taken(): Taken {
    const { shown, naive, morph, camera, files, renderRoot } = this;
    const [src, point] = [files ? null : this.src, this.#panes.stage?.cuts?.point ?? null];
    return {
      ...{ shown, naive, morph, camera, src, point, element: this, root: renderRoot as ShadowRoot },
      version: SpacingPreviewElement.version,
      drawPlaces: (size, style) => this.#panes.drawPlaces(size, style),
      measured: () => this.#load.measured.then(() => this.taken),
    };
  }

  /** @internal */
  get shown(): Shown {
    const { now: session, found, report, supplied, comparison, morphed, words } = this.#session;
    const { alt, poster, choosable: isChoosable, naive, morph } = this;
    return {
      ...{ session, found, report, supplied, comparison, morphed, words, alt, poster, isChoosable },
      ...{ naive, morph, hasWhole: this.#given.hasWhole },
      rule: chooseRule(naive),
      ...this.#panes.viewed,
      bar: session.drawn ? chooseScaleBar(this.millimetresPerPixel, this.#panes.longestBar) : null,
      ...{ isDraggedOver: this.#drop.dragging, fullscreen: this.#fullscreen.state },
    };
  }

  /** A refused drop makes room for another; a refused address is asked again. */
  #retry(): void {
    if (this.files && this.choosable && !isOffline(this.#session.now.refusal?.problem)) this.files = null;
    else this.reload();
  }

  #supply(spacing: Spacing | null, byPerson = true): void {
    this.#session.advance({ type: 'supply', spacing });
    this.#panes.redraw();
    this.performUpdate();
    if (byPerson) this.#session.tell('spacing-change', this.report, { bubbles: true, composed: true });
  }
}
