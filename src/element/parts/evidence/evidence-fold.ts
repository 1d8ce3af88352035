import { html, type TemplateResult } from 'lit';
import type { EvidenceWords } from '../../../words/evidence-words.js';
import type { Words } from '../../../words/words.js';
import { Part } from '../part.js';
import { chartOf, type ChartData } from './chart-data.js';
import type { EvidenceChart } from './evidence-chart.js';
import type { Comparison } from '../../state/comparison.js';
import type { Stack } from '../../../model/report.js';

export interface EvidenceView {
  stack: Stack;
  comparison: Comparison | null;
  evidence: EvidenceWords;
  words: Words;
}

/** What the positions of the slices say in a line, and, unfolded, the chart of them, which is fetched then. */
export class EvidenceFold extends Part<EvidenceView> {
  #chart: EvidenceChart | null = null;
  #isOpen = false;
  #root: ParentNode | null = null;
  #data: { stack: Stack; comparison: Comparison | null; chart: ChartData | null } | null = null;

  constructor() {
    super('evidence');
  }

  override show(root: ParentNode, view: EvidenceView | null): void {
    this.#root = root;
    const charted = view && this.#chartOf(view) ? view : null;
    super.show(root, charted);
    if (this.#isOpen && !this.#chart) void this.#open();
    else this.#showChart();
  }

  /** Lets go of the series. */
  release(): void {
    this.#data = null;
    this.#chart?.release();
    this.#chart = null;
  }

  protected override draw(view: EvidenceView): TemplateResult {
    const { evidence, words } = view;
    const { formats } = words;
    const chart = this.#chartOf(view);
    return html`
      <details part="evidence" class="evidence" ?open=${this.#isOpen} @toggle=${this.#onToggle}>
        <summary>
          <span class="name">${evidence.say('evidence', formats)}</span>
          <span class="count">${chart ? tellSummary(chart, evidence, words) : ''}</span>
        </summary>
        ${chart ? tellDetails(chart, evidence, words).map((line) => html`<p class="told">${line}</p>`) : ''}
        <div class="part" data-part="evidence-chart"></div>
      </details>
    `;
  }

  readonly #onToggle = (event: Event): void => {
    this.#isOpen = (event.currentTarget as HTMLDetailsElement).open;
    if (this.#isOpen) void this.#open();
  };

  async #open(): Promise<void> {
    if (!this.#chart) {
      try {
        const { EvidenceChart: Fetched } = await import('./evidence-chart.js');
        this.#chart ??= new Fetched();
      } catch {
        // Opening it again asks for it again; the line above says what matters.
        return;
      }
    }
    this.#showChart();
  }

  #showChart(): void {
    const { view } = this;
    const data = view && this.#isOpen ? this.#chartOf(view) : null;
    if (!this.#chart || !this.#root) return;
    const { report } = view?.stack ?? {};
    this.#chart.show(
      this.#root,
      view && data && report ? { data, report, evidence: view.evidence, words: view.words } : null,
    );
  }

  /** The same as long as nothing that it follows from has changed: a stack may have thousands of slices. */
  #chartOf({ stack, comparison }: EvidenceView): ChartData | null {
    if (this.#data?.stack !== stack || this.#data.comparison !== comparison)
      this.#data = { stack, comparison, chart: chartOf(stack, comparison) };
    return this.#data.chart;
  }
}

function tellSummary(
  { slices, missing, range, median }: ChartData,
  evidence: EvidenceWords,
  { formats }: Words,
): string {
  if (missing > 0) return evidence.say('evidence.missing', formats, { slices: slices.length, missing });
  if (range) return evidence.say('evidence.uneven', formats, { slices: slices.length, range });
  return evidence.say('evidence.even', formats, { slices: slices.length, gap: median });
}

function tellDetails(
  { lean, step, median, timePoints, slices }: ChartData,
  evidence: EvidenceWords,
  { formats }: Words,
): string[] {
  const copies = slices.reduce((sum, { copies: of }) => sum + of.length, 0);
  return [
    ...(lean > 0 && step !== null
      ? [evidence.say('evidence.tilted', formats, { degrees: lean, step, gap: median })]
      : []),
    ...(timePoints > 1 ? [evidence.say('evidence.rows', formats, { rows: timePoints })] : []),
    ...(copies > 0 ? [evidence.say('evidence.doubled', formats, { copies })] : []),
  ];
}
