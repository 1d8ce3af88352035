import type { Keyword } from '../../model/facts.js';
import type { HeaderFacts, Vector } from '../../model/report.js';
import { parseNumbers } from '../../model/printed-number.js';
import { parseOrientation } from '../measure/slice-axis.js';
import { dot } from '../measure/vector.js';
import { numberOf, textOf, isMultiFrame, withFacts } from '../read-facts.js';
import { ascending, groupBy, type Some } from '../sequence.js';
import { identifyImage } from '../repeats/copies.js';
import { distinctPlaces, evenGap } from '../frames/even-places.js';
import { joinAlike, readCosines, readLogarithms } from './join-alike.js';
import { recogniseFrames } from '../frames/kinds-of-frames.js';

/** Headers, and how many series of one image each now stand under one Series Instance UID. */
export interface JoinedSeries {
  headers: readonly HeaderFacts[];
  joined: ReadonlyMap<string, number>;
}

/** What images of one scan share, whatever their UIDs; orientation and pixel size within what rounding leaves. */
const SHARED: readonly Keyword[] = [
  'Modality',
  'SOPClassUID',
  'SeriesDescription',
  'PatientName',
  'ImageType',
  'Rows',
  'Columns',
  'SamplesPerPixel',
];
/** Lengths that writers round differently are one within this share, cosines within this. */
const ROUNDING = 1e-3;
const TURNED = 5e-3;
const LOCALIZER = /LOCALIZER|SCOUT|TOPOGRAM|SURVIEW/i;

/**
 * Joins series of one image each that agree in all but place and continue one another: a script that calls for a new
 * UID per file makes a series of every slice. They stand under the UID of the first by name.
 */
export function joinSeriesOfOne(headers: readonly HeaderFacts[]): JoinedSeries {
  const joined = new Map<string, number>();
  const uidOf = (facts: HeaderFacts) => textOf(facts, 'SeriesInstanceUID');
  const bySeries = groupBy(headers, uidOf);
  bySeries.delete('');
  const single = [...bySeries.values()].flatMap((images) =>
    areOneImage(images) && !isMultiFrame(images[0]) && !LOCALIZER.test(textOf(images[0], 'ImageType'))
      ? images[0]
      : [],
  );
  const renamed = new Map<HeaderFacts, HeaderFacts>();
  const groups = [...groupBy(single, likenessOf).values()].flatMap(splitByGeometry).flatMap(splitByNumber);
  for (const alike of groups) {
    if (!continueOneAnother(alike)) continue;
    const first = alike.reduce((a, b) => (b.file < a.file ? b : a));
    const uid = uidOf(first);
    joined.set(uid, alike.length);
    for (const facts of alike.flatMap((one) => bySeries.get(uidOf(one)) ?? []))
      renamed.set(facts, withFacts(facts, { SeriesInstanceUID: uid }));
  }
  if (joined.size === 0) return { headers, joined };
  return { headers: headers.map((facts) => renamed.get(facts) ?? facts), joined };
}

/** One image, or copies of one. */
function areOneImage(images: Some<HeaderFacts>): boolean {
  const identify = (facts: HeaderFacts) =>
    identifyImage(facts, textOf(facts, 'ImagePositionPatient'), numberOf(facts, 'InstanceNumber'));
  const [first, ...others] = images.map(identify);
  return others.every((identity) => identity === first && identity !== '');
}

const likenessOf = (facts: HeaderFacts): string => SHARED.map((keyword) => textOf(facts, keyword)).join('|');

/** By orientation, pixel size and thickness, whatever the decimals in which they are printed. */
function splitByGeometry(images: Some<HeaderFacts>): Some<HeaderFacts>[] {
  const split =
    (keyword: Keyword, read: typeof readCosines, near: number) =>
    (alike: readonly { facts: HeaderFacts }[]) =>
      joinAlike(alike, ({ facts }) => textOf(facts, keyword), read, near).map(({ members }) => members);
  return split(
    'ImageOrientationPatient',
    readCosines,
    TURNED,
  )(images.map((facts) => ({ facts })))
    .flatMap(split('PixelSpacing', readLogarithms, ROUNDING))
    .flatMap(split('SliceThickness', readLogarithms, ROUNDING))
    .map((members) => members.map(({ facts }) => facts) as Some<HeaderFacts>);
}

/** Series Number tells scans apart unless it counts the images. */
function splitByNumber(images: Some<HeaderFacts>): Some<HeaderFacts>[] {
  const byNumber = groupBy(images, (facts) => textOf(facts, 'SeriesNumber'));
  return byNumber.size === images.length ? [images] : [...byNumber.values()];
}

/** Three places or more that lie evenly, or in one frame of reference; without positions, Slice Locations or instance numbers that run on. */
function continueOneAnother(images: Some<HeaderFacts>): boolean {
  if (images.length < 3) return false;
  const orientation = parseOrientation(textOf(images[0], 'ImageOrientationPatient'));
  const positions = images.map((facts) => parseNumbers(textOf(facts, 'ImagePositionPatient')));
  if (positions.every(({ length }) => length === 3)) {
    const normal = orientation?.normal ?? longestAxis(positions as Vector[]);
    const places = distinctPlaces(positions.map((position) => dot(position as Vector, normal)));
    return evenGap(places) !== null || (places.length === images.length && sharesFrame(images));
  }
  if (positions.some(({ length }) => length === 3)) return false;
  const locations = images.flatMap((facts) => numberOf(facts, 'SliceLocation') ?? []);
  if (locations.length === images.length) return evenGap(distinctPlaces(locations)) !== null;
  const kind = recogniseFrames(images[0]);
  const numbers = ascending(images.flatMap((facts) => numberOf(facts, 'InstanceNumber') ?? []));
  const runOn = numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
  return (kind === 'open' || kind === 'slices') && numbers.length === images.length && runOn;
}

function sharesFrame(images: readonly HeaderFacts[]): boolean {
  const frames = new Set(images.map((facts) => textOf(facts, 'FrameOfReferenceUID')));
  return images.length > 4 && frames.size === 1 && !frames.has('');
}

/** The coordinate along which positions reach farthest. */
function longestAxis(positions: readonly Vector[]): Vector {
  const reach = [0, 1, 2].map((axis) => {
    const values = ascending(positions.map((position) => position[axis] ?? 0));
    return (values.at(-1) ?? 0) - (values[0] ?? 0);
  });
  const longest = reach.indexOf(Math.max(...reach));
  return [0, 1, 2].map((axis) => Number(axis === longest)) as Vector;
}
