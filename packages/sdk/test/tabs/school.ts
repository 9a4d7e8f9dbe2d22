import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { WebSocketServer, type WebSocket } from 'ws';

interface Guest {
  readonly socket: WebSocket;
  readonly path: string;
  readonly token: string;
}

/**
 * A platform's sockets on this machine: numbered events with their history, and what is said heard once by its reference,
 * except on paths that begin with `/ws/plain/`.
 */
export class School {
  readonly guests = new Set<Guest>();
  /** How many sockets were ever opened. */
  opened = 0;
  readonly heard: { readonly path: string; readonly text: string }[] = [];
  readonly #references = new Set<string>();
  readonly #events = new Map<string, string[]>();
  readonly #server = createServer((request, response) => {
    response.writeHead(request.method === 'OPTIONS' ? 204 : 200, {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': request.headers.origin ?? '*',
      'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
      'Access-Control-Allow-Methods': 'GET, POST',
    });
    response.end(request.method === 'OPTIONS' ? undefined : '{}');
  });

  async open(): Promise<string> {
    new WebSocketServer({ server: this.#server }).on('connection', (socket, { url }) => this.#welcome(socket, url!));
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    after(() => {
      for (const { socket } of this.guests) socket.terminate();
      this.#server.closeAllConnections();
      this.#server.close();
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  publish(path: string): void {
    const events = this.#of(path);
    const n = events.length + 1;
    events.push(JSON.stringify({ type: 'event', n, ...(numbered(path) ? { epoch: 'e', seq: n } : {}) }));
    for (const guest of this.guests) if (guest.path === path) guest.socket.send(events[n - 1]!);
  }

  count(path: string): number {
    return this.#of(path).length;
  }

  #welcome(socket: WebSocket, url: string): void {
    const { pathname: path, searchParams } = new URL(url, 'http://x');
    const guest = { socket, path, token: searchParams.get('token') ?? '' };
    this.opened++;
    this.guests.add(guest);
    socket.on('close', () => this.guests.delete(guest));
    socket.on('message', (data) => this.#hear(guest, (data as Buffer).toString()));
    if (!numbered(path)) return;
    const features = ['seq', 'resume', 'ping', 'ref'];
    const hello = { type: 'connection_established', session_id: `${this.opened}`, features };
    socket.send(JSON.stringify({ ...hello, epoch: 'e', seq: this.count(path) }));
  }

  #hear({ socket, path }: Guest, text: string): void {
    const { action, seq, ref } = JSON.parse(text) as { action: string; seq: number; ref?: string };
    if (action === 'ping') return socket.send('{"type":"pong"}');
    if (action !== 'resume') {
      if (!ref || !this.#references.has(ref)) this.heard.push({ path, text });
      if (ref) this.#references.add(ref);
      return ref ? socket.send(JSON.stringify({ type: 'ack', ref })) : undefined;
    }
    socket.send(JSON.stringify({ type: 'resumed', from: seq, to: this.count(path), complete: true }));
    for (const event of this.#of(path).slice(seq)) socket.send(event);
  }

  #of(path: string): string[] {
    if (!this.#events.has(path)) this.#events.set(path, []);
    return this.#events.get(path)!;
  }
}

const numbered = (path: string): boolean => !path.startsWith('/ws/plain/');
