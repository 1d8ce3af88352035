import { css } from 'lit';

/** The chart of positions and gaps along Z. */
export const evidenceStyles = css`
  .evidence summary {
    justify-content: space-between;
    flex-wrap: wrap;
  }

  .evidence[open] summary > :not(.count) {
    visibility: visible;
  }

  .evidence .told,
  .chosen-slice {
    color: var(--_quiet);
    font-size: var(--_thin);
  }

  .chart {
    position: relative;
    margin-block-start: 0.4rem;
    cursor: crosshair;
    touch-action: pan-y;
    direction: ltr;
  }

  .chart canvas {
    display: block;
    inline-size: 100%;
    block-size: 176px;
  }

  .chosen-slice {
    min-block-size: 2.9em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  @container (inline-size < 560px) {
    .chosen-slice {
      min-block-size: 4.35em;
    }

    .evidence[open] summary > :not(.count) {
      display: inline;
    }
  }
`;
