import type { NaiveReading, Problem, Spacing } from '../../model/report.js';
import { finding } from '../findings.js';
import type { Hearing, Judgement } from './judgement.js';

/** What the tags of pictures suggest (mm), and in which of them it stands: `tiff-tags`. */
export interface PictureTags {
  formats: readonly string[];
  suggested: Spacing;
  by: string | null;
}

/** Pictures: what DICOM would have told is asked for in its own words, and what their tags suggest is only offered. */
export const hearPictures =
  ({ formats, suggested, by }: PictureTags, slices: number): Hearing =>
  (judgement) => {
    const { report } = judgement;
    const told = { formats, suggested, by };
    const sayOfPictures = (one: Problem): Problem => {
      if (one.code === 'NO_PIXEL_SPACING') return finding('NO_PIXEL_SPACING:picture', told);
      if (one.code === 'NO_IPP') return finding('NO_IPP:picture', { ...told, frames: slices });
      return one;
    };
    report.findings = report.findings.map(sayOfPictures);
    const { dimensions, phases } = report;
    if (phases > 1) judgement.tell('FOUR_D:picture', { locations: dimensions.slices, phases });
    suggest(judgement, 'x', by, suggested.x);
    suggest(judgement, 'y', by, suggested.y);
    if (slices > 1) suggest(judgement, 'z', by, suggested.z);
    report.naive = report.naive.map(sayNothingForImageJ);
  };

function suggest(
  judgement: Judgement,
  axis: 'x' | 'y' | 'z',
  source: string | null,
  value: number | null,
): void {
  if (source === null || value === null) return;
  const evidence = judgement.report.evidence[axis];
  evidence.suggestions.push({ source, value });
  evidence.confidence = 'suggested';
}

/** ImageJ counts pictures without a unit in pixels, which is no reading of their size. */
function sayNothingForImageJ(reading: NaiveReading): NaiveReading {
  const nothing = () => ({ x: null, y: null, z: null });
  return reading.rule.startsWith('imagej') ? { ...reading, spacing: nothing(), stretch: nothing() } : reading;
}
