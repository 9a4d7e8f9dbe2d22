import type { Anchor } from './anchor.ts';
import { browserTimers, type Timers } from './mark-list.ts';
import type { KeptNote, NoteShelf } from './note-shelf.ts';

/** How far what is written has got. */
export type Saved =
  /** Nothing is written. */
  | 'empty'
  | 'saving'
  | 'saved'
  /** On the device, until the platform can be reached. */
  | 'waiting'
  /** Not taken by the platform; the words are still in the field. */
  | 'refused';

/** What a writing needs of the list of notes that it becomes a part of. */
export interface WritingList {
  add(text: string, key: string, anchor: Anchor | undefined): void;
  update(key: string, text: string): void;
  isWaiting(key: string): boolean;
  /** Is it among the notes, be it only on its way? */
  has(key: string): boolean;
  /** The note that a key became, or the key. */
  idOf(key: string): string;
}

export interface WritingOptions {
  readonly list: WritingList;
  readonly shelf: Pick<NoteShelf, 'put' | 'drop'>;
  readonly online: () => boolean;
  readonly changed: () => void;
  readonly timers?: Timers | undefined;
  /** How long nothing is typed before it is saved. */
  readonly pauseMs?: number | undefined;
}

const PAUSE_MS = 1_500;
/** A save that takes longer is said to wait. */
const SLOW_MS = 4_000;

/**
 * One note while it is being written. Every keystroke is kept on the device, every pause told to the platform: the first
 * time as a new note under a key of its own, so that a lost answer doubles nothing, and then as a change of that note.
 */
export class Writing {
  readonly #options: WritingOptions;
  readonly #timers: Timers;
  #kept: KeptNote;
  #pause: unknown;
  #slow: unknown;
  #isSlow = false;
  #rests = false;
  #isRefused = false;

  constructor(kept: KeptNote, options: WritingOptions) {
    this.#kept = kept;
    this.#options = options;
    this.#timers = options.timers ?? browserTimers;
  }

  get key(): string {
    return this.#kept.note ?? this.#kept.key;
  }
  get text(): string {
    return this.#kept.text;
  }
  get anchor(): Anchor | undefined {
    return this.#kept.anchor;
  }
  get kept(): KeptNote {
    return this.#kept;
  }
  /** The platform has been told of it, or knew it before. */
  get isSent(): boolean {
    return this.#kept.sent !== undefined || this.#kept.note !== undefined;
  }
  get isChanged(): boolean {
    return this.#words !== '' && this.#words !== (this.#kept.sent ?? this.#kept.before);
  }

  get saved(): Saved {
    if (!this.#words) return 'empty';
    if (this.#isRefused) return 'refused';
    const { list } = this.#options;
    // An earlier visit sent it: whether that arrived is seen when the notes are there.
    const isKnown = this.#kept.note !== undefined || list.has(this.key);
    if (isKnown && !this.isChanged && !list.isWaiting(this.key)) return 'saved';
    return this.#isSlow || !this.#options.online() ? 'waiting' : 'saving';
  }

  get #words(): string {
    return this.#kept.text.trim();
  }

  /** @param anchor Where the note stands, from its first word on. */
  type(text: string, anchor: Anchor | undefined = this.#kept.anchor): void {
    this.#kept = { ...this.#kept, text, anchor };
    this.#keep();
    this.#timers.clear(this.#pause);
    this.#pause = this.#timers.set(() => this.save(), this.#options.pauseMs ?? PAUSE_MS);
    this.#options.changed();
  }

  /** Another tab went on with the same note. */
  hear(kept: KeptNote): void {
    this.#kept = kept;
    this.#options.changed();
  }

  /**
   * Tells the platform what is written, unless it has been told.
   * @param leaving The page may be gone in a moment. Before that a note that cannot be sent anyway is not begun: whoever
   * waits for it would get half of it.
   */
  save({ leaving = false } = {}): void {
    this.#timers.clear(this.#pause);
    const text = this.#words;
    if (this.#rests || !text || (!this.isChanged && !this.#isRefused)) return;
    const { isSent } = this;
    // An earlier visit sent it, and it is not known yet whether that arrived.
    if (isSent && !this.#options.list.has(this.key)) return this.#options.changed();
    if (!isSent && !leaving && !this.#options.online()) return this.#options.changed();
    this.#isRefused = false;
    this.#kept = { ...this.#kept, sent: text };
    this.#keep();
    this.#timers.clear(this.#slow);
    this.#slow = this.#timers.set(() => {
      this.#isSlow = this.#options.list.isWaiting(this.key);
      this.#options.changed();
    }, SLOW_MS);
    if (isSent) this.#options.list.update(this.key, text);
    else this.#options.list.add(text, this.#kept.key, this.#kept.anchor);
  }

  /** Nobody writes on it any more. */
  finish(): void {
    this.save({ leaving: true });
    this.#kept = { ...this.#kept, finished: true };
    this.#keep();
    this.look();
  }

  /**
   * The list has changed: what became of this note? Once the platform has it and nobody writes on it any more, the device
   * need not keep it.
   * @returns whether there is nothing left to be done.
   */
  look(): boolean {
    const { list } = this.#options;
    const id = list.idOf(this.#kept.key);
    if (!this.#kept.note && id !== this.#kept.key) {
      this.#kept = { ...this.#kept, note: id };
      this.#keep();
    }
    if (list.isWaiting(this.key)) return false;
    this.#isSlow = false;
    if (!this.#kept.finished || this.#isRefused || this.isChanged || !list.has(this.key)) return false;
    this.drop();
    return true;
  }

  /** The platform does not have it, and has refused it or never heard of it: it begins anew. */
  begin(key: string): void {
    this.#isSlow = false;
    this.#options.shelf.drop(this.#kept.key);
    this.#kept = { key, text: this.#kept.text, anchor: this.#kept.anchor };
    this.#keep();
  }

  /** A change that the platform did not take; the words stay. */
  refuse(): void {
    this.#isRefused = true;
    this.#kept = { ...this.#kept, finished: undefined };
    this.#keep();
  }

  drop(): void {
    this.rest();
    this.#options.shelf.drop(this.#kept.key);
  }

  /** Nothing is told of it any more, also when its field goes; what the device keeps stays. */
  rest(): void {
    this.#rests = true;
    this.#timers.clear(this.#pause);
    this.#timers.clear(this.#slow);
  }

  #keep(): void {
    // A note that was never more than an empty field is nothing to keep.
    if (this.#kept.text || this.isSent) this.#options.shelf.put(this.#kept);
    else this.#options.shelf.drop(this.#kept.key);
  }
}
