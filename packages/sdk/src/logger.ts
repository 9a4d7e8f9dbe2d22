import type { ClientCore } from './client.ts';

/** Where the client says what it does; `console` fits. Neither tokens, nor bodies, nor queries are ever handed to it. */
export interface Logger {
  debug?(message: string, details?: Readonly<Record<string, unknown>>): void;
  info?(message: string, details?: Readonly<Record<string, unknown>>): void;
  warn?(message: string, details?: Readonly<Record<string, unknown>>): void;
  error?(message: string, details?: Readonly<Record<string, unknown>>): void;
}

/** Names, numbers and codes only: what is never written down needs no blacking out. */
export const logTo = (logger: Logger | undefined, on: ClientCore['on']): void => {
  if (!logger) return;
  on('request', (details) => logger.debug?.('request', details));
  on('response', (details) => logger.debug?.('response', details));
  on('error', ({ name, code, operation, attempts }) => logger.warn?.(name, { code, operation, attempts }));
  on('drift', ({ operation, issues }) => logger.warn?.('drift', { operation, fields: issues.map(({ path }) => path.join('.')) }));
  on('session', ({ status }) => logger.info?.('session', { status }));
  on('capability', (details) => logger.info?.('capability', details));
};
