/** What the tests of this folder share: a sandbox of the small schools, a clock that stands still, and a caller. */
import { createSandbox, type Sandbox, type SandboxOptions } from '@edurise/sandbox';
import { people, school } from './school.ts';

export interface Answer {
  status: number;
  headers: Headers;
  /** The JSON body, or the text where it is none. */
  body: any;
}

export interface CallInit {
  as?: keyof typeof people | null;
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
  tenant?: string | null;
}

export interface Platform {
  sandbox: Sandbox;
  /** Moves the clock. */
  pass(seconds: number): void;
  call(method: string, path: string, init?: CallInit): Promise<Answer>;
  tokens(who: keyof typeof people): Promise<{ access: string; refresh: string }>;
  close(): Promise<void>;
}

export async function startPlatform(options: SandboxOptions = {}): Promise<Platform> {
  let now = Date.parse('2026-03-02T09:00:00.123Z');
  const sandbox = await createSandbox({ demo: school, accessSeconds: 86_400, ...options, clock: { now: () => now } });
  const sessions = new Map<string, Promise<{ access: string; refresh: string }>>();

  const call = async (method: string, path: string, init: CallInit = {}): Promise<Answer> => {
    const headers = new Headers({ accept: 'application/json', ...init.headers });
    const token = init.token ?? (init.as ? (await tokens(init.as)).access : undefined);
    if (token) headers.set('authorization', `Bearer ${token}`);
    if (init.tenant !== null) headers.set('x-tenant', init.tenant ?? 'north');
    const isRaw = typeof init.body === 'string' || init.body instanceof FormData;
    if (init.body !== undefined && !(init.body instanceof FormData) && !headers.has('content-type')) headers.set('content-type', 'application/json');
    const body = init.body === undefined ? null : isRaw ? (init.body as string | FormData) : JSON.stringify(init.body);
    const response = await fetch(sandbox.url + path, { method, headers, body, redirect: 'manual' });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text) };
  };

  const tokens = (who: keyof typeof people): Promise<{ access: string; refresh: string }> => {
    const session =
      sessions.get(who) ??
      call('POST', '/api/auth/login/', { body: { email: people[who].email, password: people[who].password }, tenant: null }).then(
        ({ status, body }) => {
          if (status !== 200) throw new Error(`${who} could not sign in: ${JSON.stringify(body)}`);
          return body as { access: string; refresh: string };
        },
      );
    sessions.set(who, session);
    return session;
  };

  return { sandbox, call, tokens, pass: (seconds) => void (now += seconds * 1000), close: () => sandbox.close() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
