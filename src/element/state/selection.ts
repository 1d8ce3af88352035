import { parseSpacing } from '../../model/spacing.js';
import type { FileProblem, SpacingReport, StackReport } from '../../model/report.js';
import type { Problem } from '../../model/problem/problem.js';
import type { Series } from '../../series/read-series.js';
import type { Supplied } from '../../model/witness.js';
import { mapReport, supplySpacing, type Judged } from '../../series/supply.js';
import type { StageReading } from '../../view/stage/picture.js';
import { tellReport } from '../../words/tell-report.js';
import type { Words } from '../../words/words.js';
import { compare, drawReadings, type Comparison } from './comparison.js';
import type { Failure } from './failure.js';
import type { Morphing } from './morph.js';
import { remember } from './remember.js';
import type { PersonsWord, Session } from './session.js';

/** What follows from a session. The same object is given as long as nothing that it follows from has changed. */
export class Selection {
  /** `null` until something is first on its way from true to wrong. */
  morphing: Morphing | null = null;
  readonly #judge = remember(chooseJudged);
  readonly #list = remember(listProblems);
  readonly #supply = remember(chooseSupplied);
  readonly #report = remember((judged: Judged | null, supplied: Supplied | null) =>
    judged ? supplySpacing(judged, supplied) : null,
  );
  readonly #compare = remember(compare);
  readonly #draw = remember((report: StackReport | null, naive: string) =>
    report ? drawReadings(report, naive) : null,
  );
  readonly #morph = remember(tellMorphed);
  readonly #move = remember(drawMorphed);
  readonly #words = remember(tellOf);
  readonly #tell = remember((report: StackReport | null, words: Words) =>
    report ? tellReport(report, words) : null,
  );

  /** What the files say; of a few of them, until all headers are read. */
  found(session: Session): StackReport | null {
    return this.#judged(session)?.report ?? null;
  }

  /** All that is to be told: of the files, of other stacks of the series, and of what cannot be shown. */
  problems(session: Session): readonly Problem[] {
    const { series, refusal, noPicture, noRegion } = session;
    return this.#list(this.found(session), series, refusal, noPicture, noRegion);
  }

  /** The spacing that did not come from the files, where one counts. */
  supplied({ said, pageSpacing }: Session): Supplied | null {
    return this.#supply(said, pageSpacing);
  }

  /** What is shown: what the files say, or that with the spacing that was supplied. */
  report(session: Session): StackReport | null {
    return this.#report(this.#judged(session), this.supplied(session));
  }

  /** The same with its sentences. */
  told(session: Session, words: Words): SpacingReport | null {
    return this.#tell(this.report(session), this.words(session, words));
  }

  /** Words that tell lengths with the digits that are known of them. */
  words(session: Session, words: Words): Words {
    return this.#words(words, this.found(session), this.report(session));
  }

  /** What stands in the right pane by the rule or the spacing that `naive` names. */
  comparison(session: Session, naive: string): Comparison | null {
    return this.#compare(this.report(session), naive);
  }

  /** The same so far on its way from the true reading. */
  morphed(session: Session, naive: string, share: number): Comparison | null {
    return this.#morph(this.morphing, this.report(session), this.comparison(session, naive), share);
  }

  /** The spacing that each reading is drawn with. */
  drawn(session: Session, naive: string, share: number): readonly StageReading[] | null {
    const report = this.report(session);
    const drawn = this.#draw(report, naive);
    return this.#move(this.morphing, report, this.comparison(session, naive), drawn, share);
  }

  #judged({ stack, early, unread }: Session): Judged | null {
    return this.#judge(stack, early, (stack && unread.get(stack)) ?? null);
  }
}

function tellMorphed(
  morphing: Morphing | null,
  report: StackReport | null,
  comparison: Comparison | null,
  share: number,
): Comparison | null {
  const isMoved = morphing && report && comparison?.kind === 'reading';
  return isMoved ? morphing.tell(comparison, report, share) : comparison;
}

function drawMorphed(
  morphing: Morphing | null,
  report: StackReport | null,
  comparison: Comparison | null,
  readings: readonly StageReading[] | null,
  share: number,
): readonly StageReading[] | null {
  if (!morphing || !report || !comparison || !readings) return readings;
  const spacing = morphing.draw(comparison, report, share);
  return readings.map((reading) => (reading.id === 'naive' ? { id: 'naive', spacing } : reading));
}

/** Lengths have the digits that are known of them, whether they are used or outvoted by what was supplied. */
function tellOf(words: Words, found: StackReport | null, report: StackReport | null): Words {
  return found && report ? words.about(found).about(report) : words;
}

function chooseJudged(
  stack: Judged | null,
  early: Judged | null,
  unread: readonly FileProblem[] | null,
): Judged | null {
  if (!stack || !unread) return stack ?? early;
  return mapReport(stack, (report) => ({ ...report, setAside: [...report.setAside, ...unread] }));
}

function listProblems(
  found: StackReport | null,
  series: Series | null,
  ...failures: (Failure | null)[]
): Problem[] {
  const reports = [...(found ? [found] : []), ...(series?.stacks.map(({ report }) => report) ?? [])];
  return [
    ...reports.flatMap(({ findings, setAside }) => [...findings, ...setAside]),
    ...failures.flatMap((failure) => failure?.problem ?? []),
  ];
}

/** A person's word outvotes the page's; text that is no spacing says nothing. */
function chooseSupplied(said: PersonsWord | null, pageSpacing: string | null): Supplied | null {
  if (said) return said.spacing && { by: 'person', spacing: said.spacing };
  const spacing = pageSpacing === null ? null : parseSpacing(pageSpacing);
  return spacing && { by: 'page', spacing };
}
