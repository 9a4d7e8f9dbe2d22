import { Agent, createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A refresh as it went over the wire. */
export interface Refresh {
  /** The token that was handed in. */
  token: string;
  status: number;
}

export interface WireTap {
  url: string;
  refreshes: Refresh[];
  /** How many requests there were altogether, preflights aside. */
  requests(): number;
  close(): Promise<void>;
}

const refreshPath = '/api/auth/refresh/';

/** Stands in front of a platform, hands everything on, and writes down what sessions do. */
export async function tap(target: string): Promise<WireTap> {
  const { hostname, port } = new URL(target);
  const agent = new Agent({ keepAlive: true });
  const refreshes: Refresh[] = [];
  let requests = 0;

  const server = createServer((incoming, outgoing) => {
    if (incoming.method !== 'OPTIONS') requests++;
    const renews = incoming.url === refreshPath && incoming.method === 'POST';
    const sent: Buffer[] = [];
    if (renews) incoming.on('data', (chunk: Buffer) => sent.push(chunk));
    const onward = ask(
      { agent, hostname, port, path: incoming.url, method: incoming.method, headers: incoming.headers },
      (answer) => {
        if (renews) {
          const { refresh } = JSON.parse(Buffer.concat(sent).toString()) as { refresh: string };
          refreshes.push({ token: refresh, status: answer.statusCode ?? 0 });
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refreshes,
    requests: () => requests,
    close() {
      agent.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
