/** What must not compile in answers of one's own. Checked by `tsc -p packages/mocks/test`. */
import { handlers, sample, scenario, school } from '@edurise/mocks';

handlers({ answers: { 'courses.list': [{ id: '1', title: 'Chess' }], 'courses.get': { id: '1', title: 'Chess' } } });
handlers({ answers: { 'courses.get': async ({ params, body }) => ({ id: params.id, title: String(body) }) } });
handlers({ answers: { 'courses.create': ({ body }) => ({ id: '1', title: body.title }) } });
handlers({ answers: { 'courses.delete': () => undefined } });
// @ts-expect-error no such operation
handlers({ answers: { 'courses.lst': [] } });
// @ts-expect-error a list answers rows
handlers({ answers: { 'courses.list': { id: '1', title: 'Chess' } } });
// @ts-expect-error a course has a title
handlers({ answers: { 'courses.get': { id: '1' } } });
// @ts-expect-error a title is a text
handlers({ answers: { 'courses.get': () => ({ id: '1', title: 1 }) } });
// @ts-expect-error the path has no such parameter
handlers({ answers: { 'courses.get': ({ params }) => ({ id: params.course_id, title: 'Chess' }) } });

sample('courses.get', { title: 'Chess' }).instructors?.[0]?.instructor.name;
// @ts-expect-error a title is a text
sample('courses.get', { title: 1 });

scenario.error(404, 'courses.get', 'quizzes.*');
// @ts-expect-error no such resource
scenario.error(404, 'course.*');
// @ts-expect-error no such status
scenario.error(418);

school({ courses: [{ title: 'Chess' }], projects: [{ title: 'Reading app' }] });
// @ts-expect-error a title is a text
school({ courses: [{ title: 1 }] });
