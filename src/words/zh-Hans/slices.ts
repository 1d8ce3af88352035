import type { Translated } from '../dictionary.js';
import type { PlaneTold, slices as english } from '../en/slices.js';
import type { Formats } from '../formats.js';

const tellPlace = (name: string, { number, count, distance, file, isMissing }: PlaneTold, formats: Formats) =>
  formats.phrases([
    `${name} ${formats.count(number)} / ${formats.count(count)}`,
    ...(isMissing ? ['缺失'] : []),
    ...(distance === null ? [] : [`距第一个 ${formats.length(distance)}`]),
    ...(file === null ? [] : [file]),
  ]);

/** What is said of slices. */
export const slices: Translated<typeof english> = {
  'slices.xy': (data, formats) => tellPlace('切片', data, formats),
  'slices.xz': (data, formats) => tellPlace('行', data, formats),
  'slices.yz': (data, formats) => tellPlace('列', data, formats),
  'slices.name': ({ plane, isTrue }) => `${plane} 平面，${isTrue ? '第一' : '第二'}个预览`,
  'slices.missing': '缺失',
  'slices.window': ({ low, high }, formats) =>
    `灰度范围 ${formats.number(low, { digits: 3 })} 至 ${formats.number(high, { digits: 3 })}。按下后拖动：左右改变对比度，向上变亮。`,
  'slices.keys':
    '三个平面相交于一点。在平面中按下或拖动可移动该点。上下方向键、翻页键或鼠标滚轮逐层浏览切片，左右方向键在平面之间切换。按住 Shift 或鼠标右键拖动，或 Shift 加方向键，可改变对比度和亮度。加号和减号、双指捏合，或 Ctrl 加滚轮可缩放。Home、R 或双击可重置视图。两个预览同步移动。',
};
