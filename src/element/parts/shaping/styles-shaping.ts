import { css } from 'lit';

/** What the specimen is shaped by, below the picture. */
export const shapingStyles = css`
  .shaping {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: center;
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_hairline);
  }

  .shaping .told {
    flex: 1 1 14rem;
  }

  .shaping .reads {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  .shaping .quiet {
    color: var(--_quiet);
    font-size: var(--_thin);
  }

  .shaping .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  /* Numbers run from left to right, in every language. */
  .hills,
  .ends {
    position: relative;
    flex: 2 1 16rem;
    direction: ltr;
  }

  .hills {
    block-size: 4rem;
  }

  /* As far as the middle of the handle goes. */
  .hills svg {
    position: absolute;
    inset-block: 0;
    inset-inline: 12px;
    inline-size: calc(100% - 24px);
    block-size: 100%;
    border-block-end: 1px solid var(--_quiet);
  }

  .hills path {
    fill: color-mix(in oklab, var(--_ink) 45%, transparent);
  }

  .hills rect {
    fill: color-mix(in oklab, var(--_ink) 12%, transparent);
  }

  .shaping input[type='range'] {
    appearance: none;
    inline-size: 100%;
    margin: 0;
    background: none;
    cursor: ew-resize;
  }

  .hills input[type='range'] {
    position: absolute;
    inset: 0;
    block-size: 100%;
  }

  .hills input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 24px;
    block-size: 4rem;
    border: none;
    border-radius: 0;
    background: linear-gradient(var(--_ink), var(--_ink)) center / 2px 100% no-repeat;
  }

  .hills input::-moz-range-thumb {
    inline-size: 24px;
    block-size: 4rem;
    border: none;
    border-radius: 0;
    background: linear-gradient(var(--_ink), var(--_ink)) center / 2px 100% no-repeat;
  }

  .shaping .axis {
    flex: 1 1 12rem;
  }

  .shaping .axis output {
    font-size: var(--_thin);
    font-variant-numeric: tabular-nums;
  }

  .ends {
    block-size: 28px;
    background: linear-gradient(var(--_quiet), var(--_quiet)) center / calc(100% - 24px) 2px no-repeat;
  }

  .ends input[type='range'] {
    position: absolute;
    inset: 0;
    block-size: 100%;
    pointer-events: none;
  }

  .ends input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid var(--_ink);
    border-radius: 50%;
    background: var(--_surface);
    pointer-events: auto;
  }

  .ends input::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid var(--_ink);
    border-radius: 50%;
    background: var(--_surface);
    pointer-events: auto;
  }

  .shaping input:focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .hills path {
      fill: CanvasText;
    }

    .hills rect {
      fill: none;
    }

    .hills input::-webkit-slider-thumb {
      background: linear-gradient(Highlight, Highlight) center / 4px 100% no-repeat;
      forced-color-adjust: none;
    }

    .hills input::-moz-range-thumb {
      background: linear-gradient(Highlight, Highlight) center / 4px 100% no-repeat;
      forced-color-adjust: none;
    }

    .ends {
      background: linear-gradient(CanvasText, CanvasText) center / calc(100% - 24px) 2px no-repeat;
      forced-color-adjust: none;
    }
  }
`;
