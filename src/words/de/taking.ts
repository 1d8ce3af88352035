import type { Translated } from '../dictionary.js';
import type { taking as english } from '../en/taking.js';
import type { Formats } from '../formats.js';

const countFiles = (files: number, formats: Formats) =>
  formats.plural(files, { one: '1 Datei', other: `${formats.count(files)} Dateien` });

/** What stands where a person takes something away from the element. */
export const taking: Translated<typeof english> = {
  taking: 'Sichern und teilen',
  'taking.picture': 'Bild sichern',
  'taking.copy-picture': 'Bild kopieren',
  'taking.report': 'Bericht sichern (JSON)',
  'taking.copy-report': 'Bericht als Text kopieren',
  'taking.link': 'Link zu dieser Ansicht kopieren',

  'taking.drawing': 'Das Bild wird gezeichnet …',
  'taking.saved': ({ file }) => `Gesichert als ${file}`,
  'taking.copied.picture': 'Das Bild ist kopiert.',
  'taking.copied.report': 'Der Bericht ist kopiert.',
  'taking.copied.link': 'Der Link ist kopiert. Er öffnet diese Seite mit derselben Ansicht.',
  'taking.not-copied.picture': 'Der Browser hat das Bild nicht kopiert. Sichern Sie es stattdessen.',
  'taking.not-copied.report': 'Der Browser hat den Bericht nicht kopiert. Sichern Sie ihn stattdessen.',
  'taking.no-link':
    'Dieser Scan wurde von Ihrem Gerät geöffnet, deshalb kann kein Link zu ihm führen. Sichern Sie stattdessen das Bild.',
  'taking.no-address':
    'Diese Seite hat keine Adresse, zu der ein Link führen könnte. Sichern Sie stattdessen das Bild.',
  'taking.by-hand': 'Der Browser hat den Link nicht kopiert. Markieren Sie diesen Text und kopieren Sie ihn:',

  'taking.nothing': 'Es gibt noch nichts zu zeichnen: Kein Scan ist geöffnet.',
  'taking.still':
    'Der Scan wird noch gelesen. Warten Sie, bis er zu sehen ist, und versuchen Sie es dann noch einmal.',
  'taking.changed': 'Das Bild hat sich geändert, während es gezeichnet wurde. Versuchen Sie es noch einmal.',
  'taking.size': ({ least, most }, formats) =>
    `Ein Bild kann von ${formats.counts([least.width, least.height])} bis ${formats.counts([most, most])} Pixel haben. Wählen Sie eine Größe dazwischen.`,

  'taking.pack': 'Vorschaupaket sichern (OME-Zarr)',
  'taking.packing': 'Die Schichten werden gepackt…',
  'taking.stop': 'Anhalten',
  'taking.stopped': 'Das Packen wurde angehalten. Es wurde nichts gesichert.',
  'taking.packed': ({ file, bytes }, formats) =>
    `Gesichert als ${file} (${formats.bytes(bytes)}). Neben dem Scan aufbewahren: Eine Seite zeigt es sofort.`,
  'taking.packed-in-part': ({ file, unread, total }, formats) =>
    formats.plural(unread, {
      one: `Gesichert als ${file}. 1 von ${formats.count(total)} Schichten ließ sich nicht lesen, ihr Platz ist leer.`,
      other: `Gesichert als ${file}. ${formats.count(unread)} von ${formats.count(total)} Schichten ließen sich nicht lesen, ihre Plätze sind leer.`,
    }),
  'taking.pack-size': ({ least, most }, formats) =>
    `Ein Paket kann ${formats.count(least)} bis ${formats.count(most)} Voxel entlang der längsten Kante haben, zu 8 oder 16 Bit. Geben Sie eine Größe dazwischen an.`,
  'taking.pack-no-volume':
    'Diese Bilder sind keine Schichten eines Körpers, also gibt es kein Volumen zum Packen.',
  'taking.pack-is-zarr':
    'Das ist schon ein OME-Zarr, und Pakete entstehen aus Schichten. Es lässt sich zeigen, wie es ist.',
  'taking.pack-unread':
    'Keine der Schichten ließ sich lesen, also gibt es kein Paket zu sichern. Prüfen Sie, ob die Dateien noch da sind.',
  'taking.pack-changed':
    'Während das Paket entstand, wurde ein anderer Scan geöffnet. Sichern Sie es noch einmal.',
  'taking.pack-broke':
    'Das Packen brach vor seinem Ende ab, es wurde nichts gesichert. Versuchen Sie es noch einmal mit weniger offenen Programmen.',

  'taking.made': ({ version, files, source }, formats) =>
    source === null
      ? `Erstellt mit spacing-preview ${version} aus ${countFiles(files, formats)}`
      : `Erstellt mit spacing-preview ${version} aus ${source} (${countFiles(files, formats)})`,
  'taking.notes': 'Hinweise',
  'taking.aside': 'Übergangene Dateien',
};
