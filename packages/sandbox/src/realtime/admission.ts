import type { IncomingMessage } from 'node:http';
import { channels } from '@edurise/contract/channels';
import { authorize } from '../accounts/access.ts';
import type { Platform } from '../platform.ts';
import type { Place } from './channel.ts';
import type { Route } from './connection.ts';
import { identify } from './credentials.ts';
import { callOf, recognise, type Identity } from './identity.ts';

export interface Admission {
  readonly identity: Identity;
  readonly place: Place;
}

/** @throws Problem 401, 403 or 404 for whoever may not come in. */
export async function admit(
  platform: Platform,
  request: IncomingMessage,
  { name, channel, params }: Route,
  session: string,
): Promise<Admission> {
  const claims = await identify(request, platform, new Date(platform.clock.now()));
  const identity = await recognise(platform, claims, request);
  authorize(name, channels[name].access, identity.person, true);
  // Nothing is said before all know that the socket is there.
  const call = callOf(platform, identity, request, { session, event: () => undefined });
  return { identity, place: await channel.enter(call, params) };
}
