import { isApiError, isNotFound } from '@edurise/sdk/core';
import type { Note, NoteWrite } from '@edurise/sdk/progress';
import { newId } from '../new-id.ts';
import { placeOf, type Anchor, type Quote } from './anchor.ts';
import { MarkList, type MarkListOptions, type ShownMark, type Timers } from './mark-list.ts';
import type { KeptNote, NoteShelf } from './note-shelf.ts';
import { Writing, type Saved, type WritingList } from './writing.ts';

export type ShownNote = ShownMark<Note, NoteWrite>;

export interface NotebookOptions extends Omit<MarkListOptions<Note, NoteWrite>, 'failed' | 'lecture'> {
  readonly lecture: string;
  readonly shelf: NoteShelf;
  /** Where in the lecture a note that is begun now stands. */
  readonly place: () => Anchor | undefined;
  /** Does the platform keep more of a place than its second? */
  readonly selectors: () => boolean;
  readonly online: () => boolean;
  readonly failed: (what: 'save' | 'delete') => void;
  /** What is written has got somewhere else: told once, not at each save. */
  readonly told: (saved: Exclude<Saved, 'empty' | 'saving'>) => void;
  readonly newKey?: () => string;
  readonly pauseMs?: number | undefined;
  readonly timers?: Timers;
}

/** A learner's notes on one lecture, with the one that is being written and the one that is being changed. */
export class Notebook {
  readonly list: MarkList<Note, NoteWrite>;
  /** What stands in the field for a new note. */
  fresh: Writing;
  /** A note that is being changed. */
  editing: Writing | undefined;
  readonly #options: NotebookOptions;
  readonly #newKey: () => string;
  readonly #finishing = new Set<Writing>();
  #resumed = false;
  /** What the device kept when another tab told of it last. */
  #heard: readonly KeptNote[] = [];
  /** What was said of the writing at hand; nothing is said of one that nobody has touched. */
  #told: Saved | undefined;
  #touched: Writing | undefined;

  constructor(options: NotebookOptions) {
    this.#options = options;
    this.#newKey = options.newKey ?? newId;
    this.#heard = options.shelf.all();
    const begun = this.#heard.findLast(isFresh);
    this.fresh = this.#writing(begun ?? this.#blank());
    this.list = new MarkList<Note, NoteWrite>({
      ...options,
      changed: () => this.#changed(),
      failed: (what, key, error) => this.#failed(what, key, error),
    });
  }

  /** All notes but the one in the field. */
  get shown(): readonly ShownNote[] {
    return this.list.shown.filter(({ id }) => id !== this.list.idOf(this.fresh.key));
  }

  type(text: string): void {
    const writing = this.fresh;
    this.#touch(writing);
    const quoted = writing.anchor && 'quote' in writing.anchor;
    writing.type(text, quoted || writing.text ? writing.anchor : this.#options.place());
  }

  change(text: string): void {
    if (!this.editing) return;
    this.#touch(this.editing);
    this.editing.type(text);
  }

  /** A new note on words of the text. */
  quote(quote: Quote): void {
    this.finish();
    // Where the platform would forget them, the words are a part of the note.
    const text = this.#options.selectors() ? '' : `“${quote.exact}”\n`;
    this.fresh = this.#writing({ ...this.#blank(), text, anchor: { quote } });
    this.#options.changed();
  }

  unquote(): void {
    const { text, kept } = this.fresh;
    if (!this.fresh.isSent) this.fresh = this.#writing({ key: kept.key, text, anchor: this.#options.place() });
    this.#options.changed();
  }

  /** The field is for another note now. Answers whether there was one in it. */
  finish(): boolean {
    const writing = this.fresh;
    if (writing.saved === 'empty') return false;
    this.fresh = this.#writing(this.#blank());
    this.#let(writing);
    return true;
  }

  /** Begins to change a note. */
  edit(id: string): void {
    this.stop();
    const note = this.list.rows.find((row) => row.id === id);
    if (!note) return;
    this.editing = this.#writing({ key: this.#newKey(), text: note.content, note: id, before: note.content });
    this.#options.changed();
  }

  /** Ends changing it. `revert`: it says again what it said before. */
  stop({ revert = false } = {}): void {
    const { editing } = this;
    if (!editing) return;
    this.editing = undefined;
    const { before, sent, note } = editing.kept;
    if (revert && before !== undefined) {
      if (sent !== undefined && sent !== before) this.#list.update(note!, before);
      editing.drop();
    } else if (editing.text.trim()) this.#let(editing);
    else editing.drop();
    this.#options.changed();
  }

  /** The focus leaves a field. */
  blur(): void {
    this.save();
    const { fresh, list } = this;
    if (fresh.text.trim() || !fresh.isSent || list.isWaiting(fresh.key)) return;
    // All its words were taken away.
    if (list.has(fresh.key)) list.remove(list.idOf(fresh.key));
    fresh.drop();
    this.fresh = this.#writing(this.#blank());
  }

  save(): void {
    this.fresh.save({ leaving: true });
    this.editing?.save({ leaving: true });
  }

  /** Another tab of this person went on writing. */
  hear(): void {
    const kept = this.#options.shelf.all();
    this.#hearRows(kept);
    const same = kept.find(({ key }) => key === this.fresh.kept.key);
    if (same?.finished || (!same && this.fresh.text)) this.fresh = this.#writing(this.#blank());
    else if (same) this.fresh.hear(same);
    else if (!this.fresh.text) this.fresh = this.#writing(kept.findLast(isFresh) ?? this.fresh.kept);
    this.#options.changed();
  }

  /** What another tab wrote has become a note, or is done with: it is not among ours, or says something else by now. */
  #hearRows(kept: readonly KeptNote[]): void {
    const isNew = kept.some(
      ({ note }) => note && !this.list.has(note) && !this.#heard.some((each) => each.note === note),
    );
    const isDone = this.#heard.some(({ key, sent }) => sent !== undefined && !kept.some((each) => each.key === key));
    this.#heard = kept;
    if (isNew || isDone) void this.list.load();
  }

  /** The page may be gone in a moment. */
  tell(): void {
    this.save();
    this.list.leave();
  }

  /** The lecture is being left. */
  leave(): void {
    this.tell();
    this.rest();
  }

  /** Stops its clocks: what is written stays on the device, and is told to nobody. */
  rest(): void {
    this.list.rest();
    for (const writing of [this.fresh, this.editing, ...this.#finishing]) writing?.rest();
  }

  #touch(writing: Writing): void {
    if (writing !== this.#touched) this.#told = undefined;
    this.#touched = writing;
  }

  #blank(): KeptNote {
    return { key: this.#newKey(), text: '' };
  }

  #writing(kept: KeptNote): Writing {
    const { shelf, online, pauseMs, timers } = this.#options;
    return new Writing(kept, { list: this.#list, shelf, online, pauseMs, timers, changed: () => this.#changed() });
  }

  #let(writing: Writing): void {
    this.#finishing.add(writing);
    writing.finish();
    this.#changed();
  }

  readonly #list: WritingList = {
    add: (text, key, anchor) => {
      const selectors = this.#options.selectors();
      this.list.add({ content: text, ...placeOf(anchor, { selectors }) }, key);
    },
    update: (key, text) => {
      const id = this.list.idOf(key);
      const { timestamp_seconds, selector } = this.list.shown.find((row) => row.id === id) ?? {};
      this.list.update(id, {
        content: text,
        ...(timestamp_seconds == null ? {} : { timestamp_seconds }),
        ...(selector == null ? {} : { selector }),
      });
    },
    isWaiting: (key) => this.list.isWaiting(key),
    has: (key) => this.list.has(key),
    idOf: (key) => this.list.idOf(key),
  };

  #changed(): void {
    if (!this.#resumed && this.list.status === 'ready') {
      this.#resumed = true;
      this.#resume();
    }
    this.fresh.look();
    this.editing?.look();
    for (const writing of this.#finishing) if (writing.look()) this.#finishing.delete(writing);
    const saved = this.#touched?.saved;
    if (saved && saved !== 'saving' && saved !== this.#told) {
      this.#told = saved;
      if (saved !== 'empty') this.#options.told(saved);
    }
    this.#options.changed();
  }

  #failed(what: 'save' | 'delete', key: string, error: unknown): void {
    const writing = [this.fresh, this.editing, ...this.#finishing].find(
      (each) => each && [each.key, each.kept.key].includes(key),
    );
    if (what === 'save' && writing) {
      // A note that is gone, or was never taken, is a new one.
      if (!writing.kept.note || isNotFound(error)) writing.begin(isApiError(error) ? this.#newKey() : key);
      writing.refuse();
      this.#finishing.delete(writing);
      // The words come back into the field that they were written in; where it is taken, they are offered another time.
      if (writing !== this.editing && !this.fresh.text) this.fresh = writing;
    }
    this.#options.failed(what);
  }

  /** What an earlier visit was writing: what became of it, and what of it is still to be told. */
  #resume(): void {
    const { shelf } = this.#options;
    for (const kept of shelf.all()) {
      const writing = kept.key === this.fresh.kept.key ? this.fresh : this.#writing(kept);
      if (kept.before !== undefined) this.#resumeChange(writing);
      else this.#resumeFresh(writing);
    }
  }

  #resumeChange(writing: Writing): void {
    const { text, note, before, sent, finished } = writing.kept;
    const row = this.list.rows.find(({ id }) => id === note);
    if (row?.content === text.trim() || text === before) return writing.drop();
    if (row && [before, sent].includes(row.content)) {
      if (!finished && !this.editing) this.editing = writing;
      else this.#let(writing);
      return;
    }
    // It was changed elsewhere, or deleted: what was written here is a note of its own, and nothing is overwritten.
    writing.begin(this.#newKey());
    if (!this.fresh.text) this.fresh = writing;
    else this.#let(writing);
  }

  #resumeFresh(writing: Writing): void {
    const { key, note, sent, anchor, finished } = writing.kept;
    if (!this.list.has(writing.key)) {
      // It arrived, and was deleted elsewhere.
      if (note && !writing.isChanged) {
        writing.drop();
        if (writing === this.fresh) this.fresh = this.#writing(this.#blank());
        return;
      }
      const selectors = this.#options.selectors();
      const row =
        sent === undefined || note ? undefined : this.list.find({ content: sent, ...placeOf(anchor, { selectors }) });
      if (row) this.list.recognise(key, row);
      // Under the same key: should it have arrived all the same, the platform knows it.
      else if (sent !== undefined || note) writing.begin(note ? this.#newKey() : key);
    }
    writing.look();
    if (finished || writing !== this.fresh) this.#let(writing);
    else writing.save({ leaving: true });
  }
}

/** Of a new note, and somebody may go on with it. */
const isFresh = ({ before, finished }: KeptNote): boolean => before === undefined && !finished;
