import { isNear, toDigits } from '../../model/arithmetic.js';
import type { Axis, EvidenceSource } from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';
import { dot } from '../measure/vector.js';
import { evidenceOf } from './evidence.js';
import { blockZ, suggestUnit } from './hear-units.js';
import type { Hearing, Judgement } from './judgement.js';
import { standIn } from './stand-in.js';

/** How a log's X and Y, or its Z, stand to those of the stack. */
type Verdict = 'silent' | 'supplied' | 'agrees' | 'binned' | 'slipped' | 'contradicts';

const axes = ['x', 'y', 'z'] as const satisfies readonly Axis[];
const binnings = [2, 4];
const binningWithin = 0.02;

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
  };

/** Whether a log says what is used: within 1 %, or within what its printed digits leave open. */
function agrees({ spacing }: Judgement, log: ScannerLog, axis: Axis): boolean {
  const [used, said] = [spacing[axis], log.spacing[axis]];
  if (used === null || said === null) return false;
  return isNear(used, said) || Math.abs(used - said) <= (log.precision[axis] ?? 0);
}

/** Takes a log's value in place of what was only suggested, which is outvoted unless it says the same. */
function supply(judgement: Judgement, { spacing, precision, file }: ScannerLog, axis: Axis): void {
  const value = spacing[axis];
  if (value === null) return;
  const { outvoted, suggestions } = judgement.evidence[axis];
  const lost = suggestions.filter((other) => !isNear(other.value, value));
  standIn(judgement, axis, value, {
    ...evidenceOf('log-file'),
    outvoted: [...lost, ...outvoted],
    file,
    precision: precision[axis],
  });
}

function outvote(judgement: Judgement, { spacing }: ScannerLog, ...outvoted: readonly Axis[]): void {
  for (const axis of outvoted) judgement.outvote(axis, 'log-file', spacing[axis]);
}

function hearPlaneOf(judgement: Judgement, log: ScannerLog): Verdict {
  const { file } = log;
  const { x: logX, y: logY } = log.spacing;
  if (logX === null || logY === null) return 'silent';
  const { x, y } = judgement.spacing;
  if (x === null && y === null) return supplyPlane(judgement, log, logX);
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
  const isSquare = isNear(x / logX, y / logY, binningWithin) && !judgement.looksLikeDefault;
  return isSquare && suggestUnit(judgement, logX, file) ? 'slipped' : 'contradicts';
}

/** Images of half the size that the log tells of have been reduced: their pixels are not the log's. */
function supplyPlane(judgement: Judgement, log: ScannerLog, logX: number): Verdict {
  const { dimensions } = judgement.stack;
  const { dimensions: told, file } = log;
  const isReduced = (factor: number) =>
    told !== null &&
    Math.abs(told.columns - factor * dimensions.columns) < factor &&
    Math.abs(told.rows - factor * dimensions.rows) < factor;
  const factor = binnings.find(isReduced);
  if (told === null || factor === undefined) {
    supply(judgement, log, 'x');
    supply(judgement, log, 'y');
    return 'supplied';
  }
  const used = toDigits(logX * factor, 12);
  for (const axis of ['x', 'y'] as const) judgement.offer(axis, 'log-file', used);
  const pixels = { log: [told.columns, told.rows], images: [dimensions.columns, dimensions.rows] };
  judgement.tell('LOG_BINNING', { file, stated: logX, used, factor, pixels }, 'warn');
  return 'silent';
}

function hearDepthOf(judgement: Judgement, log: ScannerLog, plane: Verdict): Verdict {
  const { spacing, evidence, stack } = judgement;
  const { z: logZ } = log.spacing;
  const { z } = spacing;
  if (stack.dimensions.slices < 2 || judgement.isNoStack) return 'silent';
  if (z === null) return supplyZ(judgement, log, plane);
  if (logZ === null) return 'silent';
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
  const isSure = plane === 'supplied' || plane === 'agrees';
  if (judgement.stack.regularity !== null) return 'silent';
  if (log.spacing.z === null) {
    if (isSure) offerCube(judgement);
    return 'silent';
  }
  if (!isSure) {
    judgement.offer('z', 'log-file', log.spacing.z);
    return 'silent';
  }
  supply(judgement, log, 'z');
  return 'supplied';
}

/** The reconstruction of a cone-beam scan has cubic voxels, unless someone chose otherwise. */
function offerCube(judgement: Judgement): void {
  const { spacing, evidence } = judgement;
  const known = evidence.z.suggestions.some(({ source }) => source === 'isotropic');
  if (!known) judgement.offer('z', 'isotropic', spacing.x);
}

/** Positions in another unit, or that only count the slices, unless a second source bears them out. */
function blockByLog(judgement: Judgement, z: number, logZ: number): boolean {
  const { origin, normal } = judgement.stack.geometry;
  const { source, confidence } = judgement.evidence.z;
  if (!source?.startsWith('image-position') || confidence === 'measured-high' || !origin || !normal)
    return false;
  const first = dot(origin, normal);
  return blockZ(judgement, [first, first + (judgement.stack.dimensions.slices - 1) * z], logZ);
}

function tellContradiction(judgement: Judgement, log: ScannerLog, against: readonly Axis[]): void {
  if (against.length === 0) return;
  const { spacing, evidence, looksLikeDefault: isDefault } = judgement;
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
  const { columns, rows, slices } = judgement.stack.dimensions;
  if (told?.columns !== columns || told.rows !== rows || told.slices <= slices) return;
  if (judgement.lacksEnds) return;
  judgement.tell('MISSING_ENDS', { tag: null, log: file, expected: told.slices, found: slices });
}

/** Axes of which the log says the same. */
function group({ file, spacing }: ScannerLog, said: readonly Axis[]) {
  const values = new Set(said.map((axis) => spacing[axis]));
  return [...values].flatMap((stated) => {
    return stated === null ? [] : { file, axes: said.filter((axis) => spacing[axis] === stated), stated };
  });
}
