import type { ReactiveControllerHost } from 'lit';
import type { Spacing, StackReport } from '../../../model/report.js';
import { alongAxes } from '../../../view/measure/length-in.js';
import { Measuring } from '../../../view/measure/measuring.js';
import { adoptAround } from '../../../view/stage/own-sheets.js';
import type { PaneStage } from '../../../view/stage/pane-stage.js';
import { voxelSize } from '../../../volume/scalar-volume.js';
import { loadMeasuringWords, type MeasuringWords } from '../../../words/measuring-words.js';
import type { Words } from '../../../words/words.js';
import { hasMillimetres, type Comparison } from '../../state/comparison.js';
import { readTyped } from '../../state/typed-spacing.js';
import { partOf } from '../part.js';
import { Spoken } from '../spoken.js';
import { TicksPart } from './ticks-part.js';
import { doubtOf, judgeLength } from './caliper.js';
import { measuringStyles } from './styles-measuring.js';
import { isLine, tellBeside, tellMeasured, type Taken } from './tell-measured.js';
import {
  kinds,
  renderList,
  renderPanel,
  renderTicks,
  type Kind,
  type MeasuringListView,
  type MeasuringPanelView,
  type TicksView,
} from './template-measuring.js';

export interface MeasuringView {
  /** Another one is measured anew. */
  stack: object;
  report: StackReport;
  comparison: Comparison | null;
  /** What draws the panes; `null` where there is no picture to measure in. */
  stage: PaneStage | null;
  words: Words;
}

export interface MeasuringActs {
  /** What a person confirms. */
  supply(spacing: Spacing): void;
}

interface MeasuringHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What is told below the picture. */
interface Below {
  panel: MeasuringPanelView | null;
  ticks: TicksView | null;
}

/** Ruler, angle and boxes with a scale: what is to be chosen in the menu, what lies over the picture, and what is said below it. */
export class MeasuringParts {
  readonly #host: MeasuringHost;
  readonly #said: Spoken<MeasuringWords>;
  readonly #list = partOf('measure-list', (view: MeasuringListView) =>
    renderList(
      view,
      (kind) => this.#choose(kind),
      () => this.#tick(),
    ),
  );
  readonly #panel;
  readonly #ticks: TicksPart;
  #view: MeasuringView | null = null;
  #kind: Kind | null = null;
  #tool: Measuring | null = null;
  #typed = '';

  constructor(host: MeasuringHost, { supply }: MeasuringActs) {
    this.#host = host;
    this.#said = new Spoken(loadMeasuringWords, () => {
      host.requestUpdate();
      this.#tool?.retell();
    });
    const acts = {
      supply,
      type: (text: string) => {
        this.#typed = text;
        host.requestUpdate();
      },
      putAway: () => this.#putAway(),
    };
    this.#ticks = new TicksPart(() => host.requestUpdate());
    this.#panel = partOf('measuring', ({ panel, ticks }: Below) => [
      panel && renderPanel(panel, acts),
      ticks && renderTicks(ticks, () => this.#tick()),
    ]);
    adoptAround(host.renderRoot, measuringStyles.cssText);
  }

  /** Settles when there are words of the language. */
  get spoken(): Promise<void> {
    const view = this.#view;
    return view ? this.#said.speak(view.words.formats.language) : Promise.resolve();
  }

  show(root: ParentNode, view: MeasuringView | null): void {
    if (this.#tool && view?.stack !== this.#view?.stack) this.#putAway();
    this.#view = view;
    void this.spoken;
    const { words: lines } = this.#said;
    const stage = view?.stage ?? null;
    this.#tool?.enter(stage);
    this.#ticks.show(view);
    const isShown = view !== null && stage !== null && lines !== null;
    const isTicked = stage?.scene && view && hasMillimetres(view.report) ? this.#ticks.isOn : null;
    this.#list.show(root, isShown ? { chosen: this.#kind, isTicked, lines, words: view.words } : null);
    const panel = isShown ? this.#tellPanel(view, stage, lines) : null;
    const ticks = isShown && isTicked ? this.#tellTicks(view, lines) : null;
    this.#panel.show(root, panel || ticks ? { panel, ticks } : null);
  }

  #tick(): void {
    this.#ticks.turn(!this.#ticks.isOn);
    this.#host.requestUpdate();
  }

  #tellTicks(view: MeasuringView, lines: MeasuringWords): TicksView {
    return { told: this.#ticks.sentence(view, lines), lines, words: view.words };
  }

  #choose(kind: Kind): void {
    const isChosen = kind === this.#kind;
    this.#putAway();
    if (isChosen) return;
    this.#kind = kind;
    const tool = new Measuring(kinds[kind], {
      tell: (places, reading, index) => {
        const taken = this.#take(places);
        return taken ? tellBeside(taken, reading, index === 0) : '';
      },
      nameEnd: (end) => {
        const { words: lines } = this.#said;
        const data = { number: end + 1, count: kinds[kind] };
        return this.#view && lines ? lines.say('measuring.point', this.#view.words.formats, data) : '';
      },
    });
    tool.onChange = () => this.#host.requestUpdate();
    this.#tool = tool;
    tool.enter(this.#view?.stage ?? null);
    this.#host.requestUpdate();
    // The menu closes first, and gives the focus back to its button.
    requestAnimationFrame(() => {
      if (this.#tool === tool) tool.begin();
    });
  }

  #putAway(): void {
    this.#tool?.enter(null);
    this.#tool = null;
    this.#kind = null;
    this.#typed = '';
    this.#host.requestUpdate();
  }

  #take(places: Taken['places']): Taken | null {
    const { words: lines } = this.#said;
    const { report, stage, words } = this.#view ?? {};
    if (!lines || !report || !words || !stage) return null;
    return { places, report, doubt: stage.millimetresPerPixel / 2, lines, formats: words.formats };
  }

  #tellPanel(view: MeasuringView, stage: PaneStage, lines: MeasuringWords): MeasuringPanelView | null {
    const [tool, kind] = [this.#tool, this.#kind];
    if (!tool || !kind) return null;
    const { words, comparison } = view;
    const taken = this.#take(tool.places);
    const [reading, other] = tool.readings;
    const isTold = taken !== null && reading !== undefined && tool.isComplete;
    const rule = comparison?.kind === 'reading' ? words.say(`rule.${comparison.rule}`) : null;
    return {
      ...{ kind, lines, words, set: tool.places.length },
      told: isTold ? tellMeasured(taken, reading, other, rule) : '',
      typed: isTold && kind === 'ruler' ? this.#typed : null,
      verdict: this.#judge(view.report, stage),
    };
  }

  #judge(report: StackReport, stage: PaneStage): MeasuringPanelView['verdict'] {
    const { places = [], readings: [reading] = [] } = this.#tool ?? {};
    const typed = readTyped(this.#typed, 'mm');
    if ('problem' in typed) return typed.problem;
    const volume = stage.shown;
    if (typed.value === null || !reading || !volume || !isLine(places)) return null;
    const voxel = voxelSize(volume, reading.spacing);
    const doubt = doubtOf(alongAxes(reading, places), voxel, stage.millimetresPerPixel);
    const is = judgeLength(typed.value, places, reading, report, doubt);
    return is && { is, doubt };
  }
}
