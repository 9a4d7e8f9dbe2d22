import { css } from 'lit';

export const tabsStyles = css`
  .tabs {
    display: flex;
    gap: var(--e-space-1);
    overflow-x: auto;
    scrollbar-width: none;
    border-block-end: 1px solid var(--e-line);
  }
  .tab {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-2);
    flex: none;
    min-block-size: calc(var(--edurise-u) * 44);
    padding: 0 var(--e-space-3);
    border: 0;
    background: none;
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
    font-weight: 550;
    cursor: pointer;
    box-shadow: inset 0 0 0 transparent;
    transition:
      color var(--e-fast) ease-out,
      box-shadow var(--e-fast) ease-out;
  }
  .tab:hover {
    color: var(--e-text);
  }
  .tab[aria-selected='true'] {
    color: var(--e-accent-text);
    box-shadow: inset 0 calc(var(--edurise-u) * -2) 0 currentColor;
  }
  .tab:focus-visible {
    outline-offset: calc(var(--edurise-u) * -2);
    border-radius: var(--e-radius-small);
  }
  .tab-count {
    color: var(--e-text-muted);
    font-weight: 400;
  }
  .tab-panel {
    padding-block-start: var(--e-space-4);
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end: 2px solid Highlight;
    }
  }
`;
