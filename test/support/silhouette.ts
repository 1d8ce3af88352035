/** An unbroken stretch of columns or rows that hold something, CSS pixels. */
export interface Run {
  start: number;
  length: number;
}

/** What a pane shows, as the columns and the rows of its canvas that are not empty. */
export function silhouetteRuns(
  element: HTMLElement,
  side: 'true' | 'naive',
): { horizontal: Run[]; vertical: Run[] } {
  const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>(`[part~="pane-${side}"] canvas`);
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error(`there is no canvas in the ${side} pane`);
  const { width, height } = canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const columns = new Uint8Array(width);
  const rows = new Uint8Array(height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < 128) continue;
      columns[x] = 1;
      rows[y] = 1;
    }
  }
  return {
    horizontal: runsOf(columns, canvas.clientWidth / width),
    vertical: runsOf(rows, canvas.clientHeight / height),
  };
}

function runsOf(filled: Uint8Array, pixel: number): Run[] {
  const runs: Run[] = [];
  let start = -1;
  for (let i = 0; i <= filled.length; i++) {
    if (filled[i] && start < 0) start = i;
    if (filled[i] || start < 0) continue;
    runs.push({ start: start * pixel, length: (i - start) * pixel });
    start = -1;
  }
  return runs;
}
