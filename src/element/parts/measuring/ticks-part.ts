import type { Axis, StackReport } from '../../../model/report.js';
import { TickedBoxes, type SeenSize } from '../../../view/ticks/ticked-boxes.js';
import type { AxisIndex } from '../../../view/ticks/box-edges.js';
import type { PaneStage } from '../../../view/stage/pane-stage.js';
import type { MeasuringWords } from '../../../words/measuring-words.js';
import type { Words } from '../../../words/words.js';
import { hasMillimetres, type Comparison } from '../../state/comparison.js';

const names: readonly Axis[] = ['x', 'y', 'z'];

/** What the ticks are told from. */
export interface Ticked {
  report: StackReport;
  comparison: Comparison | null;
  stage: PaneStage | null;
  words: Words;
}

/** Boxes with a scale in mm about what is seen, over both panes, and how large they are in a sentence. */
export class TicksPart {
  readonly #tell: () => void;
  #boxes: TickedBoxes | null = null;
  #words: Words | null = null;

  /** @param tell told when there is something else to say */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get isOn(): boolean {
    return this.#boxes !== null;
  }

  turn(isOn: boolean): void {
    if (isOn === this.isOn) return;
    this.#boxes?.enter(null, []);
    this.#boxes = null;
    if (!isOn) return;
    const axisOf = (axis: AxisIndex, length: number) => ({
      x: null,
      y: null,
      z: null,
      [names[axis] ?? 'x']: length,
    });
    this.#boxes = new TickedBoxes({
      number: (length) => this.#words?.formats.number(length) ?? '',
      last: (axis, length) => this.#words?.formats.byAxis(axisOf(axis, length)) ?? '',
    });
    this.#boxes.onChange = this.#tell;
  }

  /** Follows what is shown. */
  show(ticked: Ticked | null): void {
    const isRetold = ticked !== null && ticked.words !== this.#words;
    this.#words = ticked?.words ?? null;
    // Planes have no box; without millimetres there is nothing to tick.
    const { stage = null, report = null } = ticked ?? {};
    const isMeant = report !== null && Boolean(stage?.scene) && hasMillimetres(report);
    this.#boxes?.enter(isMeant ? stage : null, isMeant ? knownAxes(report) : []);
    if (isRetold) this.#boxes?.retell();
  }

  /** How large what is seen is, in both readings; empty where nothing is known of it, or nobody asked. */
  sentence({ report, comparison, words }: Ticked, lines: MeasuringWords): string {
    const [size, other] = this.#boxes?.sizes ?? [];
    if (!size) return '';
    const axes = knownAxes(report);
    const along = ({ lengths, doubts }: SeenSize) => ({
      lengths: axes.map((axis) => lengths[axis]),
      doubts: axes.map((axis) => doubts[axis]),
    });
    const seen = { axes: axes.map((axis) => names[axis] ?? 'x'), ...along(size) };
    if (!other || comparison?.kind !== 'reading') return lines.say('ticks.alone', words.formats, seen);
    const rule = words.say(`rule.${comparison.rule}`);
    return lines.say('ticks.reads', words.formats, { ...seen, rule, other: along(other) });
  }
}

function knownAxes({ spacing, regularity }: StackReport): readonly AxisIndex[] {
  const isDeep = spacing.z !== null || regularity === 'variable';
  return isDeep ? [0, 1, 2] : [0, 1];
}
