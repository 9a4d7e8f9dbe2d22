import { ticket } from '@edurise/contract/channels';
import { currentTenant } from '@edurise/contract/session';
import type { RealtimeTicket } from '@edurise/contract/system/models';
import { isMissingOperation } from '../../errors.ts';
import type { Parts } from '../../parts.ts';

/**
 * How the platform is told who connects. `ticket`: a text of its own for each socket, so that no token stands in an address that
 * a proxy writes down. `query`: `?token=`. `protocol`: as a subprotocol beside `edurise.v2`, which the platform has to choose.
 */
export type Auth = 'ticket' | 'query' | 'protocol';

/** With what a socket is opened. */
export interface Admission {
  readonly url: string;
  readonly protocols?: string[];
  /** Whose it is; nothing for a stranger. */
  readonly token?: string | undefined;
}

/** Gets sockets past the door of the platform. */
export class Doorkeeper {
  readonly #parts: Parts;
  readonly #auth: Auth | undefined;
  readonly #base: string;
  #learning: Promise<unknown> | undefined;

  constructor(parts: Parts, auth: Auth | undefined) {
    this.#parts = parts;
    this.#auth = auth;
    this.#base = (parts.options.socketUrl ?? parts.baseUrl).replace(/^http/, 'ws').replace(/\/+$/, '');
  }

  /** The token is read anew for every socket; one that has run out is replaced first. */
  async admit(path: string): Promise<Admission> {
    const { session } = this.#parts;
    const token = await session.token(false);
    const url = this.#base + path;
    if (!token) return { url };
    if (this.#auth === 'protocol') return { url, protocols: ['edurise.v2', `bearer.${token}`], token };
    const ticket = this.#auth === 'query' ? undefined : await this.#ticket();
    const query = ticket ? `ticket=${encodeURIComponent(ticket)}` : `token=${encodeURIComponent(token)}`;
    return { url: `${url}?${query}`, token };
  }

  /** Nothing where the platform has no tickets: an ordinary one, which is asked no more than once whether it is. */
  async #ticket(): Promise<string | undefined> {
    const { features, road } = this.#parts;
    if (!this.#auth) {
      if (!features.known) await (this.#learning ??= this.#learn());
      if (!features.has() || features.lacks(ticket)) return undefined;
    }
    try {
      const call = { operation: ticket, name: 'realtime.ticket', args: {}, options: { retry: false } } as const;
      return ((await road.call(call)).data as RealtimeTicket).ticket;
    } catch (error) {
      if (this.#auth || !isMissingOperation(error)) throw error;
      return undefined;
    }
  }

  #learn(): Promise<unknown> {
    const call = { operation: currentTenant, name: 'tenants.current', args: {}, options: {} };
    return this.#parts.road.call(call).catch(() => (this.#learning = undefined));
  }
}
