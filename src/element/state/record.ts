import type { StackReport } from '../../model/report.js';
import { plainLength } from '../../words/field-lengths.js';
import type { Words } from '../../words/words.js';
import { captionTrue, explainZ, rangeOfGaps, sayCaption, type Supplier } from './caption.js';
import { hasMillimetres } from './comparison.js';
import { measureUnevenDepth } from '../../model/uneven-depth.js';

const axes = ['x', 'y', 'z'] as const;

/** X, Y and Z in mm as the fields of a form take them, a line each; an axis that is unknown says so. */
export function writeSpacing(report: StackReport, words: Words): string {
  const write = (axis: (typeof axes)[number]) => {
    const length = report.spacing[axis];
    if (length !== null && hasMillimetres(report)) return `${plainLength(length, 'mm', words.formats)} mm`;
    return sayUnknown(report, axis, words);
  };
  return axes.map((axis) => `${axis.toUpperCase()} ${write(axis)}`).join('\n');
}

/** The same as a sentence for a record: where Z came from, what was scanned, and what there is to warn of. */
export function writeRecord(report: StackReport, supplier: Supplier, words: Words): string {
  const { formats } = words;
  const tell = (axis: (typeof axes)[number]) => {
    const length = report.spacing[axis];
    return length !== null && hasMillimetres(report)
      ? formats.length(length)
      : sayUnknown(report, axis, words);
  };
  const numbers = formats.phrases(axes.map((axis) => `${axis.toUpperCase()} ${tell(axis)}`));
  const provenance = words.tell(explainZ(report, supplier));
  const { size: box } = sayCaption(captionTrue(report, supplier), words);
  const warnings = report.findings.filter(({ severity }) => severity !== 'info');
  return formats.sentences([
    words.say('copy.sentence', { numbers, provenance, box: box || null }),
    ...warnings.map((finding) => words.describe(finding)),
  ]);
}

function sayUnknown(report: StackReport, axis: (typeof axes)[number], words: Words): string {
  const isVarying = axis === 'z' && hasMillimetres(report) && measureUnevenDepth(report) !== null;
  return isVarying
    ? words.say('table.varies', { length: rangeOfGaps(report) })
    : words.say('caption.unknown');
}
