/** Enrolling and making progress: what one does shows in the enrolment, and in the dashboard. */
import type { Conduct } from '../call.ts';
import { identity } from '../plausible/chance.ts';
import type { Row } from '../plausible/surroundings.ts';
import { percent, progressOf } from '../school/progress.ts';
import type { School } from '../school/school.ts';

const enrollmentIn = (school: School, course: unknown): Row | undefined =>
  school.rows('enrollment').find((row) => row['course'] === course && row['status'] !== 'cancelled');

/** The enrolment that there is, or a new one: mocks refuse nothing by themselves. */
const enrol = (school: School, course: unknown): Row =>
  enrollmentIn(school, course) ??
  school.add('enrollment', {
    course,
    user: school.me.id,
    status: 'active',
    payment_status: 'free',
    enrolled_at: school.now().toISOString(),
    completed_at: null,
    last_accessed: null,
  });

/** How far the learner is with a lecture; nowhere, where nothing was seen of it. */
const progressWith = (school: School, lecture: Row): Row => {
  const enrollment = enrollmentIn(school, lecture['course'])?.id;
  const known = school
    .rows('lecture_progress')
    .find((row) => row['lecture'] === lecture.id && (!enrollment || row['enrollment'] === enrollment));
  if (known) return known;
  return school.add('lecture_progress', {
    id: identity('lecture_progress', lecture.id),
    ...(enrollment ? { enrollment } : {}),
    lecture: lecture.id,
    watched_seconds: 0,
    total_seconds: Number(lecture['duration_seconds'] ?? 300),
    last_position_seconds: 0,
    completion_percentage: '0.00',
    is_completed: false,
    played: [],
  });
};

const lengthOf = (played: unknown): number | undefined =>
  Array.isArray(played)
    ? Math.floor((played as [number, number][]).reduce((sum, [from, to]) => sum + to - from, 0))
    : undefined;

/** Where nine tenths were seen, a lecture counts as seen. */
const enough = 0.9;

const advance: Conduct = ({ school, params, body }) => {
  const lecture = school.find('lecture', params['id']!);
  const row = progressWith(school, lecture);
  const total = Number(body['total_seconds'] ?? row['total_seconds']);
  const watched = Math.max(
    Number(row['watched_seconds']),
    lengthOf(body['played']) ?? Number(body['watched_seconds'] ?? 0),
  );
  const isCompleted =
    row['is_completed'] === true || body['is_completed'] === true || (total > 0 && watched >= enough * total);
  Object.assign(row, body, {
    total_seconds: total,
    watched_seconds: watched,
    is_completed: isCompleted,
    completion_percentage: isCompleted ? '100.00' : percent(Math.min(watched, total), total),
  });
  const enrollment = enrollmentIn(school, lecture['course']);
  if (enrollment) enrollment['last_accessed'] = school.now().toISOString();
  return { kind: 'lecture_progress', row };
};

export const studies: Readonly<Record<string, Conduct>> = {
  'enrollments.create': ({ school, body }) => ({
    kind: 'enrollment',
    status: 201,
    row: enrol(school, body['course']),
  }),
  'courses.enroll': ({ school, params }) => ({ kind: 'enrollment', status: 201, row: enrol(school, params['id']) }),
  'enrollments.progress'({ school, params }) {
    const enrollment = school.find('enrollment', params['id']!);
    return { kind: 'enrollment_progress', row: { ...progressOf(school, enrollment), id: enrollment.id } };
  },
  'lectures.getProgress': ({ school, params }) => ({
    kind: 'lecture_progress',
    row: progressWith(school, school.find('lecture', params['id']!)),
  }),
  'lectures.updateProgress': advance,
  'lectures.replaceProgress': advance,
  /** Each course of the catalogue builds on the one before it. */
  'courses.prerequisites'({ school, params }) {
    const course = school.find('course', params['id']!);
    const courses = school.rows('course');
    const before = courses[courses.indexOf(course) - 1];
    const chain = before ? [before, course] : [course];
    return {
      kind: 'prerequisites',
      row: {
        id: course.id,
        course_id: course.id,
        nodes: chain.map((row) => ({
          ...row,
          is_passed: enrollmentIn(school, row.id)?.['status'] === 'completed',
        })),
        edges: before ? [{ from: before.id, to: course.id }] : [],
      },
    };
  },
  'dashboards.student'({ school }) {
    const enrollments = school.rows('enrollment').map((row) => school.whole('enrollment', row));
    const seconds = enrollments.reduce((sum, row) => sum + progressOf(school, row).total_watched_seconds, 0);
    const taken = new Set(enrollments.map((row) => row['course']));
    return {
      kind: 'student_dashboard',
      row: {
        id: school.me.id,
        enrolled_courses: enrollments,
        completed_courses: enrollments.filter(({ status }) => status === 'completed'),
        current_courses: enrollments.filter(({ status }) => status === 'active'),
        total_hours: (seconds / 3600).toFixed(1),
        certificates: school.rows('certificate'),
        recommendations: school.rows('course').filter(({ id }) => !taken.has(id)),
      },
    };
  },
};
