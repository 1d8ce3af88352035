import { css } from 'lit';

/** The buttons that copy the numbers, and what they answer. */
export const copyStyles = css`
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.5rem;
    align-items: center;
  }

  /* Whose numbers they are: below them may stand those of the other reading. */
  .copies {
    margin-inline-end: 0.25rem;
    color: var(--_true);
    font-variant-numeric: tabular-nums;
  }

  @container (inline-size < 560px) {
    .copies {
      flex: 1 0 100%;
    }
  }

  .copied {
    color: var(--_quiet);
    font-size: var(--_thin);
  }

  .refused-copy {
    display: grid;
    flex: 1 1 100%;
    gap: 0.25rem;
    color: var(--_quiet);
    font-size: var(--_thin);
  }

  .refused-copy textarea {
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.3rem 0.5rem;
    border: 1px solid color-mix(in oklab, var(--_ink) 45%, var(--_surface));
    border-radius: 2px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    resize: vertical;
  }
`;
