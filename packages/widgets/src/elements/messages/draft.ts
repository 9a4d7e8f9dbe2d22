import type { ClientCore } from '@edurise/sdk/core';
import { safeStorage } from '../../storage/safe-storage.ts';

/** What somebody has begun to write in a conversation, kept on the device: nobody else who signs in here is shown it. */
export class Draft {
  readonly #key: string;
  #text: string;

  constructor({ baseUrl, session, tenant }: ClientCore, conversation: string) {
    const owner = [baseUrl, tenant ?? '', session.state.user?.id ?? '', conversation];
    this.#key = `edurise:message:${JSON.stringify(owner)}`;
    this.#text = safeStorage.get(this.#key) ?? '';
  }

  get text(): string {
    return this.#text;
  }

  set text(value: string) {
    this.#text = value;
    this.keep();
  }

  /** Nothing is left to write; the device lets go of it once `taken` settles. */
  hand(taken: Promise<unknown>): void {
    this.#text = '';
    const settle = (): void => this.keep();
    void taken.then(settle, settle);
  }

  keep(): void {
    if (this.#text) safeStorage.set(this.#key, this.#text);
    else safeStorage.remove(this.#key);
  }
}
