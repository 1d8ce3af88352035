import { css } from 'lit';

/** What was noticed, and the folded lists of it. */
export const findingsStyles = css`
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

  details:not(.menu)[open] > summary > :not(.count) {
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

  @container (inline-size < 560px) {
    summary {
      flex-wrap: wrap;
    }

    summary .first {
      flex-basis: 100%;
      order: 1;
      white-space: normal;
    }

    details:not(.menu)[open] > summary > :not(.count) {
      display: none;
    }
  }
`;
