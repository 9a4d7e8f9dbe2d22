import assert from 'node:assert/strict';
import type { QuestionWrite, QuizRulesWrite, QuizWrite } from '@edurise/contract/models';
import type { Answer, Platform } from '../platform.ts';

export interface Taker {
  id: string;
  token: string;
  start(): Promise<Answer>;
  quiz(): Promise<Answer>;
  read(id: string): Promise<Answer>;
  save(id: string, body: object): Promise<Answer>;
  submit(id: string, answers?: object): Promise<Answer>;
  result(id: string): Promise<Answer>;
}

export interface Set {
  id: string;
  lecture: string;
  /** The ids of its questions, in the order in which they were given. */
  questions: string[];
  taker(): Promise<Taker>;
  /** As its teacher. */
  teach(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** Right is `a`. */
export const choose = (fields: Partial<QuestionWrite> = {}): QuestionWrite => ({
  question_text: 'Which?',
  question_type: 'multiple_choice',
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id.toUpperCase() })),
  correct_answer: 'a',
  ...fields,
});

/** A course with one quiz, of the teacher that the school has. */
export async function setQuiz(
  platform: Platform,
  rules: QuizRulesWrite,
  questions: readonly QuestionWrite[],
  fields: Partial<QuizWrite> = {},
): Promise<Set> {
  const teach = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await platform.call(method, path, { as: 'tess', ...(body === undefined ? {} : { body }) });
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const course = (await teach('POST', '/api/courses/', { title: 'Examined', status: 'published' })).body.id as string;
  const section = (await teach('POST', `/api/courses/${course}/sections/`, { title: 'All' })).body.id as string;
  const lecture = (await teach('POST', `/api/sections/${section}/lectures/`, { title: 'Exam', content_type: 'quiz' }))
    .body.id as string;
  const quiz = await teach('POST', `/api/lectures/${lecture}/quiz/`, {
    title: 'Exam',
    passing_score: 60,
    rules,
    ...fields,
  });
  const id = quiz.body.id as string;
  const ids: string[] = [];
  for (const question of questions)
    ids.push((await teach('POST', `/api/quizzes/${id}/questions/`, question)).body.id as string);
  return {
    id,
    lecture,
    questions: ids,
    teach,
    async taker() {
      const { token, id: user } = await platform.learner();
      const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
        platform.call(method, path, { token, ...(body === undefined ? {} : { body }) });
      await call('POST', `/api/courses/${course}/enroll/`);
      return {
        id: user,
        token,
        start: () => call('POST', `/api/quizzes/${id}/start/`),
        quiz: () => call('GET', `/api/lectures/${lecture}/quiz/`),
        read: (attempt) => call('GET', `/api/quiz-attempts/${attempt}/`),
        save: (attempt, body) => call('PATCH', `/api/quiz-attempts/${attempt}/`, { answers: {}, ...body }),
        submit: (attempt, answers = {}) => call('POST', `/api/quiz-attempts/${attempt}/submit/`, { answers }),
        result: (attempt) => call('GET', `/api/quiz-attempts/${attempt}/result/`),
      };
    },
  };
}
