import { randomUUID } from 'node:crypto';
import type { LectureProgress, ProgressWrite } from '@edurise/contract/models';
import { json, type Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { notFound } from '../../http/problem.ts';
import { recount } from '../../learning/course-progress.ts';
import { moved, secondAfter } from '../../learning/film.ts';
import { addReport, freeTime, paces, spend, type Outcome, type Visit } from '../../learning/playback.ts';
import { digestOf, pagesOf, rangesOfPages, total, type Ranges } from '../../learning/played.ts';
import { publish } from '../../realtime/publish.ts';
import { changesAt } from '../../realtime/streams.ts';
import { requireEnrollment, type EnrollmentRow } from '../enrollments/enrollment-rows.ts';
import { movesSince } from '../content/films.ts';
import { findLecture, type LectureRow } from '../content/lecture-rows.ts';
import { completion, rangesOf } from './completion.ts';
import { measureOf, type Measure } from './measure.ts';
import { presentProgress, type ProgressRow } from './progress-rows.ts';
import { keepUsed, keepVisits, nameless, openVisit, usedBy, visitsOf } from './visits.ts';

/** How far the caller is in a lecture. Whoever asks may be about to learn: the answer has a ticket to report under. */
export async function progressIn(call: AnyCall, lectureId: string): Promise<LectureProgress> {
  const { lecture } = await findLecture(call, lectureId);
  const enrollment = await requireEnrollment(call, lecture.course_id);
  const row = await progressRow(call.db, enrollment, lecture, call.now);
  const ticket = await openVisit(call.db, { enrollment, lecture }, call.now);
  return { ...presentProgress(row, lecture), ticket };
}

/** Takes in what a learner's device reports. Reports only ever add: a late one from another device takes nothing away. */
export async function reportProgress(
  call: AnyCall,
  lectureId: string,
  report: ProgressWrite,
): Promise<LectureProgress> {
  const { db, user, now } = call;
  const { lecture: found, course } = await findLecture(call, lectureId);
  const enrollment = await requireEnrollment(call, found.course_id);
  return db.transaction().execute(async (trx) => {
    // Reports of one learner come one by one, or two tabs would each spend the same time. What he is told does not wait.
    await trx.selectFrom('users').select('id').where('id', '=', user.id).forNoKeyUpdate().execute();
    // Nor does its content change meanwhile.
    const lecture = await trx
      .selectFrom('lectures')
      .selectAll()
      .where('id', '=', found.id)
      .forShare()
      .executeTakeFirst();
    if (!lecture) throw notFound('Lecture');
    const where = { enrollment, lecture };
    const known = await progressRow(trx, enrollment, lecture, now, 'to write');
    const measure = await measureOf(
      trx,
      lecture,
      course.metadata,
      Math.max(whole(report.total_seconds) ?? 0, known.total_seconds),
    );
    const visits = await visitsOf(trx, where, sessionsOf(report), now);
    const used = await usedBy(trx, user.id);
    const free = freeTime(visits, used, now);
    const pace = paces[measure.medium];
    const before = rangesOf(known, measure);
    const seen = await inTodaysContent(trx, lecture, visits, report);
    const outcome = addReport(
      { played: before, unverified: known.unverified, watched_seconds: known.watched_seconds },
      claimOf(seen, measure),
      {
        length: measure.length,
        credit: (total(free) / 1000) * pace,
        ...(measure.medium === 'document' ? { grain: 1 } : {}),
        seek: measure.seek,
      },
    );
    await keepUsed(trx, user.id, spend(used, free, outcome.spent / pace, now));
    const engaged_seconds = await keepVisits(trx, where, visits, report.engaged ?? {}, now);

    const row = await trx
      .updateTable('lecture_progress')
      .set({
        ...measuredColumns(outcome, measure),
        engaged_seconds,
        total_seconds: Math.round(measure.seconds),
        updated_at: now,
        ...placeOf(seen, known, now),
        ...(measure.isResult ? {} : completion(known, outcome, measure, { now, isSaid: report.is_completed === true })),
      })
      .where('id', '=', known.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await recount(trx, enrollment.id, now);
    await tellProgress({ ...call, db: trx }, enrollment, row, lecture);
    const answer = presentProgress(row, lecture);
    // Who knew all that was here, and was granted all that he brought, needs to hear of neither.
    const inStep = report.digest === digestOf(before) && outcome.unverified.length === 0;
    return inStep ? { ...answer, played: null, pages: null } : answer;
  });
}

/** A quiz that was passed completes its lecture. */
export async function completeLecture(
  db: Queries,
  enrollment: EnrollmentRow,
  lecture: LectureRow,
  now: Date,
  { isVisit }: { isVisit: boolean },
): Promise<void> {
  const { id, completed_at } = await progressRow(db, enrollment, lecture, now, 'to write');
  const row = await db
    .updateTable('lecture_progress')
    .set({
      is_completed: true,
      completion_percentage: '100.00',
      completed_at: completed_at ?? now,
      rule_version: 'quiz-1',
      updated_at: now,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await recount(db, enrollment.id, now, { isVisit });
  await tellProgress({ db, now }, enrollment, row, lecture);
}

/** A report that was kept on a device may hold what was played in several visits. */
function sessionsOf({ session, engaged }: ProgressWrite): string[] {
  const named = [...new Set([...(session ? [session] : []), ...Object.keys(engaged ?? {})])];
  return named.length ? named : [nameless];
}

/** A visit that began before the content was replaced saw what was there before: what it reports is of that. */
async function inTodaysContent(
  db: Queries,
  lecture: LectureRow,
  visits: readonly (Visit & { session: string })[],
  report: ProgressWrite,
): Promise<ProgressWrite> {
  const visit = visits.find(({ session }) => session === report.session);
  if (!visit) return report;
  if (lecture.content_type !== 'video') {
    const isOther = lecture.content_changed_at !== null && visit.openedAt < lecture.content_changed_at;
    return isOther ? { ...report, played: [], pages: [], last_position_seconds: undefined } : report;
  }
  const changes = await movesSince(db, lecture.id, visit.openedAt);
  if (!changes.length) return report;
  const { last_position_seconds, ...rest } = report;
  const second = changes.reduce<number | undefined>(
    (at, moves) => (at === undefined ? undefined : secondAfter(at, moves)),
    last_position_seconds,
  );
  return {
    ...rest,
    ...(report.played ? { played: changes.reduce<Ranges>(moved, report.played) } : {}),
    ...(second === undefined ? {} : { last_position_seconds: Math.round(second) }),
  };
}

const claimOf = ({ played, pages, watched_seconds }: ProgressWrite, { medium }: Measure) => ({
  played: medium === 'document' ? (pages ? rangesOfPages(pages) : []) : played,
  // What is read is not counted in seconds of a film.
  watched_seconds: medium === 'film' ? watched_seconds : undefined,
});

const measuredColumns = ({ played, unverified, watched_seconds, uncounted }: Outcome, { medium }: Measure) =>
  medium === 'document'
    ? {
        pages: json(pagesOf(played)),
        unverified: json(unverified),
        unverified_seconds: total(unverified) / paces.document,
      }
    : {
        played: json(played),
        unverified: json(unverified),
        unverified_seconds: total(unverified) + uncounted,
        watched_seconds,
      };

/**
 * Where the learner is: where he was last, on whichever device. A device says when that was, for its report may have
 * waited for a network; a clock that is ahead is put right, and within one visit the count of its reports decides.
 */
function placeOf(report: ProgressWrite, known: ProgressRow, now: Date) {
  const { session } = report;
  const seq = whole(report.seq ?? undefined);
  const last_position_seconds = whole(report.last_position_seconds);
  const said = Date.parse(report.played_at ?? '');
  const at = new Date(Number.isNaN(said) ? now : Math.min(said, now.getTime()));
  const isSameVisit = session != null && session === known.session;
  const isStale = isSameVisit ? (seq ?? 0) < (known.seq ?? 0) : known.position_at !== null && at < known.position_at;
  if (isStale) return {};
  return {
    last_position_seconds: last_position_seconds ?? known.last_position_seconds,
    position_at: last_position_seconds === undefined ? known.position_at : at,
    ...(session == null ? {} : { session, seq: seq ?? null }),
  };
}

/** Nothing of a report is lost because a number in it is beyond all films. */
const whole = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : Math.round(Math.min(Math.max(0, seconds), 2_000_000_000));

/** The learner's other devices, and those who teach the course. */
const tellProgress = (
  occasion: { db: Queries; now: Date },
  { tenant_id, user_id, course_id }: EnrollmentRow,
  row: ProgressRow,
  lecture: LectureRow,
): Promise<void> =>
  publish(
    occasion,
    changesAt({ id: tenant_id }),
    { type: 'progress_updated', topic: `course_${course_id}`, course_id, progress: presentProgress(row, lecture) },
    { id: user_id },
  );

async function progressRow(
  db: Queries,
  enrollment: EnrollmentRow,
  lecture: LectureRow,
  now: Date,
  purpose?: 'to write',
): Promise<ProgressRow> {
  const query = db
    .selectFrom('lecture_progress')
    .selectAll()
    .where('enrollment_id', '=', enrollment.id)
    .where('lecture_id', '=', lecture.id)
    .$if(purpose !== undefined, (row) => row.forUpdate());
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
