import { isNear, toDigits } from '../../model/arithmetic.js';
import type { Axis, EvidenceSource } from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';
import { dot } from '../measure/vector.js';
import { evidenceOf } from './evidence.js';
import { fitLog, tellAlike, type Fit, type FitKind, type Size } from './fit-log.js';
import { hearTagsBeside } from './hear-tags-beside.js';
import { blockZ, suggestUnit } from './hear-units.js';
import type { Hearing, Judgement } from './judgement.js';
import { standIn } from './stand-in.js';

/** How a log's X and Y, or its Z, stand to those of the stack. */
type Verdict = 'silent' | 'supplied' | 'agrees' | 'binned' | 'slipped' | 'contradicts';

const axes = ['x', 'y', 'z'] as const satisfies readonly Axis[];
const binnings = [2, 4];
const binningWithin = 0.02;
/** How far the voxel of a calibrated scanner may be from that of its detector and distances. */
const calibration = 0.1;
/** Fits in which an axis of the log is the stack's. */
const planes: ReadonlySet<FitKind> = new Set(['whole', 'part', 'every-nth', 'uncounted', 'untold']);
const depths: ReadonlySet<FitKind> = new Set(['whole', 'part', 'untold']);

/**
 * A scanner's log confirms what the headers say or contradicts it, and supplies X and Y where they say nothing, Z where
 * positions and headers say nothing, as far as the stack has the size that it tells of. It never overrides: where both
 * speak, the headers' value stays, and the log's stands under `outvoted` or, in another unit, under `suggestions`.
 * @param files the stack's
 * @param size of the stack, where only a sample of it is judged
 */
export const hearLog =
  (told: ScannerLog, files: readonly string[] = [], size?: Size): Hearing =>
  (judgement) => {
    const fit = fitLog(told, size ?? judgement.stack.dimensions, files);
    if (fit.kind === 'projections') {
      tellProjections(judgement, told);
      return;
    }
    const { log } = fit;
    const { x, z } = judgement.spacing;
    const isAsked = x === null || (z === null && !judgement.isNoStack);
    const plane = hearPlaneOf(judgement, fit);
    const depth = plane === 'slipped' ? 'silent' : hearDepthOf(judgement, fit, plane);
    const verdicts: Record<Axis, Verdict> = { x: plane, y: plane, z: depth };
    const judged = (wanted: Verdict) => axes.filter((axis) => verdicts[axis] === wanted);
    tellContradiction(judgement, log, judged('contradicts'));
    tellFit(judgement, fit, isAsked);
    hearTagsBeside(judgement, fit);
    const { format, kind, keys, detector, file } = log;
    const calibrated = detector?.agrees === false && isNear(detector.voxel, told.spacing.x ?? 0, calibration);
    const how = { format, kind, key: keys[0] ?? file, detector, ...(calibrated && { calibrated }) };
    for (const said of group(log, judged('supplied')))
      judgement.tell('LOG_SUPPLIES', { ...said, ...how }, 'info');
    for (const said of group(log, judged('agrees'))) judgement.tell('LOG_AGREES', said, 'info');
  };

/**
 * Logs of which neither size, nor place, nor name tells whose the stack is. The one that agrees with the files counts;
 * where they say nothing and the logs tell of different voxels, all are offered and none is used.
 */
export const hearLogs =
  (logs: readonly ScannerLog[], files: readonly string[], size: Size): Hearing =>
  (judgement) => {
    const [first] = logs;
    if (!first) return;
    const { x } = judgement.spacing;
    const agreeing = logs.find((log) => agrees(judgement, log, 'x') && agrees(judgement, log, 'y'));
    if (x !== null || logs.every((log) => tellAlike(log, first))) {
      hearLog(agreeing ?? first, files, size)(judgement);
      return;
    }
    const fits = logs.map((log) => fitLog(log, size, files));
    const isStack = judgement.stack.regularity === null && !judgement.isNoStack;
    const open = axes.filter((axis) => axis !== 'z' || (judgement.spacing.z === null && isStack));
    for (const fit of fits.toReversed()) offer(judgement, fit, ...open);
    judgement.tell('LOGS_DISAGREE', { logs: logs.map(({ file, spacing }) => ({ file, spacing })) });
  };

/** Images that are what the scanner saw from around: nothing is to be asked of their spacing. */
function tellProjections(judgement: Judgement, { file, projections }: ScannerLog): void {
  const { columns, rows, slices: images } = judgement.stack.dimensions;
  const count = projections?.count ?? images;
  judgement.tell('PROJECTIONS', { file, columns, rows, images, count });
  judgement.isNoStack = true;
  for (const axis of axes) judgement.answered.add(axis);
}

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

function hearPlaneOf(judgement: Judgement, fit: Fit): Verdict {
  const { log, kind } = fit;
  const { file } = log;
  const { x: logX, y: logY } = log.spacing;
  if (logX === null || logY === null) return 'silent';
  const { x, y } = judgement.spacing;
  if (x === null && y === null) {
    if (!planes.has(kind)) return offer(judgement, fit, 'x', 'y');
    supply(judgement, log, 'x');
    supply(judgement, log, 'y');
    return 'supplied';
  }
  if (x === null || y === null) return 'silent';
  if (agrees(judgement, log, 'x') && agrees(judgement, log, 'y')) return 'agrees';
  const isBinned = (factor: number) =>
    isNear(x, factor * logX, binningWithin) && isNear(y, factor * logY, binningWithin);
  const scaled = fit.factors.x.find((factor) => kind === 'scaled' && isBinned(factor));
  const factor = scaled ?? binnings.find(isBinned);
  if (factor !== undefined) {
    outvote(judgement, log, 'x', 'y');
    if (scaled === undefined) judgement.tell('LOG_BINNING', { file, stated: logX, used: x, factor }, 'warn');
    return 'binned';
  }
  const isSquare = isNear(x / logX, y / logY, binningWithin) && !judgement.looksLikeDefault;
  return isSquare && suggestUnit(judgement, logX, file) ? 'slipped' : 'contradicts';
}

/** Offers a log's voxel times what the sizes leave possible, the likeliest first; a tag that says the same stands for it. */
function offer(judgement: Judgement, { log, factors }: Fit, ...offered: readonly Axis[]): Verdict {
  for (const axis of offered) {
    const stated = log.spacing[axis];
    if (stated === null) continue;
    const { suggestions } = judgement.evidence[axis];
    for (const factor of factors[axis].toReversed()) {
      const value = toDigits(stated * factor, 12);
      const at = suggestions.findIndex((known) => isNear(known.value, value));
      const [known] = at < 0 ? [] : suggestions.splice(at, 1);
      judgement.offer(axis, known?.source ?? 'log-file', known?.value ?? value);
    }
  }
  return 'silent';
}

function hearDepthOf(judgement: Judgement, fit: Fit, plane: Verdict): Verdict {
  const { log } = fit;
  const { spacing, evidence, stack } = judgement;
  const { z: logZ } = log.spacing;
  const { z } = spacing;
  if (stack.dimensions.slices < 2 || judgement.isNoStack) return 'silent';
  if (z === null) return supplyZ(judgement, fit, plane);
  if (logZ === null) return 'silent';
  if (agrees(judgement, log, 'z')) {
    if (evidence.z.confidence === 'measured') judgement.trust('z', 'measured-high');
    return 'agrees';
  }
  if (evidence.z.confidence === 'blocked' || blockByLog(judgement, z, logZ)) return 'slipped';
  const isBinned = (factor: number) => isNear(z / logZ, factor, binningWithin);
  if (plane !== 'binned' || ![...fit.factors.z, ...binnings].some(isBinned)) return 'contradicts';
  outvote(judgement, log, 'z');
  return 'binned';
}

/** Where X and Y are the log's, and the slices too, its Z is taken; else it is only offered. Gaps that vary have no Z. */
function supplyZ(judgement: Judgement, fit: Fit, plane: Verdict): Verdict {
  const { log, kind } = fit;
  const isSure = plane === 'supplied' || plane === 'agrees';
  if (judgement.stack.regularity !== null) return 'silent';
  if (log.spacing.z === null) {
    if (isSure) offerCube(judgement);
    return 'silent';
  }
  if (!isSure || !depths.has(kind)) return offer(judgement, fit, 'z');
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

/**
 * How the stack's size stands to the log's. Where the files know their own spacing, only that slices are missing is
 * worth telling, and that a voxel was joined of several.
 */
function tellFit(judgement: Judgement, { kind, log, factors }: Fit, isAsked: boolean): void {
  const { file, dimensions: told, spacing } = log;
  const { columns, rows, slices } = judgement.stack.dimensions;
  if (!told) return;
  const sizes = {
    log: [told.columns, told.rows, told.slices],
    images: [columns, rows, slices],
  };
  const [factor = 1] = factors.z;
  if (kind === 'scaled') {
    const used = toDigits((spacing.x ?? 0) * factor, 12);
    judgement.tell('LOG_SCALED', { file, factor, stated: spacing.x ?? 0, used, ...sizes });
  } else if (isAsked && kind === 'every-nth')
    judgement.tell('EVERY_NTH', { file, step: factor, expected: told.slices, found: slices });
  else if (isAsked && (kind === 'none' || kind === 'uncounted'))
    judgement.tell('LOG_DOES_NOT_FIT', { file, ...sizes });
  else if (kind !== 'whole' && kind !== 'none' && told.slices > slices && !judgement.lacksEnds)
    judgement.tell('MISSING_ENDS', { tag: null, log: file, expected: told.slices, found: slices });
}

/** Axes of which the log says the same. */
function group({ file, spacing }: ScannerLog, said: readonly Axis[]) {
  const values = new Set(said.map((axis) => spacing[axis]));
  return [...values].flatMap((stated) => {
    return stated === null ? [] : { file, axes: said.filter((axis) => spacing[axis] === stated), stated };
  });
}
