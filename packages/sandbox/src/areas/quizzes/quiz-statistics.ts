import type { Answer, ItemStatistic, OptionCount, QuizStatistics } from '@edurise/contract/models';
import { sql } from 'kysely';
import type { AnyCall } from '../../http/call.ts';
import { itemFigures, mean, rounded, type Graded } from '../../learning/item-statistics.ts';
import { findTaughtQuiz } from './quiz-attempts.ts';
import { questionsOf, type AttemptRow, type QuestionRow } from './quiz-rows.ts';

/** Of each learner the first attempt: a second one has seen the questions. */
export async function quizStatistics(call: AnyCall, id: string): Promise<QuizStatistics> {
  const { quiz } = await findTaughtQuiz(call, id);
  const questions = await questionsOf(call.db, quiz.id);
  const attempts = await call.db
    .selectFrom('quiz_attempts')
    .selectAll()
    .distinctOn('user_id')
    .where('quiz_id', '=', quiz.id)
    .where('status', '=', 'submitted')
    .where(sql<boolean>`coalesce((form->>'practice')::boolean, false)`, '=', false)
    .orderBy('user_id')
    .orderBy('attempt_number')
    .execute();
  const graded = attempts.map((attempt) => sharesOf(attempt, questions));
  const percentages = attempts.flatMap(({ percentage }) => (percentage === null ? [] : [Number(percentage)]));
  return {
    quiz: quiz.id,
    attempts: attempts.length,
    mean_percentage: rounded(mean(percentages)),
    questions: questions.map((question): ItemStatistic => ({
      question: question.id,
      question_text: question.question_text,
      question_type: question.question_type,
      ...itemFigures(question.id, graded),
      omitted: attempts.filter((one) => wasAsked(one, question) && !chosen(one.answers[question.id]).length).length,
      options: optionCounts(question, attempts),
    })),
  };
}

/** Of a pool, not everybody gets the same questions. */
const wasAsked = ({ form }: AttemptRow, { id }: QuestionRow): boolean =>
  form?.questions.some((question) => question.id === id) ?? true;

function sharesOf({ graded }: AttemptRow, questions: readonly QuestionRow[]): Graded {
  const points = new Map(questions.map((question) => [question.id, Number(question.points)]));
  return {
    shares: new Map(
      (graded ?? []).flatMap(({ question, points_awarded }) => {
        const possible = points.get(question as string);
        if (!possible) return [];
        return [[question as string, points_awarded == null ? null : Number(points_awarded) / possible]];
      }),
    ),
  };
}

/** How often each was chosen; the rest of the questions have none to choose from. */
function optionCounts(question: QuestionRow, attempts: readonly AttemptRow[]): OptionCount[] {
  const options =
    question.question_type === 'true_false'
      ? ['true', 'false'].map((value) => ({ id: value, text: value }))
      : question.options.map((option) => (typeof option === 'string' ? { id: option, text: option } : option));
  const keys = new Set(chosen(question.correct_answer));
  const answers = attempts.flatMap((attempt) => chosen(attempt.answers[question.id]));
  return options.map(({ id, text }) => ({
    option: id,
    text,
    is_correct: keys.has(id),
    count: answers.filter((answer) => answer === id).length,
  }));
}

const chosen = (answer: Answer | null | undefined): string[] =>
  answer == null || answer === ''
    ? []
    : [answer]
        .flat()
        .map((one) => (typeof one === 'string' && /^(true|false)$/i.test(one) ? one.toLowerCase() : String(one)));
