import type { ClientCore } from '@edurise/sdk/core';
import { safeStorage } from '../../../storage/safe-storage.ts';

const nameOf = ({ baseUrl, tenant, session }: ClientCore): string =>
  `edurise:visit:${JSON.stringify([baseUrl, tenant ?? '', session.state.user?.id ?? ''])}`;

/**
 * The last visit that the platform's clock began for this person on this device, with whichever lecture. One that is opened
 * without a network names it: what is played in it can have been played since.
 */
export function ticketFor(
  client: ClientCore,
  given: string | null | undefined,
  storage = safeStorage,
): string | undefined {
  if (!given) return storage.get(nameOf(client)) ?? undefined;
  storage.set(nameOf(client), given);
  return given;
}
