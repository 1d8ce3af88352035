import { isNear, toDigits } from '../../model/arithmetic.js';
import { compareFindings, describe } from '../findings.js';
import { LogDraft, nameAxes, offer } from './log-draft.js';
import type { Axis } from './log-draft.js';
import { describeLog } from './log-findings.js';
import { replaceSpacing } from '../readings/replace-spacing.js';
import type { EvidenceSource, Finding, SpacingReport } from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';
import { blockAxis, suggestUnit } from './units.js';
import { dot } from '../measure/vector.js';

/** How a log's X and Y, or its Z, stand to those of the stack. */
type Verdict = 'silent' | 'supplied' | 'agrees' | 'binned' | 'slipped' | 'contradicts';

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
export function applyLog(given: SpacingReport, log: ScannerLog): SpacingReport {
  const draft = new LogDraft(given, log);
  const plane = judgePlane(draft);
  const depth = plane === 'slipped' ? 'silent' : judgeZ(draft, plane);
  const verdicts = { x: plane, y: plane, z: depth };
  const judged = (wanted: Verdict) => (['x', 'y', 'z'] as const).filter((axis) => verdicts[axis] === wanted);
  tellContradiction(draft, judged('contradicts'));
  countSections(draft);
  const { format, kind, keys, detector, file } = log;
  for (const said of draft.group(draft.supplied))
    draft.note(describeLog('LOG_SUPPLIES', { ...said, format, kind, key: keys[0] ?? file, detector }));
  for (const said of draft.group(judged('agrees'))) draft.note(describeLog('LOG_AGREES', said));
  const { report } = draft;
  report.findings.sort(compareFindings);
  return { ...report, ...replaceSpacing(report, report.spacing) };
}

function judgePlane(draft: LogDraft): Verdict {
  const { spacing } = draft.report;
  const { file } = draft.log;
  const { x: logX, y: logY } = draft.log.spacing;
  if (logX === null || logY === null) return 'silent';
  if (draft.isOpen('x') && draft.isOpen('y')) return supplyPlane(draft, logX);
  const { x, y } = spacing;
  if (x === null || y === null) return 'silent';
  if (draft.agrees('x') && draft.agrees('y')) return 'agrees';
  const isBinned = (factor: number) =>
    isNear(x, factor * logX, binningWithin) && isNear(y, factor * logY, binningWithin);
  const factor = binnings.find(isBinned);
  if (factor !== undefined) {
    draft.outvote('x', 'y');
    draft.note(describeLog('LOG_BINNING', { file, stated: logX, used: x, factor, pixels: null }));
    return 'binned';
  }
  const isSquare = isNear(x / logX, y / logY, binningWithin) && !draft.found('LOOKS_LIKE_DEFAULT');
  const slip = isSquare ? suggestUnit(draft.report, logX, `the log ${file}`) : [];
  draft.note(...slip);
  return slip.length > 0 ? 'slipped' : 'contradicts';
}

/** Images of half the size that the log tells of have been reduced: their pixels are not the log's. */
function supplyPlane(draft: LogDraft, logX: number): Verdict {
  const { dimensions, evidence } = draft.report;
  const { dimensions: told, file } = draft.log;
  const isReduced = (factor: number) =>
    told !== null &&
    Math.abs(told.columns - factor * dimensions.columns) < factor &&
    Math.abs(told.rows - factor * dimensions.rows) < factor;
  const factor = binnings.find(isReduced);
  if (told === null || factor === undefined) {
    draft.supply('x');
    draft.supply('y');
    draft.drop(answered);
    return 'supplied';
  }
  const used = toDigits(logX * factor, 12);
  for (const axis of ['x', 'y'] as const) offer(evidence[axis], 'log-file', used);
  const pixels = { log: [told.columns, told.rows], images: [dimensions.columns, dimensions.rows] };
  draft.note(describeLog('LOG_BINNING', { file, stated: logX, used, factor, pixels }));
  return 'silent';
}

function judgeZ(draft: LogDraft, plane: Verdict): Verdict {
  const { spacing, evidence, dimensions, findings } = draft.report;
  const { z: logZ } = draft.log.spacing;
  const { z } = spacing;
  if (dimensions.slices < 2 || findings.some(({ code }) => notStacks.has(code))) return 'silent';
  if (draft.isOpen('z')) return supplyZ(draft, plane);
  if (z === null || logZ === null) return 'silent';
  if (draft.agrees('z')) {
    if (evidence.z.confidence === 'measured') evidence.z.confidence = 'measured-high';
    return 'agrees';
  }
  if (evidence.z.confidence === 'blocked' || blockZ(draft, z, logZ)) return 'slipped';
  const isBinned = (factor: number) => isNear(z / logZ, factor, binningWithin);
  if (plane !== 'binned' || !binnings.some(isBinned)) return 'contradicts';
  draft.outvote('z');
  return 'binned';
}

/** Where X and Y are the log's, its Z is taken; else it is only offered. Gaps that vary have no Z. */
function supplyZ(draft: LogDraft, plane: Verdict): Verdict {
  const { report, log } = draft;
  const isSure = plane === 'supplied' || plane === 'agrees';
  if (report.regularity !== null) return 'silent';
  if (log.spacing.z === null) {
    if (isSure) offerCube(report);
    return 'silent';
  }
  if (!isSure) {
    offer(report.evidence.z, 'log-file', log.spacing.z);
    return 'silent';
  }
  draft.supply('z');
  report.findings = report.findings.map((finding) => sayUsed(finding, log.file));
  return 'supplied';
}

/** The reconstruction of a cone-beam scan has cubic voxels, unless someone chose otherwise. */
function offerCube({ spacing, evidence }: SpacingReport): void {
  const known = evidence.z.suggestions.some(({ source }) => source === 'isotropic');
  if (!known) offer(evidence.z, 'isotropic', spacing.x);
}

/** Positions in another unit, or that only count the slices, unless a second source bears them out. */
function blockZ(draft: LogDraft, z: number, logZ: number): boolean {
  const { evidence, geometry, dimensions } = draft.report;
  const { origin, normal } = geometry;
  const { source, confidence } = evidence.z;
  if (source !== 'image-position' || confidence === 'measured-high' || !origin || !normal) return false;
  const first = dot(origin, normal);
  const blocked = blockAxis(draft.report, [first, first + (dimensions.slices - 1) * z], logZ);
  if (blocked.length === 0) return false;
  draft.note(...blocked);
  draft.drop(new Set(['EXTREME_ANISOTROPY']));
  return true;
}

function tellContradiction(draft: LogDraft, axes: readonly Axis[]): void {
  if (axes.length === 0) return;
  const { spacing, evidence } = draft.report;
  const { file, spacing: log } = draft.log;
  const isDefault = draft.found('LOOKS_LIKE_DEFAULT');
  for (const axis of axes) {
    if (isDefault) offer(evidence[axis], 'log-file', log[axis]);
    else draft.outvote(axis);
  }
  if (axes.includes('z') && evidence.z.confidence.startsWith('measured'))
    evidence.z.confidence = 'measured-low';
  const names = new Set(axes.map((axis) => sourceNames[evidence[axis].source ?? 'supplied']));
  const [source = 'the files say'] = names.size === 1 ? names : [];
  const stated = axes.map((axis) => log[axis] ?? 0);
  const used = axes.map((axis) => spacing[axis] ?? 0);
  draft.note(describeLog('LOG_DISAGREES', { file, axes: nameAxes(axes), stated, used, source }));
}

/** A volume of the same columns and rows that had more slices was not uploaded whole. */
function countSections(draft: LogDraft): void {
  const { dimensions: told, file } = draft.log;
  const { columns, rows, slices } = draft.report.dimensions;
  if (told?.columns !== columns || told.rows !== rows || told.slices <= slices) return;
  if (draft.found('MISSING_ENDS')) return;
  draft.note(describe('MISSING_ENDS', { tag: file, expected: told.slices, found: slices }));
}

/** The finding that positions are missing, once a log has stood in for them. */
function sayUsed(finding: Finding, used: string): Finding {
  const frames = Number(finding.data['frames']);
  const without = Number(finding.data['without']);
  if (finding.code === 'NO_IPP') return describe('NO_IPP', { ...finding.data, without, frames, used });
  if (finding.code === 'ALL_POSITIONS_IDENTICAL')
    return describe('ALL_POSITIONS_IDENTICAL', { ...finding.data, frames, used });
  return finding;
}
