import { css } from 'lit';

export const stateStyles = css`
  .state {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--e-space-2);
    max-inline-size: calc(var(--edurise-u) * 560);
    margin-inline: auto;
    padding: var(--e-space-8) var(--e-space-6);
    animation: state-in var(--e-slow) ease-out both;
  }
  .state > .state-icon {
    display: grid;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 44);
    block-size: calc(var(--edurise-u) * 44);
    margin-block-end: var(--e-space-2);
    border-radius: 50%;
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
    font-size: var(--e-size-16);
  }
  .state > .state-title {
    font-size: var(--e-size-20);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.011em;
  }
  .state > .state-text {
    color: var(--e-text-muted);
    max-inline-size: 60ch;
    text-wrap: pretty;
  }
  .state > .state-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-3);
    margin-block-start: var(--e-space-3);
  }
  @keyframes state-in {
    from {
      opacity: 0;
    }
  }

  /* A skeleton takes its place at once, and is seen only when loading takes longer than 150 ms. */
  .skeleton {
    position: relative;
    overflow-x: clip;
    animation: wait 0s 150ms backwards;
  }
  .skeleton .bone {
    display: block;
    min-block-size: var(--e-size-16);
    border-radius: var(--e-radius-small);
    background: var(--e-surface-hover);
    overflow: clip;
  }
  /* What moves costs a page that is loading: one light for all bones, and only where loading takes long. */
  .skeleton::after {
    content: '';
    position: absolute;
    inset: 0;
    background: linear-gradient(100deg, transparent 30%, var(--e-surface) 50%, transparent 70%);
    opacity: 0.6;
    animation: shimmer 1.6s ease-in-out 1s infinite backwards;
  }
  @keyframes wait {
    from {
      visibility: hidden;
    }
  }
  @keyframes shimmer {
    from {
      transform: translateX(-100%);
    }
    to {
      transform: translateX(100%);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton::after {
      content: none;
    }
  }
  @media (forced-colors: active) {
    .skeleton .bone {
      background: GrayText;
    }
  }
`;
