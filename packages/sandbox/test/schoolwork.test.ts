import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demo } from '../src/demo/index.ts';

const now = new Date('2026-03-02T00:00:00Z');
const data = demo(now);
const { assignments = [], submissions = [], files = [] } = data;
const byId = <T extends { id: string }>(rows: T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));
const [assignmentById, enrollmentById, fileById, courseById] = [
  byId(assignments),
  byId(data.enrollments),
  byId(files),
  byId(data.courses),
];

describe('schoolwork in the demo data', () => {
  test('is set in most of the courses', () => {
    const withWork = new Set(assignments.map(({ course }) => course));
    assert.ok(withWork.size > data.courses.length * 0.7, `${withWork.size} of ${data.courses.length}`);
    for (const { course, title, description } of assignments) {
      assert.ok(courseById.has(course), title);
      assert.ok(description.length > 60, title);
    }
  });

  test('is handed in once by each learner, for a course that the learner takes, and not before its time', () => {
    const keys = submissions.map(({ assignment, user }) => `${assignment} ${user}`);
    assert.equal(new Set(keys).size, keys.length);
    for (const { assignment: id, enrollment: through, user, submitted_at, graded_at } of submissions) {
      const assignment = assignmentById.get(id)!;
      const enrollment = enrollmentById.get(through)!;
      assert.deepEqual([enrollment.user, enrollment.course], [user, assignment.course]);
      assert.ok(assignment.created_at <= submitted_at && enrollment.enrolled_at <= submitted_at, assignment.title);
      assert.ok(submitted_at <= (graded_at ?? submitted_at) && (graded_at ?? submitted_at) <= now.toISOString());
    }
  });

  test('is graded within its points and with a word, or waits', () => {
    for (const { assignment, status, score, feedback, graded_by } of submissions) {
      if (status === 'submitted') assert.deepEqual([score, feedback, graded_by], [null, '', null]);
      else assert.ok(score !== null && score <= assignmentById.get(assignment)!.max_score && feedback && graded_by);
    }
  });

  test('is there in every state: graded, waiting, late; and for the demo student also due soon and overdue', () => {
    const day = (moment: Date): string => moment.toISOString().slice(0, 10);
    const today = day(now);
    const late = submissions.filter(
      ({ assignment, submitted_at }) => submitted_at.slice(0, 10) > (assignmentById.get(assignment)!.due_date ?? '9'),
    );
    assert.ok(late.length > 5 && submissions.some(({ status }) => status === 'submitted'));

    const noor = data.people.find(({ email }) => email === 'student@acme.test')!.id;
    const active = data.enrollments.filter(({ user, status }) => user === noor && status === 'active');
    const own = new Map(submissions.filter(({ user }) => user === noor).map((one) => [one.assignment, one]));
    const open = assignments
      .filter(({ id, course }) => active.some((one) => one.course === course) && !own.has(id))
      .flatMap(({ due_date }) => due_date ?? []);
    assert.ok(open.some((due) => due < today) && open.some((due) => due >= today));
    assert.ok(open.includes(day(new Date(now.getTime() + 86_400_000))));
    assert.deepEqual(new Set([...own.values()].map(({ status }) => status)), new Set(['graded', 'submitted']));
  });

  test('keeps files where they belong: each is handed in by its owner, or shared with a course of its school', () => {
    for (const { file, user } of submissions) if (file !== null) assert.equal(fileById.get(file)?.uploaded_by, user);
    for (const { course, tenant } of files) if (course !== null) assert.equal(courseById.get(course)?.tenant, tenant);
  });
});
