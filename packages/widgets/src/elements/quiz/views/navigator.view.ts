import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { flag } from '../../../ui/icons.ts';
import { countAnswered, isAnswered } from '../attempt/answers.ts';
import { leavesBehind, mayGo, navigationOf, takesAnswers } from '../attempt/navigation.ts';
import type { Answering } from '../attempt/attempt.machine.ts';
import type { QuizView } from './quiz-view.ts';

/** All questions by number, with what is answered, flagged and still unseen. */
export const navigatorView = (view: QuizView, state: Answering): TemplateResult => {
  const { words: t, snapshot } = view;
  const layout = navigationOf(state) === 'free' ? view.layout : 'one';
  const done = countAnswered(state.questions, snapshot.answers);
  const total = state.questions.length;
  // There the way on is to hand in: once is enough.
  const atEnd = layout === 'page' || snapshot.index === total - 1;
  return html`
    <nav class="navigator no-print" part="navigator" aria-label=${t.navigator}>
      <p class="navigator-count numeric">${t.progress(done, total)}</p>
      <ol class="numbers numeric">
        ${state.questions.map((question, index) => {
          const answered = isAnswered(snapshot.answers[question.id]);
          const flagged = snapshot.flagged.has(question.id);
          const seen = layout === 'page' || snapshot.seen.has(question.id);
          const status = [
            answered ? t.answered : seen ? t.unanswered : t.unseen,
            ...(takesAnswers(question) ? [] : [t.closed]),
            ...(flagged ? [t.isFlagged] : []),
          ];
          // What closes something behind it is done by the way on, which says so.
          const reachable = mayGo(state, snapshot.index, index) && !leavesBehind(state, snapshot.index, index);
          return html`
            <li>
              <button
                type="button"
                class="number ${answered ? 'answered' : seen ? 'seen' : 'unseen'}"
                aria-current=${layout === 'one' && index === snapshot.index ? 'step' : nothing}
                aria-label="${t.questionOf(index + 1, total)}, ${view.format.list(status)}"
                ?disabled=${!reachable}
                @click=${() => view.goTo(index)}
              >
                ${view.format.number(index + 1)}${flagged ? html`<span class="number-flag">${icon(flag)}</span>` : nothing}
              </button>
            </li>
          `;
        })}
      </ol>
      <ul class="legend" aria-hidden="true">
        <li><span class="number answered"></span>${t.legendAnswered}</li>
        ${layout === 'page' ? nothing : html`<li><span class="number unseen"></span>${t.legendUnseen}</li>`}
        <li><span class="number-flag">${icon(flag)}</span>${t.legendFlagged}</li>
      </ul>
      ${
        atEnd
          ? nothing
          : html`<button type="button" class="button wide" ?disabled=${!state.writable} @click=${view.askSubmit}>
              ${t.submit}
            </button>`
      }
    </nav>
  `;
};
