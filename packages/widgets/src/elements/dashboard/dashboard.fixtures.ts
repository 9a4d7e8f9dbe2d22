import type { DashboardCourse, StudentDashboard } from '@edurise/sdk/dashboards';
import { pending, refusals, unreachable } from '../../../test/fixture-fetch.ts';
import type { Fixture, Fixtures } from '../../../test/fixture.ts';
import { student } from '../../../test/fixture.ts';
import { courses, enrollments } from '../course-card/courses.fixtures.ts';
import type { EduRiseDashboard } from './dashboard.ts';
import { staffFixtures } from './staff/staff.fixtures.ts';

/** As a platform sends enrolments. */
const enrolled = (id: string, percent: string, rest: Partial<DashboardCourse> = {}): DashboardCourse => {
  const course = courses.find((one) => one.id === id)!;
  return {
    id: `e-${id}`,
    course: id,
    course_title: course.title,
    category_name: course.category_name,
    status: 'active',
    progress_percentage: percent,
    last_accessed: '2026-11-18T18:20:00Z',
    ...rest,
  };
};
const done = (id: string, completed_at: string): DashboardCourse =>
  enrolled(id, '100.00', { status: 'completed', completed_at, last_accessed: completed_at });

const current = [
  enrolled('python', '43.60', {
    last_accessed: '2026-11-20T18:20:00Z',
    level: 'Beginner',
    instructor_name: 'Amara Okafor',
  }),
  enrolled('charts', '81.00', { last_accessed: '2026-11-14T10:00:00Z' }),
  enrolled('type', '0.00', { last_accessed: null }),
];
const completed = [done('feedback', '2026-10-30T17:00:00Z'), done('colour', '2026-08-02T17:00:00Z')];

const full: StudentDashboard = {
  enrolled_courses: [...current, ...completed],
  current_courses: current,
  completed_courses: completed,
  total_hours: '37.5',
  certificates: [
    {
      id: 'cert-1',
      course: 'feedback',
      course_title: 'Giving feedback that people can use',
      code: 'EDU-7F3K-29QD',
      issued_at: '2026-10-30T17:05:00Z',
    },
  ],
  recommendations: courses
    .filter(({ id }) => ['sql', 'arabic', 'testing'].includes(id))
    .map((course) => ({ ...course, course: null })),
};
const none: StudentDashboard = {
  enrolled_courses: [],
  current_courses: [],
  completed_courses: [],
  total_hours: 0,
  certificates: [],
  recommendations: full.recommendations,
};
const shows = (
  dashboard: StudentDashboard,
  rest: Partial<Fixture<EduRiseDashboard>> = {},
): Fixture<EduRiseDashboard> => ({
  answers: { 'dashboards.student': dashboard },
  ...rest,
});

export const studentFixtures: Fixtures<EduRiseDashboard> = {
  'in the middle of it': shows(full),
  'with addresses': shows(full, {
    attributes: { 'course-href': '/courses/{id}', 'learn-href': '/learn/{id}', 'catalog-href': '/courses' },
  }),
  'rows that are courses': {
    answers: {
      'dashboards.student': {
        ...none,
        enrolled_courses: courses.slice(0, 3),
        current_courses: courses.slice(0, 3),
        recommendations: [],
      },
      'enrollments.list': enrollments,
    },
  },
  'one course, not begun': shows({
    ...none,
    current_courses: [enrolled('arabic', '0', { last_accessed: null })],
    recommendations: [],
  }),
  'just begun': shows({ ...none, current_courses: [enrolled('python', '20', { last_accessed: null })] }),
  'everything finished': shows({
    ...none,
    completed_courses: completed,
    certificates: full.certificates,
    total_hours: 12,
  }),
  'many courses': shows({
    ...full,
    current_courses: courses.map(({ id }, i) => enrolled(id, String(i * 11))),
    completed_courses: [],
  }),
  'many courses, all shown': shows(
    { ...full, current_courses: courses.map(({ id }, i) => enrolled(id, String(i * 11))), completed_courses: [] },
    { act: (element) => element.shadowRoot!.querySelector<HTMLElement>('section > .button')!.click() },
  ),
  empty: shows(none),
  'empty, without recommendations or a name': shows(
    { ...none, recommendations: [] },
    { user: { ...student, first_name: '' } },
  ),
  'signed out': { answers: { 'dashboards.student': refusals.unauthenticated }, user: null },
  loading: { answers: { 'dashboards.student': pending } },
  'not allowed': { answers: { 'dashboards.student': refusals.forbidden } },
  offline: { answers: { 'dashboards.student': unreachable } },
  error: { answers: { 'dashboards.student': refusals.broken } },
  'without a school': { unconfigured: true },
};

export const fixtures: Fixtures<EduRiseDashboard> = { ...studentFixtures, ...staffFixtures };
