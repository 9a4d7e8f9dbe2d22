import { createClient, type Client, type ClientOptions } from '@edurise/sdk/core';
import { realtime, type Realtime, type RealtimeOptions } from '@edurise/sdk/realtime';
// Fetched by whoever listens first; here it has been, so that no test waits for a disk.
import '../../../src/realtime/connection/upkeep.ts';
import '../../../src/realtime/speaker.ts';
import '../../../src/session/renewal.ts';
import { chanceOf } from '../../support/chance.ts';
import { jwt } from '../../support/tokens.ts';
import { Network, type Connected } from './network.ts';
import { Page } from './page.ts';
import { Time } from './time.ts';

export interface World {
  readonly time: Time;
  readonly network: Network;
  readonly page: Page;
  readonly edu: Client;
  readonly live: Realtime;
  /** What was asked for over HTTP: `POST /api/token/refresh/`. */
  readonly asked: string[];
  /** Answers over HTTP; a number is a status without a body. */
  answer: (method: string, path: string, token: string | undefined) => unknown;
}

export interface WorldOptions extends Omit<RealtimeOptions, 'WebSocket'> {
  readonly seed?: number;
  readonly client?: Partial<ClientOptions>;
  /** Nobody is signed in. */
  readonly signedOut?: boolean;
}

/** Of a token, in milliseconds. */
export const lifetime = 300_000;

/** The token that a client begins with. */
export const firstToken = jwt();

const kept = (now: number): string =>
  JSON.stringify({
    access: firstToken,
    refresh: 'refresh-1',
    expiresAt: now + lifetime,
    renewAt: now + (lifetime * 2) / 3,
    user: { id: '7', email: 'ada@acme.com' },
  });

/** A client whose time, page, network and platform are a test's to decide on. */
export const world = async ({ seed, client, signedOut, ...options }: WorldOptions = {}): Promise<World> => {
  const time = new Time();
  if (seed !== undefined) time.random = chanceOf(seed).next;
  const network = new Network(time);
  const page = new Page();
  const asked: string[] = [];
  const stored = new Map<string, string>();
  const begun = time.now;
  const platform: Pick<World, 'answer'> = {
    answer: (_method, path) => (path.includes('refresh') ? { access: jwt(), refresh: 'refresh' } : { id: '7' }),
  };
  const edu = createClient({
    baseUrl: 'https://learn.acme.com',
    environment: { ...time.environment, ...page.environment, locks: undefined, broadcast: () => undefined },
    retry: false,
    storage: {
      get: (key) => stored.get(key) ?? (signedOut || !key.includes('session') ? null : kept(begun)),
      set: (key, value) => void stored.set(key, value),
      remove: (key) => void stored.set(key, ''),
      shared: false,
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const path = request.url.slice('https://learn.acme.com'.length);
      time.errands = 10;
      asked.push(`${request.method} ${path}`);
      const answer = platform.answer(request.method, path, request.headers.get('Authorization')?.slice(7));
      if (answer instanceof Error) throw answer;
      return typeof answer === 'number' ? Response.json({ detail: 'No.' }, { status: answer }) : Response.json(answer);
    },
    realtime: realtime({ auth: 'query', ...options, WebSocket: network.WebSocket }),
    ...client,
  });
  await edu.session.ready;
  return Object.assign(platform, { time, network, page, edu, live: edu.realtime!, asked });
};

/** As EduRise's own platform greets. */
export const hello = (more: object = {}) => ({
  type: 'connection_established',
  session_id: 's-1',
  heartbeat: 60,
  features: ['ref', 'seq', 'resume', 'reauth', 'draining', 'ping'],
  epoch: 'e1',
  seq: 0,
  server_now: '2026-03-01T12:00:00Z',
  ...more,
});

/** A platform in good health. */
export const greets = (socket: Connected): void => {
  socket.onsaid = ({ action }) => {
    if (action === 'ping') socket.say({ type: 'pong' });
  };
  socket.say(hello());
};
