import { css } from 'lit';

/** Remarks over the picture, shorter where it is narrow. */
export const legendStyles = css`
  .legend:not(.zones) {
    color: var(--_naive);
  }

  @container (inline-size >= 560px) {
    .brief {
      display: none;
    }
  }

  @container (inline-size < 560px) {
    .detail {
      display: none;
    }

    /* One place for both: what is being done, and what the marks mean once it is. */
    .panes:has(.progress:not([hidden])) .remarks {
      opacity: 0;
    }
  }
`;
