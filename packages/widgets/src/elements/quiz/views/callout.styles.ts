import { css } from 'lit';

export const calloutStyles = css`
  p.callout {
    grid-template-columns: auto 1fr;
    gap: var(--e-space-3);
  }
  .callout > .icon {
    margin-block-start: 0.15em;
  }
  .callout.waiting {
    background: var(--e-warning-soft);
    color: var(--e-warning);
  }
  @media (forced-colors: active) {
    .callout {
      border: 1px solid;
    }
  }
`;
