import { pending, refusals, unreachable, webPage } from '../../../test/fixture-fetch.ts';
import type { Fixtures } from '../../../test/fixture.ts';
import type { EduRiseCourseCard } from './course-card.ts';
import { courses, enrollments } from './courses.fixtures.ts';

const course = (id: string) => courses.find((one) => one.id === id)!;
const shown = (id: string, extra: object = {}) => ({
  attributes: { course: id },
  answers: { 'courses.get': { ...course(id), ...extra }, 'enrollments.list': enrollments },
});
const stranger = { user: null };

export const fixtures: Fixtures<EduRiseCourseCard> = {
  'free, to a visitor': { ...shown('python'), ...stranger },
  paid: shown('arabic'),
  discounted: shown('charts'),
  'in progress': { ...shown('python'), shows: '.progress-bar' },
  'not started': { ...shown('type'), shows: '.progress-bar' },
  completed: { ...shown('feedback'), shows: '.badge' },
  'with addresses': {
    ...shown('python'),
    attributes: { course: 'python', 'course-href': '/courses/{id}', 'learn-href': '/learn/{slug}' },
  },
  'a long title': shown('charts', {
    title: 'Donaudampfschifffahrtsgesellschaftskapitän: how very long words are set, broken and read, with exercises',
  }),
  'little known': {
    properties: { data: { id: 'x', title: 'A course about which nothing else is known' } },
    ...stranger,
  },
  'a picture that is missing': { ...shown('sql', { thumbnail_url: 'data:image/png;base64,broken' }), ...stranger },
  loading: { attributes: { course: 'python' }, answers: { 'courses.get': pending } },
  'without a course': {},
  'not found': { attributes: { course: 'gone' }, answers: { 'courses.get': refusals.notFound } },
  'not allowed': { attributes: { course: 'python' }, answers: { 'courses.get': refusals.forbidden } },
  offline: { attributes: { course: 'python' }, answers: { 'courses.get': unreachable } },
  error: { attributes: { course: 'python' }, answers: { 'courses.get': refusals.broken } },
  'no platform': { attributes: { course: 'python' }, answers: { 'courses.get': webPage(200) } },
  'without a school': { unconfigured: true, attributes: { course: 'python' } },
};
