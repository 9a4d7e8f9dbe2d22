import { css } from 'lit';

const layout = css`
  .start,
  .result,
  .attempt {
    display: grid;
    gap: var(--e-space-6);
    max-inline-size: calc(var(--edurise-u) * 760);
    margin-inline: auto;
    padding: var(--e-space-6) var(--e-space-4);
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(calc(var(--edurise-u) * 6 * var(--e-motion)));
    }
  }
  @container (min-width: 40em) {
    .start,
    .result {
      padding: var(--e-space-10) var(--e-space-8);
      gap: var(--e-space-8);
    }
  }
  .title {
    font-size: var(--e-size-24);
    line-height: 1.2;
    letter-spacing: -0.018em;
  }
  @container (min-width: 40em) {
    .start .title {
      font-size: var(--e-size-32);
    }
  }
  .section-title {
    font-size: var(--e-size-16);
    font-weight: 650;
  }
  .muted,
  .hint {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-3);
  }
  .button.large {
    min-block-size: calc(var(--edurise-u) * 48);
    padding-inline: var(--e-space-8);
  }
  @container (max-width: 30em) {
    .start .actions .button {
      inline-size: 100%;
    }
  }
`;

const callouts = css`
  .callout {
    display: grid;
    gap: var(--e-space-2);
    justify-items: start;
    padding: var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-surface-sunken);
  }
  .callout-title {
    display: flex;
    gap: var(--e-space-3);
    font-weight: 600;
  }
  .callout-title .icon {
    margin-block-start: 0.15em;
  }
  .callout.accent {
    background: var(--e-accent-soft);
  }
  .callout.accent .icon {
    color: var(--e-accent-text);
  }
  .callout.problem {
    background: var(--e-danger-soft);
    color: var(--e-danger);
  }
  .callout .button {
    margin-block-start: var(--e-space-2);
  }
`;

const start = css`
  .opening {
    display: grid;
    gap: var(--e-space-3);
  }
  .rules {
    display: grid;
    gap: var(--e-space-4);
    padding: var(--e-space-5);
    border-radius: var(--e-radius);
    background: var(--e-surface-sunken);
  }
  .bone-title {
    block-size: calc(var(--edurise-u) * 38);
    inline-size: 60%;
  }
  .bone-line {
    inline-size: 85%;
  }
  .rules .bone-rules {
    block-size: calc(var(--edurise-u) * 190);
  }
  .skeleton .rules {
    padding: 0;
  }
  .bone-button {
    block-size: calc(var(--edurise-u) * 48);
    inline-size: calc(var(--edurise-u) * 180);
  }
`;

export const quizStyles = [layout, callouts, start];
