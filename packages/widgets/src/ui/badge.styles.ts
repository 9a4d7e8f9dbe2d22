import { css } from 'lit';

export const badgeStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-1);
    max-inline-size: 100%;
    padding: calc(var(--edurise-u) * 2) var(--e-space-2);
    border-radius: var(--e-radius-small);
    background: var(--e-surface-hover);
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
    font-weight: 550;
    line-height: calc(var(--edurise-u) * 16);
    white-space: nowrap;
  }
  .badge.accent {
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
  }
  .badge.success {
    background: var(--e-success-soft);
    color: var(--e-success);
  }
  .badge.warning {
    background: var(--e-warning-soft);
    color: var(--e-warning);
  }
  .badge.danger {
    background: var(--e-danger-soft);
    color: var(--e-danger);
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid currentColor;
    }
  }
`;
