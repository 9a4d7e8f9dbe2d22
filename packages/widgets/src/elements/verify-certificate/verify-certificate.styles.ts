import { css } from 'lit';

export const verifyStyles = css`
  .verify {
    display: grid;
    gap: var(--e-space-5);
    max-inline-size: calc(var(--edurise-u) * 720);
    margin-inline: auto;
    padding: var(--e-space-6) var(--e-space-4);
  }
  .heading {
    display: grid;
    gap: var(--e-space-1);
  }
  .heading > h2 {
    font-size: var(--e-size-24);
  }
  .heading > p {
    max-inline-size: 60ch;
    color: var(--e-text-muted);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--e-space-3);
  }
  form > .field {
    flex: 1 1 calc(var(--edurise-u) * 240);
    max-inline-size: calc(var(--edurise-u) * 420);
  }
  form > .button {
    /* Beside the field's box, below its label. */
    margin-block-start: calc(var(--edurise-u) * 25);
  }
  @container (inline-size < 400px) {
    form > .button {
      inline-size: 100%;
      margin-block-start: 0;
    }
  }
  .verdict {
    display: flex;
    gap: var(--e-space-3);
    padding: var(--e-space-4);
    border-radius: var(--e-radius);
    animation: state-in var(--e-slow) ease-out;
  }
  .verdict > .icon {
    flex: none;
    margin-block-start: calc(var(--edurise-u) * 2);
    font-size: var(--e-size-20);
  }
  .verdict-title {
    font-weight: 650;
  }
  .verdict.good {
    background: var(--e-success-soft);
    color: var(--e-success);
  }
  .verdict.bad {
    background: var(--e-danger-soft);
    color: var(--e-danger);
  }
`;
