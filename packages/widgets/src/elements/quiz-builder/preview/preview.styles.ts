import { css } from 'lit';

export const previewStyles = css`
  .preview {
    display: grid;
    gap: var(--e-space-4);
    min-inline-size: 0;
  }
  .preview-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--e-space-2) var(--e-space-4);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-2);
  }
  .ways > .button[aria-pressed='true'] {
    background: var(--e-accent-soft);
    border-color: var(--e-accent);
    color: var(--e-accent-text);
  }
  .stage {
    padding: var(--e-space-4);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface);
  }
  .simulation {
    display: grid;
    gap: var(--e-space-4);
    max-inline-size: calc(var(--edurise-u) * 760);
    inline-size: 100%;
    margin-inline: auto;
  }
  .score-bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--e-space-2);
    padding: var(--e-space-3) var(--e-space-4);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-floating);
  }
  .tries {
    display: grid;
    gap: var(--e-space-3);
  }
  .try {
    display: grid;
    min-inline-size: 0;
    padding: var(--e-space-3) var(--e-space-4);
    border: 1px solid var(--e-line);
    border-inline-start: calc(var(--edurise-u) * 4) solid var(--e-line-strong);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
  }
  .try.good {
    border-inline-start-color: var(--e-success);
  }
  .try.partly {
    border-inline-start-color: var(--e-warning);
  }
  .try.bad {
    border-inline-start-color: var(--e-danger);
  }
  .try > legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    margin-block-end: var(--e-space-1);
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .try > .arithmetic {
    margin-block-start: var(--e-space-2);
    padding-block-start: var(--e-space-2);
    border-block-start: 1px solid var(--e-line);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .sure {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--e-space-4);
    margin-block-start: var(--e-space-1);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .guessers {
    display: grid;
    gap: var(--e-space-3);
    padding: var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-surface-sunken);
  }
  .bars {
    display: grid;
    grid-template-columns: repeat(10, 1fr);
    gap: var(--e-space-1);
    align-items: end;
  }
  .bar {
    display: grid;
    gap: var(--e-space-1);
    justify-items: stretch;
    text-align: center;
    font-size: var(--e-size-12);
    color: var(--e-text-muted);
  }
  .bar-fill {
    block-size: calc(var(--edurise-u) * 96 * var(--share));
    min-block-size: calc(var(--edurise-u) * 2);
    border-radius: var(--e-radius-small) var(--e-radius-small) 0 0;
    background: var(--e-accent);
  }
  @container (max-width: 639.98px) {
    .bars {
      grid-template-columns: 1fr;
      align-items: center;
    }
    .bar {
      grid-template-columns: calc(var(--edurise-u) * 72) 1fr;
      align-items: center;
      text-align: start;
    }
    .bar-fill {
      order: 1;
      block-size: calc(var(--edurise-u) * 14);
      inline-size: calc(100% * var(--share));
      min-inline-size: calc(var(--edurise-u) * 2);
      border-radius: var(--e-radius-small);
    }
    .stage {
      padding: 0;
    }
  }
  @media (forced-colors: active) {
    .bar-fill {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
