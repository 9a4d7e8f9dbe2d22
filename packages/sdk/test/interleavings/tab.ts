import assert from 'node:assert/strict';
import { createClient, type Client, type ClientOptions } from '@edurise/sdk/core';
import { mutate, watch, type Watch, type Watched } from '@edurise/sdk/optimistic';
import type { Chance } from '../support/chance.ts';
import { jwt } from '../support/tokens.ts';
import { add, addQuietly, all, board, doc, pathOf, post, targets, type Doc, type Target } from './operations.ts';

interface Shown {
  target: Target;
  watch: Watch<void>;
}

/** A tab with somebody in front of it. */
export class Tab {
  readonly edu: Client;
  readonly shown: Shown[] = [];
  readonly #name: string;
  readonly #log: unknown[];
  #entries = 0;

  constructor(name: string, log: unknown[], options: ClientOptions) {
    this.#name = name;
    this.#log = log;
    this.edu = createClient(options);
  }

  get viewer(): string {
    return (this.edu.session as unknown as { principal: string }).principal;
  }

  act(chance: Chance): void {
    const target = chance.pick(targets);
    const { operation, args } = target;
    const kind = chance.below(40);
    if (kind < 5) return this.watch(target);
    if (kind < 8) return this.#ignore('read', this.edu.request(operation, args));
    if (kind < 16) return this.#write(target, chance);
    if (kind < 32) return this.#mutate(target, chance);
    if (kind < 34) return this.#stop(chance);
    if (kind < 37) return this.#invalidate(chance);
    if (kind < 38) return this.#ignore('out', this.edu.session.signOut());
    const user = chance.pick(['anna', 'ben']);
    return this.#ignore(`in ${user}`, this.edu.session.setTokens(tokensOf(user)));
  }

  watch(target: Target): void {
    const { operation, args } = target;
    this.#note('watch', pathOf(target));
    const listener = (state: Watched<unknown>) => {
      const value = state.value as Doc | undefined;
      this.#note('shows', state);
      assert.ok(!value || value.viewer === this.viewer, `${this.#name} shows ${value?.viewer}’s to “${this.viewer}”`);
      assert.ok(!value || Object.isFrozen(value));
    };
    this.shown.push({ target, watch: watch(this.edu, operation, args, listener) });
  }

  #write(target: Target, chance: Chance): void {
    const call = this.#callOf(target, `${this.#name}${++this.#entries}`, false);
    if (!call) return;
    const controller = new AbortController();
    this.#ignore('write', call(controller.signal));
    if (chance.below(6) === 0) setImmediate(() => controller.abort());
  }

  /** Shows the entry in the document, and often in the list too; what no tag covers a patch has to name. */
  #mutate(target: Target, chance: Chance): void {
    const entry = `${this.#name}${++this.#entries}`;
    const quietly = chance.below(3) === 0;
    const call = this.#callOf(target, entry, quietly);
    if (!call) return;
    const added = <T extends Omit<Doc, 'viewer'>>(before: T): T => ({
      ...before,
      count: before.count + 1,
      entries: [...before.entries, entry],
    });
    const own = { ...target, apply: ((value: Doc) => added(value)) as never };
    const listed = (value: { docs: Doc[] }) => ({
      ...value,
      docs: value.docs.map((one) => (one.id === pathOf(target) ? added(one) : one)),
    });
    const both = target.operation === doc && (quietly || chance.below(2));
    const patches = both ? [own, { operation: all, args: {}, apply: listed as never }] : [own];
    this.#ignore('mutate', mutate(this.edu, { call, patches: patches }));
  }

  #callOf(target: Target, entry: string, quietly: boolean): ((signal?: AbortSignal) => Promise<unknown>) | undefined {
    const { operation } = target;
    if (operation === all) return undefined;
    const row = operation === board ? post : quietly ? addQuietly : add;
    return (signal) => this.edu.request(row, { ...target.args, body: { entry } }, { signal });
  }

  #stop(chance: Chance): void {
    this.#note('stop');
    this.shown.splice(chance.below(this.shown.length), 1)[0]?.watch.stop();
  }

  #invalidate(chance: Chance): void {
    const what = chance.pick([{ tags: ['doc:1'] }, { tags: ['doc'] }, { pattern: '/docs/*/' }, { pattern: '/**' }]);
    this.#note('invalidate', what);
    this.edu.cache.invalidate(what);
  }

  #ignore(what: string, promise: PromiseLike<unknown>): void {
    this.#note(what);
    promise.then(
      () => this.#note(`${what}: done`),
      (error: unknown) => this.#note(`${what}: ${String(error)}`),
    );
  }

  #note(text: string, ...details: unknown[]): void {
    this.#log.push([this.#name, text, ...details]);
  }
}
export const tokensOf = (user: string) => ({
  access: jwt({ user_id: user, exp: 1_700_086_400 }),
  refresh: `${user}’s`,
});
