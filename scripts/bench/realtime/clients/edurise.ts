import { createClient } from '@edurise/sdk/core';
import { realtime } from '@edurise/sdk/realtime';
import type { ClientModule } from '../clients.ts';

/** A channel of a user's own, with the cache behind it as in every client. */
const row = { path: '/ws/bench/', source: '+', access: 'public', actions: {}, events: {} } as const;

export const greeting = [
  JSON.stringify({ type: 'connection_established', session_id: 's', features: ['seq'], epoch: 'e', seq: 0 }),
];

export const frame: ClientModule['frame'] = (topic, payload, number) =>
  JSON.stringify({ type: topic, ...payload, ...(number && { epoch: 'e', seq: number }) });

export const connect: ClientModule['connect'] = async () => {
  const edu = createClient({ baseUrl: 'http://school.test', realtime: realtime() });
  const channel = edu.realtime!.open<{ events: Record<string, object>; actions: {} }>(row);
  await channel.ready();
  return { on: (topic, listener) => channel.on(topic, listener) };
};
