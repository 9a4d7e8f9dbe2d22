import type { Channel } from '../channel.ts';
import { notFound } from '../../http/problem.ts';

export const dashboardMetrics: Channel<'dashboardMetrics'> = {
  enter() {
    throw notFound();
  },
};
