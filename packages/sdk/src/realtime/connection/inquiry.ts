import { me } from '@edurise/contract/session';
import { isApiError } from '../../errors.ts';
import type { Parts } from '../../parts.ts';

/**
 * Was the token why a handshake was refused? Asked over HTTP, where there is a status. `away`: the platform itself does not
 * answer.
 */
export const inquire = async (parts: Parts, token: string | undefined): Promise<'dead' | 'good' | 'away'> => {
  if (!token) return 'good';
  try {
    await parts.direct(me, undefined, token);
    return 'good';
  } catch (error) {
    if (!isApiError(error) || error.webPage || error.status >= 500) return 'away';
    return error.status === 401 ? 'dead' : 'good';
  }
};
