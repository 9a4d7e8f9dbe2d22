import { css } from 'lit';

export const answeringStyles = css`
  .attempt {
    gap: var(--e-space-4);
    padding-block-start: 0;
  }
  .paper {
    padding-block: var(--e-space-4) 0;
  }
  .paper > * + * {
    margin-block-start: var(--e-space-8);
  }
  .steps {
    display: flex;
    justify-content: space-between;
    gap: var(--e-space-3);
    padding-block-start: var(--e-space-4);
    border-block-start: 1px solid var(--e-line);
  }
  .leave-note {
    padding: var(--e-space-3) var(--e-space-4);
    font-size: var(--e-size-14);
  }
  .number:disabled {
    cursor: default;
    opacity: 1;
  }
  .steps .button {
    min-inline-size: calc(var(--edurise-u) * 120);
  }
  @container (min-width: 58em) {
    .attempt {
      grid-template-columns: minmax(0, 1fr) calc(var(--edurise-u) * 252);
      grid-auto-rows: min-content;
      column-gap: var(--e-space-10);
      max-inline-size: calc(var(--edurise-u) * 1040);
    }
    .attempt > :not(.navigator, .paper) {
      grid-column: 1 / -1;
    }
    .navigator {
      grid-column: 2;
      align-self: start;
      position: sticky;
      inset-block-start: calc(var(--edurise-u) * 76);
      margin-block-start: var(--e-space-4);
    }
  }
`;
