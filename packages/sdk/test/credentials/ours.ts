import type { ClientOptions } from '@edurise/sdk';
import { jwt } from '../support/tokens.ts';
import type { Seen } from '../support/platform.ts';

/** Everything of ours that a request may carry, each recognisable wherever it turns up. */
export const access = jwt({ user_id: 'ours-user' });
export const refresh = 'ours-refresh-token';
export const password = 'ours-password';
export const headers: Readonly<Record<string, string>> = {
  'X-School-Key': 'ours-key',
  Cookie: 'sessionid=ours-cookie',
};

export const options = {
  tenant: 'ours-tenant',
  locale: 'de-AT',
  headers,
  features: { idempotency_keys: true, request_ids: true },
  retry: false,
  cache: false,
} satisfies Partial<ClientOptions>;

/** By name, since their values are minted anew for each request. */
const names = ['authorization', 'x-tenant', 'idempotency-key', 'x-request-id', 'x-school-key', 'cookie', 'x-csrftoken'];

/** What a server has seen that was none of its business. */
export const leaked = (seen: readonly Seen[]): string[] =>
  seen.flatMap(({ method, url, headers: given, body }) => {
    const whole = JSON.stringify([method, url, given, body]);
    return [
      ...names.filter((name) => given[name] !== undefined),
      ...[access, 'ours-', 'de-AT'].filter((text) => whole.includes(text)),
    ].map((what) => `${method} ${url}: ${what}`);
  });
