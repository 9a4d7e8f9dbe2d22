import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import { cssVars } from '../../../theme/css-vars.ts';
import { icon } from '../../../ui/icon.ts';
import {
  check,
  chevronLeft,
  chevronRight,
  download,
  file,
  replay,
  search,
  zoomIn,
  zoomOut,
} from '../../../ui/icons.ts';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import type { Command } from '../hotkeys.ts';
import type { Stage, StageContext } from '../lecture/stage.ts';
import type { Anchor } from '../panels/anchor.ts';
import { nextGap, skipped, totalSeconds } from '../progress/played-ranges.ts';
import { readingMessages } from '../text/reading.messages.ts';
import { readingStrip, stripStyles } from '../text/reading-strip.ts';
import { readingStyles } from '../text/reading.styles.ts';
import { marked } from '../search/marked.ts';
import { searchMessages } from '../search/search.messages.ts';
import { DocumentSearch } from './document-search.ts';
import { isInSight, STEPS } from './in-sight.ts';
import { openDocument } from './open-document.ts';
import { PageWords } from './page-words.ts';
import { pdfStyles } from './pdf.styles.ts';

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
/** A page counts as read when it was on show for as long as its words take, at a fast reader's pace. */
const LEAST_READING_MS = 2_000;
const WORDS_PER_MINUTE = 600;
const TICK_MS = 500;

/** A document, page by page, with its text for those who don't see the picture. */
export class PdfStage implements Stage {
  readonly #context: StageContext;
  readonly #address: string;
  readonly #closed = new AbortController();
  #document: PDFDocumentProxy | undefined;
  #failed = false;
  #page = 1;
  /** Counts the turns of pages: what came of an earlier one is too late, even of one to the same page. */
  #turns = 0;
  #zoom = 1;
  #text: PageWords | undefined;
  /** Of each page that was read or searched. */
  readonly #words = new Map<number, Promise<PageWords>>();
  readonly #search: DocumentSearch;
  #ratio = 1.414;
  #canvas: HTMLCanvasElement | undefined;
  #drawing: RenderTask | undefined;
  #reading: ReturnType<typeof setInterval> | undefined;
  #inView = false;
  #watch: IntersectionObserver | undefined;
  #resized: ResizeObserver | undefined;
  #drawnWidth = 0;

  constructor(context: StageContext) {
    this.#context = context;
    const { startAt, recorder } = context;
    const { pdf } = context.lecture;
    this.#address = context.resolve(pdf?.pdf_url || pdf?.pdf_file || '');
    // The page where the learner stopped is kept where a video keeps its second.
    this.#page = startAt && 'page' in startAt ? startAt.page : Math.max(1, Math.round(recorder.position));
    adoptStyles(context.root, readingStyles);
    adoptStyles(context.root, stripStyles);
    adoptStyles(context.root, pdfStyles);
    this.#search = this.#searchIn();
    void this.#load();
  }

  #searchIn(): DocumentSearch {
    const pages = (): number => this.#document?.numPages ?? 0;
    const page = (): number => this.#page;
    return new DocumentSearch({
      context: this.#context,
      get pages() {
        return pages();
      },
      get page() {
        return page();
      },
      words: (number) => this.#wordsOf(number),
      turnTo: (number) => this.#turnTo(number),
      ended: () => this.#focusPages(),
    });
  }

  #wordsOf(number: number): Promise<PageWords> {
    let words = this.#words.get(number);
    if (words) return words;
    words = this.#document!.getPage(number).then(
      async (page) => new PageWords(await page.getTextContent(), page.getViewport({ scale: 1 })),
    );
    this.#words.set(number, words);
    // What could not be had now may be later.
    words.catch(() => this.#words.delete(number));
    return words;
  }

  async #load(): Promise<void> {
    this.#failed = false;
    try {
      this.#document = await openDocument(this.#address, this.#closed.signal);
      this.#context.recorder.setDuration(this.#document.numPages);
      await this.#goTo(Math.min(this.#page, this.#document.numPages));
    } catch {
      return this.#fail();
    }
    this.#context.update();
  }

  /** A page that is still fetched when the lecture is left is missed by nobody. */
  #fail(): void {
    if (this.#closed.signal.aborted) return;
    this.#failed = true;
    this.#context.update();
  }

  #turnTo(number: number): void {
    this.#goTo(number).catch(() => this.#fail());
  }

  async #goTo(number: number): Promise<void> {
    const pdf = this.#document;
    if (!pdf || number < 1 || number > pdf.numPages) return;
    const turn = ++this.#turns;
    clearInterval(this.#reading);
    this.#page = number;
    this.#text = undefined;
    this.#context.update();
    const page = await pdf.getPage(number);
    if (this.#turns !== turn) return;
    const { width, height } = page.getViewport({ scale: 1 });
    this.#ratio = height / width;
    await this.#draw(page);
    if (this.#turns !== turn) return;
    const words = await this.#wordsOf(number);
    if (this.#turns !== turn) return;
    this.#text = words;
    this.#context.update();
    this.#read(number, words.text.trim().split(/\s+/).length);
  }

  /** Sharp on any screen: drawn in device pixels, laid out in ours. */
  async #draw(page?: PDFPageProxy): Promise<void> {
    const canvas = this.#canvas;
    if (!canvas || !this.#document) return;
    const turn = this.#turns;
    page ??= await this.#document.getPage(this.#page);
    if (this.#turns !== turn) return;
    const width = canvas.clientWidth;
    if (width === 0) return;
    this.#drawnWidth = width;
    this.#drawing?.cancel();
    const scale = (width / page.getViewport({ scale: 1 }).width) * Math.min(devicePixelRatio, 2);
    const viewport = page.getViewport({ scale });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    this.#drawing = page.render({ canvas, viewport });
    // A page that is turned while it is drawn.
    await this.#drawing.promise.catch(() => undefined);
  }

  /** A page is seen when it was in view, in a tab that was looked at, for as long as its words take. */
  #read(number: number, words: number): void {
    const { recorder } = this.#context;
    recorder.begin();
    let left = Math.max(LEAST_READING_MS, (words / WORDS_PER_MINUTE) * 60_000);
    clearInterval(this.#reading);
    const reading = (this.#reading = setInterval(() => {
      if (document.visibilityState === 'hidden' || !this.#inView) return;
      recorder.read();
      left -= TICK_MS;
      if (left > 0) return;
      clearInterval(reading);
      this.#saw(number);
    }, TICK_MS));
  }

  #saw(number: number): void {
    const { recorder, ended, lecture } = this.#context;
    recorder.moveTo(number);
    recorder.read([number - 1, number]);
    recorder.flush();
    if (this.#seen === this.#document?.numPages) {
      // A platform that does not know how many pages there are cannot tell that these were all.
      if (!recorder.measured || !lecture.pdf?.page_count) recorder.complete();
      ended();
    }
    this.#context.update();
  }

  get #seen(): number {
    return totalSeconds(this.#context.recorder.ranges);
  }

  readonly #attach = (canvas: Element | undefined): void => {
    this.#resized?.disconnect();
    this.#watch?.disconnect();
    this.#canvas = canvas as HTMLCanvasElement | undefined;
    if (!canvas) return;
    this.#watch = new IntersectionObserver(
      (entries) => (this.#inView = isInSight(entries.at(-1)!, canvas.closest('.pages')!)),
      {
        threshold: STEPS,
      },
    );
    this.#watch.observe(canvas);
    this.#resized = new ResizeObserver(() => {
      if (this.#document && this.#canvas && Math.abs(this.#canvas.clientWidth - this.#drawnWidth) > 1)
        this.#draw().catch(() => this.#fail());
    });
    this.#resized.observe(canvas);
  };

  #zoomBy(step: 1 | -1): void {
    this.#zoom =
      (step > 0 ? ZOOMS.find((zoom) => zoom > this.#zoom) : ZOOMS.findLast((zoom) => zoom < this.#zoom)) ?? this.#zoom;
    this.#context.update();
  }

  get place(): Anchor | undefined {
    return this.#document && { page: this.#page };
  }

  /** A document may have become shorter: then its end is nearest. One that is still to come opens there. */
  show(anchor: Anchor): boolean {
    if (!('page' in anchor)) return false;
    if (this.#document) this.#turnTo(Math.min(anchor.page, this.#document.numPages));
    else this.#page = anchor.page;
    this.#focusPages();
    return true;
  }

  #focusPages(): void {
    const pages = this.#context.root.querySelector<HTMLElement>('.pages');
    pages?.focus({ preventScroll: true });
    pages?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  command(command: Command): boolean {
    if (command === 'forward' || command === 'back') {
      this.#turnTo(this.#page + (command === 'forward' ? 1 : -1));
      return true;
    }
    if (command === 'search' && this.#document) {
      this.#search.start();
      return true;
    }
    return false;
  }

  view(): TemplateResult {
    void readingMessages.load(this.#context.locale)?.then(this.#context.update);
    const { t, locale, lecture, recorder } = this.#context;
    if (this.#failed) return this.#trouble();
    const total = this.#document?.numPages ?? lecture.pdf?.page_count ?? 0;
    const button = (
      label: string,
      node: Parameters<typeof icon>[0],
      run: () => void,
      disabled = false,
      mirrored = false,
      name = '',
    ): TemplateResult => html`
      <button
        class="icon-button ${name}"
        type="button"
        aria-label=${label}
        title=${label}
        ?disabled=${disabled}
        @click=${run}
      >
        ${icon(node, { mirrored })}
      </button>
    `;
    return html`
      <div class="document">
        <div
          class="pages"
          tabindex="0"
          role="group"
          aria-label=${lecture.title}
          aria-busy=${this.#document === undefined}
        >
          <div class="page" ${cssVars({ '--zoom': this.#zoom, '--ratio': this.#ratio })}>
            <canvas
              role="img"
              aria-label=${total > 0 ? t.pageOf(this.#page, total) : t.documentLoading}
              ${ref(this.#attach)}
            ></canvas>
            ${this.#search.marks(this.#page, this.#text)}
          </div>
        </div>
        <div class="document-bar" role="toolbar" aria-label=${t.pdf}>
          ${button(t.previousPage, chevronLeft, () => this.#turnTo(this.#page - 1), this.#page <= 1, true)}
          <label class="page-field numeric">
            <span class="visually-hidden">${t.page}</span>
            <input
              type="number"
              inputmode="numeric"
              min="1"
              max=${total || 1}
              .value=${String(this.#page)}
              @change=${(event: Event) => this.#turnTo(Number((event.target as HTMLInputElement).value))}
            />
            <span>/ ${total || '…'}</span>
          </label>
          ${button(t.nextPage, chevronRight, () => this.#turnTo(this.#page + 1), !this.#document || this.#page >= total, true)}
          <span class="spring"></span>
          ${button(searchMessages.for(locale).searchDocument, search, () => this.#search.start(), !this.#document, false, 'search-toggle')}
          ${button(t.zoomOut, zoomOut, () => this.#zoomBy(-1), this.#zoom <= ZOOMS[0])}
          <span class="numeric zoom" aria-live="off">${t.percent(this.#zoom)}</span>
          ${button(t.zoomIn, zoomIn, () => this.#zoomBy(1), this.#zoom >= 3)}
          <a
            class="icon-button"
            href=${this.#address}
            download
            target="_blank"
            rel="noopener"
            aria-label=${t.download}
            title=${t.download}
            >${icon(download)}</a
          >
        </div>
        ${this.#search.view()}
        <div class="document-end">
          ${total > 0 ? this.#standing(total) : html`<span></span>`}
          ${recorder.completable ? html`<button class="button small" type="button" @click=${this.#done}>${icon(check)}${t.markDone}</button>` : nothing}
        </div>
        <details class="page-text">
          <summary>${t.pageText}</summary>
          <p>${this.#pageText()}</p>
        </details>
      </div>
    `;
  }

  #pageText(): unknown {
    const { t } = this.#context;
    const text = this.#text?.text;
    if (text === undefined) return t.documentLoading;
    return text.trim() ? marked(text, this.#search.hits(this.#page)) : t.noPageText;
  }

  /** How much was seen, and the way to a page that was skipped. */
  #standing(total: number): TemplateResult {
    const { t, recorder, locale } = this.#context;
    const { ranges } = recorder;
    // Where the platform keeps no pages, those of earlier visits are not known.
    const gap = recorder.measured ? nextGap(skipped(ranges, total, 0), 0) : undefined;
    const missed = gap && Math.floor(gap[0]) + 1;
    return html`
      <div class="pages-seen">
        <span class="numeric">${t.pagesSeen(this.#seen, total)}</span>
        ${recorder.measured ? readingStrip(ranges, total) : nothing}
        ${
          missed && missed !== this.#page
            ? html`<button class="button quiet small" type="button" @click=${() => this.show({ page: missed })}>
                ${readingMessages.for(locale).toPage(missed)}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #trouble(): TemplateResult {
    const { t, recorder } = this.#context;
    return html`
      <div class="document-trouble" role="alert">
        <span class="lock-icon">${icon(file)}</span>
        <h3>${t.documentFailed}</h3>
        <p class="lock-text">${t.documentFailedText}</p>
        <div class="lock-actions">
          <button class="button" type="button" @click=${() => void this.#load()}>${icon(replay)}${t.tryAgain}</button>
          <a class="button primary" href=${this.#address} target="_blank" rel="noopener"
            >${icon(download)}${t.download}</a
          >
          ${recorder.completable ? html`<button class="button quiet" type="button" @click=${this.#done}>${icon(check)}${t.markDone}</button>` : nothing}
        </div>
      </div>
    `;
  }

  readonly #done = (): void => {
    this.#context.recorder.moveTo(this.#page);
    this.#context.recorder.complete();
    this.#context.ended();
  };

  leave(): void {
    this.#turns++;
    this.#search.leave();
    clearInterval(this.#reading);
    this.#resized?.disconnect();
    this.#watch?.disconnect();
    this.#closed.abort();
    this.#context.recorder.flush();
  }
}
