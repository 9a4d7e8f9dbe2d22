import { logout } from '@edurise/contract/session';
import type { Parts } from '../parts.ts';
import type { Kept } from './tokens.ts';

/** Tells the platform that these tokens are done with, as far as it can be reached; nobody waits for it to agree. */
export const revoke = async (parts: Parts, kept: Kept | undefined): Promise<void> => {
  if (kept?.refresh) await parts.direct(logout, { refresh: kept.refresh }, kept.access).catch(() => {});
};
