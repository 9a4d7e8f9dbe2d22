import { isUuid } from '../../accounts/access.ts';
import { findAttempt } from '../../areas/quizzes/quiz-attempts.ts';
import { notFound } from '../../http/problem.ts';
import type { Channel } from '../channel.ts';
import { courseOf } from '../streams.ts';

/** For the learner, and whoever teaches the course. */
export const quizAttempt: Channel<'quizAttempt'> = {
  async enter(call, { id }) {
    if (!isUuid(id)) throw notFound('QuizAttempt');
    const { attempt } = await findAttempt(call, id);
    // To have seen a message needs no keeping: the answer to it says that it came through.
    return { stream: courseOf(attempt), actions: { ack: (_, { message_id }) => ({ message_id }) } };
  },
};
