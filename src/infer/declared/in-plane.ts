import { isNear, toDigits } from '../../model/arithmetic.js';
import { parseNumbers } from '../../model/printed-number.js';
import type { HeaderFacts } from '../../model/report.js';
import type { FrameGroup } from '../group/group-frames.js';
import { numberOf, textOf } from '../read-facts.js';

/** X and Y as the headers state them, and what else they say of a pixel. Lengths in mm. */
export interface InPlane {
  x: number | null;
  y: number | null;
  /** The smaller of the two. */
  pixel: number | null;
  plane: PlaneTags;
}

/** Distance between rows (Y), then between columns (X), as DICOM orders them (PS3.3 10.7.1.3). */
type Pair = [vertical: number, horizontal: number];

export interface PlaneTags {
  stated: Pair | null;
  /** Nominal Scanned Pixel Spacing, where Pixel Spacing is absent. */
  nominal: Pair | null;
  imager: Pair | null;
  /** Of the regions of an ultrasound image, within which alone it holds. */
  region: Pair | null;
  /** A pixel where the specimen stands, to be confirmed. */
  suggested: Pair | null;
  /** A writer that is known to put X first. */
  swapped: boolean;
}

const DERIVATIVE = /morphosource[ ^]+derivative/i;

/**
 * X and Y from Pixel Spacing, else from Nominal Scanned Pixel Spacing. Imager Pixel Spacing (at the detector) and
 * Pixel Aspect Ratio are never taken for a size.
 */
export function readInPlane({ facts, pixelSpacing: raw, rows, columns }: FrameGroup): InPlane {
  const stated = readPair(raw, rows, columns);
  const nominal = raw ? null : readPair(textOf(facts, 'NominalScannedPixelSpacing'));
  const imager = readPair(textOf(facts, 'ImagerPixelSpacing'));
  const region = stated || nominal ? null : readPair(textOf(facts, 'UltrasoundRegionSpacing'));
  const atSpecimen = readAtSpecimen(facts);
  // A CT that states the detector's pixel, although the specimen's is smaller.
  const detected =
    textOf(facts, 'Modality') === 'CT' &&
    stated &&
    imager &&
    isNear(imager[1], stated[1], 1e-6) &&
    atSpecimen &&
    !isNear(atSpecimen[1], imager[1]);
  const suggested = stated
    ? detected
      ? atSpecimen
      : null
    : nominal
      ? null
      : (region ?? atSpecimen ?? imager);
  const [first, second] = stated ?? nominal ?? [null, null];
  // By Patient Name alone: the derivatives take maker and kind of another program’s files.
  const swapped = stated !== null && DERIVATIVE.test(textOf(facts, 'PatientName'));
  const [y, x] = swapped ? [second, first] : [first, second];
  return {
    x,
    y,
    pixel: x && y && Math.min(x, y),
    plane: { stated, nominal, imager, region, suggested, swapped },
  };
}

/**
 * Imager Pixel Spacing × source-to-object ÷ source-to-detector: a pixel where the specimen stands; `null` where the
 * distances are unknown.
 */
export function readAtSpecimen(facts: HeaderFacts): Pair | null {
  const imager = readPair(textOf(facts, 'ImagerPixelSpacing'));
  const toObject = numberOf(facts, 'DistanceSourceToPatient') ?? 0;
  const share = toObject / (numberOf(facts, 'DistanceSourceToDetector') ?? 0);
  const scaled = (length: number) => toDigits(length * share, 9);
  return imager && share > 0 && share <= 1 ? [scaled(imager[0]), scaled(imager[1])] : null;
}

/** Two lengths above zero (one counts for both); zero is allowed along a single row or column (CP-2380). */
function readPair(text: string, rows = 0, columns = 0): Pair | null {
  const [first = 0, second = first, third] = parseNumbers(text);
  const vertical = first || (rows === 1 ? second : 0);
  const horizontal = second || (columns === 1 ? first : 0);
  return vertical > 0 && horizontal > 0 && third === undefined ? [vertical, horizontal] : null;
}
