import { css } from 'lit';
import { proseStyles } from '../../rich-text/prose.styles.ts';
import { badgeStyles } from '../../ui/badge.styles.ts';
import { coverStyles } from '../../ui/cover.styles.ts';
import { progressStyles } from '../../ui/progress.styles.ts';
import { factStyles } from '../course-card/course-card.styles.ts';

export const courseStyles = [
  badgeStyles,
  coverStyles,
  factStyles,
  progressStyles,
  proseStyles,
  css`
    .page {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--e-space-6);
    }
    .hero,
    section {
      display: grid;
      gap: var(--e-space-3);
    }
    .hero {
      gap: var(--e-space-2);
      align-content: start;
    }
    .rated {
      display: inline-flex;
      align-items: center;
      gap: var(--e-space-1);
    }
    h1 {
      font-size: var(--e-size-24);
      letter-spacing: -0.018em;
      overflow-wrap: anywhere;
    }
    h2 {
      font-size: var(--e-size-20);
    }
    .main {
      display: grid;
      gap: var(--e-space-8);
      align-content: start;
      min-inline-size: 0;
    }
    .muted {
      font-size: var(--e-size-14);
      color: var(--e-text-muted);
    }

    .side {
      display: contents;
    }
    .enroll {
      display: grid;
      gap: var(--e-space-3);
      align-items: center;
    }
    .enroll .price {
      font-size: var(--e-size-24);
      line-height: 1.25;
    }
    .enroll .price s {
      font-size: var(--e-size-16);
    }
    .standing {
      display: flex;
      align-items: center;
      gap: var(--e-space-3);
    }
    .standing > .progress-bar {
      flex: 1;
      min-inline-size: calc(var(--edurise-u) * 80);
    }
    .standing > .badge {
      white-space: normal;
    }
    .enroll-note {
      color: var(--e-text-muted);
    }
    .enroll-outcome {
      display: flex;
      gap: var(--e-space-3);
      padding: var(--e-space-3) var(--e-space-4);
      border-radius: var(--e-radius);
      background: var(--e-accent-soft);
      font-size: var(--e-size-14);
    }
    .enroll-outcome > .icon {
      color: var(--e-accent-text);
    }
    .enroll-outcome.problem {
      background: var(--e-danger-soft);
    }
    .enroll-outcome.problem > .icon {
      color: var(--e-danger);
    }
    /* Where there is little room, the next step stays in reach of the thumb. */
    .enroll[data-docked] {
      order: 1;
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      grid-template-columns: minmax(0, auto) minmax(max-content, 1fr);
      padding-block: var(--e-space-3);
      border-block-start: 1px solid var(--e-line);
      background: var(--e-surface);
    }
    .enroll[data-docked] > :only-child,
    .enroll[data-docked] > .enroll-note {
      grid-column: 1 / -1;
    }
    .facts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(calc(var(--edurise-u) * 150), 1fr));
      gap: var(--e-space-2) var(--e-space-4);
      font-size: var(--e-size-14);
    }
    .facts > li {
      display: flex;
      align-items: center;
      gap: var(--e-space-2);
    }
    .facts .icon {
      color: var(--e-text-muted);
    }

    .outcomes > ul {
      display: grid;
      gap: var(--e-space-2) var(--e-space-6);
      padding: var(--e-space-5);
      border-radius: var(--e-radius);
      background: var(--e-surface-sunken);
    }
    .outcomes li {
      display: flex;
      gap: var(--e-space-3);
    }
    .outcomes .icon {
      margin-block-start: calc(var(--edurise-u) * 2);
      color: var(--e-success);
    }
    .requirements > ul {
      display: grid;
      gap: var(--e-space-1);
      padding-inline-start: var(--e-space-5);
      list-style: disc;
    }
    .requirements li::marker {
      color: var(--e-text-muted);
    }

    .outline-line {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--e-space-1) var(--e-space-4);
      font-size: var(--e-size-14);
    }
    .sections {
      overflow: hidden;
      border: 1px solid var(--e-line);
      border-radius: var(--e-radius);
      background: var(--e-surface-raised);
    }
    details + details,
    .section-bone + .section-bone {
      border-block-start: 1px solid var(--e-line);
    }
    .section-bone {
      padding: var(--e-space-4);
    }
    summary {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      column-gap: var(--e-space-3);
      min-block-size: calc(var(--edurise-u) * 52);
      padding: var(--e-space-2) var(--e-space-4);
      list-style: none;
      cursor: pointer;
      transition: background-color var(--e-fast) ease-out;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary:hover {
      background: var(--e-surface-hover);
    }
    summary:focus-visible,
    .lecture-row:focus-visible {
      outline-offset: calc(var(--edurise-u) * -2);
    }
    summary > .icon {
      color: var(--e-text-muted);
      transition: rotate var(--e-fast) ease-out;
    }
    details[open] > summary > .icon {
      rotate: 90deg;
    }
    .icon.mirrored:dir(rtl) {
      rotate: 0deg;
    }
    details[open] > summary > .icon:dir(rtl) {
      rotate: -90deg;
    }
    summary > .facts-line {
      grid-column: 2;
    }
    .section-about {
      padding: 0 var(--e-space-4) var(--e-space-2);
      padding-inline-start: calc(var(--edurise-u) * 48);
      font-size: var(--e-size-14);
      color: var(--e-text-muted);
    }
    .lectures {
      padding-block-end: var(--e-space-2);
    }
    .lecture-row {
      display: flex;
      align-items: center;
      gap: var(--e-space-3);
      inline-size: 100%;
      min-block-size: calc(var(--edurise-u) * 44);
      padding: var(--e-space-2) var(--e-space-4);
      border: 0;
      background: none;
      text-align: start;
      text-decoration: none;
      color: inherit;
      font-size: var(--e-size-14);
    }
    .lecture-row.opens {
      cursor: pointer;
      transition: background-color var(--e-fast) ease-out;
    }
    .lecture-row.opens:hover {
      background: var(--e-surface-hover);
    }
    .lecture-row:not(.opens) .lecture-title {
      color: var(--e-text-muted);
    }
    .lecture-icon {
      display: grid;
      color: var(--e-text-muted);
      font-size: var(--e-size-16);
    }
    .lecture-icon.done {
      color: var(--e-success);
    }
    .opens .lecture-icon:not(.done) {
      color: var(--e-accent-text);
    }
    .lecture-title {
      flex: 1;
      min-inline-size: 0;
    }
    .lecture-length {
      color: var(--e-text-muted);
    }

    .people,
    .reviews {
      display: grid;
      gap: var(--e-space-5);
    }
    .person {
      display: flex;
      gap: var(--e-space-4);
    }
    .person-about {
      display: grid;
      gap: var(--e-space-1);
      min-inline-size: 0;
    }
    .avatar {
      position: relative;
      display: grid;
      place-items: center;
      flex: none;
      overflow: hidden;
      inline-size: calc(var(--edurise-u) * 48);
      block-size: calc(var(--edurise-u) * 48);
      border-radius: 50%;
      background: var(--e-accent-soft);
      color: var(--e-accent-text);
      font-size: var(--e-size-14);
      font-weight: 650;
    }
    .avatar > img {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    .rating-summary {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--e-space-1) var(--e-space-3);
    }
    .rating-figure {
      font-size: var(--e-size-32);
      font-weight: 650;
      line-height: 1;
      letter-spacing: -0.02em;
    }
    .stars {
      display: inline-flex;
      gap: calc(var(--edurise-u) * 1);
      font-size: var(--e-size-12);
      color: var(--e-line-strong);
    }
    .stars .lit {
      color: var(--star);
    }
    .stars .lit .icon {
      fill: currentColor;
    }
    .review {
      display: grid;
      gap: var(--e-space-1);
      padding-block-start: var(--e-space-5);
      border-block-start: 1px solid var(--e-line);
    }
    .review-line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--e-space-1) var(--e-space-3);
    }
    .review-text {
      max-inline-size: 70ch;
      text-wrap: pretty;
    }
    section > .button {
      justify-self: start;
    }
    .prerequisites {
      display: grid;
      gap: var(--e-space-2);
    }
    .prerequisites > li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--e-space-1) var(--e-space-3);
      min-block-size: calc(var(--edurise-u) * 44);
      padding: var(--e-space-2) var(--e-space-4);
      border-radius: var(--e-radius);
      background: var(--e-surface-sunken);
    }
    .prerequisites .badge {
      margin-inline-start: auto;
    }

    .bone.title-bone {
      inline-size: 80%;
      min-block-size: var(--e-size-32);
    }
    .bone.button-bone {
      min-block-size: calc(var(--edurise-u) * 44);
      border-radius: var(--e-radius);
    }

    @container (max-width: 839px) {
      .enroll[data-docked] .price {
        font-size: var(--e-size-16);
      }
    }
    @container (min-width: 560px) and (max-width: 839px) {
      .side > .cover {
        aspect-ratio: 3;
      }
    }
    @container (min-width: 560px) {
      .outcomes > ul {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      summary {
        grid-template-columns: auto minmax(0, 1fr) auto;
      }
      summary > .facts-line {
        grid-column: auto;
      }
    }
    @container (min-width: 840px) {
      .page {
        grid-template-columns: minmax(0, 1fr) calc(var(--edurise-u) * 320);
        grid-template-rows: auto 1fr;
        gap: var(--e-space-8) var(--e-space-10);
      }
      h1 {
        font-size: var(--e-size-32);
      }
      .side {
        grid-column: 2;
        grid-row: 1 / span 2;
        position: sticky;
        inset-block-start: var(--e-space-6);
        display: grid;
        gap: var(--e-space-5);
        align-self: start;
        overflow: hidden;
        padding-block-end: var(--e-space-5);
        border: 1px solid var(--e-line);
        border-radius: var(--e-radius);
        background: var(--e-surface-raised);
      }
      .side > .cover {
        border-radius: 0;
      }
      .side > :not(.cover) {
        margin-inline: var(--e-space-5);
      }
      .enroll,
      .enroll[data-docked] {
        order: 0;
        position: static;
        grid-template-columns: minmax(0, 1fr);
        padding: 0;
        border: 0;
        background: none;
      }
      .facts {
        grid-template-columns: minmax(0, 1fr);
      }
      .main {
        gap: var(--e-space-10);
      }
    }
    @media print {
      .enroll {
        display: none;
      }
    }
  `,
];
