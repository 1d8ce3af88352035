import type { ChartInks } from './draw-chart.js';

const sources: Record<keyof ChartInks, string> = {
  surface: 'var(--_surface)',
  text: 'var(--_ink)',
  quiet: 'var(--_quiet)',
  true: 'var(--_true)',
  naive: 'var(--_naive)',
  hairline: 'var(--_hairline)',
};

/** The colours and the type around a canvas, as it takes them. */
export function readChartInks(canvas: HTMLCanvasElement): { inks: ChartInks; font: string } {
  // The colour of a canvas itself is not seen.
  const style = getComputedStyle(canvas);
  const read = (source: string) => {
    canvas.style.color = source;
    return style.color;
  };
  const inks = Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, read(source)]),
  ) as unknown as ChartInks;
  canvas.style.removeProperty('color');
  return { inks, font: style.fontFamily };
}
