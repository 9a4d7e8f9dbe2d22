/** From a request to a socket. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import type { Faults } from '../faults/faults.ts';
import type { Manners } from '../faults/sockets.ts';
import { isAllowedOrigin } from '../http/cors.ts';
import type { Platform } from '../platform.ts';
import { admit } from './admission.ts';
import { routeTo } from './channels/index.ts';
import type { Newcomer } from './connection.ts';
import { subprotocol } from './credentials.ts';

/** Beyond this a connection is ended by what reads it, whatever else is said of long frames. */
const longestMessage = 16 * 1_048_576 + 1;

const ourManners = (plain: boolean): Manners => ({
  isCurt: false,
  longestFrame: 1_048_576,
  tooLong: 1009,
  // An ordinary consumer dies of what it cannot read.
  crash: plain ? 1011 : 'answer',
  end: 1012,
  lifetime: Infinity,
});

/**
 * Whoever asks at the address of a channel gets a socket at once, and is heard out there: a browser does not see how a request for
 * one was refused, but it sees the code that one closes with.
 */
export function acceptUpgrades(
  server: Server,
  platform: Platform,
  faults: Faults,
  accepted: (newcomer: Newcomer) => void,
): { end(): void } {
  const { plain } = platform;
  const serverWith = (picksProtocol: boolean): WebSocketServer =>
    new WebSocketServer({
      noServer: true,
      maxPayload: longestMessage,
      perMessageDeflate: false,
      handleProtocols: (offered) => (picksProtocol && offered.has(subprotocol) ? subprotocol : false),
    });
  const [sockets, speechless] = [serverWith(!plain), serverWith(false)];

  /** Those that have asked and are not in yet. */
  const waiting = new Set<Duplex>();
  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    socket.on('error', () => undefined);
    waiting.add(socket);
    socket.once('close', () => waiting.delete(socket));
    const { pathname } = new URL(request.url ?? '/', 'ws://platform');
    const { origin } = request.headers;
    if (origin !== undefined && !isAllowedOrigin(platform.origins, origin)) return refuse(socket, '403 Forbidden');
    const route = routeTo(pathname, plain);
    // Channels has no page for the address of no socket: its consumer dies.
    if (!route) return refuse(socket, plain ? '500 Internal Server Error' : '404 Not Found');

    const wrong = faults.socketsAt(pathname);
    const instead = wrong.find((fault) => fault.instead);
    if (instead) return instead.instead!(socket);
    for (const { acceptsAfter } of wrong) if (acceptsAfter) await wait(acceptsAfter, undefined, { ref: false });

    const id = randomUUID();
    const admission = admit(platform, request, route, id);
    if (wrong.some(({ refusesEarly }) => refusesEarly)) {
      const isRefused = await admission.then(
        () => false,
        () => true,
      );
      if (isRefused) return refuse(socket, '403 Forbidden');
    }
    // Awaited once the handshake is over; the socket may go away before.
    admission.catch(() => undefined);
    const manners = Object.assign({}, ourManners(plain), ...wrong.map((fault) => fault.manners)) as Manners;
    const accepting = wrong.some(({ picksNoProtocol }) => picksNoProtocol) ? speechless : sockets;
    accepting.handleUpgrade(request, socket, head, (opened) => {
      waiting.delete(socket);
      accepted({ id, socket: opened, request, route, admission, manners });
      for (const fault of wrong) fault.opened?.(opened, request);
    });
  };
  const listener = (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
    // No address at all, say: nothing that one socket asks for may end the others.
    void upgrade(request, socket, head).catch(() => socket.destroy());
  server.on('upgrade', listener);
  return {
    end() {
      server.off('upgrade', listener);
      for (const socket of waiting) socket.destroy();
      server.on('upgrade', (_, socket: Duplex) => refuse(socket, '503 Service Unavailable'));
    },
  };
}

const refuse = (socket: Duplex, status: string): void =>
  void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
