import { isNear, toDigits } from '../../model/arithmetic.js';
import type { Axis, EvidenceSource, Problem } from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';
import type { Witness } from '../../model/witness.js';
import { finding } from '../findings.js';
import { dot } from '../measure/vector.js';
import { blockZ, suggestUnit } from './hear-units.js';
import type { Hearing, Judgement } from './judgement.js';
import { agreesWith, drop, found, isOpen, replace, respace } from './later-word.js';

/** How a log's X and Y, or its Z, stand to those of the stack. */
type Verdict = 'silent' | 'supplied' | 'agrees' | 'binned' | 'slipped' | 'contradicts';

const axes = ['x', 'y', 'z'] as const satisfies readonly Axis[];
const binnings = [2, 4];
const binningWithin = 0.02;

/** Findings that a log answers, once it supplies X and Y. */
const answered = new Set(['NO_PIXEL_SPACING', 'IMAGER_SPACING_ONLY', 'ASPECT_ONLY', 'BAD_PIXEL_SPACING']);
/** Findings that say that there is no Z to be known. */
const notStacks = new Set(['TILED_OR_MOSAIC', 'CINE_NOT_VOLUME', 'SINGLE_IMAGE']);

/**
 * A scanner's log confirms what the headers say or contradicts it, and supplies X and Y where they say nothing, Z where
 * positions and headers say nothing. It never overrides: where both speak, the headers' value stays, and the log's
 * stands under `outvoted` or, in another unit, under `suggestions`.
 */
export const hearLog =
  (log: ScannerLog): Hearing =>
  (judgement) => {
    const plane = hearPlaneOf(judgement, log);
    const depth = plane === 'slipped' ? 'silent' : hearDepthOf(judgement, log, plane);
    const verdicts: Record<Axis, Verdict> = { x: plane, y: plane, z: depth };
    const judged = (wanted: Verdict) => axes.filter((axis) => verdicts[axis] === wanted);
    tellContradiction(judgement, log, judged('contradicts'));
    countSections(judgement, log);
    const { format, kind, keys, detector, file } = log;
    for (const said of group(log, judged('supplied')))
      judgement.tell('LOG_SUPPLIES', { ...said, format, kind, key: keys[0] ?? file, detector }, 'info');
    for (const said of group(log, judged('agrees'))) judgement.tell('LOG_AGREES', said, 'info');
    respace(judgement);
  };

/** What a log says of an axis; `null` where it says nothing. */
function witness({ spacing, precision, file }: ScannerLog, axis: Axis): Witness | null {
  const value = spacing[axis];
  return value === null ? null : { source: 'log-file', value, precision: precision[axis], file };
}

function agrees(judgement: Judgement, log: ScannerLog, axis: Axis): boolean {
  const said = witness(log, axis);
  return said !== null && agreesWith(judgement, axis, said);
}

function supply(judgement: Judgement, log: ScannerLog, axis: Axis): void {
  const said = witness(log, axis);
  if (said) replace(judgement, axis, said);
}

function outvote(judgement: Judgement, { spacing }: ScannerLog, ...outvoted: readonly Axis[]): void {
  for (const axis of outvoted) judgement.outvote(axis, 'log-file', spacing[axis]);
}

function hearPlaneOf(judgement: Judgement, log: ScannerLog): Verdict {
  const { file } = log;
  const { x: logX, y: logY } = log.spacing;
  if (logX === null || logY === null) return 'silent';
  if (isOpen(judgement, 'x') && isOpen(judgement, 'y')) return supplyPlane(judgement, log, logX);
  const { x, y } = judgement.report.spacing;
  if (x === null || y === null) return 'silent';
  if (agrees(judgement, log, 'x') && agrees(judgement, log, 'y')) return 'agrees';
  const isBinned = (factor: number) =>
    isNear(x, factor * logX, binningWithin) && isNear(y, factor * logY, binningWithin);
  const factor = binnings.find(isBinned);
  if (factor !== undefined) {
    outvote(judgement, log, 'x', 'y');
    judgement.tell('LOG_BINNING', { file, stated: logX, used: x, factor, pixels: null }, 'warn');
    return 'binned';
  }
  const isSquare = isNear(x / logX, y / logY, binningWithin) && !found(judgement, 'LOOKS_LIKE_DEFAULT');
  return isSquare && suggestUnit(judgement, logX, file) ? 'slipped' : 'contradicts';
}

/** Images of half the size that the log tells of have been reduced: their pixels are not the log's. */
function supplyPlane(judgement: Judgement, log: ScannerLog, logX: number): Verdict {
  const { dimensions } = judgement.report;
  const { dimensions: told, file } = log;
  const isReduced = (factor: number) =>
    told !== null &&
    Math.abs(told.columns - factor * dimensions.columns) < factor &&
    Math.abs(told.rows - factor * dimensions.rows) < factor;
  const factor = binnings.find(isReduced);
  if (told === null || factor === undefined) {
    supply(judgement, log, 'x');
    supply(judgement, log, 'y');
    drop(judgement, (code) => answered.has(code));
    return 'supplied';
  }
  const used = toDigits(logX * factor, 12);
  for (const axis of ['x', 'y'] as const) judgement.offer(axis, 'log-file', used);
  const pixels = { log: [told.columns, told.rows], images: [dimensions.columns, dimensions.rows] };
  judgement.tell('LOG_BINNING', { file, stated: logX, used, factor, pixels }, 'warn');
  return 'silent';
}

function hearDepthOf(judgement: Judgement, log: ScannerLog, plane: Verdict): Verdict {
  const { spacing, evidence, dimensions, findings } = judgement.report;
  const { z: logZ } = log.spacing;
  const { z } = spacing;
  if (dimensions.slices < 2 || findings.some(({ code }) => notStacks.has(code))) return 'silent';
  if (isOpen(judgement, 'z')) return supplyZ(judgement, log, plane);
  if (z === null || logZ === null) return 'silent';
  if (agrees(judgement, log, 'z')) {
    if (evidence.z.confidence === 'measured') judgement.trust('z', 'measured-high');
    return 'agrees';
  }
  if (evidence.z.confidence === 'blocked' || blockByLog(judgement, z, logZ)) return 'slipped';
  const isBinned = (factor: number) => isNear(z / logZ, factor, binningWithin);
  if (plane !== 'binned' || !binnings.some(isBinned)) return 'contradicts';
  outvote(judgement, log, 'z');
  return 'binned';
}

/** Where X and Y are the log's, its Z is taken; else it is only offered. Gaps that vary have no Z. */
function supplyZ(judgement: Judgement, log: ScannerLog, plane: Verdict): Verdict {
  const { report } = judgement;
  const isSure = plane === 'supplied' || plane === 'agrees';
  if (report.regularity !== null) return 'silent';
  if (log.spacing.z === null) {
    if (isSure) offerCube(judgement);
    return 'silent';
  }
  if (!isSure) {
    judgement.offer('z', 'log-file', log.spacing.z);
    return 'silent';
  }
  supply(judgement, log, 'z');
  report.findings = report.findings.map((told) => sayUsed(told, log.file));
  return 'supplied';
}

/** The reconstruction of a cone-beam scan has cubic voxels, unless someone chose otherwise. */
function offerCube(judgement: Judgement): void {
  const { spacing, evidence } = judgement.report;
  const known = evidence.z.suggestions.some(({ source }) => source === 'isotropic');
  if (!known) judgement.offer('z', 'isotropic', spacing.x);
}

/** Positions in another unit, or that only count the slices, unless a second source bears them out. */
function blockByLog(judgement: Judgement, z: number, logZ: number): boolean {
  const { evidence, geometry, dimensions } = judgement.report;
  const { origin, normal } = geometry;
  const { source, confidence } = evidence.z;
  if (!source?.startsWith('image-position') || confidence === 'measured-high' || !origin || !normal)
    return false;
  const first = dot(origin, normal);
  const isBlocked = blockZ(judgement, [first, first + (dimensions.slices - 1) * z], logZ);
  if (isBlocked) drop(judgement, (code) => code === 'EXTREME_ANISOTROPY');
  return isBlocked;
}

function tellContradiction(judgement: Judgement, log: ScannerLog, against: readonly Axis[]): void {
  if (against.length === 0) return;
  const { spacing, evidence } = judgement.report;
  const isDefault = found(judgement, 'LOOKS_LIKE_DEFAULT');
  for (const axis of against) {
    if (isDefault) judgement.offer(axis, 'log-file', log.spacing[axis]);
    else outvote(judgement, log, axis);
  }
  if (against.includes('z') && evidence.z.confidence.startsWith('measured'))
    judgement.trust('z', 'measured-low');
  const sources = new Set<EvidenceSource | null>(against.map((axis) => evidence[axis].source));
  const [source = null] = sources.size === 1 ? sources : [];
  const stated = against.map((axis) => log.spacing[axis] ?? 0);
  const used = against.map((axis) => spacing[axis] ?? 0);
  judgement.tell('LOG_DISAGREES', { file: log.file, axes: against, stated, used, source }, 'warn');
}

/** A volume of the same columns and rows that had more slices was not uploaded whole. */
function countSections(judgement: Judgement, { dimensions: told, file }: ScannerLog): void {
  const { columns, rows, slices } = judgement.report.dimensions;
  if (told?.columns !== columns || told.rows !== rows || told.slices <= slices) return;
  if (found(judgement, 'MISSING_ENDS')) return;
  judgement.tell('MISSING_ENDS', { tag: null, log: file, expected: told.slices, found: slices });
}

/** The finding that positions are missing, once a log has stood in for them. */
function sayUsed({ code, severity, data }: Problem, file: string): Problem {
  const frames = Number(data['frames']);
  const used = { source: 'log-file', file } as const;
  if (code === 'NO_IPP') {
    // Of pictures it is not told how many carry no position: none does.
    return finding('NO_IPP', { without: Number(data['without'] ?? frames), frames, used }, severity);
  }
  return code === 'ALL_POSITIONS_IDENTICAL'
    ? { code, severity, data: { ...data, used } }
    : { code, severity, data };
}

/** Axes of which the log says the same. */
function group({ file, spacing }: ScannerLog, said: readonly Axis[]) {
  const values = new Set(said.map((axis) => spacing[axis]));
  return [...values].flatMap((stated) => {
    return stated === null ? [] : { file, axes: said.filter((axis) => spacing[axis] === stated), stated };
  });
}
