import { randomUUID } from 'node:crypto';
import { progress } from '@edurise/contract/progress';
import { schemas } from '@edurise/contract/progress/schemas';
import type { NoteWrite } from '@edurise/contract/models';
import { isUuid } from '../../accounts/access.ts';
import { isoOrNull } from '../../clock.ts';
import { given } from '../../database/changes.ts';
import { json } from '../../database/tables.ts';
import { created, type AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { invalid, notFound } from '../../http/problem.ts';
import { countLectures } from '../../learning/course-progress.ts';
import { findOwnEnrollment, requireEnrollment } from '../enrollments/enrollment-rows.ts';
import { findLecture } from '../content/lecture-rows.ts';
import { completeReleased } from '../quizzes/quiz-completion.ts';
import { progressIn, reportProgress } from './lecture-progress.ts';
import { presentBookmark, presentNote, presentProgress } from './progress-rows.ts';

export const progressRoutes = implement(progress, schemas, {
  enrollments: {
    async progress(call) {
      await completeReleased(call);
      const enrollment = await findOwnEnrollment(call, call.path.id);
      const [count, rows] = await Promise.all([
        countLectures(call.db, enrollment.id, enrollment.course_id),
        call.db
          .selectFrom('lecture_progress')
          .innerJoin('lectures', 'lectures.id', 'lecture_progress.lecture_id')
          .innerJoin('sections', 'sections.id', 'lectures.section_id')
          .selectAll('lecture_progress')
          .select(['lectures.content_type', 'lectures.content_changed_at'])
          .where('enrollment_id', '=', enrollment.id)
          .orderBy('sections.order_index')
          .orderBy('lectures.order_index')
          .execute(),
      ]);
      return {
        enrollment: enrollment.id,
        course: enrollment.course_id,
        status: enrollment.status,
        progress_percentage: enrollment.progress_percentage,
        total_lectures: count.all,
        completed_lectures: count.done,
        required_lectures: count.required,
        completed_required: count.requiredDone,
        total_watched_seconds: rows.reduce((sum, { watched_seconds }) => sum + watched_seconds, 0),
        last_accessed: isoOrNull(enrollment.last_accessed),
        lectures: rows.map((row) => presentProgress(row, row)),
      };
    },
    listBookmarks: async (call) =>
      (await marksOf(call, 'bookmarks', call.path.id, call.query.lecture)).map(presentBookmark),
    listNotes: async (call) => (await marksOf(call, 'notes', call.path.id, call.query.lecture)).map(presentNote),
  },

  lectures: {
    async getProgress(call) {
      await completeReleased(call);
      return progressIn(call, call.path.id);
    },
    updateProgress: (call) => reportProgress(call, call.path.id, call.body),
    replaceProgress: (call) => reportProgress(call, call.path.id, call.body),
    async addBookmark(call) {
      const { db, body } = call;
      const mark = await newMark(call, call.path.id);
      const row = await db
        .insertInto('bookmarks')
        .values({
          ...mark,
          title: body.title ?? '',
          timestamp_seconds: body.timestamp_seconds ?? null,
          selector: json(body.selector ?? null),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return created(presentBookmark(row));
    },
    async addNote(call) {
      const { db, body } = call;
      const mark = await newMark(call, call.path.id);
      const row = await db
        .insertInto('notes')
        .values({
          ...mark,
          content: body.content,
          timestamp_seconds: body.timestamp_seconds ?? null,
          selector: json(body.selector ?? null),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return created(presentNote(row));
    },
  },

  bookmarks: {
    async update(call) {
      const { db, body, path, now } = call;
      await findOwnMark(call, 'bookmarks', path.id);
      const row = await db
        .updateTable('bookmarks')
        .set({ ...given({ title: body.title, ...place(body) }), updated_at: now })
        .where('id', '=', path.id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return presentBookmark(row);
    },
    delete: (call) => removeMark(call, 'bookmarks', call.path.id),
  },

  notes: {
    async update(call) {
      const { db, body, path, now } = call;
      await findOwnMark(call, 'notes', path.id);
      const row = await db
        .updateTable('notes')
        .set({ ...given({ content: body.content, ...place(body) }), updated_at: now })
        .where('id', '=', path.id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return presentNote(row);
    },
    delete: (call) => removeMark(call, 'notes', call.path.id),
  },
});

const place = ({ timestamp_seconds, selector }: Pick<NoteWrite, 'timestamp_seconds' | 'selector'>) => ({
  timestamp_seconds,
  selector: selector === undefined ? undefined : json(selector),
});

type Marks = 'bookmarks' | 'notes';

/** Of one enrolment of the caller's, in the order of the lecture. */
async function marksOf<T extends Marks>(call: AnyCall, table: T, enrollmentId: string, lecture: string | undefined) {
  await findOwnEnrollment(call, enrollmentId);
  if (lecture !== undefined && !isUuid(lecture)) throw invalid({ lecture: [`“${lecture}” is not a valid UUID.`] });
  let marks = call.db.selectFrom<Marks>(table).selectAll().where('enrollment_id', '=', enrollmentId);
  if (lecture !== undefined) marks = marks.where('lecture_id', '=', lecture);
  const rows = await marks
    .orderBy('timestamp_seconds', (order) => order.asc().nullsLast())
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows as unknown as (T extends 'notes'
    ? Parameters<typeof presentNote>[0]
    : Parameters<typeof presentBookmark>[0])[];
}

async function newMark(call: AnyCall, lectureId: string) {
  const { lecture } = await findLecture(call, lectureId);
  const enrollment = await requireEnrollment(call, lecture.course_id);
  const { tenant, now } = call;
  return {
    id: randomUUID(),
    tenant_id: tenant.id,
    enrollment_id: enrollment.id,
    lecture_id: lecture.id,
    created_at: now,
    updated_at: now,
  };
}

async function findOwnMark({ db, tenant, user }: AnyCall, table: Marks, id: string): Promise<void> {
  const mark = await db
    .selectFrom(table)
    .innerJoin('enrollments', 'enrollments.id', `${table}.enrollment_id`)
    .select(`${table}.id`)
    .where(`${table}.id`, '=', id)
    .where(`${table}.tenant_id`, '=', tenant.id)
    .where('enrollments.user_id', '=', user.id)
    .executeTakeFirst();
  if (!mark) throw notFound(table === 'notes' ? 'Note' : 'Bookmark');
}

async function removeMark(call: AnyCall, table: Marks, id: string): Promise<void> {
  await findOwnMark(call, table, id);
  await call.db.deleteFrom(table).where('id', '=', id).execute();
}
