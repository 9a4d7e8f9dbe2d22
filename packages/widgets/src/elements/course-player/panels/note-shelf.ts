import type { ClientCore } from '@edurise/sdk/core';
import { safeStorage, type SafeStorage } from '../../../storage/safe-storage.ts';
import type { Anchor } from './anchor.ts';

/** A note that is being written, as the device keeps it. */
export interface KeptNote {
  /** What the platform knows its first save by, however often that is repeated. */
  readonly key: string;
  readonly text: string;
  readonly anchor?: Anchor | undefined;
  /** What was told to the platform last. */
  readonly sent?: string | undefined;
  /** The note that it is on the platform, where that is known. */
  readonly note?: string | undefined;
  /** What that note said before it was changed here. */
  readonly before?: string | undefined;
  /** Nobody writes on it any more; it only has to get to the platform. */
  readonly finished?: true | undefined;
}

/** What one person is writing on one lecture. It outlives the page, and nobody else who signs in is shown it. */
export class NoteShelf {
  /** In the page's storage. */
  readonly name: string;
  readonly #storage: SafeStorage;

  constructor(name: string, storage: SafeStorage = safeStorage) {
    this.name = name;
    this.#storage = storage;
  }

  static of({ baseUrl, tenant, session }: ClientCore, lecture: string): NoteShelf {
    return new NoteShelf(
      `edurise:notes:${JSON.stringify([baseUrl, tenant ?? '', session.state.user?.id ?? '', lecture])}`,
    );
  }

  all(): readonly KeptNote[] {
    try {
      const kept: unknown = JSON.parse(this.#storage.get(this.name) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isKept) : [];
    } catch {
      return [];
    }
  }

  /** Another tab may keep notes of its own here: only this one changes. */
  put(kept: KeptNote): void {
    this.#write([...this.all().filter(({ key }) => key !== kept.key), kept]);
  }

  drop(key: string): void {
    this.#write(this.all().filter((kept) => kept.key !== key));
  }

  #write(kept: readonly KeptNote[]): void {
    if (kept.length > 0) this.#storage.set(this.name, JSON.stringify(kept));
    else this.#storage.remove(this.name);
  }
}

const isKept = (value: unknown): value is KeptNote => {
  const { key, text } = (value ?? {}) as Partial<KeptNote>;
  return typeof key === 'string' && typeof text === 'string';
};
