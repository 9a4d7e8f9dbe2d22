import type { Answer, Answers, ItemStatistic, OptionCount, QuizStatistics } from '@edurise/contract/models';
import { sql } from 'kysely';
import type { AnyCall } from '../../http/call.ts';
import { itemFigures, mean, rounded, type Graded } from '../../learning/item-statistics.ts';
import { findTaughtQuiz } from './quiz-attempts.ts';
import { waitingIn } from './quiz-closing.ts';
import { askedAmong, type AskedQuestion } from './quiz-asked.ts';
import { questionsOf, type AttemptRow, type QuestionRow } from './quiz-rows.ts';

/**
 * Of each learner the first attempt: a second one has seen the questions. Each question as it stands today, with the answers to
 * all versions of it that were of its type: what was said to another kind of question says nothing of this one.
 */
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
  const asked = await askedAmong(call.db, attempts);
  const taken = attempts.map((attempt) => takenOf(attempt, asked.get(attempt.id)!));
  // What a person has still to grade counts nothing yet, which says nothing of the learners.
  const percentages = attempts.flatMap((attempt) =>
    attempt.percentage === null || waitingIn(attempt) > 0 ? [] : [Number(attempt.percentage)],
  );
  return {
    quiz: quiz.id,
    attempts: attempts.length,
    mean_percentage: rounded(mean(percentages)),
    questions: questions.map((question): ItemStatistic => {
      // Of a pool, not everybody gets the same questions.
      const askedIt = taken.filter(({ types }) => types.get(question.id) === question.question_type);
      const answers = askedIt.map((one) => chosen(question, one.answers[question.id]));
      return {
        question: question.id,
        question_text: question.question_text,
        question_type: question.question_type,
        ...itemFigures(question.id, askedIt),
        omitted: answers.filter((answer) => !answer.length).length,
        options: optionCounts(question, answers.flat()),
      };
    }),
  };
}

interface Taken extends Graded {
  answers: Answers;
  /** Of the questions as they were asked, by id. */
  types: ReadonlyMap<string, string>;
}

function takenOf({ graded, answers }: AttemptRow, questions: readonly AskedQuestion[]): Taken {
  const points = new Map(questions.map(({ asked, key }) => [asked.id, Number(key.points)]));
  return {
    answers,
    types: new Map(questions.map(({ asked }) => [asked.id, asked.question_type])),
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
function optionCounts(question: QuestionRow, answers: readonly string[]): OptionCount[] {
  const options =
    question.question_type === 'true_false'
      ? ['true', 'false'].map((value) => ({ id: value, text: value }))
      : question.options.map((option) => (typeof option === 'string' ? { id: option, text: option } : option));
  const keys = new Set(chosen(question, question.correct_answer));
  return options.map(({ id, text }) => ({
    option: id,
    text,
    is_correct: keys.has(id),
    count: answers.filter((answer) => answer === id).length,
  }));
}

/** An option may be called “True”; only of true or false its case means nothing. */
const chosen = ({ question_type }: QuestionRow, answer: Answer | null | undefined): string[] =>
  answer == null || answer === ''
    ? []
    : [answer].flat().map((one) => (question_type === 'true_false' ? String(one).toLowerCase() : String(one)));
