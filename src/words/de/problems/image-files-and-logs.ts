import { isNear } from '../../../model/arithmetic.js';
import type { BesideFindings, BesideStrays } from '../../../model/problem/findings.js';
import type { ScannerLog } from '../../../model/scanner-log.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { Formats } from '../../formats.js';
import { mixedUp, neverAcquired, some, timesAs } from './findings.js';
import { accordingTo } from '../sources.js';

const tags: Record<string, string> = {
  'tiff-tags': 'TIFF-Tags',
  'png-tags': 'PNG-Tags',
  'jpeg-tags': 'JPEG-Tags',
  'bmp-tags': 'BMP-Tags',
};

const companions = {
  'skyscan-preview': 'die Vorschau des SkyScan-Programms',
  'skyscan-alignment': 'eine Ausrichtungsprojektion des SkyScan-Programms',
  preview: 'eine Vorschau',
};

/** A log or volume file and whose it is, without its article: `Logdatei von Scanco`. */
export const logOf = ({ format, kind }: Pick<ScannerLog, 'format' | 'kind'>) =>
  `${kind === 'log' ? 'Logdatei' : 'Volumendatei'} von ${format}`;

/** `TIFF- und PNG-Dateien` */
const filesOf = (kinds: readonly string[], formats: Formats) =>
  formats.list(kinds.map((kind, at) => (at === kinds.length - 1 ? `${kind}-Dateien` : `${kind}-`)));

/** The end of a request, which asks for a log where none lies beside the images. */
const orAddLog = (log?: string): string =>
  log === undefined ? ' oder die Logdatei des Scanners hinzufügen.' : '.';

/** What is said of stacks of pictures, and of scanners' logs beside any stack. */
export const besides: ProblemSentences<keyof BesideFindings> = {
  'UNIT_SLIP_ALL:log': ({ x, corrected, log }, formats) =>
    `Laut Header ist ein Pixel ${formats.length(x)} groß, laut der Logdatei ${log} ${formats.length(corrected)}. ${mixedUp}`,
  'NO_PIXEL_SPACING:image-file': ({ formats: kinds, suggested, by, log }, formats) =>
    by === null || (suggested.x === null && suggested.y === null)
      ? `${filesOf(kinds, formats)} geben nicht an, wie groß ein Pixel am Objekt ist. X und Y eingeben${orAddLog(log)}`
      : `Die ${tags[by] ?? by} legen Pixel von ${formats.along([suggested.x, suggested.y])} nahe. Das bestätigen${orAddLog(log)}`,
  'NO_IPP:image-file': ({ formats: kinds, suggested, by, log }, formats) => {
    const hint =
      by === null || suggested.z === null
        ? ''
        : ` Die ${tags[by] ?? by} legen ${formats.length(suggested.z)} nahe.`;
    return `${filesOf(kinds, formats)} geben den Schichtabstand nicht an. Z eingeben${orAddLog(log)}${hint}`;
  },
  'FOUR_D:image-file': ({ locations, phases }, formats) =>
    locations === 1
      ? `${formats.count(phases)} Bilder einer einzigen Schicht (Kanäle oder Zeitpunkte), von denen jeweils eines gezeigt wird: kein Stapel. Die übrigen Schichten hinzufügen, falls es sie gibt.`
      : `${formats.count(phases)} Volumina zu je ${formats.count(locations)} Schichten (Kanäle oder Zeitpunkte), von denen jeweils eines gezeigt wird. Jedes einzeln einreichen.`,
  MISSING_NUMBERS: ({ absent, ranges }, formats) => {
    const told = some(
      ranges.map(([from, to]) => (from === to ? String(from) : `${from} bis ${to}`)),
      formats,
    );
    const are = formats.plural(absent, {
      one: 'fehlt 1 Nummer',
      other: `fehlen ${formats.count(absent)} Nummern`,
    });
    const slices = formats.plural(absent, {
      one: `Die Schicht hinzufügen oder ${neverAcquired.one}`,
      other: `Die Schichten hinzufügen oder ${neverAcquired.other}`,
    });
    return `In den Dateinamen ${are} (${told}). Der Stapel ist so gezeichnet, als fehlte keine Schicht. ${slices}.`;
  },
  MISNAMED: ({ files, format }, formats) =>
    `${some(files, formats)}: Der Name sagt etwas anderes, aber der Inhalt ist ${format} und wurde so gelesen.`,
  COLOURS_AS_GREY: ({ frames }, formats) =>
    formats.plural(frames, {
      one: '1 Bild ist farbig und wird als Helligkeit gezeigt.',
      other: `${formats.count(frames)} Bilder sind farbig und werden als Helligkeit gezeigt.`,
    }),

  LOG_DISAGREES: ({ file, axes, stated, used, source }, formats) => {
    const factors = used.map((length, axis) => length / (stated[axis] ?? length));
    const [factor = 1] = factors;
    const often = Math.round(factor);
    const isSkipped = axes.length === 1 && axes[0] === 'z' && often > 1 && isNear(factor, often, 0.02);
    const why = isSkipped
      ? `Wurde nur eine von ${formats.count(often)} Schichten exportiert`
      : 'Wurde das Volumen neu abgetastet';
    const times = !factors.every((one) => isNear(one, factor))
      ? ''
      : factor > 1
        ? `, ${timesAs(factor, formats)} viel`
        : `; der Wert der Logdatei ist ${timesAs(1 / factor, formats)} groß`;
    return `${file} nennt für ${formats.axes(axes)} ${formats.along(stated)}; ${accordingTo(source)} sind es ${formats.along(used)} (verwendet${times}). ${why}, oder gehört die Logdatei zu einem anderen Scan?`;
  },
  LOG_BINNING: ({ file, stated, used, factor }, formats) =>
    `Ein Pixel ist ${formats.length(used)} groß, ${timesAs(factor, formats)} viel wie die ${formats.length(stated)} aus ${file}, wie nach dem Zusammenfassen von Pixeln (Binning) für die Rekonstruktion. Prüfen, ob sie zusammengefasst wurden.`,
  LOG_SCALED: ({ file, factor, stated, used, log, images }, formats) => {
    const change =
      factor > 1
        ? `um den Faktor ${formats.factor(factor)} verkleinert`
        : `um den Faktor ${formats.factor(1 / factor)} vergrößert`;
    return `${file} nennt ${formats.counts(log)} Voxel von ${formats.length(stated)}, der Stapel hat ${formats.counts(images)}: Vermutlich wurde er entlang aller Achsen ${change}, und ein Voxel ist ${formats.length(used)} groß. Das bestätigen.`;
  },
  LOG_DOES_NOT_FIT: ({ file, log, images }, formats) =>
    `${file} nennt ${formats.counts(log)} Voxel, der Stapel hat ${formats.counts(images)}. Vielleicht wurde er zugeschnitten oder neu abgetastet, oder die Logdatei gehört zu einem anderen Scan. Das prüfen, bevor ihre Werte verwendet werden.`,
  EVERY_NTH: ({ file, step, expected, found }, formats) =>
    `${file} nennt ${formats.count(expected)} Schichten, gefunden wurden ${formats.count(found)}, und nach ihren Namen wurde nur eine von ${formats.count(step)} behalten. Z ist dann das ${formats.count(step)}-Fache des Werts aus der Logdatei. Das bestätigen oder die übrigen Schichten hinzufügen.`,
  LOGS_DISAGREE: ({ logs }, formats) => {
    const told = logs.map(({ file, spacing }) => `${file} (${formats.voxel(spacing, 'unbekannt')})`);
    return `Mehrere Logdateien nennen verschiedene Voxelgrößen, und nichts zeigt, welche zu diesem Stapel gehört: ${formats.list(told)}. Eine auswählen oder nur die zugehörige Logdatei im Ordner lassen.`;
  },
  PROJECTIONS: ({ file, columns, rows, images, count }, formats) =>
    `Diese ${formats.count(images)} Bilder mit ${columns} × ${rows} Pixeln sind Röntgenprojektionen, keine Schichten: ${file} nennt ${formats.count(count)} Projektionen dieser Größe. Stattdessen die rekonstruierten Schichten einreichen.`,
  TAGS_CONTRADICT_LOG: ({ file, by, axes, tags: read, stated, right }, formats) => {
    const verdict =
      right === 'tags'
        ? 'Die Größe des Stapels zeigt, dass die Tags stimmen: Sie bestätigen.'
        : right === 'log'
          ? 'Der Stapel hat die Größe, die die Logdatei nennt; deshalb werden ihre Werte verwendet.'
          : 'Prüfen, was davon stimmt.';
    return `Die ${tags[by] ?? by} legen für ${formats.axes(axes)} ${formats.along(read)} nahe, ${file} nennt ${formats.along(stated)}. ${verdict}`;
  },
  LOG_SUPPLIES: ({ file, axes, stated, format, kind, key, detector, calibrated }, formats) => {
    const check = detector?.agrees
      ? ' Die Pixelgröße des Detektors und die Abstände im Scanner bestätigen das.'
      : detector && calibrated
        ? ` Aus der Pixelgröße des Detektors und den Abständen im Scanner ergeben sich ${formats.length(detector.voxel)}: Kalibrierte Scanner nennen so kleine Unterschiede.`
        : '';
    const come = formats.plural(axes.length, { one: 'stammt', other: 'stammen' });
    return `${formats.axes(axes)} ${come} aus ${file}, einer ${logOf({ format, kind })}: ${formats.length(stated)} („${key}“).${check}`;
  },
  LOG_AGREES: ({ file, axes, stated }, formats) =>
    `${file} stimmt bei ${formats.axes(axes)} überein: ${formats.length(stated)}.`,
};

/** What is said of pictures and logs that belong to no stack. */
export const strayBesides: ProblemSentences<keyof BesideStrays> = {
  'OTHER_SIZE:image-file': ({ columns, rows, slices }) =>
    `${columns} × ${rows} Pixel, die Schichten haben aber ${slices.columns} × ${slices.rows}.`,
  'OTHER_STACK:name': ({ like }) => `Der Name ist anders als die der Schichten (${like}).`,
  'JUNK:beside': ({ format }) => `Ein ${format}-Bild neben der DICOM-Serie, keine Schicht daraus.`,
  'JUNK:companion': ({ what }) => `Vermutlich ${companions[what]}, keine Schicht.`,
  LOG: ({ format, kind, spacing, isUsed }, formats) =>
    `Eine ${logOf({ format, kind })}, ${isUsed ? 'aus der die Voxelgröße gelesen wurde' : 'nicht verwendet, weil eine andere besser passt'}: ${formats.voxel(spacing, 'unbekannt')}.`,
  'LOG:alone': ({ format, kind, spacing }, formats) =>
    `Eine ${logOf({ format, kind })} mit der Voxelgröße ${formats.voxel(spacing, 'unbekannt')}. ${kind === 'log' ? 'Die zugehörigen Schichten hinzufügen.' : 'Sie lässt sich hier nicht zeichnen: Die Schichten daraus als DICOM oder TIFF exportieren und hinzufügen.'}`,
};
