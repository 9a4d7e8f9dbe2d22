/** What must not compile in an area. Checked by `tsc -p packages/contract/test`. */
import { academics } from '@edurise/contract/academics';
import { ai } from '@edurise/contract/ai';
import {
  area,
  type AnswerOf,
  type BodyOf,
  type EventOf,
  type ItemOf,
  type PathParams,
  type QueryOf,
} from '@edurise/contract';
import { courses } from '@edurise/contract/courses';
import type {
  AiMessage,
  AiMessageEvent,
  Course,
  CourseDetail,
  CourseQuery,
  CourseWrite,
  GeneratedQuestion,
  QuestionWrite,
} from '@edurise/contract/models';
import * as z from 'zod/mini';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._: Same<A, B> extends true ? [] : [different: never]): void => {};

same<PathParams<'/api/courses/{course_id}/sections/{id}/'>, ['course_id', 'id']>();
same<PathParams<'/api/courses/'>, []>();
same<ItemOf<typeof courses.courses.list>, Course>();
same<AnswerOf<typeof courses.courses.get>, CourseDetail>();
same<AnswerOf<typeof courses.courses.delete>, void>();
same<QueryOf<typeof courses.courses.get>, undefined>();
same<AnswerOf<typeof academics.transcripts.generate>, Response>();
same<AnswerOf<typeof ai.aiConversations.sendMessage>, AiMessage>();
same<EventOf<typeof ai.aiConversations.sendMessage>, AiMessageEvent>();
same<EventOf<typeof courses.courses.get>, never>();
const write = (body: BodyOf<typeof courses.courses.create>): CourseWrite => body;
const query = (filters: QueryOf<typeof courses.courses.list>): CourseQuery => filters;
/** What is drafted for a quiz can be added to it as it is. */
const add = (draft: GeneratedQuestion): QuestionWrite => draft;

const answer = z.object({ id: z.string() });
const unread = z.custom<Response>();
const get = { method: 'GET', path: '/api/x/{id}/', source: '002', access: 'user' } as const;
const post = { ...get, method: 'POST' } as const;

export const rows = [
  area<{ x: { get: { answer: typeof answer } } }>()({ x: { get } }),
  // @ts-expect-error a schema entry without a row
  area<{ x: { get: { answer: typeof answer }; list: { item: typeof answer } } }>()({ x: { get } }),
  // @ts-expect-error a row without a schema entry
  area<{ x: { get: { answer: typeof answer } } }>()({ x: { get }, y: { get } }),
  // @ts-expect-error a list that does not say so
  area<{ x: { get: { item: typeof answer } } }>()({ x: { get } }),
  // @ts-expect-error what says that it is a list, and is none
  area<{ x: { get: { answer: typeof answer } } }>()({ x: { get: { ...get, list: true } } }),
  // @ts-expect-error a POST without a body has to say so
  area<{ x: { post: { answer: typeof answer } } }>()({ x: { post } }),
  area<{ x: { post: { answer: typeof answer } } }>()({ x: { post: { ...post, takes: 'nothing' } } }),
  // @ts-expect-error a read with a query has to say so
  area<{ x: { get: { answer: typeof answer; query: typeof answer } } }>()({ x: { get } }),
  // @ts-expect-error a file that does not say of which kind it is
  area<{ x: { get: { answer: typeof unread } } }>()({ x: { get } }),
  area<{ x: { get: { answer: typeof unread } } }>()({ x: { get: { ...get, file: 'application/pdf' } } }),
  // @ts-expect-error JSON that says that it is a file
  area<{ x: { get: { answer: typeof answer } } }>()({ x: { get: { ...get, file: 'application/pdf' } } }),
  // @ts-expect-error events that the row does not tell of
  area<{ x: { get: { answer: typeof answer; event: typeof answer } } }>()({ x: { get } }),
  area<{ x: { get: { answer: typeof answer; event: typeof answer } } }>()({ x: { get: { ...get, streams: true } } }),
  // @ts-expect-error an unknown method
  area<{ x: { get: { answer: typeof answer } } }>()({ x: { get: { ...get, method: 'FETCH' } } }),
  // @ts-expect-error an unknown cache category
  area<{ x: { get: { answer: typeof answer } } }>()({ x: { get: { ...get, cache: 'forever' } } }),
];
export { add, query, write };
