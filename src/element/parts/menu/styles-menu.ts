import { css } from 'lit';

export const menuStyles = css`
  .toolbar {
    position: relative;
  }

  .panes .toolbar:has(.menu[open]) {
    opacity: 1;
  }

  .menu summary {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2rem;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--_hairline);
    border-radius: 2px;
    background: var(--_surface);
    font-size: var(--_thin);
    list-style: none;
    cursor: pointer;
  }

  .menu summary::-webkit-details-marker {
    display: none;
  }

  .menu summary:hover,
  .menu[open] summary {
    border-color: currentColor;
  }

  /* Below the whole toolbar, at its end: a button near the edge has no room of its own. */
  .sheet {
    position: absolute;
    inset-block-start: calc(100% + 0.25rem);
    inset-inline-end: 0;
    z-index: 4;
    display: flex;
    flex-direction: column;
    gap: 0.375rem;
    inline-size: max-content;
    max-inline-size: min(20rem, 100cqi - 1rem);
    max-block-size: 60vh;
    padding: 0.625rem;
    border: 1px solid var(--_hairline);
    border-radius: 2px;
    background: var(--_surface);
    overflow: auto;
  }

  .sheet button {
    justify-content: start;
    text-align: start;
  }

  .sheet .words {
    display: inline;
  }
`;
