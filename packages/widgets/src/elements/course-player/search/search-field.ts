import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import { icon } from '../../../ui/icon.ts';
import { chevronDown, chevronUp, close } from '../../../ui/icons.ts';
import { fieldStyles } from '../../../ui/field.styles.ts';
import { searchMessages, type SearchMessages } from './search.messages.ts';
import { searchStyles } from './search.styles.ts';

/** What is searched. */
export interface Searched {
  readonly root: ShadowRoot;
  readonly locale: string;
  readonly label: string;
  /** Somebody looks for something else; tell `found()` of it. */
  search(query: string): void;
  /** Goes to a match, counted from 0. */
  go(match: number): void;
  /** Of all matches the one to begin with, where it is not the first: searching goes on from where one reads. */
  first?(): number;
  /** What is said of the match at hand, where its number is not all. */
  place?(match: number): string;
  update(): void;
  /** Makes it a search that can be ended. */
  end?(): void;
}

/** A field to search with, how much was found, and the steps from one match to the next. */
export class SearchField {
  readonly #searched: Searched;
  #query = '';
  #count = 0;
  #done = true;
  /** The match at hand; −1 before the first step. */
  #at = -1;
  #input: HTMLInputElement | undefined;
  #wanted = false;

  constructor(searched: Searched) {
    this.#searched = searched;
    adoptStyles(searched.root, fieldStyles, searchStyles);
  }

  get query(): string {
    return this.#query;
  }

  get at(): number {
    return this.#at;
  }

  get words(): SearchMessages {
    return searchMessages.for(this.#searched.locale);
  }

  /** @param done false while there may be more. */
  found(count: number, done = true): void {
    this.#count = count;
    this.#done = done;
    this.#searched.update();
  }

  /** What is searched has changed. */
  again(): void {
    this.#at = -1;
    this.#searched.search(this.#query);
  }

  /** As soon as it is drawn. */
  focus(): void {
    this.#wanted = !this.#input;
    this.#input?.select();
    this.#input?.focus();
  }

  readonly #attach = (input: Element | undefined): void => {
    this.#input = input as HTMLInputElement | undefined;
    if (!this.#wanted || !this.#input) return;
    this.#wanted = false;
    // It is drawn right after its directives.
    queueMicrotask(() => this.#input?.focus());
  };

  step(by: 1 | -1): void {
    const count = this.#count;
    if (count === 0) return;
    const first = this.#searched.first?.() ?? 0;
    this.#at = this.#at < 0 ? (by > 0 ? first : (first - 1 + count) % count) : (this.#at + by + count) % count;
    this.#searched.go(this.#at);
    this.#searched.update();
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.#searched.end) this.#searched.end();
    else if (event.key === 'Enter') this.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    // A dialog or a full screen around it is not meant.
    event.stopPropagation();
  };

  readonly #typed = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.again();
  };

  view(): TemplateResult {
    const { locale, label, update, end } = this.#searched;
    void searchMessages.load(locale)?.then(() => update.call(this.#searched));
    return html`
      <input
        class="input search-field"
        type="search"
        aria-label=${label}
        placeholder=${label}
        .value=${this.#query}
        @keydown=${this.#keydown}
        @input=${this.#typed}
        ${ref(this.#attach)}
      />
      ${this.#query.trim() ? this.#steps() : nothing}
      ${end ? this.#button(this.words.endSearch, close, () => end.call(this.#searched)) : nothing}
    `;
  }

  #said(): string {
    const { words } = this;
    if (this.#at >= 0) return this.#searched.place?.(this.#at) ?? words.hitOf(this.#at + 1, this.#count);
    if (this.#count > 0) return this.#done ? words.hits(this.#count) : words.hitsSoFar(this.#count);
    return this.#done ? words.noHits : words.searching;
  }

  #steps(): TemplateResult {
    const { words } = this;
    const none = this.#count === 0;
    return html`
      <span class="search-hits numeric" role="status">${this.#said()}</span>
      ${this.#button(words.previousHit, chevronUp, () => this.step(-1), none)}
      ${this.#button(words.nextHit, chevronDown, () => this.step(1), none)}
    `;
  }

  #button(label: string, node: Parameters<typeof icon>[0], run: () => void, disabled = false): TemplateResult {
    return html`<button
      class="icon-button"
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${disabled}
      @click=${run}
    >
      ${icon(node)}
    </button>`;
  }
}
