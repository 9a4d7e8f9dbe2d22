import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { cssVars } from '../theme/css-vars.ts';

const clamped = (share: number): number => Math.min(1, Math.max(0, share || 0));

/** A bar, `share` from 0 to 1. `text` is what a screen reader says ("3 of 12 lectures"). */
export const progressBar = (share: number, label: string, text?: string): TemplateResult => html`
  <div
    class="progress-bar"
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${Math.round(clamped(share) * 100)}
    aria-valuetext=${text ?? `${Math.round(clamped(share) * 100)} %`}
  >
    <span class="progress-fill" ${cssVars({ '--share': clamped(share) })}></span>
  </div>
`;

/** The same as a ring, with room for a short text or an icon in the middle. */
export const progressRing = (share: number, label: string, middle: unknown, text?: string): TemplateResult => html`
  <div
    class="progress-ring"
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${Math.round(clamped(share) * 100)}
    aria-valuetext=${text ?? `${Math.round(clamped(share) * 100)} %`}
    ${cssVars({ '--share': clamped(share) })}
  >
    <svg viewBox="0 0 44 44" aria-hidden="true">
      <circle class="ring-track" cx="22" cy="22" r="19"></circle>
      <circle class="ring-fill" cx="22" cy="22" r="19" pathLength="1"></circle>
    </svg>
    <span class="ring-middle numeric" aria-hidden="true">${middle}</span>
  </div>
`;
