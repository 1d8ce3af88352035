import { css } from 'lit';

export const viewingStyles = css`
  .cube {
    position: absolute;
    inset-block-start: 0.75rem;
    inset-inline-start: 0.75rem;
    inline-size: 5rem;
    block-size: 5rem;
    direction: ltr;
  }

  .face {
    position: absolute;
    inset: calc(50% - 22px);
    display: grid;
    place-content: center;
    inline-size: 44px;
    block-size: 44px;
    min-block-size: 0;
    padding: 0;
    border-radius: 0;
    color: var(--_quiet);
    font-size: 1rem;
  }

  .face:hover {
    color: var(--_ink);
  }

  .face:focus-visible {
    outline-offset: -4px;
  }

  .turn-hint {
    position: absolute;
    inset-block-end: 3.5rem;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 0.15rem 0.5rem;
    background: var(--_plate);
    color: var(--_quiet);
    font-size: var(--_thin);
    pointer-events: none;
  }

  /* What is to be known of the scan stands where it would. */
  .panes:has(.legend, .reduced:not([hidden]), .so-far) .turn-hint {
    display: none;
  }

  /* Its sign and its sheet tell: with words in all languages the toolbar would need a second row. */
  :is([data-part='looks'], [data-part='measure']) summary .words {
    display: none;
  }

  @container (inline-size < 480px) {
    /* Beside the scale bar: above it lies the specimen. */
    .turn-hint {
      inset-block-end: 0.75rem;
      inset-inline: auto 0.5rem;
      max-inline-size: 60%;
      margin: 0;
    }
  }

  @container (inline-size < 520px) {
    .toolbar button,
    .toolbar summary {
      padding-inline: 0.3125rem;
    }
  }

  /* Each button is as wide as a finger is asked to hit, 24 px: more fit no row of 320. */
  @container (inline-size < 420px) {
    .toolbar {
      gap: 2px;
    }

    .toolbar button,
    .toolbar summary {
      padding-inline: 3px;
    }
  }

  @container (inline-size < 340px) {
    .toolbar {
      gap: 0;
    }
  }

  /* A small pane has no room for it beside the specimen and the toolbar. */
  @container (inline-size < 620px) {
    .cube {
      display: none;
    }
  }

  @media (max-height: 440px) {
    .cube {
      display: none;
    }
  }
`;
