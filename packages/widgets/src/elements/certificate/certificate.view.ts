import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Texts } from '../../messages/messages.ts';
import type { CertificateTable } from './certificate.words.ts';

/** What a certificate says; `certificates.list` and `certificates.verify` both give it. */
export interface CertificateFacts {
  readonly student_name?: string | null | undefined;
  readonly course_title?: string | null | undefined;
  readonly tenant_name?: string | null | undefined;
  readonly code?: string | null | undefined;
  readonly issued_at?: string | null | undefined;
}

const points = 32;
/** A rosette: its rim goes in and out. */
const rim = Array.from({ length: points * 2 }, (_, index) => {
  const angle = (index * Math.PI) / points;
  const radius = index % 2 ? 43 : 48;
  return `${(50 + radius * Math.sin(angle)).toFixed(2)},${(50 - radius * Math.cos(angle)).toFixed(2)}`;
}).join(' ');

const seal = svg`
  <svg class="seal" viewBox="0 0 100 100" aria-hidden="true">
    <polygon class="seal-rim" points=${rim}></polygon>
    <circle class="seal-ring" cx="50" cy="50" r="35"></circle>
    <path class="seal-mark" d="M36 51l10 10 19-21"></path>
  </svg>
`;

/** The certificate as a sheet of paper. */
export const certificateSheet = (
  { student_name, course_title, tenant_name, code, issued_at }: CertificateFacts,
  t: Texts<CertificateTable>,
): TemplateResult => html`
  <article class="sheet-of-paper" part="sheet">
    <div class="sheet-frame">
      ${tenant_name ? html`<p class="sheet-school" dir="auto">${tenant_name}</p>` : nothing}
      <h3 class="sheet-heading">${t.heading}</h3>
      <p class="sheet-small">${t.certifies}</p>
      <p class="sheet-name" dir="auto">${student_name || t.someone}</p>
      <p class="sheet-small">${t.completed}</p>
      <p class="sheet-course" dir="auto">${course_title || t.someCourse}</p>
      <div class="sheet-foot">
        ${
          issued_at
            ? html`<p class="sheet-fact"><span>${t.issued}</span><strong>${t.day(issued_at)}</strong></p>`
            : html`<span></span>`
        }
        ${seal}
        ${
          code
            ? html`<p class="sheet-fact end">
                <span>${t.code}</span><strong class="sheet-code" dir="ltr">${code}</strong>
              </p>`
            : html`<span></span>`
        }
      </div>
    </div>
  </article>
`;
