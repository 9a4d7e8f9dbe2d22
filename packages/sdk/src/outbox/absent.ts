import type { Outbox } from './outbox.ts';

const none = async (): Promise<never> => [] as never;
const silent = () => () => {};

/** What a client without an outbox has in its place: nothing waits, nothing is kept. */
export const absentOutbox: Outbox = {
  state: { waiting: 0, sending: 0, failed: 0, durable: false },
  ready: none(),
  subscribe: silent,
  on: silent,
  flush: none,
  pause: silent,
  resume: silent,
  entries: none,
  pending: none,
  deadLetters: none,
  retry: none,
  discard: none,
};
