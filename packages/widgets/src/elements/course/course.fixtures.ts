import type { Section } from '@edurise/sdk/content';
import type { Prerequisites, Review } from '@edurise/sdk/courses';
import type { EnrollmentProgress } from '@edurise/sdk/progress';
import { pending, refusals, reply, unreachable } from '../../../test/fixture-fetch.ts';
import type { Answers } from '../../../test/fixture-fetch.ts';
import type { Fixture, Fixtures } from '../../../test/fixture.ts';
import { find, until } from '../../../test/mount.ts';
import { detail, enrollments } from '../course-card/courses.fixtures.ts';
import type { EduRiseCourse } from './course.ts';

const lecture = (id: string, title: string, content_type: string, minutes: number, is_preview = false) => ({
  id,
  title,
  content_type,
  duration_seconds: minutes * 60,
  is_preview,
});

const sections: readonly Section[] = [
  {
    id: 's-1',
    title: 'The first evening',
    description: 'Everything is set up, and a first program says something.',
    order_index: 1,
    lectures: [
      lecture('l-1', 'What a program is', 'video', 8, true),
      lecture('l-2', 'Setting up without tears', 'text', 6, true),
      lecture('l-3', 'Your first twenty lines', 'video', 14),
      lecture('l-4', 'Check what you know', 'quiz', 5),
    ],
  },
  {
    id: 's-2',
    title: 'Names, values and decisions',
    order_index: 2,
    lectures: [lecture('l-5', 'Names that explain themselves', 'video', 12), lecture('l-6', 'Exercises', 'pdf', 25)],
  },
  { id: 's-3', title: 'Loops', order_index: 3, lectures: [lecture('l-7', 'Again and again', 'video', 16)] },
];

const progress: EnrollmentProgress = {
  progress_percentage: '43.60',
  lectures: ['l-1', 'l-2', 'l-3'].map((id) => ({ id: `p-${id}`, lecture: id, is_completed: true })),
};

const review = (id: string, user_name: string, rating: number, comment: string, created_at: string): Review => ({
  id,
  course: 'python',
  user: `u-${id}`,
  user_name,
  rating,
  comment,
  created_at,
});
const reviews: readonly Review[] = [
  review(
    'r-1',
    'Noor K.',
    5,
    'I had given up on programming twice. This time I understood why things fail, and that made the difference.',
    '2026-10-21T09:00:00Z',
  ),
  review(
    'r-2',
    'Samuel',
    4,
    'Clear and unhurried. I would have liked more exercises in the third section.',
    '2026-09-30T15:30:00Z',
  ),
  review('r-3', 'Ingrid Solheim', 5, '', '2026-09-12T07:12:00Z'),
];

const prerequisites: Prerequisites = {
  course_id: 'python',
  nodes: [
    { id: 'python', title: 'Python from the first line' },
    { id: 'logic', title: 'Thinking in steps', level: 'Beginner', is_passed: true },
    { id: 'files', title: 'Files, folders and the command line', level: 'Beginner', is_passed: false },
  ],
  edges: [
    { from: 'logic', to: 'files' },
    { from: 'files', to: 'python' },
  ],
};

const answers: Answers = {
  'courses.get': detail,
  'sections.list': sections,
  'reviews.list': { count: 128, next: null, previous: null, results: reviews },
  'courses.prerequisites': prerequisites,
  'enrollments.list': [],
};
const attributes = { course: 'python' };
const paid = { ...detail, pricing: { price: '120.00', discount_price: '79.00', currency: 'EUR', is_free: false } };
const press = async (element: EduRiseCourse): Promise<void> =>
  (await until(() => find(element, '.enroll .button'), 'there is a button to press')).click();
const enrolled = (index: number): Fixture<EduRiseCourse> => ({
  attributes,
  answers: {
    ...answers,
    'courses.get': { ...detail, is_enrolled: true },
    'enrollments.list': [{ ...enrollments[index]!, course: 'python' }],
    'enrollments.progress': progress,
  },
});
const refused = (enroll: Answers[string]): Fixture<EduRiseCourse> => ({
  attributes,
  answers: { ...answers, 'courses.get': paid, 'courses.enroll': enroll },
  act: press,
  shows: '.enroll-outcome',
});

export const fixtures: Fixtures<EduRiseCourse> = {
  'to a visitor': { attributes, answers, user: null },
  'to a learner': { attributes, answers },
  'not free': { attributes, answers: { ...answers, 'courses.get': paid } },
  enrolled: { ...enrolled(0), shows: '.standing' },
  'not started': { ...enrolled(1), shows: '.standing' },
  completed: { ...enrolled(2), shows: '.standing' },
  'on an ordinary platform': {
    attributes,
    answers: { 'courses.get': detail, 'sections.list': sections, 'enrollments.list': [] },
    user: null,
  },
  'little known': {
    attributes,
    answers: {
      'courses.get': { id: 'python', title: 'A course about which nothing else is known' },
      'sections.list': [],
    },
    user: null,
  },
  enrolling: {
    attributes,
    answers: { ...answers, 'courses.enroll': pending },
    act: press,
    shows: '.enroll [aria-busy="true"]',
  },
  'signing in to enrol': { attributes, answers, user: null, act: press, shows: 'edurise-sign-in' },
  'to be paid for': refused(reply(402, { detail: 'Payment required.' })),
  'enrolment refused': refused(reply(403, { detail: 'Enrolment for this course closed on 1 November.' })),
  'enrolment failed': refused(refusals.broken),
  'offline while enrolling': refused(unreachable),
  'a draft': { attributes, answers: { ...answers, 'courses.get': { ...detail, status: 'draft' } } },
  'content not loaded': { attributes, answers: { ...answers, 'sections.list': refusals.broken } },
  loading: { attributes, answers: { 'courses.get': pending } },
  'content loading': { attributes, answers: { ...answers, 'sections.list': pending } },
  'without a course': {},
  'not found': { attributes, answers: { 'courses.get': refusals.notFound } },
  'not allowed': { attributes, answers: { 'courses.get': refusals.forbidden } },
  'for members only': { attributes, answers: { 'courses.get': refusals.unauthenticated }, user: null },
  offline: { attributes, answers: { 'courses.get': unreachable } },
  error: { attributes, answers: { 'courses.get': refusals.broken } },
  'without a school': { unconfigured: true, attributes },
};
