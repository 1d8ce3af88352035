import { note } from '../findings.js';
import { decimalsOf, parseNumber } from '../../model/printed-number.js';
import type { Frame, FrameGroup } from '../group/group-frames.js';
import type { InPlane } from './in-plane.js';
import { agrees, listPrints, readDeclared, textOf } from '../read-facts.js';
import type { Declared } from '../read-facts.js';
import type { HeaderFacts } from '../../model/report.js';

/** Spacing Between Slices (0018,0088) and Slice Thickness (0018,0050), as most frames print them. */
export interface SliceTags {
  spacing: Declared | null;
  thickness: Declared | null;
}

/** A group with the sizes that its headers state. */
export type SizedGroup = FrameGroup & InPlane & SliceTags;

/** In nuclear medicine the sign of Spacing Between Slices tells the direction of stacking (PS3.3 C.8.4.15). */
export const isNuclear = (facts: HeaderFacts): boolean => textOf(facts, 'Modality') === 'NM';

export function readSliceTags(group: FrameGroup): SliceTags {
  const [spacing, thickness] = (['SpacingBetweenSlices', 'SliceThickness'] as const).map((tag) => {
    const { declared, useless: raw } = readDeclared(group.frames, tag);
    if (raw) note(group, 'ZERO_OR_BAD_TAG', { tag, raw });
    return declared;
  });
  if (spacing && spacing.value < 0) {
    const nuclear = isNuclear(group.facts);
    note(group, 'NEGATIVE_SBS', { stated: spacing.value, nuclear }, nuclear ? 'info' : 'warn');
  }
  return {
    spacing: spacing ?? null,
    thickness: thickness && thickness.value > 0 ? thickness : null,
  };
}

/** The lengths that frames print as Spacing Between Slices, without signs, the commonest first, and how many print none. */
export function readSpacings(frames: readonly Frame[]): { values: number[]; without: number } {
  const values: number[] = [];
  let without = 0;
  for (const [text, { length }] of listPrints(frames, 'SpacingBetweenSlices')) {
    const value = Math.abs(parseNumber(text) ?? 0);
    const printed = { value, rounding: 0.5 * 10 ** -decimalsOf(text) };
    if (value === 0) without += length;
    else if (!values.some((other) => agrees(printed, other))) values.push(value);
  }
  return { values, without };
}
