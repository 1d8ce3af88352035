/**
 * How what lies in a place looks, layout by layout. It travels with the stage: before there is a picture, nothing of it
 * is seen. Without the element's colours (`--_…`) it stands on the page's own.
 */
export const layoutStyles = `
.layer {
  position: absolute;
  inset: 0;
}

[data-layout='wipe'] > .layer {
  clip-path: inset(0 calc(100% - var(--_share, 100%)) 0 0);
}

[data-layout='wipe'] > .layer + .layer {
  clip-path: inset(0 0 0 var(--_share, 100%));
}

[data-layout='wipe']:dir(rtl) > .layer {
  clip-path: inset(0 0 0 calc(100% - var(--_share, 100%)));
}

[data-layout='wipe']:dir(rtl) > .layer + .layer {
  clip-path: inset(0 var(--_share, 100%) 0 0);
}

[data-layout='wipe'] .clip-mark {
  inset-inline: auto 0.75rem;
}

[data-layout='overlay'] .layer + .layer .surface {
  opacity: 0.4;
  filter: grayscale(1) sepia(1) saturate(4) hue-rotate(-18deg);
}

.divider {
  position: absolute;
  inset-block: 0;
  inset-inline-start: calc(var(--_share, 100%) - 1rem);
  inline-size: 2rem;
  cursor: ew-resize;
  touch-action: pan-y;
  user-select: none;
}

.divider::before {
  content: '';
  position: absolute;
  inset-block: 0;
  inset-inline-start: calc(50% - 2px);
  border-inline-start: 2px solid var(--_true, currentColor);
  border-inline-end: 2px dashed var(--_naive, currentColor);
  background: var(--_surface, Canvas);
  box-shadow: 0 0 0 1px var(--_surface, Canvas);
}

.divider:focus-visible {
  outline: none;
}

.knob {
  position: absolute;
  inset-block-end: 0.75rem;
  inset-inline-start: 0;
  inline-size: 2rem;
  border: 2px solid var(--_ink, CanvasText);
  border-radius: 50%;
  background: var(--_surface, Canvas);
  color: var(--_ink, CanvasText);
  font-size: 1rem;
  line-height: calc(2rem - 4px);
  text-align: center;
  box-sizing: border-box;
}

.knob::before {
  content: '\\2194\\fe0e';
}

/* On the knob itself: around it may lie any colour of the picture. */
.divider:focus-visible .knob {
  outline: 3px solid var(--_true, currentColor);
  outline-offset: -6px;
}
`;
