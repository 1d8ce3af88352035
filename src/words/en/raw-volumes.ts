import type { UnreadFormat } from '../../model/problem/findings-volumes.js';
import type { RawProblems } from '../words.js';

const unread: Record<UnreadFormat, string> = {
  amira:
    'an Amira/Avizo file, which isn’t read here. In Amira or Avizo, save it as TIFF slices, NRRD or DICOM',
  czi: 'a Zeiss CZI file, which isn’t read here. In ZEN or Fiji, export it as OME-TIFF, TIFF slices or OME-Zarr',
  hdf5: 'an HDF5 file, which isn’t read here. Export the volume in it as TIFF slices, NRRD or OME-Zarr',
  '7-zip': 'a 7-Zip archive, which isn’t opened here. Unpack it, and choose the files or a ZIP of them',
  rar: 'a RAR archive, which isn’t opened here. Unpack it, and choose the files or a ZIP of them',
};

/** What is said of volumes of plain samples: what their headers declare, and why one can’t be read. */
export const rawVolumes: RawProblems = {
  RAW_HEADER: ({ format, field, axes, lengths, unit }, formats) =>
    `${formats.axes(axes)} ${formats.plural(axes.length, { one: 'is', other: 'are' })} ${formats.along(lengths)}, as the ${format} header declares ${formats.plural(axes.length, { one: 'it', other: 'them' })} (${field}${unit === null ? '' : `, in ${unit}`}). ${unit === null ? `It names no unit: by custom ${format} is in millimetres, but some programs write micrometres. Check it against the scanner’s log.` : 'Nothing in the file measures it.'}`,
  RAW_NO_UNIT: ({ format, field, axes, scale, unit }, formats) =>
    `The ${format} header gives ${formats.axes(axes)} as ${formats.list(scale.map((step) => formats.factor(step)))} (${field})${unit === null ? ' without a unit' : ` in “${unit}”, which is no length`}, so ${formats.plural(axes.length, { one: 'it stays', other: 'they stay' })} unknown. Other programs take such numbers for millimetres. Enter the length, or write the unit into the header.`,
  RAW_NO_SPACING: ({ format, axes }, formats) =>
    `The ${format} header gives no usable length for ${formats.axes(axes)}, so ${formats.plural(axes.length, { one: 'it stays', other: 'they stay' })} unknown. Enter the length, or add the scanner’s log.`,
  RAW_CONFLICT: ({ format, axes, field, lengths, other, others }, formats) =>
    `The ${format} header disagrees with itself about ${formats.axes(axes)}: ${formats.along(lengths)} by ${field}, ${formats.along(others)} by ${other}. The first is used. Other programs may read the second: correct the header.`,
  RAW_LEANS: ({ format, degrees }, formats) =>
    `By its ${format} header the slices are shifted against each other: the third axis leans by ${formats.degrees(degrees)}. Z is given at right angles to the slices, and they are drawn straight. Resample the volume to see its shape.`,
  RAW_SURPLUS: ({ file, surplus }, formats) =>
    `${file} is ${formats.bytes(surplus)} longer than its header says. If the picture looks shifted or striped, the file begins with a header of its own: correct the offset or the size in the header.`,
  RAW_BY_NAME: ({ file, size, type }, formats) =>
    `${file} has no header. Its size (${size.map((count) => formats.count(count)).join(' × ')}) is taken from its name, and the type of its values (${type}) fits its length. Nothing tells its spacing. Enter it, or add the scanner’s log or a header.`,

  'NOT_AN_IMAGE:raw-header': ({ file, format, entry, value }) =>
    `${file} looks like a ${format} header, but ${value === '' ? `has no usable entry “${entry}”` : `its entry “${entry}” can’t be right: ${value}`}. Export the volume again.`,
  'NOT_AN_IMAGE:raw-no-data': ({ file, format, data }) =>
    `${file} is a ${format} header alone: the values should lie beside it in ${data}, which is missing. Choose both files together, or give both addresses.`,
  'NOT_AN_IMAGE:raw-alone': ({ file, size }, formats) =>
    `${file} holds plain values${size === null ? '' : ` (${formats.bytes(size)})`} without a header, so nothing tells its width, height, number of slices, or type. Add the header it was exported with (.vgi, .pcr, .mhd, .nhdr, .hdr), or write the size and type into its name, such as bone_1024x1024x800_uint16.raw.`,
  'NOT_AN_IMAGE:unread': ({ file, kind }) => `${file} is ${unread[kind]}.`,
  'UNSUPPORTED_SYNTAX:raw': ({ file, format, entry, value }) =>
    `${file} (${format}) has ${entry} = ${value === '' ? '(nothing)' : value}, which can’t be read here. Export it with whole or floating-point numbers in one file, plain or packed with gzip.`,
  'TRUNCATED:raw': ({ file, expected, found, shown, slices }, formats) =>
    `${file} is cut off: by its header it should have ${formats.bytes(expected)}, but has ${formats.bytes(found)}. ${shown === 0 ? 'Not one slice is whole' : `${formats.count(shown)} of ${formats.count(slices)} slices are shown`}. Copy the file again, or check the size in the header.`,
  'TOO_LARGE:raw-packed': ({ file, bytes, most }, formats) =>
    `${file} unpacks to ${formats.bytes(bytes)}; at most ${formats.bytes(most)} can be unpacked at once, since a packed file can’t be read in parts. Unpack it first: plain files of any size are read.`,
};
