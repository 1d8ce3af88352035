import type { Triple } from '../../volume/scalar-volume.js';
import type { Bounds } from '../camera/region-in-view.js';
import type { PatientAxes } from '../camera/stand.js';
import { drawClipMark } from './clip-mark.js';
import type { PaneView, Shape } from './drawing.js';
import { drawLetters } from './letters.js';
import { drawOutline } from './outline.js';
import type { Band } from './slice-bands.js';
import { drawSliceMarks } from './slice-marks.js';

/** How numbers are written in marks. */
export interface MarkFormats {
  /** A length in mm, with its unit. */
  length(millimetres: number): string;
  /** How many times, as a bare number. */
  factor(factor: number): string;
}

/** What a person works with in the panes, such as a ruler. */
export interface StageTool {
  /** What it draws over a pane; see {@link marks}. */
  draw(marked: Marked, view: PaneView): Shape[];
  /** Told before its marks are drawn, when panes show something else, or from elsewhere; planes draw none of its marks. */
  moved(): void;
}

/** What the marks of one pane are drawn from. */
export interface Marked {
  /** Which of the readings the pane shows, from 0. */
  index: number;
  /** The box of the reading that the pane shows; `null` where it is empty. */
  own: Bounds | null;
  /** The farthest points of what is seen in it. */
  reach: readonly Triple[];
  /** The box about what is seen of the first reading. */
  first: Bounds | null;
  bands: readonly Band[];
  /** Where the stack lies in the patient; `null` where the files do not tell. */
  patient: PatientAxes | null;
  formats: MarkFormats;
  /** What the box of the first reading is called over another. */
  boxName: string;
  tool: StageTool | null;
}

/** Of that, what is the same in every pane. */
export type StageMarks = Pick<Marked, 'bands' | 'formats' | 'boxName' | 'tool'>;

type Mark = (marked: Marked, view: PaneView) => Shape[];

/** Everything that can lie over a pane; which of it does is told by its layout. */
export const marks = {
  /** Missing slices, and zones of another gap, along the box that is shown. */
  'slice-marks': ({ own, bands, formats }, view) =>
    own ? drawSliceMarks(bands, own, view, (gap) => formats.length(gap)) : [],
  /** How large what is seen is in the first reading, over another, with what that is called. */
  outline: ({ own, first, boxName }, view) => (own && first ? drawOutline(first, view, boxName) : []),
  /** That what is seen reaches beyond the pane. */
  'clip-mark': ({ own, reach, first, formats }, view) =>
    own && first ? drawClipMark(first, reach, view, (factor) => formats.factor(factor)) : [],
  /** Where the patient's left, front, head and so on are. */
  letters: ({ own, patient }, view) => (own && patient ? drawLetters(patient, view) : []),
  /** What a person measures. */
  tool: (marked, view) => (marked.own && marked.tool ? marked.tool.draw(marked, view) : []),
} satisfies Record<string, Mark>;

export type MarkName = keyof typeof marks;
