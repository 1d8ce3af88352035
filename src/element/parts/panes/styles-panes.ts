import { css } from 'lit';
import { captions } from './styles-captions.js';
import { sharedFrame, sharedFrameStacked } from './styles-shared-frame.js';

/** One pane above the other, with shorter labels: narrow, unless the window is too low for two. */
const stacked = css`
  .panes {
    grid-template-columns: minmax(0, 1fr);
    row-gap: 0;
  }

  .side.naive {
    grid-row: 8 / span 7;
    grid-column: 1;
    margin-block-start: 1rem;
  }

  .side.naive::before {
    display: none;
  }

  ${sharedFrameStacked}

  .frame {
    aspect-ratio: 4 / 3;
    max-block-size: max(9rem, 44svh);
  }

  .panes:has(:is([data-cover='empty'], [data-cover='no-picture'], [data-cover='refused']))
    .side.naive
    .frame {
    display: none;
  }

  .caption .title {
    min-block-size: 0;
  }

  .naive .size {
    display: none;
  }

  .factor {
    font-size: 1.625rem;
  }

  .so-far {
    margin-block-end: 1.75rem;
  }
`;

/** Two equal panes, what lies over them, and the labels below, aligned line for line. */
export const panes = css`
  .panes {
    display: grid;
    flex: 1 1 auto;
    grid-template-columns: repeat(2, minmax(var(--pane-min-width, 0px), 1fr));
    grid-template-rows: minmax(0, 1fr) repeat(6, auto);
    column-gap: var(--_gap);
    position: relative;
    min-block-size: 0;
  }

  .side {
    --_hue: var(--_true);
    --_line: solid;
    display: grid;
    position: relative;
    grid-row: 1 / span 7;
    grid-column: 1;
    grid-template-rows: subgrid;
    min-inline-size: 0;
  }

  .side.naive {
    grid-column: 2;
  }

  .naive {
    --_hue: var(--_naive);
    --_line: dashed;
  }

  figcaption {
    display: contents;
  }

  .side.naive::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_gap) / -2);
    border-inline-start: 1px solid var(--_hairline);
  }

  .frame {
    position: relative;
    min-block-size: 8rem;
    max-block-size: max(11rem, 72svh);
    aspect-ratio: 4 / 5;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
    background: radial-gradient(
      120% 110% at 32% 18%,
      color-mix(in oklab, var(--_ink) 2%, var(--_surface)),
      color-mix(in oklab, var(--_ink) 11%, var(--_surface))
    );
  }

  .pane {
    position: absolute;
    inset: 0;
    cursor: grab;
  }

  .pane:active {
    cursor: grabbing;
  }

  .pane:focus-visible {
    outline-offset: -2px;
  }

  .absent {
    position: absolute;
    inset: 0;
    display: flex;
    flex-flow: row wrap;
    gap: 0.5rem;
    /* What is higher than the pane begins below the toolbar: there is no scrolling to what lies above a pane. */
    place-content: safe center;
    align-items: center;
    padding: 3.25rem 1.25rem 1.25rem;
    overflow: auto;
    color: var(--_quiet);
    text-align: center;
  }

  .absent + .scale-bar {
    display: none;
  }

  .absent p {
    flex: 1 0 100%;
  }

  .choice span {
    color: var(--_naive);
    font-variant-numeric: tabular-nums;
  }

  .scale-bar {
    position: absolute;
    inset-block-end: 0.75rem;
    inset-inline-start: 0.75rem;
    color: var(--_hue);
    font-size: var(--_thin);
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
    pointer-events: none;
  }

  .remarks {
    position: absolute;
    inset-block-end: 0.75rem;
    inset-inline-end: 0.75rem;
    max-inline-size: 55%;
    color: var(--_quiet);
    font-size: var(--_thin);
    line-height: 1.25;
    text-align: end;
    pointer-events: none;
  }

  .scale-bar,
  .so-far,
  .remarks p:not(:empty) {
    margin: -3px;
    padding: 3px;
    background: var(--_plate);
  }

  .bar {
    display: block;
    inline-size: var(--_bar, 0);
    margin-block-end: 0.2rem;
    border-block-start: 3px var(--_line) currentColor;
  }

  ${captions}

  .panes[data-view='table'] {
    display: flex;
    flex: none;
    flex-direction: column;
  }

  .panes[data-view='table'] .side,
  .panes[data-view='table'] [data-cover='poster'],
  .panes[data-view='table'] [data-cover='no-picture'] {
    display: none;
  }

  .panes[data-view='table'] .toolbar {
    order: -1;
    align-self: end;
    margin: 0 0 0.5rem;
  }

  ${sharedFrame}

  /* In the language that takes most room all words need 1310 px; without these, 1130; in wide letters a tenth
     more. A second row would lie on the picture. */
  @container (inline-size < 1420px) {
    :is(.reset, .closer, .fullscreen) .words {
      display: none;
    }
  }

  @container (inline-size < 1240px) {
    .words {
      display: none;
    }
  }

  @media (max-height: 440px) {
    .words {
      display: none;
    }
  }

  @container (inline-size < 420px) {
    ${stacked}
  }

  @media (min-height: 481px) {
    @container (inline-size < 560px) {
      ${stacked}
    }
  }

  @media (forced-colors: active) {
    .frame {
      border: 1px solid CanvasText;
      background: Canvas;
    }

    .bar,
    .caption {
      border-color: CanvasText;
    }
  }
`;
