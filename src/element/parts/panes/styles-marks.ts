import { css } from 'lit';

/** The picture in a pane, and the marks over it. */
export const marks = css`
  .surface,
  .outline,
  .slice-marks,
  .letters {
    position: absolute;
    inset: 0;
  }

  .surface {
    inline-size: 100%;
    block-size: 100%;
  }

  .outline,
  .slice-marks,
  .letters {
    pointer-events: none;
  }

  .outline svg,
  .slice-marks svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  .outline .label,
  .slice-marks .label,
  .letters .label {
    position: absolute;
    inset-block-start: 50%;
    left: 50%;
    margin-left: -3px;
    padding: 0 3px;
    background: var(--_plate);
    font-size: 12px;
    white-space: nowrap;
  }

  .ink-true {
    --_drawn: var(--_true);
  }

  .ink-naive {
    --_drawn: var(--_naive);
  }

  .ink-quiet {
    --_drawn: var(--_quiet);
  }

  [class^='ink-'] {
    fill: var(--_drawn);
    stroke: var(--_drawn);
  }

  .label {
    color: var(--_drawn);
  }

  .clip-mark {
    position: absolute;
    /* Below the toolbar. */
    inset-block-start: 3.25rem;
    inset-inline-start: 0.75rem;
    padding: 0.15rem 0.5rem;
    background: var(--_surface);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }

  /* In one frame the cube stands there. */
  [data-layout='overlay'] .clip-mark {
    inset-inline-start: 6rem;
  }
`;
