import { fillIn, formFor, type Values } from './strings.js';

/** The words of what follows the final numbers, fetched with it. Narrow panes show a remark up to its bar (`|`). */
export const choiceStrings = {
  'findings.none': 'Nothing to remark',
  'findings.one': '{count} note',
  'findings.other': '{count} notes',
  'findings.logs.one': '{count} log read',
  'findings.logs.other': '{count} logs read',
  'findings.aside.one': '{count} file set aside',
  'findings.aside.other': '{count} files set aside',
  'severity.error': 'Problem',
  'severity.warn': 'Warning',
  'severity.info': 'Note',

  'table.naive': 'What other readings would show',
  'table.rule': 'Rule',
  'table.stretch': 'Stretch along the slices',

  'legend.missing.one': '{count} slice missing|: {numbers} (counted from 0)',
  'legend.missing.other': '{count} slices missing|: {numbers} (counted from 0)',
  'legend.more': '{named} and {count} more runs',
  'legend.zone': 'slices {from} to {to}: {gap} apart',
  'legend.zones': '{count} zones of different gaps',

  'picture.reduced':
    'Picture of {shown} voxels, averaged| from {all}. Spacing measured on all {slices} slices.',
  'picture.region': 'Region of {region} voxels|, of {all}. Spacing measured on all {slices} slices.',
  'picture.region-reduced':
    'Region of {region} voxels|, of {all}, averaged to {shown}. Spacing measured on all {slices} slices.',
  'closer.look': 'Look closer',
  'closer.look.hint': 'Read what is in view again, as fine as it fits into memory',
  'closer.whole': 'Whole specimen',
  'closer.whole.hint': 'Show the whole specimen again, in fewer voxels',

  says: '{source} says',
  'says.image-position': 'the positions say',
  'says.log-file': 'the scanner’s log says',
  'says.tiff-tags': 'the image’s own tags say',
  differs: '{who}: {value}; {source} {other}: {factor} as long.',
  'differs.alone': '{who}: {value}; no file says.',
  'differs.unknown': '{axis} is left unknown; {source} {value}.',
  'differs.person': 'Your {axis}',
  'differs.page': '{axis} from this page',
  'differs.not': 'Confirmed: the same as the files say.',
  'differs.undo': 'Back to what the files say',
  suggestion: 'Use {spacing} ({source})?',

  'entry.title': 'Enter the spacing by hand',
  'entry.group': 'Spacing by hand',
  'entry.unit': 'Unit',
  'entry.apply': 'Apply',
  'entry.hint': 'Centre to centre. Leave a field empty, or write -, where it is unknown.',
  'entry.nonsense':
    '“{text}” is no length. Write a number such as 0.08, or leave the field empty where it is unknown.',
  'entry.positive':
    '“{text}” is not more than 0. Write the distance, or leave the field empty where it is unknown.',
  'entry.comma':
    '“{text}” can be read in two ways. Write a point for decimals, and nothing between thousands.',

  'stacks.title': '{count} stacks were found. Choose the one to show.',
  'stacks.unnamed': 'Stack {number}',
  'stacks.slices': '{slices} slices of {columns} × {rows} pixels',
  'stacks.slice': 'One image of {columns} × {rows} pixels',
  'stacks.phases': '{count} times each',
  'plane.axial': 'axial',
  'plane.coronal': 'coronal',
  'plane.sagittal': 'sagittal',
  'plane.oblique': 'oblique',

  'phase.time': 'Time point {number} of {count}',
  'phase.echo': 'Echo {number} of {count}',
  'phase.diffusion': 'Diffusion image {number} of {count}',
  'phase.volume': 'Volume {number} of {count}',
  'phase.label': 'Repeats of the stack',
  'phase.previous': 'Previous',
  'phase.next': 'Next',
} as const;

export type ChoiceKey = keyof typeof choiceStrings;

/** The sentence under `key` with its `{names}` filled in from `values`. */
export function sayChoice(key: ChoiceKey, values: Values = {}): string {
  return fillIn(choiceStrings[key], values);
}

/** The form of `stem` that goes with `count`, with `{count}` filled in. */
export function sayChoiceCount(
  stem: 'findings' | 'findings.aside' | 'findings.logs' | 'legend.missing',
  count: number,
  values: Values = {},
): string {
  return sayChoice(`${stem}.${formFor(count)}`, { count, ...values });
}
