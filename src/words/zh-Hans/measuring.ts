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
  'measuring.ruler': '直尺',
  'measuring.angle': '角度',
  'measuring.close': '收起',

  'ticks.box': '带毫米刻度的框',
  'ticks.alone': ({ axes, lengths, doubts }: BoxSeen, formats: Formats) =>
    `所见部分位于 ${formats.roughly(lengths, doubts)} 的框内（沿 ${formats.axes(axes)}）。`,
  'ticks.reads': ({ axes, lengths, doubts, rule, other }: BoxTwice, formats: Formats) =>
    `所见部分位于 ${formats.roughly(lengths, doubts)} 的框内（沿 ${formats.axes(axes)}）。按“${rule}”则为 ${formats.roughly(other.lengths, other.doubts)}。`,

  'measuring.press.2': '请在标本上点按两个点。',
  'measuring.press.3': '请在标本上点按三个点，第二个点为角的顶点。',
  'measuring.next': '请点按下一个点。',
  'measuring.move': '每个点都可以拖动，或用方向键移动；按住 Shift 键步长更大。点按别处则重新开始。',
  'measuring.point': ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `第 ${formats.count(number)} 个点，共 ${formats.count(count)} 个`,

  'measuring.short': ({ length, doubt }: Measured, formats: Formats) => tell(length, doubt, formats),
  'measuring.alone': ({ length, doubt }: Measured, formats: Formats) => `${tell(length, doubt, formats)}。`,
  'measuring.reads': ({ length, doubt, rule, other }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}。按“${rule}”则会读成 ${tell(other, doubt, formats)}。`,
  'measuring.same': ({ length, doubt, rule }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}，按“${rule}”也一样。`,
  'measuring.angle.alone': ({ angle }: { angle: number }, formats: Formats) => `${formats.degrees(angle)}。`,
  'measuring.angle.reads': (
    { angle, rule, other }: { angle: number; rule: string; other: number },
    formats: Formats,
  ) => `${formats.degrees(angle)}。按“${rule}”则会读成 ${formats.degrees(other)}。`,
  'measuring.no-angle': '有两个点重合，因此没有角度。',
  'measuring.no-z': 'Z 未知，因此跨切片方向的大小未知。请改在一张切片内测量。',
  'measuring.no-plane': 'X 和 Y 未知，因此这里没有已知的大小。',

  'caliper.label': '我知道这个长度：卡尺读数为',
  'caliper.agrees': ({ doubt }: { doubt: number }, formats: Formats) =>
    `与扫描一致，误差在两点定位精度之内：${formats.length(doubt, { digits: 1 })}。`,
  'caliper.axis': ({ axes, now, then, doubt }: OtherSpacing, formats: Formats) =>
    `如果 ${formats.axes(axes)} 是 ${tell(then, doubt, formats)} 而不是 ${formats.length(now)}，就会如此。`,
  'caliper.plane': ({ factor }: { factor: number }, formats: Formats) =>
    `如果 X 和 Y 都是现值的 ${formats.factor(factor)} 倍，就会如此。`,
  'caliper.z': ({ then, doubt }: OtherSpacing, formats: Formats) =>
    `按这个长度，Z 应为 ${tell(then, doubt, formats)}。`,
  'caliper.known': ({ rule }: { rule: string }) => `这正是“${rule}”给出的值。`,
  'caliper.several': '仅凭一条线无法判断是哪一个。请沿单独一个轴再测量一条线。',
  'caliper.none': '没有任何单独一个轴能解释这一差异。请检查两个点，以及卡尺所量的部位。',
  'caliper.use': ({ axes, then, doubt }: OtherSpacing, formats: Formats) =>
    `采用 ${formats.axes(axes)} = ${tell(then, doubt, formats)}`,
};
