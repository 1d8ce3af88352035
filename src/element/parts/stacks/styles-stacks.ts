import { css } from 'lit';

/** The cards of the stacks to choose from. */
export const stackStyles = css`
  .stacks {
    min-inline-size: 0;
    margin: 0;
    border: 0;
    padding: 0;
  }

  .stacks legend {
    padding: 0 0 0.5rem;
    color: var(--_quiet);
    font-size: var(--_thin);
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: 0.5rem;
    max-block-size: 22rem;
    overflow: auto;
    padding: 3px;
  }

  .card {
    display: grid;
    position: relative;
    grid-template-columns: 4.5rem minmax(0, 1fr);
    gap: 0.75rem;
    align-items: start;
    border: 1px solid var(--_hairline);
    border-radius: 2px;
    padding: 0.5rem;
    cursor: pointer;
  }

  .card:hover {
    border-color: currentColor;
  }

  .card:has(:checked) {
    border-color: var(--_true);
    border-inline-start-width: 3px;
    padding-inline-start: calc(0.5rem - 2px);
  }

  /* Focus, not :focus-visible: WebKit takes an arrow key among radio buttons for no key. */
  .card:focus-within {
    outline: 2px solid var(--_true);
    outline-offset: 2px;
  }

  .card input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .card canvas {
    align-self: center;
    justify-self: center;
    inline-size: auto;
    block-size: auto;
    min-inline-size: 1rem;
    max-inline-size: 4.5rem;
    max-block-size: 4.5rem;
    background: color-mix(in oklab, var(--_ink) 8%, var(--_surface));
  }

  .card canvas:not([data-read]) {
    inline-size: 4.5rem;
    block-size: 4.5rem;
  }

  .told {
    display: grid;
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .told .name {
    font-weight: 600;
  }

  .card:has(:checked) .name {
    color: var(--_true);
  }

  .finding {
    display: -webkit-box;
    overflow: hidden;
    font-size: var(--_thin);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  @media (forced-colors: active) {
    .card:has(:checked) {
      border-color: Highlight;
    }

    .card {
      padding-block-end: 2rem;
    }

    .card input {
      inset-block: auto 0.5rem;
      inset-inline: 0.5rem auto;
      opacity: 1;
    }
  }
`;
