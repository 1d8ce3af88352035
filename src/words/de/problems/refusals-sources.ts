import type { SourceRefusals } from '../../../model/problem/refusals-sources.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { Formats } from '../../formats.js';

const checkLine = 'Die Verbindung prüfen und dann neu laden.';
const copyZip = 'Die ZIP-Datei erneut kopieren oder herunterladen.';
const copyAgain = 'Die Datei erneut kopieren oder herunterladen.';
const wholeAddress = 'Die vollständige Adresse angeben, beginnend mit https://.';
const oneZip = 'Später erneut versuchen. Eine ZIP-Datei braucht weniger Anfragen als einzelne Dateien.';

/** What an answer of a server means, and what to do, by its HTTP status. */
const statuses: Record<number, string> = {
  401: 'Eine Anmeldung ist nötig. Sich mit diesem Browser auf dem Server anmelden (die Seite braucht dafür credentials="include") oder die Seite ein Token in requestHeaders übergeben lassen.',
  403: 'Der Zugriff wurde verweigert: Die Datei ist möglicherweise nicht öffentlich, oder der Link ist abgelaufen. Sich dort anmelden oder beim Eigentümer nachfragen.',
  404: 'Unter dieser Adresse wurde nichts gefunden. Die Adresse auf Tippfehler prüfen oder nachfragen, ob die Datei verschoben wurde.',
  410: 'Die Datei wurde entfernt. Beim Repositorium nach ihrer neuen Adresse fragen.',
  416: 'Die Datei ist kürzer als erwartet. Neu laden, um sie noch einmal zu lesen.',
  429: 'Der Server begrenzt die Zahl der Anfragen. Eine Minute warten und dann neu laden. Eine ZIP-Datei braucht weniger Anfragen als einzelne Dateien.',
};

const meaningOf = (status: number) =>
  statuses[status] ??
  (status >= 500 ? 'Der Server hat ein Problem. Später erneut versuchen.' : 'Die Adresse prüfen.');

const things: Record<SourceRefusals['HTTP_STATUS']['expected'], string> = {
  file: 'der Datei',
  series: 'der DICOMweb-Serie',
  part: 'einem Teil des Bildes',
};

/** An address; those that hold a file themselves are not written out. */
const at = (url: string) => (url === 'data:' || url === 'blob:' ? `einer ${url}-Adresse` : url);

const seconds = (milliseconds: number, formats: Formats) =>
  `${formats.number(milliseconds / 1000, { digits: 2 })}\u202fs`;

/** Two numbers of bytes side by side, written out where they would read the same otherwise. */
export const ofBytes = (found: number, expected: number, formats: Formats): [string, string] => {
  const short: [string, string] = [formats.bytes(found), formats.bytes(expected)];
  const whole: [string, string] = [`${formats.count(found)} Byte`, `${formats.count(expected)} Byte`];
  return short[0] === short[1] ? whole : short;
};

/** What is said of bytes that could not be had. */
export const sourceRefusals: ProblemSentences<keyof SourceRefusals> = {
  HTTP_STATUS: ({ url, status, expected }) =>
    `Der Server antwortete mit HTTP-Status ${status} statt mit ${things[expected]} von ${at(url)}. ${meaningOf(status)}`,
  'NETWORK:no-answer': ({ url, host, origin }) => {
    if (host === '')
      return `Von ${at(url)} kam nichts zurück. Möglicherweise hat die Seite die Datei schon freigegeben. Neu laden.`;
    return `Von ${at(url)} kam nichts zurück. Entweder ist die Verbindung unterbrochen, oder ${host} lässt ${origin === null ? 'diese Seite' : `Seiten von ${origin}`} seine Dateien nicht lesen (CORS). Die Verbindung prüfen und dann den Betreiber dieses Servers bitten, Access-Control-Allow-Origin zu senden.`;
  },
  'NETWORK:silent': ({ url, host, milliseconds }, formats) =>
    `${host} wurde nach ${at(url)} gefragt und hat innerhalb von ${seconds(milliseconds, formats)} nicht geantwortet. Der Server ist möglicherweise ausgelastet. In einigen Minuten neu laden.`,
  'NETWORK:stalled': ({ url, host, received, milliseconds }, formats) =>
    `${host} sendet nichts mehr von ${at(url)}: Nach ${formats.bytes(received)} kam ${seconds(milliseconds, formats)} lang nichts mehr. ${checkLine}`,
  'NETWORK:broken-off': ({ url, host, received }, formats) =>
    `Die Verbindung zu ${host} brach nach ${formats.bytes(received)} von ${at(url)} ab, und der Rest ließ sich nicht abrufen. ${checkLine}`,
  'NETWORK:given-up': ({ host, status, milliseconds, asked }, formats) => {
    const told = status === null ? '' : ` (HTTP-Status ${status})`;
    if (asked !== null)
      return `${host} bittet darum, ${seconds(asked, formats)} lang nicht gefragt zu werden${told}. Deshalb wurde nicht weiter gefragt. ${oneZip}`;
    return `${host} hat ${seconds(milliseconds, formats)} lang nichts gesendet${told}. Deshalb wurde nicht länger gewartet. ${oneZip}`;
  },
  'NETWORK:changed': ({ url }) =>
    `Die Datei unter ${at(url)} hat sich beim Lesen geändert, sodass ihre Teile nicht zusammengehören. Neu laden, sobald die neue Datei vollständig ist.`,
  'NETWORK:redirected': ({ url, host, to }) =>
    `${host} leitet Anfragen nach ${at(url)} weiter zu ${to ?? 'einer Adresse, die der Browser nicht zeigt'}. Das Token der Seite (requestHeaders) geht an keinen anderen Server, und ohne es wurde nichts gesendet. Die endgültige Adresse in src angeben.`,
  'NETWORK:bad-address': ({ address }) => `„${address}“ ist keine Webadresse. ${wholeAddress}`,
  'NOT_READABLE:not-kept': ({ file, received }, formats) =>
    `${file} wurde empfangen (${formats.bytes(received)}), aber der Browser konnte die Datei nicht behalten. Die Datei herunterladen und dann vom Datenträger hier ablegen, einzeln oder in einer ZIP-Datei.`,

  'NOT_AN_IMAGE:list-not-json': ({ file }) =>
    `${file} sollte eine Liste von Dateien in JSON sein, lässt sich aber nicht als JSON lesen. Die Liste mit einem JSON-Validator prüfen oder erneut kopieren.`,
  'NOT_AN_IMAGE:list-base': ({ file, base }) =>
    `${file} sollte als "baseurl" die Adresse eines Ordners angeben, gibt aber „${base}“ an. ${wholeAddress}`,
  'NOT_AN_IMAGE:list-empty': ({ file, entries, inFolder }, formats) => {
    const found = formats.plural(entries, {
      one: 'ihr einziger Eintrag ist keine Adresse',
      other: `keiner ihrer ${formats.count(entries)} Einträge ist eine Adresse`,
    });
    const advice = inFolder
      ? 'Jede Adresse als URL schreiben, zum Beispiel "slices/IM0001.dcm".'
      : 'Jede Adresse als vollständige URL schreiben, beginnend mit https://, weil diese Liste nicht in einem Ordner liegt.';
    return `${file} sollte die Adressen von DICOM-Dateien oder einer ZIP-Datei aufführen, aber ${entries === 0 ? 'die Liste ist leer' : found}. ${advice}`;
  },
  'NOT_AN_IMAGE:list-form': ({ file, keys }) => {
    const found =
      keys.length === 0 ? '' : `, sondern ein Objekt mit ${keys.map((key) => `"${key}"`).join(', ')}`;
    return `${file} sollte eine Liste von Dateien enthalten: ["url", …], {"baseurl", "series"}, {"resources"} oder ein IIIF-Manifest. Die Datei enthält nichts davon${found}. Die Adressen der Dateien als JSON-Liste schreiben.`;
  },
  'NOT_AN_IMAGE:series-not-json': ({ host, received }, formats) =>
    `${host} hätte die Metadaten einer Serie als JSON senden sollen, sendete aber ${formats.bytes(received)} von etwas anderem. Prüfen, ob dies die Adresse eines DICOMweb-Dienstes ist.`,
  'EMPTY:series': ({ host }) =>
    `${host} hat keine Bilder dieser Serie. Die UIDs der Studie und der Serie in der Adresse prüfen.`,
  'EMPTY:series-item': ({ host, place }, formats) =>
    `Eintrag ${formats.count(place + 1)} in den Angaben von ${host} zu dieser Serie ist leer oder nennt kein Bild. Die übrigen werden verwendet. Den Betreiber dieses Servers bitten, die Serie zu prüfen.`,

  'TRUNCATED:zip-checksum': ({ file, size }, formats) =>
    `${file} ist in der ZIP-Datei beschädigt: Die ${formats.bytes(size)} sind nicht die, die gepackt wurden (die CRC-32 weicht ab). ${copyZip}`,
  'TRUNCATED:zip-member': ({ file, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    return `${file} ist in der ZIP-Datei beschädigt: Nur ${some} von ${all} ließen sich entpacken. ${copyZip}`;
  },
  'TRUNCATED:zip-misplaced': ({ file }) => `${file} liegt nicht dort, wo die ZIP-Datei es angibt. ${copyZip}`,
  'TRUNCATED:zip-directory': ({ file, members }, formats) =>
    `${file} führt ${formats.plural(members, { one: '1 Datei', other: `${formats.count(members)} Dateien` })} auf, bevor das Inhaltsverzeichnis abbricht; weitere Dateien lassen sich daher nicht finden. ${copyAgain}`,
  'TRUNCATED:zip': ({ file, size }, formats) =>
    `${file} ist keine vollständige ZIP-Datei: Das Inhaltsverzeichnis, das am Ende stehen sollte, wurde${size === null ? '' : ` in den ${formats.bytes(size)}`} nicht gefunden. ${copyAgain}`,
  'EMPTY:zip': ({ file }) => `${file} ist leer (0 Byte). ${copyAgain}`,
  ENCRYPTED: ({ file }) =>
    `${file} ist in der ZIP-Datei durch ein Passwort geschützt. Eine ZIP-Datei ohne Passwort erstellen.`,
  UNSUPPORTED_COMPRESSION: ({ file, method }) =>
    `${file} ist mit der ZIP-Methode ${method} gepackt, die sich hier nicht entpacken lässt. Die ZIP-Datei neu erstellen, mit gewöhnlicher Kompression (Methode 8, Deflate) oder ohne (Methode 0).`,
  'TOO_LARGE:list': ({ file, entries, most }, formats) =>
    `${file} nennt ${formats.count(entries)} Dateien. Höchstens ${formats.count(most)} lassen sich auf einmal lesen. Auf mehrere aufteilen.`,
  'TOO_LARGE:nested-zip': ({ file, size, most }, formats) =>
    `${file} ist eine ZIP-Datei von ${formats.bytes(size)} innerhalb einer anderen ZIP-Datei, wo sich höchstens ${formats.bytes(most)} öffnen lassen. Zuerst die äußere ZIP-Datei entpacken.`,

  'NOT_READABLE:changed': ({ file }) =>
    `${file} ließ sich nicht vom Datenträger lesen, weil die Datei nach dem Auswählen verschoben, geändert oder gesperrt wurde. Die Datei erneut auswählen.`,
  'NOT_READABLE:no-access': ({ file }) =>
    `${file} ließ sich nicht öffnen, weil dem Browser der Zugriff verweigert wurde. Prüfen, ob die Datei noch vorhanden ist und gelesen werden darf.`,
  'NOT_READABLE:gone': ({ file }) =>
    `${file} ist eine Verknüpfung mit einer Datei, die nicht mehr vorhanden ist. Die Datei selbst kopieren.`,
  'NOT_READABLE:forbidden': ({ file }) =>
    `${file} ließ sich nicht lesen, weil die Berechtigung fehlt. Den Eigentümer der Datei um die Berechtigung bitten oder die Datei in einen eigenen Ordner kopieren.`,
  'NOT_READABLE:disk': ({ file, system }) =>
    `${file} ließ sich nicht vom Datenträger lesen${system === null ? '' : ` (Fehler ${system})`}. Den Datenträger prüfen oder die Datei erneut kopieren.`,
  'NOT_FOUND:path': ({ file }) => `${file} gibt es nicht. Den Pfad auf Tippfehler prüfen.`,
};
