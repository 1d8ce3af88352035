import { css } from 'lit';

/** The fields in which a spacing is entered, and what that changes. */
export const entryStyles = css`
  .by-hand {
    display: grid;
    gap: 0.5rem;
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 0.5rem;
  }

  .supplied,
  .suggestions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }

  .supplied > div {
    flex: 1 1 20rem;
  }

  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: flex-start;
    margin-block: 0.4rem;
  }

  .field {
    display: grid;
    grid-template-columns: auto auto;
    gap: 0.25rem 0.4rem;
    align-items: center;
  }

  .field label {
    color: var(--_quiet);
    font-size: var(--_thin);
  }

  .field input,
  .fields select {
    box-sizing: border-box;
    min-block-size: 2rem;
    padding: 0.2rem 0.5rem;
    border: 1px solid color-mix(in oklab, var(--_ink) 45%, var(--_surface));
    border-radius: 2px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }

  .field input {
    inline-size: 6.5rem;
  }

  .field.wrong {
    max-inline-size: 22rem;
  }

  .field.wrong input {
    border-color: var(--_refused);
    box-shadow: inset 0 -2px 0 var(--_refused);
  }

  .problem {
    grid-column: 1 / -1;
    color: var(--_refused);
    font-size: var(--_thin);
  }

  @container (inline-size < 420px) {
    .field {
      flex: 1 1 100%;
      grid-template-columns: 1.25rem minmax(0, 1fr);
    }

    .field input {
      inline-size: 100%;
    }
  }
`;
