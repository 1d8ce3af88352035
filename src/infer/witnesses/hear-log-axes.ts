import { isNear, toDigits } from '../../model/arithmetic.js';
import type { Axis } from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';
import { dot } from '../measure/vector.js';
import { evidenceOf } from './evidence.js';
import type { Fit, FitKind } from './fit-log.js';
import { blockZ, suggestUnit } from './hear-units.js';
import type { Judgement } from './judgement.js';
import { standIn } from './stand-in.js';

/** How a log's X and Y, or its Z, stand to those of the stack. */
export type Verdict = 'silent' | 'supplied' | 'agrees' | 'binned' | 'slipped' | 'contradicts';

const binnings = [2, 4];
const binningWithin = 0.02;
/** Fits in which an axis of the log is the stack's. */
const planes: ReadonlySet<FitKind> = new Set(['whole', 'part', 'every-nth', 'uncounted', 'untold']);
const depths: ReadonlySet<FitKind> = new Set(['whole', 'part', 'untold']);

/** Whether a log says what is used: within 1 %, or within what its printed digits leave open. */
export function agrees({ spacing }: Judgement, log: ScannerLog, axis: Axis): boolean {
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

/** Keeps what is used; the log's values stand under `outvoted`. */
export function outvote(judgement: Judgement, { spacing }: ScannerLog, ...outvoted: readonly Axis[]): void {
  for (const axis of outvoted) judgement.outvote(axis, 'log-file', spacing[axis]);
}

/** X and Y: taken where the files say nothing and the plane fits. */
export function hearPlaneOf(judgement: Judgement, fit: Fit): Verdict {
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
export function offer(judgement: Judgement, { log, factors }: Fit, ...offered: readonly Axis[]): Verdict {
  for (const axis of offered) {
    const stated = log.spacing[axis];
    if (stated === null) continue;
    const { suggestions } = judgement.evidence[axis];
    const values = factors[axis].map((factor) => toDigits(stated * factor, 12)).toReversed();
    const isTagged = (value: number) => suggestions.some((known) => isNear(known.value, value));
    const tagged = values.filter(isTagged);
    for (const value of [...values.filter((one) => !isTagged(one)), ...tagged]) {
      const at = suggestions.findIndex((known) => isNear(known.value, value));
      const [known] = at < 0 ? [] : suggestions.splice(at, 1);
      judgement.offer(axis, known?.source ?? 'log-file', known?.value ?? value);
    }
  }
  return 'silent';
}

/** Z: taken where the files say nothing, X and Y are the log's, and the slices too. */
export function hearDepthOf(judgement: Judgement, fit: Fit, plane: Verdict): Verdict {
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
