import type { Axis, EvidenceSource, Spacing } from '../../model/report.js';
import type { Formats } from '../formats.js';
import { nameOf, says } from './sources.js';

/** A number that is not the spacing, and how long it would be. */
export interface Known {
  length: number;
}

/** What stands where the element takes part in a form. Lengths in mm. */
export const form = {
  'form.title': 'Spacing for this form',
  'form.sends': ({ spacing }: { spacing: Spacing }, formats: Formats) =>
    `Sent with this form: ${formats.byAxis(spacing)}.`,
  'form.sends.none': 'No spacing is sent with this form.',
  'form.leaves': ({ axes }: { axes: readonly Axis[] }, formats: Formats) =>
    `${formats.axes(axes)} ${axes.length === 1 ? 'is' : 'are'} unknown and left out.`,
  'form.confirmed': 'Confirmed by you.',
  'form.confirm': 'Use these values',
  'form.confirm.unknown': ({ axes }: { axes: readonly Axis[] }, formats: Formats) =>
    `Leave ${formats.axes(axes)} unknown`,
  'form.confirm.partly': ({ axes }: { axes: readonly Axis[] }, formats: Formats) =>
    `Use these values, leave ${formats.axes(axes)} unknown`,
  'form.fill': 'Copy these values into the form',

  'form.scan': 'Choose the scan first: its spacing has to be confirmed here.',
  'form.reading': 'The spacing is still being read. Confirm it when it is shown.',
  'form.choose': 'Two readings contradict each other. Choose one of them.',
  'form.ask': 'Compare these values with what you know of the scan, then confirm them.',
  'form.answer': 'Enter the right values by hand, or confirm these.',

  'form.agrees': 'The numbers in the form agree with these values.',
  'form.unit-missing': 'Choose a unit in the form, so that its numbers can be compared with these values.',
  'form.unit-unknown': ({ text }: { text: string }) =>
    `“${text}” is not a unit of length that is known here, so the numbers in the form can’t be compared.`,
  'form.no-length': ({ axis, problem }: { axis: Axis; problem: string }) =>
    `${axis.toUpperCase()} in the form: ${problem}`,
  'form.swapped': 'X and Y are swapped in the form.',
  'form.differs': (
    {
      axis,
      typed,
      source,
      truth,
    }: { axis: Axis; typed: number; source: EvidenceSource | null; truth: number },
    formats: Formats,
  ) => {
    const other = source === 'supplied' ? 'the spacing in use is' : says(source);
    return `${axis.toUpperCase()}: you typed ${formats.length(typed)}; ${other} ${formats.length(truth)}.`;
  },
  'form.alone': ({ axis, typed }: { axis: Axis; typed: number }, formats: Formats) =>
    `${axis.toUpperCase()}: you typed ${formats.length(typed)}; the files give nothing to confirm it.`,

  'form.is.thickness': ({ length }: Known, formats: Formats) =>
    `${formats.length(length)} is the Slice Thickness: how deep a layer each slice averages over, not how far the next one is.`,
  'form.is.axis': ({ axis, length }: Known & { axis: Axis }, formats: Formats) =>
    `${formats.length(length)} is the spacing along ${axis.toUpperCase()}.`,
  'form.is.source': ({ source, length }: Known & { source: string }, formats: Formats) =>
    `${formats.length(length)} comes from another place in the files: ${nameOf(source)}.`,
  'form.is.step': ({ length }: Known, formats: Formats) =>
    `${formats.length(length)} is how far the table moved from slice to slice; the slices are tilted, so they lie closer together.`,
  'form.is.reading': ({ reading, length }: Known & { reading: string }, formats: Formats) =>
    `${formats.length(length)} is a common wrong reading of these files: ${reading}.`,
  'form.is.reciprocal':
    'That is the number of pixels per millimetre. The form asks for millimetres per pixel: divide 1 by it.',
  'form.is.extent': ({ length }: Known, formats: Formats) =>
    `${formats.length(length)} is the size of the whole scanned box, not the distance between neighbours.`,
  'form.is.unit': ({ unit }: { unit: string }) => `In ${unit} that number would be right: check the unit.`,
  'form.is.rounded': 'That is the same length with too few digits.',
  'form.is.factor': ({ factor }: { factor: number }, formats: Formats) =>
    `That is ${
      factor >= 1 ? `${formats.factor(factor)} times as much` : `${formats.percent(1 - factor)} less`
    }. If you are sure, enter it by hand here as well.`,
};
