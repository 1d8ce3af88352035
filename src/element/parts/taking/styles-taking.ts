import { css } from 'lit';

/** What is said of what was taken: where the sheet of the menu was. */
export const takingStyles = css`
  .panes .toolbar:has(.taken > *) {
    opacity: 1;
  }

  .taken {
    position: absolute;
    inset-block-start: calc(100% + 0.25rem);
    inset-inline-end: 0;
    z-index: 4;
    inline-size: max-content;
    max-inline-size: min(24rem, 100cqi - 1rem);
  }

  .taken > * {
    display: grid;
    gap: 0.25rem;
    padding: 0.4rem 0.625rem;
    border: 1px solid var(--_hairline);
    border-radius: 2px;
    background: var(--_surface);
    font-size: var(--_thin);
    overflow-wrap: anywhere;
  }

  .taken progress {
    inline-size: 100%;
    accent-color: var(--_true);
  }

  .taken button {
    justify-self: start;
  }

  .taken textarea {
    box-sizing: border-box;
    inline-size: 100%;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    resize: vertical;
  }

  .sheet button:disabled {
    color: var(--_quiet);
    cursor: default;
  }
`;
