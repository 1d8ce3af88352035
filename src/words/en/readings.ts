import type { Formats } from '../formats.js';

/**
 * What stands in the menu of wrong readings, beside the slider that moves to one, and what readers ask about them.
 * Lengths in mm.
 */
export const readings = {
  'readings.menu': 'Other wrong readings',
  'readings.auto': 'Automatic',
  'readings.auto.hint': 'What these files are misread as most',
  'readings.auto.none': 'Every common tool agrees',

  'readings.who.thickness':
    'Scripts that resample by Slice Thickness, older NiiVue, MorphoSource’s preview where no file names Z',
  'readings.who.imagej-single': 'ImageJ and Fiji, when one file is opened; Packrat',
  'readings.who.imagej-sequence': 'ImageJ and Fiji: Import ▸ Image Sequence',
  'readings.who.mean':
    'OHIF and whatever else is built on Cornerstone3D; programs built on ITK, unless the scanner was tilted',
  'readings.who.first-gap': 'AMI, which MorphoSource’s viewer is built on; dcm2niix',
  'readings.who.isotropic':
    'MorphoSource’s preview and SlicerMorph, where no file names Z; ImageJ, where it reads 1',
  'readings.who.ones': 'ITK and many others, for images that name no size',
  'readings.who.swapped': 'AMI, which MorphoSource’s viewer is built on; DOSMA',
  'readings.who.micrometres': 'People who mistake the unit; Bio-Formats before 2014',
  'readings.who.reversed': 'Tools that take the list of a Zarr scale for X, Y, Z',
  'readings.who.millimetres': 'Tools that ignore the unit of the axes',
  'readings.who.no-shear': 'OHIF and whatever else is built on Cornerstone3D; AMI',

  'readings.idle': ({ count }: { count: number }, formats: Formats) =>
    formats.plural(count, {
      one: '1 reading changes nothing here',
      other: `${formats.count(count)} readings change nothing here`,
    }),
  'readings.no-value': 'Nothing in these files to go by',
  'readings.unconfirmed': 'Nothing confirms it',
  'readings.misplaced': 'The same length, slices out of place',

  'readings.entry': 'Another spacing: X, Y and Z in mm',
  'readings.entry.show': 'Show',
  'readings.entry.problem': 'Enter three lengths in mm, with spaces between them, such as 0.5 0.5 2.',

  'readings.imagej': ({ z, thickness }: { z: number; thickness: number }, formats: Formats) =>
    `ImageJ 1.54u6 and later warn about these files (“DICOM Metadata”), because they have no Spacing Between Slices and the slices are ${formats.length(z)} apart, not the ${formats.length(thickness)} of Slice Thickness. The positions are right all the same: this warning doesn’t mean that Z is wrong.`,

  'readings.morph': 'From true to wrong',
  'readings.morph.share': ({ share }: { share: number }, formats: Formats) => formats.percent(share),
  'readings.play': 'Play the change from true to wrong',

  'answers.spacing': 'What is pixel spacing?',
  'answers.spacing.told':
    'How far it is from the middle of one pixel to the middle of the next: X along a row, Y down a column. Z is the same from one slice to the next. With all three a picture has a size and a shape.',
  'answers.thickness': 'Why is Slice Thickness not the spacing?',
  'answers.thickness.told':
    'Slice Thickness is how deep a layer each slice averages over. The spacing is how far the next slice is away. Slices may overlap, or leave gaps between them, so the two are often different.',
  'answers.thickness.here': ({ z, thickness }: { z: number; thickness: number }, formats: Formats) =>
    `Here each slice is ${formats.length(thickness)} thick, and the next one is ${formats.length(z)} away.`,
  'answers.image': 'Why is one image not enough?',
  'answers.image.told':
    'One image gives its own position, but not that of the next one. The distance is measured between the positions of two images or more, and whether any are missing shows only in all of them. So drop the whole folder.',
  'answers.log': 'What does a scanner’s log give?',
  'answers.log.told':
    'The voxel size that the scanner or its software worked out, mostly one length for X, Y and Z. TIFF, PNG, JPEG and BMP files don’t carry it, so put the log into the same folder or ZIP. The log doesn’t know what was cropped, reduced or left out afterwards.',
  'answers.imagej': 'Why does ImageJ warn about these files?',
};
