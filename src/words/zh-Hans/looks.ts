import type { Translated } from '../dictionary.js';
import type { looks as english } from '../en/looks.js';

/** How the specimen is shown, and what stands about the picture to turn it. */
export const looks: Translated<typeof english> = {
  look: '外观',
  'look.auto': ({ name }) => `按扫描自动选择：${name}`,
  'look.shell': '壳与骨',
  'look.rock': '岩石',
  'look.tissue': '软组织',
  'look.mr': '磁共振',
  'look.labels': '分割标签',
  'look.inverted': '浅底上的深色物体',

  cube: '转到某一面',
  'cube.L': '从左侧看（L）',
  'cube.R': '从右侧看（R）',
  'cube.P': '从后面看（P）',
  'cube.A': '从前面看（A）',
  'cube.H': '从头部看（H）',
  'cube.F': '从足部看（F）',
  'cube.axis': ({ axis, isEnd }) => `从 ${axis} 的${isEnd ? '末端' : '起始端'}看`,

  'turn.hint': '拖动以旋转',
  'turn.hint.touch': '左右滑动以旋转',

  measure: '测量',

  threshold: '阈值',
  cut: '剖开',
};
