import type { FindingData } from '../../model/problem/findings.js';
import type { Problem, Severity } from '../../model/problem/problem.js';
import type {
  Axis,
  AxisEvidence,
  Confidence,
  NaiveReading,
  Spacing,
  StackReport,
} from '../../model/report.js';
import { compareFindings, finding } from '../findings.js';
import { extentOfStack, type Stacked } from '../../model/measure-reading.js';
import { evidenceOf } from './evidence.js';

/** What one kind of witness brings before the judgement of a stack. */
export type Hearing = (judgement: Judgement) => void;

/** Something to tell once all were heard: it knows what is used in the end, and may have nothing left to say. */
export type Telling = (judged: Judgement) => Problem | null;

/** A stack of which all is known but its spacing. */
export interface OpenCase {
  readonly report: StackReport;
  /** Its witnesses in the order in which they are heard. */
  readonly hearings: readonly Hearing[];
  /** What other tools make of the files, which know only what the files say themselves. */
  readonly readings: (own: Stacked) => NaiveReading[];
}

/** A report, and how it reads when one witness more is heard. */
export interface Judged {
  report: StackReport;
  again: (witness: Hearing) => StackReport;
}

/** A judged stack of whose report something else changes too, now and whenever it is judged again. */
export const mapReport = (
  { report, again }: Judged,
  change: (report: StackReport) => StackReport,
): Judged => ({ report: change(report), again: (witness) => change(again(witness)) });

/** What the tags of image files suggest, where the stack is one of image files. */
export type OfImageFiles = FindingData['NO_PIXEL_SPACING:image-file'];

const nothing: Spacing = { x: null, y: null, z: null };

/** The one place where a value of an axis is taken, outvoted or offered, while a stack's witnesses are heard. */
export class Judgement {
  /** All that is told of the stack but its spacing. */
  readonly stack: Omit<StackReport, 'spacing' | 'extent' | 'evidence' | 'naive' | 'findings'>;
  /** What is used as far as witnesses were heard, mm. */
  spacing = nothing;
  /** What the stack's own files say, whatever stands in for it. */
  own = nothing;
  /** How other tools' readings follow, which know only the files, once a witness from beside stands in for them. */
  standIn: ((naive: readonly NaiveReading[], truth: Stacked) => NaiveReading[]) | null = null;
  readonly evidence: Record<Axis, AxisEvidence> = {
    x: evidenceOf(null),
    y: evidenceOf(null),
    z: evidenceOf(null),
  };
  /** Axes of which a person or the page has spoken. */
  readonly answered = new Set<Axis>();
  /** Frames of which no stack can be made, so that there is no Z to be known. */
  isNoStack = false;
  looksLikeDefault = false;
  /** Positions stand against a statement in another unit, or only count the slices. */
  isBlocked = false;
  /** It was told that images are missing at the ends. */
  lacksEnds = false;
  imageFiles: OfImageFiles | null = null;
  readonly #tellings: Telling[] = [];

  /** @param stack stays as it is */
  constructor(stack: Judgement['stack']) {
    this.stack = stack;
  }

  /** Takes a witness's value; what it says of its own standing is the evidence. */
  take(axis: Axis, value: number | null, evidence: AxisEvidence): void {
    this.spacing = { ...this.spacing, [axis]: value };
    this.evidence[axis] = evidence;
    if (!this.standIn) this.own = this.spacing;
  }

  /** Keeps what is used; the witness's value stands under `outvoted`. */
  outvote(axis: Axis, source: string, value: number | null): void {
    if (value !== null) this.evidence[axis].outvoted.push({ source, value });
  }

  /** Adds what a witness only suggests behind what is offered already. */
  suggest(axis: Axis, source: string, value: number): void {
    const evidence = this.evidence[axis];
    evidence.suggestions.push({ source, value });
    if (!evidence.source) evidence.confidence = 'suggested';
  }

  /** How far what is used can be trusted. */
  trust(axis: Axis, confidence: Confidence): void {
    this.evidence[axis].confidence = confidence;
  }

  /** Puts a value before a person to confirm. */
  offer(axis: Axis, source: string, value: number | null): void {
    if (value === null) return;
    const evidence = this.evidence[axis];
    evidence.suggestions.unshift({ source, value });
    evidence.confidence = 'suggested';
  }

  tell<Key extends keyof FindingData>(key: Key, data: FindingData[Key], severity?: Severity): void {
    const told = finding(key, data, severity);
    this.tellLast(() => told);
  }

  /** Leaves it to the end whether, and with what, this is told. */
  tellLast(telling: Telling): void {
    this.#tellings.push(telling);
  }

  /** What is to be told now that all were heard. */
  get told(): Problem[] {
    return this.#tellings.flatMap((telling) => telling(this) ?? []);
  }
}

/**
 * The report of a stack: its witnesses are heard in this order (the files' own first, then tags of image files, logs, a
 * word); extents, other tools' readings and findings follow once, from what is used in the end.
 */
export function judge({ report, hearings, readings }: OpenCase): StackReport {
  const judgement = new Judgement(report);
  for (const hear of hearings) hear(judgement);
  const { spacing, own, evidence, standIn } = judgement;
  const isMeasured = evidence.z.source?.startsWith('image-position') ?? false;
  const beside = (truth: Spacing) => {
    return { ...report, spacing: truth, extent: extentOfStack(report, truth, isMeasured) };
  };
  const naive = readings(beside(own));
  const judged = beside(spacing);
  return {
    ...judged,
    evidence,
    naive: standIn?.(naive, judged) ?? naive,
    findings: [...report.findings, ...judgement.told].sort(compareFindings),
  };
}
