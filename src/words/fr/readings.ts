import type { Translated } from '../dictionary.js';
import type { readings as english } from '../en/readings.js';

/**
 * What stands in the menu of wrong readings, beside the slider that moves to one, and what readers ask about them.
 * Lengths in mm.
 */
export const readings: Translated<typeof english> = {
  'readings.menu': 'Autres lectures erronées',
  'readings.auto': 'Automatique',
  'readings.auto.hint': 'L’erreur de lecture la plus probable pour ces fichiers',
  'readings.auto.none': 'Tous les logiciels courants concordent',

  'readings.who.thickness':
    'Scripts qui rééchantillonnent selon l’épaisseur de coupe, anciennes versions de NiiVue, aperçu de MorphoSource lorsqu’aucun fichier n’indique Z',
  'readings.who.imagej-single': 'ImageJ et Fiji, à l’ouverture d’un seul fichier\u202f; Packrat',
  'readings.who.imagej-sequence': 'ImageJ et Fiji\u202f: Import ▸ Image Sequence',
  'readings.who.mean':
    'OHIF et ce qui repose sur Cornerstone3D\u202f; logiciels fondés sur ITK, sauf si le scanner était incliné',
  'readings.who.first-gap': 'AMI, sur lequel repose la visionneuse de MorphoSource\u202f; dcm2niix',
  'readings.who.isotropic':
    'Aperçu de MorphoSource et SlicerMorph, lorsqu’aucun fichier n’indique Z\u202f; ImageJ, lorsqu’il lit 1',
  'readings.who.ones': 'ITK et beaucoup d’autres, pour des images sans indication de taille',
  'readings.who.swapped': 'AMI, sur lequel repose la visionneuse de MorphoSource\u202f; DOSMA',
  'readings.who.micrometres': 'Les personnes qui se trompent d’unité\u202f; Bio-Formats avant 2014',
  'readings.who.reversed': 'Les outils qui prennent la liste de l’échelle Zarr pour X, Y, Z',
  'readings.who.millimetres': 'Les outils qui ignorent l’unité des axes',
  'readings.who.no-shear': 'OHIF et ce qui repose sur Cornerstone3D\u202f; AMI',

  'readings.idle': ({ count }, formats) =>
    formats.plural(count, {
      one: '1 lecture ne change rien ici',
      other: `${formats.count(count)} lectures ne changent rien ici`,
    }),
  'readings.no-value': 'Ces fichiers ne contiennent rien pour cela',
  'readings.unconfirmed': 'Rien ne la confirme',
  'readings.misplaced': 'Même longueur, coupes déplacées',

  'readings.entry': 'Autre espacement\u202f: X, Y et Z en mm',
  'readings.entry.show': 'Afficher',
  'readings.entry.problem':
    'Saisissez trois longueurs en mm, séparées par des espaces, par exemple 0,5 0,5 2.',

  'readings.imagej': (data, formats) =>
    `ImageJ à partir de la version 1.54u6 avertit au sujet de ces fichiers («\u202fDICOM Metadata\u202f»), car Spacing Between Slices y manque et les coupes sont distantes de ${formats.length(data.z)}, et non de ${formats.length(data.thickness)} comme l’épaisseur de coupe. Les positions sont pourtant justes\u202f: cet avertissement ne signifie pas que Z est faux.`,

  'readings.morph': 'Du vrai au faux',
  'readings.morph.share': ({ share }, formats) => formats.percent(share),
  'readings.play': 'Montrer le passage du vrai au faux',

  'answers.spacing': 'Qu’est-ce que l’espacement des pixels\u202f?',
  'answers.spacing.told':
    'La distance entre le centre d’un pixel et le centre du suivant\u202f: X le long d’une ligne, Y le long d’une colonne. Z est la même chose d’une coupe à la suivante. Il faut les trois pour qu’une image ait une taille et une forme.',
  'answers.thickness': 'Pourquoi l’épaisseur de coupe n’est-elle pas l’espacement\u202f?',
  'answers.thickness.told':
    'L’épaisseur de coupe indique sur quelle profondeur chaque coupe fait la moyenne. L’espacement indique à quelle distance se trouve la coupe suivante. Les coupes peuvent se chevaucher ou laisser des intervalles entre elles\u202f: les deux valeurs diffèrent donc souvent.',
  'answers.thickness.here': ({ z, thickness }, formats) =>
    `Ici, chaque coupe a une épaisseur de ${formats.length(thickness)}, et la suivante se trouve à ${formats.length(z)}.`,
  'answers.image': 'Pourquoi une seule image ne suffit-elle pas\u202f?',
  'answers.image.told':
    'Une image indique où elle se trouve elle-même, mais pas où se trouve la suivante. La distance se mesure entre les positions d’au moins deux images, et seul l’ensemble montre s’il en manque. Déposez donc le dossier entier.',
  'answers.log': 'Qu’apporte le journal du scanner\u202f?',
  'answers.log.told':
    'La taille de voxel calculée par le scanner ou son logiciel, le plus souvent une seule longueur pour X, Y et Z. Les fichiers TIFF, PNG, JPEG et BMP ne la contiennent pas\u202f: placez donc le journal dans le même dossier ou le même ZIP. Le journal ignore ce qui a été recadré, réduit ou retiré par la suite.',
  'answers.imagej': 'Pourquoi ImageJ avertit-il au sujet de ces fichiers\u202f?',
};
