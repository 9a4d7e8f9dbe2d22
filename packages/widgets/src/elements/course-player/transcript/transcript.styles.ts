import { css } from 'lit';

export const transcriptStyles = css`
  .text-panel {
    position: relative;
    padding: 0 var(--e-space-3) var(--e-space-3);
    background: var(--e-surface-sunken);
  }
  .text-panel .tab-panel {
    padding-block-start: var(--e-space-3);
  }
  .transcript-tools {
    padding-block-end: var(--e-space-2);
  }
  .transcript-language {
    flex: 0 1 auto;
    inline-size: auto;
  }
  .transcript-none {
    padding: var(--e-space-4) var(--e-space-2);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .lines {
    max-block-size: calc(var(--edurise-u) * 280);
    margin: 0;
    padding: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
  }
  .lines li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--edurise-u) * 44);
  }
  .line {
    display: flex;
    gap: var(--e-space-3);
    inline-size: 100%;
    min-block-size: calc(var(--edurise-u) * 44);
    padding: calc(var(--edurise-u) * 10) var(--e-space-3);
    border: 0;
    border-radius: var(--e-radius-small);
    background: none;
    color: var(--e-text);
    font-size: var(--e-size-14);
    line-height: 1.5;
    text-align: start;
    cursor: pointer;
  }
  .line:hover {
    background: var(--e-surface-hover);
  }
  .line > :last-child {
    flex: 1;
    min-inline-size: 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .line-time {
    color: var(--e-text-muted);
  }
  .line[aria-current='true'] {
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
    font-weight: 550;
  }
  .line[aria-current='true'] .line-time {
    color: inherit;
  }
  .line[data-found] {
    box-shadow: inset 0 0 0 calc(var(--edurise-u) * 2) var(--e-accent);
  }
  .line:focus-visible {
    outline-offset: calc(var(--edurise-u) * -2);
  }
  .line mark {
    border-radius: calc(var(--edurise-u) * 2);
    background: var(--e-warning-soft);
    color: var(--e-warning);
    font-weight: 650;
  }
  .follow {
    position: absolute;
    inset-block-end: var(--e-space-4);
    inset-inline: 0;
    inline-size: max-content;
    max-inline-size: 90%;
    margin-inline: auto;
    box-shadow: var(--e-shadow);
  }

  .video[data-fullscreen][data-text] {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(0, calc(var(--edurise-u) * 380));
  }
  .video[data-fullscreen] .text-panel {
    display: flex;
    flex-direction: column;
    grid-area: 1 / 2;
    min-block-size: 0;
    padding-block-start: var(--e-space-3);
    background: var(--e-surface);
  }
  .video[data-fullscreen] .text-panel > *,
  .video[data-fullscreen] .tab-panel {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .video[data-fullscreen] .text-panel .tabs {
    flex: none;
    flex-direction: row;
  }
  .video[data-fullscreen] .lines {
    flex: 1;
    max-block-size: none;
  }
  .video[data-fullscreen][data-text] .dock {
    inset-inline-end: min(50%, calc(var(--edurise-u) * 380));
  }
  @media (forced-colors: active) {
    .line[aria-current='true'],
    .line[data-found] {
      outline: calc(var(--edurise-u) * 2) solid Highlight;
      outline-offset: calc(var(--edurise-u) * -2);
    }
    .line mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
