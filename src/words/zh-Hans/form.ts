import type { Translated } from '../dictionary.js';
import type { form as english } from '../en/form.js';
import { nameOf, says } from './sources.js';

/** What stands where the element takes part in a form. Lengths in mm. */
export const form: Translated<typeof english> = {
  'form.title': '此表单的间距',
  'form.sends': (data, formats) => `随此表单提交：${formats.byAxis(data.spacing)}。`,
  'form.sends.none': '此表单不提交任何间距。',
  'form.leaves': (data, formats) =>
    `${formats.axes(data.axes)} ${data.axes.length === 1 ? '' : '均'}未知，不提交。`,
  'form.confirmed': '已由您确认。',
  'form.confirm': '采用这些值',
  'form.confirm.unknown': (data, formats) => `将 ${formats.axes(data.axes)} 留作未知`,
  'form.confirm.partly': (data, formats) => `采用这些值，将 ${formats.axes(data.axes)} 留作未知`,
  'form.fill': '将这些值填入表单',

  'form.scan': '请先选择扫描数据：其间距需要在此确认。',
  'form.reading': '仍在读取间距。请在显示后确认。',
  'form.choose': '两种读数互相矛盾。请选择其中一种。',
  'form.ask': '请将这些值与您对此次扫描的了解相比较，然后确认。',
  'form.answer': '请手动输入正确的值，或确认这些值。',

  'form.agrees': '表单中的数值与这些值一致。',
  'form.unit-missing': '请在表单中选择单位，以便将其中的数值与这些值比较。',
  'form.unit-unknown': (data) => `“${data.text}”不是此处已知的长度单位，因此无法比较表单中的数值。`,
  'form.no-length': (data) => `表单中的 ${data.axis.toUpperCase()}：${data.problem}`,
  'form.swapped': '表单中的 X 和 Y 互换了。',
  'form.differs': (data, formats) => {
    const other = data.source === 'supplied' ? '目前采用的值为' : says(data.source);
    return `${data.axis.toUpperCase()}：您输入了 ${formats.length(data.typed)}；${other} ${formats.length(data.truth)}。`;
  },
  'form.alone': (data, formats) =>
    `${data.axis.toUpperCase()}：您输入了 ${formats.length(data.typed)}；文件中没有可以证实它的内容。`,

  'form.is.thickness': (data, formats) =>
    `${formats.length(data.length)} 是 Slice Thickness：每张切片所平均的厚度，而不是到下一张切片的距离。`,
  'form.is.axis': (data, formats) =>
    `${formats.length(data.length)} 是 ${data.axis.toUpperCase()} 方向的间距。`,
  'form.is.source': (data, formats) =>
    `${formats.length(data.length)} 出自文件中的另一处：${nameOf(data.source)}。`,
  'form.is.step': (data, formats) =>
    `${formats.length(data.length)} 是检查床在相邻切片之间移动的距离；切片是倾斜的，因此彼此更近。`,
  'form.is.reading': (data, formats) =>
    `${formats.length(data.length)} 是对这些文件的一种常见误读：${data.reading}。`,
  'form.is.reciprocal': '这是每毫米的像素数。表单要求的是每像素的毫米数：请用 1 除以该数。',
  'form.is.extent': (data, formats) =>
    `${formats.length(data.length)} 是整个扫描范围的尺寸，而不是相邻两者之间的距离。`,
  'form.is.unit': (data) => `若以 ${data.unit} 为单位，该数值正确：请检查单位。`,
  'form.is.rounded': '长度相同，但位数过少。',
  'form.is.factor': (data, formats) =>
    `前者${
      data.factor >= 1
        ? `是后者的 ${formats.factor(data.factor)} 倍`
        : `比后者小 ${formats.percent(1 - data.factor)}`
    }。如果您确定无误，请在此处也手动输入该值。`,
};
