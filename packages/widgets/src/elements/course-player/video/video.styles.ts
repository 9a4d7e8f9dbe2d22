import { css } from 'lit';

/** The picture, the timeline and the controls under it; in full screen they lie over it and step aside. */
export const videoStyles = css`
  .video {
    position: relative;
    display: flex;
    flex-direction: column;
  }
  .picture {
    position: relative;
    aspect-ratio: 16 / 9;
    /* Rounder than the stage, or its dark would show at the edge of a light picture's corners. */
    border-start-start-radius: calc(var(--e-radius) * 1.4);
    border-start-end-radius: calc(var(--e-radius) * 1.4);
    background: oklch(0.12 0.01 260);
  }
  video {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    outline: none;
  }
  .video:has(video:focus-visible) {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * -2);
  }
  video::cue {
    background: oklch(0.15 0.01 260 / 0.82);
    color: oklch(0.98 0 0);
    font:
      500 1em / 1.4 system-ui,
      sans-serif;
  }

  /* Over the picture */
  .over {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--e-space-2);
    padding: var(--e-space-4);
    color: oklch(0.98 0 0);
    text-align: center;
    pointer-events: none;
  }
  .over > * {
    pointer-events: auto;
  }
  .big-play {
    display: grid;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 72);
    block-size: calc(var(--edurise-u) * 72);
    padding: 0 0 0 calc(var(--edurise-u) * 4);
    border: 0;
    border-radius: 50%;
    background: oklch(0.99 0 0 / 0.94);
    color: oklch(0.2 0.02 260);
    box-shadow: 0 calc(var(--edurise-u) * 4) calc(var(--edurise-u) * 24) oklch(0.1 0 0 / 0.35);
    font-size: calc(var(--edurise-u) * 24);
    cursor: pointer;
    transition: transform var(--e-fast) ease-out;
  }
  .big-play .icon {
    fill: currentColor;
  }
  .big-play:hover {
    transform: scale(1.06);
  }
  /* White between two darks: it shows on every picture. */
  .big-play:focus-visible {
    outline: calc(var(--edurise-u) * 3) solid oklch(0.98 0 0);
    outline-offset: calc(var(--edurise-u) * 3);
    box-shadow: 0 0 0 calc(var(--edurise-u) * 9) oklch(0.2 0.02 260);
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-2);
    padding: var(--e-space-2) var(--e-space-4);
    border-radius: 99px;
    background: oklch(0.15 0.01 260 / 0.86);
    font-size: var(--e-size-14);
  }
  .resumed {
    position: absolute;
    inset-block-end: var(--e-space-3);
    gap: var(--e-space-3);
    padding-block: 0;
    animation: appear var(--e-slow) ease-out both;
  }
  .resumed .link-button {
    min-block-size: calc(var(--edurise-u) * 44);
    color: inherit;
    font-weight: 600;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .trouble {
    background: oklch(0.2 0.012 260);
  }
  .trouble h3 {
    font-size: var(--e-size-20);
  }
  .trouble p {
    max-inline-size: 46ch;
    font-size: var(--e-size-14);
    color: oklch(0.87 0 0);
  }
  .trouble > .icon {
    font-size: var(--e-size-24);
  }
  .trouble .button {
    margin-block-start: var(--e-space-2);
  }
  .spinner .icon,
  .pill > .icon {
    animation: turn 900ms linear infinite;
  }
  .spinner {
    font-size: calc(var(--edurise-u) * 32);
    animation: appear 200ms 400ms ease-out both;
  }

  /* Timeline: thick where it was played */
  .dock {
    padding: var(--e-space-1) var(--e-space-3) var(--e-space-1);
    background: var(--e-surface-sunken);
  }
  .timeline {
    position: relative;
    block-size: calc(var(--edurise-u) * 44);
    margin-inline: var(--e-space-2);
  }
  .bars {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(50% - var(--edurise-u) * 4);
    inline-size: 100%;
    block-size: calc(var(--edurise-u) * 8);
    overflow: visible;
  }
  .track {
    fill: var(--e-line-strong);
    opacity: 0.55;
  }
  .buffered {
    fill: var(--e-text-muted);
    opacity: 0.55;
  }
  .played {
    fill: var(--e-accent);
  }
  .head,
  .timeline > .mark {
    position: absolute;
    inset-block-start: 50%;
    left: calc(var(--at) * 100%);
    pointer-events: none;
  }
  .head {
    inline-size: calc(var(--edurise-u) * 16);
    block-size: calc(var(--edurise-u) * 16);
    margin: calc(var(--edurise-u) * -8);
    border: calc(var(--edurise-u) * 3) solid var(--e-surface-raised);
    border-radius: 50%;
    background: var(--e-accent);
    box-shadow:
      0 0 0 1px var(--e-accent),
      0 1px calc(var(--edurise-u) * 4) oklch(0.2 0 0 / 0.25);
    transition: transform var(--e-fast) ease-out;
  }
  .timeline:hover .head {
    transform: scale(1.15);
  }
  .timeline > .mark {
    inline-size: calc(var(--edurise-u) * 4);
    block-size: calc(var(--edurise-u) * 4);
    margin: calc(var(--edurise-u) * -13) calc(var(--edurise-u) * -2);
    border-radius: 50%;
    background: var(--e-text-muted);
  }
  .seek {
    position: absolute;
    inset: 0 calc(var(--edurise-u) * -8);
    inline-size: calc(100% + var(--edurise-u) * 16);
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .timeline:has(.seek:focus-visible) .head {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * 3);
  }

  /* Controls */
  .controls {
    display: flex;
    align-items: center;
    margin-block-start: calc(var(--e-space-1) * -1);
  }
  .controls .toggle:not(.again) .icon {
    fill: currentColor;
  }
  .controls .toggle {
    color: var(--e-text);
    font-size: var(--e-size-20);
  }
  .time {
    margin-inline: var(--e-space-2);
    font-size: var(--e-size-14);
    white-space: nowrap;
  }
  .total {
    color: var(--e-text-muted);
  }
  .words {
    inline-size: auto;
    min-inline-size: calc(var(--edurise-u) * 44);
    font-size: var(--e-size-14);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .loudness {
    display: none;
    align-items: center;
  }
  .volume {
    inline-size: calc(var(--edurise-u) * 72);
    block-size: calc(var(--edurise-u) * 44);
    margin-inline-end: var(--e-space-2);
    accent-color: var(--e-accent);
    cursor: pointer;
  }
  .pip {
    display: none;
  }
  @container (min-width: 560px) {
    .loudness,
    .pip {
      display: inline-flex;
    }
  }

  /* Speed and captions */
  .settings {
    position: fixed;
    inset: auto;
    inline-size: calc(var(--edurise-u) * 272);
    margin: 0;
    padding: var(--e-space-4);
    border: 0;
    border-radius: var(--e-radius);
    background: var(--e-surface-floating);
    color: var(--e-text);
    box-shadow: var(--e-shadow);
  }
  .settings fieldset + fieldset {
    margin-block-start: var(--e-space-4);
  }
  .settings legend {
    padding: 0 0 var(--e-space-2);
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
    font-weight: 600;
  }
  .rates {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: var(--e-space-1);
  }
  .choice {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: calc(var(--edurise-u) * 44);
    padding: 0 var(--e-space-3);
    border-radius: var(--e-radius-small);
    font-size: var(--e-size-14);
    cursor: pointer;
  }
  .rates .choice {
    justify-content: center;
    padding: 0;
    background: var(--e-surface-hover);
    font-variant-numeric: tabular-nums;
  }
  .choice:hover {
    background: var(--e-surface-hover);
  }
  .choice input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice .icon,
  .rates .choice .icon {
    display: none;
  }
  .choice:has(:checked) {
    color: var(--e-accent-text);
    font-weight: 650;
  }
  .choice:has(:checked) .icon {
    display: block;
  }
  .rates .choice:has(:checked) {
    background: var(--e-accent);
    color: var(--e-on-accent);
  }
  .rates .choice .icon {
    display: none !important;
  }
  .choice:has(:focus-visible) {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * 1);
  }

  /* Full screen */
  .video[data-fullscreen] {
    block-size: 100%;
    background: oklch(0.1 0 0);
    color-scheme: dark;
  }
  .video[data-fullscreen] .picture {
    flex: 1;
    min-block-size: 0;
    aspect-ratio: auto;
  }
  .video[data-fullscreen] .dock {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    padding: var(--e-space-8) var(--e-space-6) var(--e-space-3);
    background: linear-gradient(transparent, oklch(0.1 0 0 / 0.9) 45%);
    color: oklch(0.98 0 0);
    transition: opacity var(--e-slow) ease-out;
  }
  .video[data-idle] .dock:not(:focus-within) {
    opacity: 0;
  }
  .video[data-fullscreen][data-idle] {
    cursor: none;
  }
  .video[data-idle] .dock:has(:focus-visible) {
    opacity: 1;
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner .icon,
    .pill > .icon {
      animation-duration: 3s;
    }
  }
  @media (forced-colors: active) {
    .played {
      fill: Highlight;
    }
    .track,
    .buffered {
      fill: CanvasText;
    }
    .head {
      border-color: Canvas;
      background: Highlight;
      forced-color-adjust: none;
    }
    .choice:has(:checked) {
      outline: calc(var(--edurise-u) * 2) solid Highlight;
    }
  }
`;
