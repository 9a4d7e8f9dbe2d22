import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cssVars } from '../../../theme/css-vars.ts';
import type { StageContext } from '../lecture/stage.ts';
import type { Hit } from '../search/hits.ts';
import { SearchField } from '../search/search-field.ts';
import { searchMessages } from '../search/search.messages.ts';
import type { PageWords } from './page-words.ts';

/** How long pages are searched before the page draws again, in milliseconds. */
const STINT_MS = 12;

/** What a document must tell to be searched. */
export interface SearchedDocument {
  readonly context: StageContext;
  /** How many pages; 0 before it is there. */
  readonly pages: number;
  /** The one on show. */
  readonly page: number;
  words(page: number): Promise<PageWords>;
  turnTo(page: number): void;
  /** The search was ended. */
  ended(): void;
}

interface Match {
  readonly page: number;
  readonly hit: Hit;
}

/** A search through all pages, from the first on, while they are read. */
export class DocumentSearch {
  readonly #searched: SearchedDocument;
  readonly #field: SearchField;
  #open = false;
  #matches: Match[] = [];
  /** Pages that are pictures, or cannot be read. */
  #unread = 0;
  /** Counts the searches: what comes of an earlier one is too late. */
  #run = 0;

  constructor(searched: SearchedDocument) {
    const { context } = searched;
    this.#searched = searched;
    this.#field = new SearchField({
      root: context.root,
      get locale() {
        return context.locale;
      },
      get label() {
        return searchMessages.for(context.locale).searchDocument;
      },
      search: (query) => void this.#search(query),
      go: (match) => this.#goTo(match),
      first: () =>
        Math.max(
          0,
          this.#matches.findIndex(({ page }) => page >= searched.page),
        ),
      place: (match) => this.#field.words.hitOnPage(match + 1, this.#matches.length, this.#matches[match]!.page),
      update: context.update,
      end: () => this.#end(),
    });
  }

  get isOpen(): boolean {
    return this.#open;
  }

  start(): void {
    this.#open = true;
    this.#field.again();
    this.#field.focus();
    this.#searched.context.update();
  }

  #end(): void {
    this.#open = false;
    this.leave();
    this.#matches = [];
    this.#searched.context.update();
    this.#searched.ended();
  }

  async #search(query: string): Promise<void> {
    const run = ++this.#run;
    const matches: Match[] = (this.#matches = []);
    const { pages } = this.#searched;
    let unread = (this.#unread = 0);
    this.#field.found(0, !query.trim());
    if (!query.trim()) return;
    let since = performance.now();
    for (let page = 1; page <= pages; page++) {
      // A page that cannot be read holds up no other.
      const words = await this.#searched.words(page).catch(() => undefined);
      if (run !== this.#run) return;
      if (!words?.text.trim()) unread++;
      for (const hit of words?.hits(query) ?? []) matches.push({ page, hit });
      if (performance.now() - since < STINT_MS) continue;
      this.#field.found(matches.length, false);
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.#run) return;
      since = performance.now();
    }
    this.#unread = unread;
    this.#field.found(matches.length);
  }

  #goTo(match: number): void {
    const { page } = this.#matches[match]!;
    if (page !== this.#searched.page) this.#searched.turnTo(page);
    // Drawn with the next update.
    setTimeout(() =>
      this.#searched.context.root
        .querySelector('.found[data-here]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' }),
    );
  }

  /** What of the page on show was found. */
  hits(page: number): readonly Hit[] {
    return this.#matches.filter((match) => match.page === page).map(({ hit }) => hit);
  }

  view(): TemplateResult | typeof nothing {
    void searchMessages.load(this.#searched.context.locale)?.then(this.#searched.context.update);
    if (!this.#open) return nothing;
    return html`<div class="search document-search" role="search">
      ${this.#field.view()}
      ${this.#unread > 0 ? html`<span class="search-hits" role="status">${this.#field.words.unread(this.#unread)}</span>` : nothing}
    </div>`;
  }

  /** Laid over the picture of a page. */
  marks(page: number, words: PageWords | undefined): TemplateResult | typeof nothing {
    if (!words || this.#matches.length === 0) return nothing;
    const here = this.#matches[this.#field.at];
    const boxes = this.#matches.flatMap((match) =>
      match.page === page ? words.boxes(match.hit).map((box) => ({ box, here: match === here })) : [],
    );
    return html`${repeat(
      boxes,
      (_, n) => n,
      ({ box: { left, top, width, height }, here: isHere }) =>
        html`<span
          class="found"
          ?data-here=${isHere}
          ${cssVars({ '--x': left, '--y': top, '--wide': width, '--high': height })}
        ></span>`,
    )}`;
  }

  leave(): void {
    this.#run++;
  }
}
