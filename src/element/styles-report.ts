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

  .quiet {
    color: var(--_quiet);
    font-size: var(--_thin);
  }

  summary {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    min-block-size: 1.75rem;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary .mark {
    align-self: center;
  }

  summary .first {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  details[open] summary > :not(.count) {
    visibility: hidden;
  }

  summary .count {
    flex: none;
    color: var(--_quiet);
    font-size: var(--_thin);
    text-decoration: underline;
    text-decoration-color: var(--_hairline);
    text-underline-offset: 0.25em;
  }

  .findings ul {
    display: grid;
    gap: 0.6rem;
    margin-block: 0.4rem 0.6rem;
    max-inline-size: 72ch;
    list-style: none;
  }

  .findings li {
    display: flex;
    gap: 0.6em;
    overflow-wrap: anywhere;
  }

  .findings li .mark {
    margin-block-start: 0.25em;
  }

  .file {
    font-weight: 600;
  }

  .table {
    display: grid;
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
    margin-inline-start: 0.6em;
  }

  thead th {
    color: var(--_quiet);
    font-size: var(--_thin);
    font-weight: 400;
  }

  th,
  td {
    padding: 0.45rem 1rem 0.45rem 0;
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

  .readings th[scope='row'] {
    font-weight: 400;
  }

  .differs td:last-child {
    color: var(--_naive);
    font-weight: 600;
  }

  @container (inline-size < 560px) {
    summary {
      flex-wrap: wrap;
    }

    summary .first {
      flex-basis: 100%;
      order: 1;
      white-space: normal;
    }

    details[open] summary > :not(.count) {
      display: none;
    }

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

    .readings th,
    .readings td {
      padding-inline-end: 0.5rem;
      white-space: normal;
    }
  }
`;
