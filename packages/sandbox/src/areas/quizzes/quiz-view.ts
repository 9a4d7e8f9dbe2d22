/** What of an attempt leaves for whom: learners see it as far as the quiz's policy goes. */
import type {
  AttemptSection,
  GradedAnswer,
  Option,
  Question,
  QuizAttempt,
  QuizResult,
  ReviewItem,
  Scoring,
} from '@edurise/contract/models';
import { gradeQuiz, isBlank, scoringOf } from '@edurise/contract/scoring';
import { optionId, type Form } from '../../learning/form.ts';
import { phaseOf, shown, type ReviewPhase } from '../../learning/review.ts';
import { isOpen, type Visit, type Walk } from '../../learning/walk.ts';
import { keyed, type AskedQuestion } from './quiz-asked.ts';
import { presentAttempt, presentQuestion, type AttemptRow, type QuestionRow, type QuizRow } from './quiz-rows.ts';
import { waitingIn } from './quiz-closing.ts';
import { walkNow } from './quiz-writing.ts';

export interface Viewer {
  quiz: QuizRow;
  teaches: boolean;
  now: Date;
}

type Shows = ReadonlySet<ReviewItem>;

const everything: Shows = new Set([
  ...(['attempt', 'correctness', 'marks', 'feedback'] as const),
  ...(['general_feedback', 'right_answer', 'overall_feedback'] as const),
]);

/** What the viewer may see now. Whether keys are of no more use only matters for the right answers. */
export function showsOf(
  row: Pick<AttemptRow, 'submitted_at'>,
  { quiz, teaches, now }: Viewer,
  keysAreFree = false,
): { phase: ReviewPhase; shows: Shows } {
  const phase = phaseOf(row.submitted_at, quiz.rules, now);
  return { phase, shows: teaches ? everything : shown(phase, quiz.rules, keysAreFree) };
}

/** The attempt alone, its outcome hidden where it may not be seen yet. */
export function viewAttempt(row: AttemptRow, viewer: Viewer): QuizAttempt {
  const attempt = presentAttempt(row, viewer.now);
  const { shows } = showsOf(row, viewer);
  if (row.status === 'in_progress') return attempt;
  return {
    ...attempt,
    ...(viewer.teaches ? { to_grade: waitingIn(row) } : {}),
    ...(shows.has('attempt') ? {} : { answers: {} }),
    ...(shows.has('marks') ? {} : { score: null, max_score: null, percentage: null, passed: null }),
  };
}

/** With its form: what is not open is there by its place alone. */
export function viewWithQuestions(
  row: AttemptRow,
  questions: readonly AskedQuestion[],
  viewer: Viewer,
  keysAreFree: boolean,
): QuizAttempt {
  const { form } = row;
  const walk = walkNow(row, viewer.quiz, row.submitted_at ?? viewer.now);
  const isRunning = row.status === 'in_progress';
  const { shows } = showsOf(row, viewer, keysAreFree);
  const isLegible = (id: string): boolean =>
    viewer.teaches || (isRunning ? isOpen(form, walk, id) : shows.has('attempt'));
  return {
    ...viewAttempt(row, viewer),
    questions: questions.map((question) => ({
      ...(isLegible(question.asked.id) ? inForm(question, form) : placeholder(question)),
      ...visitOf(question, form, walk),
    })),
    ...(form.sections.length ? { sections: sectionsOf(form, walk) } : {}),
    ...(isRunning && !viewer.teaches ? reviewedOf(row, questions, viewer, shows) : {}),
  };
}

/** The graded answers, with as much of their keys as may be seen. */
export function viewResult(
  row: AttemptRow,
  questions: readonly AskedQuestion[],
  viewer: Viewer,
  keysAreFree: boolean,
): QuizResult {
  const { phase, shows } = showsOf(row, viewer, keysAreFree);
  const { rules } = viewer.quiz;
  const band =
    shows.has('overall_feedback') && row.percentage !== null ? bandOf(viewer.quiz, Number(row.percentage)) : undefined;
  return {
    ...viewAttempt(row, viewer),
    questions: gradedIn(row.form, questions, row.graded ?? [], shows),
    review: {
      phase: phase as 'after',
      shows: [...shows],
      ...(rules.release_at == null ? {} : { release_at: rules.release_at }),
    },
    ...(shows.has('marks') && row.graded ? { scoring: wholeScoring(row, viewer.quiz) } : {}),
    ...(band === undefined ? {} : { overall_feedback: band }),
  };
}

/** Of a running attempt, what its learner can change no more or only practises. */
function reviewedOf(
  row: AttemptRow,
  questions: readonly AskedQuestion[],
  { quiz, now }: Viewer,
  shows: Shows,
): Pick<QuizAttempt, 'reviewed'> {
  if (![...shows].some((item) => item !== 'attempt')) return {};
  const { form } = row;
  const walk = walkNow(row, quiz, now);
  const isSettled = (id: string): boolean =>
    !isBlank(row.answers[id]) && (form.practice || (id in walk.questions && !isOpen(form, walk, id)));
  const settled = questions.filter(({ asked }) => isSettled(asked.id));
  const rules = { ...quiz.rules, confidence: form.confidence };
  const { graded } = gradeQuiz(settled.map(keyed), row.answers, rules, { passingScore: 0, confidence: row.confidence });
  return { reviewed: gradedIn(form, questions, graded, shows) };
}

function gradedIn(
  form: Form,
  questions: readonly AskedQuestion[],
  graded: readonly GradedAnswer[],
  shows: Shows,
): GradedAnswer[] {
  if (!shows.has('attempt')) return [];
  const rows = new Map(questions.map((question) => [question.asked.id, question]));
  const places = new Map(form.questions.map(({ id }, place) => [id, place]));
  return graded
    .toSorted((one, other) => (places.get(one.question as string) ?? 0) - (places.get(other.question as string) ?? 0))
    .map(({ question: id, answer, is_correct, points_awarded, scoring, comment }): GradedAnswer => {
      const question = rows.get(id as string);
      const chosen = new Set([answer].flat().map(String));
      const said = question && shows.has('feedback') ? feedbackOn(question.key, chosen) : [];
      const general = question?.key.details.general_feedback;
      return {
        question: question ? withFeedback(inForm(question, form), said) : id,
        answer: answer ?? null,
        ...(shows.has('correctness') ? { is_correct: is_correct ?? null } : {}),
        ...(shows.has('marks') ? { points_awarded: points_awarded ?? null } : {}),
        ...(scoring && shows.has('marks') && shows.has('correctness') ? { scoring: legible(scoring, shows) } : {}),
        ...(said.length ? { feedback: said.map(({ feedback }) => feedback).join('\n') } : {}),
        ...(comment && shows.has('feedback') ? { comment } : {}),
        ...(general && shows.has('general_feedback') ? { general_feedback: general } : {}),
        ...(question && shows.has('right_answer')
          ? { correct_answer: question.key.correct_answer, explanation: question.key.explanation }
          : {}),
      };
    });
}

interface Said {
  id: string;
  feedback: string;
}

const feedbackOn = ({ options }: QuestionRow, chosen: ReadonlySet<string>): Said[] =>
  options.flatMap((option) =>
    typeof option !== 'string' && option.feedback && chosen.has(option.id)
      ? [{ id: option.id, feedback: option.feedback }]
      : [],
  );

const withFeedback = (question: Question, said: readonly Said[]): Question => ({
  ...question,
  options:
    question.options?.map((option) => {
      const feedback = said.find(({ id }) => id === optionId(option))?.feedback;
      return typeof option === 'string' || feedback === undefined ? option : { ...option, feedback };
    }) ?? null,
});

/** What single options gave tells which are right: without leave to see that, only their sum. */
function legible(scoring: Scoring, shows: Shows): Scoring {
  if (shows.has('right_answer')) return scoring;
  const options = scoring.steps.filter(({ kind }) => kind === 'option');
  if (!options.length) return scoring;
  const points = options.reduce((sum, step) => sum + Math.round(step.points * 1000), 0) / 1000;
  const rest = scoring.steps.filter(({ kind }) => kind !== 'option');
  return { ...scoring, steps: [{ kind: 'option', count: options.length, points }, ...rest] };
}

function wholeScoring(row: AttemptRow, { rules }: QuizRow): Scoring {
  const then = row.marking?.rules ?? rules;
  return scoringOf(row.graded ?? [], Number(row.max_score), { ...then, confidence: row.form.confidence });
}

/** As it was asked, its options in the order that was drawn; worth what it counts for. */
function inForm({ asked, key }: AskedQuestion, form: Form): Question {
  const question = presentQuestion({ ...asked, points: key.points });
  const order = form.questions.find(({ id }) => id === asked.id)?.options ?? [];
  const placeOf = (option: Option): number => order.indexOf(optionId(option));
  return { ...question, options: question.options?.toSorted((one, other) => placeOf(one) - placeOf(other)) ?? null };
}

const placeholder = ({ asked, key }: AskedQuestion): Question => ({
  id: asked.id,
  quiz: asked.quiz_id,
  question_text: '',
  question_type: '',
  points: key.points,
  order_index: asked.order_index,
  ...(asked.details.section == null ? {} : { section: asked.details.section }),
});

function visitOf({ asked: { id } }: AskedQuestion, form: Form, walk: Walk): Partial<Question> {
  if (form.navigation === 'free') return {};
  const { section, time_limit_seconds } = form.questions.find((question) => question.id === id)!;
  const visit = walk.questions[id];
  const closed = visit?.closed_at ?? walk.sections[section ?? '']?.closed_at;
  return {
    ...(time_limit_seconds === null ? {} : { time_limit_seconds }),
    ...(visit ? { opened_at: visit.opened_at, expires_at: visit.expires_at } : {}),
    ...(closed == null ? {} : { closed_at: closed }),
  };
}

const sectionsOf = (form: Form, walk: Walk): AttemptSection[] =>
  form.sections.map((section) => {
    const visit: Partial<Visit> = walk.sections[section.id] ?? {};
    const { opened_at = null, expires_at = null, closed_at = null } = visit;
    return { ...section, ...(form.navigation === 'free' ? {} : { opened_at, expires_at, closed_at }) };
  });

const bandOf = ({ rules }: QuizRow, percentage: number): string | undefined =>
  (rules.overall_feedback ?? [])
    .filter(({ from_percent }) => percentage >= from_percent)
    .toSorted((one, other) => other.from_percent - one.from_percent)[0]?.text;
