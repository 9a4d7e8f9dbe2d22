import { WebSocket as PartySocket } from 'partysocket';

/** @typedef {import('../clients.ts').ClientModule} ClientModule */

/** @type {ClientModule['greeting']} */
export const greeting = [];

/** @type {ClientModule['frame']} */
export const frame = (topic, payload) => JSON.stringify({ type: topic, ...payload });

/** @type {ClientModule['connect']} */
export const connect = async () => {
  /** @type {Map<string, Set<import('../clients.ts').Listener>>} */
  const byTopic = new Map();
  const socket = new PartySocket('ws://school.test/', [], { WebSocket: globalThis.WebSocket });
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    for (const listener of byTopic.get(message.type) ?? []) listener(message);
  });
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  return {
    on(topic, listener) {
      const listeners = byTopic.get(topic) ?? new Set();
      byTopic.set(topic, listeners.add(listener));
      return () => void listeners.delete(listener);
    },
  };
};
