import { css } from 'lit';

/** Questions, each folded over its answer. */
export const answersStyles = css`
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }

  .answers summary .count {
    flex: 0 1 auto;
    min-inline-size: 0;
  }

  .answers details[open] {
    flex-basis: 100%;
  }

  .answers p {
    max-inline-size: 72ch;
    margin-block-end: 0.6rem;
  }
`;
