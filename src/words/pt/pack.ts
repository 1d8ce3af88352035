import type { Translated } from '../dictionary.js';
import { fewestMinutes, type pack as english } from '../en/pack.js';
import type { Formats } from '../formats.js';

const inAbout = (seconds: number, formats: Formats) =>
  seconds < fewestMinutes
    ? `${formats.count(seconds)}\u202fs`
    : `${formats.count(Math.round(seconds / 60))}\u202fmin`;

export const pack: Translated<typeof english> = {
  'mistake.option': ({ found }) =>
    `Era esperado --out, --edge, --bits, --full, --spacing ou --lang, mas foi encontrado “${found}”.`,
  'mistake.path': 'Era esperada uma pasta, um ZIP ou um arquivo depois de “pack”, mas não há nada.',
  'mistake.paths': ({ found }) =>
    `Um pacote é feito de uma só pasta, um só ZIP ou um só arquivo. Empacote “${found}” separadamente.`,
  'mistake.out': 'Indique depois de --out o arquivo a gravar, como --out fossil.ozx.',
  'mistake.edge': ({ found, least, most }, formats) =>
    `Era esperado um número inteiro de voxels, de ${formats.count(least)} a ${formats.count(most)}, depois de --edge, mas foi encontrado “${found}”.`,
  'mistake.bits': ({ found }) => `Era esperado 8 ou 16 depois de --bits, mas foi encontrado “${found}”.`,
  'mistake.full': ({ found }) => `--full mantém cada voxel como está armazenado. Retire ${found}.`,

  room: ({ file }) =>
    `Os níveis mais finos são gravados primeiro à parte; por isso o disco precisa de cerca do dobro do espaço de ${file}.`,
  reading: ({ done, total, seconds }, formats) => {
    const told = `${formats.count(done)} de ${formats.count(total)} cortes lidos`;
    return seconds === null ? told : `${told}, faltam cerca de ${inAbout(seconds, formats)}`;
  },
  wrote: ({ file, bytes, levels, voxels, voxel: { x, y, z } }, formats) => {
    const edges = x === null && y === null && z === null ? 'desconhecido' : formats.lengths([x, y, z]);
    const more =
      levels === 1
        ? ''
        : formats.plural(levels - 1, {
            one: ` e ${formats.count(levels - 1)} nível mais grosseiro`,
            many: ` e ${formats.count(levels - 1)} de níveis mais grosseiros`,
            other: ` e ${formats.count(levels - 1)} níveis mais grosseiros`,
          });
    return `${file} foi gravado (${formats.bytes(bytes)}): ${formats.counts(voxels)} voxels${more}. X × Y × Z de um voxel: ${edges}.`;
  },
  unknown: ({ axes }, formats) =>
    formats.plural(axes.length, {
      one: `${formats.axes(axes)} é desconhecido; por isso o pacote não indica a sua unidade. “inspect” diz por quê.`,
      many: `${formats.axes(axes)} são desconhecidos; por isso o pacote não indica a sua unidade. “inspect” diz por quê.`,
      other: `${formats.axes(axes)} são desconhecidos; por isso o pacote não indica a sua unidade. “inspect” diz por quê.`,
    }),
  resampled:
    'Os cortes têm espaçamento irregular; por isso foram reamostrados de acordo com as suas posições.',
  sheared: 'O scanner estava inclinado; por isso os cortes foram deslocados para o seu lugar.',
  'time-points': ({ volumes }, formats) =>
    `Há ${formats.count(volumes)} volumes dos mesmos cortes. Só o primeiro está no pacote.`,
  stacks: ({ stacks }, formats) =>
    `Há ${formats.count(stacks)} pilhas. Só a que “inspect” mostra primeiro está no pacote.`,
  unread: ({ slices, total }, formats) =>
    formats.plural(slices, {
      one: `${formats.count(slices)} de ${formats.count(total)} cortes não pôde ser lido; o seu lugar no pacote está vazio.`,
      many: `${formats.count(slices)} de ${formats.count(total)} cortes não puderam ser lidos; os seus lugares no pacote estão vazios.`,
      other: `${formats.count(slices)} de ${formats.count(total)} cortes não puderam ser lidos; os seus lugares no pacote estão vazios.`,
    }),
  problems: 'Não lidos, ou não por inteiro',

  'no-volume': 'Não há volume a empacotar; por isso nada foi gravado.',
  'none-read': 'Nenhum dos cortes pôde ser lido; por isso nada foi gravado.',
  stopped:
    'O empacotamento parou antes do fim; por isso nada foi gravado. Empacote uma parte dos cortes separadamente para encontrar o arquivo em que ele para.',
  'output.exists': ({ file }) =>
    `${file} já existe e foi deixado como está. Escolha outro nome ou remova-o antes.`,
  'output.no-folder': ({ file }) => `Não há pasta para ${file}. Crie a pasta antes ou escolha outra.`,
  'output.forbidden': ({ file }) =>
    `O sistema não permite gravar ${file}. Escolha outra pasta ou peça acesso a esta.`,
  'output.full': ({ file }) =>
    `Não há espaço para ${file}; por isso nada foi gravado. Libere espaço ou escolha outro disco.`,
  'output.disk': ({ file, system }) =>
    `${file} não pôde ser gravado${system === null ? '' : ` (${system})`}. Verifique o disco ou escolha outro.`,
};
