import { columnsOf, pad, wrap } from './display-width.js';

/** Longer lines are hard to read. */
const WIDEST = 100;
/** A narrower terminal breaks the lines by itself. */
const NARROWEST = 40;
/** Between a label and its text. */
const GAP = 2;

/** Columns of the whole table. */
export const width = chooseWidth(process.stdout.columns, process.env['COLUMNS']);

/**
 * Columns that a table may take.
 * @param terminal as many as the terminal has; `undefined` where the output goes elsewhere
 * @param asked what the environment says, which counts more
 */
export function chooseWidth(terminal: number | undefined, asked: string | undefined): number {
  const columns = /^[1-9]\d*$/.test(asked ?? '') ? Number(asked) : terminal;
  return columns ? Math.min(WIDEST, Math.max(NARROWEST, columns)) : WIDEST;
}

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
