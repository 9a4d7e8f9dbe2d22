import { switchTenant as operation } from '@edurise/contract/tokens';
import type { Tokens } from '@edurise/contract/models';
import type { Parts } from '../parts.ts';
import { keptFrom } from './tokens.ts';

/** Moves the session to another tenant of the same user, with the tokens that the platform has for it there. */
export const switchTenant = async (parts: Parts, slug: string): Promise<void> => {
  const { environment, features, options, road, session } = parts;
  await session.ready;
  let tokens: Partial<Tokens> | undefined;
  if (session.kept && !options.getToken) {
    const trip = { operation, name: 'users.switchTenant', args: { body: { tenant: slug } }, options: {} };
    tokens = (await road.call(trip)).data as Tokens;
  }
  const before = session.kept;
  const kept = before && {
    ...(tokens?.access ? keptFrom(tokens as Tokens, before, environment.now()) : before),
    tenant: slug,
  };
  features.forget();
  session.become(kept, session.state.status, slug);
  await session.save();
  if (kept) await session.reloadUser().catch(() => {});
};
