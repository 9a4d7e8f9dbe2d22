import { refresh } from '@edurise/contract/session';
import type { Tokens } from '@edurise/contract/models';
import { isApiError } from '../errors.ts';
import type { Parts } from '../parts.ts';
import type { Keeping } from './keeping.ts';
import { revoke } from './revoke.ts';
import { keptFrom, type Kept } from './tokens.ts';

const otherTabPatience = 300;
const lockPatience = 5_000;

/** The tokens that are to be replaced, and the session that has them. */
export interface Renewable {
  readonly parts: Parts;
  readonly keeping: Keeping;
  readonly before: Kept;
  /** What the session has now; nothing when it is over. */
  current(): Kept | undefined;
  /** Puts fresh ones into the session. */
  renew(kept: Kept): void;
}

/** `refused`: the platform says that the session is over. `ended`: the host says that nobody is signed in. */
export type Verdict = 'refused' | 'ended' | undefined;

/** Gets fresh tokens: from the host, from a tab that was quicker, or from the platform. Fails where nobody can be asked. */
export const renewal = (renewable: Renewable): Promise<Verdict> =>
  renewable.parts.options.getToken ? mint(renewable) : alone(renewable, () => exchange(renewable));

const changed = ({ current, before }: Renewable): boolean => current()?.access !== before.access;

/** One tab at a time, as well as it can be had: without locks, or after five seconds, the work is done all the same. */
const alone = async <T>({ parts, keeping }: Renewable, work: () => Promise<T>): Promise<T> => {
  const { environment } = parts;
  const { locks } = environment;
  if (!keeping.shared || !locks) return work();
  const patience = new AbortController();
  const timer = environment.setTimeout(() => patience.abort(), lockPatience);
  let begun = false;
  try {
    return await locks.request(keeping.key, { signal: patience.signal }, () => {
      begun = true;
      environment.clearTimeout(timer);
      return work();
    });
  } catch (error) {
    // A lock that cannot be had must not keep anybody from signing in again; what the work itself threw is the work's.
    if (begun) throw error;
    return work();
  } finally {
    environment.clearTimeout(timer);
  }
};

const exchange = async (renewable: Renewable): Promise<Verdict> => {
  const { parts, keeping, before, current, renew } = renewable;
  const { environment } = parts;
  const adopted = async (): Promise<boolean> => {
    const stored = await keeping.read();
    // Another tab has been quicker: simplejwt has killed our refresh token, and theirs is as good.
    if (!changed(renewable) && stored?.refresh && stored.refresh !== before.refresh) renew(stored);
    return changed(renewable);
  };
  if (await adopted()) return undefined;
  if (!before.refresh) return 'refused';
  let tokens: Tokens;
  try {
    tokens = (await parts.direct(refresh, { refresh: before.refresh })) as Tokens;
  } catch (error) {
    // Only a plain “no” of the platform ends a session. A proxy's page, a timeout, a 500 do not.
    if (!isApiError(error) || error.webPage || (error.status !== 400 && error.status !== 401)) throw error;
    if (await adopted()) return undefined;
    await new Promise<void>((resolve) => environment.setTimeout(resolve, otherTabPatience));
    return (await adopted()) ? undefined : 'refused';
  }
  const kept = keptFrom(tokens, current() ?? before, environment.now());
  // Signed out in the meantime: these tokens must not come to life again.
  if (changed(renewable)) return void (await revoke(parts, kept));
  renew(kept);
  await keeping.write(kept);
  if (keeping.shared) parts.tell({ type: 'rotated', from: before.refresh, kept });
  return undefined;
};

const mint = async (renewable: Renewable): Promise<Verdict> => {
  const { parts, before, renew } = renewable;
  const access = await parts.options.getToken!();
  if (changed(renewable)) return undefined;
  if (!access) return 'ended';
  if (access === before.access) return 'refused';
  renew(keptFrom({ access }, before, parts.environment.now()));
  return undefined;
};
