import { randomUUID } from 'node:crypto';
import type { Queries } from '../../database/tables.ts';
import { json } from '../../database/tables.ts';
import type { CourseRow } from './course-rows.ts';

interface Copy {
  title: string;
  slug: string;
  created_by: string;
  now: Date;
}

/** A draft with the same lectures, contents, quizzes, assignments and courses to take first; learners and reviews stay behind. Answers its id. */
export async function duplicateCourse(
  db: Queries,
  course: CourseRow,
  { title, slug, created_by, now }: Copy,
): Promise<string> {
  const id = randomUUID();
  const fresh = { created_at: now, updated_at: now };
  const source = await db.selectFrom('courses').selectAll().where('id', '=', course.id).executeTakeFirstOrThrow();
  await db
    .insertInto('courses')
    .values({
      ...source,
      ...fresh,
      id,
      title,
      slug,
      created_by,
      status: 'draft',
      average_rating: null,
      metadata: json(source.metadata),
    })
    .execute();

  const instructors = await db
    .selectFrom('course_instructors')
    .selectAll()
    .where('course_id', '=', course.id)
    .execute();
  await insertAll(instructors, (rows) =>
    db.insertInto('course_instructors').values(rows.map((row) => ({ ...row, id: randomUUID(), course_id: id }))),
  );

  const prerequisites = await db.selectFrom('prerequisites').selectAll().where('course_id', '=', course.id).execute();
  await insertAll(prerequisites, (rows) =>
    db.insertInto('prerequisites').values(rows.map((row) => ({ ...row, id: randomUUID(), course_id: id }))),
  );

  const sections = await db.selectFrom('sections').selectAll().where('course_id', '=', course.id).execute();
  const sectionIds = newIds(sections);
  await insertAll(sections, (rows) =>
    db
      .insertInto('sections')
      .values(rows.map((row) => ({ ...row, ...fresh, id: sectionIds.get(row.id)!, course_id: id }))),
  );

  const lectures = await db.selectFrom('lectures').selectAll().where('course_id', '=', course.id).execute();
  const lectureIds = newIds(lectures);
  await insertAll(lectures, (rows) =>
    db.insertInto('lectures').values(
      rows.map((row) => ({
        ...row,
        ...fresh,
        id: lectureIds.get(row.id)!,
        section_id: sectionIds.get(row.section_id)!,
        course_id: id,
        rules: json(row.rules),
        content_changed_at: null,
      })),
    ),
  );
  const assignments = await db
    .selectFrom('assignments')
    .selectAll()
    .where('course_id', '=', course.id)
    .orderBy('due_date')
    .orderBy('created_at')
    .execute();
  await insertAll(assignments, (rows) =>
    // The days on which the old course's work was due say nothing of the new one's; their order does.
    db.insertInto('assignments').values(
      rows.map((row, place) => ({
        ...row,
        id: randomUUID(),
        course_id: id,
        due_date: null,
        created_at: new Date(now.getTime() + place),
        updated_at: now,
      })),
    ),
  );

  const inLectures = [...lectureIds.keys()];
  if (!inLectures.length) return id;
  const moved = <R extends { lecture_id: string }>(row: R) => ({
    ...row,
    ...fresh,
    id: randomUUID(),
    lecture_id: lectureIds.get(row.lecture_id)!,
  });

  const videos = await db.selectFrom('videos').selectAll().where('lecture_id', 'in', inLectures).execute();
  await insertAll(videos, (rows) =>
    db.insertInto('videos').values(
      rows.map((row) => ({
        ...moved(row),
        captions: json(row.captions),
        tracks: json(row.tracks),
        chapters: json(row.chapters),
        // Nobody has watched the copy.
        earlier: json([]),
      })),
    ),
  );
  const pdfs = await db.selectFrom('pdfs').selectAll().where('lecture_id', 'in', inLectures).execute();
  await insertAll(pdfs, (rows) => db.insertInto('pdfs').values(rows.map(moved)));
  const resources = await db.selectFrom('resources').selectAll().where('lecture_id', 'in', inLectures).execute();
  await insertAll(resources, (rows) => db.insertInto('resources').values(rows.map(moved)));

  const quizzes = await db.selectFrom('quizzes').selectAll().where('lecture_id', 'in', inLectures).execute();
  const quizIds = newIds(quizzes);
  await insertAll(quizzes, (rows) =>
    db
      .insertInto('quizzes')
      .values(rows.map((row) => ({ ...moved(row), id: quizIds.get(row.id)!, course_id: id, rules: json(row.rules) }))),
  );
  if (!quizzes.length) return id;
  const questions = await db
    .selectFrom('questions')
    .selectAll()
    .where('quiz_id', 'in', [...quizIds.keys()])
    .execute();
  await insertAll(questions, (rows) =>
    db.insertInto('questions').values(
      // What is copied begins anew, with a first version of its own.
      rows.map(({ version: _, ...row }) => ({
        ...row,
        ...fresh,
        id: randomUUID(),
        quiz_id: quizIds.get(row.quiz_id)!,
        options: json(row.options),
        correct_answer: json(row.correct_answer),
        details: json(row.details),
      })),
    ),
  );
  return id;
}

const newIds = (rows: readonly { id: string }[]): Map<string, string> =>
  new Map(rows.map(({ id }) => [id, randomUUID()]));

/** SQL has no insert of nothing. */
async function insertAll<R>(rows: R[], insert: (rows: R[]) => { execute(): Promise<unknown> }): Promise<void> {
  if (rows.length) await insert(rows).execute();
}
