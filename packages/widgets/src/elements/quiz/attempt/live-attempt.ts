import type { ReactiveControllerHost } from 'lit';
import type { Client } from '@edurise/sdk/core';
import type { quizzes } from '@edurise/sdk/quizzes';
import { LiveController } from '../../../controllers/live-controller.ts';
import type { QuizView } from '../views/quiz-view.ts';

interface FollowingHost extends ReactiveControllerHost, Pick<QuizView, 'snapshot' | 'sync'> {
  readonly edu: Client<{ quizzes: typeof quizzes }>;
  readonly configured: boolean;
  readonly isConnected: boolean;
  /** There is a quiz whose attempt could be followed. */
  readonly opened: boolean;
  /** Whoever watches over the quiz says something. */
  told(text: string): void;
}

/** Without a channel, or while it is down: how often the platform is asked. */
const ASK_SECONDS = 60;

/** Keeps a running attempt up to date with what a teacher does to it: more time, a pause, a word. */
export const followAttempt = (host: FollowingHost): void => {
  const running = (): string | undefined => {
    const state = host.opened ? host.snapshot.state : undefined;
    return state?.at === 'answering' ? state.attempt.id : undefined;
  };
  new LiveController(host, {
    enabled: () => running() !== undefined,
    deps: () => [running()],
    channel: (edu: FollowingHost['edu']) => edu.realtime?.channel('quizAttempt', { id: running()! }),
    attach: (channel) => {
      // The platform is asked for the rest: an event may come late, or twice.
      for (const type of ['deadline_changed', 'paused', 'resumed'] as const) channel.on(type, () => host.sync());
      channel.on('message', ({ id, text }) => {
        host.told(text);
        if (id != null) channel.send('ack', { message_id: id });
      });
    },
    ask: () => host.sync(),
    everySeconds: ASK_SECONDS,
  });
};
