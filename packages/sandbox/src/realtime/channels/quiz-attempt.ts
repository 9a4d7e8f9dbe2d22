import type { Channel } from '../channel.ts';
import { notFound } from '../../http/problem.ts';

export const quizAttempt: Channel<'quizAttempt'> = {
  enter() {
    throw notFound();
  },
};
