import { baseOf } from './wire/address.ts';
import { AnswerCache } from './cache/cache.ts';
import type { ClientEvents } from './client.ts';
import { read } from './wire/dialect.ts';
import { environmentOf, type Channel, type Environment } from './environment.ts';
import { Events } from './events.ts';
import { exchangeBy, type Exchange, type Wire } from './wire/exchange.ts';
import { LearntFeatures } from './features.ts';
import type { Middleware } from './middleware.ts';
import type { ClientOptions } from './options.ts';
import { Road } from './road.ts';
import { LiveSession } from './session/live-session.ts';
import type { TabMessage } from './tabs.ts';
import type { OperationRow } from '@edurise/contract';

interface PartEvents extends ClientEvents {
  /** The client ends, and so has what goes on beyond its call. */
  abort: null;
}

/** What a client consists of. Each part reaches the others through this. */
export class Parts {
  readonly options: ClientOptions;
  readonly baseUrl: string;
  /** Names what is kept on the device for this platform and school. */
  readonly scope: string;
  readonly environment: Environment;
  readonly events = new Events<PartEvents>();
  readonly features: LearntFeatures;
  readonly answers: AnswerCache;
  readonly session: LiveSession;
  readonly road: Road;
  locale: string | undefined;
  middleware: readonly Middleware[];
  readonly #wired: Exchange;
  readonly #tabs: Channel | undefined;

  constructor(options: ClientOptions) {
    this.options = options;
    this.baseUrl = baseOf(options.baseUrl);
    this.scope = `${this.baseUrl}|${options.tenant ?? ''}`;
    this.environment = environmentOf(options.environment);
    this.locale = options.locale;
    this.middleware = options.middleware ?? [];
    // A browser's own `fetch` refuses to be called as the method of another object.
    this.#wired = exchangeBy(this.environment, options.fetch?.bind(undefined));
    this.features = new LearntFeatures(this);
    this.answers = new AnswerCache(options.cache, this.scope, this.environment);
    this.session = new LiveSession(this);
    this.road = new Road(this);
    this.#tabs = this.environment.broadcast(`edurise:${this.scope}`);
    if (this.#tabs) {
      this.#tabs.onmessage = ({ data }: { data: TabMessage | null }) => {
        if (data?.type === 'changed') this.road.invalidate(data.what);
        else if (data) this.session.heard(data);
      };
    }
  }

  /** The one way out. Whatever a middleware changes, the address stays the one that the headers were made for. */
  exchange(wire: Wire): ReturnType<Exchange> {
    return this.middleware.reduceRight<Exchange>(
      (next, step) => (request) => step(request, next),
      (request) => this.#wired({ ...request, url: wire.url }),
    )(wire);
  }

  /** Once, past the session and all that guards a call: with the given token or none. */
  async direct(operation: OperationRow, body: unknown, token?: string): Promise<unknown> {
    return (
      await read(
        await this.exchange({
          method: operation.method,
          url: this.baseUrl + operation.path,
          own: true,
          headers: this.road.headers({ token, type: 'application/json' }),
          body: JSON.stringify(body),
          timeout: 8_000,
        }),
        operation,
        this.environment.now(),
      )
    ).data;
  }

  emit<E extends keyof PartEvents>(event: E, detail: PartEvents[E]): void {
    this.events.emit(event, detail);
  }

  /** To the other tabs. */
  tell(message: TabMessage): void {
    // A channel that was closed with its page throws, and so does what cannot be copied.
    try {
      this.#tabs?.postMessage(message);
    } catch {}
  }

  dispose(): void {
    this.session.dispose();
    this.#tabs?.close();
    this.road.close();
    this.events.emit('abort', null);
    this.events.clear();
  }
}
