import type { HeaderFacts, PlacedFrame, StackReport, Stack } from '../../model/report.js';

/** How far a sampled slice may lie from where its place in the list puts it, in gaps. */
const STRAYS = 0.2;
/** How far the gap along the list may differ from the Z that neighbours were measured to have. */
const Z_TOLERANCE = 0.02;
/** In-plane shift, in pixels, from which a stack leans. */
const LEAN = 0.5;

/** Fewer files are read before a sketch of them could be drawn. */
const FEWEST_FILES = 64;
/** Bytes of pixels that are worth fetching for a sketch, and how many frames that may be. */
const SKETCH_BYTES = 48 * 2 ** 20;
const MOST_FRAMES = 28;
const FEWEST_FRAMES = 16;

/** What a frame takes, in pixels and in bits of each. */
interface FrameSize {
  rows: number;
  columns: number;
  bitsAllocated: number;
}

/**
 * Positions in a list of `count` files of one frame each, from which to sketch the whole: the middles of equal
 * parts. None where the list is short.
 */
export function spreadSample(count: number, { rows, columns, bitsAllocated }: FrameSize): number[] {
  if (count < FEWEST_FILES) return [];
  const affordable = Math.floor(SKETCH_BYTES / ((rows * columns * bitsAllocated) / 8));
  const planes = Math.min(MOST_FRAMES, Math.max(FEWEST_FRAMES, affordable));
  return Array.from({ length: planes }, (_, plane) => Math.floor(((plane + 0.5) * count) / planes));
}

/**
 * The stack of which a sample of its files is known, where these lie as evenly as they stand in the list of files:
 * its frames are those of the sample, at the places they will have. `null` where the list is in another order, has
 * holes, leans or holds more than one stack, which only all headers can tell.
 * @param sample the one stack that the sample forms
 * @param report what the sample tells of the whole
 * @param placeOf where a file stands in the list, from 0
 */
export function placeSample(
  sample: Stack,
  report: StackReport,
  placeOf: (facts: HeaderFacts) => number,
  count: number,
): Stack | null {
  const { z } = report.spacing;
  const slices = sample.frames
    .map((frame) => ({ frame, place: placeOf(frame.facts) }))
    .sort((a, b) => a.place - b.place);
  const [first, last] = [slices[0], slices.at(-1)];
  if (!first || !last || first === last || z === null) return null;
  const { duplicates, phases } = sample.report;
  if (duplicates > 0 || phases > 1 || sample.report.setAside.length > 0) return null;

  const start = first.frame.offset ?? NaN;
  const gap = ((last.frame.offset ?? NaN) - start) / (last.place - first.place);
  const strays = ({ frame, place }: { frame: PlacedFrame; place: number }) =>
    !(Math.abs((frame.offset ?? NaN) - start - gap * (place - first.place)) <= STRAYS * Math.abs(gap));
  const leans = ({ frame }: { frame: PlacedFrame }) => frame.shift.some((pixels) => Math.abs(pixels) > LEAN);
  if (!(Math.abs(Math.abs(gap) - z) <= Z_TOLERANCE * z)) return null;
  if (slices.some(strays) || slices.some(leans)) return null;
  const frames = slices.map(({ frame, place }) => ({
    ...frame,
    index: gap > 0 ? place : count - 1 - place,
    shift: [0, 0] as [number, number],
  }));
  return { report: { ...report, dimensions: { ...report.dimensions, slices: count } }, frames };
}
