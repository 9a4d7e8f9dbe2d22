import { css } from 'lit';

export const resultStyles = css`
  .outcome {
    display: grid;
    gap: var(--e-space-4) var(--e-space-6);
    align-items: center;
  }
  @container (min-width: 34em) {
    .outcome {
      grid-template-columns: auto 1fr;
    }
  }
  .outcome-text {
    display: grid;
    gap: var(--e-space-1);
    justify-items: start;
  }
  .outcome-text .muted {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--e-space-4);
  }
  .ring {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 136);
    block-size: calc(var(--edurise-u) * 136);
    color: var(--e-accent);
  }
  .ring.good {
    color: var(--e-success);
  }
  .ring.short {
    color: var(--e-warning);
  }
  .ring svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    transform: rotate(-90deg);
    fill: none;
    stroke-width: 9;
    stroke-linecap: round;
  }
  .ring-track {
    stroke: var(--e-line);
  }
  .ring-value {
    stroke: currentColor;
    stroke-dasharray: calc(var(--share) * 100) 100;
    animation: draw calc(600ms * var(--e-motion)) ease-out;
  }
  @keyframes draw {
    from {
      stroke-dasharray: 0 100;
    }
  }
  .ring-number {
    color: var(--e-text);
    font-size: var(--e-size-32);
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.15;
    text-align: center;
  }
  .ring-note {
    display: block;
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
    font-weight: 400;
    letter-spacing: 0;
  }
  .verdict {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-2);
    margin-block: var(--e-space-1);
    padding: var(--e-space-1) var(--e-space-3) var(--e-space-1) var(--e-space-2);
    border-radius: calc(var(--edurise-u) * 99);
    background: var(--e-surface-hover);
    font-weight: 600;
  }
  .verdict:dir(rtl) {
    padding: var(--e-space-1) var(--e-space-2) var(--e-space-1) var(--e-space-3);
  }
  .verdict.small {
    margin: 0;
    font-size: var(--e-size-14);
  }
  .verdict.good {
    background: var(--e-success-soft);
    color: var(--e-success);
  }
  .verdict.short {
    background: var(--e-danger-soft);
    color: var(--e-danger);
  }
  .verdict.waiting {
    background: var(--e-warning-soft);
    color: var(--e-warning);
  }
  .arithmetic {
    display: grid;
    gap: var(--e-space-2);
    padding: var(--e-space-4) var(--e-space-5);
    border-radius: var(--e-radius);
    background: var(--e-surface-sunken);
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-1) var(--e-space-6);
    justify-content: start;
  }
  .root[dir='rtl'] .sum {
    justify-content: end;
  }
  .review {
    display: grid;
    margin-block-start: calc(var(--e-space-4) * -1);
  }
  .review-row {
    display: grid;
    gap: var(--e-space-3);
    padding-block: var(--e-space-5);
    border-block-end: 1px solid var(--e-line);
  }
  .review-head {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: start;
    gap: var(--e-space-2) var(--e-space-3);
  }
  .review-number {
    display: grid;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 28);
    block-size: calc(var(--edurise-u) * 28);
    border-radius: 50%;
    background: var(--e-surface-hover);
    font-size: var(--e-size-14);
    font-weight: 600;
  }
  .review-question {
    grid-column: 2 / -1;
    padding-block-start: calc(var(--edurise-u) * 3);
    font-weight: 600;
    line-height: 1.4;
    white-space: pre-line;
    text-wrap: pretty;
  }
  .review-head .verdict {
    grid-column: 2;
    justify-self: start;
  }
  .review-points {
    align-self: center;
  }
  .review-answers {
    display: grid;
    gap: var(--e-space-3);
    padding-inline-start: calc(var(--edurise-u) * 40);
  }
  @container (min-width: 40em) {
    .review-answers {
      grid-template-columns: repeat(auto-fit, minmax(calc(var(--edurise-u) * 220), 1fr));
    }
  }
  .review-answers dt {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .answer {
    white-space: pre-wrap;
  }
  div.answer {
    white-space: normal;
  }
  .answer-feedback {
    margin-block: var(--e-space-1) var(--e-space-3);
    padding-inline-start: var(--e-space-3);
    border-inline-start: calc(var(--edurise-u) * 3) solid var(--e-line);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .answer-feedback > span {
    white-space: pre-line;
  }
  .settled {
    margin-block-start: calc(var(--e-space-4) * -1);
  }
  /* There all along, so that what comes into it is read aloud; without a line of its own until then. */
  .settled:empty {
    position: absolute;
  }
  .review-row.below {
    padding: var(--e-space-4);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
  }
  .below .review-head {
    grid-template-columns: 1fr auto;
  }
  .below .review-head .verdict {
    grid-column: 1;
  }
  .below :is(.review-answers, .scoring-line, .explanation) {
    margin-inline-start: 0;
    padding-inline-start: 0;
  }
  .reviewed > summary {
    min-block-size: calc(var(--edurise-u) * 44);
    align-content: center;
    cursor: pointer;
    font-weight: 550;
  }
  .right .answer {
    color: var(--e-success);
    font-weight: 550;
  }
  .scoring-line {
    margin-inline-start: calc(var(--edurise-u) * 40);
    padding: var(--e-space-2) var(--e-space-3);
    border-radius: var(--e-radius-small);
    background: var(--e-surface-sunken);
    font-size: var(--e-size-14);
  }
  .overall,
  .receipt {
    display: grid;
    gap: var(--e-space-3);
  }
  .receipt {
    padding: var(--e-space-4) var(--e-space-5);
    border-radius: var(--e-radius);
    background: var(--e-surface-sunken);
  }
  .fingerprint {
    display: grid;
    gap: var(--e-space-1);
    font-size: var(--e-size-14);
  }
  .fingerprint dt {
    color: var(--e-text-muted);
  }
  .fingerprint dd {
    margin: 0;
    font-family: var(--e-font-mono);
    font-size: var(--e-size-12);
    overflow-wrap: anywhere;
  }
  .explanation {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--e-space-2);
    margin-inline-start: calc(var(--edurise-u) * 40);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .explanation span {
    white-space: pre-line;
  }
  .explanation .icon {
    margin-block-start: 0.1em;
    color: var(--e-accent-text);
  }
  @media print {
    .review-row {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .verdict {
      border: 1px solid;
    }
    .ring-value {
      stroke: Highlight;
    }
  }
`;
