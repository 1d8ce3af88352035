/** Groups that hold no words of the document: fonts, colours, styles, pictures, and what a reader may pass over. */
const silent = /^\{\\(\*|fonttbl|colortbl|stylesheet|info|pict|header|footer)/;

/** One token: a group's end, an escaped byte, a control word or symbol, or plain text. */
const tokens = /\\'([0-9a-f]{2})|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;

const breaks: Record<string, string> = { par: '\n', line: '\n', row: '\n', cell: '\t', tab: '\t' };

/** The words of a Rich Text document, a line for each paragraph or row of a table, its cells apart by tabs. */
export function readRtf(source: string): string {
  let text = '';
  let depth = 0;
  let silentAt = Infinity;
  for (const token of source.matchAll(tokens)) {
    const [, byte, word, number, symbol, brace, plain] = token;
    if (brace === '{' && ++depth < silentAt && silent.test(source.slice(token.index, token.index + 14)))
      silentAt = depth;
    if (brace === '}' && depth-- === silentAt) silentAt = Infinity;
    if (depth >= silentAt) continue;
    if (byte !== undefined) text += String.fromCharCode(Number.parseInt(byte, 16));
    if (word !== undefined)
      text += word === 'u' ? String.fromCharCode(Number(number) & 0xffff) : (breaks[word] ?? '');
    if (symbol !== undefined) text += symbol === '~' ? ' ' : symbol;
    if (plain !== undefined) text += plain;
  }
  return text;
}
