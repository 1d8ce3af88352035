import { svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';
import type { Severity } from '../../../model/report.js';

/**
 * A line drawing, a path for each stroke. Together they would be one path that is not convex; from seven of those on
 * Chromium draws the whole page by multisampling, whose shaders cost a software GPU 0.3 s before the first picture.
 * @param strokes each begins with `M` and is convex where its ends are joined
 */
export function drawStrokes(strokes: string): SVGTemplateResult[] {
  return strokes.split(/(?=M)/).map((stroke) => svg`<path d=${stroke}/>`);
}

const drawings = {
  reset: 'M3 3.5v3.2h3.2M3.4 6.5a5 5 0 1 1-.4 2.6',
  volume: 'M8 1.8 13.5 5v6L8 14.2 2.5 11V5zM2.5 5 8 8.2 13.5 5M8 8.2v6',
  mip: 'M2.2 8a5.8 5.8 0 1 1 11.6 0 5.8 5.8 0 1 1-11.6 0M8 2.2v11.6M3.6 4.4v7.2M12.4 4.4v7.2',
  slices: 'M2 2h7.5v7.5H2zM11.5 2H14v7.5h-2.5zM2 11.5h7.5V14H2zM5.7 2v7.5M2 5.7h7.5',
  table: 'M2 3.5h12v9H2zM2 6.5h12M2 9.5h12M6.5 6.5v6',
  fullscreen: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  other: 'M8 11V3M5 6l3-3 3 3M2.5 11v2.5h11V11',
} satisfies Record<string, string>;

export type IconName = keyof typeof drawings;

/** A line drawing in the colour of the text beside it. */
export function drawIcon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${drawStrokes(drawings[name])}</svg>`;
}

const marks: Record<Severity, string> = {
  error: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM5.5 5.5l5 5M10.5 5.5l-5 5',
  warn: 'M8 1.8 14.8 14H1.2zM8 6.2v4M8 12v.4',
  info: 'M1.7 8a6.3 6.3 0 1 1 12.6 0 6.3 6.3 0 1 1-12.6 0M8 7.2v4M8 4.6V5',
};

/** The shape of a severity: an octagon, a triangle or a circle, told apart without colour. */
export function drawMark(severity: Severity): TemplateResult {
  return html`<svg class="mark ${severity}" viewBox="0 0 16 16" aria-hidden="true">
    ${drawStrokes(marks[severity])}
  </svg>`;
}
