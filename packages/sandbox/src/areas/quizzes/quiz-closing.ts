/** How an attempt ends: by its learner, by the clock, and what follows from it. */
import type { AnyCall } from '../../http/call.ts';
import { json, type Queries } from '../../database/tables.ts';
import { defaultRules, isOver } from '../../learning/attempt.ts';
import { totalOf } from '@edurise/contract/scoring';
import { grade, keptPercentage, type Grading } from '../../learning/grading.ts';
import type { KeptGrade, Marking } from '../../database/tables/quizzes.ts';
import { askedOf, keyed, type AskedQuestion } from './quiz-asked.ts';
import { completeQuiz } from './quiz-completion.ts';
import type { AttemptRow, QuizRow } from './quiz-rows.ts';

/** One whose time is over is closed first. */
export const settled = (db: AnyCall['db'], attempt: AttemptRow, quiz: QuizRow, now: Date): Promise<AttemptRow> =>
  attempt.status === 'in_progress' && isOver(attempt, quiz.rules, now)
    ? db.transaction().execute(async (trx) => settle(trx, await lock(trx, attempt.id), quiz, now))
    : Promise.resolve(attempt);

/** Nobody needs to hand in what the clock has ended: the answers saved by then count. */
export async function settle(db: Queries, attempt: AttemptRow, quiz: QuizRow, now: Date): Promise<AttemptRow> {
  if (attempt.status !== 'in_progress' || !isOver(attempt, quiz.rules, now)) return attempt;
  return close(db, attempt, quiz, attempt.expires_at ?? now, 'timer');
}

export const lock = (db: Queries, id: string): Promise<AttemptRow> =>
  db.selectFrom('quiz_attempts').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

/** Grades the attempt, by the quiz as it is unless something else is said, and takes no more answers. */
export async function close(
  db: Queries,
  attempt: AttemptRow,
  marking: Marking,
  at: Date,
  by: string,
): Promise<AttemptRow> {
  const { graded, ...outcome } = gradeAttempt(await askedOf(db, attempt), attempt, marking);
  const closed = await db
    .updateTable('quiz_attempts')
    .set({
      ...outcome,
      graded: json(graded),
      marking: json(markingOf(marking)),
      status: 'submitted',
      submitted_at: at,
      submitted_by: by,
      updated_at: at,
    })
    .where('id', '=', attempt.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await completeQuiz(db, closed, at, { isVisit: by === 'learner' });
  return closed;
}

/** What a grading goes by. */
export const markingOf = ({ rules, passing_score }: Marking): Marking => ({ rules, passing_score });

/** What a row keeps of a grading; what only practises has no grade. */
export type Outcome = Omit<Grading, 'graded' | 'percentage'> & { graded: KeptGrade[]; percentage: string | null };

/** What a person gives and says, by question id. */
export interface ByHand {
  points?: Readonly<Record<string, number>> | undefined;
  comments?: Readonly<Record<string, string>> | undefined;
}

/**
 * By the rules that are given and the keys that come with the questions; where no key can say, what a person gave stays
 * given, unless he gives something else now. What was said stays said in the same way.
 */
export function gradeAttempt(
  questions: readonly AskedQuestion[],
  attempt: AttemptRow,
  marking: Marking,
  { points = {}, comments = {} }: ByHand = {},
): Outcome {
  const { form } = attempt;
  const { graded, ...outcome } = grade(questions.map(keyed), attempt.answers, {
    rules: { ...marking.rules, scoring: marking.rules.scoring ?? defaultRules.scoring, confidence: form.confidence },
    passingScore: Number(marking.passing_score),
    confidence: attempt.confidence,
    given: { ...givenByPeople(attempt, questions), ...points },
  });
  const said = { ...commentsIn(attempt), ...comments };
  const kept = graded.map((one, place): KeptGrade => {
    const comment = said[one.question as string];
    return { ...one, version: questions[place]!.key.version, ...(comment ? { comment } : {}) };
  });
  return { ...outcome, graded: kept, ...(form.practice ? { percentage: null, passed: null } : {}) };
}

/** Points by question id. Old grades do not say who gave them: those of essays are a person's. */
function givenByPeople({ graded }: AttemptRow, questions: readonly AskedQuestion[]): Record<string, number> {
  const essays = new Set(questions.flatMap(({ asked }) => (asked.question_type === 'essay' ? [asked.id] : [])));
  return Object.fromEntries(
    (graded ?? []).flatMap(({ question, points_awarded, scoring }): [string, number][] => {
      const id = question as string;
      if (points_awarded == null) return [];
      const isByHand = scoring ? scoring.steps.some(({ kind }) => kind === 'person') : essays.has(id);
      return isByHand ? [[id, scoring?.awarded ?? Number(points_awarded)]] : [];
    }),
  );
}

/** Takes what a person gives and says, and leaves every other answer graded as it is, whatever rules and keys say by now. */
export function gradeByHand(
  questions: readonly AskedQuestion[],
  attempt: AttemptRow,
  quiz: Marking,
  byHand: ByHand,
): Outcome {
  const then = attempt.marking ?? quiz;
  const anew = new Map(gradeAttempt(questions, attempt, then, byHand).graded.map((one) => [one.question, one]));
  const graded = (attempt.graded ?? []).map((one): KeptGrade => {
    const id = one.question as string;
    const { comment, ...given } = (id in (byHand.points ?? {}) && anew.get(id)) || one;
    const said = byHand.comments?.[id] ?? comment;
    return { ...given, ...(said ? { comment: said } : {}) };
  });
  const { score, max_score, percentage, passed } = attempt;
  if (!byHand.points) return { score: score!, max_score: max_score!, percentage, passed, graded };
  const rules = { ...then.rules, confidence: attempt.form.confidence };
  const total = totalOf(graded, Number(max_score), rules, Number(then.passing_score));
  return {
    score: total.score,
    max_score: max_score!,
    ...(attempt.form.practice
      ? { percentage: null, passed: null }
      : { percentage: keptPercentage(total.percentage), passed: total.passed }),
    graded,
  };
}

const commentsIn = ({ graded }: AttemptRow): Record<string, string> =>
  Object.fromEntries(
    (graded ?? []).flatMap(({ question, comment }) => (comment ? [[question as string, comment]] : [])),
  );

/** How many answers wait for a person. What only practises waits for nobody. */
export const waitingIn = ({ form, graded }: Pick<AttemptRow, 'form' | 'graded'>): number =>
  form.practice ? 0 : (graded ?? []).filter(({ points_awarded }) => points_awarded == null).length;
