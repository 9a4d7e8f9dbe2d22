import { css } from 'lit';

const callouts = css`
  p.callout {
    grid-template-columns: auto 1fr;
    gap: var(--e-space-3);
  }
  .callout > .icon {
    margin-block-start: 0.15em;
  }
  .callout.waiting {
    background: var(--e-warning-soft);
    color: var(--e-warning);
  }
`;

const bar = css`
  .attempt {
    gap: var(--e-space-4);
    padding-block-start: 0;
  }
  .bar {
    display: grid;
    grid-template-columns: 1fr auto;
    grid-template-areas: 'title time' 'chip chip' 'progress progress';
    align-items: center;
    gap: 0 var(--e-space-4);
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    margin-inline: calc(var(--e-space-4) * -1);
    padding: var(--e-space-2) var(--e-space-4) 0;
    background: var(--e-surface);
  }
  .bar-title {
    grid-area: title;
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip {
    grid-area: chip;
    display: flex;
    align-items: center;
    gap: var(--e-space-2);
    min-block-size: calc(var(--edurise-u) * 28);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .chip .icon {
    font-size: 0.95em;
  }
  .chip.good .icon {
    color: var(--e-success);
  }
  .chip.waiting {
    color: var(--e-warning);
  }
  .chip.problem {
    color: var(--e-danger);
  }
  .time {
    grid-area: time;
    display: flex;
    align-items: center;
    min-block-size: calc(var(--edurise-u) * 44);
  }
  .time-left {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-2);
    font-weight: 600;
  }
  .time.low .time-left {
    padding: 0 var(--e-space-2);
    border-radius: var(--e-radius-small);
    background: var(--e-warning-soft);
    color: var(--e-warning);
  }
  .progress {
    grid-area: progress;
    block-size: calc(var(--edurise-u) * 4);
    margin-block-start: var(--e-space-1);
    border-radius: calc(var(--edurise-u) * 2);
    background: var(--e-line);
    overflow: hidden;
  }
  .progress span {
    display: block;
    block-size: 100%;
    inline-size: calc(var(--value) * 100%);
    border-radius: inherit;
    background: var(--e-accent);
    transition: inline-size var(--e-slow) ease-out;
  }
  @container (min-width: 40em) {
    .bar {
      grid-template-columns: 1fr auto auto;
      grid-template-areas: 'title chip time' 'progress progress progress';
    }
  }
`;

const question = css`
  .paper {
    display: grid;
    gap: var(--e-space-8);
    padding-block: var(--e-space-4) 0;
  }
  .question {
    min-inline-size: 0;
    animation: arrive var(--e-slow) ease-out;
  }
  legend {
    display: block;
    inline-size: 100%;
    padding: 0;
    margin-block-end: var(--e-space-4);
  }
  .meta {
    display: flex;
    gap: var(--e-space-2);
    margin-block-end: var(--e-space-2);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .question-text {
    font-size: var(--e-size-20);
    line-height: 1.4;
    font-weight: 600;
    white-space: pre-line;
    text-wrap: pretty;
    scroll-margin-block-start: calc(var(--edurise-u) * 110);
  }
  .hint {
    margin-block-end: var(--e-space-2);
  }
  .choices {
    display: grid;
    gap: var(--e-space-2);
  }
  .choices.pair {
    grid-template-columns: repeat(auto-fit, minmax(calc(var(--edurise-u) * 160), 1fr));
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: var(--e-space-3);
    min-block-size: calc(var(--edurise-u) * 48);
    padding: calc(var(--edurise-u) * 11) var(--e-space-4);
    border: 1px solid var(--e-line-strong);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
    cursor: pointer;
    transition:
      background-color var(--e-fast) ease-out,
      border-color var(--e-fast) ease-out;
  }
  .choice:hover {
    background: var(--e-surface-hover);
  }
  .choice:has(:checked) {
    border-color: var(--e-accent);
    background: var(--e-accent-soft);
    box-shadow: inset 0 0 0 1px var(--e-accent);
  }
  .choice:has(:disabled) {
    cursor: default;
  }
  .choice:has(:focus-visible) {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * 2);
  }
  .choice input {
    inline-size: calc(var(--edurise-u) * 20);
    block-size: calc(var(--edurise-u) * 20);
    margin-block-start: calc(var(--edurise-u) * 2);
    accent-color: var(--e-accent);
    cursor: inherit;
  }
  .choice input:focus-visible {
    outline: none;
  }
  .field {
    inline-size: 100%;
    min-block-size: calc(var(--edurise-u) * 48);
    padding: calc(var(--edurise-u) * 11) var(--e-space-4);
    border: 1px solid var(--e-line-strong);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
  }
  .field::placeholder {
    color: var(--e-text-muted);
    opacity: 1;
  }
  .field:focus-visible {
    outline-offset: 0;
    border-color: var(--e-focus);
  }
  .field:read-only {
    background: var(--e-surface-sunken);
  }
  .grow {
    display: grid;
    margin-block-end: var(--e-space-2);
  }
  .grow > textarea,
  .grow::after {
    grid-area: 1 / 1;
    font: inherit;
    line-height: 1.6;
  }
  .grow > textarea {
    resize: none;
    overflow: hidden;
  }
  .grow::after {
    content: attr(data-text) ' ';
    visibility: hidden;
    min-block-size: calc(var(--edurise-u) * 180);
    padding: calc(var(--edurise-u) * 12) calc(var(--edurise-u) * 17);
    white-space: pre-wrap;
    overflow-wrap: break-word;
  }
  .question-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-1);
    margin-block-start: var(--e-space-3);
    margin-inline-start: calc(var(--e-space-3) * -1);
  }
  .question-tools .button {
    color: var(--e-text-muted);
  }
  .question-tools [aria-pressed='true'] {
    color: var(--e-warning);
  }
  .question-tools [aria-pressed='true'] .icon {
    fill: currentColor;
  }
  .steps {
    display: flex;
    justify-content: space-between;
    gap: var(--e-space-3);
    padding-block-start: var(--e-space-4);
    border-block-start: 1px solid var(--e-line);
  }
  .steps .button {
    min-inline-size: calc(var(--edurise-u) * 120);
  }
`;

const navigator = css`
  .navigator {
    display: grid;
    gap: var(--e-space-3);
    align-content: start;
    padding: var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-surface-sunken);
  }
  .navigator-count {
    font-size: var(--e-size-14);
    font-weight: 600;
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(auto-fill, calc(var(--edurise-u) * 44));
    gap: var(--e-space-2);
  }
  .number {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 44);
    block-size: calc(var(--edurise-u) * 44);
    padding: 0;
    border: 1px solid var(--e-line-strong);
    border-radius: var(--e-radius-small);
    background: var(--e-surface-raised);
    color: var(--e-text);
    font-size: var(--e-size-14);
    font-weight: 550;
  }
  button.number {
    cursor: pointer;
  }
  button.number:hover {
    background: var(--e-surface-hover);
  }
  .number.unseen {
    border-style: dashed;
    background: transparent;
    color: var(--e-text-muted);
  }
  .number.answered {
    border-color: transparent;
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
  }
  .number.answered::after {
    content: '';
    position: absolute;
    inset-inline: 28%;
    inset-block-end: calc(var(--edurise-u) * 6);
    block-size: calc(var(--edurise-u) * 3);
    border-radius: calc(var(--edurise-u) * 2);
    background: currentColor;
  }
  .number[aria-current] {
    border: calc(var(--edurise-u) * 2) solid var(--e-accent);
    color: var(--e-text);
    font-weight: 700;
  }
  .number-flag {
    color: var(--e-warning);
    font-size: var(--e-size-12);
    line-height: 1;
  }
  .number-flag .icon {
    inline-size: 1em;
    block-size: 1em;
    fill: currentColor;
  }
  .number .number-flag {
    position: absolute;
    inset-block-start: calc(var(--edurise-u) * 3);
    inset-inline-end: calc(var(--edurise-u) * 3);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-1) var(--e-space-4);
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--e-space-2);
  }
  .legend .number {
    inline-size: calc(var(--edurise-u) * 16);
    block-size: calc(var(--edurise-u) * 16);
    border-radius: calc(var(--edurise-u) * 4);
  }
  .legend .number.answered::after {
    inset-block-end: calc(var(--edurise-u) * 2);
    block-size: calc(var(--edurise-u) * 2);
  }
  @container (min-width: 58em) {
    .attempt {
      grid-template-columns: minmax(0, 1fr) calc(var(--edurise-u) * 252);
      grid-auto-rows: min-content;
      column-gap: var(--e-space-10);
      max-inline-size: calc(var(--edurise-u) * 1040);
    }
    .attempt > :not(.navigator, .paper) {
      grid-column: 1 / -1;
    }
    .navigator {
      grid-column: 2;
      align-self: start;
      position: sticky;
      inset-block-start: calc(var(--edurise-u) * 76);
      margin-block-start: var(--e-space-4);
    }
  }
`;

const dialog = css`
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

const result = css`
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
  .right .answer {
    color: var(--e-success);
    font-weight: 550;
  }
  .explanation {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--e-space-2);
    margin-inline-start: calc(var(--edurise-u) * 40);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
    white-space: pre-line;
  }
  .explanation .icon {
    margin-block-start: 0.1em;
    color: var(--e-accent-text);
  }
  .kept {
    display: grid;
    gap: var(--e-space-4);
    max-inline-size: calc(var(--edurise-u) * 560);
    margin-inline: auto;
    padding: 0 var(--e-space-6) var(--e-space-8);
  }
  .kept-question {
    font-weight: 600;
  }
  .kept-answer {
    white-space: pre-wrap;
    user-select: text;
  }
  .state h2 {
    font-size: var(--e-size-20);
  }
  @media print {
    .review-row {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .progress span,
    .number.answered::after {
      background: Highlight;
    }
    .choice:has(:checked) {
      outline: calc(var(--edurise-u) * 2) solid Highlight;
    }
    .ring-value {
      stroke: Highlight;
    }
    .number,
    .verdict,
    .callout,
    .progress {
      border: 1px solid;
    }
  }
`;

export const attemptStyles = [callouts, bar, question, navigator, dialog, result];
