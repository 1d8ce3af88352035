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

  'taking.pack': 'Salvar um pacote de prévia (OME-Zarr)',
  'taking.packing': 'Empacotando os cortes…',
  'taking.stop': 'Parar',
  'taking.stopped': 'O empacotamento foi interrompido. Nada foi salvo.',
  'taking.packed': ({ file, bytes }, formats) =>
    `Salvo como ${file} (${formats.bytes(bytes)}). Guarde-o ao lado da digitalização: uma página o mostra na hora.`,
  'taking.packed-in-part': ({ file, unread, total }, formats) =>
    formats.plural(unread, {
      one: `Salvo como ${file}. 1 de ${formats.count(total)} cortes não pôde ser lido; por isso o seu lugar está vazio.`,
      other: `Salvo como ${file}. ${formats.count(unread)} de ${formats.count(total)} cortes não puderam ser lidos; por isso os seus lugares estão vazios.`,
    }),
  'taking.pack-size': ({ least, most }, formats) =>
    `Um pacote pode ter de ${formats.count(least)} a ${formats.count(most)} voxels ao longo da sua aresta mais longa, de 8 ou 16 bits. Peça um tamanho entre esses.`,
  'taking.pack-no-volume':
    'Estas imagens não são cortes de um mesmo corpo; por isso não há volume a empacotar.',
  'taking.pack-is-zarr':
    'Isto já é um OME-Zarr, e os pacotes são feitos de cortes. Ele pode ser mostrado como está.',
  'taking.pack-unread':
    'Nenhum dos cortes pôde ser lido; por isso não há pacote a salvar. Verifique se os arquivos ainda estão lá.',
  'taking.pack-changed': 'Outra digitalização foi aberta enquanto o pacote era feito. Salve de novo.',
  'taking.pack-broke':
    'O empacotamento parou antes do fim; por isso nada foi salvo. Tente de novo com menos programas abertos.',

  'taking.made': ({ version, files, source }, formats) =>
    source === null
      ? `Feito com spacing-preview ${version} a partir de ${countFiles(files, formats)}`
      : `Feito com spacing-preview ${version} a partir de ${source} (${countFiles(files, formats)})`,
  'taking.notes': 'Notas',
  'taking.aside': 'Arquivos ignorados',
};
