import type { VolumeProblems } from '../words.js';
import { rawVolumes } from './raw-volumes.js';

const found = {
  nothing: 'es enthält keine Zarr-Beschreibung (zarr.json, .zattrs)',
  array: 'es ist ein einzelnes Zarr-Array, das keinen Maßstab angibt',
  plate: 'es ist eine Platte mit vielen Wells',
  group: 'seine Beschreibung nennt kein Bild (multiscales)',
};

const wrong = {
  absent: 'seine Beschreibung fehlt',
  shape: 'seine Größe keine Liste ganzer Zahlen ist',
  chunks: 'die Größen seiner Chunks keinen Sinn ergeben',
  axes: 'es nicht so viele Achsen hat wie das Bild',
};

/** What is said of OME-Zarr: volumes that declare their scale, previews that were packed, and why one can't be read. */
export const volumes: VolumeProblems = {
  ...rawVolumes,
  ZARR_SCALE: ({ axes, lengths, unit, version }, formats) =>
    `${formats.axes(axes)} ${formats.plural(axes.length, { one: 'ist', other: 'sind' })} ${formats.along(lengths)}, wie es OME-Zarr${version === null ? '' : ` ${version}`} angibt (scale, in ${unit}). Nichts in der Datei misst es nach.`,
  ZARR_NO_UNIT: ({ axes, scale, unit }, formats) =>
    `Der Maßstab von ${formats.axes(axes)} (${formats.list(scale.map((step) => formats.factor(step)))}) hat ${unit === null ? 'keine Einheit' : `die Einheit „${unit}“, die keine Länge ist`}; ${formats.plural(axes.length, { one: 'die Achse bleibt', other: 'die Achsen bleiben' })} deshalb unbekannt. Andere Programme nehmen Mikrometer oder Millimeter an. Die Länge eingeben oder die Einheit in die Datei schreiben.`,
  ZARR_NO_SCALE: ({ axes }, formats) =>
    `Für ${formats.axes(axes)} ist kein brauchbarer Maßstab angegeben; ${formats.plural(axes.length, { one: 'die Achse bleibt', other: 'die Achsen bleiben' })} deshalb unbekannt. Die Länge eingeben oder den Maßstab in die Datei schreiben.`,
  'LOOKS_LIKE_DEFAULT:zarr': ({ unit, length }, formats) =>
    `X, Y und Z sind alle genau 1 ${unit} = ${formats.length(length)}; das ist meist ein Platzhalter des Programms, das die Datei geschrieben hat. Mit der Logdatei des Scanners vergleichen.`,
  ZARR_LEVELS: ({ level, axis, byScale, bySize, levels }, formats) =>
    `Stufe ${formats.count(level)} ist nach ihrer Größe entlang ${axis.toUpperCase()} um den Faktor ${formats.factor(bySize)} verkleinert, nach ihrem Maßstab aber um ${formats.factor(byScale)}${formats.plural(levels, { one: '', other: `; so an ${formats.count(levels)} Stellen` })}. Gezeichnet wird sie nach ihrer Größe. Der Maßstab einer der Stufen ist falsch; ihn prüfen.`,
  'FOUR_D:zarr': ({ locations, phases }, formats) =>
    `${formats.count(phases)} Zeitpunkte zu je ${formats.plural(locations, { one: '1 Schicht', other: `${formats.count(locations)} Schichten` })}, von denen jeweils einer gezeigt wird.`,
  ZARR_PACKED: ({ packed, files, isMeasured, voxel }, formats) =>
    `Dies ist eine Vorschau: Ihre Abstände wurden beim Packen ${packed === null ? '' : `(${packed}) `}${isMeasured ? 'aus den Positionen der Schichten gemessen' : 'ermittelt'}${files === null ? '' : `, aus ${formats.plural(files, { one: '1 Datei', other: `${formats.count(files)} Dateien` })}`}.${voxel === null ? '' : ` Ihre eigenen Voxel sind gemittelt: ${formats.along(voxel)}.`}`,
  ZARR_PACKED_EMPTY: ({ empty }, formats) =>
    `${formats.plural(empty, { one: 'Beim Packen dieser Vorschau fehlte 1 Schicht; ihr Platz ist', other: `Beim Packen dieser Vorschau fehlten ${formats.count(empty)} Schichten; ihre Plätze sind` })} leer. Ob Dateien verloren gingen, zeigt die Serie selbst.`,
  ZARR_REWRITTEN: ({ axes, was, is }, formats) =>
    `Beim Packen maß der Kasten ${formats.along(was)} entlang ${formats.axes(axes)}; nach Maßstab und Größe der jetzigen Datei sind es ${formats.along(is)}. Die Datei wurde vermutlich nach dem Packen geändert. Aus den Schichten erneut packen.`,

  'NOT_AN_IMAGE:zarr-json': ({ file }) =>
    `${file} sollte ein JSON-Objekt sein, lässt sich aber nicht als solches lesen. Die Kopie ist vermutlich beschädigt: Das OME-Zarr erneut kopieren.`,
  'NOT_AN_IMAGE:zarr-no-image': ({ file, what }) =>
    `${file} wurde als OME-Zarr gelesen, aber ${found[what]}. Die Gruppe eines einzelnen Bildes wählen.`,
  'NOT_AN_IMAGE:zarr-no-level': ({ file }) =>
    `${file} ist ein OME-Zarr-Bild ohne eine lesbare Auflösungsstufe (datasets); es gibt nichts zu zeigen. Die Datei neu schreiben.`,
  'NOT_AN_IMAGE:zarr-axes': ({ file, axes }, formats) =>
    `${file} braucht zwei oder drei räumliche Achsen wie z, y und x; gefunden: ${axes.length === 0 ? 'keine' : formats.list(axes)}. Die Achsen in der Beschreibung prüfen.`,
  'NOT_AN_IMAGE:zarr-array': ({ file, what }) =>
    `Das Zarr-Array ${file} lässt sich nicht lesen, weil ${wrong[what]}. Das OME-Zarr erneut kopieren oder neu schreiben.`,
  'TOO_LARGE:zarr-chunk': ({ file, most }, formats) =>
    `${file} hat zu große Chunks oder Shards: Höchstens ${formats.count(most)} Werte lassen sich auf einmal halten. Mit kleineren Chunks schreiben.`,
  'TOO_LARGE:zarr-chunks': ({ file, chunks, most }, formats) =>
    `${file} ist in zu viele Stücke geteilt: Das Bild bräuchte ${formats.count(chunks)} Chunks, höchstens ${formats.count(most)} werden gelesen. Mit größeren Chunks oder mit gröberen Stufen schreiben.`,
  'UNSUPPORTED_SYNTAX:zarr-codec': ({ file, codec }) =>
    `${file} ist mit „${codec}“ gepackt und lässt sich hier nicht entpacken; es wird nicht gezeigt. Die Zahlen gelten trotzdem. Mit gzip, zstd, blosc oder ohne Kompression schreiben.`,
  'UNSUPPORTED_SYNTAX:zarr-type': ({ file, type }) =>
    `${file} enthält Werte vom Typ „${type}“, die sich nicht zeichnen lassen. Die Zahlen gelten trotzdem. Mit ganzen Zahlen oder Gleitkommazahlen schreiben.`,
  'UNSUPPORTED_SYNTAX:zarr-decoder': ({ file, codec }) =>
    `${file} ist mit ${codec} gepackt, und der Decoder konnte nicht starten: Er wurde nicht geladen, oder in der Content-Security-Policy der Seite fehlt 'wasm-unsafe-eval'. Die Zahlen gelten trotzdem. Neu laden oder den Betreiber der Seite informieren.`,
  'TRUNCATED:zarr-chunk': ({ file, damaged, chunks }, formats) =>
    `${formats.plural(damaged, { one: '1 Stück', other: `${formats.count(damaged)} Stücke` })} von ${formats.count(chunks)} gelesenen aus ${file} ${formats.plural(damaged, { one: 'ist beschädigt oder abgeschnitten und bleibt', other: 'sind beschädigt oder abgeschnitten und bleiben' })} im Bild leer. Das OME-Zarr erneut kopieren.`,
  'TRUNCATED:zarr-empty': ({ file, chunks }, formats) =>
    `${formats.plural(chunks, { one: 'Das Stück, aus dem', other: `Keines der ${formats.count(chunks)} Stücke, aus denen` })} ${file} bestehen sollte, ${formats.plural(chunks, { one: 'fehlt', other: 'ist vorhanden' })}; das Bild wäre leer. Das OME-Zarr mit allen Ordnern erneut kopieren.`,
};
