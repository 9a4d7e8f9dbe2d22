import { css } from 'lit';

/** The frame of the player: bar, lecture, outline beside it or as a sheet over it. */
export const coursePlayerStyles = css`
  .player {
    display: grid;
    grid-template: 'bar' auto 'main' auto / minmax(0, 1fr);
    gap: var(--e-space-4);
    padding: var(--e-space-4);
    border-radius: calc(var(--e-radius) * 1.4);
    background: var(--e-surface);
  }
  .bar {
    grid-area: bar;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2) var(--e-space-3);
  }
  .course-title {
    flex: 1 1 calc(var(--edurise-u) * 200);
    font-weight: 650;
    letter-spacing: -0.011em;
  }
  .course-progress {
    display: flex;
    align-items: center;
    gap: var(--e-space-3);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .course-progress .progress-bar {
    inline-size: calc(var(--edurise-u) * 120);
  }
  .main {
    grid-area: main;
    display: flex;
    flex-direction: column;
    gap: var(--e-space-4);
    min-inline-size: 0;
    scroll-margin-block-start: var(--edurise-sticky-inset, 0px);
  }
  .side {
    display: none;
  }
  .stage {
    border-radius: var(--e-radius);
    overflow: clip;
    background: var(--e-surface-sunken);
  }
  .stage-skeleton {
    aspect-ratio: 16 / 9;
    padding-block-end: calc(var(--edurise-u) * 137);
    box-sizing: content-box;
  }
  .stage-skeleton.bare {
    padding-block-end: calc(var(--edurise-u) * 92);
  }
  .panels {
    min-block-size: calc(var(--edurise-u) * 220);
  }
  .spring {
    flex: 1;
  }

  /* What is on show */
  .lecture-bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--e-space-4);
    align-items: center;
    align-content: start;
  }
  /* Below a film it is said how far one is, as soon as that can be said. */
  .stage ~ .lecture-bar {
    min-block-size: calc(var(--edurise-u) * 118);
  }
  .eyebrow {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
    text-wrap: balance;
  }
  .lecture-title {
    grid-column: 1 / -1;
    font-size: var(--e-size-24);
  }
  .steps {
    display: flex;
    margin-inline-end: calc(var(--e-space-3) * -1);
    gap: var(--e-space-1);
  }
  @media (forced-colors: active) {
    .steps {
      margin: 0;
    }
  }
  .step .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  /* Closed */
  .lock {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--e-space-2);
    min-block-size: calc(var(--edurise-u) * 320);
    padding: var(--e-space-8) var(--e-space-6);
    text-align: center;
  }
  .lock-icon {
    display: grid;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 48);
    block-size: calc(var(--edurise-u) * 48);
    margin-block-end: var(--e-space-2);
    border-radius: 50%;
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
  }
  .lock-title {
    font-size: var(--e-size-20);
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  .lock-text {
    max-inline-size: 48ch;
    color: var(--e-text-muted);
    text-wrap: pretty;
  }
  .lock-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--e-space-2);
    margin-block-start: var(--e-space-4);
  }
  .lock-actions > .in-place {
    inline-size: min(100%, calc(var(--edurise-u) * 400));
    text-align: start;
  }

  /* Outline */
  .outline details + details {
    margin-block-start: var(--e-space-2);
  }
  .outline summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--e-space-3);
    padding: var(--e-space-3);
    border-radius: var(--e-radius);
    cursor: pointer;
    list-style: none;
  }
  .outline summary::-webkit-details-marker {
    display: none;
  }
  .outline summary:hover {
    background: var(--e-surface-hover);
  }
  .section-title {
    font-size: var(--e-size-14);
    font-weight: 650;
  }
  .section-meta {
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
  .item {
    position: relative;
    display: flex;
    align-items: flex-start;
    gap: var(--e-space-3);
    inline-size: 100%;
    min-block-size: calc(var(--edurise-u) * 44);
    padding: calc(var(--edurise-u) * 10) var(--e-space-3);
    border: 0;
    border-radius: var(--e-radius);
    background: transparent;
    text-align: start;
    cursor: pointer;
    transition: background-color var(--e-fast) ease-out;
  }
  .item:hover {
    background: var(--e-surface-hover);
  }
  .item[aria-current] {
    background: var(--e-accent-soft);
  }
  .item[aria-current] .item-title {
    color: var(--e-accent-text);
    font-weight: 600;
  }
  .item-text {
    flex: 1;
    min-inline-size: 0;
  }
  .item-title {
    display: block;
    font-size: var(--e-size-14);
    line-height: 1.4;
  }
  .item.locked .item-title {
    color: var(--e-text-muted);
  }
  .item-meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--e-space-2);
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
  .item-meta .icon {
    margin-inline-end: calc(var(--e-space-1) * -1);
  }
  .badge {
    padding: 0 var(--e-space-2);
    border-radius: 99px;
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
    font-weight: 550;
  }
  .item[aria-current] .badge {
    background: var(--e-surface-raised);
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(var(--edurise-u) * 20);
    block-size: calc(var(--edurise-u) * 20);
    border-radius: 50%;
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
  .mark svg {
    inline-size: 100%;
    block-size: 100%;
  }
  .mark.done {
    background: var(--e-success);
    color: var(--e-surface-raised);
  }
  .mark .icon {
    inline-size: calc(var(--edurise-u) * 13);
    block-size: calc(var(--edurise-u) * 13);
    stroke-width: 2.75;
  }
  .mark.locked .icon {
    inline-size: calc(var(--edurise-u) * 16);
    block-size: calc(var(--edurise-u) * 16);
    stroke-width: 1.75;
  }
  .ring,
  .fill {
    fill: none;
    stroke: var(--e-line-strong);
    stroke-width: 1.5;
  }
  .fill {
    stroke: var(--e-accent);
    stroke-width: 3;
  }

  .skeleton .title {
    inline-size: 40%;
    block-size: calc(var(--edurise-u) * 24);
    margin-block: calc(var(--edurise-u) * 10);
  }
  .skeleton .row {
    block-size: calc(var(--edurise-u) * 44);
    margin: var(--e-space-2);
  }

  @container (max-width: 639px) {
    /* Where there is little room, the page's own margin is enough. */
    .player {
      padding-inline: 0;
    }
    .help-button {
      display: none;
    }
    .course-progress {
      order: 3;
      flex: 1 0 100%;
    }
    .course-progress .progress-bar {
      flex: 1;
    }
    .lecture-title {
      font-size: var(--e-size-20);
    }
  }
  @container (min-width: 960px) {
    .player {
      grid-template: 'bar bar' auto 'main side' 1fr / minmax(0, 1fr) calc(var(--edurise-u) * 340);
      gap: var(--e-space-4) var(--e-space-6);
      padding: var(--e-space-6);
    }
    .open-contents {
      display: none;
    }
    .side {
      grid-area: side;
      display: block;
      align-self: start;
      position: sticky;
      inset-block-start: calc(var(--edurise-sticky-inset, 0px) + var(--e-space-4));
      /* As tall as a small laptop's window. */
      max-block-size: calc(var(--edurise-u) * 600);
      padding: var(--e-space-2);
      border-radius: var(--e-radius);
      background: var(--e-surface-sunken);
      overflow-y: auto;
      overscroll-behavior: contain;
    }
  }
  @media (forced-colors: active) {
    .item[aria-current],
    .stage,
    .side {
      outline: 1px solid CanvasText;
    }
  }
  @media print {
    .side,
    .bar,
    .steps {
      display: none;
    }
    .player {
      display: block;
      padding: 0;
    }
  }
`;
