import { css } from 'lit';

/** The slider of time points, and a step to either side. */
export const timePointStyles = css`
  .time-points {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }

  .time-points input {
    flex: 1 1 8rem;
    max-inline-size: 24rem;
    min-inline-size: 0;
    accent-color: var(--_true);
  }

  .time-points .which {
    font-size: var(--_thin);
  }

  .time-step {
    justify-content: center;
    min-inline-size: 2rem;
    padding: 0;
    font-size: 1.125rem;
    line-height: 1;
  }

  .time-step[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
`;
