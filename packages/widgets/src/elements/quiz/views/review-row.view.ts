import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { hasMarkup, richText } from '../../../rich-text/rich-text.ts';
import { icon } from '../../../ui/icon.ts';
import { checkCircle, clock, lightbulb, minus, wrong, type IconNode } from '../../../ui/icons.ts';
import type { GivenAnswer, ReviewRow, Verdict } from '../attempt/result-view.ts';
import type { QuizView } from './quiz-view.ts';
import { scoringLine } from './scoring-line.view.ts';

const verdicts: Record<Verdict, readonly [tone: string, node: IconNode]> = {
  correct: ['good', checkCircle],
  partly: ['waiting', minus],
  wrong: ['short', wrong],
  blank: ['', minus],
  waiting: ['waiting', clock],
  undisclosed: ['', checkCircle],
};

/**
 * One answer with what may be seen of it: verdict, points and their arithmetic, key, and what is said of it.
 * @param below the question itself stands right above.
 */
export const reviewRow = (view: QuizView, row: ReviewRow, below = false): TemplateResult => {
  const { words: t, format } = view;
  const [tone, node] = verdicts[row.verdict];
  return html`
    <div class="review-row ${below ? 'below' : ''}">
      <div class="review-head">
        ${
          below
            ? nothing
            : html`<span class="review-number numeric">${format.number(row.number)}</span>
                ${questionText(view, row.text)}`
        }
        <p class="verdict small ${tone}">${icon(node)}<span>${t[row.verdict]}</span></p>
        ${
          row.points === undefined || row.maxPoints === undefined
            ? nothing
            : html`<p class="review-points numeric muted">${t.pointsOf(row.points, row.maxPoints)}</p>`
        }
      </div>
      <dl class="review-answers">
        <div>
          <dt>${t.yourAnswer}</dt>
          <dd>
            ${row.yours.length ? row.yours.map((given) => givenView(view, row, given)) : html`<span class="muted">${t.noAnswer}</span>`}
          </dd>
        </div>
        ${
          row.correct && row.verdict !== 'correct'
            ? html`<div class="right">
                <dt>${t.correctAnswer}</dt>
                <dd>${row.correct.map((value) => answerView(view, row, value))}</dd>
              </div>`
            : nothing
        }
      </dl>
      ${row.scoring ? scoringLine(view, row.scoring, row.textOf) : nothing} ${commentView(view, row.comment)}
      ${remarkView(view, t.feedback, row.feedback)} ${remarkView(view, t.explanation, row.explanation)}
      ${remarkView(view, t.generalFeedback, row.generalFeedback)}
    </div>
  `;
};

const questionText = (view: QuizView, text: string): TemplateResult =>
  hasMarkup(text)
    ? html`<div class="review-question" role="heading" aria-level="4">
        ${richText(text, { platform: view.platform, headingLevel: 5 })}
      </div>`
    : html`<h4 class="review-question" dir="auto">${text}</h4>`;

/** A person's own words: whatever stands in them is meant as it stands. */
const commentView = ({ words: t }: QuizView, comment: string | undefined): TemplateResult | typeof nothing =>
  comment
    ? html`<div class="explanation">
        ${icon(lightbulb)}<span dir="auto"><strong>${t.comment}:</strong> ${comment}</span>
      </div>`
    : nothing;

const remarkView = (view: QuizView, what: string, text: string | undefined): TemplateResult | typeof nothing =>
  text
    ? html`<div class="explanation">
        ${icon(lightbulb)}
        <div><span class="visually-hidden">${what}: </span>${authored(view, text)}</div>
      </div>`
    : nothing;

const plainView = (view: QuizView, value: string | boolean): TemplateResult =>
  typeof value === 'boolean'
    ? html`<p class="answer">${value ? view.words.yes : view.words.no}</p>`
    : html`<p class="answer" dir="auto">${value}</p>`;

/** A choice as it was asked; what a learner typed is words, whatever it looks like. */
const answerView = (view: QuizView, { kind }: ReviewRow, value: string | boolean): TemplateResult =>
  (kind === 'single' || kind === 'several') && hasMarkup(String(value))
    ? html`<div class="answer">${richText(String(value), { platform: view.platform })}</div>`
    : plainView(view, value);

/** With what is said of it right below: no need to guess which choice is meant. */
const givenView = (view: QuizView, row: ReviewRow, { value, feedback }: GivenAnswer): TemplateResult => html`
  ${answerView(view, row, value)}
  ${
    feedback
      ? html`<div class="answer-feedback">
          <span class="visually-hidden">${view.words.feedback}: </span>${authored(view, feedback)}
        </div>`
      : nothing
  }
`;

const authored = (view: QuizView, text: string): unknown =>
  hasMarkup(text) ? richText(text, { platform: view.platform }) : html`<span dir="auto">${text}</span>`;
