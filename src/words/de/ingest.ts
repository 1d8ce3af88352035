import type { Translated } from '../dictionary.js';
import type { ingest as english } from '../en/ingest.js';

const inBrackets = (system: string | null) => (system === null ? '' : ` (${system})`);

export const ingest: Translated<typeof english> = {
  'ingest.option': ({ found }) =>
    `Erwartet wurde --out, --edge, --bits, --concurrency, --memory, --minutes, --redis, --queue, --work oder --lang, gefunden wurde „${found}“.`,
  'ingest.list':
    'Nach „ingest“ wurde ein Ordner mit Einreichungen, eine Liste oder „-“ für die Standardeingabe erwartet, gefunden wurde nichts.',
  'ingest.lists': ({ found }) =>
    `„ingest“ nimmt einen einzigen Ordner oder eine Liste. „${found}“ für sich verarbeiten.`,
  'ingest.out': 'Nach --out den Ordner für die Ergebnisse nennen, zum Beispiel --out vorschauen.',
  'ingest.number': ({ found, option, least, most }, formats) =>
    `Nach ${option} wurde eine ganze Zahl von ${formats.count(least)} bis ${formats.count(most)} erwartet, gefunden wurde „${found}“.`,
  'ingest.redis': ({ found }) =>
    `Nach --redis wurde eine Adresse wie redis://localhost:6379 erwartet, gefunden wurde „${found}“.`,
  'ingest.queue': ({ found }) =>
    `Nach --queue wurde ein Name aus Buchstaben, Ziffern, Punkten und Strichen erwartet, gefunden wurde „${found}“.`,
  'ingest.work': 'Das Redis nennen, aus dem --work Einreichungen nimmt: --redis redis://localhost:6379.',
  'ingest.not-work': ({ found }) =>
    `Mit --work bringt jede Einreichung selbst mit, was verlangt ist. „${found}“ weglassen.`,
  'ingest.concurrency': ({ found }) =>
    `Mit --redis tun andere Prozesse die Arbeit: ${found} denen mit --work geben.`,

  'no-list': ({ list }) =>
    `Es gibt keinen Ordner und keine Liste „${list}“. Den Namen prüfen; „-“ liest die Liste von der Standardeingabe.`,
  'no-out': ({ out, system }) =>
    `Die Ergebnisse lassen sich nicht nach ${out} schreiben${inBrackets(system)}. Prüfen, ob der Ordner angelegt und beschrieben werden kann.`,
  'package.s3': ({ packages }) =>
    `Für S3 fehlt ein Paket. Es neben spacing-preview installieren: npm install ${packages}`,
  'package.redis': ({ packages }) =>
    `Für Redis fehlen Pakete. Sie neben spacing-preview installieren: npm install ${packages}`,
  left: ({ files }, formats) =>
    formats.plural(files, {
      one: '1 Datei neben den Einreichungen ist weder ein Ordner noch eine ZIP-Datei und blieb weg. In einer Liste genannt, gehört sie dazu.',
      other: `${formats.count(files)} Dateien neben den Einreichungen sind weder Ordner noch ZIP-Dateien und blieben weg. In einer Liste genannt, gehören sie dazu.`,
    }),
  line: ({ line }, formats) =>
    `Zeile ${formats.count(line)} der Liste nennt keine Einreichung. Erwartet wurde ein Pfad, eine Adresse oder {"id": "…", "source": "…"}.`,
  twin: ({ id }) =>
    `Eine andere Einreichung der Liste heißt auch „${id}“, daher blieb diese weg. Jeder eine eigene "id" geben.`,

  done: ({ deposits }, formats) => `Fertige Einreichungen: ${formats.count(deposits)}`,
  summary: ({ made, none, kept, failed }, formats) =>
    `Gepackt: ${formats.count(made)}. Nichts zu packen: ${formats.count(none)}. Unverändert und behalten: ${formats.count(kept)}. Fehlgeschlagen: ${formats.count(failed)}.`,
  nothing: 'Es fanden sich keine Einreichungen: weder Ordner noch ZIP-Dateien, und keine Zeilen einer Liste.',
  again:
    'Derselbe Befehl versucht die fehlgeschlagenen noch einmal, wenn er wieder ausgeführt wird. Alle anderen bleiben.',
  stopped: 'Angehalten. Denselben Befehl noch einmal ausführen, um dort fortzufahren.',
  'stopped-full':
    'Der Datenträger ist voll, daher wurde keine weitere Einreichung begonnen. Platz schaffen und denselben Befehl noch einmal ausführen.',
  broken:
    'Die Verarbeitung wurde vor ihrem Ende abgebrochen. Denselben Befehl noch einmal ausführen, um dort fortzufahren.',

  'failed.memory': ({ limit }, formats) =>
    `Diese Einreichung brauchte mehr als ${formats.count(limit)}\u202fMiB Speicher und wurde angehalten. Mit --memory mehr erlauben.`,
  'failed.time': ({ limit }, formats) =>
    formats.plural(limit, {
      one: 'Diese Einreichung dauerte länger als 1 Minute und wurde angehalten. Mit --minutes mehr erlauben.',
      other: `Diese Einreichung dauerte länger als ${formats.count(limit)} Minuten und wurde angehalten. Mit --minutes mehr erlauben.`,
    }),
  'failed.lost':
    'Der Prozess, der diese Einreichung verarbeitete, endete immer wieder. Sie für sich packen, um zu sehen, woran es liegt.',
  'failed.stopped':
    'Diese Einreichung ließ sich nicht zu Ende lesen. Sie für sich packen, um zu sehen, woran es liegt.',
  'failed.full':
    'Für die Ergebnisse dieser Einreichung ist kein Platz. Platz schaffen und den Befehl noch einmal ausführen.',
  'failed.unwritable': ({ system }) =>
    `Die Ergebnisse dieser Einreichung ließen sich nicht schreiben${inBrackets(system)}. Den Ordner prüfen, in den sie gehen.`,
  'failed.network': ({ host }) =>
    `${host} war nicht zu erreichen oder brach jedes Mal ab. Die Adresse und die Verbindung prüfen.`,
  'failed.busy': ({ host, status }) =>
    `${host} war bei jeder Anfrage überlastet (HTTP ${String(status)}). Später noch einmal versuchen.`,
  'failed.absent': ({ host, status }) =>
    `${host} hat unter dieser Adresse nichts (HTTP ${String(status)}). Die Adresse prüfen.`,
  'failed.denied': ({ host, status }) =>
    `${host} verweigerte den Zugriff (HTTP ${String(status)}). Die Zugangsdaten prüfen, und was sie erlauben.`,
  'failed.answer': ({ host, status }) =>
    `${host} wies die Anfrage ab (HTTP ${String(status)}). Die Adresse und die Einstellungen prüfen.`,

  following: ({ deposits }, formats) =>
    `Einreichungen in der Warteschlange: ${formats.count(deposits)}. Die Ergebnisse folgen, sobald sie fertig sind.`,
  'no-workers':
    'Noch nimmt kein Prozess Einreichungen aus der Warteschlange. Welche starten: spacing-preview ingest --work --redis ADRESSE',
  working: 'Wartet auf Einreichungen. Strg-C hält an; Unfertiges geht in die Warteschlange zurück.',
  'redis-gone': 'Redis antwortet nicht. Es wird weiter versucht; nichts geht verloren.',
  'redis-back': 'Redis antwortet wieder.',
};
