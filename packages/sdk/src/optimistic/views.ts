import { addressOf } from '../wire/address.ts';
import { covers } from '../cache/cache.ts';
import { affects } from '../cache/tags.ts';
import type { ClientCore, ClientEvents } from '../client.ts';
import type { CallArguments } from '../resources.ts';
import type { Session } from '../session/session.ts';
import type { Readable } from './operation.ts';
import { View } from './view.ts';

/** The views of one client, by address. Listens to the client only while there are any. */
export class Views {
  readonly #edu: ClientCore;
  readonly #views = new Map<string, View>();
  #silence: (() => void)[] = [];
  #epoch = 0;

  constructor(edu: ClientCore) {
    this.#edu = edu;
  }

  /** @throws ArgumentError where an argument cannot stand in the path. */
  at(operation: Readable, args: CallArguments): View {
    const url = addressOf(this.#edu.baseUrl, operation, { path: {}, ...args });
    let view = this.#views.get(url);
    if (!view) {
      if (!this.#views.size) this.#listen();
      this.#views.set(url, (view = new View(this.#edu, operation, args, url)));
    }
    return view;
  }

  /** Forgets what nobody watches any more. */
  tidy(): void {
    for (const [url, view] of this.#views) if (view.idle) this.#views.delete(url);
    if (this.#views.size) return;
    for (const stop of this.#silence) stop();
    this.#silence = [];
  }

  #listen(): void {
    const edu = this.#edu;
    this.#epoch = edu.session.epoch;
    this.#silence = [
      edu.on('invalidated', (event) => this.#invalidated(event)),
      edu.on('connection', ({ online }) => {
        if (online) this.#each((view) => view.retry());
      }),
      edu.on('session', () => {
        if (this.#epoch === edu.session.epoch) return;
        this.#epoch = edu.session.epoch;
        this.#each((view) => view.reset());
      }),
    ];
  }

  /** By which name an operation was given to the client is not known here: when names are meant, everybody asks. */
  #invalidated({ tags, what = {} }: ClientEvents['invalidated']): void {
    const covered = covers(what);
    const named = what.area ?? what.resource ?? what.operation;
    this.#each((view) => {
      const { pathname } = view;
      if (named || affects(tags, view.tags) || covered({ tags: view.tags, name: '', area: undefined, pathname }))
        view.invalidate();
    });
  }

  #each(work: (view: View) => void): void {
    for (const view of [...this.#views.values()]) work(view);
  }
}

/** `edu.with(…)` is another face of the same client: what they share is the session. */
const ofClients = new WeakMap<Session, Views>();

export const viewsOf = (edu: ClientCore): Views => {
  let views = ofClients.get(edu.session);
  if (!views) ofClients.set(edu.session, (views = new Views(edu)));
  return views;
};
