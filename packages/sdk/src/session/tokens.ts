import type { Me, Tokens } from '@edurise/contract/models';

/** What a session consists of, as it is kept. */
export interface Kept {
  readonly access: string;
  readonly refresh?: string;
  /** By this device's clock, from the moment of receipt: a hint only, the platform decides. */
  readonly expiresAt: number;
  readonly tenant?: string;
  readonly user?: Me;
}

interface Claims {
  exp?: number;
  iat?: number;
  user_id?: string | number;
  sub?: string;
}

const claimsOf = (token: string): Claims => {
  try {
    const payload = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
    return JSON.parse(decodeURIComponent(Array.from(atob(payload), (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''))) as Claims;
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
 * When a token received now runs out. Counted from its lifetime, not from its date: a device whose clock is wrong by an
 * hour would otherwise throw away every token, or trust dead ones.
 */
export const expiryOf = (token: string, now: number): number => {
  const { exp, iat } = claimsOf(token);
  if (!exp) return now + longest;
  const lifetime = iat ? (exp - iat) * 1000 : exp * 1000 - now;
  return now + Math.min(Math.max(lifetime, shortest), longest);
};

/** Close enough to its end that a request might arrive too late. */
export const isStale = ({ expiresAt }: Kept, now: number): boolean => now >= expiresAt - 5_000;

/** Without rotation only `access` comes, and the refresh token stays. */
export const keptFrom = (tokens: Tokens, before: Partial<Kept>, now: number): Kept => {
  const refresh = tokens.refresh ?? before.refresh;
  return {
    access: tokens.access,
    expiresAt: expiryOf(tokens.access, now),
    ...(refresh ? { refresh } : {}),
    ...(before.tenant ? { tenant: before.tenant } : {}),
    ...(before.user ? { user: before.user } : {}),
  };
};

/** What was stored may be anything. */
export const parseKept = (text: string | null | undefined): Kept | undefined => {
  try {
    const value = JSON.parse(text ?? 'null') as Kept | null;
    return typeof value?.access === 'string' && typeof value.expiresAt === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
};
