import { isDeepStrictEqual } from 'node:util';
import type { GradedAnswer, KeptKey, Regrade, RegradedAttempt, RegradeOptions } from '@edurise/contract/models';
import { sql } from 'kysely';
import { audit } from '../../accounts/audit.ts';
import { json } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { invalid, type Problem } from '../../http/problem.ts';
import { quizGraded } from '../../notifications/news.ts';
import { notify } from '../../notifications/notify.ts';
import { findTaughtQuiz } from './quiz-attempts.ts';
import { askedAmong, withKey, type AskedQuestion } from './quiz-asked.ts';
import { gradeAttempt, gradeByHand, markingOf, waitingIn } from './quiz-closing.ts';
import { completeQuiz } from './quiz-completion.ts';
import { questionsOf, type AttemptRow, type QuizRow } from './quiz-rows.ts';
import { closedForAll } from './quiz-timing.ts';
import { showsOf } from './quiz-view.ts';

/**
 * Grades what was handed in by today's keys where they can say anything of it, and by what a person gives where no key can.
 * A dry run writes nothing.
 */
export async function regradeQuiz(call: AnyCall, id: string, options: RegradeOptions): Promise<Regrade> {
  const { db, now } = call;
  const { quiz } = await findTaughtQuiz(call, id);
  const { dry_run = false, never_lower = false, points, comments, points_only } = options;
  const written: AttemptRow[] = [];
  const answer = await db.transaction().execute(async (trx) => {
    const today = new Map((await questionsOf(trx, quiz.id)).map((question) => [question.id, question]));
    const named = [...new Set([...Object.keys(points ?? {}), ...Object.keys(comments ?? {})]), ''];
    const attempts = await trx
      .selectFrom('quiz_attempts')
      .innerJoin('users', 'users.id', 'quiz_attempts.user_id')
      .selectAll('quiz_attempts')
      .select(['users.first_name', 'users.last_name'])
      .where('quiz_id', '=', quiz.id)
      .where('status', '=', 'submitted')
      .$if(points_only === true, (query) => query.where(sql<string>`quiz_attempts.id::text`, 'in', named))
      .orderBy('submitted_at')
      .orderBy('quiz_attempts.id')
      // What a colleague gives meanwhile would be written over.
      .forUpdate('quiz_attempts')
      .execute();
    const asked = await askedAmong(trx, attempts);
    requireFitting({ points, comments }, asked);
    const changes: RegradedAttempt[] = [];
    const turns: number[] = [];
    const kept = new Map<string, KeptKey>();
    let rekeyed = 0;
    for (const attempt of attempts) {
      const before = asked.get(attempt.id)!;
      const questions = points_only
        ? before
        : before.map((question) => withKey(question, today.get(question.asked.id), attempt.answers));
      for (const { asked: question, key } of questions) {
        if (points_only || key.version === today.get(question.id)?.version) continue;
        const { id, question_text } = question;
        kept.set(id, { question: id, question_text, attempts: (kept.get(id)?.attempts ?? 0) + 1 });
      }
      const byHand = { points: points?.[attempt.id], comments: comments?.[attempt.id] };
      const { graded, ...outcome } = (points_only ? gradeByHand : gradeAttempt)(questions, attempt, quiz, byHand);
      if (points_only) requireTaken(attempt.id, byHand.points, graded);
      if (never_lower && isLower(outcome, attempt)) continue;
      // Another number of points in all changes the share, with the same score.
      const same = (['score', 'max_score', 'passed'] as const).every((field) => outcome[field] === attempt[field]);
      const isOther = !same || !isSameGrading(graded, attempt.graded ?? []);
      if (isOther) {
        turns.push(turnOf(outcome, attempt));
        changes.push({
          attempt: attempt.id,
          user: attempt.user_id,
          user_name: `${attempt.first_name} ${attempt.last_name}`.trim(),
          score_before: attempt.score,
          score_after: outcome.score,
          passed_before: attempt.passed,
          passed_after: outcome.passed,
        });
      }
      // Another key may count the same and is still the one to be shown.
      const isRekeyed = questions.some(({ key }, place) => key.version !== before[place]!.key.version);
      if (isRekeyed) rekeyed++;
      if (dry_run || !(isOther || isRekeyed)) continue;
      const row = await trx
        .updateTable('quiz_attempts')
        .set({
          ...outcome,
          graded: json(graded),
          ...(points_only ? {} : { marking: json(markingOf(quiz)) }),
          updated_at: now,
        })
        .where('id', '=', attempt.id)
        .returningAll()
        .executeTakeFirstOrThrow();
      written.push(row);
      await tellWhoWaited({ ...call, db: trx }, attempt, row, quiz);
    }
    const [raised, lowered] = [turns.filter((turn) => turn > 0).length, turns.filter((turn) => turn < 0).length];
    if (!dry_run) {
      const counts = {
        raised: { from: 0, to: raised },
        lowered: { from: 0, to: lowered },
        ...(points ? { points: { from: null, to: points } } : {}),
      };
      await audit({ ...call, db: trx }, 'quiz.regrade', { type: 'quiz', id: quiz.id }, counts);
    }
    return {
      quiz: quiz.id,
      dry_run,
      attempts: attempts.length,
      raised,
      lowered,
      changes,
      rekeyed,
      kept: [...kept.values()],
    };
  });
  // What was completed stays completed, as everywhere. One learner at a time: whoever held several would wait for those who wait
  // for him. A pass that is not come to is found when somebody asks, as one that is released is.
  for (const row of written) await db.transaction().execute((trx) => completeQuiz(trx, row, now));
  return answer;
}

/** Whoever gives points to an attempt or a question that is not there, or more than there is to gain, is told so. */
function requireFitting(
  { points, comments }: Pick<RegradeOptions, 'points' | 'comments'>,
  asked: ReadonlyMap<string, readonly AskedQuestion[]>,
): void {
  const all = { points: points ?? {}, comments: comments ?? {} };
  for (const [field, byAttempt] of Object.entries(all))
    for (const [attempt, byQuestion] of Object.entries<Record<string, number | string>>(byAttempt)) {
      const refuse = (words: string, question?: string): Problem =>
        invalid({ [field]: { [attempt]: question === undefined ? [words] : { [question]: [words] } } });
      const questions = asked.get(attempt);
      if (!questions) throw refuse('No attempt of this quiz that is handed in has this id.');
      for (const [question, value] of Object.entries(byQuestion)) {
        const found = questions.find(({ asked: { id } }) => id === question);
        if (!found) throw refuse('This attempt was not asked this question.', question);
        const most = Number(found.key.points);
        if (typeof value === 'number' && value > most)
          throw refuse(`Ensure this value is less than or equal to ${most}.`, question);
      }
    }
}

/** Where a key decides, or nothing was said, a person's points would be lost. */
function requireTaken(
  attempt: string,
  points: Readonly<Record<string, number>> = {},
  graded: readonly GradedAnswer[],
): void {
  for (const { question, scoring } of graded) {
    const asked = question as string;
    if (Object.hasOwn(points, asked) && !scoring?.steps.some(({ kind }) => kind === 'person'))
      throw invalid({ points: { [attempt]: { [asked]: ['This answer is not graded by a person.'] } } });
  }
}

/** Fewer points, a smaller share of what there is by now, or a pass that is none any more. */
const isLower = (after: Pick<AttemptRow, Told>, before: Pick<AttemptRow, Told>): boolean =>
  Number(after.score) < Number(before.score) ||
  Number(after.percentage) < Number(before.percentage) ||
  (before.passed === true && after.passed !== true);
type Told = 'score' | 'max_score' | 'percentage' | 'passed';

/** More than nothing where it went up. Where there is another number of points to gain, their share says so. */
function turnOf(after: Pick<AttemptRow, Told>, before: Pick<AttemptRow, Told>): number {
  const said = after.max_score === before.max_score || after.percentage === null ? 'score' : 'percentage';
  return Number(after[said]) - Number(before[said]);
}

/** Once nothing waits for a person any more, and the learner may know. */
async function tellWhoWaited(
  call: AnyCall,
  before: Pick<AttemptRow, 'form' | 'graded'>,
  after: AttemptRow,
  quiz: QuizRow,
): Promise<void> {
  if (!waitingIn(before) || waitingIn(after)) return;
  const reviewed = await closedForAll(call.db, quiz, call.now);
  if (!showsOf(after, { quiz: reviewed, teaches: false, now: call.now }).shows.has('marks')) return;
  const course = await call.db
    .selectFrom('courses')
    .select(['id', 'title'])
    .where('id', '=', quiz.course_id)
    .executeTakeFirstOrThrow();
  await notify(call, [after.user_id], quizGraded(course, quiz, after));
}

/** Grades from before steps were kept say the same without them. */
const isSameGrading = (graded: readonly GradedAnswer[], before: readonly GradedAnswer[]): boolean =>
  graded.length === before.length &&
  graded.every((one, place) => {
    const other = before[place]!;
    const told = ({ question, answer = null, is_correct = null, points_awarded = null, comment }: GradedAnswer) => [
      question,
      answer,
      is_correct,
      points_awarded == null ? null : Number(points_awarded),
      comment,
    ];
    return (
      isDeepStrictEqual(told(one), told(other)) && (!other.scoring || isDeepStrictEqual(one.scoring, other.scoring))
    );
  });
