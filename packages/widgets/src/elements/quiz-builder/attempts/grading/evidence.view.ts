/** What devices told of an attempt beside its answers, in neutral words: a person judges, and nothing here does. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AttemptEvent, QuizAttempt, RecoveredAnswers } from '@edurise/sdk/quizzes';
import type { Format } from '../../../../messages/format.ts';
import { moreView } from '../../form.view.ts';
import { isAnswered } from '../answered.ts';
import type { AnswerRow } from './answer-row.ts';
import type { GradingTexts } from './grading.messages.ts';

interface EvidenceView {
  readonly attempt: QuizAttempt;
  readonly rows: readonly AnswerRow[];
  readonly t: GradingTexts;
  readonly format: Format;
}

export const evidenceView = (view: EvidenceView): TemplateResult => {
  const { attempt, t } = view;
  const events = attempt.events ?? [];
  const recoveries = attempt.recoveries ?? [];
  return html`
    ${
      recoveries.length
        ? moreView('recoveries', t.recoveries, true, html`${recoveries.map((each) => recoveryView(view, each))}`)
        : nothing
    }
    ${
      events.length
        ? moreView(
            'events',
            t.events(events.length),
            false,
            html`<p class="field-hint">${t.eventsText}</p>
              <ol class="events">
                ${events.map((event) => eventView(view, event))}
              </ol>`,
          )
        : nothing
    }
  `;
};

const eventView = ({ attempt, rows, t, format }: EvidenceView, event: AttemptEvent): TemplateResult => {
  const since = (Date.parse(event.at) - Date.parse(attempt.started_at ?? event.at)) / 1000;
  const question = rows.find(({ id }) => id === event.question);
  return html`<li>
    <span class="event-time numeric muted">${format.clock(Math.max(0, Math.round(since)))}</span>
    <span>
      ${wordsOf(event, t)}${question ? html`<span class="muted"> · ${t.inQuestion(question.number)}</span>` : nothing}
    </span>
  </li>`;
};

const kinds = ['hidden', 'visible', 'blur', 'focus', 'copy', 'paste', 'fullscreen_left', 'offline', 'online', 'second_tab'] as const; // prettier-ignore

const wordsOf = ({ kind, amount }: AttemptEvent, t: GradingTexts): string => {
  const known = kinds.find((each) => each === kind);
  if (!known) return kind;
  if (amount == null) return t[known];
  if (known === 'paste') return t.pasted(amount);
  return known === 'visible' || known === 'focus' || known === 'online' ? `${t[known]} ${t.awayFor(amount)}` : t[known];
};

const recoveryView = ({ rows, t, format }: EvidenceView, recovery: RecoveredAnswers): TemplateResult => {
  const { outcome, answers, received_at } = recovery;
  const at = received_at ?? answers.at(-1)?.at ?? '';
  return html`
    <p class="muted">${outcome === 'counted' ? t.counted(at) : t.kept(at)}</p>
    <dl class="late">
      ${answers.map(({ question, answer }) => {
        const row = rows.find(({ id }) => id === question);
        const texts = isAnswered(answer) ? [answer].flat().map((each) => shownAs(each, row, t)) : [t.noAnswer];
        return html`<div>
          <dt class="muted">${row ? html`${format.number(row.number)}. <bdi>${row.question}</bdi>` : question}</dt>
          <dd dir="auto">${format.list(texts)}</dd>
        </div>`;
      })}
    </dl>
  `;
};

const shownAs = (value: string | boolean, row: AnswerRow | undefined, t: GradingTexts): string =>
  typeof value === 'boolean' ? (value ? t.yes : t.no) : (row?.textOf(value) ?? value);
