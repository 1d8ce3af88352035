import type { OtherGroup, StackFindings } from '../../../model/problem/findings.js';
import type { Zone } from '../../../model/report.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats as Formats } from '../../number-formats.js';
import { dativeOf } from '../sources.js';

const sbs = 'Spacing Between Slices';
const instanceNumbers = 'Die Bildnummern (Instance Number)';
const seeLog = 'In der Logdatei des Scanners nachsehen.';
const notMeasured = 'daher lässt sich der Schichtabstand nicht messen';
const byPosition = 'die Reihenfolge richtet sich nach den Positionen';
const chooseOne = 'Den richtigen Wert auswählen.';
export const mixedUp = `Vermutlich wurden die Einheiten verwechselt. ${chooseOne}`;
export const neverAcquired = {
  one: 'in der Beschreibung angeben, dass sie nie aufgenommen wurde',
  other: 'in der Beschreibung angeben, dass sie nie aufgenommen wurden',
};

/** @param another what one more is called, in its gender */
export const some = (items: readonly string[], formats: Formats, another = 'weitere') =>
  formats.some(items, (count) => `und ${count} ${count === '1' ? another : 'weitere'}`);

/** A count with its noun. */
export const counted = (count: number, one: string, other: string, formats: Formats) =>
  formats.plural(count, { one: `1 ${one}`, other: `${formats.count(count)} ${other}` });

const images = (count: number, formats: Formats) => counted(count, 'Bild', 'Bilder', formats);

export const slicesOf = (count: number, formats: Formats) => counted(count, 'Schicht', 'Schichten', formats);

const were = (count: number, formats: Formats) => formats.plural(count, { one: 'wurde', other: 'wurden' });

const these = (count: number, formats: Formats) =>
  formats.plural(count, { one: 'Dieses Bild', other: 'Diese Bilder' });

const removeThese = (count: number, formats: Formats) =>
  `${these(count, formats)} vor dem Einreichen entfernen.`;

/** How many times as large one thing is as the other. */
export const timesAs = (factor: number, formats: Formats) => `${formats.factor(factor)}\u2011mal so`;

/** Below this share of the true length a percentage would round to nothing left. */
const TOLD_AS_FACTOR = 0.1;

/** How much of its true length something has along some direction. */
export const lengthened = (factor: number, formats: Formats) =>
  factor >= 1 || factor < TOLD_AS_FACTOR
    ? `${timesAs(factor, formats)} lang wie in Wirklichkeit`
    : `${formats.percent(1 - factor)} zu kurz`;

/** The same along the slices. */
export const howLong = (factor: number, formats: Formats, along = 'von Schicht zu Schicht') =>
  `${along} ${lengthened(factor, formats)}`;

/** What a person enters where a tag misleads; MorphoSource copies that tag into its form. */
const enter = (z: number, formats: Formats) =>
  formats.host === 'morphosource'
    ? `MorphoSource übernimmt diesen Wert; stattdessen für Z ${formats.length(z)} eingeben.`
    : `Für Z ${formats.length(z)} eingeben.`;

const takeZ = (used: StackFindings['NO_IPP']['used']) =>
  used ? `Z stammt aus ${used.file ?? dativeOf(used.source)} und ließ sich nicht überprüfen.` : seeLog;

const differ = (how: string, tell: (group: OtherGroup, formats: Formats) => string) =>
  function say(data: { groups: readonly OtherGroup[] }, formats: Formats): string {
    const told = data.groups.map((group) => `${tell(group, formats)} (${images(group.frames, formats)})`);
    return `Die Serie enthält auch Bilder ${how}: ${some(told, formats)}. Sie werden getrennt behandelt.`;
  };

export const zoneOf = (zone: Zone, formats: Formats) =>
  `Schichten ${formats.count(zone.from + 1)} bis ${formats.count(zone.to + 1)}: ${formats.length(zone.gap)}`;

const whyMissing = {
  lost: {
    one: 'Auch ihre Nummer fehlt, die Datei ist also verloren gegangen: Die Datei hinzufügen.',
    other: 'Auch ihre Nummern fehlen, die Dateien sind also verloren gegangen: Die Dateien hinzufügen.',
  },
  skipped: {
    one: `${instanceNumbers} laufen lückenlos weiter, diese Schicht wurde also vermutlich nie aufgenommen. Das in der Beschreibung angeben.`,
    other: `${instanceNumbers} laufen lückenlos weiter, diese Schichten wurden also vermutlich nie aufgenommen. Das in der Beschreibung angeben.`,
  },
  unknown: {
    one: `Die fehlende Schicht hinzufügen oder ${neverAcquired.one}.`,
    other: `Die fehlenden Schichten hinzufügen oder ${neverAcquired.other}.`,
  },
};

/** Pixel Spacing as other images print it. */
export const pixelOf = (printed: string, formats: Formats) =>
  printed === '' ? 'unbekannt' : (formats.printed(printed) ?? `„${printed}“`);

export const tilesOf = (tiles: number | null, formats: Formats) =>
  `Mosaik aus ${tiles === null ? 'mehreren' : formats.count(tiles)} Schichten`;

/** What is said of a stack. */
const orders = { instance: 'Bildnummern', frame: 'Framenummern', name: 'Dateinamen' };

export const findings: ProblemSentences<keyof StackFindings> = {
  SINGLE_IMAGE: (data) =>
    `Es wurde nur ein Bild (${data.file}) gefunden, daher gibt es keinen Schichtabstand. Die übrigen Schichten hinzufügen.`,
  CINE_NOT_VOLUME: (data, formats) =>
    `${images(data.frames, formats)} zeigen dieselbe Stelle im Zeitverlauf${data.tag === null ? '' : ` (${formats.attribute(data.tag)} ändert sich)`}: Ein Film hat keinen Schichtabstand.`,
  VARIABLE_SPACING: (data, formats) => {
    const told = some(
      data.zones.map((zone) => zoneOf(zone, formats)),
      formats,
    );
    return `Die Schichten liegen ${formats.length(data.smallest)} bis ${formats.length(data.largest)} auseinander (${told}). Kein einzelner Abstand ist für Z richtig. Das im Datensatz vermerken oder eine Kopie einreichen, die auf gleichmäßige Abstände neu abgetastet wurde.`;
  },
  TILED_OR_MOSAIC: (data, formats) =>
    data.what === 'mosaic'
      ? `Jedes Bild ist ein ${tilesOf(data.tiles, formats)}. Die Dateien zuerst umwandeln, zum Beispiel mit dcm2niix.`
      : 'Die Bilder liegen wie Kacheln nebeneinander und bilden daher keinen Stapel von Schichten.',
  NO_PIXEL_SPACING: `X und Y unbekannt: Diese Dateien enthalten keine Pixelgröße (Pixel Spacing). ${seeLog}`,
  BAD_PIXEL_SPACING: (data) =>
    `X und Y unbekannt: In Pixel Spacing steht „${data.raw}“, erwartet wurden zwei Längen größer als 0. ${seeLog}`,
  'UNIT_SLIP_ALL:detector': (data, formats) =>
    `Laut Header ist ein Pixel ${formats.length(data.x)} groß; aus dem Detektorpixel und den Abständen im Scanner ergeben sich ${formats.length(data.corrected)}. ${mixedUp}`,
  UNIT_SLIP_AXIS: (data, formats) =>
    `Nach ihren Positionen liegen die Schichten ${formats.length(data.measured)} auseinander, laut Header ${formats.length(data.stated)}. ${mixedUp}`,
  'UNIT_SLIP_AXIS:pixel': (data, formats) =>
    `Z wäre ${formats.length(data.z)} bei Pixeln von ${formats.length(data.x)}, das eine ist das Tausendfache des anderen. ${mixedUp}`,
  INDEX_POSITIONS: (data, formats) =>
    `Die Positionen zählen die Schichten nur durch und sind nicht in Millimetern angegeben; laut Header sind es ${formats.length(data.stated)}. ${chooseOne}`,

  NO_IPP: (data, formats) => {
    const which =
      data.without === data.frames
        ? formats.plural(data.frames, {
            one: 'Das einzige Bild gibt seine Position nicht an',
            other: `Keines der ${images(data.frames, formats)} gibt seine Position an`,
          })
        : `${formats.count(data.without)} der ${images(data.frames, formats)} ${formats.plural(data.without, { one: 'gibt', other: 'geben' })} keine Position an`;
    return `${which}, ${notMeasured}. ${takeZ(data.used)}`;
  },
  PARTIAL_IPP: (data, formats) => {
    const why = formats.plural(data.without, {
      one: 'es keine Position angibt',
      other: 'sie keine Position angeben',
    });
    return `${formats.count(data.without)} der ${images(data.frames, formats)} ${were(data.without, formats)} übersprungen, weil ${why} (${some(data.files, formats)}). ${these(data.without, formats)} erneut exportieren.`;
  },
  ALL_POSITIONS_IDENTICAL: (data, formats) =>
    `Alle ${images(data.frames, formats)} geben dieselbe Position an, ${notMeasured}. ${takeZ(data.used)}`,
  BAD_IOP: (data) =>
    `Die Orientierung ${data.raw} besteht nicht aus zwei zueinander senkrechten Richtungen der Länge 1. Sie wurde ${data.used ? 'korrigiert' : 'nicht verwendet'}.`,
  ASSUMED_NORMAL: (data, formats) =>
    `Es ist keine Orientierung angegeben, daher gilt die Gerade durch die ${formats.count(data.slices)} Positionen als Schichtachse. Eine Neigung bliebe unbemerkt.`,
  SCATTERED_POSITIONS: (data, formats) =>
    `Es ist keine Orientierung angegeben, und die ${formats.count(data.slices)} Positionen liegen nicht auf einer Geraden, ${notMeasured}.`,
  MISSING_SLICES: (data, formats) => {
    const told = data.places.map(({ after, before, from, gap, lost }) => {
      const [start, end] = [formats.count(from + 1), formats.count(from + lost)];
      const lacking = formats.plural(lost, {
        one: `Schicht ${start}`,
        other: `Schichten ${start} bis ${end}`,
      });
      return `${lacking} zwischen ${after} und ${before} (Abstand ${formats.length(gap)})`;
    });
    const are = formats.plural(data.missing, { one: 'fehlt', other: 'fehlen' });
    const doubt = data.ambiguous
      ? ' Bei so wenigen Schichten kann der größere Abstand auch beabsichtigt sein.'
      : '';
    return `${formats.count(data.missing)} von ${formats.count(data.slices + data.missing)} Schichten ${are}: ${some(told, formats)}. ${formats.plural(data.missing, whyMissing[data.evidence])} Z ist ${formats.length(data.z)}; Programme, die mitteln, kämen auf ${formats.length(data.mean)}.${doubt}`;
  },
  MISSING_ENDS: (data, formats) => {
    const who =
      data.log === undefined
        ? `Der Header nennt ${images(data.expected, formats)}${data.tag === null ? '' : ` (${formats.attribute(data.tag)})`}`
        : `Die Logdatei ${data.log} nennt ${slicesOf(data.expected, formats)}`;
    return `${who}, gefunden ${were(data.found, formats)} ${formats.count(data.found)}. Ist der Ordner vollständig?`;
  },
  DUPLICATE_POSITION: (data, formats) => {
    const told = some(
      data.pairs.map((pair) => `${pair.dropped} wiederholt ${pair.kept}`),
      formats,
    );
    return `${images(data.duplicates, formats)} ${were(data.duplicates, formats)} übersprungen, weil ein anderes Bild dieselbe Position hat (${told}). ${removeThese(data.duplicates, formats)}`;
  },
  'DUPLICATE_POSITION:untold': ({ duplicates, pairs, areDifferent }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} bei ${kept}`),
      formats,
    );
    const what = areDifferent
      ? 'Solche Bilder zeigen Verschiedenes, doch die Kopfdaten sagen nicht, worin sie sich unterscheiden, etwa in Zeit oder Echo. Jedes Volumen einzeln einreichen.'
      : 'Die Kopfdaten sagen nicht, ob solche Bilder Kopien sind oder eigene Volumina, etwa zu einer anderen Zeit oder einem anderen Echo. Die Bilder vergleichen: Kopien entfernen, Volumina einzeln einreichen.';
    return `${images(duplicates, formats)} ${were(duplicates, formats)} übersprungen, weil ein anderes Bild dieselbe Position hat (${told}). ${what}`;
  },
  FOUR_D: (data, formats) =>
    `${formats.count(data.phases)} Volumina zu ${data.complete ? 'je' : 'höchstens'} ${formats.count(data.locations)} Schichten, die sich in ${formats.attribute(data.tag)} unterscheiden. Jedes einzeln einreichen.`,
  SHEAR: (data, formats) =>
    `Der Scanner war um ${formats.degrees(data.degrees)} geneigt. Z ist ${formats.length(data.z)}, senkrecht zu den Schichten; der Tischvorschub betrug ${formats.length(data.step)}.`,
  SBS_CONTRADICTS: (data, formats) => {
    const [tag, measured] = [`${sbs} (${formats.length(data.stated)})`, formats.length(data.z)];
    const found = data.truncated
      ? `${tag} hat seine Nachkommastellen verloren: Die Positionen ergeben ${measured}.`
      : data.factor > 1
        ? `${tag} ist ${timesAs(data.factor, formats)} groß wie die ${measured}, die sich aus den Positionen ergeben.`
        : `Die Positionen ergeben ${measured}, ${timesAs(1 / data.factor, formats)} viel wie ${tag}.`;
    return `${found} ${enter(data.z, formats)}`;
  },
  SUBSAMPLED_OR_INTERPOLATED: (data, formats) => {
    const [tag, measured] = [`${sbs} (${formats.length(data.stated)})`, formats.length(data.z)];
    const found =
      data.factor > 1
        ? `${tag} ist ${timesAs(data.factor, formats)} groß wie die gemessenen ${measured}: Schichten wurden nachträglich eingefügt.`
        : `Die gemessenen ${measured} sind ${timesAs(1 / data.factor, formats)} viel wie ${tag}: Schichten wurden nachträglich weggelassen.`;
    return `${found} ${enter(data.z, formats)}`;
  },
  NEGATIVE_SBS: (data, formats) =>
    `${sbs} ist ${formats.length(data.stated)}: ${data.nuclear ? 'Spätere Schichten liegen vor früheren' : 'Das Vorzeichen hat hier keine Bedeutung'}.`,
  ZERO_OR_BAD_TAG: (data, formats) =>
    `In ${formats.attribute(data.tag)} steht „${data.raw}“, das ist keine Länge größer als 0. Der Wert wurde nicht verwendet.`,
  DECLARED_CONFLICT: (data, formats) =>
    `${sbs} nennt ${formats.length(data.stated)} (verwendet), Slice Location ${formats.length(data.location)}. ${chooseOne}`,
  SINGLE_VALUE_PS: (data) =>
    `Pixel Spacing hat nur einen Wert („${data.raw}“). Er wurde für X und für Y verwendet.`,
  KNOWN_WRITER_SWAPPED: (data, formats) =>
    `Von MorphoSource abgeleitete Dateien nennen X zuerst: X ist ${formats.length(data.x)}, Y ist ${formats.length(data.y)}.` +
    (data.zMayBeCopied ? ' Z ist möglicherweise eine Kopie von X.' : ''),
  IMAGER_SPACING_ONLY: (data, formats) =>
    `Die Dateien nennen nur das Detektorpixel (${formats.length(data.imager)}). Am Objekt ist ein Pixel höchstens ${formats.length(data.suggested)} groß. Den Wert bestätigen oder in der Logdatei des Scanners nachsehen.`,
  PS_EQUALS_DETECTOR: (data, formats) =>
    `Pixel Spacing (${formats.length(data.stated)}) ist das Detektorpixel; am Objekt wäre ein Pixel ${formats.length(data.suggested)} groß. ${seeLog}`,
  NOMINAL_SCANNED_ONLY: (data, formats) =>
    `${formats.lengths([data.x, data.y])} ist die Pixelgröße eines eingescannten Films oder Blatts, nicht die des Objekts.`,
  ASPECT_ONLY: (data, formats) =>
    `Bekannt ist nur die Form eines Pixels (Höhe ${formats.number(data.vertical)}, Breite ${formats.number(data.horizontal)}), nicht seine Größe.`,
  LOOKS_LIKE_DEFAULT: `X, Y und Z sind alle genau 1 mm; das ist meist ein Platzhalter. ${seeLog}`,
  EXTREME_ANISOTROPY: (data, formats) =>
    `Z ist ${formats.length(data.z)} und X ist ${formats.length(data.x)}, das liegt weit auseinander. Sind beide in Millimetern angegeben?`,
  'IMPLAUSIBLE_EXTENT:extent': (data, formats) =>
    `Eine Größe von ${formats.length(data.value)} entlang ${data.axis.toUpperCase()} ist kaum zu glauben. Sind die Längen in Millimetern angegeben?`,
  'IMPLAUSIBLE_EXTENT:pixel': (data, formats) =>
    `Eine Pixelgröße von ${formats.length(data.value)} ist kaum zu glauben. Ist sie in Millimetern angegeben?`,
  MIXED_SERIES: (data, formats) =>
    `Es gibt ${formats.count(data.series.length)} Serien; die größte ist zuerst aufgeführt. Jede einzeln einreichen.`,
  MIXED_ORIENTATION: differ('in einem anderen Winkel', (group, formats) => formats.degrees(group.degrees)),
  MIXED_SIZE: (data, formats) => {
    const told = differ('anderer Größe', (group) => `${formats.counts([group.columns, group.rows])} Pixel`);
    const host = formats.host === 'morphosource' ? ' MorphoSource löscht die kleinere Gruppe.' : '';
    return told(data, formats) + host;
  },
  MIXED_PIXEL_SPACING: differ('mit anderer Pixelgröße', (group, formats) => pixelOf(group.spacing, formats)),
  LOCALIZER_DROPPED: (data, formats) =>
    `${counted(data.frames, 'Übersichtsaufnahme', 'Übersichtsaufnahmen', formats)} ${were(data.frames, formats)} übersprungen (${some(data.files, formats)}). ${removeThese(data.frames, formats)}`,
  ILLEGAL_MULTIFRAME: (data, formats) =>
    `Eine Datei enthält ${images(data.frames, formats)}, obwohl ihr DICOM-Typ nur eines zulässt. Viele Programme zeigen für Z 1 mm an.`,

  TWO_POSITIONS: (data, formats) =>
    `Es gibt nur zwei Schichten, ${formats.length(data.gap)} auseinander, daher bestätigt sonst nichts den Wert für Z.`,
  JITTER: (data, formats) =>
    `Die Abstände weichen um bis zu ${formats.percent(data.percent / 100)} von ${formats.length(data.z)} ab, dem am besten passenden Wert.`,
  QUANTISED: (data, formats) =>
    `Die Positionen sind auf ${formats.length(data.rounding, { digits: 3 })} gerundet${data.order === null ? '' : `, gröber als der Schichtabstand, sodass mehrere Bilder dieselbe nennen; sie wurden nach ${orders[data.order]} geordnet`}; Z ist ${formats.length(data.z)}, auf ${formats.length(data.precision, { digits: 2 })} genau.`,
  DUPLICATE_FILE: (data, formats) =>
    `${counted(data.duplicates, 'doppeltes Bild', 'doppelte Bilder', formats)} ${were(data.duplicates, formats)} übersprungen (${some(data.files, formats)}).`,
  NOT_INSTANCE_ORDER: (data) =>
    `${instanceNumbers} ${data.descending ? 'laufen den Positionen entgegen' : 'folgen den Positionen nicht'}; ${byPosition}.`,
  NO_INSTANCE_NUMBER: (data, formats) =>
    `${images(data.without, formats)} ${formats.plural(data.without, { one: 'hat', other: 'haben' })} keine Bildnummer (Instance Number); ${byPosition}.`,
  INSTANCE_STEP: (data, formats) =>
    `${instanceNumbers} steigen in Schritten von ${formats.count(data.step)}. Wurden alle Schichten exportiert?`,
  TILT_TAG_DISAGREES: (data, formats) =>
    `Der Header nennt eine Neigung von ${formats.degrees(data.tag)}, die Positionen ergeben ${formats.degrees(data.degrees)} (verwendet).`,
  THICKNESS_DIFFERS: (data, formats) =>
    `Die Schichten sind ${formats.length(data.thickness)} dick, liegen aber ${formats.length(data.z)} auseinander (${data.kind === 'overlap' ? 'sie überlappen sich' : 'dazwischen sind Lücken'}). Für Z ${formats.length(data.z)} eingeben: Mit der Schichtdicke als Z wäre das Objekt ${howLong(data.factor, formats)}.`,
  SBS_AGREES: (data, formats) => `${sbs} stimmt überein: ${formats.length(data.stated)}.`,
  SBS_IS_GAP: (data, formats) =>
    `${sbs} (${formats.length(data.stated)}) ist die leere Lücke zwischen den Schichten; deren Dicke (${formats.length(data.thickness)}) kommt hinzu. ${enter(data.z, formats)}`,
  SBS_IS_TABLE_STEP: (data, formats) =>
    `${sbs} (${formats.length(data.stated)}) ist der Tischvorschub, nicht der Abstand senkrecht zu den Schichten. ${enter(data.z, formats)}`,
  SBS_ABSENT: (data, formats) => {
    const host = formats.host === 'morphosource' ? ', daher lässt MorphoSource Z leer' : '';
    return `${sbs} fehlt${host}.${data.z === null ? '' : ` Für Z ${formats.length(data.z)} eingeben.`}`;
  },
  PS_ORDER_MATTERS: (data, formats) =>
    `Die Pixel sind nicht quadratisch: X ist ${formats.length(data.x)}, Y ist ${formats.length(data.y)}. Manche Programme vertauschen die beiden.`,
  MIXED_STACK: (data, formats) => {
    const told = data.groups.map((group) => images(group.frames, formats));
    return formats.plural(data.groups.length, {
      one: `Die Serie enthält auch einen weiteren Stapel (${some(told, formats)}). Er wird getrennt behandelt.`,
      other: `Die Serie enthält auch weitere Stapel (${some(told, formats, 'weiterer')}). Sie werden getrennt behandelt.`,
    });
  },
  MIXED_FRAME_OF_REFERENCE: (data, formats) =>
    `Es sind ${formats.count(data.values)} Bezugssysteme (Frame of Reference) angegeben, aber die Schichten bilden einen einzigen Stapel.`,
};
