import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuizAttempt } from '@edurise/sdk/quizzes';
import type { AttemptsTexts } from './attempts.messages.ts';

export const nameOf = ({ user_name }: QuizAttempt, t: AttemptsTexts): string => user_name?.trim() || t.someone;

/** Whose attempt it is, and which one where it is not the first. */
export const learnerView = (attempt: QuizAttempt, t: AttemptsTexts): TemplateResult => {
  const number = attempt.attempt_number ?? 1;
  return html`<span dir="auto">${nameOf(attempt, t)}</span>
    ${number > 1 ? html`<span class="muted numeric"> · ${t.attemptNumber(number)}</span>` : nothing}`;
};
