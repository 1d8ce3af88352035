import type { FactValue } from '../../model/report.js';
import type { FactsByTag } from './header/frame-facts.js';

/** How stored values become the modality's units: `value × slope + intercept` (PS3.3 C.11.1.1.2). */
export interface Rescale {
  slope: number;
  intercept: number;
}

/** Red, green and blue of a palette, as stored (PS3.3 C.7.6.3.1.5). */
export interface Palette {
  /** The stored value of the first entry. */
  first: number;
  /** Entries of the three tables, 0 to 65535. */
  red: Uint16Array;
  green: Uint16Array;
  blue: Uint16Array;
}

/** Where a file's samples lie and how they are stored (PS3.3 C.7.6.3, PS3.5 chapter 8). */
export interface PixelLayout {
  transferSyntaxUID: string;
  rows: number;
  columns: number;
  samplesPerPixel: number;
  bitsAllocated: number;
  bitsStored: number;
  highBit: number;
  /** 1: two's complement. */
  pixelRepresentation: 0 | 1;
  photometricInterpretation: string;
  /** 1: all red samples, then all green, then all blue. */
  planarConfiguration: 0 | 1;
  numberOfFrames: number;
  /** Pixel Data holds integers; Float and Double Float Pixel Data hold IEEE 754 numbers. */
  kind: 'integer' | 'float' | 'double';
  /** Offset of the first byte of the value (encapsulated: of its first item); `null`: the file has no pixels. */
  offset: number | null;
  /** Declared length in bytes; `null` where it is undefined, as it is when encapsulated. */
  length: number | null;
  encapsulated: boolean;
  /** By which what was found or unpacked of it is known again, in workers too; `null`: neither encapsulated nor deflated. */
  fileKey: number | null;
  bigEndian: boolean;
  /** Where the deflated data set begins; offsets then count in what it unpacks to. `null`: not deflated. */
  deflatedFrom: number | null;
  /** Extended Offset Table and its lengths, one entry a frame, bytes; `null` where the file has none. */
  frameOffsets: number[] | null;
  frameLengths: number[] | null;
  /** One entry a frame. */
  rescale: Rescale[];
  /** Smallest and largest stored value, where the header tells them. */
  smallest: number | null;
  largest: number | null;
  palette: Palette | null;
}

export const layoutTags = {
  samplesPerPixel: 'x00280002',
  photometricInterpretation: 'x00280004',
  planarConfiguration: 'x00280006',
  numberOfFrames: 'x00280008',
  rows: 'x00280010',
  columns: 'x00280011',
  bitsAllocated: 'x00280100',
  bitsStored: 'x00280101',
  highBit: 'x00280102',
  pixelRepresentation: 'x00280103',
  smallest: 'x00280106',
  largest: 'x00280107',
  intercept: 'x00281052',
  slope: 'x00281053',
  doseScaling: 'x3004000e',
} as const;

/** A fact as a whole number of at least `least`; `otherwise` where it is none. */
export function wholeNumber(fact: FactValue | undefined, least: number, otherwise: number): number {
  const first = typeof fact === 'object' ? fact[0] : fact;
  const number = first === undefined || first === '' ? NaN : Number(String(first).split('\\')[0]);
  return Number.isInteger(number) && number >= least ? number : otherwise;
}

/** Slope and intercept of a frame; Dose Grid Scaling is a slope too (PS3.3 C.8.8.3). 1 and 0 where none is told. */
export function readRescale(facts: FactsByTag): Rescale {
  const slope = decimal(facts[layoutTags.slope]) ?? decimal(facts[layoutTags.doseScaling]) ?? 1;
  return { slope: slope === 0 ? 1 : slope, intercept: decimal(facts[layoutTags.intercept]) ?? 0 };
}

function decimal(fact: FactValue | undefined): number | null {
  if (fact === undefined || fact === '') return null;
  const number = Number(String(fact).split('\\')[0]);
  return Number.isFinite(number) ? number : null;
}
