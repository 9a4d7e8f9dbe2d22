import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuizResult } from '@edurise/sdk/quizzes';
import { richText } from '../../../rich-text/rich-text.ts';
import { icon } from '../../../ui/icon.ts';
import { award, download, info } from '../../../ui/icons.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { decimal } from '../attempt/decimal.ts';
import { fingerprintOf } from '../attempt/receipt.ts';
import type { QuizView } from './quiz-view.ts';

/** What is said of the whole: the band that was reached, the attempt that counts, when more is shown. */
export const summaryView = (view: QuizView, result: QuizResult): TemplateResult | typeof nothing => {
  const { words: t, format } = view;
  const { overall_feedback: overall, kept_attempt: kept, review } = result;
  const several = kept && kept.of > 1 ? kept : undefined;
  const percentage = decimal(several?.percentage);
  const later = review?.phase === 'unreleased' ? review.release_at : undefined;
  if (!overall && !several && !later) return nothing;
  return html`
    ${
      overall
        ? html`<div class="overall">
            <h3 class="section-title">${t.overallFeedback}</h3>
            ${richText(overall, { platform: view.platform, headingLevel: 4 })}
          </div>`
        : nothing
    }
    ${
      several
        ? html`<p class="callout">
            ${icon(award)}<span
              >${t.kept(several.grade_of, several.attempt_number ?? undefined, several.of)}${percentage === undefined ? nothing : html` · <strong class="numeric">${format.percent(percentage / 100)}</strong>`}</span
            >
          </p>`
        : nothing
    }
    ${later ? html`<p class="callout">${icon(info)}<span>${t.releasedAt(later)}</span></p>` : nothing}
  `;
};

/** The school's signed word on what was handed in and when, to keep. */
export const receiptView = (view: QuizView, receipt: string): TemplateResult => {
  const { words: t } = view;
  const fingerprint = fingerprintOf(receipt);
  const copy = (): void => void navigator.clipboard.writeText(receipt).then(() => view.announce(t.receiptCopied));
  return html`
    <div class="receipt" part="receipt">
      <h3 class="section-title">${t.receipt}</h3>
      <p class="muted">${t.receiptText}</p>
      ${
        fingerprint
          ? html`<dl class="fingerprint">
              <dt>${t.fingerprint}</dt>
              <dd><code dir="ltr">${fingerprint}</code></dd>
            </dl>`
          : nothing
      }
      <div class="actions no-print">
        <button type="button" class="button small" @click=${() => saveFile('receipt.jws', 'text/plain', receipt)}>
          ${icon(download)}${t.receiptDownload}
        </button>
        ${
          // Only pages that are served securely have one.
          navigator.clipboard
            ? html`<button type="button" class="button quiet small" @click=${copy}>${t.receiptCopy}</button>`
            : nothing
        }
      </div>
    </div>
  `;
};
