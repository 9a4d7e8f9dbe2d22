import type { Clock } from '../clock.ts';
import { providerNames, type IdentityProviders } from './identity-provider.ts';
import { createLocalProvider } from './local-provider.ts';
import { createRemoteProvider } from './remote-provider.ts';

/** The provider itself where `GOOGLE_CLIENT_ID` and `GOOGLE_CLIENT_SECRET` (or GITHUB_…) are set, else its local stand-in. */
export const createProviders = (clock: Clock, environment: NodeJS.ProcessEnv): IdentityProviders =>
  new Map(
    providerNames.map((name) => {
      const clientId = environment[`${name.toUpperCase()}_CLIENT_ID`];
      const clientSecret = environment[`${name.toUpperCase()}_CLIENT_SECRET`];
      const isRemote = clientId !== undefined && clientSecret !== undefined;
      return [
        name,
        isRemote ? createRemoteProvider(name, { clientId, clientSecret }) : createLocalProvider(name, clock),
      ];
    }),
  );
