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
    container: picture / size;
    aspect-ratio: 16 / 9;
    /* Rounder than the stage, or its dark would show at the edge of a light picture's corners. */
    border-start-start-radius: calc(var(--e-radius) * 1.4);
    border-start-end-radius: calc(var(--e-radius) * 1.4);
    background: oklch(0.12 0.01 260);
  }
  video,
  .picture > slot::slotted(*),
  .picture > iframe {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    object-fit: contain;
    outline: none;
  }
  .video:has(video:focus-visible) {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * -2);
  }
  /* In its own full screen the browser draws them. */
  video::cue {
    background: oklch(0.15 0.01 260 / 0.82);
    color: oklch(0.98 0 0);
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
  .on-picture {
    position: absolute;
    inset-block-end: var(--e-space-3);
    max-inline-size: calc(100% - var(--e-space-4));
    min-block-size: calc(var(--edurise-u) * 44);
    gap: var(--e-space-3);
    padding-block: 0;
    border-radius: calc(var(--edurise-u) * 22);
    font-variant-numeric: tabular-nums;
    text-align: start;
    animation: appear var(--e-slow) ease-out both;
  }
  .on-picture.refusal {
    padding-block: var(--e-space-2);
  }
  .on-picture > .icon {
    flex: none;
  }
  .on-picture .link-button {
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
  .pill:not(.on-picture) > .icon {
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
  .chapter-edge {
    position: absolute;
    inset-block-start: calc(50% - var(--edurise-u) * 6);
    left: calc(var(--at) * 100%);
    inline-size: calc(var(--edurise-u) * 2);
    block-size: calc(var(--edurise-u) * 12);
    margin-inline: calc(var(--edurise-u) * -1);
    background: var(--e-surface-sunken);
    box-shadow: 0 0 0 1px var(--e-text-muted);
    pointer-events: none;
  }
  /* As wide as one may go. */
  .seek {
    position: absolute;
    inset-block: 0;
    left: calc(var(--edurise-u) * -8);
    inline-size: calc(100% * var(--reach, 1) + var(--edurise-u) * 16);
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

  .text-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--e-space-2);
    padding-inline-start: var(--e-space-2);
    border-block-start: 1px solid var(--e-line);
  }
  .chapter-title {
    min-inline-size: 0;
    overflow: hidden;
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .text-toggle {
    flex: none;
    margin-inline-start: auto;
  }

  /* Speed and captions */
  .settings {
    position: fixed;
    inset: auto;
    inline-size: min(100% - var(--e-space-4), calc(var(--edurise-u) * 296));
    max-block-size: calc(100% - var(--e-space-4));
    margin: 0;
    padding: var(--e-space-4);
    overflow-y: auto;
    overscroll-behavior: contain;
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
  .looks {
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    gap: var(--e-space-1);
  }
  .caption-sample {
    position: relative;
    container-type: size;
    block-size: calc(var(--edurise-u) * 96);
    margin-block: var(--e-space-2);
    border-radius: var(--e-radius-small);
    background: linear-gradient(120deg, oklch(0.3 0.06 250), oklch(0.75 0.09 90));
  }
  .setting {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--e-space-3);
    inline-size: 100%;
    min-block-size: calc(var(--edurise-u) * 44);
    padding: 0 var(--e-space-3);
    border: 0;
    border-radius: var(--e-radius-small);
    background: none;
    color: inherit;
    font-size: var(--e-size-14);
    text-align: start;
    cursor: pointer;
  }
  .setting:has(> .icon:first-child) {
    justify-content: start;
  }
  .setting:hover {
    background: var(--e-surface-hover);
  }
  .setting input {
    flex: none;
    inline-size: calc(var(--edurise-u) * 20);
    block-size: calc(var(--edurise-u) * 20);
    accent-color: var(--e-accent);
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
  :is(.rates, .looks) .choice {
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
  :is(.rates, .looks) .choice:has(:checked) {
    background: var(--e-accent);
    color: var(--e-on-accent);
  }
  :is(.rates, .looks) .choice .icon {
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
    .pill:not(.on-picture) > .icon {
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
    .chapter-edge {
      background: CanvasText;
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
