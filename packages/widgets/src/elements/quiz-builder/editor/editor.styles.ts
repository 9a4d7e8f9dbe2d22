import { css } from 'lit';

export const editorStyles = css`
  .editor-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--e-space-2);
  }
  .option-list {
    display: grid;
    gap: var(--e-space-2);
  }
  .option-line {
    display: flex;
    align-items: center;
    gap: var(--e-space-1);
  }
  .option-line > .grip {
    flex: none;
    inline-size: calc(var(--edurise-u) * 28);
  }
  .option-line > .input {
    flex: 1;
    min-inline-size: 0;
  }
  .option-line > .input[type='number'] {
    flex: 0 1 calc(var(--edurise-u) * 120);
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(var(--edurise-u) * 44);
    block-size: calc(var(--edurise-u) * 44);
    cursor: pointer;
  }
  .option {
    border-radius: var(--e-radius);
  }
  .option.right {
    background: var(--e-success-soft);
  }
  .option.right .tick {
    accent-color: var(--e-success);
  }
  .option-more {
    margin-inline-start: calc(var(--edurise-u) * 48);
    font-size: var(--e-size-14);
  }
  .option-more > summary {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-2);
    min-block-size: calc(var(--edurise-u) * 32);
    color: var(--e-text-muted);
    cursor: pointer;
    list-style: none;
  }
  .option-more > summary::before {
    content: '';
    inline-size: calc(var(--edurise-u) * 6);
    block-size: calc(var(--edurise-u) * 6);
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  .option-more[open] > summary::before {
    transform: translateY(25%) rotate(225deg);
  }
  .option-more > summary:hover {
    color: var(--e-text);
    text-decoration: underline;
  }
  .option-details {
    display: grid;
    gap: var(--e-space-3);
    padding: var(--e-space-2) var(--e-space-4) var(--e-space-4) 0;
  }
  .truths {
    display: flex;
    gap: var(--e-space-6);
  }
  @container (max-width: 479.98px) {
    .option-more {
      margin-inline-start: var(--e-space-2);
    }
  }
`;
