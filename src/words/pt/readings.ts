import type { Translated } from '../dictionary.js';
import type { readings as english } from '../en/readings.js';

/**
 * What stands in the menu of wrong readings, beside the slider that moves to one, and what readers ask about them.
 * Lengths in mm.
 */
export const readings: Translated<typeof english> = {
  'readings.menu': 'Outras leituras erradas',
  'readings.auto': 'Automático',
  'readings.auto.hint': 'O erro de leitura mais provável com estes arquivos',
  'readings.auto.none': 'Todos os programas comuns coincidem',

  'readings.who.thickness':
    'Scripts que reamostram pela espessura de corte, versões antigas do NiiVue, a prévia do MorphoSource quando nenhum arquivo indica Z',
  'readings.who.imagej-single': 'ImageJ e Fiji, ao abrir um só arquivo; Packrat',
  'readings.who.imagej-sequence': 'ImageJ e Fiji: Import ▸ Image Sequence',
  'readings.who.mean':
    'OHIF e outros baseados no Cornerstone3D; programas baseados no ITK, exceto se o scanner estava inclinado',
  'readings.who.first-gap': 'AMI, no qual se baseia o visualizador do MorphoSource; dcm2niix',
  'readings.who.isotropic':
    'A prévia do MorphoSource e o SlicerMorph, quando nenhum arquivo indica Z; ImageJ, quando lê 1',
  'readings.who.ones': 'ITK e muitos outros, com imagens que não indicam o tamanho',
  'readings.who.swapped': 'AMI, no qual se baseia o visualizador do MorphoSource; DOSMA',
  'readings.who.micrometres': 'Quem confunde a unidade; Bio-Formats antes de 2014',
  'readings.who.reversed': 'Programas que tomam a lista da escala Zarr por X, Y, Z',
  'readings.who.millimetres': 'Programas que ignoram a unidade dos eixos',
  'readings.who.no-shear': 'OHIF e outros baseados no Cornerstone3D; AMI',

  'readings.idle': ({ count }, formats) =>
    formats.plural(count, {
      one: '1 leitura não muda nada aqui',
      other: `${formats.count(count)} leituras não mudam nada aqui`,
    }),
  'readings.no-value': 'Estes arquivos não contêm nada para ela',
  'readings.unconfirmed': 'Nada a confirma',
  'readings.misplaced': 'Mesmo comprimento, cortes fora do lugar',

  'readings.entry': 'Outro espaçamento: X, Y e Z em mm',
  'readings.entry.show': 'Mostrar',
  'readings.entry.problem': 'Digite três comprimentos em mm, separados por espaços, por exemplo 0,5 0,5 2.',

  'readings.imagej': (data, formats) =>
    `O ImageJ a partir da versão 1.54u6 avisa sobre estes arquivos (“DICOM Metadata”), porque lhes falta Spacing Between Slices e os cortes distam ${formats.length(data.z)}, não os ${formats.length(data.thickness)} da espessura de corte. Mesmo assim as posições estão certas: esse aviso não significa que Z esteja errado.`,

  'readings.morph': 'Do verdadeiro ao errado',
  'readings.morph.share': ({ share }, formats) => formats.percent(share),
  'readings.play': 'Mostrar a passagem do verdadeiro ao errado',

  'answers.spacing': 'O que é o espaçamento de pixels?',
  'answers.spacing.told':
    'A distância do centro de um pixel ao centro do seguinte: X ao longo de uma linha, Y ao longo de uma coluna. Z é o mesmo de um corte ao seguinte. Com os três, uma imagem tem tamanho e forma.',
  'answers.thickness': 'Por que a espessura de corte não é o espaçamento?',
  'answers.thickness.told':
    'A espessura de corte diz sobre que profundidade cada corte faz a média. O espaçamento diz a que distância está o corte seguinte. Os cortes podem se sobrepor ou deixar vãos entre si, por isso os dois valores muitas vezes são diferentes.',
  'answers.thickness.here': ({ z, thickness }, formats) =>
    `Aqui cada corte tem ${formats.length(thickness)} de espessura, e o seguinte está a ${formats.length(z)}.`,
  'answers.image': 'Por que uma única imagem não basta?',
  'answers.image.told':
    'Uma imagem diz onde ela mesma está, mas não onde está a seguinte. A distância é medida entre as posições de duas ou mais imagens, e só o conjunto mostra se falta alguma. Por isso, solte a pasta inteira.',
  'answers.log': 'O que o log do scanner fornece?',
  'answers.log.told':
    'O tamanho do voxel calculado pelo scanner ou por seu programa, quase sempre um só comprimento para X, Y e Z. Arquivos TIFF, PNG, JPEG e BMP não o contêm, portanto coloque o log na mesma pasta ou ZIP. O log não sabe o que foi recortado, reduzido ou omitido depois.',
  'answers.imagej': 'Por que o ImageJ avisa sobre estes arquivos?',
};
