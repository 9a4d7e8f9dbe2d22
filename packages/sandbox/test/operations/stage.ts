import assert from 'node:assert/strict';
import * as areas from '@edurise/contract/areas';
import { ApiError, createClient, type EduRise } from '@edurise/sdk';
import { lazyRealtime } from '@edurise/sdk/realtime/lazy';
import { validation } from '@edurise/sdk/validation';
import { startPlatform, type Platform } from '../platform.ts';
import { people } from '../school.ts';

export type Who = keyof typeof people;

/** One platform with the small schools of `school.ts`, and everybody's client for it. */
export interface Stage {
  readonly platform: Platform;
  /** Signed in at North, or at the school named. Requests and answers are held against the contract. */
  as(who: Who, tenant?: 'north' | 'south'): Promise<EduRise>;
  /** The same, sending whatever it is given: for bodies that the platform is to refuse. */
  unchecked(who: Who, tenant?: 'north' | 'south'): Promise<EduRise>;
  /** Somebody new at North: what this one does disturbs no other test. */
  learner(): Promise<{ id: string; email: string; password: string; edu: EduRise }>;
  /** Nobody: a page that is open to all. */
  visitor(tenant?: 'north' | 'south'): EduRise;
}

/** One operation: called as it is meant to be, and in the way that most likely goes wrong. */
export interface Case {
  works(stage: Stage): Promise<void>;
  refuses(stage: Stage): Promise<void>;
}
/** By operation, `courses.get`. */
export type Cases = Readonly<Record<`${string}.${string}`, Case>>;

/** Expects the platform to refuse with this status; `field` where the refusal must name one. */
export async function refused(call: PromiseLike<unknown>, status: number, field?: string): Promise<ApiError> {
  const error: unknown = await Promise.resolve(call).then(
    (answer) => assert.fail(`Answered, instead of a ${status}: ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  );
  assert.ok(error instanceof ApiError, String(error));
  assert.equal(error.status, status, error.message);
  if (field)
    assert.ok(
      error.fields.some(({ path }) => path.join('.') === field),
      `${field} in ${JSON.stringify(error.fields)}`,
    );
  return error;
}

/** An id that nothing has. */
export const nowhere = '00000000-0000-4000-8000-00000000dead';

export async function openStage(): Promise<Stage & { close(): Promise<void> }> {
  const platform = await startPlatform({ database: 'memory' });
  const clients = new Map<string, Promise<EduRise>>();
  const open = (tenant: string, checks: boolean): EduRise =>
    createClient({
      baseUrl: platform.sandbox.url,
      tenant,
      resources: areas,
      // Nobody listens: it is there for its tickets.
      realtime: lazyRealtime(),
      // Whoever asks twice here wants to know twice.
      cache: false,
      retry: false,
      ...(checks ? { validation: validation({ mode: 'strict' }) } : {}),
    }) as EduRise;

  const enter = async (account: { email: string; password: string }, tenant: string, checks: boolean) => {
    const edu = open(tenant, checks);
    await edu.session.signIn({ email: account.email, password: account.password });
    return edu;
  };
  const once = (key: string, make: () => Promise<EduRise>): Promise<EduRise> => {
    const made = clients.get(key) ?? make();
    clients.set(key, made);
    return made;
  };
  return {
    platform,
    as: (who, tenant = 'north') => once(`${who}@${tenant}`, () => enter(people[who], tenant, true)),
    unchecked: (who, tenant = 'north') => once(`${who}@${tenant}, unchecked`, () => enter(people[who], tenant, false)),
    async learner() {
      const account = await platform.learner();
      const edu = await once(account.email, () => enter(account, 'north', true));
      return { id: account.id, email: account.email, password: account.password, edu };
    },
    visitor: (tenant = 'north') => open(tenant, true),
    async close() {
      for (const edu of await Promise.all(clients.values())) edu.dispose();
      await platform.close();
    },
  };
}
