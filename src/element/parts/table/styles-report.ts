import { css } from 'lit';

/** Findings, set-aside files and the table of numbers. */
export const report = css`
  .findings {
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 0.5rem;
  }

  .table {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
    margin-block-start: 0.75rem;
    font-variant-numeric: tabular-nums;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  caption {
    padding-block-end: 0.5rem;
    font-weight: 600;
    text-align: start;
  }

  caption .grid,
  .hint,
  .details,
  .other {
    color: var(--_quiet);
    font-size: var(--_thin);
    font-weight: 400;
  }

  caption .grid {
    display: inline-block;
  }

  thead th {
    color: var(--_quiet);
    font-size: var(--_thin);
    font-weight: 400;
  }

  th,
  td {
    padding-block: 0.45rem;
    padding-inline: 0 1rem;
    border-block-end: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: baseline;
  }

  .axis .number:first-of-type {
    color: var(--_true);
    font-weight: 600;
  }

  .number {
    white-space: nowrap;
  }

  .hint {
    display: block;
  }

  @container (inline-size < 560px) {
    .axis,
    .axis th,
    .axis td {
      display: block;
      padding-inline: 0;
    }

    .axis th,
    .axis td {
      border: 0;
      padding-block: 0.1rem;
    }

    .axis {
      border-block-end: 1px solid var(--_hairline);
      padding-block: 0.5rem;
    }

    .axis .hint {
      display: inline;
    }

    table:not(.readings) thead {
      display: none;
    }

    /* Without the head of its column a size would be a second length below the spacing. */
    .axis .number + .number[data-label]::before {
      content: attr(data-label) ' ';
      color: var(--_quiet);
      font-size: var(--_thin);
    }
  }
`;
