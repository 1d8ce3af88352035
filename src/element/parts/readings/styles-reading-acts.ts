import { css } from 'lit';

/** The menu of wrong readings in the label of the naive pane, and the slider beside it. */
export const readingActsStyles = css`
  .acts {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.75rem;
    align-items: center;
    padding-block-start: 0.375rem;
  }

  .acts .menu summary .words {
    display: inline;
  }

  .acts .menu summary > * {
    visibility: visible;
  }

  .acts .sheet {
    inset-inline: 0 auto;
    inline-size: min(26rem, 100cqi - 1rem);
    max-inline-size: none;
    max-block-size: min(60vh, 24rem);
  }

  /* As wide as the label at most, where there are two beside each other. */
  @container (inline-size >= 560px) {
    .acts .sheet {
      inline-size: min(26rem, 50cqi - 1.5rem);
    }
  }

  .acts .menu .idle > summary {
    display: block;
    min-block-size: 1.75rem;
    padding: 0.25rem 0;
    border: 0;
  }

  .idle[open] {
    display: grid;
    gap: 0.375rem;
  }

  .reading {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.125rem 0.75rem;
    flex: none;
    padding: 0.375rem 0.625rem;
    font-size: var(--_thin);
    text-align: start;
  }

  .reading .what {
    font-weight: 600;
  }

  .reading .cost {
    color: var(--_naive);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  div.reading .cost,
  .idle .cost {
    color: var(--_quiet);
  }

  .reading .who {
    grid-column: 1 / -1;
    color: var(--_quiet);
  }

  .entered {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  .entered :is(label, .problem) {
    flex: 1 0 100%;
    font-size: var(--_thin);
  }

  .entered .problem {
    color: var(--_refused);
  }

  .entered input {
    flex: 1 1 8rem;
    min-inline-size: 0;
    min-block-size: 2rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--_hairline);
    border-radius: 2px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }

  .morph {
    display: flex;
    flex: 1 1 9rem;
    gap: 0.5rem;
    align-items: center;
    min-inline-size: 0;
  }

  .morph button {
    padding: 0.2rem 0.5rem;
  }

  .morph input {
    flex: 1 1 auto;
    min-inline-size: 4rem;
    block-size: 1.75rem;
    margin: 0;
    accent-color: var(--_naive);
    cursor: pointer;
  }

  @container (inline-size < 420px) {
    .reading {
      grid-template-columns: 1fr;
    }

    .reading .cost {
      text-align: start;
    }
  }
`;
