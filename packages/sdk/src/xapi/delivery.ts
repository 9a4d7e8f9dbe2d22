import type { OperationRow } from '@edurise/contract';
import type { Answered } from '../call.ts';
import type { ClientCore } from '../client.ts';
import type { Environment } from '../environment.ts';
import { ConfigError, isApiError, UnexpectedAnswerError } from '../errors.ts';
import type { OutboxHost } from '../outbox/outbox.ts';
import { exchangeBy, type Exchange } from '../wire/exchange.ts';
import { refusal } from '../wire/refusal.ts';
import type { Statement } from './statement.ts';

/** A store takes more at a time, a page that is being left does not: it may send 64 kB. */
export const most = 50;

/** The record store's `statements`, as the outbox keeps it. */
export const toTell = {
  method: 'POST',
  path: '/statements',
  source: '+',
  access: 'user',
  repeatable: true,
  outbox: 'xapi',
} as const satisfies OperationRow;

/** Delivers statements; rejects when they have to be sent again. Called with the same ones until it resolves. */
export type Sink = (statements: readonly Statement[], options: { readonly keepalive: boolean }) => Promise<unknown>;

export interface RecordStore {
  /** `https://lrs.acme.com/xapi/`: where `statements` is. */
  readonly endpoint: string | URL;
  /** The store's `Authorization`, or what gets it. The platform's own token never goes there. */
  readonly authorization: string | (() => string | Promise<string>);
}

interface Batch {
  readonly statements: readonly Statement[];
}

/** An attempt of which nothing is known yet but that it was handed in: what there is to be told of it is asked when it is sent. */
export interface HandedIn {
  readonly attempt: string;
}

const isBatch = (body: unknown): body is Batch => 'statements' in (body as object);

/** What an outbox of statements works with, in place of the platform: the session's owner, and another addressee. */
export const hostOf = (
  edu: ClientCore,
  environment: Environment,
  {
    sink,
    address,
    user,
    statementsOf,
  }: {
    sink: Sink;
    address: string;
    user: () => string;
    statementsOf: (attempt: string) => Promise<readonly Statement[]>;
  },
): OutboxHost => ({
  environment,
  // A statement has its id: it may be sent as often as need be.
  features: { known: true, has: () => true, lacks: () => false },
  learn: async () => {},
  ready: edu.session.ready,
  owner: () => ({ baseUrl: address, tenant: edu.session.state.tenant ?? '', user: user() }),
  reduce: (earlier, later) => {
    if (!isBatch(earlier) || !isBatch(later)) return undefined;
    const statements = [...earlier.statements, ...later.statements];
    return statements.length <= most ? { statements } : undefined;
  },
  async send(_, { body }, { keepalive = false }): Promise<Answered<unknown>> {
    const statements = isBatch(body) ? body.statements : await statementsOf((body as HandedIn).attempt);
    for (let from = 0; from < statements.length; from += most)
      await sink(statements.slice(from, from + most), { keepalive });
    return { data: undefined, status: 200, fromCache: false, attempts: 1, roundTripMs: 0 };
  },
  onChange(listener) {
    const ends = [
      edu.on('session', () => listener('session')),
      edu.on('connection', ({ online }) => online && listener('network')),
    ];
    return () => ends.forEach((end) => end());
  },
  // Signing out waits for what the platform must have, not for this.
  onSignOut: () => () => {},
});

/** @throws ConfigError when the endpoint is no address. */
export const addressOf = (endpoint: string | URL): string => {
  const url = URL.canParse(String(endpoint)) ? new URL(endpoint) : undefined;
  if (!url?.protocol.startsWith('http'))
    throw new ConfigError(
      `endpoint must be an address like https://lrs.acme.com/xapi/, not ${JSON.stringify(endpoint)}.`,
    );
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}/statements`;
};

/** Sends to a record store, as xAPI 1.0.3 has it. */
export const sinkOf = (
  { endpoint, authorization }: RecordStore,
  environment: Environment,
  fetch?: typeof globalThis.fetch,
): Sink => {
  const url = addressOf(endpoint);
  const exchange = exchangeBy(environment, fetch?.bind(undefined));

  const post = async (statements: readonly Statement[], keepalive: boolean): Promise<void> => {
    const allowed = typeof authorization === 'function' ? await authorization() : authorization;
    await accepted(exchange, environment, {
      method: 'POST',
      url,
      own: false,
      headers: { Authorization: allowed, 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' },
      body: JSON.stringify(statements),
      timeout: 20_000,
      keepalive,
    });
  };

  return async (statements, { keepalive }) => {
    try {
      await post(statements, keepalive);
    } catch (error) {
      if (!mayBeOneOf(error)) throw error;
      let refused: unknown;
      // A store takes a batch as a whole or not at all: one that it has, or that it will not have, is in the way of the rest.
      for (const statement of statements) {
        try {
          if (statements.length > 1) await post([statement], keepalive);
          else throw error;
        } catch (own) {
          if (!mayBeOneOf(own)) throw own;
          // 409: it has a statement by this id already, which is what was wanted.
          if (own.status !== 409) refused ??= own;
        }
      }
      if (refused) throw refused as Error;
    }
  };
};

/** Is a single statement to blame? */
const mayBeOneOf = (error: unknown): error is { readonly status: number } =>
  isApiError(error) && [400, 409, 413].includes(error.status);

const accepted = async (exchange: Exchange, { now }: Environment, wire: Parameters<Exchange>[0]): Promise<void> => {
  const raw = await exchange(wire);
  if (raw.redirected) throw new UnexpectedAnswerError(raw.status, raw.type);
  if (raw.status >= 200 && raw.status < 300) return;
  // Stores answer as they like; a web page is a proxy's.
  throw await refusal(raw, undefined, now(), false, /html/.test(raw.type));
};
