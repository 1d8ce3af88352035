import type { Axis, EvidenceSource, Regularity, Spacing } from '../../model/report.js';
import type { Formats, Length } from '../formats.js';
import { nameOf, says } from './sources.js';

const suppliers = { person: 'entered by you', page: 'given by this page' };

const regularities: Record<Regularity, string> = {
  uniform: 'slices evenly spaced',
  jitter: 'slices almost evenly spaced',
  missing: 'slices missing',
  variable: 'slice spacing varies',
};

export interface Grid {
  columns: number;
  rows: number;
  slices: number;
}

const stepOf = (factor: number, formats: Formats) =>
  factor >= 1 ? `${formats.factor(factor)} times as much` : `${formats.percent(1 - factor)} less`;

/** What stands beside the numbers, and what a person can choose or enter. */
export const tableAndFields = {
  source: ({ source, file }: { source: string | null; file: string | null }) => {
    const name = source === null ? 'No source' : nameOf(source);
    return file === null ? name : `${name} ${file}`;
  },
  'confidence.measured-high': 'measured, and confirmed by a second source',
  'confidence.measured': 'measured',
  'confidence.measured-low': 'measured; see the warning',
  'confidence.declared': 'declared in the file',
  'confidence.suggested': 'suggested; confirm it below',
  'confidence.blocked': 'two readings; choose one below',
  'confidence.none': 'unknown',

  'table.caption': 'Voxel spacing, centre to centre',
  'table.axis': 'Axis',
  'table.spacing': 'Spacing',
  'table.source': 'Where it comes from',
  'table.extent': 'Size',
  'table.precision': ({ precision }: { precision: number }, formats: Formats) =>
    `known to ±${formats.length(precision, { digits: 1 })}`,
  'table.slices': ({ slices }: { slices: number }, formats: Formats) =>
    `on ${formats.plural(slices, { one: '1 slice', other: `${formats.count(slices)} slices` })}`,
  'table.outvoted': ({ source, value }: { source: string; value: number }, formats: Formats) =>
    `not used: ${nameOf(source)} ${formats.length(value)}`,
  'table.suggested': ({ source, value }: { source: string; value: number }, formats: Formats) =>
    `suggested: ${nameOf(source)} ${formats.length(value)}`,
  'table.grid': (
    { columns, rows, slices, regularity }: Grid & { regularity: Regularity | null },
    formats: Formats,
  ) => {
    const grid = `${formats.counts([columns, rows, slices])} voxels`;
    return regularity === null ? grid : `${grid}, ${regularities[regularity]}`;
  },
  'table.varies': ({ length }: { length: Length }, formats: Formats) =>
    `varies, ${formats.lengths([length])}`,
  'table.unread': 'not read yet',
  'table.naive': 'What common mistakes would give',
  'table.rule': 'Reading',
  'table.stretch': 'Stretch from slice to slice',
  'table.stretch.whole': 'Stretch of the whole stack, holes closed up',
  'axis.x.hint': 'along a row',
  'axis.y.hint': 'down a column',
  'axis.z.hint': 'slice to slice',

  'announce.provisional': ({ numbers }: { numbers: string }) => `Provisional spacing ${numbers}.`,
  'announce.true': ({ numbers, provenance }: { numbers: string; provenance: string }) =>
    `Spacing ${numbers}. ${ended(provenance)}`,
  'announce.naive': ({ provenance }: { provenance: string }) => `Beside it: ${ended(provenance)}`,
  'announce.warnings': ({ count, first }: { count: number; first: string }, formats: Formats) =>
    formats.plural(count, {
      one: `1 warning: ${first}`,
      other: `${formats.count(count)} warnings. The first: ${first}`,
    }),

  'copy.label': 'Copy the numbers',
  'copy.spacing': 'Copy X, Y, Z',
  'copy.record': 'Copy for the record',
  'copy.done': 'Copied',
  'copy.by-hand': 'The browser didn’t copy it. Select this text and copy it:',
  'copy.sentence': ({
    numbers,
    provenance,
    box,
  }: {
    numbers: string;
    provenance: string;
    box: string | null;
  }) =>
    `Voxel spacing, centre to centre: ${numbers}. ${ended(provenance)}${box === null ? '' : ` ${ended(box)}`}`,

  'findings.none': 'No problems found',
  'findings.count': ({ count }: { count: number }, formats: Formats) =>
    formats.plural(count, { one: '1 note', other: `${formats.count(count)} notes` }),
  'findings.logs': ({ count }: { count: number }, formats: Formats) =>
    formats.plural(count, { one: '1 log read', other: `${formats.count(count)} logs read` }),
  'findings.aside': ({ count }: { count: number }, formats: Formats) =>
    formats.plural(count, { one: '1 file skipped', other: `${formats.count(count)} files skipped` }),
  'severity.error': 'Problem',
  'severity.warn': 'Warning',
  'severity.info': 'Note',

  'supplied.differs': (
    {
      axis,
      by,
      value,
      source,
      other,
    }: {
      axis: Axis;
      by: keyof typeof suppliers;
      value: number;
      source: EvidenceSource | null;
      other: number;
    },
    formats: Formats,
  ) =>
    `${axis.toUpperCase()} ${formats.length(value)}, ${suppliers[by]}; ${says(source)} ${formats.length(other)}. That is ${stepOf(value / other, formats)}.`,
  'supplied.alone': (
    { axis, by, value }: { axis: Axis; by: keyof typeof suppliers; value: number },
    formats: Formats,
  ) =>
    `${axis.toUpperCase()} ${formats.length(value)}, ${suppliers[by]}; the files give nothing to compare it with.`,
  /** What is only suggested is no more than that: it neither confirms a value nor outvotes it. */
  'supplied.suggested': (
    {
      axis,
      by,
      value,
      source,
      other,
    }: { axis: Axis; by: keyof typeof suppliers; value: number; source: string; other: number },
    formats: Formats,
  ) =>
    `${axis.toUpperCase()} ${formats.length(value)}, ${suppliers[by]}. The files only suggest a value (${nameOf(source)}): ${formats.length(other)}.`,
  'supplied.unknown': (
    { axis, source, other }: { axis: Axis; source: EvidenceSource | null; other: number },
    formats: Formats,
  ) => `${axis.toUpperCase()} is left unknown; ${says(source)} ${formats.length(other)}.`,
  'supplied.same': 'Confirmed: the files say the same.',
  'supplied.undo': 'Back to what the files say',
  suggestion: ({ spacing, source }: { spacing: Partial<Spacing>; source: string }, formats: Formats) => {
    const told = Object.entries(spacing).flatMap(([axis, length]) =>
      length === null ? [] : [`${axis.toUpperCase()} ${formats.length(length)}`],
    );
    return `Use ${told.join(', ')} (${nameOf(source)})?`;
  },

  'entry.title': 'Enter the spacing by hand',
  'entry.group': 'Spacing by hand',
  'entry.unit': 'Unit',
  'entry.apply': 'Apply',
  'entry.hint': 'Centre to centre. Leave a field empty, or type -, if it is unknown.',
  'entry.nonsense': ({ text }: { text: string }) =>
    `“${text}” is not a length. Enter a number such as 0.08, or leave the field empty if it is unknown.`,
  'entry.positive': 'The spacing must be greater than 0. Leave the field empty if it is unknown.',
  'entry.comma': ({ text }: { text: string }) =>
    `“${text}” is ambiguous: use a decimal point and no thousands separator.`,

  'stacks.title': ({ stacks }: { stacks: number }, formats: Formats) =>
    `${formats.count(stacks)} stacks were found. Choose the one to show.`,
  'stacks.unnamed': ({ number }: { number: number }, formats: Formats) => `Stack ${formats.count(number)}`,
  'stacks.first': ({ file }: { file: string }) => `First file: ${file}`,
  'stacks.grid': ({ columns, rows, slices, phases }: Grid & { phases: number }, formats: Formats) => {
    const grid = `${formats.counts([columns, rows])} pixels`;
    const stack = formats.plural(slices, {
      one: `1 image of ${grid}`,
      other: `${formats.count(slices)} slices of ${grid}`,
    });
    return phases > 1 ? `${stack}, ${formats.count(phases)} times each` : stack;
  },
  'plane.axial': 'axial',
  'plane.coronal': 'coronal',
  'plane.sagittal': 'sagittal',
  'plane.oblique': 'oblique',

  'repeat.time': ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `Time point ${formats.count(number)} of ${formats.count(count)}`,
  'repeat.echo': ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `Echo ${formats.count(number)} of ${formats.count(count)}`,
  'repeat.diffusion': ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `Diffusion image ${formats.count(number)} of ${formats.count(count)}`,
  'repeat.volume': ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `Volume ${formats.count(number)} of ${formats.count(count)}`,
  'repeat.segment': ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `Segment ${formats.count(number)} of ${formats.count(count)}`,
  'repeat.label': 'Repeats of the stack',
  'repeat.previous': 'Previous',
  'repeat.next': 'Next',
};

/** A sentence of its own, with the stop that a label does without. */
function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
