import { randomUUID } from 'node:crypto';
import type { LectureProgress, ProgressWrite } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { json, type LectureProgressTable, type Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { recount } from '../../learning/course-progress.ts';
import { addReport, completeFrom, coverage, creditAt } from '../../learning/playback.ts';
import { publish } from '../../realtime/publish.ts';
import { changesAt } from '../../realtime/streams.ts';
import { requireEnrollment, type EnrollmentRow } from '../enrollments/enrollment-rows.ts';
import { findLecture, type LectureRow } from '../content/lecture-rows.ts';
import { presentProgress } from './progress-rows.ts';

type ProgressRow = Selectable<LectureProgressTable>;

export async function progressIn(call: AnyCall, lectureId: string): Promise<LectureProgress> {
  const { lecture } = await findLecture(call, lectureId);
  const enrollment = await requireEnrollment(call, lecture.course_id);
  return presentProgress(await progressRow(call.db, enrollment, lecture, call.now));
}

/** Takes in what a learner's device reports. Reports only ever add: a late one from another device takes nothing away. */
export async function reportProgress(
  call: AnyCall,
  lectureId: string,
  report: ProgressWrite,
): Promise<LectureProgress> {
  const { db, user, now } = call;
  const { lecture } = await findLecture(call, lectureId);
  const enrollment = await requireEnrollment(call, lecture.course_id);
  return db.transaction().execute(async (trx) => {
    // Reports of one learner come one by one, or two tabs would each spend the same credit.
    await trx.selectFrom('users').select('id').where('id', '=', user.id).forUpdate().execute();
    const known = await progressRow(trx, enrollment, lecture, now);
    const duration = (await knownDuration(trx, lecture)) || (report.total_seconds ?? known.total_seconds);
    const credit = await creditOf(trx, user.id, enrollment.enrolled_at, now);
    const outcome = addReport(known, report, { duration, credit });
    await keepCredit(trx, user.id, credit - outcome.spent, now);

    const share = coverage(outcome, duration);
    const isCompleted =
      known.is_completed ||
      share >= completeFrom ||
      (report.is_completed === true && (await isSelfReported(trx, lecture)));
    const isStale = report.session != null && report.session === known.session && (report.seq ?? 0) < (known.seq ?? 0);
    const row = await trx
      .updateTable('lecture_progress')
      .set({
        played: json(outcome.played),
        watched_seconds: outcome.watched_seconds,
        total_seconds: duration,
        unverified_seconds: Number(known.unverified_seconds) + outcome.unverified,
        is_completed: isCompleted,
        completion_percentage: isCompleted ? '100.00' : (100 * share).toFixed(2),
        updated_at: now,
        ...(isStale ? {} : { last_position_seconds: report.last_position_seconds ?? known.last_position_seconds }),
        ...(isStale || report.session == null ? {} : { session: report.session, seq: report.seq ?? null }),
      })
      .where('id', '=', known.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await recount(trx, enrollment.id, now);
    await tellProgress({ ...call, db: trx }, enrollment, row);
    return presentProgress(row);
  });
}

/** A quiz that was passed, or waits for its teacher's marks, completes its lecture. */
export async function completeLecture(
  db: Queries,
  enrollment: EnrollmentRow,
  lecture: LectureRow,
  now: Date,
): Promise<void> {
  const { id } = await progressRow(db, enrollment, lecture, now);
  const row = await db
    .updateTable('lecture_progress')
    .set({ is_completed: true, completion_percentage: '100.00', updated_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await recount(db, enrollment.id, now);
  await tellProgress({ db, now }, enrollment, row);
}

/** The learner's other devices, and those who teach the course. */
const tellProgress = (
  occasion: { db: Queries; now: Date },
  { tenant_id, user_id, course_id }: EnrollmentRow,
  row: ProgressRow,
): Promise<void> =>
  publish(
    occasion,
    changesAt({ id: tenant_id }),
    { type: 'progress_updated', topic: `course_${course_id}`, course_id, progress: presentProgress(row) },
    { id: user_id },
  );

async function progressRow(
  db: Queries,
  enrollment: EnrollmentRow,
  lecture: LectureRow,
  now: Date,
): Promise<ProgressRow> {
  const query = db
    .selectFrom('lecture_progress')
    .selectAll()
    .where('enrollment_id', '=', enrollment.id)
    .where('lecture_id', '=', lecture.id);
  const known = await query.executeTakeFirst();
  if (known) return known;
  await db
    .insertInto('lecture_progress')
    .values({
      id: randomUUID(),
      tenant_id: enrollment.tenant_id,
      enrollment_id: enrollment.id,
      lecture_id: lecture.id,
      watched_seconds: 0,
      total_seconds: lecture.duration_seconds ?? 0,
      last_position_seconds: 0,
      completion_percentage: '0',
      is_completed: false,
      played: json([]),
      session: null,
      seq: null,
      unverified_seconds: 0,
      created_at: now,
      updated_at: now,
    })
    .onConflict((clash) => clash.columns(['enrollment_id', 'lecture_id']).doNothing())
    .execute();
  return query.executeTakeFirstOrThrow();
}

/** The platform's own measure of a film; a client's is a hint, taken where there is no other. */
async function knownDuration(db: Queries, lecture: LectureRow): Promise<number> {
  const video = await db
    .selectFrom('videos')
    .select('duration_seconds')
    .where('lecture_id', '=', lecture.id)
    .executeTakeFirst();
  return video?.duration_seconds ?? lecture.duration_seconds ?? 0;
}

/** Where nothing can be measured the learner's word counts: texts, documents, and films on foreign players. */
async function isSelfReported(db: Queries, { id, content_type }: LectureRow): Promise<boolean> {
  if (content_type === 'text' || content_type === 'pdf') return true;
  if (content_type !== 'video') return false;
  const video = await db.selectFrom('videos').select('video_provider').where('lecture_id', '=', id).executeTakeFirst();
  return video?.video_provider === 'youtube' || video?.video_provider === 'vimeo';
}

async function creditOf(db: Queries, userId: string, enrolledAt: Date, now: Date): Promise<number> {
  const kept = await db.selectFrom('playback_credit').selectAll().where('user_id', '=', userId).executeTakeFirst();
  return kept ? creditAt(now, kept.counted_at, Number(kept.seconds)) : creditAt(now, enrolledAt);
}

async function keepCredit(db: Queries, userId: string, seconds: number, now: Date): Promise<void> {
  await db
    .insertInto('playback_credit')
    .values({ user_id: userId, seconds, counted_at: now })
    .onConflict((clash) => clash.column('user_id').doUpdateSet({ seconds, counted_at: now }))
    .execute();
}
