import { createClient } from '@edurise/sdk/core';
import { lazyOutbox } from '@edurise/sdk/outbox/lazy';
import type { Client, RealtimeFactory } from '@edurise/sdk/core';

const clients = new Map<string, Client>();

let realtime: RealtimeFactory | undefined;

/** Elements that listen bring what they listen with: a page without one does without its code. */
export const bringRealtime = (factory: RealtimeFactory): void => {
  realtime ??= factory;
};

/**
 * The client of elements that name their platform themselves. All that name the same one share it, and so
 * its session, cache and requests. Throws a `ConfigError` for an address that is none.
 */
export const sharedClient = (baseUrl: string, tenant: string | undefined): Client => {
  const key = JSON.stringify([baseUrl, tenant ?? '']);
  let client = clients.get(key);
  if (!client) {
    client = createClient({
      baseUrl,
      tenant,
      outbox: lazyOutbox(),
      realtime,
    });
    clients.set(key, client);
  }
  return client;
};
