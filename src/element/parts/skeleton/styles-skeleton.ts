import { css } from 'lit';

/** Colours, type and the skeleton that every state shares. */
export const skeleton = css`
  :host {
    --_surface: var(--surface, Canvas);
    --_ink: var(--ink, CanvasText);
    --_quiet: color-mix(in oklab, var(--_ink) 66%, var(--_surface));
    --_hairline: color-mix(in oklab, var(--_ink) 18%, var(--_surface));
    --_plate: color-mix(in oklab, var(--_surface) 92%, transparent);
    --_true: var(--accent, color-mix(in oklab, #00888c 62%, CanvasText));
    --_naive: var(--warning, color-mix(in oklab, #d9590f 68%, CanvasText));
    --_refused: color-mix(in oklab, #e0272f 70%, CanvasText);
    --_gap: var(--pane-gap, 1.5rem);
    --_thin: 0.8125rem;
    display: block;
    container-type: inline-size;
    color: var(--_ink);
    font:
      400 0.9375rem/1.45 system-ui,
      sans-serif;
    text-align: start;
  }

  @supports (color: light-dark(red, red)) {
    :host {
      --_true: var(--accent, light-dark(#00616a, #5cc8c6));
      --_naive: var(--warning, light-dark(#b04406, #f39a5b));
      --_refused: light-dark(#b3141f, #ff8a86);
    }
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  :host(:fullscreen) {
    background: var(--_surface);
    padding: 1rem;
    box-sizing: border-box;
    overflow: auto;
  }

  * {
    box-sizing: border-box;
  }

  p,
  figure,
  ul {
    margin: 0;
    padding: 0;
  }

  .base {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    block-size: 100%;
  }

  .base.dragging::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 5;
    border: 2px solid var(--_true);
    pointer-events: none;
  }

  .part {
    display: contents;
  }

  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2rem;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--_hairline);
    border-radius: 2px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_thin);
    cursor: pointer;
  }

  button:hover {
    border-color: currentColor;
  }

  button[aria-pressed='true'] {
    border-color: currentColor;
    box-shadow: inset 0 -2px 0 currentColor;
  }

  :focus-visible {
    outline: 2px solid var(--_true);
    outline-offset: 2px;
  }

  .icon,
  .mark {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .mark {
    vertical-align: -0.15em;
  }

  .severity {
    font-size: var(--_thin);
    font-weight: 600;
  }

  .mark.warn,
  .severity.warn {
    color: var(--_naive);
  }

  .mark.error,
  .severity.error {
    color: var(--_refused);
  }

  .progress {
    pointer-events: none;
  }

  .track {
    block-size: 3px;
    background: var(--_hairline);
  }

  .fill {
    block-size: 100%;
    background: var(--_true);
    transform: scaleX(var(--_progress, 0));
    transform-origin: left;
  }

  :host(:dir(rtl)) .fill {
    transform-origin: right;
  }

  .so-far {
    align-self: end;
    color: var(--_quiet);
    font-size: var(--_thin);
    font-variant-numeric: tabular-nums;
  }

  /* The words run from left to right: in a page that runs from right to left they keep their own order. */
  :host(:dir(rtl)) :is(p, .name, .factor, .length, .words, .first, .count, caption) {
    direction: ltr;
    unicode-bidi: isolate;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  :host(:dir(rtl)) :is(.number, th) {
    unicode-bidi: plaintext;
    text-align: right;
  }

  :host(:dir(rtl)) .factor {
    margin-inline: 0 auto;
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_ink: CanvasText;
      --_true: CanvasText;
      --_naive: CanvasText;
      --_refused: CanvasText;
      --_quiet: CanvasText;
    }

    .track {
      outline: 1px solid;
    }

    .fill {
      background: Highlight;
    }

    button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: SelectedItem;
      color: SelectedItemText;
    }
  }
`;
