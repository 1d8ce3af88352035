import { css } from 'lit';

/** What is measured: over the picture, and below it. */
export const measuringStyles = css`
  .tool {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .tool svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  .tool .label {
    position: absolute;
    inset-block-start: 50%;
    left: 50%;
    margin-left: -3px;
    padding: 0 3px;
    background: var(--_plate);
    font-size: 12px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .plane .tool line {
    stroke-width: 2px;
  }

  .ink-surface {
    --_drawn: var(--_surface);
  }

  .plane .tool .ink-surface {
    stroke-width: 4.5px;
  }

  [data-measured],
  [data-measured] > .surface {
    cursor: crosshair;
  }

  .ruler-end {
    position: absolute;
    top: calc(50% - 15px);
    left: calc(50% - 15px);
    z-index: 2;
    inline-size: 30px;
    min-block-size: 30px;
    block-size: 30px;
    padding: 0;
    border: none;
    border-radius: 50%;
    background: none;
    cursor: move;
    touch-action: none;
    pointer-events: auto;
  }

  .ruler-end::before {
    content: '';
    position: absolute;
    inset: 9px;
    border: 2px solid var(--_drawn);
    border-radius: 50%;
    background: color-mix(in oklab, var(--_surface) 45%, transparent);
    box-shadow: 0 0 0 1.5px var(--_surface);
  }

  .ruler-end:focus-visible {
    outline: 2px solid var(--_drawn);
    outline-offset: -5px;
    box-shadow: inset 0 0 0 7px var(--_plate);
  }

  /* The same points in the other reading of one place would lie over those of the first. */
  [data-layout='overlay'] .layer + .layer :is(.ruler-end, .tool .label) {
    display: none;
  }

  .measuring {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: start;
    padding-block: 0.5rem;
    border-block: 1px solid var(--_hairline);
  }

  .measured,
  .caliper {
    flex: 1 1 18rem;
    display: grid;
    gap: 0.25rem;
  }

  .reads {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .measuring .quiet {
    color: var(--_quiet);
    font-size: var(--_thin);
  }

  .caliper label {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
  }

  .known {
    white-space: nowrap;
  }

  .known input {
    box-sizing: border-box;
    inline-size: 6rem;
    min-block-size: 2rem;
    padding: 0.2rem 0.5rem;
    border: 1px solid color-mix(in oklab, var(--_ink) 45%, var(--_surface));
    border-radius: 2px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }

  .explained {
    display: grid;
    gap: 0.4rem;
    font-size: var(--_thin);
    font-variant-numeric: tabular-nums;
  }

  .cause {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
  }

  @media (forced-colors: active) {
    .ruler-end::before {
      background: Canvas;
    }
  }
`;
