import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { normalise } from '../attempt/answers.ts';
import type { Answering } from '../attempt/attempt.machine.ts';
import { navigationOf } from '../attempt/navigation.ts';
import { reviewRows } from '../attempt/result-view.ts';
import type { QuizView } from './quiz-view.ts';
import { reviewRow } from './review-row.view.ts';

/** What the platform shows of settled answers while the attempt runs: of this question, or of those left behind. */
export const reviewedView = (view: QuizView, state: Answering, index: number): TemplateResult | typeof nothing => {
  const { words: t, snapshot } = view;
  const reviewed = state.attempt.reviewed ?? [];
  if (!reviewed.length) return nothing;
  if (navigationOf(state) !== 'free') {
    const rows = reviewRows(reviewed, state.questions);
    return html`<details class="reviewed">
      <summary>${t.reviewedBehind(rows.length)}</summary>
      <ol class="review">
        ${rows.map((row) => html`<li>${reviewRow(view, row)}</li>`)}
      </ol>
    </details>`;
  }
  const question = state.questions[index]!;
  const said = reviewed.filter(
    ({ question: of, answer }) =>
      (typeof of === 'string' ? of : of.id) === question.id &&
      // Of an answer that has been changed since, nothing is said yet.
      JSON.stringify(normalise(question, answer)) ===
        JSON.stringify(normalise(question, snapshot.answers[question.id])),
  );
  const rows = reviewRows(said, state.questions).map((row) => reviewRow(view, row, true));
  return html`<div class="settled" role="status">${rows}</div>`;
};
