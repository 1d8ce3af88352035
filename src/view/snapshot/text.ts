/** How a text is set on a canvas, in CSS pixels. */
export interface TextStyle {
  size: number;
  weight: number;
  lineHeight: number;
}

/** Sets text in one font. */
export class Typesetter {
  readonly #context: CanvasRenderingContext2D;
  readonly #font: string;
  readonly #words: Intl.Segmenter;

  /** @param language of the words: not every language has spaces between them */
  constructor(context: CanvasRenderingContext2D, font: string, language: string) {
    this.#context = context;
    this.#font = font;
    this.#words = new Intl.Segmenter(language, { granularity: 'word' });
  }

  measure(text: string, style: TextStyle): number {
    this.#use(style);
    return this.#context.measureText(text).width;
  }

  /** The lines of a text that is `width` wide; of those that are too many the last ends in an ellipsis. */
  wrap(text: string, style: TextStyle, width: number, most = Infinity): string[] {
    if (!text) return [];
    this.#use(style);
    const lines: string[] = [];
    let line = '';
    for (const word of this.#listWords(text, width)) {
      if (line && !this.#fits(line + word.trimEnd(), width)) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += line ? word : word.trimStart();
    }
    lines.push(line.trimEnd());
    if (lines.length <= most) return lines;
    const last = lines.slice(most - 1).join(' ');
    return [...lines.slice(0, most - 1), this.#shorten(last, width)];
  }

  write(line: string, style: TextStyle, color: string, x: number, y: number): void {
    this.#use(style);
    const context = this.#context;
    context.fillStyle = color;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(line, x, y + style.lineHeight / 2);
  }

  /** Words with what follows them: no line begins with a stop. One that is wider than a line is cut. */
  #listWords(text: string, width: number): string[] {
    const words: string[] = [];
    for (const { segment, isWordLike = false } of this.#words.segment(text)) {
      const last = words.length - 1;
      const before = words[last];
      if (before === undefined || mayBreak(before, segment, isWordLike)) words.push(segment);
      else words[last] = before + segment;
    }
    return words.flatMap((word) => (this.#fits(word.trimEnd(), width) ? [word] : this.#cut(word, width)));
  }

  #cut(word: string, width: number): string[] {
    const parts = [''];
    for (const sign of Array.from(word)) {
      const part = (parts.at(-1) ?? '') + sign;
      if (this.#fits(part, width)) parts[parts.length - 1] = part;
      else parts.push(sign);
    }
    return parts.filter(Boolean);
  }

  #shorten(text: string, width: number): string {
    const signs = Array.from(text);
    while (signs.length > 0 && !this.#fits(`${signs.join('').trimEnd()}…`, width)) signs.pop();
    return `${signs.join('').trimEnd()}…`;
  }

  #fits(text: string, width: number): boolean {
    return this.#context.measureText(text).width <= width + 0.01;
  }

  #use({ size, weight }: TextStyle): void {
    this.#context.font = `${weight} ${size}px ${this.#font}`;
  }
}

/** Spaces that do not keep together what stands on either side. */
const space = /[^\S\u00a0\u202f]/;
/** Scripts that are written without spaces. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。：；、！？）]/u;

/** Whether a line may end between what stands before and the next segment. */
function mayBreak(before: string, next: string, isWord: boolean): boolean {
  const end = before.at(-1) ?? '';
  if (space.test(next.charAt(0))) return false;
  return space.test(end) || (isWord && (unspaced.test(end) || unspaced.test(next.charAt(0))));
}
