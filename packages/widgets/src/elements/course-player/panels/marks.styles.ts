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
    min-inline-size: 0;
    padding-block: var(--e-space-2);
  }
  .mark-end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2) var(--e-space-3);
  }
  .mark-saved {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-1);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .mark-saved.saved .icon {
    color: var(--e-success);
  }
  .mark-saved.waiting .icon {
    color: var(--e-warning);
  }
  .mark-saved.refused {
    color: var(--e-danger);
  }
  .mark-label {
    font-size: var(--e-size-14);
    font-weight: 550;
  }
  .mark-quoted {
    display: flex;
    align-items: flex-start;
    gap: var(--e-space-2);
    inline-size: 100%;
  }
  .mark-quoted .mark-quote {
    flex: 1;
    padding-block: var(--e-space-2);
  }
  .mark-quote {
    display: -webkit-box;
    min-inline-size: 0;
    padding: 0 var(--e-space-3);
    border: 0;
    border-inline-start: calc(var(--edurise-u) * 3) solid var(--e-accent);
    border-radius: 0;
    background: none;
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
    text-align: start;
    overflow: clip;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  button.mark-quote {
    min-block-size: calc(var(--edurise-u) * 44);
    cursor: pointer;
  }
  button.mark-quote:hover {
    background: var(--e-surface-hover);
    color: var(--e-text);
  }
  .mark-lost {
    padding-inline-start: var(--e-space-3);
    color: var(--e-warning);
    font-size: var(--e-size-14);
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
  .mark-body {
    flex: 1;
    min-inline-size: 0;
  }
  .mark-text {
    padding-block: calc(var(--edurise-u) * 10);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .mark-quote ~ .mark-text {
    padding-inline-start: var(--e-space-3);
  }
  .mark-actions {
    display: flex;
    gap: var(--e-space-1);
  }
  .mark-undo {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--e-space-2);
    min-block-size: calc(var(--edurise-u) * 44);
    padding-inline: var(--e-space-2);
    border-radius: var(--e-radius-small);
    background: var(--e-surface-sunken);
  }
  .mark-deleted {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
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
  .no-marks .button {
    margin-block-start: var(--e-space-3);
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
