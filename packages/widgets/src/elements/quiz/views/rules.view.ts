import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import {
  arrowRight,
  award,
  eye,
  info,
  logOut,
  quiz as quizIcon,
  replay,
  save,
  scale,
  target,
  timer,
  type IconNode,
} from '../../../ui/icons.ts';
import type { AttemptState, QuizIntro } from '../attempt/attempt.machine.ts';
import { decimal } from '../attempt/decimal.ts';
import type { Standing } from '../attempt/standing.ts';
import type { QuizView } from './quiz-view.ts';
import { scoringSentences } from './scoring-sentences.ts';

const rule = (node: IconNode, text: string): TemplateResult => html`<li>${icon(node)}<span>${text}</span></li>`;

/** The rules in plain words: only those that this quiz has, and only what the platform has said. */
export const rulesView = (
  view: QuizView,
  { quiz, count }: Extract<AttemptState, { at: 'start' }>,
  standing: Standing,
): TemplateResult => {
  const { startWords: s, snapshot } = view;
  const passing = decimal(quiz.passing_score);
  const kept = snapshot.autosave === false;
  const { rules, timing } = quiz;
  const limited = timing ? timing.allowed_minutes != null : !!quiz.time_limit_minutes;
  return html`
    <div class="rules">
      <h3 class="section-title">${s.rules}</h3>
      <ul class="facts">
        ${count === undefined ? nothing : rule(quizIcon, s.questions(count))} ${rule(timer, timeText(view, quiz))}
        ${passing === undefined || passing <= 0 || rules?.practice ? nothing : rule(target, s.passing(passing))}
        ${attemptsView(view, quiz, standing)}
        ${rules?.sections?.map(({ title, time_limit_seconds: seconds }) => (seconds ? rule(timer, s.sectionLimit(title, seconds)) : nothing))}
      </ul>
      ${scoringView(view, quiz)}
      <ul class="promises">
        ${rules?.practice ? rule(info, s.practice) : nothing} ${rules ? rule(arrowRight, wayText(view, quiz)) : nothing}
        ${rule(save, kept ? s.keptOnDevice : s.savedAsYouGo)}
        ${limited ? rule(timer, view.submitLead > 0 && kept ? s.autoSubmitEarly(Math.ceil(view.submitLead / 1000)) : s.autoSubmit) : nothing}
        ${rule(logOut, s.leaving)} ${timing ? rule(eye, s.integrity) : nothing}
      </ul>
    </div>
  `;
};

const timeText = ({ startWords: s }: QuizView, quiz: QuizIntro): string => {
  const { timing, time_limit_minutes: base } = quiz;
  if (!timing) return base ? s.timeLimit(base) : 'title' in quiz ? s.noTimeLimit : s.timeUnknown;
  const { allowed_minutes: allowed, available_minutes: available, closes_at: closes } = timing;
  // The window cuts the time short: better said now than found out at the end.
  if (allowed != null && available != null && closes != null && available < allowed)
    return s.timeCut(available, allowed, closes);
  if (allowed == null) return base ? s.timeNoneOwn : s.noTimeLimit;
  return base && allowed !== base
    ? s.timeOwn(allowed, base, timing.time_factor ?? 1, timing.extra_minutes ?? 0)
    : s.timeLimit(allowed);
};

const attemptsView = ({ startWords: s }: QuizView, quiz: QuizIntro, { left }: Standing): TemplateResult => {
  const { rules, max_attempts: max } = quiz;
  const several = left === Infinity || (left ?? max ?? 0) > 1 || (max ?? 0) > 1;
  return html`
    ${
      left === Infinity
        ? rule(replay, s.attemptsUnlimited)
        : left !== undefined
          ? rule(replay, s.attempts(left))
          : max
            ? rule(replay, s.attemptsOf(max))
            : nothing
    }
    ${rules && several && !rules.practice ? rule(award, s.gradeOf(rules.grade_of ?? 'highest')) : nothing}
  `;
};

const wayText = ({ startWords: s }: QuizView, { rules }: QuizIntro): string =>
  rules?.navigation === 'forward'
    ? s.goForward
    : rules?.sections?.some(({ time_limit_seconds: seconds }) => seconds)
      ? s.goSections
      : s.goFreely;

/** How points are counted, and what a wrong answer costs. */
const scoringView = ({ startWords: s }: QuizView, quiz: QuizIntro): TemplateResult | typeof nothing => {
  const sentences = scoringSentences(s, quiz);
  return sentences.length
    ? html`
        <div class="scoring">
          <h4 class="scoring-title">${icon(scale)}${s.scoring}</h4>
          ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
        </div>
      `
    : nothing;
};
