import { LiveController } from '../../../controllers/live-controller.ts';
import type { BoardClient, BoardHost } from './board.ts';

/** What moves a dashboard of those who teach or run a school. */
const metrics = ['total_courses', 'total_students', 'total_enrollments', 'completed_enrollments', 'average_rating'];

/** Several changes within so many milliseconds are one: a whole class may enrol at once. */
const together = 2000;

/** Fetches what a board shows again when one of its figures has changed elsewhere. */
export const followFigures = (host: BoardHost, shown: () => boolean): void => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const fetchAgain = (): void => {
    waiting = undefined;
    if (host.isConnected && shown()) host.edu.cache.invalidate({ tags: ['dashboard'] });
  };
  new LiveController(host, {
    enabled: shown,
    channel: (edu: BoardClient) => edu.realtime?.channel('dashboardMetrics'),
    attach: (channel) => {
      channel.on('metric_update', () => (waiting ??= setTimeout(fetchAgain, together)));
      channel.send('subscribe', { metrics });
    },
    ask: fetchAgain,
    everySeconds: 300,
  });
};
