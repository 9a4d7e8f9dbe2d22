import type { Me } from '@edurise/contract/models';
import type { AdminDashboard, CourseStat, InstructorDashboard } from '@edurise/sdk/dashboards';
import { pending, refusals, unreachable } from '../../../../test/fixture-fetch.ts';
import type { Answer } from '../../../../test/fixture-fetch.ts';
import type { Fixture, Fixtures } from '../../../../test/fixture.ts';
import { student } from '../../../../test/fixture.ts';
import type { EduRiseDashboard } from '../dashboard.ts';

export const teacher: Me = { ...student, role: 'instructor', first_name: 'Amara', last_name: 'Okafor' };
export const administrator: Me = { ...student, role: 'admin', first_name: 'Jonas', last_name: 'Weber' };

const months = [
  '2025-12-01',
  '2026-01-01',
  '2026-02-01',
  '2026-03-01',
  '2026-04-01',
  '2026-05-01',
  '2026-06-01',
  '2026-07-01',
  '2026-08-01',
  '2026-09-01',
  '2026-10-01',
  '2026-11-01',
];
const each = <T>(values: readonly number[], make: (date: string, value: number, at: number) => T): T[] =>
  months.map((date, at) => make(date, values[at]!, at));

const completions = [2, 4, 3, 6, 9, 8, 7, 5, 6, 12, 16, 11];
const earned = [310, 740, 560, 690, 880, 810, 620, 430, 920, 1710, 1480, 1030];
const trend = (enrolments: readonly number[], size = 1) =>
  each(enrolments, (date, enrollments, at) => ({
    date,
    enrollments,
    completions: completions[at]! * size,
    revenue: `${earned[at]!}.00`,
  }));

const course = (id: string, title: string, rest: Partial<CourseStat>): CourseStat => ({
  id,
  title,
  course_code: id.toUpperCase(),
  status: 'published',
  currency: 'EUR',
  revenue: '0.00',
  ...rest,
});

const courses = [
  course('py-101', 'Python from the first line', {
    total_enrollments: 84,
    active_enrollments: 49,
    completed_enrollments: 35,
    completion_rate: 41.7,
    average_progress: 62.4,
    average_rating: '4.70',
    total_reviews: 31,
    revenue: '4116.00',
  }),
  course('sql-200', 'SQL for people with questions', {
    total_enrollments: 52,
    active_enrollments: 34,
    completed_enrollments: 18,
    completion_rate: 34.6,
    average_progress: 55.1,
    average_rating: '4.40',
    total_reviews: 17,
    revenue: '3068.00',
  }),
  course('st-110', 'Statistics without fear: from the first average to the confidence interval', {
    total_enrollments: 38,
    active_enrollments: 36,
    completed_enrollments: 2,
    completion_rate: 5.3,
    average_progress: 18.2,
    average_rating: '4.10',
    total_reviews: 6,
    revenue: '1862.00',
  }),
  course('te-150', 'Tests that fail when they should', {
    total_enrollments: 21,
    active_enrollments: 14,
    completed_enrollments: 7,
    completion_rate: 33.3,
    average_progress: 49,
    average_rating: '3.20',
    total_reviews: 9,
    revenue: '1134.00',
  }),
  course('gi-090', 'Git, drawn', {
    total_enrollments: 0,
    active_enrollments: 0,
    completed_enrollments: 0,
    completion_rate: 0,
    average_progress: null,
    average_rating: null,
    total_reviews: 0,
  }),
  course('ru-300', 'Rust: what the borrow checker wants', {
    status: 'draft',
    total_enrollments: 0,
    completed_enrollments: 0,
    average_rating: null,
    total_reviews: 0,
  }),
];

const teaching: InstructorDashboard = {
  total_courses: 6,
  total_students: 163,
  total_revenue: '10180.00',
  currency: 'EUR',
  average_rating: '4.40',
  completion_rate: 31.8,
  course_stats: courses,
  recent_enrollments: [
    ['Mira Lindqvist', 'Python from the first line', '2026-11-21T08:20:00Z', '4.00'],
    ['Tomás Herrera', 'SQL for people with questions', '2026-11-20T19:05:00Z', '0.00'],
    ['نور الهاشمي', 'Python from the first line', '2026-11-20T11:40:00Z', '12.50'],
    ['Yuki Tanaka', 'Tests that fail when they should', '2026-11-18T15:15:00Z', '35.00'],
    [
      'Oluwaseun Adeyemi-Fitzgerald',
      'Statistics without fear: from the first average to the confidence interval',
      '2026-11-16T09:00:00Z',
      '20.00',
    ],
    ['Ines Moreau', 'Python from the first line', '2026-11-12T17:30:00Z', '100.00'],
  ].map(([student_name, course_title, enrolled_at, progress_percentage], at) => ({
    id: `enrolment-${at}`,
    student: `person-${at}`,
    student_name,
    course_title,
    enrolled_at,
    progress_percentage,
    status: 'active',
  })),
  enrollment_trend: trend([6, 14, 11, 13, 17, 15, 12, 8, 18, 34, 29, 18]),
  progress_distribution: [
    { from: 0, to: 25, learners: 52 },
    { from: 25, to: 50, learners: 31 },
    { from: 50, to: 75, learners: 38 },
    { from: 75, to: 100, learners: 74 },
  ],
  rating_distribution: [
    { rating: 5, count: 38 },
    { rating: 4, count: 16 },
    { rating: 3, count: 5 },
    { rating: 2, count: 3 },
    { rating: 1, count: 1 },
  ],
};

const well: InstructorDashboard = { ...teaching, course_stats: courses.slice(0, 2) };

/** As a platform without our additions answers. */
const plain: InstructorDashboard = {
  total_courses: 2,
  total_students: 7,
  total_revenue: 0,
  course_stats: [
    { id: 'a', title: 'Weaving', total_enrollments: 5 },
    { id: 'b', title: 'Dyeing', total_enrollments: 2 },
  ],
  recent_enrollments: [],
};

const nobodyYet: InstructorDashboard = {
  ...teaching,
  total_courses: 1,
  total_students: 0,
  total_revenue: '0.00',
  average_rating: null,
  completion_rate: 0,
  course_stats: [courses[4]!],
  recent_enrollments: [],
  enrollment_trend: each(
    months.map(() => 0),
    (date, enrollments) => ({ date, enrollments, completions: 0, revenue: '0.00' }),
  ),
  progress_distribution: teaching.progress_distribution!.map((range) => ({ ...range, learners: 0 })),
  rating_distribution: teaching.rating_distribution!.map((one) => ({ ...one, count: 0 })),
};

const joined = [21, 34, 28, 30, 41, 37, 26, 19, 44, 96, 71, 48];
const school: AdminDashboard = {
  user_stats: {
    total_users: 1284,
    active_users: 611,
    new_users: 48,
    students: 1231,
    instructors: 46,
    admins: 5,
    growth: each(joined, (date, new_users, at) => ({
      date,
      new_users,
      total_users: 1284 - joined.slice(at + 1).reduce((sum, value) => sum + value, 0),
    })),
  },
  course_stats: {
    total_courses: 73,
    published_courses: 58,
    draft_courses: 11,
    archived_courses: 4,
    total_enrollments: 3941,
    active_enrollments: 2304,
    completed_enrollments: 1498,
    completion_rate: 38,
    average_rating: '4.50',
    enrollment_trend: trend([88, 172, 140, 166, 210, 181, 130, 96, 244, 421, 362, 231], 11),
    by_category: [
      ['Programming', 18, 1622],
      ['Data', 12, 905],
      ['Design and visual communication', 14, 640],
      ['Languages', 16, 512],
      [null, 13, 262],
    ].map(([name, courses, enrollments], at) => ({
      category: name === null ? null : `category-${at}`,
      name: name as string | null,
      courses: courses as number,
      enrollments: enrollments as number,
    })),
    top_courses: courses.slice(0, 4),
  },
  revenue_stats: {
    total_revenue: '98214.50',
    currency: 'EUR',
    monthly_revenue: '5310.00',
    previous_month_revenue: '9120.00',
    paid_enrollments: 1804,
    refunded_enrollments: 23,
    by_month: each([3120, 7400, 5600, 6940, 8810, 8120, 6230, 4310, 9240, 17150, 14820, 5310], (date, revenue) => ({
      date,
      revenue: `${revenue}.00`,
      sales: Math.round(revenue / 54),
    })),
    by_currency: [{ currency: 'EUR', amount: '98214.50' }],
  },
  system_health: {
    status: 'up',
    uptime_seconds: 1_641_600,
    checked_at: '2026-11-21T17:00:00Z',
    components: [
      { name: 'database', status: 'up', response_time_ms: 4 },
      { name: 'storage', status: 'up', response_time_ms: 11 },
      { name: 'mail', status: 'up', response_time_ms: 85 },
    ],
  },
};

/** As a platform without our additions answers. */
const plainSchool: AdminDashboard = {
  user_stats: { total_users: 90, students: 80, instructors: 6 },
  course_stats: { total_courses: 12, published_courses: 9, draft_courses: 3 },
  revenue_stats: { total_revenue: '1200.00' },
  system_health: { status: 'up' },
};

const teaches = (answer: Answer, rest: Partial<Fixture<EduRiseDashboard>> = {}): Fixture<EduRiseDashboard> => ({
  answers: { 'dashboards.instructor': answer },
  user: teacher,
  ...rest,
});
const runs = (answer: Answer, rest: Partial<Fixture<EduRiseDashboard>> = {}): Fixture<EduRiseDashboard> => ({
  answers: { 'dashboards.admin': answer },
  user: administrator,
  ...rest,
});

const openTables = (element: EduRiseDashboard): void => {
  for (const twin of element.shadowRoot!.querySelectorAll('details')) twin.open = true;
};
/** What was there before the network went. */
const thenAway =
  (answer: object) =>
  ({ times }: { times: number }) =>
    times === 1 ? answer : unreachable;
const refresh = (element: EduRiseDashboard): void => {
  element.edu.cache.invalidate({ tags: ['dashboard'] });
};

export const staffFixtures: Fixtures<EduRiseDashboard> = {
  instructor: teaches(teaching, { attributes: { 'course-href': '/courses/{id}' } }),
  'instructor, tables shown': teaches(teaching, { act: openTables }),
  'instructor, by rating': teaches(teaching, {
    act: (element) => element.shadowRoot!.querySelectorAll<HTMLElement>('.sort')[5]!.click(),
  }),
  'instructor, a point in the chart': teaches(teaching, {
    act: (element) => element.shadowRoot!.querySelector<HTMLElement>('.chart-picture')!.focus(),
  }),
  'instructor, all well, two currencies': teaches({
    ...well,
    revenue_by_currency: [
      { currency: 'EUR', amount: '10180.00' },
      { currency: 'USD', amount: '940.50' },
    ],
  }),
  'instructor, nobody yet': teaches(nobodyYet),
  'instructor, ordinary platform': teaches(plain),
  'instructor, empty': teaches({
    ...plain,
    total_courses: 0,
    total_students: 0,
    course_stats: [],
  }),
  'instructor, loading': teaches(pending),
  'instructor, not one': teaches(refusals.forbidden, { user: student, properties: { audience: 'instructor' } }),
  'instructor, offline': teaches(unreachable),
  'instructor, stale': teaches(thenAway(teaching), { act: refresh, shows: '.stale' }),
  'instructor, error': teaches(refusals.broken),
  admin: runs(school, { attributes: { 'course-href': '/courses/{id}' } }),
  'admin, tables shown': runs(school, { act: openTables }),
  'admin, something is wrong': runs({
    ...school,
    system_health: {
      ...school.system_health,
      status: 'degraded',
      components: [
        { name: 'database', status: 'up', response_time_ms: 9 },
        { name: 'storage', status: 'degraded', response_time_ms: 2140 },
        { name: 'mail', status: 'down', detail: 'The mail server has refused the connection since 09:12.' },
      ],
    },
  }),
  'admin, ordinary platform': runs(plainSchool),
  'admin, loading': runs(pending),
  'admin, not one': runs(refusals.forbidden, { user: teacher, properties: { audience: 'admin' } }),
  'admin, offline': runs(unreachable),
  'admin, stale': runs(thenAway(school), { act: refresh, shows: '.stale' }),
  'admin, error': runs(refusals.broken),
};
