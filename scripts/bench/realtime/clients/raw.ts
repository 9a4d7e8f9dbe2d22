import type { ClientModule, Listener } from '../clients.ts';

export const greeting: readonly string[] = [];

export const frame: ClientModule['frame'] = (topic, payload) => JSON.stringify({ type: topic, ...payload });

export const connect: ClientModule['connect'] = async () => {
  const byTopic = new Map<string, Set<Listener>>();
  const socket = new WebSocket('ws://school.test/');
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data as string) as { type: string };
    for (const listener of byTopic.get(message.type) ?? []) listener(message);
  };
  await new Promise((resolve) => (socket.onopen = resolve));
  return {
    on(topic, listener) {
      const listeners = byTopic.get(topic) ?? new Set();
      byTopic.set(topic, listeners.add(listener));
      return () => void listeners.delete(listener);
    },
  };
};
