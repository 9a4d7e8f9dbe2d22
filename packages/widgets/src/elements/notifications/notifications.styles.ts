import { css } from 'lit';

export const notificationsStyles = css`
  .bell {
    position: relative;
    font-size: calc(var(--edurise-u) * 17);
  }
  .count {
    position: absolute;
    inset-block-start: calc(var(--edurise-u) * 2);
    inset-inline-start: 58%;
    min-inline-size: calc(var(--edurise-u) * 18);
    padding-inline: calc(var(--edurise-u) * 5);
    border-radius: calc(var(--edurise-u) * 9);
    background: var(--e-accent);
    color: var(--e-on-accent);
    font-size: calc(var(--edurise-u) * 11);
    font-weight: 650;
    line-height: calc(var(--edurise-u) * 18);
    text-align: center;
    box-shadow: 0 0 0 calc(var(--edurise-u) * 2) var(--e-surface);
  }
  .panel {
    --width: calc(var(--edurise-u) * 400);
  }
  .panel:popover-open {
    display: flex;
    flex-direction: column;
    overflow: hidden;
    max-block-size: min(var(--anchor-room) - 2 * var(--gap), calc(var(--edurise-u) * 640));
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--e-space-2);
    min-block-size: calc(var(--edurise-u) * 52);
    padding-block-start: var(--e-space-1);
    padding-inline: var(--e-space-4) var(--e-space-1);
  }
  .head > h2 {
    font-size: var(--e-size-16);
  }
  .head > .button {
    color: var(--e-accent-text);
  }
  .tabs {
    flex: none;
    padding-inline: var(--e-space-1);
  }
  .panel .tab-panel {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .tab-panel {
    padding: 0;
  }
  .tab-panel:focus-visible {
    outline-offset: calc(var(--edurise-u) * -2);
  }
  .panel .state {
    padding: var(--e-space-6) var(--e-space-5);
  }
  .notification {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--e-space-3);
    padding: var(--e-space-3) var(--e-space-4);
    transition: background-color var(--e-fast) ease-out;
  }
  .notification + .notification {
    border-block-start: 1px solid var(--e-line);
  }
  .notification:has(> .said .open):hover {
    background: var(--e-surface-hover);
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 36);
    block-size: calc(var(--edurise-u) * 36);
    border-radius: 50%;
    background: var(--e-surface-hover);
    color: var(--e-text-muted);
  }
  .unread > .mark {
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
  }
  .said {
    display: grid;
    gap: calc(var(--edurise-u) * 2);
    align-content: start;
    min-inline-size: 0;
  }
  .said-title {
    font-size: var(--e-size-14);
    line-height: 1.4;
  }
  .open {
    padding: 0;
    border: 0;
    background: none;
    color: var(--e-text);
    font-weight: 450;
    text-align: start;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .unread .open {
    font-weight: 650;
  }
  /* The whole row is the target; what else is in it lies above. */
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .open:focus-visible {
    outline: none;
  }
  .open:focus-visible::after {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * -3);
    border-radius: var(--e-radius-small);
  }
  .said-text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .said-when {
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
  .read {
    position: relative;
    margin: calc(var(--e-space-1) * -1) calc(var(--e-space-2) * -1);
  }
  .read::before {
    content: '';
    inline-size: calc(var(--edurise-u) * 9);
    block-size: calc(var(--edurise-u) * 9);
    border-radius: 50%;
    background: var(--e-accent);
  }
  .read > .icon {
    display: none;
  }
  .read:is(:hover, :focus-visible)::before {
    display: none;
  }
  .read:is(:hover, :focus-visible) > .icon {
    display: block;
  }
  .more {
    padding: var(--e-space-3) var(--e-space-4);
    border-block-start: 1px solid var(--e-line);
    text-align: center;
  }
  .bone.mark-bone {
    inline-size: calc(var(--edurise-u) * 36);
    block-size: calc(var(--edurise-u) * 36);
    border-radius: 50%;
  }
  .bone.short-bone {
    inline-size: 55%;
  }
  .page .head > h2 {
    font-size: var(--e-size-24);
  }
  @media (forced-colors: active) {
    .count,
    .read::before {
      border: 1px solid CanvasText;
    }
  }
`;
