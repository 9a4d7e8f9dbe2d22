import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isAnswered } from '../attempt/answers.ts';
import type { Answering } from '../attempt/attempt.machine.ts';
import { leavesBehind, navigationOf, takesAnswers } from '../attempt/navigation.ts';
import type { QuizView } from './quiz-view.ts';

/** What the way on would leave behind without an answer: this question, or those of its section. */
const leftOpen = ({ snapshot }: Pick<QuizView, 'snapshot'>, state: Answering): number => {
  const here = state.questions[snapshot.index];
  const left =
    navigationOf(state) === 'sections' ? state.questions.filter(({ section }) => section === here?.section) : [here];
  return left.filter((question) => question && takesAnswers(question) && !isAnswered(snapshot.answers[question.id]))
    .length;
};

/** Does the way on close something that has no answer? */
export const asksToLeave = (view: Pick<QuizView, 'snapshot'>): boolean => {
  const { state, index } = view.snapshot;
  return state.at === 'answering' && leavesBehind(state, index, index + 1) && leftOpen(view, state) > 0;
};

/** Asks before a question is left for good without an answer. */
export const leaveDialog = (view: QuizView, state: Answering): TemplateResult | typeof nothing => {
  const { words: t, snapshot } = view;
  if (navigationOf(state) === 'free') return nothing;
  const text = navigationOf(state) === 'forward' ? t.leaveText : t.leaveSectionText(leftOpen(view, state));
  const close = (event: Event): void => (event.target as Element).closest('dialog')!.close();
  return html`
    <dialog class="dialog" part="dialog" data-asks="leave" aria-labelledby="leave-title">
      <div class="dialog-body">
        <h3 class="dialog-title" id="leave-title">${t.leaveTitle}</h3>
        <p>${text}</p>
        <div class="dialog-actions">
          <button type="button" class="button" @click=${close}>${t.leaveStay}</button>
          <button
            type="button"
            class="button primary"
            @click=${(event: Event) => {
              close(event);
              view.goTo(snapshot.index + 1);
            }}
          >
            ${t.leaveNow}
          </button>
        </div>
      </div>
    </dialog>
  `;
};
