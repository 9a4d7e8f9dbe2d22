import { css, html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import { icon } from '../../../ui/icon.ts';
import { bookmarkAdd, pencil } from '../../../ui/icons.ts';
import type { StageContext } from '../lecture/stage.ts';
import type { Quote } from '../panels/anchor.ts';
import { marksMessages } from '../panels/marks.messages.ts';
import { Wording } from './wording.ts';

const HIGHLIGHT = 'edurise-quote';
/** Somebody who is still selecting is not offered anything. */
const SETTLED_MS = 250;

/** What can be done with words of the text that are selected, and the way back to words that were quoted. */
export class QuoteBar {
  readonly #context: StageContext;
  readonly #text: () => Element | null | undefined;
  readonly #closed = new AbortController();
  #quote: Quote | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: Range | undefined;

  /** @param text The element whose words are quoted, once it is there. */
  constructor(context: StageContext, text: () => Element | null | undefined) {
    this.#context = context;
    this.#text = text;
    adoptStyles(context.root, quoteStyles);
    if (!context.annotate) return;
    void marksMessages.load(context.locale)?.then(context.update);
    const { signal } = this.#closed;
    document.addEventListener('selectionchange', () => this.#later(), { signal });
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const before = this.#quote;
      // Whoever is at the buttons has selected already; some browsers let go of the selection then.
      if (this.#context.root.activeElement?.closest('.quote-bar')) return;
      this.#quote = this.#selected();
      if (before?.exact !== this.#quote?.exact || before?.start !== this.#quote?.start) this.#context.update();
    }, SETTLED_MS);
  }

  #selected(): Quote | undefined {
    const text = this.#text();
    const range = text && selectionIn(this.#context.root);
    return range && range.intersectsNode(text) ? new Wording(text).quote(range) : undefined;
  }

  #focus(quote: Quote): void {
    const text = this.#text();
    const paragraph = text && new Wording(text).find(quote)?.startContainer.parentElement;
    if (!paragraph) return;
    paragraph.tabIndex = -1;
    paragraph.focus({ preventScroll: true });
  }

  /** Goes to words that were quoted. False: they are no longer there. */
  show(quote: Quote, { focus = true } = {}): boolean {
    this.#forget();
    const text = this.#text();
    const range = text && new Wording(text).find(quote);
    if (!range) return false;
    this.#shown = range;
    // Where there are no highlights the place is found by the focus alone.
    if ('highlights' in CSS) {
      const highlight = CSS.highlights.get(HIGHLIGHT) ?? new Highlight();
      CSS.highlights.set(HIGHLIGHT, highlight.add(range));
    }
    const paragraph = range.startContainer.parentElement!;
    paragraph.tabIndex = -1;
    if (focus) paragraph.focus({ preventScroll: true });
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    return true;
  }

  /** A link led to words that are gone. */
  async sayLost(): Promise<void> {
    const { locale, notify } = this.#context;
    await marksMessages.load(locale);
    notify?.({ kind: 'info', text: marksMessages.for(locale).wordsLost });
  }

  #forget(): void {
    if (this.#shown && 'highlights' in CSS) CSS.highlights.get(HIGHLIGHT)?.delete(this.#shown);
    this.#shown = undefined;
  }

  view(): TemplateResult | typeof nothing {
    const { annotate, locale } = this.#context;
    if (!annotate) return nothing;
    const words = marksMessages.for(locale);
    const take = (as: 'note' | 'bookmark') => (): void => {
      const quote = this.#quote;
      this.#quote = undefined;
      getSelection()?.removeAllRanges();
      if (quote) annotate(quote, as);
      // The bar is gone, and a note has a field to write in.
      if (quote && as === 'bookmark') this.#focus(quote);
      this.#context.update();
    };
    // A press must not take the selection away before it is a click.
    const keep = (event: Event): void => event.preventDefault();
    return html`<div class="quote-place no-print">
      ${
        this.#quote
          ? html`<div class="quote-bar" role="group" aria-label=${words.selected} @mousedown=${keep}>
              <button class="button small" type="button" @click=${take('note')}>
                ${icon(pencil)}${words.noteOnThis}
              </button>
              <button class="button small" type="button" @click=${take('bookmark')}>
                ${icon(bookmarkAdd)}${words.bookmarkThis}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#closed.abort();
    this.#forget();
  }
}

/** What is selected inside a shadow root, by whichever way the browser has of telling it. */
function selectionIn(root: ShadowRoot): Range | undefined {
  const selection = document.getSelection() as Partial<Selection> | null;
  const own =
    (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.() ?? document.getSelection();
  const found =
    selection?.getComposedRanges?.({ shadowRoots: [root] })[0] ?? (own?.rangeCount ? own.getRangeAt(0) : undefined);
  if (!found || (found.startContainer === found.endContainer && found.startOffset === found.endOffset))
    return undefined;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

const quoteStyles = css`
  /* Takes no room: what is read does not move when something is selected. */
  .quote-place {
    position: sticky;
    inset-block-end: var(--e-space-4);
    display: flex;
    justify-content: center;
    align-items: flex-end;
    block-size: 0;
  }
  .quote-bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--e-space-2);
    padding: var(--e-space-2);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-floating);
    box-shadow: var(--e-shadow);
  }
  .quote-bar .button {
    user-select: none;
  }
  ::highlight(edurise-quote) {
    background-color: var(--e-warning-soft);
    text-decoration: underline;
  }
  @media print {
    ::highlight(edurise-quote) {
      background-color: transparent;
      text-decoration: none;
    }
  }
`;
