import type { ClosedHoles } from '../../model/measure-reading.js';
import type { Formats } from '../formats.js';
import { howLong } from './problems/findings.js';
import { nameOf } from './sources.js';

/** What a rule that changes Z alone takes for it. */
const valuesOfZ = {
  thickness: 'Slice Thickness',
  'imagej-single': 'ImageJ’s value from one file',
  'imagej-sequence': 'ImageJ’s Image Sequence value',
  mean: 'the mean of all gaps',
  'first-gap': 'the first gap',
  isotropic: 'X',
  custom: 'the value to compare',
};

/** Where holes are closed the length of the whole is told. */
export const overall = 'over the whole stack';

const directions = {
  x: 'along the rows',
  y: 'down the columns',
  z: 'from slice to slice',
  everywhere: 'in every direction',
  whole: overall,
};

/** Below this share of the true length a percentage would round to nothing left. */
const TOLD_AS_FACTOR = 0.1;

/** How a reading differs from another of which nobody says that it is true. */
export const compareLengths = (factor: number, formats: Formats, direction = directions.z) =>
  factor >= 1 || factor < TOLD_AS_FACTOR
    ? `${formats.factor(factor)} times as long, ${direction}`
    : `${formats.percent(1 - factor)} shorter, ${direction}`;

/** What becomes of the holes of a stack where a tool counts files. */
export const closeHoles = ({ missing, slices, misplaced }: ClosedHoles, formats: Formats) => {
  const closed = formats.plural(missing, {
    one: '1 missing slice is',
    other: `${formats.count(missing)} missing slices are`,
  });
  const are = formats.plural(misplaced, { one: 'is', other: 'are' });
  return `${closed} closed up, so ${formats.count(misplaced)} of ${formats.count(slices)} slices ${are} out of place`;
};

export interface Distorted {
  factor: number;
  along: keyof typeof directions;
  /** What it is compared with is headed as true. */
  isTrue: boolean;
}

const distort = ({ factor, along, isTrue }: Distorted, formats: Formats) => {
  if (!isTrue) return compareLengths(factor, formats, directions[along]);
  if (along === 'z' && factor >= TOLD_AS_FACTOR) return howLong(factor, formats);
  return factor >= 1 || factor < TOLD_AS_FACTOR
    ? `${formats.factor(factor)} times its true length, ${directions[along]}`
    : `${formats.percent(1 - factor)} too short, ${directions[along]}`;
};

export interface Named {
  /** What is scanned; `null` where the page does not say. */
  alt: string | null;
  numbers: string;
}

export interface Grid {
  columns: number;
  rows: number;
  slices: number;
}

/** Counts of voxels along X, Y and Z. */
type Voxels = readonly number[];

/** Slices in a row that are missing, from 0, and the names of the files on either side where those are known. */
export interface Hole {
  from: number;
  to: number;
  after: string | null;
  before: string | null;
}

/** Missing slices, by the files on either side where those are known. */
const tellHole = ({ from, to, after, before }: Hole, formats: Formats) => {
  const runs = formats.range(from + 1, to + 1);
  return after === null || before === null ? runs : `${runs} between ${after} and ${before}`;
};

/** What stands over, in and under the panes. Remarks have a bar (`|`): a narrow pane shows what stands before it. */
export const panes = {
  'pane.true': 'True',
  'pane.true.box': 'True size',
  'pane.entered': 'As entered',
  'pane.page': 'As the page says',
  'pane.log': 'As the log says',
  'pane.pixels': 'Drawn in pixels',
  'pane.flat': 'One image',
  'pane.true.label': ({ alt, numbers }: Named) => `${alt ?? 'Specimen'}, true proportions. ${numbers}`,
  'pane.naive.label': ({ alt, numbers, rule }: Named & { rule: string }) =>
    `${alt ?? 'Specimen'}, ${rule}. ${numbers}`,
  'pane.role': '3D preview',
  'pane.keys':
    'Arrow keys or dragging turn the specimen. Plus and minus, a pinch, or Ctrl and the mouse wheel zoom. Home, R or a double-click resets the view. Both previews turn together.',

  'rule.thickness': 'Slice Thickness as Z',
  'rule.imagej-single': 'ImageJ, one file',
  'rule.imagej-sequence': 'ImageJ, Image Sequence',
  'rule.mean': 'Mean of all gaps',
  'rule.first-gap': 'First gap only',
  'rule.isotropic': 'Z assumed equal to X',
  'rule.ones': '1 × 1 × 1',
  'rule.swapped': 'X and Y swapped',
  'rule.micrometres': 'Millimetres read as micrometres',
  'rule.reversed': 'Scale read in the order x, y, z',
  'rule.millimetres': 'Micrometres read as millimetres',
  'rule.no-shear': 'Tilt ignored',
  'rule.custom': 'Spacing to compare',
  'rule.auto': 'As other tools read it',

  'caption.unread': 'Spacing not read yet',
  'caption.provisional': 'provisional',
  'caption.pixels': ({ columns, rows, slices }: Grid, formats: Formats) =>
    `${formats.counts([columns, rows, slices])} pixels`,
  'caption.no-in-plane': 'X and Y unknown, so nothing here is in millimetres',
  'caption.cubes': 'Z unknown, drawn as cubes',
  'caption.no-z': 'Z unknown',
  'caption.unknown': 'unknown',
  'caption.box': ({ box }: { box: readonly number[] }, formats: Formats) =>
    `Scanned box ${formats.size(box)}`,
  'caption.box.no-depth': ({ box, slices }: { box: readonly number[]; slices: number }, formats: Formats) =>
    `Scanned box ${formats.size(box)}. ${formats.plural(slices, { one: '1 slice', other: `${formats.count(slices)} slices` })}, depth unknown`,
  'caption.box.uneven': (
    { box, slices, span }: { box: readonly number[]; slices: number; span: number },
    formats: Formats,
  ) =>
    `Scanned box ${formats.size(box)}. ${formats.count(slices)} slices, ${formats.length(span)} from the first to the last`,
  /** `threshold`: what is drawn is brighter than this modality value, or darker where it `isDark`; a table is not counted where it `isBare`. */
  'caption.specimen': (
    data: {
      box: string;
      lengths: readonly number[];
      doubts: readonly number[];
      threshold: number;
      isDark?: true;
      isBare?: true;
    },
    formats: Formats,
  ) =>
    `${data.box}. Specimen about ${formats.roughly(data.lengths, data.doubts)} (${data.isDark ? 'darker' : 'brighter'} than ${formats.number(data.threshold, { digits: 3 })}${data.isBare ? ', without the table' : ''})`,
  /** How many times as long as in the other pane, as the biggest thing of the label. */
  'caption.factor': ({ factor }: { factor: number }, formats: Formats) => `${formats.factor(factor)} times`,
  'caption.naive-box': ({ box }: { box: readonly number[] }, formats: Formats) =>
    `That would make the box ${formats.size(box)}`,

  'naive.z': ({ rule, z }: { rule: keyof typeof valuesOfZ; z: number }, formats: Formats) =>
    `Z = ${valuesOfZ[rule]}, ${formats.length(z)}: nothing in these files confirms it`,
  'naive.z.same': ({ rule, z }: { rule: keyof typeof valuesOfZ; z: number }, formats: Formats) =>
    `Z = ${valuesOfZ[rule]}, ${formats.length(z)}: no difference here`,
  'naive.z.whole': ({ rule, z }: { rule: keyof typeof valuesOfZ; z: number }, formats: Formats) =>
    `Z = ${valuesOfZ[rule]}, ${formats.length(z)}: the same length ${overall}`,
  'naive.z.differs': (
    { rule, z, ...distorted }: Distorted & { rule: keyof typeof valuesOfZ; z: number },
    formats: Formats,
  ) => `Z = ${valuesOfZ[rule]}, ${formats.length(z)}: ${distort(distorted, formats)}`,
  'naive.closed': ({ judged, ...closed }: ClosedHoles & { judged: string }, formats: Formats) =>
    `${judged}. ${closeHoles(closed, formats)}`,
  'naive.guess': 'Nothing in these files confirms it',
  'naive.same': 'No difference here',
  'naive.whole': `The same length ${overall}`,
  'naive.differs': (distorted: Distorted, formats: Formats) =>
    `Specimen drawn ${distort(distorted, formats)}`,
  'naive.straightened': ({ degrees }: { degrees: number }, formats: Formats) =>
    `Straightened by ${formats.degrees(degrees)}`,
  /** While the picture is moved between the true reading and this one. */
  'naive.morph': ({ share }: { share: number }, formats: Formats) =>
    `${formats.percent(share)} of the way to this reading`,
  'naive.none.thickness': ({ isOffered }: { isOffered: boolean }) =>
    isOffered
      ? 'These files name no Slice Thickness, so nobody can misuse it. Compare with another common mistake:'
      : 'These files name no Slice Thickness, so nobody can misuse it. There is no other common mistake to compare with.',
  'naive.none.rule': ({ rule, isOffered }: { rule: string; isOffered: boolean }) =>
    isOffered
      ? `These files hold nothing that “${rule}” could use. Compare with another common mistake:`
      : `These files hold nothing that “${rule}” could use. There is no other common mistake to compare with.`,
  'naive.none.agree': 'No common tool is known to read these files wrongly: every common reading agrees.',
  'naive.none.one-image': 'One image has no depth, so there is nothing to compare.',
  'naive.none.no-in-plane': 'Without X and Y there is no second reading to compare.',

  'z.image-position': ({ slices, degrees }: { slices: number; degrees: number | null }, formats: Formats) => {
    const measured = formats.plural(slices, {
      one: 'Z measured from the position of 1 slice',
      other: `Z measured from the positions of ${formats.count(slices)} slices`,
    });
    return degrees === null ? measured : `${measured}, which are tilted by ${formats.degrees(degrees)}`;
  },
  'z.spacing-between-slices': 'Z as declared in Spacing Between Slices; the positions could not confirm it',
  'z.grid-frame-offset-vector': 'Z as declared in the Grid Frame Offset Vector',
  'z.pixel-spacing': 'Z as declared in Pixel Spacing',
  'z.nominal-scanned-pixel-spacing': 'Z as declared in Nominal Scanned Pixel Spacing',
  'z.log-file': ({ file }: { file: string }) => `Z from the scanner’s log ${file}`,
  'z.tiff-tags': 'Z from the image’s own tags',
  'z.ome-zarr': 'Z as OME-Zarr declares it',
  'z.raw-header': 'Z as the volume’s header declares it',
  'z.supplied': 'Z as entered',
  'z.page': 'Z as given by this page',
  'z.blocked': ({ source }: { source: string }) =>
    `Z from ${nameOf(source)}, but another reading contradicts it: see the warnings`,
  'z.unknown': 'Z unknown: these files don’t record the slice spacing',
  'z.left': 'Z left unknown',
  'z.cubes': ({ told }: { told: string }) => `${told}. Drawn as if Z equalled X.`,
  'z.placed': 'Z varies: each slice is drawn at its own position',
  'z.one': 'One image, so there is no Z',
  'z.later': 'Z follows when all headers are read',

  'empty.title': 'Drop a scan here',
  'empty.text': 'A folder of slices, single files or one ZIP: DICOM, TIFF, PNG, JPEG or BMP.',
  'empty.private': 'Nothing leaves this computer.',
  'empty.folder': 'Choose a folder',
  'empty.files': 'Choose files or a ZIP',
  'empty.release': 'Let go to read it',

  'step.opening': 'Opening',
  'step.reading': 'Reading headers',
  'step.building': 'Reading slices',
  'step.drawing': 'Drawing',
  'step.ready': 'Complete',
  'progress.label': 'Loading',
  'progress.files': ({ done, total }: { done: number; total: number }, formats: Formats) =>
    `${formats.count(done)} of ${formats.plural(total, { one: '1 file', other: `${formats.count(total)} files` })}`,
  'progress.slices': ({ done, total }: { done: number; total: number }, formats: Formats) =>
    `${formats.count(done)} of ${formats.plural(total, { one: '1 slice', other: `${formats.count(total)} slices` })}`,
  'progress.asked': ({ host, seconds }: { host: string; seconds: number }, formats: Formats) =>
    `${host} asks to wait ${formats.count(seconds)} s`,
  'progress.offline': 'The connection is down; reading goes on when it is back',
  'progress.stalled': ({ host }: { host: string }) => `${host} stopped sending; asking again`,
  'progress.since': ({ host, since }: { host: string; since: number }, formats: Formats) =>
    `nothing from ${host} since ${formats.time(since)}`,
  'progress.changed': ({ host }: { host: string }) =>
    `a file changed on ${host} while it was read; reading it again`,
  'progress.stop': 'Stop waiting and show what there is',

  toolbar: 'View',
  'toolbar.reset': 'Reset view',
  'toolbar.volume': 'Surface',
  'toolbar.mip': 'X-ray',
  'toolbar.slices': 'Slices',
  'toolbar.table': 'Numbers',
  'toolbar.fullscreen': 'Full screen',
  'toolbar.leave-fullscreen': 'Leave full screen',
  'toolbar.other': 'Open another scan',
  layout: 'Arrangement',
  'layout.side-by-side': 'Side by side',
  'layout.wipe': 'Wipe',
  'layout.overlay': 'Overlay',
  'layout.divider': 'Divider between the two readings',
  'closer.look': 'Look closer',
  'closer.look.hint': 'Read what is in view again, in as much detail as memory allows',
  'closer.whole': 'Whole specimen',
  'closer.whole.hint': 'Show the whole specimen again, in fewer voxels',
  'failure.offline':
    'The connection is down. The preview goes on as soon as it is back; otherwise, try again or reload the page.',
  'picture.again': 'Draw again',
  'refused.others': 'Choose other files',
  'refused.again': 'Try again',
  'missing.told': ({ count }: { count: number }, formats: Formats) =>
    `${formats.plural(count, { one: '1 file couldn’t be fetched and is missing', other: `${formats.count(count)} files couldn’t be fetched and are missing` })} here.`,
  'missing.again': 'Go on reading',

  'legend.missing': (
    { missing, holes, more }: { missing: number; holes: readonly Hole[]; more: number },
    formats: Formats,
  ) => {
    const named = formats.row(holes.map((hole) => tellHole(hole, formats)));
    const rest = more === 0 ? '' : ` and ${formats.count(more)} more`;
    const many = formats.plural(missing, { one: '1 slice', other: `${formats.count(missing)} slices` });
    return `${many} missing|: ${named}${rest}`;
  },
  'legend.unplaced': ({ missing }: { missing: number }, formats: Formats) =>
    formats.plural(missing, {
      one: '1 slice has no readable position',
      other: `${formats.count(missing)} slices have no readable position`,
    }),
  'legend.zones': ({ zones }: { zones: number }, formats: Formats) =>
    `${formats.count(zones)} zones of different spacing`,
  'legend.zone': ({ from, to, gap }: { from: number; to: number; gap: number }, formats: Formats) =>
    `slices ${formats.count(from + 1)} to ${formats.count(to + 1)}: ${formats.length(gap)} apart`,

  'picture.blank':
    'Nothing stands out: the values of these slices are nearly all the same. Check that the right files were exported.',
  'picture.reduced': (
    { shown, all, slices }: { shown: Voxels; all: Voxels; slices: number },
    formats: Formats,
  ) =>
    `Picture of ${formats.counts(shown)} voxels, averaged| from ${formats.counts(all)}. The spacing was measured on all ${formats.count(slices)} slices.`,
  'picture.region': (
    { region, all, slices }: { region: Voxels; all: Voxels; slices: number },
    formats: Formats,
  ) =>
    `Region of ${formats.counts(region)} voxels|, of ${formats.counts(all)}. The spacing was measured on all ${formats.count(slices)} slices.`,
  'picture.region-reduced': (
    { region, shown, all, slices }: { region: Voxels; shown: Voxels; all: Voxels; slices: number },
    formats: Formats,
  ) =>
    `Region of ${formats.counts(region)} voxels|, of ${formats.counts(all)}, averaged to ${formats.counts(shown)}. The spacing was measured on all ${formats.count(slices)} slices.`,
};
