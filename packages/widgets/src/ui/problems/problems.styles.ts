import { css } from 'lit';

/** What a problem looks like beyond any other state; comes with the views. */
export const problemStyles = css`
  .state.problem > .state-icon {
    background: var(--e-danger-soft);
    color: var(--e-danger);
  }
  .state.waiting > .state-icon {
    background: var(--e-warning-soft);
    color: var(--e-warning);
  }
  .state > .state-id {
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  /* A provider may be defined after its elements: give it a moment before saying that there is none. */
  .state.hesitant {
    animation: state-in var(--e-slow) ease-out 400ms both;
  }
  .stale {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-1) var(--e-space-3);
    padding: var(--e-space-2) var(--e-space-4);
    border-radius: var(--e-radius);
    margin-block-end: var(--e-space-4);
    background: var(--e-warning-soft);
    color: var(--e-warning);
    font-size: var(--e-size-14);
  }
  .stale > span {
    flex: 1;
    min-inline-size: 20ch;
  }
`;
