import type { UnreadFormat } from '../../model/problem/findings-volumes.js';
import type { RawProblems } from '../words.js';

const unread: Record<UnreadFormat, string> = {
  amira:
    'eine Amira/Avizo-Datei, die hier nicht gelesen wird. In Amira oder Avizo als TIFF-Schichten, NRRD oder DICOM speichern',
  czi: 'eine Zeiss-CZI-Datei, die hier nicht gelesen wird. In ZEN oder Fiji als OME-TIFF, TIFF-Schichten oder OME-Zarr exportieren',
  hdf5: 'eine HDF5-Datei, die hier nicht gelesen wird. Das Volumen darin als TIFF-Schichten, NRRD oder OME-Zarr exportieren',
  '7-zip':
    'ein 7-Zip-Archiv, das hier nicht geöffnet wird. Entpacken und die Dateien oder ein ZIP davon auswählen',
  rar: 'ein RAR-Archiv, das hier nicht geöffnet wird. Entpacken und die Dateien oder ein ZIP davon auswählen',
};

/** Was über Volumen aus reinen Werten gesagt wird: was ihre Kopfdaten angeben, und warum eines nicht gelesen werden kann. */
export const rawVolumes: RawProblems = {
  RAW_HEADER: ({ format, field, axes, lengths, unit }, formats) =>
    `${formats.axes(axes)} ${formats.plural(axes.length, { one: 'beträgt', other: 'betragen' })} ${formats.along(lengths)}, so geben es die Kopfdaten (${format}) an (${field}${unit === null ? '' : `, in ${unit}`}). ${unit === null ? `Eine Einheit nennen sie nicht: üblich sind bei ${format} Millimeter, aber manche Programme schreiben Mikrometer. Mit dem Protokoll des Scanners vergleichen.` : 'Gemessen ist das in der Datei nirgends.'}`,
  RAW_NO_UNIT: ({ format, field, axes, scale, unit }, formats) =>
    `Die Kopfdaten (${format}) geben ${formats.axes(axes)} als ${formats.list(scale.map((step) => formats.factor(step)))} an (${field})${unit === null ? ', ohne Einheit' : `, in „${unit}“, was keine Länge ist`}. ${formats.plural(axes.length, { one: 'Der Wert bleibt', other: 'Die Werte bleiben' })} deshalb unbekannt. Andere Programme nehmen Millimeter an. Die Länge eingeben oder die Einheit in die Kopfdaten schreiben.`,
  RAW_NO_SPACING: ({ format, axes }, formats) =>
    `Die Kopfdaten (${format}) geben für ${formats.axes(axes)} keine brauchbare Länge an; ${formats.plural(axes.length, { one: 'der Wert bleibt', other: 'die Werte bleiben' })} unbekannt. Die Länge eingeben oder das Protokoll des Scanners hinzufügen.`,
  RAW_CONFLICT: ({ format, axes, field, lengths, other, others }, formats) =>
    `Die Kopfdaten (${format}) widersprechen sich bei ${formats.axes(axes)}: ${formats.along(lengths)} nach ${field}, ${formats.along(others)} nach ${other}. Verwendet wird die erste Angabe. Andere Programme lesen vielleicht die zweite: die Kopfdaten berichtigen.`,
  RAW_LEANS: ({ format, degrees }, formats) =>
    `Nach den Kopfdaten (${format}) sind die Schichten gegeneinander verschoben: die dritte Achse ist um ${formats.degrees(degrees)} geneigt. Z ist rechtwinklig zu den Schichten angegeben, und sie werden gerade gezeichnet. Für die wahre Form das Volumen neu abtasten.`,
  RAW_SURPLUS: ({ file, surplus }, formats) =>
    `${file} ist ${formats.bytes(surplus)} länger, als die Kopfdaten sagen. Wirkt das Bild verschoben oder gestreift, beginnt die Datei mit eigenen Kopfdaten: Anfang oder Größe in den Kopfdaten berichtigen.`,
  RAW_BY_NAME: ({ file, size, type }, formats) =>
    `${file} hat keine Kopfdaten. Die Größe (${size.map((count) => formats.count(count)).join(' × ')}) steht im Dateinamen, und die Art der Werte (${type}) passt zur Länge der Datei. Den Abstand nennt nichts. Ihn eingeben oder das Protokoll des Scanners oder Kopfdaten hinzufügen.`,

  'NOT_AN_IMAGE:raw-header': ({ file, format, entry, value }) =>
    `${file} sieht nach Kopfdaten (${format}) aus, aber ${value === '' ? `ein brauchbarer Eintrag „${entry}“ fehlt` : `der Eintrag „${entry}“ kann nicht stimmen: ${value}`}. Das Volumen neu exportieren.`,
  'NOT_AN_IMAGE:raw-no-data': ({ file, format, data }) =>
    `${file} enthält nur Kopfdaten (${format}): die Werte sollten daneben in ${data} liegen, und diese Datei fehlt. Beide Dateien zusammen auswählen oder beide Adressen angeben.`,
  'NOT_AN_IMAGE:raw-alone': ({ file, size }, formats) =>
    `${file} enthält reine Werte${size === null ? '' : ` (${formats.bytes(size)})`} ohne Kopfdaten; Breite, Höhe, Zahl der Schichten und Art der Werte sagt daher nichts. Die Kopfdaten hinzufügen, mit denen sie exportiert wurde (.vgi, .pcr, .mhd, .nhdr, .hdr), oder Größe und Art in den Namen schreiben, etwa bone_1024x1024x800_uint16.raw.`,
  'NOT_AN_IMAGE:unread': ({ file, kind }) => `${file} ist ${unread[kind]}.`,
  'UNSUPPORTED_SYNTAX:raw': ({ file, format, entry, value }) =>
    `${file} ist ein Volumen (${format}) mit ${entry} = ${value === '' ? '(nichts)' : value}, was hier nicht gelesen werden kann. Mit ganzen oder Gleitkommazahlen in einer Datei exportieren, ungepackt oder mit gzip gepackt.`,
  'TRUNCATED:raw': ({ file, expected, found, shown, slices }, formats) =>
    `${file} ist abgeschnitten: nach den Kopfdaten sollten es ${formats.bytes(expected)} sein, es sind ${formats.bytes(found)}. ${shown === 0 ? 'Keine einzige Schicht ist ganz' : `${formats.count(shown)} von ${formats.count(slices)} Schichten werden gezeigt`}. Die Datei neu kopieren oder die Größe in den Kopfdaten prüfen.`,
  'TOO_LARGE:raw-packed': ({ file, bytes, most }, formats) =>
    `${file} ergibt entpackt ${formats.bytes(bytes)}; höchstens ${formats.bytes(most)} können auf einmal entpackt werden, weil gepackte Dateien nicht in Teilen lesbar sind. Vorher entpacken: ungepackte Dateien jeder Größe werden gelesen.`,
};
