import { css } from 'lit';

/** For `field()`, and for `class="input"` on a bare input, select or textarea. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: var(--e-space-1);
  }
  .field > label,
  .label {
    font-size: var(--e-size-14);
    font-weight: 550;
  }
  .field-box {
    position: relative;
  }
  .field-box > .icon-button,
  .field-box > .link-button {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
  }
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: calc(var(--edurise-u) * 44);
    padding: calc(var(--edurise-u) * 9) var(--e-space-3);
    border: 1px solid var(--e-line-strong);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
    color: var(--e-text);
    font-size: var(--e-size-16);
    line-height: 1.5;
    transition: border-color var(--e-fast) ease-out;
    appearance: none;
  }
  .field-box:has(> .icon-button) > .input {
    padding-inline-end: calc(var(--edurise-u) * 48);
  }
  .input::placeholder {
    color: var(--e-text-muted);
    opacity: 1;
  }
  .input:hover {
    border-color: var(--e-text-muted);
  }
  .input:focus-visible {
    outline-offset: -1px;
    border-color: var(--e-focus);
  }
  .input:disabled {
    background: var(--e-surface-sunken);
    color: var(--e-text-muted);
  }
  textarea.input {
    resize: vertical;
    field-sizing: content;
    min-block-size: calc(var(--edurise-u) * 88);
  }
  select.input {
    padding-inline-end: var(--e-space-8);
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-size: calc(var(--edurise-u) * 5) calc(var(--edurise-u) * 5);
    background-position:
      right calc(var(--edurise-u) * 17) top 55%,
      right calc(var(--edurise-u) * 12) top 55%;
    background-repeat: no-repeat;
  }
  select.input:dir(rtl) {
    background-position:
      left calc(var(--edurise-u) * 12) top 55%,
      left calc(var(--edurise-u) * 17) top 55%;
  }
  .input[type='search']::-webkit-search-cancel-button {
    appearance: none;
  }
  .field.invalid .input {
    border-color: var(--e-danger);
    box-shadow: inset 0 0 0 1px var(--e-danger);
  }
  .field-hint,
  .field-errors {
    font-size: var(--e-size-14);
    color: var(--e-text-muted);
  }
  .field-errors {
    display: flex;
    align-items: flex-start;
    gap: var(--e-space-1);
    color: var(--e-danger);
  }
  .field-errors > .icon {
    margin-block-start: calc(var(--edurise-u) * 2);
  }
`;
