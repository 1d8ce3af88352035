import { svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';
import type { Severity } from '../../../model/report.js';

const drawings = {
  reset: svg`<path d="M3 3.5v3.2h3.2"/><path d="M3.4 6.5a5 5 0 1 1-.4 2.6"/>`,
  volume: svg`<path d="M8 1.8 13.5 5v6L8 14.2 2.5 11V5z"/><path d="M2.5 5 8 8.2 13.5 5M8 8.2v6"/>`,
  mip: svg`<circle cx="8" cy="8" r="5.8"/><path d="M8 2.2v11.6M3.6 4.4v7.2M12.4 4.4v7.2"/>`,
  table: svg`<path d="M2 3.5h12v9H2zM2 6.5h12M2 9.5h12M6.5 6.5v6"/>`,
  fullscreen: svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>`,
  other: svg`<path d="M8 11V3M5 6l3-3 3 3M2.5 11v2.5h11V11"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof drawings;

/** A line drawing in the colour of the text beside it. */
export function drawIcon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${drawings[name]}</svg>`;
}

const marks: Record<Severity, SVGTemplateResult> = {
  error: svg`<path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z"/><path d="m5.5 5.5 5 5m0-5-5 5"/>`,
  warn: svg`<path d="M8 1.8 14.8 14H1.2z"/><path d="M8 6.2v4M8 12v.4"/>`,
  info: svg`<circle cx="8" cy="8" r="6.3"/><path d="M8 7.2v4M8 4.6V5"/>`,
};

/** The shape of a severity: an octagon, a triangle or a circle, told apart without colour. */
export function drawMark(severity: Severity): TemplateResult {
  return html`<svg class="mark ${severity}" viewBox="0 0 16 16" aria-hidden="true">${marks[severity]}</svg>`;
}
