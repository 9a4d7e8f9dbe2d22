import { css } from 'lit';

export const marksStyles = css`
  .mark-form {
    display: grid;
    justify-items: start;
    gap: var(--e-space-2);
    max-inline-size: calc(var(--edurise-u) * 640);
  }
  .mark-form .input {
    inline-size: 100%;
    padding: var(--e-space-2) var(--e-space-3);
    border: 1px solid var(--e-line-strong);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
    resize: vertical;
  }
  .mark-form.editing {
    flex: 1;
  }
  .mark-label {
    font-size: var(--e-size-14);
    font-weight: 550;
  }
  .marks {
    margin-block-start: var(--e-space-4);
  }
  .mark-row {
    display: flex;
    align-items: flex-start;
    gap: var(--e-space-3);
    padding-block: var(--e-space-1);
    border-block-start: 1px solid var(--e-line);
  }
  .mark-row:first-child {
    border: 0;
  }
  .mark-time {
    flex: none;
    min-inline-size: calc(var(--edurise-u) * 60);
    min-block-size: calc(var(--edurise-u) * 44);
    padding: 0 var(--e-space-2);
    border: 0;
    border-radius: var(--e-radius-small);
    background: none;
    color: var(--e-accent-text);
    font-size: var(--e-size-14);
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .mark-time:hover {
    background: var(--e-surface-hover);
  }
  .mark-text {
    flex: 1;
    padding-block: calc(var(--edurise-u) * 10);
    white-space: pre-line;
    min-inline-size: 0;
  }
  .mark-actions {
    display: flex;
    gap: var(--e-space-1);
  }
  .mark-waiting {
    display: grid;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 44);
    block-size: calc(var(--edurise-u) * 44);
    color: var(--e-warning);
  }
  .no-marks {
    padding-block: var(--e-space-6);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .no-marks-title {
    color: var(--e-text);
    font-size: var(--e-size-16);
    font-weight: 600;
  }
  .resource {
    display: flex;
    align-items: center;
    gap: var(--e-space-3);
    min-block-size: calc(var(--edurise-u) * 48);
    padding: 0 var(--e-space-3);
    border-radius: var(--e-radius);
    color: var(--e-text);
    text-decoration: none;
  }
  .resource:hover {
    background: var(--e-surface-hover);
  }
  .resource .icon {
    color: var(--e-text-muted);
  }
  .resource-title {
    flex: 1;
  }
  .resource-kind {
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
`;
