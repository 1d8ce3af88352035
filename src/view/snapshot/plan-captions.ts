import type { CaptionText, Run, Setting } from './slide.js';
import type { TextStyle } from './text.js';

/** A caption that is set, from its upper left corner. */
export interface PlacedCaptions {
  ink: 'true' | 'naive';
  runs: readonly Run[];
  height: number;
}

const name: TextStyle = { size: 15, weight: 600, lineHeight: 21 };
const factorStyle: TextStyle = { size: 30, weight: 300, lineHeight: 36 };
const numbers: TextStyle = { size: 16, weight: 600, lineHeight: 22 };
const detail: TextStyle = { size: 12.5, weight: 400, lineHeight: 18 };
/** Below the line above it, and below its last. */
const inset = { above: 6, below: 10 };
const mostLines = 3;

/**
 * Sets captions of one width.
 * @param rows of each that there is room for
 * @param isAligned each line stands beside the same line of the other
 */
export function placeCaptions(
  captions: readonly CaptionText[],
  width: number,
  rows: number,
  isAligned: boolean,
  set: Setting,
): PlacedCaptions[] {
  const hasFactor = captions.some(({ factor }) => factor !== null);
  const blocks = captions.map((caption) => breakCaption(caption, width, rows, hasFactor, set));
  const heights = blocks.map((block) => block.map(({ height }) => height));
  const highest = Array.from({ length: rows + 1 }, (_, row) =>
    Math.max(...heights.map((of) => of[row] ?? 0)),
  );
  return captions.map(({ ink }, index) => {
    const runs: Run[] = [];
    let y = inset.above;
    (blocks[index] ?? []).forEach((block, row) => {
      runs.push(...block.runs.map((run) => ({ ...run, y: run.y + y })));
      y += isAligned ? (highest[row] ?? 0) : block.height;
    });
    return { ink, runs, height: y + inset.below };
  });
}

interface Block {
  runs: Run[];
  height: number;
}

function breakCaption(
  { ink, title, factor, rows: texts }: CaptionText,
  width: number,
  rows: number,
  hasFactor: boolean,
  set: Setting,
): Block[] {
  const reserved = factor === null ? 0 : set.measure(factor, factorStyle);
  const head = setBlock(title, name, ink, width - (reserved > 0 ? reserved + 12 : 0), set);
  if (hasFactor) {
    // All names stand on the line of the factor.
    for (const run of head.runs) run.y += (factorStyle.lineHeight - name.lineHeight) / 2;
    head.height = Math.max(factorStyle.lineHeight, head.height);
  }
  if (factor !== null) head.runs.push({ text: factor, style: factorStyle, ink, x: width - reserved, y: 0 });
  return [
    head,
    ...texts
      .slice(0, rows)
      .map((text, row) =>
        setBlock(text, row === 0 ? numbers : detail, row === 0 ? 'text' : 'quiet', width, set),
      ),
  ];
}

function setBlock(text: string, style: TextStyle, ink: Run['ink'], width: number, set: Setting): Block {
  const lines = set.wrap(text, style, width, mostLines);
  const runs = lines.map((line, row) => ({ text: line, style, ink, x: 0, y: row * style.lineHeight }));
  return { runs, height: lines.length * style.lineHeight };
}
