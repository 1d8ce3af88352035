import type { HeaderFindings } from '../../../model/problem/findings-headers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from './findings.js';

/** What is said of headers that are damaged, or say what few say. */
export const headerFindings: ProblemSentences<keyof HeaderFindings> = {
  HEADER_BROKEN: ({ what, files, frames, without, items }, formats) => {
    const named = some(files, formats);
    const header = `L’en-tête de ${named}`;
    const broken = {
      cut: formats.plural(files.length, {
        one: `${header} s’interrompt avant sa fin.`,
        other: `Les en-têtes de ${named} s’interrompent avant leur fin.`,
      }),
      unreadable: formats.plural(files.length, {
        one: `${header} est endommagé\u202f: certaines parties sont illisibles.`,
        other: `Les en-têtes de ${named} sont endommagés\u202f: certaines parties sont illisibles.`,
      }),
      items: `${header} décrit ${formats.count(items)} images, alors que ${formats.count(frames)} sont annoncées.`,
    };
    const lost = formats.plural(without, {
      one: ` 1 image sur ${formats.count(frames)} n’a pas de position lisible.`,
      other: ` ${formats.count(without)} images sur ${formats.count(frames)} n’ont pas de position lisible.`,
    });
    return `${broken[what]}${without > 0 ? lost : ''} Procurez-vous une copie intacte avant de vous fier à Z.`;
  },
  GFOV_LENGTH: ({ stated, frames, step }, formats) => {
    const offered =
      step === null ? '' : ` Confirmez le pas de ${formats.length(step)}, ou exportez de nouveau la dose.`;
    return `Grid Frame Offset Vector indique ${formats.count(stated)} plans pour ${formats.count(frames)} images\u202f: il ne peut donc pas situer chacune d’elles.${offered || ' Exportez de nouveau la dose.'}`;
  },
  SBS_VARIES: ({ values, frames, without }, formats) => {
    const told = some(
      values.map((value) => formats.length(value)),
      formats,
    );
    const found =
      values.length > 1
        ? `Spacing Between Slices varie d’une image à l’autre (${told})`
        : `${formats.plural(frames - without, { one: 'Seule 1 image', other: `Seules ${formats.count(frames - without)} images` })} sur ${formats.count(frames)} ${formats.plural(frames - without, { one: 'indique', other: 'indiquent' })} Spacing Between Slices (${told})`;
    return `${found}\u202f: Z n’en a donc pas été tiré. Confirmez une valeur, ou consultez le journal du scanner.`;
  },
  'NO_PIXEL_SPACING:ultrasound': ({ x, y }, formats) =>
    `X et Y inconnus\u202f: ces fichiers n’ont pas de Pixel Spacing. Leurs régions d’échographie donnent des pixels de ${formats.along([x, y])}. Confirmez cette valeur si le spécimen se trouve dans une région.`,
  STACK_ID_IGNORED: ({ stacks }, formats) =>
    `Chacun des ${formats.count(stacks)} Stack ID désigne une seule coupe\u202f: ils ne distinguent donc pas de piles. Ils ont été ignorés, et les coupes forment une seule pile.`,
  'FOUR_D:segments': ({ locations, phases }, formats) =>
    `${formats.count(phases)} segments sur ${formats.count(locations)} coupes, affichés l’un après l’autre. Il n’y a rien à faire.`,
  SPARSE_SEGMENTATION: ({ frames, slices }, formats) =>
    `Cette segmentation omet les coupes où rien n’est marqué, comme DICOM le permet\u202f: ${formats.count(frames)} images pour ${formats.count(slices)} coupes. Rien ne manque.`,
};
