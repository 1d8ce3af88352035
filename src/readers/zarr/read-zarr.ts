import type { DeclaredVolume, OddLevel } from '../../model/declared-volume.js';
import { mostSlices } from '../../model/limits.js';
import { ProblemError, refusal } from '../../model/problem/problem.js';
import type { Readable } from '../../model/readable.js';
import type { FileProblem } from '../../model/report.js';
import { join, readArrayHeader } from './array-header.js';
import { listChannels } from './channels.js';
import { fieldsOf } from './json-fields.js';
import {
  declareAxis,
  findPlaces,
  ratioOfScales,
  readMultiscale,
  spatialAxes,
  type Multiscale,
} from './multiscale.js';
import { readPackRecord, readValues } from './pack-record.js';
import { openStore } from './open-store.js';
import type { ZarrStore } from './zarr-store.js';
import type { AxisPlaces, ZarrArray, ZarrLevel, ZarrVolume } from './zarr-volume.js';

/** The volumes of an OME-Zarr, each with where its samples lie, and why only some of it can be used. */
export interface ZarrImages {
  volumes: DeclaredVolume[];
  pixels: ZarrVolume[];
  cut: FileProblem | null;
}

/** Images of a collection (bioformats2raw) that are opened. */
const mostImages = 16;
/** A size may be off by what rounding up leaves, or by a share that writers' own rounding makes. */
const sizeWithin = 0.02;

/**
 * Reads what an OME-Zarr says of its images, a folder or a ZIP of one, and none of their samples.
 * @throws {ProblemError} why none can be used; what reading throws passes through
 */
export async function readZarrImages(file: Readable, signal?: AbortSignal): Promise<ZarrImages> {
  const store = await openStore(file, signal);
  const root = await readAttributes(store, '', signal);
  if (!root)
    throw store.absence ?? refusal('NOT_AN_IMAGE:zarr-no-image', { file: file.name, what: 'nothing' });
  const found: ZarrImages = { volumes: [], pixels: [], cut: null };
  for (const group of await findImages(store, root, signal)) {
    try {
      await readImage(store, group, found, signal);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      found.cut ??= { file: file.name, ...error.problem };
      if (root.group === group.group) throw error;
    }
  }
  if (found.volumes.length === 0) {
    if (found.cut) throw new ProblemError(found.cut);
    throw refusal('NOT_AN_IMAGE:zarr-no-image', { file: file.name, what: nameKind(root) });
  }
  return found;
}

/** A group, and what it says of itself. */
interface Group {
  group: string;
  isArray: boolean;
  attributes: Record<string, unknown>;
  /** Those of OME-Zarr, which have stood under a key of their own since 0.5. */
  ome: Record<string, unknown>;
}

async function readAttributes(store: ZarrStore, group: string, signal?: AbortSignal): Promise<Group | null> {
  const newer = await store.readJson(join(group, 'zarr.json'), signal);
  if (newer) {
    const attributes = fieldsOf(newer['attributes']);
    const ome = { ...attributes, ...fieldsOf(attributes['ome']) };
    return { group, isArray: newer['node_type'] === 'array', attributes, ome };
  }
  const older = await store.readJson(join(group, '.zattrs'), signal);
  if (older) return { group, isArray: false, attributes: older, ome: older };
  const isArray = (await store.readJson(join(group, '.zarray'), signal)) !== null;
  const isGroup = isArray || (await store.readJson(join(group, '.zgroup'), signal)) !== null;
  return isGroup ? { group, isArray, attributes: {}, ome: {} } : null;
}

/** The group itself, or the images of a collection below it. */
async function findImages(store: ZarrStore, root: Group, signal?: AbortSignal): Promise<Group[]> {
  if (Array.isArray(root.ome['multiscales'])) return [root];
  if (root.ome['bioformats2raw.layout'] === undefined) return [];
  const images: Group[] = [];
  while (images.length < mostImages) {
    const image = await readAttributes(store, String(images.length), signal);
    if (!image) break;
    images.push(image);
  }
  return images;
}

function nameKind({ isArray, ome }: Group): 'array' | 'plate' | 'group' {
  if (isArray) return 'array';
  return ome['plate'] === undefined && ome['well'] === undefined ? 'group' : 'plate';
}

async function readImage(
  store: ZarrStore,
  { group, attributes, ome }: Group,
  found: ZarrImages,
  signal?: AbortSignal,
): Promise<void> {
  const file = group === '' ? store.name : `${store.name}/${group}`;
  const image = readMultiscale(ome);
  if (!image || image.datasets.length === 0) throw refusal('NOT_AN_IMAGE:zarr-no-level', { file });
  const places = findPlaces(image.axes);
  if (!places) throw refusal('NOT_AN_IMAGE:zarr-axes', { file, axes: image.axes.map(({ name }) => name) });
  const arrays = await readArrays(store, group, image, found, signal);
  const [finest] = arrays;
  if (!finest) throw refusal('NOT_AN_IMAGE:zarr-no-level', { file });
  const { levels, oddLevels } = measureLevels(arrays, image, places);
  const [columns, rows, slices] = [finest.size.x, finest.size.y, finest.size.z];
  const timePoints = places.t === null ? 1 : (finest.array.shape[places.t] ?? 1);
  if (slices * timePoints > mostSlices)
    throw refusal('TOO_LARGE:frames', { file, frames: slices * timePoints, most: mostSlices });
  const record = readPackRecord(attributes);
  const values = readValues(attributes);
  for (const { name, fixed } of listChannels(finest.array.shape, image, places, ome)) {
    found.volumes.push({
      file: store.name,
      number: found.pixels.length,
      name: [image.name || record?.description, name].filter(Boolean).join(' · '),
      ...{ columns, rows, slices, timePoints, oddLevels, record },
      axes: {
        x: declareAxis(image, places.x),
        y: declareAxis(image, places.y),
        z: declareAxis(image, places.z),
      },
      order: image.axes.map((axis) => axis.name),
      version: image.version,
    });
    found.pixels.push({ format: 'ome-zarr', store, levels, places, fixed, ...values });
  }
}

interface SizedArray {
  array: ZarrArray;
  /** Its place among the image's datasets. */
  level: number;
  size: ZarrLevel['size'];
}

/** The arrays of an image; a coarser one that makes no sense costs nothing but itself, and is told. */
async function readArrays(
  store: ZarrStore,
  group: string,
  image: Multiscale,
  found: ZarrImages,
  signal?: AbortSignal,
): Promise<SizedArray[]> {
  const arrays: SizedArray[] = [];
  const places = findPlaces(image.axes);
  for (const [level, { path }] of image.datasets.entries()) {
    try {
      const array = await readArrayHeader(store, join(group, path), signal);
      if (!places || array.shape.length !== image.axes.length)
        throw refusal('NOT_AN_IMAGE:zarr-array', { file: `${store.name}/${array.path}`, what: 'axes' });
      const size = (place: number | null) => (place === null ? 1 : (array.shape[place] ?? 1));
      arrays.push({ array, level, size: { x: size(places.x), y: size(places.y), z: size(places.z) } });
    } catch (error) {
      if (!(error instanceof ProblemError) || level === 0) throw error;
      found.cut ??= { file: store.name, ...error.problem };
    }
  }
  return arrays;
}

/** How levels stand to the finest: by their sizes, of which all cover the same; where scales tell otherwise is told. */
function measureLevels(arrays: readonly SizedArray[], image: Multiscale, places: AxisPlaces) {
  const oddLevels: OddLevel[] = [];
  const levels = arrays.map(({ array, level, size }): ZarrLevel => {
    const step = { x: 1, y: 1, z: 1 };
    for (const axis of spatialAxes) {
      const [whole, part] = [arrays[0]?.size[axis] ?? 1, size[axis]];
      const place = places[axis];
      const byScale = place === null ? null : ratioOfScales(image, level, place);
      const isAlike = byScale !== null && Math.abs(whole / byScale - part) <= 1 + sizeWithin * part;
      step[axis] = isAlike ? byScale : whole / part;
      if (byScale !== null && !isAlike) oddLevels.push({ level, axis, byScale, bySize: whole / part });
    }
    return { ...array, size, step };
  });
  // A level that is finer than the first would be drawn beyond its edges.
  const [finest, ...others] = levels;
  const coarser = others.filter(({ step }) => spatialAxes.every((axis) => step[axis] >= 1));
  return { levels: [finest, ...coarser] as [ZarrLevel, ...ZarrLevel[]], oddLevels };
}
