/** Judges anew how far learners are, after what there is to learn, or what finishing it takes, has changed. */
import type { Queries } from '../../database/tables.ts';
import { recountCourse } from '../../learning/course-progress.ts';
import { completion, rangesOf } from './completion.ts';
import { measureOf } from './measure.ts';

/** Of one lecture of a course, or of all: nobody loses what is complete, and whoever has enough by now need not play on. */
export async function reassess(
  db: Queries,
  where: { course: string; lecture?: string | undefined },
  now: Date,
): Promise<void> {
  const { metadata } = await db
    .selectFrom('courses')
    .select('metadata')
    .where('id', '=', where.course)
    .executeTakeFirstOrThrow();
  const lectures = await db
    .selectFrom('lectures')
    .selectAll()
    .where('course_id', '=', where.course)
    .$if(where.lecture !== undefined, (some) => some.where('id', '=', where.lecture!))
    .orderBy('id')
    .execute();
  for (const lecture of lectures) {
    const rows = await db
      .selectFrom('lecture_progress')
      .selectAll()
      .where('lecture_id', '=', lecture.id)
      .where('is_completed', '=', false)
      .orderBy('id')
      .forUpdate()
      .execute();
    for (const row of rows) {
      const measure = await measureOf(db, lecture, metadata, row.total_seconds);
      if (measure.isResult) continue;
      const reached = {
        played: rangesOf(row, measure),
        watched_seconds: measure.medium === 'film' ? row.watched_seconds : 0,
      };
      const changes = completion(row, reached, measure, { now });
      if (!changes.is_completed && changes.completion_percentage === row.completion_percentage) continue;
      await db
        .updateTable('lecture_progress')
        .set({ ...changes, updated_at: now })
        .where('id', '=', row.id)
        .execute();
    }
  }
  await recountCourse(db, where.course, now);
}
