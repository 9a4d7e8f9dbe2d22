/** What must not compile. Checked by `tsc -p packages/sdk/test`. */
import type { AnyOperation, OperationRow } from '@edurise/contract';
import { area } from '@edurise/contract';
import * as z from 'zod/mini';
import {
  createEduRise,
  type ClientOptions,
  type EduRise,
  type Page,
  type PagePromise,
  type Receipt,
} from '@edurise/sdk';
import { createClient } from '@edurise/sdk/core';
import { courses, type Course } from '@edurise/sdk/courses';
import type { EnrollmentProgress, LectureProgress } from '@edurise/sdk/progress';
import type { QuizAttempt } from '@edurise/sdk/quizzes';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._: Same<A, B> extends true ? [] : [different: never]): void => {};

const edu = createEduRise({ baseUrl: 'https://learn.acme.com', tenant: 'acme' });
const signal = AbortSignal.abort();

export const sockets = (options: ClientOptions): void => {
  const { baseUrl } = edu;
  void [edu.realtime.channel('notifications'), edu.realtime.ticket()];
  // @ts-expect-error Without sockets there may be none.
  createEduRise({ baseUrl, realtime: false }).realtime.channel('notifications');
  // @ts-expect-error The same.
  createEduRise({ baseUrl, realtime: undefined }).realtime.channel('notifications');
  // @ts-expect-error It depends.
  createEduRise({ baseUrl, realtime: options.realtime }).realtime.channel('notifications');
  same<ReturnType<typeof createEduRise>, EduRise>();
};

export const answers = async (): Promise<void> => {
  same<typeof list, PagePromise<Course>>();
  const list = edu.courses.list({ search: 'python', page: 2 });
  same<typeof page, Page<Course>>();
  const page = await list;
  for await (const course of list) same<typeof course, Course>();
  same<typeof one.title, string>();
  const one = await edu.courses.get('1', { signal });
  same<typeof nothing, void>();
  const nothing = await edu.courses.delete('1');
  same<typeof how.attempts, number>();
  const how = await edu.courses.get('1').withResponse();
  same<typeof receipt, Receipt<QuizAttempt>>();
  const receipt = edu.quizAttempts.saveAnswers('1', { answers: { one: 'a', two: ['b'], three: true, four: null } });
  same<typeof settled, LectureProgress>();
  const settled = await edu.lectures.updateProgress('1', { played: [[0, 5]] }).settled;
  same<typeof progress, EnrollmentProgress>();
  const progress = await edu.enrollments.progress('1');
  same<typeof file, Response>();
  const file = await edu.transcripts.generate('1', {}, { as: 'response' });
  // A resource joins the methods of several areas.
  void [
    edu.lectures.get('1'),
    edu.lectures.getQuiz('1'),
    edu.lectures.addNote('1', { content: 'x' }),
    edu.courses.enroll('1', { signal }),
  ];
  // Open values: what is known is suggested, what is new passes.
  void edu.courses.update('1', { level: 'Expert' });
};

export const mistakes = (): void => {
  // @ts-expect-error a path parameter is missing
  void edu.courses.get();
  // @ts-expect-error it is a text
  void edu.courses.get(42);
  // @ts-expect-error one too many
  void edu.courses.get('1', '2');
  // @ts-expect-error `get` takes no query
  void edu.courses.get('1', { search: 'x' });
  // @ts-expect-error an unknown query key
  void edu.courses.list({ serch: 'x' });
  // @ts-expect-error a query value of the wrong type
  void edu.courses.list({ page: 'two' });
  // @ts-expect-error a file comes unread, and whoever asks for it has to say that this is known
  void edu.transcripts.generate('1', {});
  // @ts-expect-error a body is needed
  void edu.enrollments.create();
  // @ts-expect-error a field is missing
  void edu.enrollments.create({});
  // @ts-expect-error an unknown field
  void edu.enrollments.create({ course: '1', curse: '1' });
  // @ts-expect-error an answer is a text, a list of texts or a boolean
  void edu.quizAttempts.saveAnswers('1', { answers: { one: 3 } });
  // @ts-expect-error an unknown option
  void edu.courses.enroll('1', { signl: signal });
  // @ts-expect-error a read has no receipt
  void edu.courses.get('1').durable;
  // @ts-expect-error one thing cannot be iterated
  void edu.courses.get('1')[Symbol.asyncIterator];
  // @ts-expect-error a limit is asked for
  void edu.courses.list().toArray();
  // @ts-expect-error items are shared with whoever asked for the same
  void edu.courses.list().then(({ items }) => items.sort());
  // @ts-expect-error no such event
  edu.on('sesion', () => {});
  // @ts-expect-error no such tag list
  edu.cache.invalidate({ tag: 'course' });
};

export const fewer = (): void => {
  const small = createClient({ baseUrl: 'https://learn.acme.com', resources: { courses } });
  void small.categories.list();
  // @ts-expect-error an area that was not given
  void small.quizzes;
  // @ts-expect-error that it is not even there
  void createClient({ baseUrl: 'https://learn.acme.com' }).courses;
  // @ts-expect-error a client needs an address
  createClient({ tenant: 'acme' });
  // @ts-expect-error what is not an area
  createClient({ baseUrl: 'https://learn.acme.com', resources: { courses: 'courses' } });
};

const schemas = {
  shop: { stats: { answer: z.object({ total: z.number() }) }, list: { item: z.object({ id: z.string() }) } },
};
const shop = area<typeof schemas>()({
  shop: {
    stats: { method: 'GET', path: '/api/shop/{id}/stats/', source: '+', access: 'user' },
    list: { method: 'GET', path: '/api/shop/', source: '+', access: 'user', list: true },
  },
});

export const declared = async (): Promise<void> => {
  same<typeof stats, { total: number }>();
  const stats = await edu.request(shop.shop.stats, { path: { id: '1' } });
  for await (const { id } of edu.request(shop.shop.list)) same<typeof id, string>();
  const mine = edu.with({ shop });
  same<typeof total, number>();
  const { total } = await mine.shop.stats('1');
  same<typeof raw, { a: 1 }>();
  const raw = await edu.request<{ a: 1 }>('GET', '/api/x/', { query: { b: 2 } });
  // @ts-expect-error no such method
  void edu.request('FETCH', '/api/x/');
  const row: OperationRow & AnyOperation = shop.shop.stats;
  void row;
};
