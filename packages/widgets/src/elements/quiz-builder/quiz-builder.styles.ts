import { css } from 'lit';

export const builderStyles = css`
  .builder,
  .head,
  .form,
  .desk,
  .creation {
    grid-template-columns: minmax(0, 1fr);
  }
  .builder {
    display: grid;
    gap: var(--e-space-4);
  }
  .head {
    display: grid;
    gap: var(--e-space-1);
  }
  .head h2 {
    overflow-wrap: anywhere;
    font-size: var(--e-size-24);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--e-space-4);
    font-size: var(--e-size-14);
  }
  .muted {
    color: var(--e-text-muted);
  }
  .creation {
    display: grid;
    gap: var(--e-space-4);
    max-inline-size: calc(var(--edurise-u) * 520);
    margin-inline: auto;
    padding: var(--e-space-8) var(--e-space-4);
  }
  .dialog-title {
    font-size: var(--e-size-20);
  }

  /* ── The questions ── */
  .desk {
    display: grid;
    gap: var(--e-space-6);
  }
  .desk.empty {
    max-inline-size: calc(var(--edurise-u) * 640);
    margin-inline: auto;
  }
  .list-pane,
  .questions {
    display: grid;
    align-content: start;
    gap: var(--e-space-2);
    min-inline-size: 0;
  }
  .editor-pane {
    min-inline-size: 0;
  }
  .pick {
    display: none;
  }
  .row {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
    transition:
      border-color var(--e-fast) ease-out,
      background-color var(--e-fast) ease-out;
  }
  .row:hover {
    border-color: var(--e-line-strong);
  }
  .row[aria-current='true'] {
    border-color: var(--e-accent);
    background: var(--e-accent-soft);
    box-shadow: inset 0 0 0 1px var(--e-accent);
  }
  :is(.row, .option):is(.before, .after) {
    border-color: var(--e-focus);
    box-shadow: 0 calc(var(--edurise-u) * var(--edge)) 0 var(--e-focus);
  }
  .before {
    --edge: -3;
  }
  .after {
    --edge: 3;
  }
  .dragged {
    opacity: 0.6;
  }
  .dragged .grip {
    cursor: grabbing;
  }
  .grip {
    touch-action: none;
    display: grid;
    place-items: center;
    align-self: stretch;
    min-block-size: calc(var(--edurise-u) * 44);
    inline-size: calc(var(--edurise-u) * 44);
    padding: 0;
    border: 0;
    border-radius: var(--e-radius);
    background: none;
    color: var(--e-text-muted);
    cursor: grab;
  }
  .row-open {
    display: grid;
    gap: calc(var(--edurise-u) * 2);
    min-inline-size: 0;
    min-block-size: calc(var(--edurise-u) * 60);
    align-content: center;
    padding: var(--e-space-2) 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .row-text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .row-meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--edurise-u) * 2) var(--e-space-3);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .row-meta > span {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-1);
    min-inline-size: 0;
  }
  .row-meta .badge > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .menu {
    --width: calc(var(--edurise-u) * 200);
  }
  .menu-item {
    display: flex;
    align-items: center;
    gap: var(--e-space-3);
    inline-size: 100%;
    min-block-size: calc(var(--edurise-u) * 44);
    padding: 0 var(--e-space-4);
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .menu-item:is(:hover, :focus-visible) {
    background: var(--e-surface-hover);
  }
  .menu-item:focus-visible {
    outline-offset: calc(var(--edurise-u) * -2);
  }
  .menu-item:disabled {
    color: var(--e-text-muted);
    opacity: 0.6;
    cursor: default;
  }
  .menu-item.danger {
    color: var(--e-danger);
  }
  .add {
    display: grid;
    gap: var(--e-space-2);
    padding: var(--e-space-4);
    border: 1px dashed var(--e-line-strong);
    border-radius: var(--e-radius);
  }
  .add > .label {
    display: flex;
    align-items: center;
    gap: var(--e-space-2);
  }
  .add-types {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-2);
  }

  /* ── What every form has ── */
  .form {
    display: grid;
    gap: var(--e-space-4);
    min-inline-size: 0;
  }
  .form h3 {
    font-size: var(--e-size-20);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--edurise-u) * 200)), 1fr));
    gap: var(--e-space-4);
    align-items: start;
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--e-space-3);
    min-block-size: calc(var(--edurise-u) * 44);
    cursor: pointer;
  }
  .check > input,
  .tick {
    flex: none;
    inline-size: calc(var(--edurise-u) * 20);
    block-size: calc(var(--edurise-u) * 20);
    accent-color: var(--e-accent);
    cursor: pointer;
  }
  .check-hint {
    margin-block-start: calc(var(--edurise-u) * -8);
    padding-inline-start: calc(var(--edurise-u) * 32);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2);
  }
  .more {
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
  }
  .more > summary {
    display: flex;
    align-items: center;
    min-block-size: calc(var(--edurise-u) * 44);
    padding: 0 var(--e-space-4);
    border-radius: var(--e-radius);
    font-weight: 550;
    cursor: pointer;
    list-style: none;
  }
  .more > summary::after {
    content: '';
    inline-size: calc(var(--edurise-u) * 7);
    block-size: calc(var(--edurise-u) * 7);
    margin-inline-start: auto;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .more[open] > summary::after {
    transform: rotate(225deg);
  }
  .more-body {
    display: grid;
    gap: var(--e-space-4);
    padding: var(--e-space-2) var(--e-space-4) var(--e-space-4);
  }
  .failure {
    display: flex;
    gap: var(--e-space-3);
    padding: var(--e-space-3) var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-danger-soft);
    color: var(--e-danger);
  }
  .failure.warning {
    background: var(--e-warning-soft);
    color: var(--e-warning);
  }
  .failure > div {
    display: grid;
    gap: var(--e-space-2);
    min-inline-size: 0;
  }
  .failure > .icon {
    flex: none;
    margin-block-start: calc(var(--edurise-u) * 4);
  }
  .form :is(input, select, textarea, button, summary) {
    scroll-margin-block-end: calc(var(--edurise-u) * 88);
  }
  .save-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2) var(--e-space-3);
    padding-block: var(--e-space-3);
    border-block-start: 1px solid var(--e-line);
    background: var(--e-surface);
  }
  /* In a low window, or a much enlarged page, it would cover too much of what is written. */
  @media (min-height: 720px) {
    .save-row {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
    }
  }
  .save-state {
    font-size: var(--e-size-14);
  }
  .saved {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-1);
    color: var(--e-success);
  }

  .title-bone {
    inline-size: 60%;
    block-size: calc(var(--edurise-u) * 30);
  }
  .row-bone {
    block-size: calc(var(--edurise-u) * 62);
  }
  .panel-bone {
    block-size: calc(var(--edurise-u) * 300);
  }

  @container (max-width: 859.98px) {
    .desk.editing > .list-pane {
      display: none;
    }
  }
  @container (min-width: 860px) {
    .builder {
      padding: var(--e-space-6);
    }
    .desk:not(.empty) {
      grid-template-columns: minmax(calc(var(--edurise-u) * 320), 2fr) 3fr;
      align-items: start;
    }
    .pick {
      display: block;
      padding: var(--e-space-12) var(--e-space-6);
      border: 1px dashed var(--e-line-strong);
      border-radius: var(--e-radius);
      text-align: center;
    }
    .to-list {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .row[aria-current='true'] {
      outline: calc(var(--edurise-u) * 2) solid Highlight;
    }
    .before {
      border-block-start: calc(var(--edurise-u) * 3) solid Highlight;
    }
    .after {
      border-block-end: calc(var(--edurise-u) * 3) solid Highlight;
    }
  }
`;
