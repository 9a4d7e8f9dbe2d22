/** What the tests of this folder share: a sandbox of the small schools, a clock that stands still, and a caller. */
import assert from 'node:assert/strict';
import { createSandbox, type Sandbox, type SandboxOptions } from '@edurise/sandbox';
import { contractOf } from './contract.ts';
import { people, school } from './school.ts';

export interface Answer {
  status: number;
  headers: Headers;
  /** The JSON body, or the text where it is none. */

  body: any;
}

export interface CallInit {
  as?: keyof typeof people;
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** `null` sends no header. */
  tenant?: string | null;
}

export interface Tokens {
  access: string;
  refresh: string;
}

export interface Platform {
  readonly sandbox: Sandbox;
  /** Moves the clock. */
  pass(seconds: number): void;
  /** Sends a request and holds a good answer against the contract. */
  call(method: string, path: string, init?: CallInit): Promise<Answer>;
  tokens(who: keyof typeof people): Promise<Tokens>;
  /** A new student of North, signed in. */
  learner(): Promise<{ id: string; email: string; password: string; token: string; refresh: string }>;
  close(): Promise<void>;
}

/** Each test makes people of its own, all at one address within one hour. */
const rateLimits = { 'auth.register': { attempts: 100_000, seconds: 1 } };

export async function startPlatform(options: SandboxOptions = {}): Promise<Platform> {
  let now = Date.parse('2026-03-02T09:00:00.123Z');
  const clock = { now: () => now };
  const defaults = { demo: school, accessSeconds: 30 * 86_400, rateLimits, passwordCost: 16 };
  const sandbox = await createSandbox({ ...defaults, ...options, clock });
  const sessions = new Map<string, Promise<Tokens>>();
  let learners = 0;

  async function call(method: string, path: string, init: CallInit = {}): Promise<Answer> {
    const headers = new Headers({ accept: 'application/json', ...init.headers });
    const token = init.token ?? (init.as ? (await tokens(init.as)).access : undefined);
    if (token) headers.set('authorization', `Bearer ${token}`);
    if (init.tenant !== null) headers.set('x-tenant', init.tenant ?? 'north');
    const isRaw = typeof init.body === 'string' || init.body instanceof FormData;
    if (init.body !== undefined && !(init.body instanceof FormData) && !headers.has('content-type')) {
      headers.set('content-type', 'application/json');
    }
    const body = init.body === undefined ? null : isRaw ? (init.body as string | FormData) : JSON.stringify(init.body);
    const response = await fetch(sandbox.url + path, { method, headers, body, redirect: 'manual' });
    const answer = { status: response.status, headers: response.headers, body: parse(await response.text()) };
    if (response.ok) contractOf(method, path)?.check(answer.body);
    return answer;
  }

  function tokens(who: keyof typeof people): Promise<Tokens> {
    const session = sessions.get(who) ?? signIn(people[who]);
    sessions.set(who, session);
    return session;
  }

  async function signIn({ email, password }: { email: string; password: string }): Promise<Tokens> {
    const { status, body } = await call('POST', '/api/auth/login/', { body: { email, password }, tenant: null });
    assert.equal(status, 200, JSON.stringify(body));
    return body as Tokens;
  }

  async function learner() {
    const account = { email: `learner${(learners += 1)}@north.test`, password: 'long-enough-1' };
    const { status, body } = await call('POST', '/api/auth/register/', { body: { ...account, first_name: 'New' } });
    assert.equal(status, 201, JSON.stringify(body));
    const { access, refresh } = await signIn(account);
    return { id: String(body.id), ...account, token: access, refresh };
  }

  return {
    sandbox,
    call,
    tokens,
    learner,
    pass: (seconds) => void (now += seconds * 1000),
    close: () => sandbox.close(),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
