import type { Translated } from '../dictionary.js';
import type { taking as english } from '../en/taking.js';
import type { Formats } from '../formats.js';

const countFiles = (files: number, formats: Formats) =>
  formats.plural(files, {
    one: `${formats.count(files)} arquivo`,
    other: `${formats.count(files)} arquivos`,
  });

/** What stands where a person takes something away from the element. */
export const taking: Translated<typeof english> = {
  taking: 'Salvar e compartilhar',
  'taking.picture': 'Salvar a imagem',
  'taking.copy-picture': 'Copiar a imagem',
  'taking.report': 'Salvar o relatório (JSON)',
  'taking.copy-report': 'Copiar o relatório como texto',
  'taking.link': 'Copiar um link para esta vista',

  'taking.drawing': 'Desenhando a imagem…',
  'taking.saved': ({ file }) => `Salvo como ${file}`,
  'taking.copied.picture': 'A imagem foi copiada.',
  'taking.copied.report': 'O relatório foi copiado.',
  'taking.copied.link': 'O link foi copiado. Ele abre esta página com a mesma vista.',
  'taking.not-copied.picture': 'O navegador não copiou a imagem. Em vez disso, salve-a.',
  'taking.not-copied.report': 'O navegador não copiou o relatório. Em vez disso, salve-o.',
  'taking.no-link':
    'Esta digitalização foi aberta a partir do seu dispositivo, por isso nenhum link pode levar a ela. Em vez disso, salve a imagem.',
  'taking.no-address':
    'Esta página não tem um endereço ao qual um link possa levar. Em vez disso, salve a imagem.',
  'taking.by-hand': 'O navegador não copiou o link. Selecione este texto e copie-o:',

  'taking.nothing': 'Ainda não há nada para desenhar: nenhuma digitalização foi aberta.',
  'taking.still': 'A digitalização ainda está sendo lida. Espere até que apareça e tente de novo.',
  'taking.changed': 'A imagem mudou enquanto era desenhada. Tente de novo.',
  'taking.size': ({ least, most }, formats) =>
    `Uma imagem pode ter de ${formats.counts([least.width, least.height])} a ${formats.counts([most, most])} pixels. Peça um tamanho intermediário.`,

  'taking.made': ({ version, files, source }, formats) =>
    source === null
      ? `Feito com spacing-preview ${version} a partir de ${countFiles(files, formats)}`
      : `Feito com spacing-preview ${version} a partir de ${source} (${countFiles(files, formats)})`,
  'taking.notes': 'Notas',
  'taking.aside': 'Arquivos ignorados',
};
