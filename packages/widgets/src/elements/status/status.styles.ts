import { css } from 'lit';

export const statusStyles = css`
  .light {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-2);
    min-block-size: calc(var(--edurise-u) * 44);
    padding: 0 var(--e-space-3);
    border: 0;
    border-radius: var(--e-radius);
    background: none;
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
    text-align: start;
    cursor: pointer;
    transition: background-color var(--e-fast) ease-out;
  }
  .light:hover {
    background: var(--e-surface-hover);
  }
  .calm > .icon {
    color: var(--e-success);
  }
  .busy > .icon {
    color: var(--e-accent-text);
    animation: turn calc(900ms / max(var(--e-motion), 0.2)) linear infinite;
  }
  .light.warning,
  .sum.warning {
    color: var(--e-warning);
  }
  .light.danger,
  .sum.danger {
    color: var(--e-danger);
  }
  .light.danger {
    background: var(--e-danger-soft);
    font-weight: 550;
  }
  .light.warning {
    background: var(--e-warning-soft);
  }
  .panel {
    --width: calc(var(--edurise-u) * 420);
  }
  .details {
    display: grid;
    gap: var(--e-space-4);
    padding: var(--e-space-5);
  }
  h2 {
    font-size: var(--e-size-16);
  }
  .page h2 {
    font-size: var(--e-size-24);
  }
  .page .details {
    max-inline-size: calc(var(--edurise-u) * 640);
  }
  h3 {
    font-size: var(--e-size-14);
  }
  section {
    display: grid;
    gap: var(--e-space-2);
  }
  .sum {
    display: flex;
    align-items: center;
    gap: var(--e-space-3);
    margin-block-start: calc(var(--e-space-2) * -1);
    padding: var(--e-space-3);
    border-radius: var(--e-radius);
    background: var(--e-surface-hover);
    font-size: var(--e-size-14);
    font-weight: 550;
  }
  .sum > .icon {
    font-size: var(--e-size-16);
  }
  .sum.calm {
    background: var(--e-success-soft);
    color: var(--e-success);
  }
  .sum.warning {
    background: var(--e-warning-soft);
  }
  .sum.danger {
    background: var(--e-danger-soft);
  }
  .facts {
    display: grid;
    gap: var(--e-space-2);
    font-size: var(--e-size-14);
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(calc(var(--edurise-u) * 110), 1fr) 2fr;
    gap: var(--e-space-3);
  }
  .facts dt,
  .note,
  .entry-note {
    color: var(--e-text-muted);
  }
  .note,
  .entry {
    font-size: var(--e-size-14);
  }
  .entries {
    display: grid;
  }
  .entry {
    display: flex;
    gap: var(--e-space-3);
    padding-block: var(--e-space-2);
  }
  .entry + .entry {
    border-block-start: 1px solid var(--e-line);
  }
  .entry > .icon {
    margin-block-start: calc(var(--edurise-u) * 2);
    color: var(--e-text-muted);
  }
  .entry.failed > .icon,
  .entry-sure {
    color: var(--e-danger);
  }
  .entry-said {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .entry-kind {
    font-weight: 550;
  }
  .entry-actions,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-2);
  }
  .entry-actions {
    margin-block-start: var(--e-space-2);
  }
  .actions {
    padding-block-start: var(--e-space-4);
    border-block-start: 1px solid var(--e-line);
  }
  textarea.input {
    font-family: var(--e-font-mono);
    font-size: var(--e-size-12);
    max-block-size: calc(var(--edurise-u) * 160);
  }
  @media (prefers-reduced-motion: reduce) {
    .busy > .icon {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .light {
      border: 1px solid ButtonBorder;
    }
  }
`;
