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
  'measuring.ruler': 'Régua',
  'measuring.angle': 'Ângulo',
  'measuring.close': 'Guardar',

  'ticks.box': 'Caixa com escala em mm',
  'ticks.alone': ({ axes, lengths, doubts }: BoxSeen, formats: Formats) =>
    `O que se vê cabe numa caixa de ${formats.roughly(lengths, doubts)} ao longo de ${formats.axes(axes)}.`,
  'ticks.reads': ({ axes, lengths, doubts, rule, other }: BoxTwice, formats: Formats) =>
    `O que se vê cabe numa caixa de ${formats.roughly(lengths, doubts)} ao longo de ${formats.axes(axes)}. Com “${rule}” mediria ${formats.roughly(other.lengths, other.doubts)}.`,

  'measuring.press.2': 'Pressione dois pontos do espécime.',
  'measuring.press.3': 'Pressione três pontos do espécime, o vértice em segundo lugar.',
  'measuring.next': 'Pressione o ponto seguinte.',
  'measuring.move':
    'Cada ponto pode ser arrastado ou movido com as setas do teclado, em passos maiores com Shift. Pressionar em outro lugar recomeça.',
  'measuring.point': ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `Ponto ${formats.count(number)} de ${formats.count(count)}`,

  'measuring.short': ({ length, doubt }: Measured, formats: Formats) => tell(length, doubt, formats),
  'measuring.alone': ({ length, doubt }: Measured, formats: Formats) => `${tell(length, doubt, formats)}.`,
  'measuring.reads': ({ length, doubt, rule, other }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}. Com “${rule}” seriam ${tell(other, doubt, formats)}.`,
  'measuring.same': ({ length, doubt, rule }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}, e o mesmo com “${rule}”.`,
  'measuring.angle.alone': ({ angle }: { angle: number }, formats: Formats) => `${formats.degrees(angle)}.`,
  'measuring.angle.reads': (
    { angle, rule, other }: { angle: number; rule: string; other: number },
    formats: Formats,
  ) => `${formats.degrees(angle)}. Com “${rule}” seriam ${formats.degrees(other)}.`,
  'measuring.no-angle': 'Dois dos pontos coincidem, por isso não há ângulo.',
  'measuring.no-z':
    'Z é desconhecido, por isso o que atravessa os cortes não tem tamanho conhecido. Meça dentro de um só corte.',
  'measuring.no-plane': 'X e Y são desconhecidos, por isso nada tem aqui um tamanho conhecido.',

  'caliper.label': 'Conheço este comprimento: o paquímetro indica',
  'caliper.agrees': ({ doubt }: { doubt: number }, formats: Formats) =>
    `Concorda com a digitalização, com a precisão com que dois pontos podem ser marcados: ${formats.length(doubt, { digits: 1 })}.`,
  'caliper.axis': ({ axes, now, then, doubt }: OtherSpacing, formats: Formats) =>
    `Seria assim se ${formats.axes(axes)} fosse ${tell(then, doubt, formats)} em vez de ${formats.length(now)}.`,
  'caliper.plane': ({ factor }: { factor: number }, formats: Formats) =>
    `Seria assim se X e Y fossem ambos ${formats.factor(factor)} vezes o que são.`,
  'caliper.z': ({ then, doubt }: OtherSpacing, formats: Formats) =>
    `Com esse comprimento, Z seria ${tell(then, doubt, formats)}.`,
  'caliper.known': ({ rule }: { rule: string }) => `É o valor que “${rule}” dá.`,
  'caliper.several':
    'Uma só linha não permite saber qual destas causas é. Meça uma linha ao longo de um só eixo.',
  'caliper.none':
    'Nenhum eixo explica sozinho a diferença. Verifique os dois pontos e o que o paquímetro mediu.',
  'caliper.use': ({ axes, then, doubt }: OtherSpacing, formats: Formats) =>
    `Usar ${formats.axes(axes)} = ${tell(then, doubt, formats)}`,
};
