/** All questions at once, to be answered in any way, with the score that each answer gives and how it comes about. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answer, Answers, Certainties, GradedAnswer, Question, Quiz } from '@edurise/sdk/quizzes';
import { gradeQuiz, type QuizGrading } from '@edurise/sdk/scoring';
import { cssVars } from '../../../theme/css-vars.ts';
import { arithmeticOf } from '../scoring/arithmetic.ts';
import type { ScoringTexts } from '../scoring/scoring.messages.ts';
import { drawn, seeded } from './drawing.ts';
import { guessers } from './guessers.ts';
import type { PreviewTexts } from './preview.messages.ts';

export interface Simulation {
  readonly t: PreviewTexts;
  readonly scoring: ScoringTexts;
  readonly quiz: Quiz;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly confidence: Certainties;
  answer(question: Question, answer: Answer | null): void;
  certain(question: Question, certainty: number): void;
  fillRight(): void;
  clear(): void;
}

export const simulationView = (simulation: Simulation): TemplateResult => {
  const { t, quiz, questions, answers, confidence } = simulation;
  const passingScore = Number(quiz.passing_score ?? 0);
  const outcome = gradeQuiz(questions, answers, quiz.rules ?? {}, { passingScore, confidence });
  const asked = drawn(questions, quiz.rules ?? {}, seeded(1)).length;
  return html`
    <div class="simulation">
      <div class="score-bar" role="status">
        <p class="score numeric">
          <strong>${t.score}:</strong>
          ${t.scoreOf(Number(outcome.score), Number(outcome.max_score), Number(outcome.percentage))}
        </p>
        <span class="badge ${outcome.passed ? 'success' : outcome.passed === null ? '' : 'danger'}">
          ${outcome.passed ? t.passed : outcome.passed === null ? t.open : t.failed}
        </span>
      </div>
      ${asked < questions.length ? html`<p class="field-hint">${t.pools(asked, questions.length)}</p>` : nothing}
      <div class="actions">
        <button type="button" class="button small" @click=${simulation.fillRight}>${t.fillRight}</button>
        <button type="button" class="button small quiet" @click=${simulation.clear}>${t.clear}</button>
      </div>
      <ol class="tries">
        ${questions.map((question, at) => tryView(simulation, outcome, question, at))}
      </ol>
      ${guessersView(simulation)}
    </div>
  `;
};

const tryView = (simulation: Simulation, { graded }: QuizGrading, question: Question, at: number): TemplateResult => {
  const { t, scoring, quiz, confidence } = simulation;
  const one = graded[at]!;
  const texts = new Map((question.options ?? []).map((option) => (typeof option === 'string' ? [option, option] : [option.id, option.text]))); // prettier-ignore
  const verdict = verdictOf(one);
  return html`
    <li>
      <fieldset class="try ${verdict}">
        <legend dir="auto"><span class="muted numeric">${t.question(at + 1)}</span> ${question.question_text}</legend>
        ${answerControl(simulation, question, at)}
        ${
          quiz.rules?.confidence
            ? html`<div class="sure" role="group" aria-label=${t.certainty}>
                ${([1, 2, 3] as const).map(
                  (level) => html`
                    <label class="check">
                      <input
                        type="radio"
                        name="sure-${question.id}"
                        .checked=${live(confidence[question.id] === level)}
                        @change=${() => simulation.certain(question, level)}
                      />
                      <span>${t[`certainty${level}`]}</span>
                    </label>
                  `,
                )}
              </div>`
            : nothing
        }
        ${one.scoring ? html`<p class="arithmetic numeric" dir="auto">${arithmeticOf(one.scoring, scoring, (id) => texts.get(id))}</p>` : nothing}
      </fieldset>
    </li>
  `;
};

const verdictOf = ({ is_correct, answer, scoring }: GradedAnswer): 'good' | 'partly' | 'bad' | '' => {
  if (is_correct === true) return 'good';
  if (is_correct == null || answer == null) return '';
  return (scoring?.awarded ?? 0) > 0 ? 'partly' : 'bad';
};

const answerControl = (simulation: Simulation, question: Question, at: number): TemplateResult => {
  const { t, answers } = simulation;
  const answer = answers[question.id];
  const give = (next: Answer | null): void => simulation.answer(question, next);
  switch (question.question_type) {
    case 'multiple_choice':
      return html`${(question.options ?? []).map((option) => {
        const [id, text] = typeof option === 'string' ? [option, option] : [option.id, option.text];
        const several = Array.isArray(answer) ? answer : [];
        return html`
          <label class="check">
            <input
              type=${question.multiple ? 'checkbox' : 'radio'}
              name="try-${question.id}"
              .checked=${live(question.multiple ? several.includes(id) : answer === id)}
              @change=${(event: Event) =>
                give(
                  question.multiple
                    ? (event.target as HTMLInputElement).checked
                      ? [...several, id]
                      : several.filter((each) => each !== id)
                    : id,
                )}
            />
            <span dir="auto">${text}</span>
          </label>
        `;
      })}`;
    case 'true_false':
      return html`${[true, false].map(
        (value) => html`
          <label class="check">
            <input
              type="radio"
              name="try-${question.id}"
              .checked=${live(answer === value)}
              @change=${() => give(value)}
            />
            <span>${value ? t.isTrue : t.isFalse}</span>
          </label>
        `,
      )}`;
    default:
      return html`<input
        class="input"
        id="try-${at}"
        dir="auto"
        autocomplete="off"
        aria-label=${t.answerTo(at + 1)}
        .value=${live(typeof answer === 'string' ? answer : '')}
        @input=${(event: Event) => give((event.target as HTMLInputElement).value)}
      />`;
  }
};

/** What luck alone gives: a bar for each tenth of the score, and the same in words. */
const guessersView = ({ t, quiz, questions }: Simulation): TemplateResult => {
  const guessed = guessers(questions, quiz.rules ?? {}, Number(quiz.passing_score ?? 0));
  const most = Math.max(1, ...guessed.tenths);
  return html`
    <section class="guessers" aria-labelledby="guessers-title">
      <h3 id="guessers-title">${t.guessTitle(guessed.size)}</h3>
      <p class="numeric">
        ${t.guessText(guessed.mean, guessed.best)} ${guessed.passed ? t.guessPassed(guessed.passed) : t.nobodyPasses}
      </p>
      <ul class="bars">
        ${guessed.tenths.map(
          (count, tenth) => html`
            <li class="bar" ${cssVars({ '--share': count / most })}>
              <span class="bar-fill" aria-hidden="true"></span>
              <span class="bar-label numeric">
                <span>${t.tenth(tenth * 10, tenth * 10 + 10)}</span>
                <span class="visually-hidden">: ${t.learners(count)}</span>
              </span>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
};
