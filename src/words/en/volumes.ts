import type { VolumeProblems } from '../words.js';
import { rawVolumes } from './raw-volumes.js';

const found = {
  nothing: 'it holds no Zarr description (zarr.json, .zattrs)',
  array: 'it is a single Zarr array, which declares no scale',
  plate: 'it is a plate of many wells',
  group: 'its description lists no image (multiscales)',
};

const wrong = {
  absent: 'its description is missing',
  shape: 'its shape is not a list of whole numbers',
  chunks: 'the sizes of its chunks make no sense',
  axes: 'it has not as many axes as the image',
};

/** What is said of OME-Zarr: volumes that declare their scale, previews that were packed, and why one can't be read. */
export const volumes: VolumeProblems = {
  ...rawVolumes,
  ZARR_SCALE: ({ axes, lengths, unit, version }, formats) =>
    `${formats.axes(axes)} ${formats.plural(axes.length, { one: 'is', other: 'are' })} ${formats.along(lengths)}, as OME-Zarr${version === null ? '' : ` ${version}`} declares it (scale, in ${unit}). Nothing in the file measures it.`,
  ZARR_NO_UNIT: ({ axes, scale, unit }, formats) =>
    `The scale of ${formats.axes(axes)} (${formats.list(scale.map((step) => formats.factor(step)))}) ${unit === null ? 'has no unit' : `has the unit “${unit}”, which is no length`}, so ${formats.plural(axes.length, { one: 'it stays', other: 'they stay' })} unknown. Other programs take it for micrometres or millimetres. Enter the length, or write the unit into the file.`,
  ZARR_NO_SCALE: ({ axes }, formats) =>
    `No scale that can be used is declared for ${formats.axes(axes)}, so ${formats.plural(axes.length, { one: 'it stays', other: 'they stay' })} unknown. Enter the length, or write the scale into the file.`,
  'LOOKS_LIKE_DEFAULT:zarr': ({ unit, length }, formats) =>
    `X, Y and Z are all exactly 1 ${unit} = ${formats.length(length)}, which is usually a placeholder of the program that wrote the file. Check it against the scanner’s log.`,
  ZARR_LEVELS: ({ level, axis, byScale, bySize, levels }, formats) =>
    `Level ${formats.count(level)} is reduced along ${axis.toUpperCase()} by a factor of ${formats.factor(bySize)} going by its size, but of ${formats.factor(byScale)} going by its scale${formats.plural(levels, { one: '', other: `, and so on in ${formats.count(levels)} places` })}. It is drawn by its size. The scale of one of the levels is wrong: check it.`,
  'FOUR_D:zarr': ({ locations, phases }, formats) =>
    `${formats.count(phases)} time points of ${formats.plural(locations, { one: '1 slice', other: `${formats.count(locations)} slices` })} each, of which one is shown at a time.`,
  ZARR_PACKED: ({ packed, files, isMeasured, voxel }, formats) =>
    `This is a preview: its spacing was ${isMeasured ? 'measured from slice positions' : 'found'} when it was packed${packed === null ? '' : `, ${packed}`}${files === null ? '' : `, from ${formats.plural(files, { one: '1 file', other: `${formats.count(files)} files` })}`}.${voxel === null ? '' : ` Its own voxels are averaged: ${formats.along(voxel)}.`}`,
  ZARR_PACKED_EMPTY: ({ empty }, formats) =>
    `${formats.plural(empty, { one: '1 slice was', other: `${formats.count(empty)} slices were` })} missing when this preview was packed, and ${formats.plural(empty, { one: 'its place is', other: 'their places are' })} left empty. Whether files were lost shows in the series itself.`,
  ZARR_REWRITTEN: ({ axes, was, is }, formats) =>
    `When it was packed the box measured ${formats.along(was)} along ${formats.axes(axes)}; by the scale and size of the file as it is now it is ${formats.along(is)}. The file was probably changed after packing. Pack it again from the slices.`,

  'NOT_AN_IMAGE:zarr-json': ({ file }) =>
    `${file} should be a JSON object, but can’t be read as one. The copy is probably damaged: copy the OME-Zarr again.`,
  'NOT_AN_IMAGE:zarr-no-image': ({ file, what }) =>
    `${file} was read as OME-Zarr, but ${found[what]}. Choose the group of one image.`,
  'NOT_AN_IMAGE:zarr-no-level': ({ file }) =>
    `${file} is an OME-Zarr image without any resolution level (datasets) that can be read, so there is nothing to show. Write it again.`,
  'NOT_AN_IMAGE:zarr-axes': ({ file, axes }, formats) =>
    `${file} needs two or three axes of space, such as z, y and x; found: ${axes.length === 0 ? 'none' : formats.list(axes)}. Check the axes in its description.`,
  'NOT_AN_IMAGE:zarr-array': ({ file, what }) =>
    `${file} is a Zarr array that can’t be read because ${wrong[what]}. Copy the OME-Zarr again, or write it anew.`,
  'TOO_LARGE:zarr-chunk': ({ file, most }, formats) =>
    `${file} has chunks or shards that are too large: at most ${formats.count(most)} values can be held at once. Write it with smaller chunks.`,
  'TOO_LARGE:zarr-chunks': ({ file, chunks, most }, formats) =>
    `${file} is cut into too many pieces: the picture would need ${formats.count(chunks)} chunks, and at most ${formats.count(most)} are read. Write it with larger chunks, or with coarser levels.`,
  'UNSUPPORTED_SYNTAX:zarr-codec': ({ file, codec }) =>
    `${file} is packed with “${codec}”, which can’t be unpacked here, so it isn’t shown. The numbers are read all the same. Write it with gzip, zstd, blosc or no compression.`,
  'UNSUPPORTED_SYNTAX:zarr-type': ({ file, type }) =>
    `${file} holds values of the type “${type}”, which can’t be drawn. The numbers are read all the same. Write it with whole or floating-point numbers.`,
  'UNSUPPORTED_SYNTAX:zarr-decoder': ({ file, codec }) =>
    `${file} is packed with ${codec}, and its decoder couldn’t start: it wasn’t loaded, or the page’s Content-Security-Policy lacks 'wasm-unsafe-eval'. The numbers are read all the same. Reload, or tell the owner of the page.`,
  'TRUNCATED:zarr-chunk': ({ file, damaged, chunks }, formats) =>
    `${file} is damaged or cut off: ${formats.plural(damaged, { one: '1 piece', other: `${formats.count(damaged)} pieces` })} of the ${formats.count(chunks)} that were read ${formats.plural(damaged, { one: 'is', other: 'are' })} left empty in the picture. Copy the OME-Zarr again.`,
  'TRUNCATED:zarr-empty': ({ file, chunks }, formats) =>
    `${file} has lost its samples: ${formats.plural(chunks, { one: 'the piece it should consist of isn’t', other: `none of the ${formats.count(chunks)} pieces it should consist of is` })} there, so the picture would be empty. Copy the OME-Zarr again, with all its folders.`,
};
