import { css } from 'lit';

/** All readings in one frame: it has the room of both panes, and below it each label its own column. */
export const sharedFrame = css`
  .side:only-of-type {
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }

  .side:only-of-type .caption {
    grid-row: 2 / span 6;
  }

  .side:only-of-type .caption.naive {
    grid-column: 2;
  }

  .side:only-of-type .frame {
    grid-column: 1 / -1;
    aspect-ratio: auto;
  }

  /* As high as the two frames that it takes the place of, which the gap makes narrower. */
  .side:only-of-type .frame::before {
    content: '';
    display: block;
    padding-block-end: calc((100% - var(--_gap)) * 0.625);
  }

  /* The knob of the line stands in the middle until it is moved. */
  .side:only-of-type .remarks {
    max-inline-size: calc(50% - 2rem);
  }

  .caption + .absent {
    grid-row: 3 / span 3;
    grid-column: 2;
    position: static;
    place-content: start;
    padding: 0;
    text-align: start;
  }

  /* The menu in the label has them all. */
  .caption + .absent .choice {
    display: none;
  }
`;

/** The same where panes stand one above the other: the labels do so, too. */
export const sharedFrameStacked = css`
  .side:only-of-type {
    grid-row: 1 / span 14;
  }

  .side:only-of-type .caption.naive {
    grid-row: 8 / span 6;
    grid-column: 1;
    margin-block-start: 1rem;
  }

  .caption + .absent {
    grid-row: 14;
    grid-column: 1;
  }

  .side:only-of-type .frame {
    aspect-ratio: 1;
    max-block-size: max(9rem, 60svh);
  }

  .side:only-of-type .frame::before {
    display: none;
  }
`;
