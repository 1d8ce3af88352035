import { isNear, toDigits } from '../../model/arithmetic.js';
import type { Axis, EvidenceSource } from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';
import { countSections, fitLog, tellAlike, type Fit, type Size } from './fit-log.js';
import { agrees, hearDepthOf, hearPlaneOf, offer, outvote, type Verdict } from './hear-log-axes.js';
import { hearTagsBeside } from './hear-tags-beside.js';
import type { Hearing, Judgement } from './judgement.js';

const axes = ['x', 'y', 'z'] as const satisfies readonly Axis[];
/** How far the voxel of a calibrated scanner may be from that of its detector and distances. */
const calibration = 0.1;

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
    if (judgement.imageFiles) judgement.imageFiles = { ...judgement.imageFiles, log: first.file };
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
  const expected = countSections(log) ?? 0;
  const sizes = {
    log: told ? [told.columns, told.rows, told.slices] : [],
    images: [columns, rows, slices],
  };
  const [factor = 1] = factors.z;
  if (kind === 'scaled') {
    const used = toDigits((spacing.x ?? 0) * factor, 12);
    judgement.tell('LOG_SCALED', { file, factor, stated: spacing.x ?? 0, used, ...sizes });
  } else if (isAsked && kind === 'every-nth')
    judgement.tell('EVERY_NTH', { file, step: factor, expected, found: slices });
  else if (isAsked && told && (kind === 'none' || kind === 'uncounted'))
    judgement.tell('LOG_DOES_NOT_FIT', { file, ...sizes });
  else if (kind !== 'whole' && kind !== 'none' && expected > slices && !judgement.lacksEnds)
    judgement.tell('MISSING_ENDS', { tag: null, log: file, expected, found: slices });
}

/** Axes of which the log says the same. */
function group({ file, spacing }: ScannerLog, said: readonly Axis[]) {
  const values = new Set(said.map((axis) => spacing[axis]));
  return [...values].flatMap((stated) => {
    return stated === null ? [] : { file, axes: said.filter((axis) => spacing[axis] === stated), stated };
  });
}
