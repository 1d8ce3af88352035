import { css } from 'lit';

/** What lies over the panes: the invitation, the poster, a refusal, progress and the toolbar. */
export const cover = css`
  .cover {
    display: grid;
    grid-area: 1 / 1 / 2 / -1;
    z-index: 1;
    min-block-size: 0;
    overflow: auto;
  }

  .cover[data-cover='poster'] {
    pointer-events: none;
  }

  .cover > * {
    min-inline-size: 0;
  }

  .poster,
  .poster img,
  ::slotted([slot='poster']) {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  .invitation,
  .refusal,
  .no-picture {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    align-items: center;
    align-self: stretch;
    justify-content: safe center;
    padding: 1.25rem;
    background: color-mix(in oklab, var(--_ink) 5%, var(--_surface));
    text-align: center;
  }

  .invitation {
    border: 1px dashed color-mix(in oklab, var(--_ink) 40%, var(--_surface));
  }

  .invitation .title {
    font-size: 2rem;
    font-weight: 300;
    line-height: 1.2;
  }

  .invitation p,
  .refusal p,
  .no-picture p {
    max-inline-size: 42ch;
    overflow-wrap: anywhere;
  }

  .private {
    color: var(--_true);
    font-size: var(--_thin);
    font-weight: 600;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: center;
  }

  .panes .progress {
    grid-area: 1 / 1 / 2 / -1;
    z-index: 2;
    display: flex;
    flex-direction: column-reverse;
    gap: 0.4rem;
    align-self: end;
    padding-inline: 0.75rem;
    padding-block-end: 0.2rem;
  }

  .progress button {
    align-self: start;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    grid-area: 1 / 1 / 2 / -1;
    z-index: 3;
    align-self: start;
    justify-self: end;
    margin: 0.5rem;
  }

  .group {
    display: flex;
  }

  .group button + button {
    margin-inline-start: -1px;
  }

  @media (hover: hover) and (pointer: fine) {
    .toolbar {
      opacity: 0;
      transition: opacity 150ms;
    }

    .panes:hover .toolbar,
    .panes:focus-within .toolbar,
    .panes[data-view='table'] .toolbar {
      opacity: 1;
    }
  }

  @container (inline-size < 640px) {
    .toolbar {
      gap: 0.25rem;
      margin: 0.25rem;
    }

    .toolbar button {
      padding-inline: 0.5rem;
    }
  }

  @container (inline-size < 400px) {
    .toolbar {
      gap: 0.15rem;
    }

    .toolbar button {
      padding-inline: 0.2rem;
    }
  }
`;
