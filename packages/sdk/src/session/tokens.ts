import type { Me, Tokens } from '@edurise/contract/models';

/** What a session consists of, as it is kept. */
export interface Kept {
  readonly access: string;
  readonly refresh?: string | undefined;
  /** By this device's clock, from the moment of receipt: a hint only, the platform decides. */
  readonly expiresAt: number;
  /** From here on a fresh one is fetched while this one still serves. */
  readonly renewAt: number;
  readonly tenant?: string | undefined;
  readonly user?: Me | undefined;
}

interface Claims {
  exp?: number;
  iat?: number;
  user_id?: string | number;
  sub?: string;
}

const claimsOf = (token: string): Claims => {
  try {
    // Letters beyond ASCII come out garbled, and alike each time: good enough for times and for an identity.
    return JSON.parse(atob(token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/'))) as Claims;
  } catch {
    return {};
  }
};

/** Whose token it is; empty when it does not say. */
export const subjectOf = (token: string): string => {
  const { user_id: id, sub } = claimsOf(token);
  return String(id ?? sub ?? '');
};

const shortest = 5_000;
const longest = 86_400_000;

/**
 * How long a token received now serves, in milliseconds. Its lifetime counts, not its date: a device whose clock is wrong by
 * an hour would otherwise throw away every token, or trust dead ones.
 */
const lifetimeOf = (token: string, now: number): number => {
  const { exp, iat } = claimsOf(token);
  if (!exp) return longest;
  const lifetime = iat ? (exp - iat) * 1000 : exp * 1000 - now;
  return Math.min(Math.max(lifetime, shortest), longest);
};

/** Close enough to its end that a request might arrive too late: the last fifth of its life, and never more than 5 s. */
export const isStale = ({ expiresAt, renewAt }: Kept, now: number): boolean =>
  now >= expiresAt - Math.min(5_000, (expiresAt - renewAt) * 0.6);

/** Without rotation only `access` comes, and the refresh token stays. */
export const keptFrom = ({ access, refresh }: Tokens, before: Partial<Kept>, now: number): Kept => {
  const lifetime = lifetimeOf(access, now);
  return {
    ...before,
    access,
    refresh: refresh ?? before.refresh,
    expiresAt: now + lifetime,
    renewAt: now + (lifetime * 2) / 3,
  };
};

/** What was stored may be anything, or nothing. */
export const parseKept = (text: string | null | undefined): Kept | undefined => {
  try {
    const value = JSON.parse(text!) as Kept | null;
    return typeof value?.access === 'string' && value.renewAt <= value.expiresAt ? value : undefined;
  } catch {
    return undefined;
  }
};
