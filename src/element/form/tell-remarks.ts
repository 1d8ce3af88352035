import type { FormWords } from '../../words/form-words.js';
import type { Words } from '../../words/words.js';
import type { FieldRemark } from './compare-typed.js';
import type { KnownNumber } from './known-number.js';

/** Each remark on a page's own fields as one line. */
export function tellRemark(remark: FieldRemark, form: FormWords, words: Words): string {
  const { formats } = words;
  switch (remark.code) {
    case 'agrees':
    case 'swapped':
    case 'unit-missing':
      return form.say(`form.${remark.code}`, formats);
    case 'unit-unknown':
      return form.say('form.unit-unknown', formats, remark);
    case 'no-length':
      return form.say('form.no-length', formats, { ...remark, problem: words.tell(remark.problem) });
    case 'differs': {
      const { truth, is } = remark;
      const told =
        truth === null
          ? form.say('form.alone', formats, remark)
          : form.say('form.differs', formats, { ...remark, truth });
      return formats.sentences(is ? [told, tellKnown(is, form, words)] : [told]);
    }
  }
}

function tellKnown(known: KnownNumber, form: FormWords, words: Words): string {
  const { formats } = words;
  switch (known.code) {
    case 'axis':
      return form.say('form.is.axis', formats, known);
    case 'source':
      return form.say('form.is.source', formats, known);
    case 'unit':
      return form.say('form.is.unit', formats, known);
    case 'factor':
      return form.say('form.is.factor', formats, known);
    case 'reading':
      return form.say('form.is.reading', formats, { ...known, reading: words.say(`rule.${known.rule}`) });
    case 'reciprocal':
    case 'rounded':
      return form.say(`form.is.${known.code}`, formats);
    default:
      return form.say(`form.is.${known.code}`, formats, known);
  }
}
