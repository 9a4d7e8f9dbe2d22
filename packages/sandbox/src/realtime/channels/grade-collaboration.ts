import type { Channel } from '../channel.ts';
import { notFound } from '../../http/problem.ts';

export const gradeCollaboration: Channel<'gradeCollaboration'> = {
  enter() {
    throw notFound();
  },
};
