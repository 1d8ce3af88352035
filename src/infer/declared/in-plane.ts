import { isNear, toDigits } from '../../model/arithmetic.js';
import { evidenceOf } from '../witnesses/evidence.js';
import { note } from '../findings.js';
import type { FrameGroup } from '../group/group-frames.js';
import { parseNumbers } from '../../model/printed-number.js';
import { numberOf, numbersOf, textOf } from '../read-facts.js';
import type { AxisEvidence, HeaderFacts } from '../../model/report.js';

/** X and Y: what the headers say of the size of a pixel. */
export interface InPlane {
  x: number | null;
  y: number | null;
  /** The smaller of the two. */
  pixel: number | null;
  evidence: { x: AxisEvidence; y: AxisEvidence };
}

/** Distance between rows (Y), then between columns (X), as DICOM orders them (PS3.3 10.7.1.3). */
type Pair = [vertical: number, horizontal: number];

const DERIVATIVE = /morphosource[ ^]+derivative/i;

/**
 * X and Y from Pixel Spacing, else from Nominal Scanned Pixel Spacing. Imager Pixel Spacing (at the detector) and
 * Pixel Aspect Ratio are never taken for a size: the one becomes a suggestion, the other a remark. A Secondary Capture
 * without positions is `declared` too, not a rung lower: every micro-CT exporter writes such files.
 */
export function readInPlane(group: FrameGroup): InPlane {
  const { facts, pixelSpacing: raw, rows, columns } = group;
  const stated = readPair(raw, rows, columns);
  const nominal = raw ? null : readPair(textOf(facts, 'NominalScannedPixelSpacing'));
  const imager = readPair(textOf(facts, 'ImagerPixelSpacing'));
  const atSpecimen = readAtSpecimen(facts);
  // A CT that states the detector's pixel, although the specimen's is smaller.
  const detected =
    textOf(facts, 'Modality') === 'CT' &&
    stated &&
    imager &&
    isNear(imager[1], stated[1], 1e-6) &&
    atSpecimen &&
    !isNear(atSpecimen[1], imager[1]);
  const suggested = stated ? (detected ? atSpecimen : null) : nominal ? null : (atSpecimen ?? imager);
  const [first, second] = stated ?? nominal ?? [null, null];
  // By Patient Name alone: the derivatives take maker and kind of another program’s files.
  const swapped = stated !== null && DERIVATIVE.test(textOf(facts, 'PatientName'));
  const [y, x] = swapped ? [second, first] : [first, second];

  if (x === null || y === null) {
    if (raw) note(group, 'BAD_PIXEL_SPACING', { raw });
    else note(group, 'NO_PIXEL_SPACING', {});
    if (imager && suggested)
      note(group, 'IMAGER_SPACING_ONLY', { imager: imager[1], suggested: suggested[1] });
    const [vertical = 0, horizontal = 0] = numbersOf(facts, 'PixelAspectRatio');
    if (vertical > 0 && horizontal > 0) note(group, 'ASPECT_ONLY', { vertical, horizontal });
  } else if (nominal) {
    note(group, 'NOMINAL_SCANNED_ONLY', { x, y });
  } else {
    if (!raw.includes('\\')) note(group, 'SINGLE_VALUE_PS', { raw });
    if (suggested) note(group, 'PS_EQUALS_DETECTOR', { stated: x, suggested: suggested[1] });
    const zMayBeCopied = numberOf(facts, 'SpacingBetweenSlices') === x;
    if (swapped) note(group, 'KNOWN_WRITER_SWAPPED', { x, y, zMayBeCopied });
    else if (!isNear(y, x, 1e-4)) note(group, 'PS_ORDER_MATTERS', { x, y });
  }
  const evidence = (other: number | null, offered: number | undefined): AxisEvidence => {
    const told = evidenceOf(stated ? 'pixel-spacing' : nominal ? 'nominal-scanned-pixel-spacing' : null);
    if (swapped && other !== null && x !== y) told.outvoted.push({ source: 'pixel-spacing', value: other });
    if (offered === undefined) return told;
    told.suggestions.push({ source: 'imager-pixel-spacing', value: toDigits(offered, 9) });
    if (!told.source) told.confidence = 'suggested';
    return told;
  };
  return {
    x,
    y,
    pixel: x && y && Math.min(x, y),
    evidence: { x: evidence(y, suggested?.[1]), y: evidence(x, suggested?.[0]) },
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
  return imager && share > 0 && share <= 1 ? [imager[0] * share, imager[1] * share] : null;
}

/** Two lengths above zero (one counts for both); zero is allowed along a single row or column (CP-2380). */
function readPair(text: string, rows = 0, columns = 0): Pair | null {
  const [first = 0, second = first, third] = parseNumbers(text);
  const vertical = first || (rows === 1 ? second : 0);
  const horizontal = second || (columns === 1 ? first : 0);
  return vertical > 0 && horizontal > 0 && third === undefined ? [vertical, horizontal] : null;
}
