import { decimalsOf, parseNumber, parseNumbers } from '../../model/printed-number.js';
import type { EvidenceSource, HeaderFacts, Vector } from '../../model/report.js';
import { parseOrientation } from '../measure/slice-axis.js';
import { numberOf, numbersOf, textOf } from '../read-facts.js';

/** What tells where a frame lies. */
export type PlacedBy = Extract<
  EvidenceSource,
  'image-position' | 'image-position-volume' | 'grid-frame-offset-vector'
>;

export interface Frame {
  facts: HeaderFacts;
  /** The position as printed; of a dose grid, with the decimals of its offsets. */
  printed: string;
  /** In mm, in the patient's coordinates or those of the volume. */
  position: Vector | null;
  placedBy: PlacedBy;
  /** Image Orientation (Patient), or that in the volume, as printed. */
  cosines: string;
  instance: number | null;
}

/** Decimals to write down a binary number that was never rounded to any. */
const UNROUNDED = 12;

/**
 * Frames with the places their headers give them: Image Position (Patient), else that in a volume's own coordinates
 * (PS3.3 C.8.24.3), or the planes of a dose grid.
 */
export function readFrames(headers: readonly HeaderFacts[]): Frame[] {
  const grids = new Map<string, DoseGrid | null>();
  const counts = new Map<string, number>();
  for (const { file } of headers) counts.set(file, (counts.get(file) ?? 0) + 1);
  return headers.map((facts) => {
    const frame = readFrame(facts);
    if (facts['GridFrameOffsetVector'] === undefined) return frame;
    let grid = grids.get(facts.file);
    if (grid === undefined) grids.set(facts.file, (grid = readGrid(frame, counts.get(facts.file) ?? 0)));
    return grid ? placeInGrid(frame, grid) : frame;
  });
}

function readFrame(facts: HeaderFacts): Frame {
  const inPatient = textOf(facts, 'ImagePositionPatient');
  const inVolume = inPatient ? [] : numbersOf(facts, 'ImagePositionVolume');
  const values = inPatient ? parseNumbers(inPatient) : inVolume;
  return {
    facts,
    printed: inPatient || inVolume.map((value) => value.toFixed(UNROUNDED)).join('\\'),
    position: values.length === 3 ? (values as Vector) : null,
    placedBy: inVolume.length === 3 ? 'image-position-volume' : 'image-position',
    cosines: textOf(facts, inVolume.length === 3 ? 'ImageOrientationVolume' : 'ImageOrientationPatient'),
    instance: numberOf(facts, 'InstanceNumber'),
  };
}

/** The planes of a dose grid along its normal, relative to the first. Lengths in mm. */
interface DoseGrid {
  offsets: readonly number[];
  decimals: number;
  normal: Vector;
}

/**
 * Grid Frame Offset Vector (PS3.3 C.8.8.3.2): relative to the first plane along row × column, or, where it begins
 * with the z of Image Position (Patient), absolute along the patient's axis. `null` where it has not one value for
 * each of the file's frames.
 */
function readGrid({ facts, position, cosines }: Frame, held: number): DoseGrid | null {
  const texts = textOf(facts, 'GridFrameOffsetVector').split('\\');
  const stated = texts.map((text) => parseNumber(text) ?? NaN);
  const [first = NaN] = stated;
  if (stated.length < 2 || stated.length !== (numberOf(facts, 'NumberOfFrames') ?? held)) return null;
  if (stated.includes(NaN)) return null;
  const normal = parseOrientation(cosines)?.normal ?? [0, 0, 1];
  const isAbsolute = first !== 0 && position !== null && Math.abs(first - position[2]) <= 1e-3;
  const sign = isAbsolute && normal[2] < 0 ? -1 : 1;
  return {
    offsets: stated.map((offset) => sign * (offset - first)),
    decimals: texts.reduce((most, text) => Math.max(most, decimalsOf(text)), 0),
    normal,
  };
}

/** A plane of a dose grid; without a position of the first, the planes lie right to one another all the same. */
function placeInGrid(frame: Frame, { offsets, decimals, normal }: DoseGrid): Frame {
  const offset = offsets[frame.facts.frame - 1] ?? 0;
  const [x, y, z] = frame.position ?? [0, 0, 0];
  const position: Vector = [x + offset * normal[0], y + offset * normal[1], z + offset * normal[2]];
  const printed = frame.printed.split('\\').map(decimalsOf);
  const most = Math.min(UNROUNDED, Math.max(decimals, ...printed));
  return {
    ...frame,
    position,
    printed: position.map((value) => value.toFixed(most)).join('\\'),
    placedBy: 'grid-frame-offset-vector',
  };
}
