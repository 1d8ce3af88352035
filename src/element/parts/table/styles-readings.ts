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

  @container (inline-size < 560px) {
    .readings th,
    .readings td {
      padding-inline-end: 0.5rem;
      white-space: normal;
    }
  }
`;
