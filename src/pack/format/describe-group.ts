import type { StackReport } from '../../model/report.js';
import type { Triple } from '../../volume/scalar-volume.js';
import { slowestFirst } from './describe-array.js';
import type { AnatomicalWay } from './orientation.js';

/** What the values of a pack mean. */
export interface PackValues {
  /** `stored × slope + intercept` is the modality's value (PS3.3 C.11.1.1.2). */
  slope: number;
  intercept: number;
  /** Stored values: the least and the greatest that occur or may, and those that are shown as black and as white. */
  window: { min: number; max: number; start: number; end: number };
  /** The smallest stored values are the brightest (PS3.3 C.7.6.3.1.2). */
  inverted: boolean;
}

/** What a pack was made from, by what can be checked later. Sizes are bytes. */
export interface PackSource {
  files: number;
  bytes: number;
  /** All of them where they are few, else the first and the last: those whose names only count. */
  named: { name: string; size: number }[];
  /** SHA-256 of the lines that `sha256sum` prints of the files in the order of their names; `null` where none was taken. */
  sha256: string | null;
}

/** Files that are named each; of more, the first and the last. */
const mostNamed = 32;

/**
 * Names that a program counts, `IM0019.dcm`, `slice_0001.tif`: what else stands in the name of a file, or of the folders
 * about it, may be the name, the number or a date of a patient, and a pack is shown to anybody.
 */
const counting =
  /^(?:im|img|image|slice|frame|file|i|z|ct|mr)?[-_]?\d{1,5}(?:\.(?:dcm|ima|tiff?|png|jpe?g|bmp))?$/i;

/** Those of many files that are named, without their folders. @param files in the order of their names */
export function nameFew(files: PackSource['named']): PackSource['named'] {
  const few =
    files.length <= mostNamed ? files : [files[0], files.at(-1)].filter((file) => file !== undefined);
  return few
    .map(({ name, size }) => ({ name: name.slice(name.lastIndexOf('/') + 1), size }))
    .filter(({ name }) => counting.test(name));
}

/** What was done to voxels besides averaging. */
export interface PackChanges {
  /** Slices that lie unevenly were put on an even grid, by their positions. */
  resampled: boolean;
  /** Slices that slip against one another were shifted back in their plane. */
  sheared: boolean;
  /** Grid positions of which no slice could be had, from 0. */
  empty: number[];
  /**
   * Stored value: what is darker, and joined to the sides of the slices, was set to black, since noise does not pack;
   * `null` where nothing was.
   */
  air: number | null;
}

export interface Pack {
  name: string;
  report: StackReport;
  /** Of the program that inferred the spacing. */
  version: string;
  made: Date;
  source: PackSource;
  values: PackValues;
  changes: PackChanges;
  /** Whether the finest level holds every voxel of the stack. */
  full: boolean;
  /** Edges of a voxel of the finest level, mm; `null` where one is unknown. */
  voxel: readonly [x: number | null, y: number | null, z: number | null];
  /** How many voxels of the finest level lie along each edge of one, level by level. */
  factors: readonly Triple[];
  anatomy: readonly [AnatomicalWay, AnatomicalWay, AnatomicalWay] | null;
}

/** The schema of our own attribute, which grows and is not changed. */
const schema = 'spacing-preview/pack@1';

/** The `zarr.json` of the group: OME-Zarr 0.5, and what no other standard has a place for in an attribute of our own. */
export function describeGroup(pack: Pack): object {
  return {
    zarr_format: 3,
    node_type: 'group',
    attributes: {
      ome: { version: '0.5', multiscales: [describeMultiscale(pack)], omero: describeChannel(pack) },
      'spacing-preview': {
        schema,
        version: pack.version,
        made: pack.made.toISOString(),
        full: pack.full,
        changes: pack.changes,
        values: { ...pack.values },
        source: pack.source,
        report: pack.report,
      },
    },
  };
}

function describeMultiscale({ name, voxel, factors, anatomy, version }: Pack): object {
  const axes = (['x', 'y', 'z'] as const).map((axis, index) => ({
    name: axis,
    type: 'space',
    ...(voxel[index] !== null && { unit: 'millimeter' }),
    ...(anatomy && { orientation: { type: 'anatomical', value: anatomy[index] } }),
  }));
  return {
    name,
    type: 'mean',
    metadata: {
      description: 'Each voxel is the mean of those that it covers.',
      method: 'spacing-preview pack',
      version,
    },
    axes: axes.reverse(),
    datasets: factors.map((factor, level) => ({
      path: String(level),
      coordinateTransformations: describePlace(factor, voxel),
    })),
  };
}

/** An unknown axis counts in voxels of the finest level. */
function describePlace(factor: Triple, voxel: Pack['voxel']): object[] {
  const edges = factor.map((voxels, axis) => voxels * (voxel[axis] ?? 1)) as Triple;
  const leads = factor.map((voxels, axis) => ((voxels - 1) * (voxel[axis] ?? 1)) / 2) as Triple;
  return [
    { type: 'scale', scale: slowestFirst(edges) },
    { type: 'translation', translation: slowestFirst(leads) },
  ];
}

function describeChannel({ name, values }: Pack): object {
  const channel = {
    label: name,
    active: true,
    color: 'FFFFFF',
    inverted: values.inverted,
    window: values.window,
  };
  return { channels: [channel], rdefs: { model: 'greyscale' } };
}
