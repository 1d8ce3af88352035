import { css } from 'lit';

/** What follows the final numbers: remarks, other readings, and what a person chooses. */
export const choicesStyles = css`
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

  .file,
  .told .name {
    font-weight: 600;
  }

  .readings th[scope='row'] {
    font-weight: 400;
  }

  .differs td:last-child {
    color: var(--_naive);
    font-weight: 600;
  }

  @container (inline-size >= 560px) {
    .brief {
      display: none;
    }
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

    .detail,
    details[open] summary > :not(.count) {
      display: none;
    }

    .readings th,
    .readings td {
      padding-inline-end: 0.5rem;
      white-space: normal;
    }
  }

  .legend:not(.zones) {
    color: var(--_naive);
  }

  .phases {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }

  .phases input {
    flex: 1 1 8rem;
    max-inline-size: 24rem;
    min-inline-size: 0;
    accent-color: var(--_true);
  }

  .phases .which {
    font-size: var(--_thin);
  }

  .step {
    justify-content: center;
    min-inline-size: 2rem;
    padding: 0;
    font-size: 1.125rem;
    line-height: 1;
  }

  .step[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }

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

  .card:has(:focus-visible) {
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

  :host(:dir(rtl)) :is(legend, .told > *) {
    direction: ltr;
    unicode-bidi: isolate;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  /* Alone, a name or a sign goes the way of the page. */
  :host(:dir(rtl)) button:not(.step) {
    unicode-bidi: plaintext;
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
