import type { ClientCore } from './client.ts';

/** Where the client says what it does; `console` fits. Neither tokens, nor bodies, nor queries are ever handed to it. */
export interface Logger {
  debug?(message: string, details?: Readonly<Record<string, unknown>>): void;
  warn?(message: string, details?: Readonly<Record<string, unknown>>): void;
}

/** Listens to a client from its beginning. */
export type Listening = (on: ClientCore['on']) => void;

/** Names, numbers and codes only: what is never written down needs no blacking out. */
const tellable = [
  'operation',
  'attempt',
  'attempts',
  'status',
  'ms',
  'fromCache',
  'name',
  'code',
  'issues',
  'available',
];

/**
 * Writes down each request, answer and failure.
 * @example createClient({ baseUrl, logger: logTo(console) });
 */
export const logTo =
  (logger: Logger): Listening =>
  (on) => {
    for (const event of ['request', 'response', 'session', 'capability', 'error', 'drift'] as const) {
      on(event, (detail) => {
        const told = tellable.map((name) => [name, (detail as unknown as Record<string, unknown>)[name]]);
        logger[event === 'error' || event === 'drift' ? 'warn' : 'debug']?.(
          event,
          Object.fromEntries(told.filter(([, value]) => value !== undefined)) as Record<string, unknown>,
        );
      });
    }
  };
