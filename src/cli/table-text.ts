import { columnsOf, pad, wrap } from './display-width.js';

/** Columns of the whole table. */
export const width = 100;
/** Between a label and its text. */
const GAP = 2;

/** A title with a line below it. */
export function underline(title: string, stroke: '─' | '═' = '─'): string {
  const lines = wrap(title, width);
  const longest = Math.max(...lines.map(columnsOf));
  return [...lines, stroke.repeat(longest)].join('\n');
}

/** A label, `''` for none, and its text. */
export type Row = readonly [label: string, text: string];

/** Rows whose texts stand below each other and run on under themselves, behind the widest of `labels`. */
export function printRows(rows: readonly Row[], labels: readonly string[]): string {
  const indent = Math.max(...labels.map(columnsOf)) + GAP;
  const print = ([label, text]: Row) =>
    wrap(text, width - indent).map((line, index) => pad(index === 0 ? label : '', indent) + line);
  return rows.flatMap(print).join('\n');
}

/** Texts of which the first has a label. */
export function listUnder(label: string, texts: readonly string[]): Row[] {
  return texts.map((text, at) => [at === 0 ? label : '', text]);
}
