import { css } from 'lit';

/** Lectures to read: a measure that is easy on the eyes, and on paper. */
export const readingStyles = css`
  .reading {
    padding: clamp(calc(var(--edurise-u) * 20), 5cqi, calc(var(--edurise-u) * 48));
    background: var(--e-surface-raised);
  }
  .reading-text {
    max-inline-size: 68ch;
    margin-inline: auto;
    line-height: 1.65;
  }
  .reading-end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--e-space-3);
    max-inline-size: 68ch;
    margin: var(--e-space-8) auto 0;
    padding-block-start: var(--e-space-4);
    border-block-start: 1px solid var(--e-line);
    color: var(--e-text-muted);
  }
  /* Not on the footer itself, whose measure has to be that of the text. */
  .reading-end > span {
    font-size: var(--e-size-14);
  }
  .external,
  .document-trouble {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--e-space-2);
    min-block-size: calc(var(--edurise-u) * 320);
    padding: var(--e-space-8) var(--e-space-6);
    text-align: center;
  }
  .external h3,
  .document-trouble h3 {
    font-size: var(--e-size-20);
  }
  .external .lock-actions,
  .document-trouble .lock-actions {
    align-items: center;
  }
  @media print {
    .reading {
      padding: 0;
    }
    .reading-end {
      display: none;
    }
  }
`;
