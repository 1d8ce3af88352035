import type { Axis } from '../../model/report.js';
import type { Hearing, OfImageFiles } from './judgement.js';

/** Image files: what is missing is asked for in words of their own, and what their tags suggest is only offered. */
export const hearImageFiles =
  (tags: OfImageFiles, slices: number): Hearing =>
  (judgement) => {
    judgement.imageFiles = tags;
    const { dimensions, phases } = judgement.stack;
    if (phases > 1) judgement.tell('FOUR_D:image-file', { locations: dimensions.slices, phases });
    if (phases > 1 && dimensions.slices === 1) {
      judgement.isNoStack = true;
      judgement.answered.add('z');
    }
    const { suggested, by } = tags;
    const { x, y } = suggested;
    const z = slices > 1 && !judgement.isNoStack ? suggested.z : null;
    for (const [axis, value] of Object.entries({ x, y, z }) as [Axis, number | null][])
      if (by !== null && value !== null) judgement.suggest(axis, by, value);
  };
