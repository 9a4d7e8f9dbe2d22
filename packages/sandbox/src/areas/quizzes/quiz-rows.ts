import type { Option, Question, Quiz, QuizAttempt } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { iso, isoOrNull } from '../../clock.ts';
import type { Queries, QuestionsTable, QuizAttemptsTable, QuizzesTable } from '../../database/tables.ts';
import { defaultRules } from '../../learning/attempt.ts';

export type QuizRow = Selectable<QuizzesTable>;
export type QuestionRow = Selectable<QuestionsTable>;
export type AttemptRow = Selectable<QuizAttemptsTable>;

/** As they stand today: for those who teach, and for attempts to come. */
export const questionsOf = (db: Queries, quizId: string): Promise<QuestionRow[]> =>
  db.selectFrom('questions').selectAll().where('quiz_id', '=', quizId).orderBy('order_index').orderBy('id').execute();

/** The only way in which a question leaves for a learner: without its key, and whatever would tell of it. */
export const presentQuestion = (row: QuestionRow): Question => {
  const { section, time_limit_seconds, numeric, words } = row.details;
  return {
    id: row.id,
    quiz: row.quiz_id,
    question_text: row.question_text,
    question_type: row.question_type,
    options: row.options.map(withoutKey),
    points: row.points,
    order_index: row.order_index,
    multiple: takesSeveral(row),
    ...(section == null ? {} : { section }),
    ...(time_limit_seconds == null ? {} : { time_limit_seconds }),
    ...(numeric ? { numeric: { units: numeric.units?.map(nameOf) ?? [] } } : {}),
    ...(words ? { words } : {}),
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  };
};

/** May several options be chosen? */
export const takesSeveral = ({ question_type, correct_answer }: QuestionRow): boolean =>
  Array.isArray(correct_answer) && question_type === 'multiple_choice';

const withoutKey = (option: Option): Option =>
  typeof option === 'string' ? option : { id: option.id, text: option.text };

const nameOf = (unit: string | { unit: string }): string => (typeof unit === 'string' ? unit : unit.unit);

/** For those who teach. */
export const presentKeyedQuestion = (row: QuestionRow): Question => ({
  ...presentQuestion(row),
  ...row.details,
  options: row.options,
  correct_answer: row.correct_answer,
  explanation: row.explanation,
});

export const presentQuiz = (row: QuizRow, questions: Question[]): Quiz => ({
  id: row.id,
  lecture: row.lecture_id,
  title: row.title,
  description: row.description,
  passing_score: row.passing_score,
  time_limit_minutes: row.time_limit_minutes,
  max_attempts: row.max_attempts,
  questions,
  rules: { ...defaultRules, ...row.rules },
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

/** Without its lease, which is for the tab that holds it; with its outcome, which policy may hide from a learner. */
export const presentAttempt = (row: AttemptRow, now: Date): QuizAttempt => ({
  id: row.id,
  quiz: row.quiz_id,
  enrollment: row.enrollment_id,
  attempt_number: row.attempt_number,
  status: row.status,
  answers: row.answers,
  score: row.score,
  max_score: row.max_score,
  percentage: row.percentage,
  passed: row.passed,
  started_at: iso(row.started_at),
  expires_at: isoOrNull(row.expires_at),
  submitted_at: isoOrNull(row.submitted_at),
  server_now: iso(now),
  rev: row.rev,
  extra_minutes: row.extra_minutes,
  extension_seen: row.extension_seen,
  paused_at: isoOrNull(row.paused_at),
  practice: row.form.practice,
  navigation: row.form.navigation,
  ...(row.walk?.position ? { position: row.walk.position } : {}),
  ...(row.form.confidence ? { confidence: row.confidence } : {}),
  ...(row.status === 'in_progress' ? { flagged: row.flagged } : {}),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
