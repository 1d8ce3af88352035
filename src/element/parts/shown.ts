import type { SpacingReport, StackReport } from '../../model/report.js';
import type { Supplied } from '../../model/witness.js';
import type { ScaleBar } from '../../view/marks/scale-bar.js';
import type { Pose } from '../../view/camera/sides.js';
import type { LookName } from '../../view/rays/look-names.js';
import type { Words } from '../../words/words.js';
import type { Comparison, AskedRule } from '../state/comparison.js';
import type { Session } from '../state/session.js';

/** What is on show, computed once for all parts. */
export interface Shown {
  readonly session: Session;
  /** What the files say. */
  readonly found: StackReport | null;
  /** What is shown, in the language of `words`: the same, or with the spacing that was supplied. */
  readonly report: SpacingReport | null;
  readonly supplied: Supplied | null;
  readonly comparison: Comparison | null;
  /** The same on its way from the true reading, as the naive pane shows it. */
  readonly morphed: Comparison | null;
  /** What the page or a person asked for in the right pane. */
  readonly naive: string;
  /** How far that is on its way, 0 to 1. */
  readonly morph: number;
  /** The rule the right pane follows, known before there is anything to compare. */
  readonly rule: AskedRule;
  /** They tell lengths with the digits that are known of them. */
  readonly words: Words;
  /** A preview is shown of a series that can be read as well. */
  readonly hasWhole: boolean;
  readonly alt: string;
  readonly poster: string;
  /** The scale bars, where there is a scale to show. */
  readonly bar: ScaleBar | null;
  /** The look that fits the data of the picture; `null` before it is known. */
  readonly fittingLook: LookName | null;
  /** How the stack is looked at; `null` without a picture. */
  readonly pose: Pose | null;
  /** Something is held over the element. */
  readonly isDraggedOver: boolean;
  /** A person may choose what is shown. */
  readonly isChoosable: boolean;
  readonly fullscreen: 'offered' | 'on' | 'impossible';
}
