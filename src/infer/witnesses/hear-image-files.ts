import type { Axis, NaiveReading, Problem, Spacing } from '../../model/report.js';
import { finding } from '../findings.js';
import type { Hearing } from './judgement.js';

/** What the tags of image files suggest (mm), and in which of them it stands: `tiff-tags`. */
export interface ImageFileTags {
  formats: readonly string[];
  suggested: Spacing;
  by: string | null;
}

/** Image files: what DICOM would have told is asked for in its own words, and what their tags suggest is only offered. */
export const hearImageFiles =
  ({ formats, suggested, by }: ImageFileTags, slices: number): Hearing =>
  (judgement) => {
    const { report } = judgement;
    const told = { formats, suggested, by };
    const sayOfPictures = (one: Problem): Problem => {
      if (one.code === 'NO_PIXEL_SPACING') return finding('NO_PIXEL_SPACING:image-file', told);
      if (one.code === 'NO_IPP') return finding('NO_IPP:image-file', { ...told, frames: slices });
      return one;
    };
    report.findings = report.findings.map(sayOfPictures);
    const { dimensions, phases } = report;
    if (phases > 1) judgement.tell('FOUR_D:image-file', { locations: dimensions.slices, phases });
    const { x, y, z } = suggested;
    for (const [axis, value] of Object.entries({ x, y, z: slices > 1 ? z : null }) as [Axis, number | null][])
      if (by !== null && value !== null) judgement.suggest(axis, by, value);
    report.naive = report.naive.map(sayNothingForImageJ);
  };

/** ImageJ counts image files without a unit in pixels, which is no reading of their size. */
function sayNothingForImageJ(reading: NaiveReading): NaiveReading {
  const nothing = () => ({ x: null, y: null, z: null });
  return reading.rule.startsWith('imagej') ? { ...reading, spacing: nothing(), stretch: nothing() } : reading;
}
