/** The platform as the client meets it: every answer both as it came and as the client understood it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { AnyOperation, OperationRow } from '@edurise/contract';
import { createClient, isEduRiseError, type EduRiseError, type Incoming, type Middleware } from '@edurise/sdk/core';
import { patience } from './patience.ts';

export interface Account {
  readonly token?: string | undefined;
  readonly email?: string | undefined;
  readonly password?: string | undefined;
}

export interface PlatformOptions extends Account {
  readonly baseUrl: string;
  readonly tenant?: string | undefined;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  /** Ends every call. */
  readonly signal: AbortSignal;
  /** The platform has asked us to wait. */
  readonly waiting: (ms: number) => void;
}

export interface Question {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: object;
  readonly body?: unknown;
  /** Without a token. */
  readonly asVisitor?: boolean;
  /** Also after the signal: what was made is taken back in any case. */
  readonly always?: boolean;
}

/** One answer. */
export interface Answer {
  /** 0 when none came. */
  readonly status: number;
  /** The media type. */
  readonly type: string;
  /** The JSON body as it came; `undefined` where there is none, or none that can be read. */
  readonly body: unknown;
  /** The methods that the address takes, where it says so. */
  readonly allow: readonly string[] | undefined;
  /** What the client made of it, where it refused it. */
  readonly error: EduRiseError | undefined;
}

export interface Platform {
  ask(row: OperationRow, question?: Question): Promise<Answer>;
  dispose(): void;
}

export function openPlatform(options: PlatformOptions): Platform {
  const heard = new AsyncLocalStorage<{ answer?: Incoming }>();
  const listen: Middleware = async (request, next) => {
    const answer = await next(request);
    const note = heard.getStore();
    // A token that is renewed on the way is not what was asked for.
    if (note && !request.url.endsWith('/api/auth/refresh/')) note.answer = answer;
    return answer;
  };
  const { baseUrl, tenant, timeout, token, signal } = options;
  const open = (getToken: (() => string) | undefined) =>
    createClient({
      baseUrl,
      tenant,
      getToken,
      timeout,
      cache: false,
      retry: false,
      middleware: [patience(options.waiting, signal), listen],
    });
  const member = open(token === undefined ? undefined : () => token);
  const visitor = open(undefined);

  return {
    async ask(row, { path = {}, query, body, asVisitor, always } = {}) {
      const note: { answer?: Incoming } = {};
      const operation: AnyOperation = row;
      const error = await heard.run(note, () =>
        (asVisitor ? visitor : member)
          .request(operation, { path, query, body }, always ? {} : { signal })
          .then(() => undefined, asError),
      );
      const { status = 0, type = '', text = '' } = note.answer ?? {};
      const allow = note.answer?.header('Allow')?.split(/\s*,\s*/);
      return { status, type, body: parse(text), allow, error };
    },
    dispose() {
      member.dispose();
      visitor.dispose();
    },
  };
}

/** Anything else is a mistake of ours. */
const asError = (error: unknown): EduRiseError => {
  if (!isEduRiseError(error)) throw error;
  return error;
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isSuccess = ({ status, error }: Answer): boolean => status >= 200 && status < 300 && !error;
