import type { Translated } from '../dictionary.js';
import type { readings as english } from '../en/readings.js';

/**
 * What stands in the menu of wrong readings, beside the slider that moves to one, and what readers ask about them.
 * Lengths in mm.
 */
export const readings: Translated<typeof english> = {
  'readings.menu': 'Andere falsche Lesarten',
  'readings.auto': 'Automatisch',
  'readings.auto.hint': 'Als was diese Dateien am ehesten missverstanden werden',
  'readings.auto.none': 'Alle üblichen Programme stimmen überein',

  'readings.who.thickness':
    'Skripte, die nach der Schichtdicke umrechnen; ältere Versionen von NiiVue; die Vorschau von MorphoSource, wo keine Datei Z nennt',
  'readings.who.imagej-single': 'ImageJ und Fiji beim Öffnen einer einzelnen Datei; Packrat',
  'readings.who.imagej-sequence': 'ImageJ und Fiji: Import ▸ Image Sequence',
  'readings.who.mean':
    'OHIF und was sonst auf Cornerstone3D aufbaut; Programme, die auf ITK aufbauen, außer bei geneigtem Scanner',
  'readings.who.first-gap': 'AMI, auf dem der Betrachter von MorphoSource aufbaut; dcm2niix',
  'readings.who.isotropic':
    'Die Vorschau von MorphoSource und SlicerMorph, wo keine Datei Z nennt; ImageJ, wo es 1 liest',
  'readings.who.ones': 'ITK und viele andere, bei Bildern ohne Größenangabe',
  'readings.who.swapped': 'AMI, auf dem der Betrachter von MorphoSource aufbaut; DOSMA',
  'readings.who.micrometres': 'Wer die Einheit verwechselt; Bio-Formats vor 2014',
  'readings.who.reversed': 'Programme, die die Liste des Zarr-Maßstabs für X, Y, Z halten',
  'readings.who.millimetres': 'Programme, die die Einheit der Achsen nicht beachten',
  'readings.who.no-shear': 'OHIF und was sonst auf Cornerstone3D aufbaut; AMI',

  'readings.idle': ({ count }, formats) =>
    formats.plural(count, {
      one: '1 Lesart ändert hier nichts',
      other: `${formats.count(count)} Lesarten ändern hier nichts`,
    }),
  'readings.no-value': 'Diese Dateien enthalten nichts dafür',
  'readings.unconfirmed': 'Nichts bestätigt sie',
  'readings.misplaced': 'Gleiche Länge, Schichten am falschen Ort',

  'readings.entry': 'Andere Abstände: X, Y und Z in mm',
  'readings.entry.show': 'Anzeigen',
  'readings.entry.problem': 'Drei Längen in mm eingeben, mit Leerzeichen dazwischen, zum Beispiel 0,5 0,5 2.',

  'readings.imagej': (data, formats) =>
    `ImageJ ab Version 1.54u6 warnt bei diesen Dateien („DICOM Metadata“), weil ihnen Spacing Between Slices fehlt und die Schichten ${formats.length(data.z)} auseinanderliegen, nicht ${formats.length(data.thickness)} wie die Schichtdicke. Die Positionen stimmen trotzdem: Diese Warnung bedeutet nicht, dass Z falsch ist.`,

  'readings.morph': 'Von richtig zu falsch',
  'readings.morph.share': ({ share }, formats) => formats.percent(share),
  'readings.play': 'Übergang von richtig zu falsch abspielen',

  'answers.spacing': 'Was ist der Pixelabstand?',
  'answers.spacing.told':
    'Wie weit es von der Mitte eines Pixels bis zur Mitte des nächsten ist: X entlang einer Zeile, Y eine Spalte hinab. Z ist dasselbe von einer Schicht zur nächsten. Erst mit allen dreien hat ein Bild Größe und Form.',
  'answers.thickness': 'Warum ist die Schichtdicke nicht der Abstand?',
  'answers.thickness.told':
    'Die Schichtdicke sagt, über welche Tiefe jede Schicht mittelt. Der Abstand sagt, wie weit die nächste Schicht entfernt ist. Schichten können sich überlappen oder Lücken zwischen sich lassen, daher sind beide oft verschieden.',
  'answers.thickness.here': ({ z, thickness }, formats) =>
    `Hier ist jede Schicht ${formats.length(thickness)} dick, und die nächste ist ${formats.length(z)} entfernt.`,
  'answers.image': 'Warum genügt ein einzelnes Bild nicht?',
  'answers.image.told':
    'Ein Bild sagt, wo es selbst liegt, aber nicht, wo das nächste liegt. Der Abstand wird zwischen den Positionen von zwei oder mehr Bildern gemessen, und ob welche fehlen, zeigt sich erst an allen. Deshalb den ganzen Ordner ablegen.',
  'answers.log': 'Was liefert ein Protokoll des Scanners?',
  'answers.log.told':
    'Die Voxelgröße, die der Scanner oder sein Programm errechnet hat, meist eine Länge für X, Y und Z. TIFF-, PNG-, JPEG- und BMP-Dateien enthalten sie nicht, daher das Protokoll in denselben Ordner oder dieselbe ZIP-Datei legen. Was danach beschnitten, verkleinert oder weggelassen wurde, weiß das Protokoll nicht.',
  'answers.imagej': 'Warum warnt ImageJ bei diesen Dateien?',
};
