import { createClient } from '@edurise/sdk/core';
import { lazyOutbox } from '@edurise/sdk/outbox/lazy';
import type { Client } from '@edurise/sdk/core';

const clients = new Map<string, Client>();

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
    });
    clients.set(key, client);
  }
  return client;
};
