import { css } from 'lit';
import { cardStyles } from '../course-card/course-card.styles.ts';

export const dashboardStyles = [
  ...cardStyles,
  css`
    .dashboard {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--e-space-8);
    }
    h2 {
      font-size: var(--e-size-24);
      letter-spacing: -0.018em;
    }
    h2 + * {
      margin-block-start: calc(-1 * var(--e-space-4));
    }
    section {
      display: grid;
      gap: var(--e-space-3);
      align-content: start;
    }
    section > h3 {
      font-size: var(--e-size-20);
    }
    section > .button {
      justify-self: start;
    }
    h4 {
      font-size: var(--e-size-16);
      font-weight: 600;
    }
    .title-link {
      padding: 0;
      border: 0;
      background: none;
      font-weight: inherit;
      letter-spacing: inherit;
      text-align: start;
      text-decoration: none;
      color: inherit;
      overflow-wrap: anywhere;
      cursor: pointer;
    }
    .title-link:hover {
      text-decoration: underline;
    }

    .next {
      gap: 0;
      overflow: hidden;
      border: 1px solid var(--e-line);
      border-radius: var(--e-radius);
      background: var(--e-surface-raised);
    }
    .next > .cover {
      border-radius: 0;
    }
    .next-body {
      display: grid;
      gap: var(--e-space-2);
      align-content: center;
      justify-items: start;
      padding: var(--e-space-5);
      min-inline-size: 0;
    }
    .next > .next-body > .eyebrow {
      font-size: var(--e-size-14);
      font-weight: 550;
      letter-spacing: 0;
      color: var(--e-accent-text);
    }
    .next-title {
      font-size: var(--e-size-20);
      font-weight: 650;
      line-height: 1.25;
      letter-spacing: -0.011em;
      text-wrap: balance;
    }
    .next-progress {
      display: grid;
      gap: var(--e-space-1);
      inline-size: 100%;
      margin-block: var(--e-space-2);
    }

    .numbers {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(calc(var(--edurise-u) * 130), 1fr));
      gap: var(--e-space-4);
      padding: var(--e-space-4) var(--e-space-5);
      border-radius: var(--e-radius);
      background: var(--e-surface-sunken);
    }
    .numbers > div {
      display: flex;
      flex-direction: column-reverse;
    }
    .numbers dt {
      font-size: var(--e-size-14);
      color: var(--e-text-muted);
    }
    .numbers dd {
      font-size: var(--e-size-24);
      font-weight: 650;
      line-height: 1.25;
      letter-spacing: -0.018em;
    }

    .rows {
      border: 1px solid var(--e-line);
      border-radius: var(--e-radius);
      background: var(--e-surface-raised);
    }
    .row {
      display: flex;
      align-items: center;
      gap: var(--e-space-4);
      min-block-size: calc(var(--edurise-u) * 68);
      padding: var(--e-space-3) var(--e-space-4);
    }
    .row + .row {
      border-block-start: 1px solid var(--e-line);
    }
    .row-body {
      flex: 1;
      min-inline-size: 0;
    }
    .row > .button {
      flex: none;
      inline-size: calc(var(--edurise-u) * 44);
      padding: 0;
    }
    .row .button-words {
      display: none;
    }
    .row > .progress-ring {
      --ring-size: calc(var(--edurise-u) * 48);
    }
    .row-mark {
      display: grid;
      place-items: center;
      flex: none;
      inline-size: calc(var(--edurise-u) * 40);
      block-size: calc(var(--edurise-u) * 40);
      border-radius: 50%;
    }
    .row-mark.success {
      background: var(--e-success-soft);
      color: var(--e-success);
    }
    .row-mark.accent {
      background: var(--e-accent-soft);
      color: var(--e-accent-text);
    }
    .achieved {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--e-space-8);
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(var(--edurise-u) * 300)), 1fr));
      gap: var(--e-space-5);
    }
    .well {
      border-radius: var(--e-radius);
      background: var(--e-surface-sunken);
    }
    .well > .state {
      margin-inline: 0;
    }

    .bone.greeting-bone {
      inline-size: calc(var(--edurise-u) * 240);
      min-block-size: var(--e-size-24);
    }
    .bone.numbers-bone {
      min-block-size: calc(var(--edurise-u) * 88);
      border-radius: var(--e-radius);
    }
    .next > .bone.cover {
      border-radius: 0;
    }
    .next .bone {
      inline-size: 100%;
    }
    .next .bone.line-short {
      inline-size: 35%;
    }
    .next .bone.button-bone {
      inline-size: calc(var(--edurise-u) * 132);
      min-block-size: calc(var(--edurise-u) * 44);
    }

    @container (min-width: 560px) {
      .row > .button {
        inline-size: auto;
        padding-inline: var(--e-space-3);
      }
      .row > .button > .icon {
        display: none;
      }
      .row .button-words {
        display: inline;
      }
    }
    @container (min-width: 640px) {
      .next {
        display: grid;
        grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      }
      .next > .cover {
        aspect-ratio: auto;
        min-block-size: calc(var(--edurise-u) * 260);
      }
      .next-body {
        padding: var(--e-space-6) var(--e-space-8);
      }
      .next-title {
        font-size: var(--e-size-24);
      }
      .numbers {
        grid-template-columns: repeat(auto-fit, minmax(calc(var(--edurise-u) * 110), 1fr));
      }
    }
    @container (min-width: 840px) {
      .achieved {
        grid-template-columns: repeat(auto-fit, minmax(calc(var(--edurise-u) * 360), 1fr));
      }
    }
    @media print {
      .button {
        display: none;
      }
    }
  `,
];
