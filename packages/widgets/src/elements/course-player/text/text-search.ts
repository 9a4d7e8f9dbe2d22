import { css, html, type TemplateResult } from 'lit';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import { icon } from '../../../ui/icon.ts';
import { search } from '../../../ui/icons.ts';
import type { StageContext } from '../lecture/stage.ts';
import { Searchable } from '../search/hits.ts';
import { SearchField } from '../search/search-field.ts';
import { searchMessages } from '../search/search.messages.ts';
import { Wording } from './wording.ts';

const FOUND = 'edurise-found';
const HERE = 'edurise-found-here';

/** A search in what is read. The browser's own finds too, but not in this text alone. */
export class TextSearch {
  readonly #context: StageContext;
  readonly #text: () => Element | null | undefined;
  readonly #field: SearchField;
  #open = false;
  #found: readonly Range[] = [];
  #here: Range | undefined;

  /** @param text The element that is searched, once it is there. */
  constructor(context: StageContext, text: () => Element | null | undefined) {
    this.#context = context;
    this.#text = text;
    adoptStyles(context.root, textSearchStyles);
    this.#field = new SearchField({
      root: context.root,
      get locale() {
        return context.locale;
      },
      get label() {
        return searchMessages.for(context.locale).searchText;
      },
      search: (query) => this.#search(query),
      go: (match) => this.#goTo(match),
      update: context.update,
      end: () => this.#end(),
    });
  }

  start(): void {
    this.#open = true;
    this.#field.again();
    this.#field.focus();
    this.#context.update();
  }

  /** Goes on reading at what was found, or where the search began. */
  #end(): void {
    this.#open = false;
    const here = this.#here?.startContainer.parentElement;
    this.#clear();
    this.#context.update();
    const button = (): HTMLElement | null => this.#context.root.querySelector('.text-search button');
    if (here?.isConnected) focus(here);
    // Drawn with the next update.
    else setTimeout(() => button()?.focus());
  }

  #search(query: string): void {
    this.#clear();
    // Each on its own: the end of a paragraph and the beginning of the next are no words.
    const blocks = [...(this.#text()?.children ?? [])].map((block) => new Wording(block));
    this.#found = blocks.flatMap((block) =>
      new Searchable(block.text).hits(query).map(([from, to]) => block.range(from, to)),
    );
    paint(FOUND, this.#found);
    this.#field.found(this.#found.length);
  }

  #goTo(match: number): void {
    const range = this.#found[match]!;
    if (this.#here) unpaint(HERE, [this.#here]);
    this.#here = range;
    paint(HERE, [range], 1);
    const paragraph = range.startContainer.parentElement;
    paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // A paragraph may be longer than the window.
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) window.scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  }

  #clear(): void {
    unpaint(FOUND, this.#found);
    if (this.#here) unpaint(HERE, [this.#here]);
    this.#found = [];
    this.#here = undefined;
  }

  view(): TemplateResult {
    const { locale, update } = this.#context;
    void searchMessages.load(locale)?.then(update);
    return html`<div class="text-search no-print" ?data-open=${this.#open}>
      ${
        this.#open
          ? html`<div class="search" role="search">${this.#field.view()}</div>`
          : html`<button class="button quiet small" type="button" @click=${() => this.start()}>
              ${icon(search)}${searchMessages.for(locale).searchText}
            </button>`
      }
    </div>`;
  }

  leave(): void {
    this.#clear();
  }
}

/** Highlights are the document's, by name: each player adds its own ranges, and takes only those away. */
function paint(name: string, ranges: readonly Range[], priority = 0): void {
  if (!('highlights' in CSS)) return;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.priority = priority;
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(name, highlight);
}

function unpaint(name: string, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  for (const range of ranges) CSS.highlights.get(name)?.delete(range);
}

function focus(paragraph: HTMLElement): void {
  paragraph.tabIndex = -1;
  paragraph.focus({ preventScroll: true });
}

const textSearchStyles = css`
  .text-search {
    display: flex;
    justify-content: flex-end;
    max-inline-size: 68ch;
    margin: 0 auto var(--e-space-3);
  }
  /* At hand while one goes from match to match. */
  .text-search[data-open] {
    position: sticky;
    inset-block-start: var(--e-space-2);
    z-index: 1;
    padding: var(--e-space-2);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-floating);
    box-shadow: var(--e-shadow);
  }
  .text-search .search {
    flex: 1;
  }
  ::highlight(edurise-found) {
    background-color: var(--e-warning-soft);
  }
  ::highlight(edurise-found-here) {
    background-color: var(--e-accent);
    color: var(--e-on-accent);
  }
  @media print {
    ::highlight(edurise-found),
    ::highlight(edurise-found-here) {
      background-color: transparent;
      color: inherit;
    }
  }
`;
