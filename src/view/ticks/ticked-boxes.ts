import type { SampleBox, Triple } from '../../volume/scalar-volume.js';
import type { Bounds } from '../camera/region-in-view.js';
import { boundPoints } from '../camera/region-in-view.js';
import type { PaneView, Shape } from '../marks/drawing.js';
import type { Marked, StageTool } from '../marks/marks.js';
import { drawnAs } from '../measure/measured-volume.js';
import { putAway, redrawTools, takeUp } from '../measure/tool-set.js';
import { flipOf } from '../rays/look.js';
import { findSpecimenBox } from '../rays/seen-box.js';
import type { Specimen } from '../rays/specimen.js';
import { Proportions } from '../slices/proportions.js';
import type { Scene } from '../snapshot/scene.js';
import type { PaneStage } from '../stage/pane-stage.js';
import type { AxisIndex } from './box-edges.js';
import { drawTicks, type TickWords } from './draw-ticks.js';

/** How large what is seen is in one reading, mm, and by how much that may be off. */
export interface SeenSize {
  lengths: Triple;
  doubts: Triple;
}

/** Lengths that differ by less than this share are one. */
const alike = 0.005;

/** The box about what is seen in each reading, ticked in its own mm. */
export class TickedBoxes implements StageTool {
  /** Told when it is known how large what is seen is. */
  onChange: (() => void) | null = null;
  readonly #words: TickWords;
  #axes: readonly AxisIndex[] = [];
  #stage: PaneStage | null = null;
  #specimen: Specimen | null = null;
  /** In samples of the stack; `null` while it is not known, or where nothing is seen. */
  #seen: SampleBox | null = null;

  constructor(words: TickWords) {
    this.#words = words;
  }

  /**
   * Stands in what a stage shows from now on.
   * @param axes whose length is known
   */
  enter(stage: PaneStage | null, axes: readonly AxisIndex[]): void {
    const isSame = stage === this.#stage && axes.join() === this.#axes.join();
    if (isSame) return;
    if (this.#stage && this.#stage !== stage) putAway(this.#stage, this);
    this.#stage = stage;
    this.#axes = axes;
    if (stage) takeUp(stage, this);
    this.retell();
  }

  /** Draws all again, in other words. */
  retell(): void {
    if (this.#stage) redrawTools(this.#stage);
  }

  /** Of each reading that is shown, from 0; empty before it is known. */
  get sizes(): readonly SeenSize[] {
    const { scene } = this.#stage ?? {};
    const seen = this.#seen;
    if (!scene || !seen) return [];
    return scene.readings.flatMap((_, index) => this.#measure(scene, index, seen) ?? []);
  }

  moved(): void {
    const specimen = this.#stage?.scene?.specimen ?? null;
    if (specimen === this.#specimen) return;
    this.#specimen = specimen;
    this.#seen = null;
    if (specimen) void this.#find(specimen);
  }

  draw({ index, own }: Marked, view: PaneView): Shape[] {
    const { scene } = this.#stage ?? {};
    const seen = this.#seen;
    const reading = scene && proportionsOf(scene, index);
    if (!scene || !seen || !own || !reading) return [];
    const box = moveTo(boundIn(reading, seen), own.low);
    const isShared = scene.panes.layout !== 'side-by-side';
    const isTrue = index === 0;
    // In one frame the wrong box has ticks only where it is another one.
    const first = isShared && !isTrue ? proportionsOf(scene, 0) : null;
    const truth = first && boundIn(first, seen);
    const axes = truth
      ? this.#axes.filter((axis) => !isAlike(sideOf(box, axis), sideOf(truth, axis)))
      : this.#axes;
    const ink = isTrue ? 'true' : 'naive';
    return drawTicks({ box, ink, axes, isOpposite: truth !== null }, view, this.#words);
  }

  async #find(specimen: Specimen): Promise<void> {
    const { volume, manner } = specimen;
    const { dimensions, sourceDimensions, region } = volume;
    const level = manner.look.surface * 255;
    const box = await findSpecimenBox(volume, level, flipOf(manner.look), manner.table?.coverIn(volume));
    if (specimen !== this.#specimen || !box) return;
    const from: Triple = region?.from ?? [0, 0, 0];
    const to = region?.to ?? sourceDimensions;
    const toStack = (voxels: Triple) =>
      perAxis((axis) => from[axis] + (voxels[axis] * (to[axis] - from[axis])) / dimensions[axis]);
    this.#seen = { from: toStack(box.from), to: toStack(box.to) };
    this.retell();
    this.onChange?.();
  }

  #measure(scene: Scene, index: number, seen: SampleBox): SeenSize | null {
    const reading = proportionsOf(scene, index);
    if (!reading) return null;
    const box = boundIn(reading, seen);
    const { dimensions, sourceDimensions, region } = scene.specimen.volume;
    const samples = (axis: AxisIndex) =>
      region ? region.to[axis] - region.from[axis] : sourceDimensions[axis];
    return {
      lengths: perAxis((axis) => sideOf(box, axis)),
      doubts: perAxis((axis) => (reading.spacing[axis] * samples(axis)) / dimensions[axis]),
    };
  }
}

function proportionsOf({ readings, specimen: { volume } }: Scene, index: number): Proportions | null {
  const spacing = readings[index]?.spacing;
  return spacing ? new Proportions(volume, drawnAs(spacing, volume)) : null;
}

/** A box of samples as a reading draws it; of a stack that it straightens the box about all corners. */
function boundIn(reading: Proportions, { from, to }: SampleBox): Bounds {
  const corners = [from[0], to[0]].flatMap((x) =>
    [from[1], to[1]].flatMap((y) => [from[2], to[2]].map((z): Triple => [x, y, z])),
  );
  return boundPoints(corners.map((corner) => reading.fromStack(corner)));
}

function moveTo({ low, high }: Bounds, by: Triple): Bounds {
  return { low: perAxis((axis) => low[axis] + by[axis]), high: perAxis((axis) => high[axis] + by[axis]) };
}

function sideOf({ low, high }: Bounds, axis: AxisIndex): number {
  return high[axis] - low[axis];
}

function isAlike(one: number, other: number): boolean {
  return Math.abs(one - other) <= alike * Math.max(one, other);
}

function perAxis(value: (axis: AxisIndex) => number): Triple {
  return [value(0), value(1), value(2)];
}
