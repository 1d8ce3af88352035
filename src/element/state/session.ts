import type { Wait } from '../../model/readable.js';
import type { FileProblem, Spacing, Stack } from '../../model/report.js';
import type { Series } from '../../series/read-series.js';
import type { Judged, JudgedStack } from '../../series/supply.js';
import type { LookName } from '../../view/rays/look-names.js';
import type { Shaping } from '../../view/shaping/shaping.js';
import type { SeenSpecimen } from '../../view/rays/measure-specimen.js';
import type { LayoutName } from '../../view/stage/layouts.js';
import type { SampleBox } from '../../volume/scalar-volume.js';
import type { Failure } from './failure.js';
import { FEWEST_FOR_VOLUME, type View } from './view.js';

/**
 * Where a series is on its way: nothing given; given but not fetched yet; listing its files; reading headers;
 * filling the volume; waiting for the first frame; done; refused, because nothing of it can be shown.
 */
export type Step = 'empty' | 'waiting' | 'opening' | 'reading' | 'building' | 'drawing' | 'ready' | 'refused';

/** What a picture holds that does not hold all of the stack. */
export interface Reduction {
  /** Along X, Y and Z. */
  voxels: readonly [number, number, number];
  /** The part of the stack that is drawn; `null` where it is all of it. */
  region: SampleBox | null;
  /** A part of the stack can be drawn by itself. */
  hasRegions: boolean;
}

/** What a person said of the spacing of a stack; `null` is that the files are right. */
export interface PersonsWord {
  spacing: Spacing | null;
}

/** Everything that is so at a time, each thing once; what follows from it is computed (`selection.ts`). */
export interface Session {
  // What the page and the person ask for. It outlives a series.
  /** `null` where neither asked: the stack chooses then, see {@link viewOf}. */
  askedView: View | null;
  layout: LayoutName;
  /** How a person wants to see the specimen; `null` leaves it to the data. */
  look: LookName | null;
  /** What a person changed about what is drawn of the stack. */
  shaping: Shaping;
  /** `"x y z"` in mm as the page wrote it; `null` where it did not. */
  pageSpacing: string | null;

  // How far the series is.
  step: Step;
  /** Whether this run ends in a picture, or with the numbers. */
  endsInPicture: boolean;
  /** 0 to 1; within one run it never goes backwards. */
  progress: number;
  /** Files while headers are read, slices while the volume is filled. */
  done: number;
  total: number;
  bytes: number;
  /** What a server lets wait for, until something comes again. */
  pause: Wait | null;
  /** The host of files that changed while they were read, and are read anew. */
  changedAt: string | null;
  /** This run is over, with a picture or with the numbers alone. */
  loaded: boolean;
  /** Nothing can be shown. */
  refusal: Failure | null;

  // What was read, and what of it is chosen.
  /** Of a few files, until all headers are read. */
  early: Judged | null;
  series: Series | null;
  stack: JudgedStack | null;
  /** Time point, echo or other repeat of the stack, from 0. */
  timePoint: number;
  /** The part of the stack that is asked for; `null` for all of it. */
  region: SampleBox | null;
  /** Files whose pixels turned out to be unreadable, stack by stack. */
  unread: ReadonlyMap<Stack, readonly FileProblem[]>;
  /** What a person said of the chosen stack; `null` where nothing. */
  said: PersonsWord | null;
  /** What a person said of stacks that were chosen before. */
  saidBefore: ReadonlyMap<Stack, PersonsWord>;

  // What is drawn.
  /** Both panes hold a picture, be it a coarse one. */
  drawn: boolean;
  /** The specimen in the finished picture, once it is measured; `nothing` where no value stands out. */
  seen: SeenSpecimen | 'nothing' | null;
  /** Of the finished picture, where it has fewer voxels than the stack. */
  reduced: Reduction | null;
  /** The numbers can be shown, the picture cannot. */
  noPicture: Failure | null;
  /** Why a region that was asked for is not shown. */
  noRegion: Failure | null;
}

export type Change =
  | { type: 'view'; view: View | null }
  | { type: 'layout'; layout: LayoutName }
  | { type: 'look'; look: LookName | null }
  | { type: 'shape'; shaping: Shaping }
  | { type: 'page-spacing'; text: string | null }
  | { type: 'clear' }
  | { type: 'forget-person' }
  | { type: 'wait' }
  | { type: 'open'; keeps?: boolean }
  | { type: 'find'; total: number }
  | { type: 'read'; done: number; total: number; bytes: number }
  | { type: 'pause'; wait: Wait }
  | { type: 'change'; host: string }
  | { type: 'sample'; early: Judged }
  | { type: 'take'; series: Series }
  | { type: 'choose-stack'; stack: JudgedStack }
  | { type: 'choose-time-point'; timePoint: number }
  | { type: 'choose-region'; region: SampleBox | null }
  | { type: 'supply'; spacing: Spacing | null }
  | { type: 'set-aside'; stack: Stack; files: readonly FileProblem[] }
  | { type: 'build'; total: number }
  | { type: 'fill'; done: number; total: number; bytes: number }
  | { type: 'sketch' }
  | { type: 'upload' }
  | { type: 'draw'; reduced: Reduction | null }
  | { type: 'measure'; seen: SeenSpecimen | null }
  | { type: 'finish' }
  | { type: 'lose-picture'; failure: Failure }
  | { type: 'lose-region'; failure: Failure }
  | { type: 'refuse'; failure: Failure };

export const emptySession: Session = {
  askedView: null,
  layout: 'side-by-side',
  look: null,
  shaping: { threshold: null, cut: null },
  pageSpacing: null,
  step: 'empty',
  endsInPicture: false,
  progress: 0,
  done: 0,
  total: 0,
  bytes: 0,
  pause: null,
  changedAt: null,
  loaded: false,
  refusal: null,
  early: null,
  series: null,
  stack: null,
  timePoint: 0,
  region: null,
  unread: new Map(),
  said: null,
  saidBefore: new Map(),
  drawn: false,
  seen: null,
  reduced: null,
  noPicture: null,
  noRegion: null,
};

/** What is asked to be seen; where nobody asked, slices of a stack that has only a few of them. */
export function viewOf({ askedView, stack }: Session): View {
  if (askedView) return askedView;
  return stack && stack.report.dimensions.slices < FEWEST_FOR_VOLUME ? 'slices' : 'volume';
}

/** Whether the view asks for a picture, or for the numbers alone. */
export function wantsPicture({ askedView }: Session): boolean {
  return askedView !== 'table';
}

/** Whether a series is on its way. */
export function isLoading({ step }: Session): boolean {
  return ['opening', 'reading', 'building', 'drawing'].includes(step);
}
