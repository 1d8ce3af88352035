/** How planes look. It travels with what draws them; the colours are the element's (`--_…`), else the page's. */
export const sliceStyles = `
.planes {
  position: absolute;
  inset: 0;
  pointer-events: none;
}

.plane {
  position: absolute;
  overflow: visible;
  cursor: crosshair;
  pointer-events: auto;
  touch-action: pan-y;
  user-select: none;
  -webkit-touch-callout: none;
}

[data-greying] .plane {
  cursor: ns-resize;
  touch-action: none;
}

.plane:focus-visible {
  outline: 2px solid var(--_drawn, currentColor);
  outline-offset: 1px;
}

.plane svg {
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  overflow: hidden;
  pointer-events: none;
}

.plane line {
  stroke: var(--_drawn, currentColor);
  stroke-width: 1px;
}

.plane .cross {
  stroke: color-mix(in oklab, var(--_drawn, currentColor) 70%, white);
}

.ink-naive .cross {
  stroke-dasharray: 5 3;
}

.plane .truth {
  stroke: color-mix(in oklab, var(--_true, currentColor) 70%, white);
  stroke-width: 1.5px;
}

.plane .band {
  stroke: var(--_naive, currentColor);
  stroke-width: 4px;
}

.plane-label,
.plane .beyond,
.plane .letter {
  position: absolute;
  font-size: 12px;
  line-height: 18px;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  pointer-events: none;
}

.plane-label {
  overflow: hidden;
  color: var(--_drawn, currentColor);
  direction: ltr;
  text-overflow: ellipsis;
}

.plane .letter {
  padding: 0 3px;
  color: #fff;
  text-shadow: 0 0 3px #000, 0 0 3px #000;
}

.plane .beyond {
  right: 2px;
  bottom: 2px;
  padding: 0 5px;
  background: var(--_surface, Canvas);
  color: var(--_naive, currentColor);
  font-weight: 600;
}

button.greys {
  position: absolute;
  inset-block-end: 2.4rem;
  inset-inline-start: 0.75rem;
  min-block-size: 1.75rem;
  padding: 0 0.5rem;
  font-variant-numeric: tabular-nums;
}

.greys .sign {
  inline-size: 0.9rem;
  block-size: 0.9rem;
  border: 1.5px solid currentColor;
  border-radius: 50%;
  background: linear-gradient(90deg, currentColor 50%, transparent 50%);
}

[data-layout='overlay'] .layer + .layer :is(.plane-label, .letter, .band, .beyond) {
  display: none;
}

@media (forced-colors: active) {
  .plane { outline: 1px solid CanvasText; }
  .plane .cross { stroke: #fff; }
}
`;
