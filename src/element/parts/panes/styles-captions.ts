import { css } from 'lit';

/** The labels of the panes. */
export const captions = css`
  .caption {
    display: grid;
    grid-row: span 6;
    grid-template-rows: subgrid;
    border-block-start: 2px var(--_line) var(--_hue);
    padding-block-start: 0.35rem;
  }

  .caption .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: last baseline;
    min-block-size: 2.625rem;
  }

  .caption .title::before {
    content: '\u200b';
    inline-size: 0;
    margin-inline-end: calc(-0.6 * 0.9375rem);
    font-size: 2rem;
    line-height: 1.2;
  }

  /* Where it has no room beside the factor it breaks between words, before the factor goes to a line of its own. */
  .caption .name {
    flex: 1 1 min-content;
    max-inline-size: max-content;
    color: var(--_hue);
    font-weight: 600;
    line-height: 1.15;
  }

  .provisional {
    color: var(--_quiet);
    font-size: var(--_thin);
    font-style: italic;
  }

  .factor {
    margin-inline-start: auto;
    color: var(--_hue);
    font-size: 2rem;
    font-variant-numeric: tabular-nums;
    font-weight: 300;
    line-height: 1.2;
  }

  .numbers {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  .together {
    display: inline-block;
  }

  .numbers.unread {
    color: var(--_quiet);
    font-weight: 400;
  }

  .unknown {
    padding-inline: 0.5em;
    background: repeating-linear-gradient(
      -45deg,
      transparent 0 3px,
      color-mix(in oklab, var(--_ink) 30%, transparent) 3px 4px
    );
  }

  .provenance,
  .size {
    color: var(--_quiet);
    font-size: var(--_thin);
    font-variant-numeric: tabular-nums;
  }

  /* While a reading is on its way nothing moves below it. */
  .provenance {
    display: grid;
  }

  .provenance > * {
    grid-area: 1 / 1;
  }

  .provenance .end {
    visibility: hidden;
  }

  .numbers,
  .provenance,
  .size {
    min-block-size: 1.45em;
  }

  /* Room for what a person can do with the wrong reading, which comes later. */
  .naive .acts {
    min-block-size: 2.5rem;
  }

  /* What is seen of the specimen joins its box once it is measured: nothing moves for it. */
  .true .size {
    min-block-size: 2.9em;
  }
`;
