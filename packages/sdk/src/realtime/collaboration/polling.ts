import { environmentOf, type Environment } from '../../environment.ts';
import type { ClientCore } from '../../client.ts';

/** Milliseconds: the first time after a line has been away for this long, then at random in between. */
const shortest = 30_000;
const longest = 60_000;

export interface PollOptions {
  readonly environment?: Partial<Environment> | undefined;
}

/**
 * Keeps what depends on `tags` fairly fresh where there is no socket: while the channel has not been live for half a minute, and
 * somebody looks, they are invalidated every 30 to 60 seconds, so that what shows them fetches anew. Without a channel, always.
 * Returns its own end.
 * @example poll(edu, ['notification'], edu.realtime.channel('notifications'));
 */
export const poll = (
  edu: Pick<ClientCore, 'cache'>,
  tags: readonly string[],
  channel?: { readonly state: { readonly status: string } },
  { environment }: PollOptions = {},
): (() => void) => {
  const { setTimeout, clearTimeout, random, visibility, online } = environmentOf(environment);
  let timer: unknown;
  const again = (): void => {
    timer = setTimeout(
      () => {
        if (channel?.state.status !== 'live' && visibility?.visibilityState !== 'hidden' && online())
          edu.cache.invalidate({ tags });
        again();
      },
      shortest + random() * (longest - shortest),
    );
  };
  again();
  return () => clearTimeout(timer);
};
