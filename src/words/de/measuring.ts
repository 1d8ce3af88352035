import type {
  BoxSeen,
  BoxTwice,
  Measured,
  measuring as english,
  OtherSpacing,
  ReadTwice,
} from '../en/measuring.js';
import type { Translated } from '../dictionary.js';
import type { Formats } from '../formats.js';

const tell = (length: number, doubt: number, formats: Formats) =>
  formats.length(length, { digits: 4, precision: doubt });

export const measuring: Translated<typeof english> = {
  'measuring.ruler': 'Lineal',
  'measuring.angle': 'Winkel',
  'measuring.close': 'Weglegen',

  'ticks.box': 'Quader mit Maßstab in mm',
  'ticks.alone': ({ axes, lengths, doubts }: BoxSeen, formats: Formats) =>
    `Was zu sehen ist, liegt in einem Quader von ${formats.roughly(lengths, doubts)} entlang ${formats.axes(axes)}.`,
  'ticks.reads': ({ axes, lengths, doubts, rule, other }: BoxTwice, formats: Formats) =>
    `Was zu sehen ist, liegt in einem Quader von ${formats.roughly(lengths, doubts)} entlang ${formats.axes(axes)}. Mit „${rule}“ wären es ${formats.roughly(other.lengths, other.doubts)}.`,

  'measuring.press.2': 'Drücken Sie auf zwei Punkte des Objekts.',
  'measuring.press.3': 'Drücken Sie auf drei Punkte des Objekts, den Scheitel als zweiten.',
  'measuring.next': 'Drücken Sie auf den nächsten Punkt.',
  'measuring.move':
    'Jeder Punkt lässt sich ziehen oder mit den Pfeiltasten bewegen, mit der Umschalttaste in größeren Schritten. Ein Druck anderswo beginnt von vorn.',
  'measuring.point': ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `Punkt ${formats.count(number)} von ${formats.count(count)}`,

  'measuring.short': ({ length, doubt }: Measured, formats: Formats) => tell(length, doubt, formats),
  'measuring.alone': ({ length, doubt }: Measured, formats: Formats) => `${tell(length, doubt, formats)}.`,
  'measuring.reads': ({ length, doubt, rule, other }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}. Mit „${rule}“ wären es ${tell(other, doubt, formats)}.`,
  'measuring.same': ({ length, doubt, rule }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}, mit „${rule}“ genauso.`,
  'measuring.angle.alone': ({ angle }: { angle: number }, formats: Formats) => `${formats.degrees(angle)}.`,
  'measuring.angle.reads': (
    { angle, rule, other }: { angle: number; rule: string; other: number },
    formats: Formats,
  ) => `${formats.degrees(angle)}. Mit „${rule}“ wären es ${formats.degrees(other)}.`,
  'measuring.no-angle': 'Zwei der Punkte sind derselbe, darum gibt es keinen Winkel.',
  'measuring.no-z':
    'Z ist unbekannt, darum hat nichts, was quer durch die Schichten verläuft, eine bekannte Größe. Messen Sie stattdessen innerhalb einer Schicht.',
  'measuring.no-plane': 'X und Y sind unbekannt, darum hat hier nichts eine bekannte Größe.',

  'caliper.label': 'Ich kenne diese Länge: Der Messschieber sagt',
  'caliper.agrees': ({ doubt }: { doubt: number }, formats: Formats) =>
    `Das stimmt mit dem Scan überein, so genau sich zwei Punkte setzen lassen: auf ${formats.length(doubt, { digits: 1 })}.`,
  'caliper.axis': ({ axes, now, then, doubt }: OtherSpacing, formats: Formats) =>
    `Das wäre so, wenn ${formats.axes(axes)} ${tell(then, doubt, formats)} statt ${formats.length(now)} wäre.`,
  'caliper.plane': ({ factor }: { factor: number }, formats: Formats) =>
    `Das wäre so, wenn X und Y beide das ${formats.factor(factor)}-Fache ihres Werts hätten.`,
  'caliper.z': ({ then, doubt }: OtherSpacing, formats: Formats) =>
    `Mit dieser Länge wäre Z ${tell(then, doubt, formats)}.`,
  'caliper.known': ({ rule }: { rule: string }) => `Diesen Wert ergibt „${rule}“.`,
  'caliper.several':
    'Eine einzige Linie kann nicht zeigen, was davon zutrifft. Messen Sie eine Linie entlang nur einer Achse.',
  'caliper.none':
    'Keine Achse allein erklärt den Unterschied. Prüfen Sie beide Punkte und was der Messschieber gemessen hat.',
  'caliper.use': ({ axes, then, doubt }: OtherSpacing, formats: Formats) =>
    `${formats.axes(axes)} = ${tell(then, doubt, formats)} verwenden`,
};
