/** From a request to a socket. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { isAllowedOrigin } from '../http/cors.ts';
import type { Platform } from '../platform.ts';
import { routeTo } from './channels/index.ts';
import type { Route } from './connection.ts';
import { subprotocol } from './credentials.ts';

/** Beyond this the connection is cut without another word; what is merely too long is told so. */
const longestMessage = 16 * 1_048_576;

/**
 * Whoever asks at the address of a channel gets a socket at once, and is heard out there: a browser does not see how a request for
 * one was refused, but it sees the code that one closes with.
 */
export function acceptUpgrades(
  server: Server,
  platform: Platform,
  accepted: (socket: WebSocket, request: IncomingMessage, route: Route) => void,
): { end(): void } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
    handleProtocols: (offered) => (!platform.plain && offered.has(subprotocol) ? subprotocol : false),
  });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const { origin } = request.headers;
    if (origin !== undefined && !isAllowedOrigin(platform.origins, origin)) return refuse(socket, '403 Forbidden');
    const route = routeTo(new URL(request.url ?? '/', 'ws://platform').pathname, platform.plain);
    // Channels has no page for a socket's address that there is not: its consumer dies.
    if (!route) return refuse(socket, platform.plain ? '500 Internal Server Error' : '404 Not Found');
    sockets.handleUpgrade(request, socket, head, (opened) => accepted(opened, request, route));
  };
  server.on('upgrade', upgrade);
  return {
    end() {
      server.off('upgrade', upgrade);
      server.on('upgrade', (_, socket: Duplex) => refuse(socket, '503 Service Unavailable'));
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
