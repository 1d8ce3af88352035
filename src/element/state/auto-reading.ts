import { findStretch } from '../../model/measure-reading.js';
import type { AxisEvidence, NaiveReading, NaiveRuleName, StackReport } from '../../model/report.js';
import { distance, findDistortion, isComplete, isIdle, isSame, leanOf } from './distortion.js';

type Made = (report: StackReport) => boolean;

const always: Made = () => true;

/**
 * The readings that tools make by themselves, and of which files. Where several differ as much, the first is shown. What
 * is missing here is Slice Thickness, which goes before all of them, and the slips of a person: a unit misread, a spacing
 * typed by hand.
 */
const made: readonly (readonly [NaiveRuleName, Made])[] = [
  // Fiji's Import ▸ Image Sequence; Cornerstone3D and ITK; AMI and dcm2niix; ImageJ on one file.
  ['imagej-sequence', always],
  ['mean', always],
  ['first-gap', always],
  ['imagej-single', always],
  // AMI and DOSMA; OHIF and AMI.
  ['swapped', always],
  ['no-shear', always],
  // MorphoSource's preview and SlicerMorph take Z for X where they find neither of the tags that they read.
  // And whoever drops the scale of an OME-Zarr draws its voxels as cubes.
  [
    'isotropic',
    ({ naive, findings, evidence: { z } }) =>
      z.source === 'ome-zarr' ||
      z.source === 'raw-header' ||
      (!namesThickness(naive) && !namesZ(findings, z)),
  ],
  // ITK's default, for files that know nothing of their pixels.
  ['ones', ({ evidence }) => isUntold(evidence.x)],
  // Tools that take the list of a scale, z first, for X, Y and Z.
  ['reversed', always],
];

/**
 * The wrong reading that is most worth seeing: Slice Thickness where that is not Z, else what a tool makes of these files
 * that differs most in what is drawn; `null` where all of them agree.
 * @param drawnZ what the true pane is drawn with, in the unit of the spacing: it stands for Z where that is unknown
 */
export function chooseByItself(report: StackReport, drawnZ: number): NaiveReading | null {
  const usable = report.naive.filter((one) => isComplete(one.spacing) && !isIdle(one, report));
  const thickness = usable.find(({ rule }) => rule === 'thickness');
  // Not where it is Z and slices are missing: it is not the thickness that is wrong then.
  if (thickness && !isSame((thickness.spacing.z ?? 0) / (report.spacing.z ?? drawnZ))) return thickness;
  const tools = made.flatMap(([name, isMade]) =>
    isMade(report) ? usable.filter(({ rule }) => rule === name) : [],
  );
  const [worst] = tools
    .map((reading) => ({ reading, by: differenceOf(reading, report, drawnZ) }))
    .filter(({ by }) => !isSame(Math.exp(by)))
    .sort((a, b) => (Math.abs(a.by - b.by) < 1e-6 ? 0 : b.by - a.by));
  return worst?.reading ?? null;
}

/** How far what a reading draws is from the true shape, as the logarithm of its largest stretch. */
function differenceOf(reading: NaiveReading, report: StackReport, drawnZ: number): number {
  // The largest stretch of a shear: its singular value.
  if (reading.rule === 'no-shear') return Math.asinh(Math.tan((leanOf(report) * Math.PI) / 180) / 2);
  const distortion = findDistortion(findStretch(reading, report).stretch);
  return distance(distortion ? distortion.factor : (reading.spacing.z ?? 0) / drawnZ);
}

function namesThickness(naive: readonly NaiveReading[]): boolean {
  return naive.some(({ rule, spacing }) => rule === 'thickness' && spacing.z !== null);
}

/** Whether Spacing Between Slices is there, or whatever else image files have for it. */
function namesZ(findings: StackReport['findings'], z: AxisEvidence): boolean {
  return !isUntold(z) && !findings.some(({ code }) => code === 'SBS_ABSENT');
}

/** The slices' own files tell nothing: a log, the page or a person did. */
function isUntold({ source, outvoted }: AxisEvidence): boolean {
  return (source === 'log-file' || source === 'supplied') && outvoted.length === 0;
}
