import { css } from 'lit';

export const endedStyles = css`
  .kept {
    display: grid;
    gap: var(--e-space-4);
    max-inline-size: calc(var(--edurise-u) * 560);
    margin-inline: auto;
    padding: 0 var(--e-space-6) var(--e-space-8);
  }
  .kept-question {
    font-weight: 600;
  }
  .kept-answer {
    white-space: pre-wrap;
    user-select: text;
  }
  /* As the problem views have it, which may not have come. */
  .state.waiting > .state-icon {
    background: var(--e-warning-soft);
    color: var(--e-warning);
  }
  .state h2 {
    font-size: var(--e-size-20);
  }
`;
