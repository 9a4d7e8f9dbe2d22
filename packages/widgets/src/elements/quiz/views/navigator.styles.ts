import { css } from 'lit';

export const navigatorStyles = css`
  .navigator {
    display: grid;
    gap: var(--e-space-3);
    align-content: start;
    padding: var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-surface-sunken);
  }
  .navigator-count {
    font-size: var(--e-size-14);
    font-weight: 600;
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(auto-fill, calc(var(--edurise-u) * 44));
    gap: var(--e-space-2);
  }
  .number {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 44);
    block-size: calc(var(--edurise-u) * 44);
    padding: 0;
    border: 1px solid var(--e-line-strong);
    border-radius: var(--e-radius-small);
    background: var(--e-surface-raised);
    color: var(--e-text);
    font-size: var(--e-size-14);
    font-weight: 550;
  }
  button.number {
    cursor: pointer;
  }
  button.number:hover {
    background: var(--e-surface-hover);
  }
  .number.unseen {
    border-style: dashed;
    background: transparent;
    color: var(--e-text-muted);
  }
  .number.answered {
    border-color: transparent;
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
  }
  .number.answered::after {
    content: '';
    position: absolute;
    inset-inline: 28%;
    inset-block-end: calc(var(--edurise-u) * 6);
    block-size: calc(var(--edurise-u) * 3);
    border-radius: calc(var(--edurise-u) * 2);
    background: currentColor;
  }
  .number[aria-current] {
    border: calc(var(--edurise-u) * 2) solid var(--e-accent);
    color: var(--e-text);
    font-weight: 700;
  }
  .number-flag {
    color: var(--e-warning);
    font-size: var(--e-size-12);
    line-height: 1;
  }
  .number-flag .icon {
    inline-size: 1em;
    block-size: 1em;
    fill: currentColor;
  }
  .number .number-flag {
    position: absolute;
    inset-block-start: calc(var(--edurise-u) * 3);
    inset-inline-end: calc(var(--edurise-u) * 3);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-1) var(--e-space-4);
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--e-space-2);
  }
  .legend .number {
    inline-size: calc(var(--edurise-u) * 16);
    block-size: calc(var(--edurise-u) * 16);
    border-radius: calc(var(--edurise-u) * 4);
  }
  .legend .number.answered::after {
    inset-block-end: calc(var(--edurise-u) * 2);
    block-size: calc(var(--edurise-u) * 2);
  }
  @media (forced-colors: active) {
    .number {
      border: 1px solid;
    }
    .number.answered::after {
      background: Highlight;
    }
  }
`;
