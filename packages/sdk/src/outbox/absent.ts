import type { Outbox } from './outbox.ts';

const nothing = async () => {};
const none = async () => [];

/** What a client without an outbox has in its place: nothing waits, nothing is kept. */
export const absentOutbox: Outbox = {
  state: { waiting: 0, sending: 0, failed: 0, durable: false },
  ready: Promise.resolve(),
  subscribe: () => () => {},
  flush: nothing,
  entries: none,
  pending: none,
  retry: nothing,
  discard: nothing,
};
