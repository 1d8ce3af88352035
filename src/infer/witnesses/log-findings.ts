import { isNear, toDigits } from '../../model/arithmetic.js';
import { formatLength as mm } from '../../words/format.js';
import type { Severity } from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';
import { tellBy } from '../told-findings.js';

/** Which axes a log speaks of, and what it says of the first of them, mm. */
interface Said {
  file: string;
  axes: string;
  stated: number;
}

/** What both sides say of each axis in turn, mm. */
interface Disagrees {
  file: string;
  axes: string;
  stated: readonly number[];
  used: readonly number[];
  /** Where the used values come from, with its verb. */
  source: string;
}

interface Supplies extends Said {
  format: string;
  kind: ScannerLog['kind'];
  key: string;
  detector: ScannerLog['detector'];
}

interface Binned extends Omit<Said, 'axes'> {
  used: number;
  factor: number;
  /** Columns and rows of both, where the images have fewer than the log tells of. */
  pixels: { log: readonly number[]; images: readonly number[] } | null;
}

/** Lengths along several axes, once where they are the same. */
const list = (lengths: readonly number[]) => {
  const told = lengths.map(mm);
  return (new Set(told).size === 1 ? told.slice(0, 1) : told).join(' × ');
};

const sentences = {
  LOG_DISAGREES: ({ file, axes, stated, used, source }: Disagrees) => {
    const factors = used.map((length, axis) => length / (stated[axis] ?? length));
    const [factor = 1] = factors;
    const often = Math.round(factor);
    const skipped = axes === 'Z' && often > 1 && isNear(factor, often, 0.02);
    const why = skipped ? `was one slice in ${often} exported` : 'was the volume resampled';
    const times = factors.every((one) => isNear(one, factor)) ? `, ${toDigits(factor, 3)}×` : '';
    return `${file} says ${list(stated)} for ${axes}, ${source} ${list(used)} (used${times}): ${why}, or is the log another scan’s?`;
  },
  LOG_BINNING: ({ file, stated, used, factor, pixels }: Binned) =>
    pixels
      ? `${file} tells of ${pixels.log.join(' × ')} pixels of ${mm(stated)}, the images have ${pixels.images.join(' × ')}: reduced ${factor}×? A pixel would then be ${mm(used)}: confirm it.`
      : `A pixel is ${mm(used)}, ${factor}× the ${mm(stated)} of ${file}, as when pixels are binned for reconstruction. Make sure that they were.`,
  LOG_SUPPLIES: ({ file, axes, stated, format, kind, key, detector }: Supplies) => {
    const check = detector?.agrees
      ? ` The detector’s pixel and the scanner’s distances give ${mm(detector.voxel)}.`
      : '';
    return `${axes} ${axes.length > 1 ? 'come' : 'comes'} from ${file}, a ${format} ${kind}: ${mm(stated)} (“${key}”).${check}`;
  },
  LOG_AGREES: ({ file, axes, stated }: Said) => `${file} agrees on ${axes}: ${mm(stated)}.`,
} as const;

type LogCode = keyof typeof sentences;

const severities: Record<LogCode, Severity> = {
  LOG_DISAGREES: 'warn',
  LOG_BINNING: 'warn',
  LOG_SUPPLIES: 'info',
  LOG_AGREES: 'info',
};

/** A finding that a scanner’s log gives rise to, with its sentence. Pages without a log never load it. */
export const describeLog = tellBy(sentences, severities);

/** The codes of these findings, with their severity. */
export function logFindingCodes(): { code: LogCode; severity: Severity }[] {
  return (Object.keys(severities) as LogCode[]).map((code) => ({ code, severity: severities[code] }));
}
