import type {
  DicomObject,
  NamedSyntax,
  OtherFile,
  ReaderRefusals,
} from '../../../model/problem/refusals-readers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { logOf } from './image-files-and-logs.js';
import { ofBytes } from './refusals-sources.js';

const skipped = 'Die Datei wurde übersprungen.';
const copyAgain = 'Die Datei erneut vom Original kopieren.';
const restIsBlank = `Der Rest der Schicht bleibt leer. ${copyAgain}`;
const stillCounts = 'Der Header zählt trotzdem für die Abstände.';
const toSeeIt = `${stillCounts} Die Datei erneut kopieren, um die Schicht zu sehen.`;
const unseen = 'die Schicht kann daher nicht gezeigt werden';
const unusedLog = 'Die Datei wurde nicht verwendet.';

const otherFiles: Record<OtherFile, string> = {
  png: 'ein PNG-Bild',
  jpeg: 'ein JPEG-Bild',
  gif: 'ein GIF-Bild',
  bmp: 'ein BMP-Bild',
  tiff: 'ein TIFF-Bild',
  bigtiff: 'ein BigTIFF-Bild',
  webp: 'ein WebP-Bild',
  pdf: 'ein PDF-Dokument',
  zip: 'eine ZIP-Datei',
  gzip: 'eine gzip-Datei',
  '7-zip': 'eine 7-Zip-Datei',
  rar: 'eine RAR-Datei',
  tar: 'eine tar-Datei',
  nifti: 'ein NIfTI-Volumen',
  office: 'ein Office-Dokument',
  text: 'eine Textdatei',
  'windows-thumbnails': 'ein Zwischenspeicher für Miniaturbilder von Windows',
  'windows-folder': 'eine Ordnereinstellung von Windows',
  'macos-folder': 'eine Ordnereinstellung von macOS',
  'macos-fork': 'ein Resource Fork von macOS',
  dicomdir: 'das Inhaltsverzeichnis eines DICOM-Datenträgers',
};

const objects: Record<DicomObject, string> = {
  document: 'ein eingebettetes Dokument',
  'presentation-state': 'eine Darstellungsvorgabe (Presentation State)',
  contours: 'ein Satz von Konturen für die Strahlentherapie',
  'treatment-record': 'ein Bestrahlungsprotokoll',
  'treatment-plan': 'ein Bestrahlungsplan',
  registration: 'eine räumliche Registrierung',
  fiducials: 'ein Satz räumlicher Referenzmarken',
  'deformable-registration': 'eine deformierbare Registrierung',
  surface: 'eine Oberflächensegmentierung',
  tractography: 'ein Satz von Traktografie-Ergebnissen',
  'raw-data': 'ein Rohdatensatz',
  'value-mapping': 'eine Zuordnung zu realen Messwerten',
  'structured-report': 'ein strukturierter Befundbericht',
  waveform: 'eine Signalkurve',
  'worklist-entry': 'ein Arbeitslisteneintrag',
};

/** In the dative that goes with “mit” and “in”. */
const syntaxOf = ({ syntax, uid }: NamedSyntax) => {
  if (syntax !== null) return `${syntax} (${uid})`;
  return uid === '' ? 'einer nicht genannten Transfersyntax' : `der Transfersyntax ${uid}`;
};

/** What is said of bytes that show no slice, and of logs that tell no voxel. */
export const readerRefusals: ProblemSentences<keyof ReaderRefusals> = {
  'EMPTY:file': ({ file }) => `${file} ist leer (0 Byte), daher fehlt die Schicht. ${copyAgain}`,
  'JUNK:kind': ({ file, kind }) => `${file} ist ${otherFiles[kind]}, keine Schicht. ${skipped}`,
  'JUNK:not-dicom': ({ file }) => `${file} ist keine DICOM-Datei. ${skipped}`,
  'NOT_AN_IMAGE:kind': ({ file, kind }) =>
    `${file} heißt wie eine Schicht, ist aber ${otherFiles[kind]}. ${skipped} Falls sie für eine Schicht steht, die DICOM-Datei hinzufügen, aus der sie entstanden ist.`,
  'NOT_AN_IMAGE:not-dicom': ({ file, size }, formats) =>
    `${file} beginnt nicht wie eine DICOM-Datei: Nach 128 Byte wurde "DICM" erwartet${size === null ? '' : `, aber die ${formats.bytes(size)} sind etwas anderes`}. ${skipped} Falls es eine Schicht ist, die Datei erneut als DICOM exportieren.`,
  'TOO_LARGE:pixels': ({ file, rows, columns, most }, formats) =>
    `${file} gibt eine Größe von ${formats.count(columns)} × ${formats.count(rows)} Pixeln an. Höchstens ${formats.count(most)} Werte lassen sich auf einmal lesen. Das Bild zuerst verkleinern oder, falls diese Größe falsch ist, erneut exportieren.`,

  'NOT_AN_IMAGE:object': ({ file, object }) => `${file} ist ${objects[object]}, keine Schicht. ${skipped}`,
  'NOT_AN_IMAGE:no-dimensions': ({ file }) =>
    `${file} ist eine DICOM-Datei ohne Zeilen und Spalten, also keine Schicht. ${skipped}`,
  'TRUNCATED:header': ({ file, size }, formats) =>
    `${file} bricht${size === null ? '' : ` nach ${formats.bytes(size)}`} im Header ab, bevor die Zahl der Zeilen und Spalten angegeben ist; daher fehlt die Schicht. ${copyAgain}`,
  'TOO_LARGE:frames': ({ file, frames, most }, formats) =>
    `${file} gibt an, ${formats.count(frames)} Einzelbilder zu enthalten. Höchstens ${formats.count(most)} lassen sich lesen. Falls es weniger sind, ist Number of Frames beschädigt: Die Datei erneut exportieren.`,
  'NOT_AN_IMAGE:impossible-frames': ({ file, frames, size }, formats) =>
    `${file} ist beschädigt: Angegeben sind ${formats.count(frames)} Einzelbilder, die nicht in ${formats.bytes(size)} passen. ${copyAgain}`,
  'TOO_LARGE:header': ({ file, most }, formats) =>
    `${file} ist vermutlich beschädigt: Der Header ist auch nach ${formats.bytes(most)} nicht zu Ende; so lange schreibt kein Scanner. ${skipped} Die Datei erneut exportieren oder kopieren.`,
  'TOO_LARGE:unpacked': ({ file, packed, most }, formats) =>
    `${file} belegt gepackt ${formats.bytes(packed)}, entpackt aber mehr als ${formats.bytes(most)}, mehr als hier entpackt wird. Falls das stimmt, die Datei zuerst entpacken oder ohne Kompression exportieren und so hinzufügen.`,

  'UNSUPPORTED_SYNTAX:transfer-syntax': ({ file, ...named }) =>
    `${file} ist mit ${syntaxOf(named)} komprimiert und lässt sich hier nicht entpacken. ${stillCounts} Die Datei unkomprimiert exportieren, um die Schicht zu sehen.`,
  'UNSUPPORTED_SYNTAX:decoder': ({ file, ...named }) =>
    `${file} ist mit ${syntaxOf(named)} komprimiert, und der Decoder konnte nicht starten: Seine WASM-Datei wurde nicht geladen, oder in der Content-Security-Policy der Seite fehlt 'wasm-unsafe-eval'. ${stillCounts} Neu laden oder den Betreiber der Seite informieren.`,
  'UNSUPPORTED_SYNTAX:bits': ({ file, bits, readable, ...named }, formats) =>
    `${file} speichert ${formats.count(bits)} Bit pro Abtastwert in ${syntaxOf(named)}. Lesbar sind nur ${formats.list(readable.map((one) => formats.count(one)))} Bit. Die Datei mit 16 Bit pro Abtastwert (Bits Allocated) exportieren.`,
  'TRUNCATED:undecodable': ({ file, size, ...named }, formats) =>
    `${file} enthält ${formats.bytes(size)} in ${syntaxOf(named)}, die sich nicht entpacken lassen, weil sie abgeschnitten oder beschädigt sind. ${toSeeIt}`,
  'TRUNCATED:frame': ({ file, frame, frames }, formats) =>
    `${file} endet vor ${frames > 1 ? `Einzelbild ${formats.count(frame)} von ${formats.count(frames)}` : 'dem Bild'}. ${toSeeIt}`,
  'TRUNCATED:pixels': ({ file, frame, frames, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    const which = frames > 1 ? ` in Einzelbild ${formats.count(frame)}` : '';
    return found === 0
      ? `${file} enthält${which} nichts von den erwarteten ${all} an Pixeldaten. Von der Schicht lässt sich nichts zeigen. ${copyAgain}`
      : `${file} enthält${which} nur ${some} von den erwarteten ${all} an Pixeldaten. ${restIsBlank}`;
  },
  'TRUNCATED:unpacked': ({ file, expected, found }, formats) =>
    `${file} enthält nach dem Entpacken nur ${formats.count(found)} von ${formats.count(expected)} Pixeln. ${restIsBlank}`,
  'TRUNCATED:no-pixels': ({ file, rows, columns }, formats) =>
    `${file} endet vor den Pixeln: ${formats.count(columns)} × ${formats.count(rows)} wurden erwartet, keine wurden gefunden. ${toSeeIt}`,
  'TRUNCATED:no-such-frame': ({ file, frame, frames }, formats) =>
    `${file} enthält ${formats.plural(frames, { one: '1 Einzelbild', other: `${formats.count(frames)} Einzelbilder` })}, erwartet wurde aber auch Einzelbild ${formats.count(frame)}. Die Datei erneut exportieren.`,
  'TRUNCATED:multipart': ({ file, size }, formats) =>
    `${file} lässt sich nicht zeigen, weil die Antwort des Servers nach ${formats.bytes(size)} mitten in einem Einzelbild abbricht. ${stillCounts} Neu laden, um es erneut anzufordern.`,

  'TRUNCATED:image-header': ({ file }) => `${file} endet, bevor Breite und Höhe angegeben sind. ${copyAgain}`,
  'TRUNCATED:first-page': ({ file }) => `${file} endet vor der ersten Seite. ${copyAgain}`,
  'TRUNCATED:directory': ({ file, at }, formats) =>
    `${file} endet vor dem Inhaltsverzeichnis, das bei Byte ${formats.count(at)} beginnen sollte. ${copyAgain}`,
  'TRUNCATED:last-page': ({ file, pages }, formats) =>
    `${file} endet vor der letzten Seite: ${formats.plural(pages, { one: 'Nur die erste Seite wird', other: `Nur die ersten ${formats.count(pages)} Seiten werden` })} verwendet. ${copyAgain}`,
  'TRUNCATED:image': ({ file, isPartial }) =>
    `${file} endet vor dem letzten Pixel. ${isPartial ? restIsBlank : copyAgain}`,
  'NOT_AN_IMAGE:no-size': ({ file }) => `${file} ist beschädigt: Breite oder Höhe ist 0. ${copyAgain}`,
  'NOT_AN_IMAGE:size-unstated': ({ file, format }) =>
    `${file} ist beschädigt: Breite und Höhe stehen nicht dort, wo sie bei einem ${format}-Bild stehen. ${copyAgain}`,
  'NOT_AN_IMAGE:impossible-size': ({ file, rows, columns, size }, formats) =>
    `${file} ist beschädigt: Angegeben sind ${formats.count(columns)} × ${formats.count(rows)} Pixel, die nicht in ${formats.bytes(size)} passen. ${copyAgain}`,
  'NOT_AN_IMAGE:damaged-pixels': ({ file, isPartial }) =>
    isPartial
      ? `${file} ist beschädigt: Ein Teil der Pixel lässt sich nicht entpacken. ${restIsBlank}`
      : `${file} ist beschädigt oder unvollständig: Die Pixel lassen sich nicht entpacken. ${copyAgain}`,
  'NOT_AN_IMAGE:no-page': ({ file }) =>
    `${file} ist beschädigt: Der Header führt zu keiner Seite. ${copyAgain}`,
  'NOT_AN_IMAGE:no-usable-page': ({ file }) =>
    `${file} ist beschädigt: Keine Seite gibt an, wie breit und hoch sie ist und wo ihre Pixel stehen. ${copyAgain}`,
  'TOO_LARGE:pages': ({ file, most }, formats) =>
    `${file} gibt an, mehr als ${formats.count(most)} Seiten zu enthalten, mehr als sich lesen lassen. Falls es weniger sind, ist die Datei beschädigt: Die Datei erneut exportieren.`,
  'UNSUPPORTED_SYNTAX:jpeg-bits': ({ file, bits }, formats) =>
    `${file} ist ein JPEG-Bild mit ${formats.count(bits)} Bit, das sich hier nicht lesen lässt; ${unseen}. Das Bild als TIFF oder PNG speichern.`,
  'UNSUPPORTED_SYNTAX:jpeg-process': ({ file }) =>
    `${file} ist ein verlustfreies oder arithmetisch codiertes JPEG-Bild, das sich hier nicht lesen lässt; ${unseen}. Das Bild als TIFF oder PNG speichern.`,
  'UNSUPPORTED_SYNTAX:bmp': ({ file, bits, isCompressed }, formats) =>
    `${file} ist ${isCompressed ? 'ein komprimiertes BMP-Bild' : `ein BMP-Bild mit ${formats.count(bits)} Bit`}, das sich hier nicht lesen lässt; ${unseen}. Das Bild ohne Kompression speichern, mit 8 oder 24 Bit.`,
  'UNSUPPORTED_SYNTAX:tiff-compression': ({ file, compression, name }) =>
    `${file} ist ein TIFF-Bild, das mit ${name ?? `Kompression ${compression}`} gepackt ist und sich hier nicht entpacken lässt; ${unseen}. Das Bild mit LZW oder ohne Kompression speichern.`,
  'UNSUPPORTED_SYNTAX:tiff-colours': ({ file, photometric }) =>
    `${file} speichert die Farben auf eine Weise, die sich hier nicht lesen lässt (Photometric Interpretation ${photometric}); ${unseen}. Das Bild in Graustufen speichern.`,
  'UNSUPPORTED_SYNTAX:tiff-bits': ({ file, bits }, formats) =>
    `${file} speichert ${formats.count(bits)} Bit pro Abtastwert auf eine Weise, die sich hier nicht lesen lässt; ${unseen}. Das Bild mit 8, 16 oder 32 Bit speichern.`,

  'LOG_UNREADABLE:no-voxel': ({ file, format, kind, entries }, formats) =>
    `${file} ist eine ${logOf({ format, kind })}, gibt aber die Voxelgröße nicht an: Für ${formats.list(entries.map((entry) => `„${entry}“`))} wurde keine Länge größer als 0 gefunden. ${unusedLog}`,
  'LOG_UNREADABLE:no-voxel-at': ({ file, format, kind, byte }, formats) =>
    `${file} ist eine ${logOf({ format, kind })}, gibt aber die Voxelgröße nicht an: Bei Byte ${formats.count(byte)} wurde keine Länge größer als 0 gefunden. ${unusedLog}`,
  'LOG_UNREADABLE:unmarked': ({ file, format, mark }) =>
    `${file} heißt wie eine Logdatei von ${format}, enthält aber ${mark} nicht. ${unusedLog} Die Logdatei erneut vom Scanner kopieren.`,
  'LOG_UNREADABLE:projections': ({ file, format }) =>
    `${file} enthält die Projektionen eines Scanners von ${format}, aus denen die Voxelgröße nicht hervorgeht. ${unusedLog} Die Datei der Rekonstruktion (*.isq) hinzufügen.`,
  'LOG_UNREADABLE:unit': ({ file, format, entry, unit, lengths }) => {
    const given = lengths.length === 0 ? '' : ` mit der Voxelgröße ${lengths.join(' × ')}`;
    const found = unit === '' ? 'fehlt' : `lautet „${unit}“`;
    return `${file} ist eine Logdatei von ${format}${given}, aber „${entry}“ ${found}, wo mm oder eine andere Längeneinheit erwartet wurde. ${unusedLog}`;
  },
  'LOG_UNREADABLE:damaged': ({ file }) =>
    `${file} ist beschädigt: Das Inhaltsverzeichnis führt im Kreis oder über das Ende der Datei hinaus. ${unusedLog} Die Datei erneut kopieren.`,
  'LOG_UNREADABLE:packed': ({ file, size }, formats) =>
    `${file} ist in einer ZIP-Datei gepackt, und die gesamten ${formats.bytes(size)} müssten entpackt werden, um die Voxelgröße zu finden. Die Datei entpackt hinzufügen oder die Abstände eingeben.`,
};
