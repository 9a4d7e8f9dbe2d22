// The build that pages get: by its name Node would be given another, which speaks through `ws`.
import socketIo from '../node_modules/socket.io-client/dist/socket.io.min.js';

/** @typedef {import('../clients.ts').ClientModule} ClientModule */

/** @type {ClientModule['greeting']} */
export const greeting = ['0{"sid":"s","upgrades":[],"pingInterval":250000,"pingTimeout":200000,"maxPayload":1000000}'];

/** @type {NonNullable<ClientModule['answer']>} */
export const answer = (said) => (said.startsWith('40') ? ['40{"sid":"s"}'] : []);

/** @type {ClientModule['frame']} */
export const frame = (topic, payload) => `42${JSON.stringify([topic, payload])}`;

/** @type {ClientModule['connect']} */
export const connect = async () => {
  const socket = socketIo.io('http://school.test', { transports: ['websocket'] });
  await new Promise((resolve) => socket.on('connect', () => resolve(undefined)));
  return {
    on(topic, listener) {
      socket.on(topic, listener);
      return () => socket.off(topic, listener);
    },
  };
};
