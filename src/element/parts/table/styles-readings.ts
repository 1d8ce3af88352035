import { css } from 'lit';

/** What other readings would show. */
export const readingsStyles = css`
  .readings th[scope='row'] {
    font-weight: 400;
  }

  .differs td:last-child {
    color: var(--_naive);
    font-weight: 600;
  }

  /* Each length keeps to its unit; between them they may break, as wide letters and long words ask for. */
  .readings td {
    white-space: normal;
  }

  @container (inline-size < 560px) {
    .readings th,
    .readings td {
      padding-inline-end: 0.35rem;
      font-size: var(--_thin);
    }
  }
`;
