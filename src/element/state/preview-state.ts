import type { Wait } from '../../sources/http/ask-patiently.js';
import type { FileProblem, StackReport } from '../../model/report.js';
import type { SampleBox } from '../../volume/scalar-volume.js';
import type { Failure } from './failure.js';

/**
 * Where a series is on its way: nothing given; given but not fetched yet; listing its files; reading headers;
 * filling the volume; waiting for the first frame; done; refused, because nothing of it can be shown.
 */
export type Phase =
  'empty' | 'waiting' | 'opening' | 'reading' | 'building' | 'drawing' | 'ready' | 'refused';

/** What a picture holds that does not hold all of the stack. */
export interface Reduction {
  /** Along X, Y and Z. */
  voxels: readonly [number, number, number];
  /** The part of the stack that is drawn; `null` where it is all of it. */
  region: SampleBox | null;
}

export interface PreviewState {
  phase: Phase;
  /** Whether this run ends in a picture, or with the numbers. */
  picture: boolean;
  /** What the files say. */
  found: StackReport | null;
  /** What is shown: the same, or with the spacing that was supplied. */
  report: StackReport | null;
  /** 0 to 1; within one run it never goes backwards. */
  progress: number;
  /** Files while headers are read, slices while the volume is filled. */
  done: number;
  total: number;
  bytes: number;
  /** What a server lets wait for, until something comes again. */
  pause: Wait | null;
  /** Both panes hold a picture, be it a coarse one. */
  drawn: boolean;
  /** Of the finished picture, where it has fewer voxels than the stack. */
  reduced: Reduction | null;
  /** This run is over, with a picture or with the numbers alone. */
  loaded: boolean;
  /** Nothing can be shown. */
  refusal: Failure | null;
  /** The numbers can be shown, the picture cannot. */
  noPicture: Failure | null;
}

export type PreviewChange =
  | { type: 'clear' }
  | { type: 'wait' }
  | { type: 'open'; picture: boolean }
  | { type: 'find'; total: number }
  | { type: 'read'; done: number; total: number; bytes: number }
  | { type: 'pause'; wait: Wait }
  | { type: 'infer'; report: StackReport; found?: StackReport }
  | { type: 'choose' }
  | { type: 'set-aside'; files: readonly FileProblem[] }
  | { type: 'build'; total: number }
  | { type: 'fill'; done: number; total: number; bytes: number }
  | { type: 'sketch' }
  | { type: 'upload' }
  | { type: 'draw'; reduced: Reduction | null }
  | { type: 'finish' }
  | { type: 'lose-picture'; failure: Failure }
  | { type: 'refuse'; failure: Failure };

export const emptyState: PreviewState = {
  phase: 'empty',
  picture: false,
  found: null,
  report: null,
  progress: 0,
  done: 0,
  total: 0,
  bytes: 0,
  pause: null,
  drawn: false,
  reduced: null,
  loaded: false,
  refusal: null,
  noPicture: null,
};

const OPENED = 0.02;
const HEADERS_READ_BEFORE_PICTURE = 0.35;
const HEADERS_READ = 0.98;
const SLICES_READ = 0.96;

/** The state after `change`. Pure: the same state and change give the same answer. */
export function advance(state: PreviewState, change: PreviewChange): PreviewState {
  switch (change.type) {
    case 'clear':
      return emptyState;
    case 'wait':
      return { ...emptyState, phase: 'waiting' };
    case 'open':
      return { ...emptyState, phase: 'opening', picture: change.picture };
    case 'find':
      return {
        ...state,
        phase: 'reading',
        done: 0,
        total: change.total,
        pause: null,
        progress: atLeast(state, OPENED),
      };
    case 'read':
      return {
        ...state,
        done: change.done,
        total: change.total,
        bytes: change.bytes,
        pause: null,
        progress: atLeast(state, between(OPENED, headersEnd(state), change.done, change.total)),
      };
    case 'pause':
      return { ...state, pause: change.wait };
    case 'infer':
      return { ...state, found: change.found ?? change.report, report: change.report };
    case 'choose':
      return { ...state, loaded: false, drawn: false, reduced: null, noPicture: null };
    case 'set-aside':
      return {
        ...state,
        found: state.found && addSetAside(state.found, change.files),
        report: state.report && addSetAside(state.report, change.files),
      };
    case 'build':
      return {
        ...state,
        phase: 'building',
        picture: true,
        noPicture: null,
        done: 0,
        total: change.total,
        progress: atLeast(state, HEADERS_READ_BEFORE_PICTURE),
      };
    case 'fill':
      return {
        ...state,
        done: change.done,
        total: change.total,
        bytes: change.bytes,
        pause: null,
        progress: atLeast(
          state,
          between(HEADERS_READ_BEFORE_PICTURE, SLICES_READ, change.done, change.total),
        ),
      };
    case 'sketch':
      // Late, where the run is over already: with the finished picture, or with the numbers alone.
      if (state.noPicture || state.phase === 'ready') return state;
      return { ...state, drawn: true };
    case 'upload':
      return {
        ...state,
        phase: 'drawing',
        progress: atLeast(state, SLICES_READ),
      };
    case 'draw':
      // The driver refused the picture meanwhile: what was said of it stands.
      if (state.noPicture) return { ...state, phase: 'ready', progress: 1 };
      return { ...state, phase: 'ready', drawn: true, reduced: change.reduced, loaded: true, progress: 1 };
    case 'finish':
      return { ...state, phase: 'ready', drawn: false, loaded: true, progress: 1 };
    case 'lose-picture':
      return {
        ...state,
        phase: 'ready',
        drawn: false,
        loaded: true,
        noPicture: change.failure,
        progress: 1,
      };
    case 'refuse':
      return { ...emptyState, phase: 'refused', progress: state.progress, refusal: change.failure };
  }
}

/** Whether a series is on its way. */
export function isLoading(state: PreviewState): boolean {
  return ['opening', 'reading', 'building', 'drawing'].includes(state.phase);
}

/** Some axis is unknown, or has two readings between which a person has to choose. */
export function isUncertain(report: StackReport): boolean {
  return (['x', 'y', 'z'] as const).some(
    (axis) =>
      report.spacing[axis] === null || ['blocked', 'suggested'].includes(report.evidence[axis].confidence),
  );
}

function addSetAside(report: StackReport, files: readonly FileProblem[]): StackReport {
  return { ...report, setAside: [...report.setAside, ...files] };
}

function headersEnd(state: PreviewState): number {
  return state.picture ? HEADERS_READ_BEFORE_PICTURE : HEADERS_READ;
}

function between(from: number, to: number, done: number, total: number): number {
  return total > 0 ? from + (to - from) * Math.min(1, done / total) : from;
}

function atLeast(state: PreviewState, progress: number): number {
  return Math.max(state.progress, progress);
}
