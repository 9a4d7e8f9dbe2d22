import { createClient, type Client, type ClientOptions } from '@edurise/sdk/core';
import { realtime, type Realtime, type RealtimeOptions } from '@edurise/sdk/realtime';
import { chanceOf } from '../../support/chance.ts';
import { jwt } from '../../support/tokens.ts';
import { Network } from './network.ts';
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

/** The token that a client begins with. */
export const firstToken = jwt();

/** A client whose time, page, network and platform are a test's to decide on. */
export const world = async ({ seed, client, signedOut, ...options }: WorldOptions = {}): Promise<World> => {
  const time = new Time();
  if (seed !== undefined) time.random = chanceOf(seed).next;
  const network = new Network(time);
  const page = new Page();
  const asked: string[] = [];
  const platform = { answer: (() => ({ id: '7' })) as World['answer'] };
  const edu = createClient({
    baseUrl: 'https://learn.acme.com',
    environment: { ...time.environment, ...page.environment, locks: undefined, broadcast: () => undefined },
    retry: false,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const path = request.url.slice('https://learn.acme.com'.length);
      asked.push(`${request.method} ${path}`);
      const answer = platform.answer(request.method, path, request.headers.get('Authorization')?.slice(7));
      if (answer instanceof Error) throw answer;
      return typeof answer === 'number' ? Response.json({ detail: 'No.' }, { status: answer }) : Response.json(answer);
    },
    ...client,
    realtime: realtime({ auth: 'query', ...options, WebSocket: network.WebSocket }),
  });
  if (!signedOut) {
    await edu.session.setTokens({ access: firstToken, refresh: 'refresh-1' });
    asked.length = 0;
  }
  return Object.assign(platform, { time, network, page, edu, live: edu.realtime!, asked });
};

/** As EduRise's own platform greets. */
export const hello = (more: object = {}) => ({
  type: 'connection_established',
  session_id: 's-1',
  heartbeat: 25,
  features: ['ref', 'seq', 'resume', 'reauth', 'draining', 'ping'],
  epoch: 'e1',
  seq: 0,
  server_now: '2026-03-01T12:00:00Z',
  ...more,
});
