import { Engine } from './engine.ts';
import { hostOf } from './host.ts';
import type { OutboxFactory, OutboxOptions } from './outbox.ts';

export { OutboxFullError } from './outbox-full-error.ts';
export type { OutcomeUnknownError } from './outcome-unknown-error.ts';
export type {
  DeadLetter,
  Outbox,
  OutboxEngine,
  OutboxEntry,
  OutboxEvents,
  OutboxFactory,
  OutboxHost,
  OutboxOptions,
  OutboxState,
  Owner,
  Posted,
  Refusal,
  SendOptions,
} from './outbox.ts';

/**
 * Answers, played seconds, notes and bookmarks are written to the device before they are sent, and stay there until the
 * platform has answered: over a lost network, a reload, a closed tab.
 * @example createClient({ baseUrl, resources: { quizzes }, outbox: outbox() });
 */
export const outbox = (options?: OutboxOptions): OutboxFactory => ({
  open: (client) => new Engine(hostOf(client), options),
});
