import type { Channel } from '../channel.ts';
import { notFound } from '../../http/problem.ts';

export const liveClass: Channel<'liveClass'> = {
  enter() {
    throw notFound();
  },
};
