/** Conversations, paths, shadowing and assessments of the demo schools: whole, in order, and told by people who are there. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demo } from '../src/demo/index.ts';

const now = new Date('2026-03-02T00:00:00Z');
const data = demo(now);
const conversations = data.conversations ?? [];
const paths = data.learningPaths ?? [];
const sessions = data.shadowingSessions ?? [];
const assessments = data.skillAssessments ?? [];
const messages = conversations.flatMap((conversation) => conversation.messages);
const people = new Map(data.people.map((person) => [person.id, person]));
const courses = new Map(data.courses.map((course) => [course.id, course]));

const belongs = (user: string, tenant: string, at: string, what: string): void => {
  const person = people.get(user);
  assert.ok(person, `${what}: nobody has this id`);
  assert.ok(person.tenants.includes(tenant), `${what}: ${person.email} does not belong to ${tenant}`);
  assert.ok(person.created_at <= at, `${what}: ${person.email} was not there yet`);
};

describe('the demo schools, beside the courses', () => {
  test('there is enough to look lived in, at both', () => {
    for (const tenant of ['acme', 'linden']) {
      const count = (rows: { tenant: string }[]): number => rows.filter((row) => row.tenant === tenant).length;
      assert.ok(count(conversations) >= 8, tenant);
      assert.ok(count(paths) >= 4, tenant);
      assert.ok(count(sessions) >= 3, tenant);
      assert.ok(count(assessments) >= 2, tenant);
    }
    assert.ok(paths.every(({ enrollments }) => enrollments.length > 0));
    assert.ok(assessments.every(({ results }) => results.length > 2));
  });

  test('every row has an id of its own', () => {
    const ids = [
      conversations,
      messages,
      paths,
      paths.flatMap(({ enrollments }) => enrollments),
      sessions,
      sessions.flatMap(({ bookings }) => bookings),
      assessments,
      assessments.flatMap(({ results }) => results),
      assessments.flatMap(({ questions }) => questions),
    ]
      .flat()
      .map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('conversations run forwards, among people of the school, about courses of the school', () => {
    const files = new Map((data.files ?? []).map((file) => [file.id, file]));
    const sent = new Set<string>();
    for (const { tenant, title, course, participants, messages, created_at } of conversations) {
      const what = title ?? messages[0]!.content.slice(0, 40);
      if (course) assert.equal(courses.get(course)?.tenant, tenant, what);
      for (const user of participants) belongs(user, tenant, created_at, what);
      let last = created_at;
      for (const { sender, created_at: at, attachments, reply_to } of messages) {
        assert.ok(participants.includes(sender), what);
        assert.ok(at > last && at < now.toISOString(), `${what}: ${at} after ${last}`);
        last = at;
        if (reply_to)
          assert.ok(
            messages.some(({ id }) => id === reply_to),
            what,
          );
        for (const file of attachments) {
          assert.equal(files.get(file)?.uploaded_by, sender, what);
          assert.ok(files.get(file)!.created_at <= at, `${what}: sent before it was there`);
          assert.ok(!sent.has(file), `${what}: sent twice`);
          sent.add(file);
        }
      }
    }
    const pairs = conversations
      .filter(({ conversation_type }) => conversation_type === 'direct')
      .map(({ tenant, participants }) => [tenant, ...participants.toSorted()].join());
    assert.equal(new Set(pairs).size, pairs.length, 'two people have but one direct conversation');
  });

  test('paths lead through courses of the school that can be joined', () => {
    for (const { tenant, title, courses: steps, enrollments, created_at } of paths) {
      assert.ok(steps.length >= 2, title);
      assert.equal(steps[0]!.is_required, true, title);
      for (const { course } of steps) {
        assert.equal(courses.get(course)?.tenant, tenant, title);
        assert.equal(courses.get(course)?.status, 'published', title);
      }
      for (const { user, enrolled_at } of enrollments) {
        belongs(user, tenant, enrolled_at, title);
        assert.ok(enrolled_at >= created_at, title);
      }
    }
  });

  test('shadowing is never overbooked, and its state fits its hour', () => {
    for (const { tenant, title, host, starts_at, ends_at, status, capacity, bookings } of sessions) {
      belongs(host, tenant, starts_at, title);
      assert.ok(ends_at > starts_at, title);
      assert.ok(bookings.filter((booking) => booking.status !== 'cancelled').length <= capacity, title);
      assert.equal(status === 'scheduled', starts_at > now.toISOString(), title);
      for (const { user, created_at } of bookings) {
        assert.notEqual(user, host, title);
        belongs(user, tenant, created_at, title);
      }
    }
  });

  test('assessments have a key for each question, and nobody tries more often than allowed', () => {
    for (const { tenant, title, questions, results, max_attempts } of assessments) {
      for (const { correct_answer, explanation, question_type } of questions) {
        assert.notEqual(correct_answer, null, title);
        assert.ok(explanation, title);
        assert.notEqual(question_type, 'essay', `${title}: nobody is there to grade it`);
      }
      for (const { user, submitted_at } of results) belongs(user, tenant, submitted_at, title);
      for (const [, tries] of Map.groupBy(results, ({ user }) => user))
        assert.ok(max_attempts === null || tries.length <= max_attempts, title);
    }
  });
});
