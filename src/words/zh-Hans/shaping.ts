import type { shaping as english } from '../en/shaping.js';
import type { Translated } from '../dictionary.js';

export const shaping: Translated<typeof english> = {
  threshold: '阈值',
  'threshold.at': ({ value, isDark }: { value: string; isDark: boolean }) =>
    isDark ? `绘制至 ${value}` : `从 ${value} 起绘制`,
  'threshold.hu': 'HU',
  'threshold.help': '起伏表示各数值出现的频率。拖动竖线，或使用方向键。',
  'threshold.auto': '自动确定',

  cut: '剖开',
  'cut.help': '两种读法在扫描的同一位置剖开。',
  'cut.from': ({ axis }: { axis: string }) => `${axis} 起点`,
  'cut.to': ({ axis }: { axis: string }) => `${axis} 终点`,
  'cut.at': ({ axis, from, to }: { axis: string; from: string; to: string }) => `${axis}：${from} 至 ${to}`,
  'cut.whole': '全部显示',

  close: '收起',
};
