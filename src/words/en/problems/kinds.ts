import type { KindFindings, KindStrays } from '../../../model/problem/findings-kinds.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from './findings.js';

const notSlices = {
  projections: { one: 'a projection of the object', other: 'projections around the object' },
  planes: { one: 'a planar view of a gamma camera', other: 'planar views of a gamma camera' },
  views: {
    one: 'a view through the object or of its surface',
    other: 'views through the object or of its surface',
  },
  turned: { one: 'a plane at another angle', other: 'planes at different angles' },
};

/** What is said of images that may be no slices, and of how the files of a stack are made up. */
export const kinds: ProblemSentences<keyof (KindFindings & KindStrays)> = {
  NOT_A_VOLUME: ({ frames, what }, formats) => {
    const [are, slices] = [
      formats.plural(frames, { one: 'The image is', other: `The ${formats.count(frames)} images are` }),
      formats.plural(frames, { one: 'not a slice', other: 'not slices' }),
    ];
    return `${are} ${formats.plural(frames, notSlices[what])}, ${slices} of a volume, so there is no slice spacing. Deposit reconstructed slices if a volume is meant.`;
  },
  FILM_OR_STACK: ({ frames, tag, stated }, formats) =>
    `The ${formats.count(frames)} images may be slices, or one place imaged again and again${tag === null ? '' : ` (${formats.attribute(tag)} varies)`}: the files don’t tell which.${stated === null ? '' : ` Spacing Between Slices says ${formats.length(stated)}.`} Enter Z only if they are slices.`,
  SERIES_PER_SLICE: ({ series }, formats) =>
    `Each of the ${formats.count(series)} images has a Series Instance UID of its own, although they continue one another and agree in everything else. They are shown as one stack.`,
  TWO_PACKINGS: ({ file, slices }, formats) =>
    `${file} holds the same ${formats.count(slices)} slices in one file, so it was skipped. Deposit only one of the two.`,
  SAME_IDENTITY_DIFFERENT_PIXELS: ({ images, files }, formats) =>
    `${formats.count(images)} images share identity and position in their headers but show different pictures (${some(files, formats)}), so the headers were probably copied. All images were kept. Export them again with headers of their own.`,
  OTHER_PACKING: ({ slices }, formats) =>
    `Holds the same ${formats.count(slices)} slices as the stack, in one file.`,
};
