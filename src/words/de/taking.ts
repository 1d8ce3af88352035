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

  'taking.made': ({ version, files, source }, formats) =>
    source === null
      ? `Erstellt mit spacing-preview ${version} aus ${countFiles(files, formats)}`
      : `Erstellt mit spacing-preview ${version} aus ${source} (${countFiles(files, formats)})`,
  'taking.notes': 'Hinweise',
  'taking.aside': 'Übergangene Dateien',
};
