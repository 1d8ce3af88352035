import type { KindFindings, KindStrays } from '../../../model/problem/findings-kinds.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from './findings.js';

const notSlices = {
  projections: { one: 'une projection de l’objet', other: 'des projections autour de l’objet' },
  planes: { one: 'une vue planaire d’une gamma-caméra', other: 'des vues planaires d’une gamma-caméra' },
  views: {
    one: 'une vue à travers l’objet ou de sa surface',
    other: 'des vues à travers l’objet ou de sa surface',
  },
  turned: { one: 'un plan sous un autre angle', other: 'des plans sous des angles différents' },
};

/** What is said of images that may be no slices, and of how the files of a stack are made up. */
export const kinds: ProblemSentences<keyof (KindFindings & KindStrays)> = {
  NOT_A_VOLUME: ({ frames, what }, formats) => {
    const kind = formats.plural(frames, notSlices[what]);
    const told = formats.plural(frames, {
      one: `L’image n’est pas une coupe d’un volume, mais ${kind}`,
      other: `Les ${formats.count(frames)} images ne sont pas les coupes d’un volume, mais ${kind}`,
    });
    return `${told}\u202f: il n’y a donc pas d’espacement entre coupes. Si vous visez un volume, déposez les coupes reconstruites.`;
  },
  FILM_OR_STACK: (data, formats) =>
    `Les ${formats.count(data.frames)} images peuvent être des coupes, ou un même endroit imagé plusieurs fois${data.tag === null ? '' : ` (${formats.attribute(data.tag)} varie)`}\u202f: les fichiers ne permettent pas de trancher.${data.stated === null ? '' : ` Spacing Between Slices indique ${formats.length(data.stated)}.`} Ne saisissez Z que s’il s’agit de coupes.`,
  SERIES_PER_SLICE: (data, formats) =>
    `Chacune des ${formats.count(data.series)} images a son propre Series Instance UID, alors qu’elles se suivent et concordent pour tout le reste. Elles sont affichées comme une seule pile.`,
  TWO_PACKINGS: (data, formats) =>
    `${data.file} contient les mêmes ${formats.count(data.slices)} coupes en un seul fichier\u202f: il a été ignoré. Ne déposez que l’un des deux.`,
  SAME_IDENTITY_DIFFERENT_PIXELS: (data, formats) =>
    `D’après leurs en-têtes, ${formats.count(data.images)} images ont la même identité et la même position, mais elles montrent des choses différentes (${some(data.files, formats)})\u202f: les en-têtes ont sans doute été copiés. Toutes les images ont été conservées. Exportez-les à nouveau, chacune avec son propre en-tête.`,
  OTHER_PACKING: (data, formats) =>
    `Contient les mêmes ${formats.count(data.slices)} coupes que la pile, en un seul fichier.`,
};
