import { css } from 'lit';

/**
 * `class="button"`, with `primary` (one a view), `quiet` (no ground until touched), `danger`, `small`, or
 * `icon-button` for an icon alone, which needs an `aria-label`.
 */
export const buttonStyles = css`
  .button,
  .icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--e-space-2);
    min-block-size: calc(var(--edurise-u) * 44);
    padding: 0 var(--e-space-4);
    border: 1px solid transparent;
    border-radius: var(--e-radius);
    background: var(--e-surface-hover);
    color: var(--e-text);
    font-size: var(--e-size-16);
    font-weight: 550;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    user-select: none;
    transition:
      background-color var(--e-fast) ease-out,
      border-color var(--e-fast) ease-out,
      color var(--e-fast) ease-out;
  }
  .button {
    background: var(--e-surface-raised);
    border-color: var(--e-line-strong);
  }
  .button.primary {
    background: var(--e-accent);
    border-color: transparent;
    color: var(--e-on-accent);
  }
  .button.primary:hover {
    background: var(--e-accent-hover);
  }
  .button.quiet,
  .icon-button {
    background: transparent;
    border-color: transparent;
  }
  .button:hover,
  .button.quiet:hover,
  .icon-button:hover {
    background: var(--e-surface-hover);
  }
  .button.danger {
    color: var(--e-danger);
    border-color: currentColor;
  }
  .button.danger:hover {
    background: var(--e-danger-soft);
  }
  .button.small {
    padding: 0 var(--e-space-3);
    font-size: var(--e-size-14);
  }
  .button.wide {
    inline-size: 100%;
  }
  .icon-button {
    inline-size: calc(var(--edurise-u) * 44);
    padding: 0;
    color: var(--e-text-muted);
  }
  .icon-button:hover,
  .icon-button[aria-pressed='true'] {
    color: var(--e-text);
  }
  .icon-button[aria-pressed='true'] {
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
  }
  :is(.button, .icon-button):is(:disabled, [aria-disabled='true']) {
    cursor: default;
    background: var(--e-surface-hover);
    border-color: transparent;
    color: var(--e-text-muted);
  }
  .icon-button:is(:disabled, [aria-disabled='true']) {
    background: transparent;
    opacity: 0.5;
  }
  .link-button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--e-accent-text);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .button[aria-busy='true'] .icon {
    animation: turn calc(900ms / max(var(--e-motion), 0.2)) linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .button[aria-busy='true'] .icon {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .button,
    .icon-button {
      border-color: ButtonBorder;
    }
  }
`;
