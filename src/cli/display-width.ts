/** Characters that take two columns of a terminal (Unicode UAX 11), most of them Chinese, Japanese and Korean. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Accents that stand on the character before them, and characters that are not seen. */
const narrowest = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Between words, and behind a wide character that no closing mark follows. */
const breaks = new RegExp(`(?<=\\S)(?= \\S)|(?<=${wide.source})(?![，。、；：？！）」』】》…%\\s]|$)`, 'u');

/** Columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += narrowest.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return columns;
}

/** The text with blanks behind it, up to so many columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Lines of at most so many columns, all but the first indented by two. Only what fits on no line is broken within. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(breaks)) {
    if (line === '' || columnsOf(line + piece) <= columns) line += piece;
    else {
      lines.push(line);
      line = `  ${piece.trimStart()}`;
    }
    for (let at = endOfLine(line, columns); at < line.length; at = endOfLine(line, columns)) {
      lines.push(line.slice(0, at));
      line = `  ${line.slice(at)}`;
    }
  }
  return [...lines, line];
}

/** Where a line that is too long has to end. */
function endOfLine(line: string, columns: number): number {
  let taken = 0;
  let at = 0;
  for (const sign of line) {
    taken += columnsOf(sign);
    if (taken > columns) return at;
    at += sign.length;
  }
  return at;
}
