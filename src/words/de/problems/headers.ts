import type { HeaderFindings } from '../../../model/problem/findings-headers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from './findings.js';

/** What is said of headers that are damaged, or say what few say. */
export const headerFindings: ProblemSentences<keyof HeaderFindings> = {
  HEADER_BROKEN: ({ what, files, frames, without, items }, formats) => {
    const named = some(files, formats);
    const header = `Der Header von ${named}`;
    const broken = {
      cut: formats.plural(files.length, {
        one: `${header} bricht vor seinem Ende ab.`,
        other: `Die Header von ${named} brechen vor ihrem Ende ab.`,
      }),
      unreadable: formats.plural(files.length, {
        one: `${header} ist beschädigt: Teile davon sind nicht lesbar.`,
        other: `Die Header von ${named} sind beschädigt: Teile davon sind nicht lesbar.`,
      }),
      items: `${header} beschreibt ${formats.count(items)} Bilder, angekündigt sind ${formats.count(frames)}.`,
    };
    const lost = formats.plural(without, {
      one: ` Von ${formats.count(frames)} Bildern hat 1 keine lesbare Position.`,
      other: ` Von ${formats.count(frames)} Bildern haben ${formats.count(without)} keine lesbare Position.`,
    });
    return `${broken[what]}${without > 0 ? lost : ''} Eine unbeschädigte Kopie beschaffen, bevor Z verwendet wird.`;
  },
  GFOV_LENGTH: ({ stated, frames, step }, formats) => {
    const offered =
      step === null
        ? ''
        : ` Den Abstand von ${formats.length(step)} bestätigen oder die Dosis erneut exportieren.`;
    return `Grid Frame Offset Vector nennt ${formats.count(stated)} Ebenen für ${formats.count(frames)} Bilder und sagt daher nicht, wo jedes liegt.${offered || ' Die Dosis erneut exportieren.'}`;
  },
  SBS_VARIES: ({ values, frames, without }, formats) => {
    const told = some(
      values.map((value) => formats.length(value)),
      formats,
      'weiterer',
    );
    const found =
      values.length > 1
        ? `Spacing Between Slices ist von Bild zu Bild verschieden (${told})`
        : `Spacing Between Slices (${told}) steht nur in ${formats.count(frames - without)} von ${formats.count(frames)} Bildern`;
    return `${found} und wurde daher nicht für Z verwendet. Einen Wert bestätigen oder in der Logdatei des Scanners nachsehen.`;
  },
  'NO_PIXEL_SPACING:ultrasound': ({ x, y }, formats) =>
    `X und Y unbekannt: Diesen Dateien fehlt Pixel Spacing. Ihre Ultraschallbereiche geben Pixel von ${formats.along([x, y])} an. Das bestätigen, wenn das Präparat in einem solchen Bereich liegt.`,
  STACK_ID_IGNORED: ({ stacks }, formats) =>
    `Jede der ${formats.count(stacks)} Stack IDs steht für eine einzige Schicht und unterscheidet daher keine Stapel. Sie wurden nicht beachtet; die Schichten bilden einen Stapel.`,
  'FOUR_D:segments': ({ locations, phases }, formats) =>
    `${formats.count(phases)} Segmente auf ${formats.count(locations)} Schichten; gezeigt wird jeweils eines. Es ist nichts zu tun.`,
  SPARSE_SEGMENTATION: ({ frames, slices }, formats) =>
    `Diese Segmentierung lässt Schichten aus, in denen nichts markiert ist, wie DICOM es erlaubt: ${formats.count(frames)} Bilder auf ${formats.count(slices)} Schichten. Es fehlt nichts.`,
};
