import { css } from 'lit';

/**
 * `<dialog class="dialog">` holding one `<div class="dialog-body">`; with `sheet` it rises from the lower edge,
 * with `side-sheet` it comes from the start edge.
 */
export const dialogStyles = css`
  .dialog {
    inline-size: min(calc(100% - var(--e-space-8)), calc(var(--edurise-u) * 480));
    max-block-size: calc(100% - var(--e-space-8));
    padding: 0;
    border: 0;
    border-radius: calc(var(--e-radius) * 1.4);
    background: var(--e-surface-floating);
    box-shadow: var(--e-shadow);
    overscroll-behavior: contain;
  }
  .dialog::backdrop {
    background: var(--e-scrim, oklch(0.15 0.02 260 / 0.45));
  }
  .dialog[open] {
    animation: dialog-in var(--e-slow) ease-out;
  }
  .dialog[open]::backdrop {
    animation: state-in var(--e-slow) ease-out;
  }
  .dialog-body {
    display: grid;
    gap: var(--e-space-4);
    padding: var(--e-space-6);
  }
  .dialog-title {
    font-size: var(--e-size-20);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.011em;
  }
  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--e-space-3);
    margin-block-start: var(--e-space-2);
  }
  .dialog.sheet {
    inline-size: 100%;
    max-inline-size: calc(var(--edurise-u) * 640);
    max-block-size: 85%;
    margin-block-end: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .dialog.sheet[open] {
    animation-name: sheet-in;
  }
  .dialog.side-sheet {
    inline-size: min(calc(100% - var(--e-space-12)), calc(var(--edurise-u) * 400));
    block-size: 100%;
    max-block-size: 100%;
    margin-inline: 0 auto;
    margin-block: 0;
    border-radius: 0;
  }
  .dialog.side-sheet[open] {
    animation-name: side-sheet-in;
  }
  @keyframes dialog-in {
    from {
      opacity: 0;
      transform: translateY(calc(var(--edurise-u) * 8 * var(--e-motion)));
    }
  }
  @keyframes sheet-in {
    from {
      opacity: 0;
      transform: translateY(calc(var(--edurise-u) * 40 * var(--e-motion)));
    }
  }
  @keyframes side-sheet-in {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .dialog {
      border: 1px solid CanvasText;
    }
  }
`;
