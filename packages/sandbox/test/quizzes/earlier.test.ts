/** Attempts whose rows are older than forms and versions: the migration gives them both, and they go on as they began. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { askedOf } from '../../src/areas/quizzes/quiz-asked.ts';
import { gradeAttempt } from '../../src/areas/quizzes/quiz-closing.ts';
import { questionsOf, type AttemptRow, type QuizRow } from '../../src/areas/quizzes/quiz-rows.ts';
import { viewResult, viewWithQuestions } from '../../src/areas/quizzes/quiz-view.ts';
import { migrations } from '../../src/database/migrations.ts';
import { json, type Db, type Tables } from '../../src/database/tables.ts';
import type { Form } from '../../src/learning/form.ts';
import { id } from '../school.ts';

const at = new Date('2026-03-02T09:00:00Z');
const [one, two, three, deleted] = [id(11), id(12), id(13), id(14)];
const [running, done, drawn] = [id(21), id(22), id(23)];
const graded = [one, two].map((question) => ({
  question,
  answer: question === one ? 'a' : 'b',
  is_correct: question === one,
  points_awarded: question === one ? '1.00' : '0.00',
}));
const drawnForm = {
  ...{ seed: 's', navigation: 'forward', confidence: false, practice: false, sections: [] },
  questions: [three, deleted, one].map((id) => ({ id, section: null, options: ['b', 'a'], time_limit_seconds: 60 })),
};

let db: Db;
let quiz: QuizRow;
const attempt = (id: string): Promise<AttemptRow> =>
  db.selectFrom('quiz_attempts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

before(async () => {
  const pglite = await PGlite.create();
  db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  assert.equal((await migrator.migrateTo('0009-visits')).error, undefined);
  const [tenant, user, course, section, lecture, quizId, enrollment] = [1, 2, 3, 4, 5, 6, 7].map(id);
  const row = (key: string | undefined): string => `'${key}', now(), now()`;
  await pglite.exec(`
    insert into tenants values (${row(tenant)}, '', '', '{}', 'en', '{}', '[]');
    insert into users values (${row(user)}, '', '', '', '', '', '', null, true, true, false, '{}', '{}', '{}');
    insert into courses values (${row(course)}, '${tenant}', '', '', '', '', '', '', null, '${user}', null, true, null, null,
      '{}', 0, null, '', true);
    insert into sections values (${row(section)}, '${tenant}', '${course}', '', '', 1);
    insert into lectures values (${row(lecture)}, '${tenant}', '${course}', '${section}', '', '', 'quiz', 1, 0, false);
    insert into quizzes values (${row(quizId)}, '${tenant}', '${lecture}', '${course}', '', '', 60, null, null, '{}');
    insert into enrollments values (${row(enrollment)}, '${tenant}', '${user}', '${course}', '', '', 0, now());`);
  for (const [place, question] of [three, two, one].entries())
    await pglite.query(
      `insert into questions (id, created_at, updated_at, tenant_id, quiz_id, question_text, question_type, options,
         correct_answer, explanation, points, order_index)
       values ($1, $2, $2, $3, $4, $5, 'multiple_choice', $6, '"a"', '', 1, $7)`,
      [question, at, tenant, quizId, `Question ${3 - place}`, json(['a', { id: 'b', text: 'B' }]), 3 - place],
    );
  for (const [number, [attempt, status, grades, form]] of (
    [
      [running, 'in_progress', null, null],
      [done, 'submitted', graded, null],
      [drawn, 'submitted', [], drawnForm],
    ] as const
  ).entries())
    await pglite.query(
      `insert into quiz_attempts (id, created_at, updated_at, tenant_id, quiz_id, enrollment_id, user_id, attempt_number,
         status, answers, written_at, rev, lease, started_at, submitted_at, graded, form, score, max_score, percentage, passed)
       values ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, '{}', 2, 'l', $2, $10, $11, $12, 1, 2, 50, false)`,
      [
        ...[attempt, at, tenant, quizId, enrollment, user, number, status],
        ...[json({ [one]: 'a', [two]: 'b' }), status === 'submitted' ? at : null, json(grades), form && json(form)],
      ],
    );
  assert.equal((await migrator.migrateToLatest()).error, undefined);
  quiz = await db
    .updateTable('quizzes')
    // Set after the attempts began: their forms are not drawn anew.
    .set({ rules: json({ shuffle_questions: true, navigation: 'forward', confidence: true }), passing_score: 60 })
    .returningAll()
    .executeTakeFirstOrThrow();
});
after(() => db.destroy());

test('one that runs shows all its questions in their order, and is free to go', async () => {
  const row = await attempt(running);
  const shown = viewWithQuestions(row, await askedOf(db, row), { quiz, teaches: false, now: at }, false);
  assert.deepEqual(
    shown.questions!.map(({ id, question_text, order_index, options }) => [id, question_text, order_index, options]),
    [one, two, three].map((id, place) => [id, `Question ${place + 1}`, place + 1, ['a', { id: 'b', text: 'B' }]]),
  );
  assert.deepEqual([shown.navigation, shown.practice, shown.confidence], ['free', false, undefined]);
});

test('one that was handed in keeps its grades, which had no arithmetic, and is graded again as it was', async () => {
  const row = await attempt(done);
  const questions = await askedOf(db, row);
  assert.deepEqual(
    questions.map(({ asked }) => asked.id),
    [one, two],
    'a question that came later was not asked',
  );
  const result = viewResult(row, questions, { quiz, teaches: false, now: at }, false);
  assert.deepEqual(
    result.questions!.map(({ points_awarded, scoring }) => [points_awarded, scoring]),
    [
      ['1.00', undefined],
      ['0.00', undefined],
    ],
  );
  assert.equal(result.scoring!.awarded, 1);
  const again = gradeAttempt(questions, row, quiz);
  assert.deepEqual([again.score, again.max_score], ['1.00', '2.00']);
});

test('one whose form was drawn keeps it, and asks the first version of what is left of its questions', async () => {
  const row = await attempt(drawn);
  const versioned: Form['questions'] = drawnForm.questions.map((question) => ({ ...question, version: 1 }));
  assert.deepEqual(row.form, { ...drawnForm, questions: versioned });
  assert.deepEqual(
    (await askedOf(db, row)).map(({ asked }) => [asked.id, asked.version]),
    [
      [three, 1],
      [one, 1],
    ],
  );
});

test('from then on the database counts: what a question says makes a version, where it stands does not', async () => {
  const versions = () =>
    db
      .selectFrom('question_versions')
      .select(['version', 'points'])
      .where('question_id', '=', two)
      .orderBy('version')
      .execute();
  const update = db.updateTable('questions').where('id', '=', two);
  await update.set({ order_index: 9, updated_at: new Date() }).execute();
  await update.set({ points: '1.000', options: json(['a', { text: 'B', id: 'b' }]) }).execute();
  assert.equal((await versions()).length, 1);
  await update.set({ points: 2 }).execute();
  assert.deepEqual(await versions(), [
    { version: 1, points: '1.00' },
    { version: 2, points: '2.00' },
  ]);
  await db.deleteFrom('questions').where('id', '=', two).execute();
  assert.equal((await versions()).length, 2);
  assert.equal((await questionsOf(db, quiz.id)).length, 2);
});
