import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

/** A write that is on its way. */
export interface Passing {
  /** Which tab sends it, by the header that it adds. */
  readonly tab: string;
  readonly body: string;
}

/** Where a write is stopped: before the platform sees it, or when it has answered and nobody knows yet. */
export type Stop = 'before' | 'after';

/** The road from pages to a platform: sees who sends what at the same time, and stops what it is told to. */
export class TappedRoad {
  /** Bodies of writes that the platform saw, in order. */
  readonly seen: string[] = [];
  /** How many tabs had writes on their way at the same time, at most. */
  tabsAtOnce = 0;
  /** Asked at each write. What is stopped stays so until its tab is gone. */
  stops: (stop: Stop, passing: Passing) => boolean = () => false;
  readonly #passing = new Set<Passing>();
  readonly #dead = new Set<string>();
  readonly #target: URL;

  constructor(target: string) {
    this.#target = new URL(target);
  }

  async open(): Promise<string> {
    const server = createServer((incoming, answer) => void this.#pass(incoming, answer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    after(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Its last words may come while others send already. */
  killed(tab: string): void {
    this.#dead.add(tab);
  }

  #sending(): ReadonlySet<string> {
    return new Set([...this.#passing].map(({ tab }) => tab).filter((tab) => !this.#dead.has(tab)));
  }

  async #pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method, url, headers } = incoming;
    const passing: Passing = { tab: String(headers['x-tab']), body: Buffer.concat(chunks).toString() };
    const write = method === 'POST' && url!.includes('/notes/');
    if (write) {
      this.#passing.add(passing);
      // Given up, or cut off on the way: a connection that was idle too long may be.
      answer.on('close', () => this.#passing.delete(passing));
      this.tabsAtOnce = Math.max(this.tabsAtOnce, this.#sending().size);
      if (this.stops('before', passing)) return;
      this.seen.push(passing.body);
    }
    const onward = request({
      host: this.#target.hostname,
      port: this.#target.port,
      path: url,
      method,
      headers: { ...headers, host: this.#target.host },
    });
    onward.on('response', (response) => {
      if (write && this.stops('after', passing)) return void response.resume();
      this.#passing.delete(passing);
      const allowed = response.headers['access-control-allow-headers'];
      if (allowed) response.headers['access-control-allow-headers'] = `${allowed}, x-tab`;
      answer.writeHead(response.statusCode!, response.headers);
      response.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    onward.end(Buffer.concat(chunks));
  }
}
