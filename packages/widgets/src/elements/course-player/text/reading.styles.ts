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
  .reading-resume,
  .reading-standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2) var(--e-space-3);
  }
  .reading-resume > span {
    font-size: var(--e-size-14);
  }
  .reading-resume {
    justify-content: space-between;
    max-inline-size: 68ch;
    margin: 0 auto var(--e-space-6);
    padding: var(--e-space-2) var(--e-space-2) var(--e-space-2) var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-accent-soft);
  }
  .reading-resume:dir(rtl) {
    padding: var(--e-space-2) var(--e-space-4) var(--e-space-2) var(--e-space-2);
  }
  .reading-standing {
    flex: 1 1 calc(var(--edurise-u) * 240);
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
  /* Black on white, all of it: title, text, code, and where links lead to. */
  @media print {
    .player:has(.reading),
    .lecture-bar .eyebrow,
    .reading,
    .reading-text .prose :is(*, *::before, *::after) {
      background: none;
      color: #000;
    }
    .reading {
      padding: 0;
    }
    .stage:has(.reading) {
      border-radius: 0;
      background: none;
      overflow: visible;
    }
    .reading-text,
    .reading-text .prose {
      display: block;
      max-inline-size: none;
    }
    .reading-text .prose > * + * {
      margin-block-start: var(--e-space-3);
    }
    .reading-text .prose {
      orphans: 3;
      widows: 3;
    }
    .reading-text .prose :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
    .reading-text .prose :is(pre, blockquote, img, tr) {
      break-inside: avoid;
    }
    /* Nobody scrolls on paper. */
    .reading-text .prose pre {
      border: 1px solid #767676;
      white-space: pre-wrap;
      overflow: visible;
      overflow-wrap: anywhere;
    }
    .reading-text .prose-table {
      overflow: visible;
    }
    .reading-text .prose :is(th, td) {
      border: 1px solid #767676;
    }
    .reading-text .prose a {
      text-decoration: underline;
    }
    .reading-text .prose a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    .reading-end,
    .standing,
    .end-card {
      display: none;
    }
  }
`;
