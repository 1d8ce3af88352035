import { property } from 'lit/decorators.js';
import type { Dropped } from '../model/readable.js';
import type { NaiveRuleName } from '../model/report.js';
import { GivenScan } from './given-scan.js';

/** What the page wants to see beside the true reading. */
export abstract class ComparedScan extends GivenScan {
  #morph = 1;

  /** The wrong reading beside the true one: `auto`, the name of a rule, or `"x y z"` in mm. */
  @property({ useDefault: true }) naive: 'auto' | NaiveRuleName | (string & {}) = 'auto';

  /**
   * How far the naive pane has gone from true (0) to wrong (1), with the numbers and the factor below it. It may be set
   * sixty times a second; where nothing changes on the way it counts as 1.
   */
  @property({ attribute: false })
  get morph(): number {
    return this.#morph;
  }

  set morph(share: number) {
    this.#morph = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 1;
  }

  /** @internal It is seen at once, however far the one before had gone. */
  protected chooseReading(naive: string): void {
    this.naive = naive;
    this.morph = 1;
  }

  /** @internal */
  filesChosen(files: Iterable<Dropped>): void {
    this.files = files;
    this.morph = 1;
  }
}
