import { isNear, toDigits } from './arithmetic.js';
import { compareFindings, describe } from './findings.js';
import { describeLog } from './log-findings.js';
import { replaceSpacing } from './replace-spacing.js';
import type { AxisEvidence, EvidenceSource, Finding, SpacingReport } from './report.js';
import type { ScannerLog } from './scanner-log.js';
import { blockAxis, suggestUnit } from './units.js';
import { dot } from './vector.js';

type Axis = 'x' | 'y' | 'z';

/** How a log's X and Y stand to those of the stack. */
type Plane = 'silent' | 'supplied' | 'agrees' | 'binned' | 'slipped' | 'disagrees';

const binnings = [2, 4];
const binningWithin = 0.02;

/** Findings that a log answers, once it supplies X and Y. */
const answered = new Set(['NO_PIXEL_SPACING', 'IMAGER_SPACING_ONLY', 'ASPECT_ONLY', 'BAD_PIXEL_SPACING']);
/** Findings that say that there is no Z to be known. */
const notStacks = new Set(['TILED_OR_MOSAIC', 'CINE_NOT_VOLUME', 'SINGLE_IMAGE']);

const sourceNames: Partial<Record<EvidenceSource, string>> = {
  'image-position': 'the positions say',
  'spacing-between-slices': 'Spacing Between Slices says',
  'pixel-spacing': 'Pixel Spacing says',
};

/**
 * A stack's report beside its scanner's log. The log confirms what the headers say or contradicts it, and supplies X
 * and Y where they say nothing, Z where positions and headers say nothing. It never overrides: where both speak, the
 * headers' value stays, and the log's stands under `outvoted` or, in another unit, under `suggestions`.
 */
export function applyLog(report: SpacingReport, log: ScannerLog): SpacingReport {
  const joined = new JoinedLog(structuredClone(report), log);
  return joined.judge();
}

class JoinedLog {
  readonly #report: SpacingReport;
  readonly #log: ScannerLog;
  readonly #supplied: Axis[] = [];
  readonly #agreed: Axis[] = [];

  constructor(report: SpacingReport, log: ScannerLog) {
    this.#report = report;
    this.#log = log;
  }

  judge(): SpacingReport {
    const plane = this.#judgePlane();
    if (plane !== 'slipped') this.#judgeZ(plane);
    this.#countSections();
    const { format, keys, detector, file } = this.#log;
    for (const said of this.#group(this.#supplied))
      this.#note(describeLog('LOG_SUPPLIES', { ...said, format, key: keys[0] ?? file, detector }));
    for (const said of this.#group(this.#agreed)) this.#note(describeLog('LOG_AGREES', said));
    const report = this.#report;
    report.findings.sort(compareFindings);
    return { ...report, ...replaceSpacing(report, report.spacing) };
  }

  #judgePlane(): Plane {
    const { spacing, evidence } = this.#report;
    const { x: logX, y: logY } = this.#log.spacing;
    if (logX === null || logY === null) return 'silent';
    if (this.#isOpen('x') && this.#isOpen('y')) return this.#supplyPlane(logX);
    const { x, y } = spacing;
    if (x === null || y === null) return 'silent';
    if (this.#agrees('x') && this.#agrees('y')) {
      this.#agreed.push('x', 'y');
      return 'agrees';
    }
    const isBinned = (factor: number) =>
      isNear(x, factor * logX, binningWithin) && isNear(y, factor * logY, binningWithin);
    const factor = binnings.find(isBinned);
    if (factor !== undefined) {
      this.#outvote('x', 'y');
      const { file } = this.#log;
      this.#note(describeLog('LOG_BINNING', { file, stated: logX, used: x, factor, pixels: null }));
      return 'binned';
    }
    const isSquare = isNear(x / logX, y / logY, binningWithin);
    const slip =
      isSquare && !this.#found('LOOKS_LIKE_DEFAULT')
        ? suggestUnit({ spacing, evidence }, logX, `the log ${this.#log.file}`)
        : [];
    this.#note(...slip);
    if (slip.length > 0) return 'slipped';
    this.#contradict('x', 'y');
    return 'disagrees';
  }

  /** Images of half the size that the log tells of have been reduced: their pixels are not the log's. */
  #supplyPlane(logX: number): Plane {
    const { dimensions, evidence } = this.#report;
    const told = this.#log.dimensions;
    const isReduced = (factor: number) =>
      told !== null &&
      Math.abs(told.columns - factor * dimensions.columns) < factor &&
      Math.abs(told.rows - factor * dimensions.rows) < factor;
    const factor = binnings.find(isReduced);
    if (told === null || factor === undefined) {
      this.#supply('x');
      this.#supply('y');
      this.#report.findings = this.#report.findings.filter(({ code }) => !answered.has(code));
      return 'supplied';
    }
    const used = toDigits(logX * factor, 12);
    for (const axis of ['x', 'y'] as const) offer(evidence[axis], 'log-file', used);
    const pixels = { log: [told.columns, told.rows], images: [dimensions.columns, dimensions.rows] };
    const { file } = this.#log;
    this.#note(describeLog('LOG_BINNING', { file, stated: logX, used, factor, pixels }));
    return 'disagrees';
  }

  #judgeZ(plane: Plane): void {
    const { spacing, evidence, dimensions, regularity } = this.#report;
    const { z: logZ } = this.#log.spacing;
    const { z } = spacing;
    const sure = plane === 'supplied' || plane === 'agrees';
    if (dimensions.slices < 2 || this.#report.findings.some(({ code }) => notStacks.has(code))) return;
    if (this.#isOpen('z')) {
      if (regularity !== null) return;
      if (logZ === null) this.#offerCube(sure);
      else if (sure) this.#supplyZ();
      else offer(evidence.z, 'log-file', logZ);
      return;
    }
    if (z === null || logZ === null) return;
    if (this.#agrees('z')) {
      this.#agreed.push('z');
      if (evidence.z.confidence === 'measured') evidence.z.confidence = 'measured-high';
      return;
    }
    if (evidence.z.confidence === 'blocked' || this.#blockZ(z, logZ)) return;
    const ratio = z / logZ;
    if (plane === 'binned' && binnings.some((factor) => isNear(ratio, factor, binningWithin)))
      this.#outvote('z');
    else this.#contradict('z');
  }

  /** The reconstruction of a cone-beam scan has cubic voxels, unless someone chose otherwise. */
  #offerCube(sure: boolean): void {
    const { spacing, evidence } = this.#report;
    const known = evidence.z.suggestions.some(({ source }) => source === 'isotropic');
    if (sure && !known && spacing.x !== null) offer(evidence.z, 'isotropic', spacing.x);
  }

  #supplyZ(): void {
    this.#supply('z');
    this.#report.findings = this.#report.findings.map((finding) => sayUsed(finding, this.#log.file));
  }

  /** Positions in another unit, or that only count the slices, unless a second source bears them out. */
  #blockZ(z: number, logZ: number): boolean {
    const { evidence, geometry, dimensions } = this.#report;
    const { origin, normal } = geometry;
    const { source, confidence } = evidence.z;
    if (source !== 'image-position' || confidence === 'measured-high' || !origin || !normal) return false;
    const first = dot(origin, normal);
    const blocked = blockAxis(this.#report, [first, first + (dimensions.slices - 1) * z], logZ);
    this.#note(...blocked);
    if (blocked.length === 0) return false;
    this.#report.findings = this.#report.findings.filter(({ code }) => code !== 'EXTREME_ANISOTROPY');
    return true;
  }

  /** A volume of the same columns and rows that had more slices was not uploaded whole. */
  #countSections(): void {
    const { dimensions: told, file } = this.#log;
    const { columns, rows, slices } = this.#report.dimensions;
    if (told?.columns !== columns || told.rows !== rows || told.slices <= slices) return;
    if (this.#found('MISSING_ENDS')) return;
    this.#note(describe('MISSING_ENDS', { tag: file, expected: told.slices, found: slices }));
  }

  #contradict(...axes: Axis[]): void {
    const { spacing, evidence } = this.#report;
    const [axis] = axes;
    const used = axis && spacing[axis];
    const isDefault = this.#found('LOOKS_LIKE_DEFAULT');
    if (isDefault) for (const one of axes) offer(evidence[one], 'log-file', this.#log.spacing[one]);
    else this.#outvote(...axes);
    const { source, confidence } = evidence[axis ?? 'x'];
    if (axis === 'z' && confidence.startsWith('measured')) evidence.z.confidence = 'measured-low';
    const name = (source && sourceNames[source]) ?? 'the files say';
    for (const said of this.#group(axes)) {
      const factor = toDigits((used ?? 0) / said.stated, 6);
      this.#note(describeLog('LOG_DISAGREES', { ...said, used: used ?? 0, source: name, factor }));
    }
  }

  #outvote(...axes: Axis[]): void {
    for (const axis of axes) {
      const value = this.#log.spacing[axis];
      if (value !== null) this.#report.evidence[axis].outvoted.push({ source: 'log-file', value });
    }
  }

  /** What had been used or suggested instead is outvoted, unless it says the same. */
  #supply(axis: Axis): void {
    const { spacing, evidence, naive } = this.#report;
    const { file, precision } = this.#log;
    const { source, outvoted, suggestions } = evidence[axis];
    const value = this.#log.spacing[axis];
    const former = spacing[axis];
    const used = source && former !== null ? [{ source, value: former }] : [];
    const lost = [...used, ...suggestions].filter((other) => value !== null && !isNear(other.value, value));
    evidence[axis] = {
      source: 'log-file',
      file,
      confidence: 'declared',
      precision: precision[axis],
      outvoted: [...lost, ...outvoted],
      suggestions: [],
    };
    spacing[axis] = value;
    for (const { rule, spacing: read } of naive)
      if (rule !== 'ones' && read[axis] === former) read[axis] = null;
    this.#supplied.push(axis);
  }

  /** Unknown, or known only from an image's resolution, which any program may have set. */
  #isOpen(axis: Axis): boolean {
    const { spacing, evidence } = this.#report;
    return spacing[axis] === null || evidence[axis].source === 'tiff-tags';
  }

  /** Within 1 %, or within what the log's printed digits leave open. */
  #agrees(axis: Axis): boolean {
    const used = this.#report.spacing[axis];
    const stated = this.#log.spacing[axis];
    if (used === null || stated === null) return false;
    return isNear(used, stated) || Math.abs(used - stated) <= (this.#log.precision[axis] ?? 0);
  }

  /** Axes of which the log says the same, as a sentence names them. */
  #group(axes: readonly Axis[]): { file: string; axes: string; stated: number }[] {
    const { file, spacing } = this.#log;
    const values = new Set(axes.map((axis) => spacing[axis]));
    return [...values].flatMap((stated) => {
      const names = axes.filter((axis) => spacing[axis] === stated).map((axis) => axis.toUpperCase());
      return stated === null ? [] : { file, axes: joinNames(names), stated };
    });
  }

  #found(code: string): boolean {
    return this.#report.findings.some((finding) => finding.code === code);
  }

  #note(...findings: Finding[]): void {
    this.#report.findings.push(...findings);
  }
}

function offer(evidence: AxisEvidence, source: string, value: number | null): void {
  if (value === null) return;
  evidence.suggestions.unshift({ source, value });
  evidence.confidence = 'suggested';
}

/** The finding that positions are missing, once a log has stood in for them. */
function sayUsed(finding: Finding, used: string): Finding {
  const frames = Number(finding.data['frames']);
  if (finding.code === 'NO_IPP') return describe('NO_IPP', { ...finding.data, frames, used });
  if (finding.code === 'ALL_POSITIONS_IDENTICAL')
    return describe('ALL_POSITIONS_IDENTICAL', { ...finding.data, frames, used });
  return finding;
}

function joinNames(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : (names[0] ?? '');
}
