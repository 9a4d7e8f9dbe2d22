import * as areas from '@edurise/contract/areas';
import { lazyOutbox } from './outbox/letterbox.ts';
import { createClient } from './create-client.ts';
import type { Client } from './client.ts';
import type { ClientOptions } from './options.ts';
import { lazyRealtime } from './realtime/lazy.ts';
import type { Realtime, RealtimeFactory } from './realtime/realtime.ts';
import type { MethodOf } from './resources.ts';

export * from './core.ts';
export { CircuitOpenError } from './breaker/circuit-open-error.ts';
export { OutboxFullError } from './outbox/outbox-full-error.ts';
export { OutcomeUnknownError } from './outbox/outcome-unknown-error.ts';
export { DriftError } from './validation/drift-error.ts';
export type * from '@edurise/contract/models';

/** A client with every area of the platform, and with what happens elsewhere. */
export type EduRise = Client<typeof areas> & {
  readonly realtime: Realtime & { ticket: MethodOf<typeof areas.system.realtime.ticket> };
};

type Options = Omit<ClientOptions, 'resources'>;

/**
 * A client with every area, that checks what it sends, reports answers that drift from the contract, and keeps answers and
 * progress on the device until they have arrived. Schemas, the outbox and sockets are fetched when they are first needed.
 * @example
 * const edu = createEduRise({ baseUrl: 'https://learn.acme.com', tenant: 'acme' });
 * await edu.session.signIn({ email, password });
 * for await (const course of edu.courses.list({ search: 'python' })) console.log(course.title);
 * @throws ConfigError when `baseUrl` is not an address.
 */
export function createEduRise(options: Options & { realtime: RealtimeFactory }): EduRise;
/** Without sockets there is no `realtime`. */
export function createEduRise(options: Options & { realtime: Options['realtime'] }): Client<typeof areas>;
export function createEduRise(options: Options): EduRise;
export function createEduRise(options: Options): Client<typeof areas> {
  return createClient({
    validation: async () => (await import('./validation/index.ts')).validation(),
    outbox: lazyOutbox(),
    realtime: lazyRealtime(),
    ...options,
    resources: areas,
  });
}
