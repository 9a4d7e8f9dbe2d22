import { css } from 'lit';

export const barStyles = css`
  .bar {
    display: grid;
    grid-template-columns: 1fr auto;
    grid-template-areas: 'title time' 'chip chip' 'progress progress';
    align-items: center;
    gap: 0 var(--e-space-4);
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    margin-inline: calc(var(--e-space-4) * -1);
    padding: var(--e-space-2) var(--e-space-4) 0;
    background: var(--e-surface);
  }
  .bar-title {
    grid-area: title;
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip {
    grid-area: chip;
    display: flex;
    align-items: center;
    gap: var(--e-space-2);
    min-block-size: calc(var(--edurise-u) * 28);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .chip .icon {
    font-size: 0.95em;
  }
  .chip.good .icon {
    color: var(--e-success);
  }
  .chip.waiting {
    color: var(--e-warning);
  }
  .chip.problem {
    color: var(--e-danger);
  }
  .time {
    grid-area: time;
    display: flex;
    align-items: center;
    min-block-size: calc(var(--edurise-u) * 44);
  }
  .time-left {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-2);
    font-weight: 600;
  }
  .time.low .time-left {
    padding: 0 var(--e-space-2);
    border-radius: var(--e-radius-small);
    background: var(--e-warning-soft);
    color: var(--e-warning);
  }
  .progress {
    grid-area: progress;
    block-size: calc(var(--edurise-u) * 4);
    margin-block-start: var(--e-space-1);
    border-radius: calc(var(--edurise-u) * 2);
    background: var(--e-line);
    overflow: hidden;
  }
  .progress span {
    display: block;
    block-size: 100%;
    inline-size: calc(var(--value) * 100%);
    border-radius: inherit;
    background: var(--e-accent);
    transition: inline-size var(--e-slow) ease-out;
  }
  @container (min-width: 40em) {
    .bar {
      grid-template-columns: 1fr auto auto;
      grid-template-areas: 'title chip time' 'progress progress progress';
    }
  }
  @media (forced-colors: active) {
    .progress {
      border: 1px solid;
    }
    .progress span {
      background: Highlight;
    }
  }
`;
