import { css } from 'lit';

export const startStyles = css`
  .description {
    max-inline-size: 62ch;
    color: var(--e-text-muted);
    white-space: pre-line;
    text-wrap: pretty;
  }
  .rules li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--e-space-3);
  }
  .rules .icon {
    margin-block-start: 0.14em;
    color: var(--e-accent-text);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(var(--edurise-u) * 260), 1fr));
    gap: var(--e-space-3) var(--e-space-6);
    font-weight: 500;
  }
  .promises {
    display: grid;
    gap: var(--e-space-3);
    padding-block-start: var(--e-space-4);
    border-block-start: 1px solid var(--e-line);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .promises .icon {
    color: var(--e-text-muted);
  }
  .last {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2) var(--e-space-3);
    padding-inline-start: var(--e-space-5);
  }
  .last p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--e-space-2);
    flex: 1;
  }
  .scoring {
    display: grid;
    gap: var(--e-space-2);
    padding-block-start: var(--e-space-4);
    border-block-start: 1px solid var(--e-line);
    font-size: var(--e-size-14);
    text-wrap: pretty;
  }
  .scoring-title {
    display: flex;
    gap: var(--e-space-3);
    font-size: inherit;
    font-weight: 600;
  }
  .scoring p {
    max-inline-size: 62ch;
  }
  .shut {
    grid-template-columns: auto 1fr;
    gap: var(--e-space-3);
  }
  p.callout.accent {
    grid-template-columns: auto 1fr;
    gap: var(--e-space-3);
  }
  .file-button {
    justify-self: start;
    cursor: pointer;
  }
  .file-button:focus-within {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * 2);
  }
  @media (forced-colors: active) {
    .rules,
    .callout {
      border: 1px solid;
    }
  }
`;
