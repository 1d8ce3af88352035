import type { Translated } from '../dictionary.js';
import type { readings as english } from '../en/readings.js';

/**
 * What stands in the menu of wrong readings, beside the slider that moves to one, and what readers ask about them.
 * Lengths in mm.
 */
export const readings: Translated<typeof english> = {
  'readings.menu': 'Otras lecturas erróneas',
  'readings.auto': 'Automático',
  'readings.auto.hint': 'El error de lectura más probable con estos archivos',
  'readings.auto.none': 'Todos los programas habituales coinciden',

  'readings.who.thickness':
    'Scripts que remuestrean según el grosor de corte, versiones antiguas de NiiVue, la vista previa de MorphoSource cuando ningún archivo indica Z',
  'readings.who.imagej-single': 'ImageJ y Fiji, al abrir un solo archivo; Packrat',
  'readings.who.imagej-sequence': 'ImageJ y Fiji: Import ▸ Image Sequence',
  'readings.who.mean':
    'OHIF y otros basados en Cornerstone3D; programas basados en ITK, salvo si el escáner estaba inclinado',
  'readings.who.first-gap': 'AMI, en el que se basa el visor de MorphoSource; dcm2niix',
  'readings.who.isotropic':
    'La vista previa de MorphoSource y SlicerMorph, cuando ningún archivo indica Z; ImageJ, cuando lee 1',
  'readings.who.ones': 'ITK y muchos otros, con imágenes que no indican su tamaño',
  'readings.who.swapped': 'AMI, en el que se basa el visor de MorphoSource; DOSMA',
  'readings.who.micrometres': 'Quien confunde la unidad; Bio-Formats antes de 2014',
  'readings.who.reversed': 'Programas que toman la lista de la escala Zarr por X, Y, Z',
  'readings.who.millimetres': 'Programas que no tienen en cuenta la unidad de los ejes',
  'readings.who.no-shear': 'OHIF y otros basados en Cornerstone3D; AMI',

  'readings.idle': ({ count }, formats) =>
    formats.plural(count, {
      one: '1 lectura no cambia nada aquí',
      other: `${formats.count(count)} lecturas no cambian nada aquí`,
    }),
  'readings.no-value': 'Estos archivos no contienen nada para ella',
  'readings.unconfirmed': 'Nada la confirma',
  'readings.misplaced': 'Misma longitud, cortes fuera de lugar',

  'readings.entry': 'Otro espaciado: X, Y y Z en mm',
  'readings.entry.show': 'Mostrar',
  'readings.entry.problem': 'Escriba tres longitudes en mm, separadas por espacios, por ejemplo 0,5 0,5 2.',

  'readings.imagej': (data, formats) =>
    `ImageJ a partir de la versión 1.54u6 advierte sobre estos archivos («DICOM Metadata»), porque les falta Spacing Between Slices y los cortes están a ${formats.length(data.z)}, no a los ${formats.length(data.thickness)} del grosor de corte. Aun así, las posiciones son correctas: esa advertencia no significa que Z esté mal.`,

  'readings.morph': 'De lo verdadero a lo erróneo',
  'readings.morph.share': ({ share }, formats) => formats.percent(share),
  'readings.play': 'Mostrar el paso de lo verdadero a lo erróneo',

  'answers.spacing': '¿Qué es el espaciado de píxeles?',
  'answers.spacing.told':
    'La distancia del centro de un píxel al centro del siguiente: X a lo largo de una fila, Y a lo largo de una columna. Z es lo mismo de un corte al siguiente. Con los tres, una imagen tiene tamaño y forma.',
  'answers.thickness': '¿Por qué el grosor de corte no es el espaciado?',
  'answers.thickness.told':
    'El grosor de corte indica sobre qué profundidad promedia cada corte. El espaciado indica a qué distancia está el corte siguiente. Los cortes pueden solaparse o dejar huecos entre sí, así que los dos valores a menudo son distintos.',
  'answers.thickness.here': ({ z, thickness }, formats) =>
    `Aquí cada corte tiene un grosor de ${formats.length(thickness)} y el siguiente está a ${formats.length(z)}.`,
  'answers.image': '¿Por qué no basta una sola imagen?',
  'answers.image.told':
    'Una imagen indica dónde está ella misma, pero no dónde está la siguiente. La distancia se mide entre las posiciones de dos o más imágenes, y solo el conjunto muestra si falta alguna. Por eso conviene soltar la carpeta entera.',
  'answers.log': '¿Qué aporta el registro del escáner?',
  'answers.log.told':
    'El tamaño de vóxel que calculó el escáner o su programa, casi siempre una sola longitud para X, Y y Z. Los archivos TIFF, PNG, JPEG y BMP no lo contienen, así que ponga el registro en la misma carpeta o ZIP. El registro no sabe qué se recortó, redujo u omitió después.',
  'answers.imagej': '¿Por qué advierte ImageJ sobre estos archivos?',
};
