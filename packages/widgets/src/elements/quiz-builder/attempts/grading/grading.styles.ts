import { css } from 'lit';

export const gradingStyles = css`
  .grading,
  .grades {
    display: grid;
    gap: var(--e-space-5);
    min-inline-size: 0;
  }
  .grading-head {
    display: grid;
    gap: var(--e-space-1);
  }
  .grading-head h3 {
    font-size: var(--e-size-24);
    overflow-wrap: anywhere;
  }
  .grading-head .facts {
    align-items: center;
  }
  .answers {
    display: grid;
  }
  .answers > li {
    padding-block: var(--e-space-5);
    border-block-start: 1px solid var(--e-line);
  }
  .answer-row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--e-space-3);
  }
  .answer-row > :not(.answer-number) {
    grid-column: 2;
  }
  .answer-number {
    grid-row: 1;
    display: grid;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 28);
    block-size: calc(var(--edurise-u) * 28);
    border-radius: 50%;
    background: var(--e-surface-hover);
    font-size: var(--e-size-14);
    font-weight: 600;
  }
  .asked {
    padding-block-start: calc(var(--edurise-u) * 2);
    font-weight: 600;
    line-height: 1.4;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .answer-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-1) var(--e-space-3);
    font-size: var(--e-size-14);
  }
  .given {
    display: grid;
    gap: var(--e-space-3);
  }
  @container (min-width: 40em) {
    .given {
      grid-template-columns: repeat(auto-fit, minmax(calc(var(--edurise-u) * 220), 1fr));
    }
  }
  .given dt,
  .late dt {
    font-size: var(--e-size-14);
  }
  .given-text {
    max-inline-size: 70ch;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .answer-line {
    font-size: var(--e-size-14);
  }
  .by-hand {
    display: grid;
    gap: var(--e-space-3) var(--e-space-4);
    align-items: start;
    justify-items: start;
  }
  /* Their words stand where all others begin. */
  .grading :is(.part-head, .by-hand) > .button.quiet {
    margin-inline-start: calc(var(--e-space-3) * -1);
  }
  .by-hand > .field {
    inline-size: 100%;
  }
  .by-hand > .field:has(input) {
    max-inline-size: calc(var(--edurise-u) * 180);
  }
  @container (min-width: 40em) {
    .by-hand:has(> .field + .field) {
      grid-template-columns: calc(var(--edurise-u) * 180) minmax(0, 1fr);
    }
  }
  .events,
  .late {
    display: grid;
    gap: var(--e-space-2);
  }
  .events > li {
    display: grid;
    grid-template-columns: calc(var(--edurise-u) * 64) minmax(0, 1fr);
    gap: var(--e-space-3);
  }
  .event-time {
    text-align: end;
  }
  .late dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;
