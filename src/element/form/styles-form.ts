import { css } from 'lit';

/** What goes into a form. */
export const formStyles = css`
  .for-form {
    display: grid;
    gap: 0.75rem;
    font-variant-numeric: tabular-nums;
  }

  .for-form:has(.sends:not([hidden]), .on-fields p) {
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 0.75rem;
  }

  .on-fields {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 72ch;
  }

  .on-fields:empty {
    display: none;
  }

  .on-fields p {
    display: flex;
    gap: 0.6em;
  }

  .on-fields .mark {
    margin-block-start: 0.25em;
  }

  .on-fields .mark.info {
    color: var(--_true);
  }

  .sends {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
  }

  .sends p {
    flex: 1 1 20rem;
    max-inline-size: 72ch;
    text-wrap: pretty;
  }

  .main {
    min-block-size: 2.5rem;
    padding-inline: 1rem;
    border-color: var(--_true);
    background: var(--_true);
    color: var(--_surface);
    font-weight: 600;
  }

  [inert] > * {
    opacity: 0.5;
  }

  @container (inline-size < 420px) {
    .main {
      flex: 1 1 100%;
      justify-content: center;
    }
  }

  @media (forced-colors: active) {
    .main {
      border-width: 2px;
    }
  }

  :host(:dir(rtl)) .on-fields p {
    direction: ltr;
  }
`;
