import { html, type TemplateResult } from 'lit';
import type { StackReport } from '../../../model/report.js';
import type { EvidenceWords } from '../../../words/evidence-words.js';
import type { Words } from '../../../words/words.js';
import { baseOf } from '../../state/caption.js';
import { Part } from '../part.js';
import { tellTimePoint } from '../time-points/time-point-chooser.js';
import type { ChartData } from './chart-data.js';
import { chartHeight, drawChart, sliceAt, timePointAt } from './draw-chart.js';
import { readChartInks } from './read-chart-inks.js';

export interface ChartView {
  data: ChartData;
  report: StackReport;
  evidence: EvidenceWords;
  words: Words;
}

/** What is told to the element when a person presses a slice. */
export interface ChosenSlice {
  /** In the grid, from 0. */
  index: number;
  timePoint: number;
  file: string;
  /** Of the file, from 1. */
  frame: number;
}

/** How far a key goes, in slices. */
const steps = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['PageUp', 10],
  ['PageDown', -10],
  ['Home', -Infinity],
  ['End', Infinity],
]);
const rowSteps = new Map([
  ['ArrowUp', -1],
  ['ArrowDown', 1],
]);

/**
 * The chart of a stack along Z: a slider on which each slice is a place, told by its number, file and position. A press
 * on one dispatches `slice-choose` within the element.
 */
export class EvidenceChart extends Part<ChartView> {
  #chosen: { slice: number; timePoint: number } = { slice: 0, timePoint: 0 };
  /** Nothing is marked before a person has come to it. */
  #isMarked = false;
  #canvas: HTMLCanvasElement | null = null;
  #width = 0;
  readonly #sizes = new ResizeObserver(() => this.#paint());
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #forced = matchMedia('(forced-colors: active)');
  readonly #repaint = () => this.#paint();

  constructor() {
    super('evidence-chart');
    for (const query of [this.#scheme, this.#forced]) query.addEventListener('change', this.#repaint);
  }

  override show(root: ParentNode, view: ChartView | null): void {
    if (view?.data !== this.view?.data) {
      this.#chosen = { slice: 0, timePoint: 0 };
      this.#isMarked = false;
    }
    super.show(root, view);
    const canvas = root.querySelector<HTMLCanvasElement>('.chart canvas');
    if (canvas !== this.#canvas) {
      this.#sizes.disconnect();
      if (canvas) this.#sizes.observe(canvas);
      this.#canvas = canvas;
    }
    this.#paint();
  }

  /** Lets go of the page. */
  release(): void {
    this.#sizes.disconnect();
    for (const query of [this.#scheme, this.#forced]) query.removeEventListener('change', this.#repaint);
    this.#canvas = null;
  }

  protected override draw({ data, evidence, words: { formats } }: ChartView): TemplateResult {
    const { slice } = this.#chosen;
    const told = this.#tell();
    return html`
      <div
        class="chart"
        role="slider"
        tabindex="0"
        aria-label=${evidence.say('evidence.chart', formats)}
        aria-orientation="horizontal"
        aria-valuemin="1"
        aria-valuemax=${data.places}
        aria-valuenow=${(data.slices[slice]?.index ?? 0) + 1}
        aria-valuetext=${told}
        @keydown=${this.#onKey}
        @focus=${this.#mark}
        @pointermove=${this.#onPoint}
        @pointerdown=${this.#onPoint}
        @click=${this.#onPress}
      >
        <canvas></canvas>
      </div>
      <p class="chosen-slice">${this.#isMarked ? told : evidence.say('evidence.hint', formats)}</p>
    `;
  }

  readonly #mark = (): void => {
    if (this.#isMarked) return;
    this.#isMarked = true;
    this.redraw();
    this.#paint();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.view) return;
    const { slices, timePoints } = this.view.data;
    const step = steps.get(event.key) ?? 0;
    const row = rowSteps.get(event.key) ?? 0;
    if (event.key === 'Enter' || event.key === ' ') this.#tellChosen(event.currentTarget);
    else if (step === 0 && row === 0) return;
    event.preventDefault();
    this.#choose({
      slice: clamp(this.#chosen.slice + step, slices.length),
      timePoint: clamp(this.#chosen.timePoint + row, timePoints),
    });
  };

  readonly #onPoint = ({ offsetX, offsetY }: PointerEvent): void => {
    if (!this.view) return;
    const { data } = this.view;
    this.#choose({ slice: sliceAt(data, this.#width, offsetX), timePoint: timePointAt(data, offsetY) });
  };

  readonly #onPress = ({ currentTarget }: Event): void => this.#tellChosen(currentTarget);

  #choose(chosen: { slice: number; timePoint: number }): void {
    const { slice, timePoint } = this.#chosen;
    if (this.#isMarked && slice === chosen.slice && timePoint === chosen.timePoint) return;
    this.#chosen = chosen;
    this.#isMarked = true;
    this.redraw();
    this.#paint();
  }

  #tellChosen(chart: EventTarget | null): void {
    const { slice, timePoint } = this.#chosen;
    const chosen = this.view?.data.slices[slice];
    const frame = chosen?.frames[timePoint];
    if (!chosen || !frame) return;
    const { file, frame: number } = frame.facts;
    const detail: ChosenSlice = { index: chosen.index, timePoint, file, frame: number };
    chart?.dispatchEvent(new CustomEvent('slice-choose', { detail, bubbles: true }));
  }

  #tell(): string {
    if (!this.view) return '';
    const { data, report, evidence, words } = this.view;
    const { slice: at, timePoint } = this.#chosen;
    const slice = data.slices[at];
    if (!slice) return '';
    const { formats } = words;
    const frame = slice.frames[timePoint];
    const gap = data.gaps[at];
    const { index, position, copies } = slice;
    const many = data.slices.some((one) => one.frames.some((of) => (of?.facts.frame ?? 1) > 1));
    const file = frame
      ? many
        ? evidence.say('evidence.frame', formats, {
            file: baseOf(frame.facts.file),
            frame: frame.facts.frame,
          })
        : baseOf(frame.facts.file)
      : null;
    return formats.sentences([
      evidence.say('evidence.slice', formats, {
        ...{ number: index + 1, places: data.places, file, position },
        repeat: data.timePoints > 1 ? tellTimePoint(report, timePoint, words) : null,
      }),
      gap ? evidence.say('evidence.gap', formats, gap) : evidence.say('evidence.last', formats),
      ...(copies.length > 0
        ? [evidence.say('evidence.copies', formats, { files: copies.map((copy) => baseOf(copy)) })]
        : []),
    ]);
  }

  #paint(): void {
    const canvas = this.#canvas;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !this.view) return;
    const width = canvas.clientWidth;
    if (width === 0) return;
    this.#width = width;
    const ratio = devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(chartHeight * ratio);
    context.scale(ratio, ratio);
    const { data, words } = this.view;
    drawChart(context, data, {
      width,
      ...readChartInks(canvas),
      chosen: this.#isMarked ? this.#chosen : null,
      formatLength: (length) => words.formats.length(length),
      nameReading: ({ rule }) => words.say(`rule.${rule}`),
    });
  }
}

function clamp(at: number, count: number): number {
  return Math.min(count - 1, Math.max(0, at));
}
