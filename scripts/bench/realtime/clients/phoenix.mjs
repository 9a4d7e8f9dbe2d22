import { Socket } from 'phoenix';

/** @typedef {import('../clients.ts').ClientModule} ClientModule */

/** @type {ClientModule['greeting']} */
export const greeting = [];

/** @type {NonNullable<ClientModule['answer']>} */
export const answer = (said) => {
  const [joinRef, ref, topic] = JSON.parse(said);
  return [JSON.stringify([joinRef, ref, topic, 'phx_reply', { status: 'ok', response: {} }])];
};

/** @type {ClientModule['frame']} */
export const frame = (topic, payload) => JSON.stringify([null, null, topic, 'event', payload]);

/** @type {ClientModule['connect']} */
export const connect = async (topics) => {
  const socket = new Socket('ws://school.test/socket', { transport: globalThis.WebSocket });
  socket.connect();
  const channels = new Map(topics.map((topic) => [topic, socket.channel(topic)]));
  for (const channel of channels.values())
    await new Promise((resolve, reject) => channel.join().receive('ok', resolve).receive('error', reject));
  return {
    on(topic, listener) {
      const channel = channels.get(topic);
      const ref = channel?.on('event', listener);
      return () => channel?.off('event', ref);
    },
  };
};
