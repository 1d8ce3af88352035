/**
 * Every word the element shows until a person can choose something; those of the choices are in
 * `strings-choices.ts`. `{name}` is filled in by `say`; keys that end in `.one` and
 * `.other` are the forms for a count.
 */
export const strings = {
  'pane.true': 'True',
  'pane.true.label': '{alt}, true proportions. {numbers}',
  'pane.naive.label': '{alt}, {rule}. {numbers}',
  'pane.role': '3D preview',
  'pane.keys':
    'Arrow keys or a drag turn the specimen; plus and minus, a pinch, or Ctrl and the wheel zoom; Home, R or a double-click resets the view. Both previews turn together.',
  specimen: 'Specimen',

  'rule.thickness': 'Slice Thickness as Z',
  'rule.imagej-single': 'ImageJ, one file',
  'rule.imagej-sequence': 'ImageJ, Image Sequence',
  'rule.mean': 'Mean of all gaps',
  'rule.first-gap': 'First gap only',
  'rule.isotropic': 'Z taken to be X',
  'rule.ones': '1 × 1 × 1',
  'rule.swapped': 'X and Y swapped',
  'rule.micrometres': 'Millimetres read as micrometres',
  'rule.no-shear': 'Tilt ignored',
  'rule.custom': 'Spacing to compare',
  'value.thickness': 'Slice Thickness',
  'value.imagej-single': 'ImageJ’s value from one file',
  'value.imagej-sequence': 'ImageJ’s Image Sequence value',
  'value.mean': 'mean of all gaps',
  'value.first-gap': 'first gap',
  'value.isotropic': 'X',
  'value.custom': 'the value to compare',

  'caption.unread': 'Spacing not read yet',
  'caption.provisional': 'provisional',
  'caption.z': 'Z = {source} {value}',
  'caption.too-long': '{factor} too long {axis}',
  'caption.too-short': 'only {factor} as long {axis}',
  'caption.everywhere': 'in every direction',
  'caption.axis.x': 'along the rows',
  'caption.axis.y': 'down the columns',
  'caption.axis.z': 'along the slices',
  'caption.straightened': 'straightened by {degrees}°',
  'caption.same': 'no difference here',
  'caption.reading': '{reading}: {judgement}',
  'caption.guess': 'nothing in these files confirms it',
  'caption.size': 'Specimen {size}',
  'caption.naive-size': 'Would make it {size}',
  'caption.span': '{count} slices, {span} from the first to the last',
  'caption.no-z-extent': 'Slices {count}, depth unknown',
  'caption.pixels': '{columns} × {rows} × {slices} pixels',
  'caption.pixels.label': 'in pixels',
  'caption.no-in-plane': 'X and Y are unknown, so nothing here is in millimetres',
  'caption.cubes': 'Drawn with Z = X',
  'caption.unknown': 'unknown',

  'z.image-position.one': 'Z measured from the position of {count} slice',
  'z.image-position.other': 'Z measured from the positions of {count} slices',
  'z.spacing-between-slices': 'Z as declared in Spacing Between Slices; the positions could not confirm it',
  'z.grid-frame-offset-vector': 'Z as declared in the Grid Frame Offset Vector',
  'z.pixel-spacing': 'Z as declared in Pixel Spacing',
  'z.nominal-scanned-pixel-spacing': 'Z as declared in Nominal Scanned Pixel Spacing',
  'z.log-file': 'Z from the scanner’s log {file}',
  'z.tiff-tags': 'Z from the image’s own tags',
  'z.supplied': 'Z supplied by a person',
  'z.blocked': '{source}, but another reading stands against it: see the notes',
  'z.unknown': 'Z is unknown: no file says how far apart the slices lie; drawn with Z = X',
  'z.varies': 'varies {least} to {most}',
  'z.placed': 'Z varies: each slice is drawn where its position lies',
  'z.leans': '{source}, which lean by {degrees}°',
  'z.one': 'One image: there is no Z',
  'z.later': 'Z follows when every header is read',

  'source.image-position': 'Image Position (Patient)',
  'source.spacing-between-slices': 'Spacing Between Slices',
  'source.pixel-spacing': 'Pixel Spacing',
  'source.nominal-scanned-pixel-spacing': 'Nominal Scanned Pixel Spacing',
  'source.grid-frame-offset-vector': 'Grid Frame Offset Vector',
  'source.log-file': 'Scanner’s log',
  'source.tiff-tags': 'TIFF tags',
  'source.supplied': 'Supplied by a person',
  'source.none': 'no source',
  'other.slice-thickness': 'Slice Thickness',
  'other.slice-location': 'Slice Location',
  'other.imager-pixel-spacing': 'Imager Pixel Spacing',
  'other.isotropic': 'the same as X',
  'other.unit-corrected': 'another unit',

  'confidence.measured-high': 'measured, and confirmed by a second source',
  'confidence.measured': 'measured',
  'confidence.measured-low': 'measured, with reservations',
  'confidence.declared': 'declared in the file',
  'confidence.suggested': 'suggested, to be confirmed',
  'confidence.blocked': 'two readings: one has to be chosen',
  'confidence.none': 'unknown',

  'naive.none.thickness':
    'No file gives a Slice Thickness, so there is nothing wrong to draw under that rule.',
  'naive.none.other': 'These files give nothing that the rule “{rule}” could use.',
  'naive.none.one-image': 'One image has no depth, so there is nothing to compare.',
  'naive.none.no-in-plane': 'Without X and Y spacing there is no second reading to compare.',
  'naive.others': 'Other wrong readings of the same files:',
  'naive.no-others': 'No other wrong reading can be made of these files either.',

  'empty.title': 'Drop a scan here',
  'empty.text': 'A folder of slices, the files themselves, or one ZIP: DICOM, TIFF, PNG, JPEG or BMP.',
  'empty.private': 'Nothing leaves this machine.',
  'empty.folder': 'Choose a folder',
  'empty.files': 'Choose files or a ZIP',
  'empty.release': 'Let go to read it',
  waiting: 'Ready to load',

  'phase.opening': 'Opening',
  'phase.reading': 'Reading headers',
  'phase.building': 'Reading slices',
  'phase.drawing': 'Drawing',
  'phase.ready': 'Complete',
  'progress.files': '{done} of {total} files',
  'progress.slices': '{done} of {total} slices',
  'progress.asked': '{host} asks to wait {seconds} s',
  'progress.stalled': '{host} has stopped sending, asking again',
  'progress.label': 'Loading',

  toolbar: 'View',
  'toolbar.reset': 'Reset view',
  'toolbar.volume': 'Surface',
  'toolbar.mip': 'X-ray',
  'toolbar.table': 'Numbers',
  'toolbar.fullscreen': 'Full screen',
  'toolbar.leave-fullscreen': 'Leave full screen',
  'toolbar.other': 'Another scan',
  'picture.again': 'Draw again',

  'refused.retry': 'Try again',

  'table.caption': 'Voxel spacing, centre to centre',
  'table.axis': 'Axis',
  'table.spacing': 'Spacing',
  'table.source': 'Where it came from',
  'table.extent': 'Size',
  'table.precision': 'known to ± {value}',
  'table.slices.one': 'on {count} slice',
  'table.slices.other': 'on {count} slices',
  'table.file': '{source} {file}',
  'table.outvoted': 'outvoted: {source} {value}',
  'table.suggested': 'suggested: {source} {value}',
  'table.grid': '{columns} × {rows} × {slices} voxels',
  'table.regularity.uniform': 'slices evenly spaced',
  'table.regularity.jitter': 'slices almost evenly spaced',
  'table.regularity.missing': 'slices missing',
  'table.regularity.variable': 'slice spacing varies',
  'table.unread': 'not read yet',

  'axis.x': 'X',
  'axis.y': 'Y',
  'axis.z': 'Z',
  'axis.x.hint': 'along a row',
  'axis.y.hint': 'down a column',
  'axis.z.hint': 'slice to slice',

  'announce.provisional': 'Provisional spacing {numbers}.',
  'announce.true': 'Spacing {numbers}. {provenance}.',
  'announce.naive': 'Beside it: {provenance}.',

  'error.none-readable.one': 'The {count} file given holds no slice. {first}',
  'error.none-readable.other': 'None of the {count} files given holds a slice. {first}',
  'error.empty':
    'There was nothing to read: 0 files were found. Choose a folder of slices, the files, or one ZIP of them.',
  'error.no-stack': 'Headers of {count} images were read, but none of them belongs to a stack of slices.',
  'error.unexpected':
    'Reading stopped at “{reason}”. Choose the series again, or try one of its files alone.',
  'error.picture': 'The picture stopped at “{reason}”.',
} as const;

export type StringKey = keyof typeof strings;

/** A key that has the forms `.one` and `.other`. */
export type CountedKey = StringKey extends infer Key
  ? Key extends `${infer Stem}.one`
    ? Stem
    : never
  : never;

export type Values = Record<string, string | number>;

const plural = new Intl.PluralRules('en');

/** The sentence under `key` with its `{names}` filled in from `values`. */
export function say(key: StringKey, values: Values = {}): string {
  return fillIn(strings[key], values);
}

/** A sentence with its `{names}` filled in; a name without a value stays as it is. */
export function fillIn(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The form of `stem` that goes with `count`, with `{count}` filled in. */
export function sayCount(stem: CountedKey, count: number, values: Values = {}): string {
  return say(`${stem}.${formFor(count)}` as StringKey, { count, ...values });
}

/** Which form goes with a count. */
export function formFor(count: number): 'one' | 'other' {
  return plural.select(count) === 'one' ? 'one' : 'other';
}

/** The words for `name` under `prefix`, or the name itself where none are kept for it. */
export function sayOr(prefix: string, name: string): string {
  const key = `${prefix}.${name}`;
  return key in strings ? say(key as StringKey) : name.replaceAll('-', ' ');
}

/** What a source is called, be it one that counts or one that only suggests. */
export function nameSource(source: string): string {
  return sayOr(`other.${source}` in strings ? 'other' : 'source', source);
}
