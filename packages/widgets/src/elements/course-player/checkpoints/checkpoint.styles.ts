import { css } from 'lit';

export const checkpointLayout = css`
  .checkpoint-options {
    display: grid;
    gap: var(--e-space-2);
  }
  .checkpoint-option {
    display: flex;
    align-items: center;
    gap: var(--e-space-3);
    min-block-size: calc(var(--edurise-u) * 44);
    padding: var(--e-space-2) var(--e-space-4);
    border: 1px solid var(--e-line-strong);
    border-radius: var(--e-radius);
    cursor: pointer;
  }
  .checkpoint-option:has(:checked) {
    border-color: var(--e-accent);
    background: var(--e-accent-soft);
  }
  .checkpoint-option:has(:focus-visible) {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * 1);
  }
  .checkpoint-option:has(:disabled) {
    cursor: default;
  }
  .checkpoint-option input {
    flex: none;
    inline-size: calc(var(--edurise-u) * 20);
    block-size: calc(var(--edurise-u) * 20);
    margin: 0;
    accent-color: var(--e-accent);
    outline: none;
  }
  .checkpoint-result:not(:has(p)) {
    display: none;
  }
  .checkpoint-result {
    display: grid;
    gap: var(--e-space-1);
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: var(--e-space-2);
    font-weight: 600;
  }
  .right .verdict {
    color: var(--e-success);
  }
  .wrong .verdict,
  .unanswered {
    color: var(--e-warning);
  }
  .checkpoint-must {
    flex: 1;
    align-self: center;
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  @media (forced-colors: active) {
    .checkpoint-option:has(:checked) {
      outline: calc(var(--edurise-u) * 2) solid Highlight;
    }
  }
`;
