import { css } from 'lit';

export const submitDialogStyles = css`
  .dialog {
    inline-size: min(calc(var(--edurise-u) * 460), 100% - var(--e-space-8));
    max-block-size: calc(100% - var(--e-space-8));
    padding: 0;
    border: 0;
    border-radius: calc(var(--e-radius) * 1.4);
    background: var(--e-surface-floating);
    color: var(--e-text);
    box-shadow: var(--e-shadow);
  }
  .dialog[open] {
    animation: arrive var(--e-slow) ease-out;
  }
  .dialog::backdrop {
    background: var(--e-scrim);
  }
  .dialog-body {
    display: grid;
    gap: var(--e-space-3);
    padding: var(--e-space-6);
  }
  .dialog-title {
    font-size: var(--e-size-20);
  }
  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--e-space-3);
    margin-block-start: var(--e-space-3);
  }
  @container (max-width: 30em) {
    .dialog-actions .button {
      flex: 1 1 100%;
    }
  }
`;
