import type { Translated } from '../dictionary.js';
import { fewestMinutes, type pack as english } from '../en/pack.js';
import type { Formats } from '../formats.js';
import { quoted } from './sources.js';

const inAbout = (seconds: number, formats: Formats) =>
  seconds < fewestMinutes
    ? `${formats.count(seconds)}\u202fs`
    : `${formats.count(Math.round(seconds / 60))}\u202fmin`;

export const pack: Translated<typeof english> = {
  'mistake.option': ({ found }) =>
    `--out, --edge, --bits, --full, --spacing ou --lang était attendu, ${quoted(found)} a été trouvé.`,
  'mistake.path': `Un dossier, un ZIP ou un fichier était attendu après ${quoted('pack')}, rien n’a été trouvé.`,
  'mistake.paths': ({ found }) =>
    `Un paquet se fait à partir d’un seul dossier, ZIP ou fichier. Traitez ${quoted(found)} séparément.`,
  'mistake.out': 'Indiquez après --out le fichier à écrire, par exemple --out fossile.ozx.',
  'mistake.edge': ({ found, least, most }, formats) =>
    `Un nombre entier de voxels, de ${formats.count(least)} à ${formats.count(most)}, était attendu après --edge, ${quoted(found)} a été trouvé.`,
  'mistake.bits': ({ found }) => `8 ou 16 était attendu après --bits, ${quoted(found)} a été trouvé.`,
  'mistake.full': ({ found }) => `--full garde chaque voxel tel qu’il est enregistré. Enlevez ${found}.`,

  room: ({ file }) =>
    `Les niveaux plus fins sont d’abord écrits à part\u202f: il faut sur le disque environ deux fois la place de ${file}.`,
  reading: ({ done, total, seconds }, formats) => {
    const told = `${formats.count(done)} coupes lues sur ${formats.count(total)}`;
    return seconds === null ? told : `${told}, encore ${inAbout(seconds, formats)} environ`;
  },
  wrote: ({ file, bytes, levels, voxels, voxel: { x, y, z } }, formats) => {
    const edges = x === null && y === null && z === null ? 'inconnu' : formats.lengths([x, y, z]);
    const more =
      levels === 1
        ? ''
        : formats.plural(levels - 1, {
            one: ` et ${formats.count(levels - 1)} niveau plus grossier`,
            many: ` et ${formats.count(levels - 1)} de niveaux plus grossiers`,
            other: ` et ${formats.count(levels - 1)} niveaux plus grossiers`,
          });
    return `${file} est écrit (${formats.bytes(bytes)})\u202f: ${formats.counts(voxels)} voxels${more}. X × Y × Z d’un voxel\u202f: ${edges}.`;
  },
  unknown: ({ axes }, formats) =>
    formats.plural(axes.length, {
      one: `${formats.axes(axes)} est inconnu\u202f: le paquet n’indique pas d’unité pour cet axe. ${quoted('inspect')} dit pourquoi.`,
      many: `${formats.axes(axes)} sont inconnus\u202f: le paquet n’indique pas d’unité pour ces axes. ${quoted('inspect')} dit pourquoi.`,
      other: `${formats.axes(axes)} sont inconnus\u202f: le paquet n’indique pas d’unité pour ces axes. ${quoted('inspect')} dit pourquoi.`,
    }),
  resampled:
    'Les coupes sont irrégulièrement espacées\u202f: elles ont été rééchantillonnées d’après leurs positions.',
  sheared: 'Le scanner était incliné\u202f: les coupes ont été décalées pour être remises en place.',
  'time-points': ({ volumes }, formats) =>
    `Il y a ${formats.count(volumes)} volumes des mêmes coupes. Seul le premier est dans le paquet.`,
  stacks: ({ stacks }, formats) =>
    `Il y a ${formats.count(stacks)} piles. Seule celle que ${quoted('inspect')} cite en premier est dans le paquet.`,
  unread: ({ slices, total }, formats) =>
    formats.plural(slices, {
      one: `${formats.count(slices)} coupe sur ${formats.count(total)} n’a pas pu être lue\u202f: sa place est vide dans le paquet.`,
      many: `${formats.count(slices)} de coupes sur ${formats.count(total)} n’ont pas pu être lues\u202f: leurs places sont vides dans le paquet.`,
      other: `${formats.count(slices)} coupes sur ${formats.count(total)} n’ont pas pu être lues\u202f: leurs places sont vides dans le paquet.`,
    }),
  problems: 'Non lus, ou pas en entier',

  'no-volume': 'Il n’y a pas de volume à mettre en paquet\u202f: rien n’a été écrit.',
  'none-read': 'Aucune coupe n’a pu être lue\u202f: rien n’a été écrit.',
  stopped:
    'La mise en paquet s’est arrêtée avant la fin\u202f: rien n’a été écrit. Traitez une partie des coupes séparément pour trouver le fichier où elle s’arrête.',
  'output.exists': ({ file }) =>
    `${file} existe déjà et n’a pas été modifié. Choisissez un autre nom, ou supprimez-le d’abord.`,
  'output.no-folder': ({ file }) =>
    `Il n’y a pas de dossier pour ${file}. Créez d’abord le dossier, ou choisissez-en un autre.`,
  'output.forbidden': ({ file }) =>
    `Le système ne permet pas d’écrire ${file}. Choisissez un autre dossier, ou demandez l’accès à celui-ci.`,
  'output.full': ({ file }) =>
    `Il n’y a pas assez de place pour ${file}\u202f: rien n’a été écrit. Libérez de l’espace, ou choisissez un autre disque.`,
  'output.disk': ({ file, system }) =>
    `${file} n’a pas pu être écrit${system === null ? '' : ` (${system})`}. Vérifiez le disque, ou choisissez-en un autre.`,
};
