import type { Spacing } from '../model/report.js';

export const width = 100;
const labelWidth = 14;
/** Below this, lengths in mm are told in µm too. */
const microscopic = 0.1;

/** A title with a line below it. */
export function underline(title: string): string {
  return `${title}\n${'─'.repeat(Math.min(title.length, width))}`;
}

/** A label and its text, which runs on under itself. */
export function row(label: string, text: string): string {
  return wrap(text, width - labelWidth)
    .map((line, index) => (index === 0 ? label : '').padEnd(labelWidth) + line)
    .join('\n');
}

export function wrap(text: string, columns: number): string[] {
  const lines = [''];
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > columns) lines.push(`  ${word}`);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

/** `X × Y × Z mm`, and the same in µm where one is small. */
export function describeSpacing({ x, y, z }: Spacing): string {
  const lengths = [x, y, z];
  const told = `${lengths.map(describeLength).join(' × ')} mm`;
  const small = lengths.some((length) => length !== null && length > 0 && length < microscopic);
  if (!small) return told;
  const micrometres = lengths.map((length) => describeLength(length === null ? null : length * 1000));
  return `${told} (${micrometres.join(' × ')} µm)`;
}

/** Seven significant digits, which is more than scanners print, and never an exponent. */
export function describeLength(length: number | null): string {
  if (length === null) return '?';
  if (length === 0) return '0';
  const digits = Math.max(0, 6 - Math.floor(Math.log10(Math.abs(length))));
  const plain = length.toFixed(Math.min(digits, 20));
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}
