import { evidenceOf } from './evidence.js';
import { describe } from './findings.js';
import type { FrameGroup } from './group-frames.js';
import { numberOf, numbersOf, parseNumbers, textOf } from './read-facts.js';
import type { AxisEvidence, Finding, HeaderFacts, OtherValue } from './report.js';

/** X and Y: what the headers say of the size of a pixel. */
export interface InPlane {
  x: number | null;
  y: number | null;
  evidence: { x: AxisEvidence; y: AxisEvidence };
  findings: Finding[];
}

interface Pair {
  /** First value: the distance between rows, Y (PS3.3 10.7.1.3). */
  vertical: number;
  horizontal: number;
}

const DERIVATIVE = /morphosource[ ^]+derivative/i;
const ALIKE = 0.01;

/**
 * X and Y from Pixel Spacing, else from Nominal Scanned Pixel Spacing. Imager Pixel Spacing (at the detector) and
 * Pixel Aspect Ratio are never taken for a size: the one becomes a suggestion, the other a remark.
 */
export function readInPlane(group: FrameGroup): InPlane {
  const { facts, pixelSpacing: raw, rows, columns } = group;
  const pair = readPair(raw, rows, columns);
  if (pair !== null) return fromPixelSpacing(facts, raw, pair);

  const nominal = readPair(textOf(facts, 'NominalScannedPixelSpacing'), 0, 0);
  if (raw === '' && nominal !== null) {
    const { horizontal: x, vertical: y } = nominal;
    const evidence = (): AxisEvidence => ({
      source: 'nominal-scanned-pixel-spacing',
      confidence: 'declared',
      precision: null,
      outvoted: [],
      suggestions: [],
    });
    return {
      x,
      y,
      evidence: { x: evidence(), y: evidence() },
      findings: [describe('NOMINAL_SCANNED_ONLY', { x, y })],
    };
  }
  return withoutPixelSpacing(facts, raw);
}

function fromPixelSpacing(facts: HeaderFacts, raw: string, pair: Pair): InPlane {
  const swapped = DERIVATIVE.test(textOf(facts, 'PatientName'));
  const x = swapped ? pair.vertical : pair.horizontal;
  const y = swapped ? pair.horizontal : pair.vertical;
  const findings: Finding[] = [];
  const outvotedX: OtherValue[] = [];
  const outvotedY: OtherValue[] = [];
  if (!raw.includes('\\')) findings.push(describe('SINGLE_VALUE_PS', { raw }));
  if (swapped) {
    const copied = Math.abs((numberOf(facts, 'SpacingBetweenSlices') ?? 0) - x) <= 1e-9 * x;
    findings.push(describe('KNOWN_WRITER_SWAPPED', { x, y, zMayBeCopied: copied }));
    if (x !== y) {
      outvotedX.push({ source: 'pixel-spacing', value: y });
      outvotedY.push({ source: 'pixel-spacing', value: x });
    }
  } else if (Math.abs(x - y) > 1e-4 * Math.max(x, y)) {
    findings.push(describe('PS_ORDER_MATTERS', { x, y }));
  }
  const suggestions: OtherValue[] = [];
  const atSpecimen = readAtSpecimen(facts);
  const imager = readPair(textOf(facts, 'ImagerPixelSpacing'), 0, 0);
  if (imager !== null && atSpecimen !== null && textOf(facts, 'Modality') === 'CT') {
    const magnified = Math.abs(atSpecimen.horizontal - imager.horizontal) > ALIKE * imager.horizontal;
    if (magnified && Math.abs(imager.horizontal - pair.horizontal) <= 1e-6 * pair.horizontal) {
      findings.push(describe('PS_EQUALS_DETECTOR', { stated: x, suggested: atSpecimen.horizontal }));
      suggestions.push({ source: 'imager-pixel-spacing', value: atSpecimen.horizontal });
    }
  }
  const evidence = (outvoted: OtherValue[]) => {
    return { ...evidenceOf('pixel-spacing', 'declared'), outvoted, suggestions: [...suggestions] };
  };
  return { x, y, evidence: { x: evidence(outvotedX), y: evidence(outvotedY) }, findings };
}

function withoutPixelSpacing(facts: HeaderFacts, raw: string): InPlane {
  const imager = readPair(textOf(facts, 'ImagerPixelSpacing'), 0, 0);
  const aspect = numbersOf(facts, 'PixelAspectRatio');
  const suggested = readAtSpecimen(facts) ?? imager;
  const findings = [raw === '' ? describe('NO_PIXEL_SPACING', {}) : describe('BAD_PIXEL_SPACING', { raw })];
  if (imager !== null && suggested !== null) {
    findings.push(
      describe('IMAGER_SPACING_ONLY', { imager: imager.horizontal, suggested: suggested.horizontal }),
    );
  }
  const [vertical = 0, horizontal = 0] = aspect ?? [];
  if (vertical > 0 && horizontal > 0) findings.push(describe('ASPECT_ONLY', { vertical, horizontal }));
  const from = (value: number | undefined) =>
    value === undefined ? [] : [{ source: 'imager-pixel-spacing', value: Number(value.toPrecision(9)) }];
  return unknown(findings, [from(suggested?.horizontal), from(suggested?.vertical)]);
}

function unknown(findings: Finding[], suggestions: OtherValue[][]): InPlane {
  const evidence = (suggested: OtherValue[]) => {
    return { ...evidenceOf(null, suggested.length > 0 ? 'suggested' : 'none'), suggestions: suggested };
  };
  const [x = [], y = []] = suggestions;
  return { x: null, y: null, evidence: { x: evidence(x), y: evidence(y) }, findings };
}

/**
 * Imager Pixel Spacing × source-to-object ÷ source-to-detector: a pixel where the specimen stands; `null` where the
 * distances are unknown.
 */
export function readAtSpecimen(facts: HeaderFacts): Pair | null {
  const imager = readPair(textOf(facts, 'ImagerPixelSpacing'), 0, 0);
  const toDetector = numberOf(facts, 'DistanceSourceToDetector') ?? 0;
  const toObject = numberOf(facts, 'DistanceSourceToPatient') ?? 0;
  const stated = numberOf(facts, 'EstimatedRadiographicMagnificationFactor') ?? 0;
  const magnification = toDetector > 0 && toObject > 0 ? toDetector / toObject : stated;
  if (imager === null || !(magnification >= 1)) return null;
  return { vertical: imager.vertical / magnification, horizontal: imager.horizontal / magnification };
}

/** Two lengths above zero (one counts for both); zero is allowed along a single row or column (CP-2380). */
function readPair(text: string, rows: number, columns: number): Pair | null {
  const values = parseNumbers(text);
  if (values === null || values.length > 2) return null;
  const [vertical = 0, horizontal = vertical] = values;
  if (vertical > 0 && horizontal > 0) return { vertical, horizontal };
  if (vertical === 0 && rows === 1 && horizontal > 0) return { vertical: horizontal, horizontal };
  if (horizontal === 0 && columns === 1 && vertical > 0) return { vertical, horizontal: vertical };
  return null;
}
