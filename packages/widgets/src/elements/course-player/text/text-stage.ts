import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { proseStyles } from '../../../rich-text/prose.styles.ts';
import { richText } from '../../../rich-text/rich-text.ts';
import { icon } from '../../../ui/icon.ts';
import { chevronDown, check } from '../../../ui/icons.ts';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import type { Command } from '../hotkeys.ts';
import type { Stage, StageContext } from '../lecture/stage.ts';
import { nextGap, normalise, skipped, type PlayedRange } from '../progress/played-ranges.ts';
import { inView, isRead, readIn, readingSeconds, stretchesOf } from './reading-head.ts';
import type { Anchor, Quote } from '../panels/anchor.ts';
import { QuoteBar } from './quote-bar.ts';
import { readingMessages, type ReadingMessages } from './reading.messages.ts';
import { readingStrip, stripStyles } from './reading-strip.ts';
import { readingStyles } from './reading.styles.ts';
import { TextSearch } from './text-search.ts';

const TICK_MS = 1_000;
/** What stands at the top needs no way there, in seconds of reading. */
const FIRST_SECONDS = 10;
/** Fine enough to know which part of a long paragraph is in view. */
const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);

/**
 * A text to read. What counts is what was in view, for as long as its words take a fast reader: scrolling to the end reads
 * nothing, and nor does leaving the page open.
 */
export class TextStage implements Stage {
  readonly #context: StageContext;
  readonly #seconds: number;
  readonly #threshold: number;
  /** Paragraphs with the part of each that is in view. */
  readonly #shown = new Map<Element, PlayedRange>();
  #blocks: readonly Element[] = [];
  #watch: IntersectionObserver | undefined;
  #text: HTMLElement | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #told = false;
  #begun = false;
  /** Where the last visit stopped, in seconds of reading, until somebody has gone there. */
  #stoppedAt: number | undefined;
  readonly #quotes: QuoteBar;
  readonly #search: TextSearch;
  #drawn: MutationObserver | undefined;

  constructor(context: StageContext) {
    this.#context = context;
    const { lecture, recorder } = context;
    this.#seconds = readingSeconds(lecture.text_content ?? '');
    this.#threshold = lecture.completion_threshold ?? 0.9;
    recorder.setDuration(this.#seconds);
    adoptStyles(context.root, readingStyles, proseStyles, stripStyles);
    const { completed, ranges, position } = recorder;
    // At its first words somebody is already.
    if (!context.startAt && !completed && ranges.length > 0 && position > FIRST_SECONDS) this.#stoppedAt = position;
    const prose = (): Element | null | undefined => this.#text?.querySelector('.prose');
    this.#quotes = new QuoteBar(context, prose);
    this.#search = new TextSearch(context, prose);
  }

  readonly #attach = (text: Element | undefined): void => {
    clearInterval(this.#timer);
    this.#watch?.disconnect();
    this.#blocks = [];
    this.#shown.clear();
    this.#text = text as HTMLElement | undefined;
    if (!text) return;
    this.#watch = new IntersectionObserver((entries) => this.#see(entries), { threshold: STEPS });
    this.#timer = setInterval(this.#tick, TICK_MS);
    const { startAt } = this.#context;
    // Once: the page may move the player, and nobody wants to be scrolled again.
    if (!this.#begun && startAt && 'quote' in startAt) this.#beginAt(startAt.quote);
    this.#begun = true;
  };

  /** The text may be drawn later than its frame. */
  #beginAt(quote: Quote): void {
    const go = (): boolean => {
      const prose = this.#text?.querySelector('.prose:not([aria-busy])');
      if (!prose?.childElementCount) return false;
      this.#drawn?.disconnect();
      // Nothing is taken from somebody who is elsewhere on the page.
      const focus = document.activeElement === document.body;
      if (!this.#quotes.show(quote, { focus })) this.lost();
      return true;
    };
    if (go()) return;
    this.#drawn = new MutationObserver(go);
    this.#drawn.observe(this.#text!, { childList: true, subtree: true });
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const {
      target,
      isIntersecting,
      intersectionRect,
      boundingClientRect: { top, height },
    } of entries) {
      if (!isIntersecting || height === 0) this.#shown.delete(target);
      else this.#shown.set(target, [(intersectionRect.top - top) / height, (intersectionRect.bottom - top) / height]);
    }
  }

  /** The text may be drawn later than its frame: what reads Markdown is fetched first. */
  #follow(): void {
    const blocks = [...(this.#text?.querySelector('.prose')?.children ?? [])];
    if (blocks.length === this.#blocks.length && blocks.every((block, n) => block === this.#blocks[n])) return;
    this.#watch?.disconnect();
    this.#shown.clear();
    this.#blocks = blocks;
    for (const block of blocks) this.#watch?.observe(block);
  }

  /** Of a block that is taller than the window the same share stays in view while it is scrolled through: nothing is told. */
  #lookAgain(): void {
    for (const block of this.#shown.keys()) {
      if (block.clientHeight < innerHeight) continue;
      this.#watch?.unobserve(block);
      this.#watch?.observe(block);
    }
  }

  readonly #tick = (): void => {
    this.#follow();
    if (document.visibilityState === 'hidden' || this.#told) return;
    const { recorder } = this.#context;
    if (recorder.completed || !recorder.tracked) return this.#tellAtTheEnd();
    recorder.begin();
    this.#lookAgain();
    const stretches = this.#stretches;
    const view = this.#blocks.flatMap((block, n): PlayedRange[] => {
      const part = this.#shown.get(block);
      return part ? [inView(stretches[n]!, ...part)] : [];
    });
    const before = isRead(recorder.ranges, this.#seconds, this.#threshold);
    const news = readIn(normalise(view), recorder.ranges, TICK_MS / 1000);
    recorder.read(...news);
    // Where one stops is where something new was read last.
    if (recorder.measured && news.length > 0) recorder.moveTo(Math.floor(news.at(-1)![0]));
    if (before || !isRead(recorder.ranges, this.#seconds, this.#threshold)) return;
    if (recorder.measured) recorder.flush();
    else recorder.complete();
  };

  /** Of the paragraphs, along the seconds that the text takes. */
  get #stretches(): readonly PlayedRange[] {
    return stretchesOf(
      this.#blocks.map((block) => block.textContent.trim().split(/\s+/).length),
      this.#seconds,
    );
  }

  /** Brings the paragraph of a second of reading into view. */
  #goTo(second: number): void {
    this.#follow();
    const at = this.#stretches.findIndex(([, to]) => to > second);
    const block = this.#blocks[at] as HTMLElement | undefined;
    if (!block) return;
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
    block.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  readonly #goOn = (): void => {
    const second = this.#stoppedAt;
    this.#stoppedAt = undefined;
    if (second !== undefined) this.#goTo(second);
    this.#context.update();
  };

  get #words(): ReadingMessages {
    return readingMessages.for(this.#context.locale);
  }

  /** What comes next appears where the reading ends. */
  #tellAtTheEnd(): void {
    const last = this.#blocks.at(-1);
    if (!last || !this.#shown.has(last)) return;
    this.#told = true;
    this.#context.ended();
  }

  readonly #done = (): void => {
    this.#told = true;
    this.#context.recorder.complete();
    this.#context.ended();
  };

  show(anchor: Anchor): boolean {
    return 'quote' in anchor && this.#quotes.show(anchor.quote);
  }

  lost(): void {
    void this.#quotes.sayLost();
  }

  view(): TemplateResult {
    void readingMessages.load(this.#context.locale)?.then(this.#context.update);
    const { lecture } = this.#context;
    return html`
      <article class="reading" ${ref(this.#attach)}>
        ${this.#resumption()} ${this.#search.view()}
        <div class="reading-text">${richText(lecture.text_content, { platform: this.#context.resolve('/') })}</div>
        ${this.#quotes.view()} ${this.#end()}
      </article>
    `;
  }

  /** Offered, never done: the page is not ours to scroll. */
  #resumption(): TemplateResult | typeof nothing {
    if (this.#stoppedAt === undefined) return nothing;
    const words = this.#words;
    return html`
      <div class="reading-resume no-print">
        <span>${words.stopped}</span>
        <button class="button small" type="button" @click=${this.#goOn}>${icon(chevronDown)}${words.goOn}</button>
      </div>
    `;
  }

  #standing(): TemplateResult | typeof nothing {
    const { recorder } = this.#context;
    const { ranges, coverage, estimated } = recorder;
    const words = this.#words;
    // Of a guess nobody can say what is missing.
    const gap = estimated ? undefined : nextGap(skipped(ranges, this.#seconds, 0), 0);
    return html`
      <div class="reading-standing">
        ${readingStrip(ranges, this.#seconds, words.share(coverage))}
        ${gap ? html`<button class="button quiet small" type="button" @click=${() => this.#goTo(gap[0])}>${words.toSkipped}</button>` : nothing}
      </div>
    `;
  }

  #end(): TemplateResult | typeof nothing {
    const { recorder, t } = this.#context;
    if (!recorder.completed && !recorder.completable) return nothing;
    return html`
      <footer class="reading-end">
        ${
          recorder.completed
            ? html`<span class="fact success">${icon(check)}${t.lectureDone}</span>`
            : html`
                ${recorder.coverage > 0 ? this.#standing() : html`<span>${t.readToEnd}</span>`}
                <button class="button" type="button" @click=${this.#done}>${icon(check)}${t.markDone}</button>
              `
        }
      </footer>
    `;
  }

  command(command: Command): boolean {
    if (command === 'search') this.#search.start();
    return command === 'search';
  }

  leave(): void {
    clearInterval(this.#timer);
    this.#watch?.disconnect();
    this.#drawn?.disconnect();
    this.#quotes.leave();
    this.#search.leave();
    this.#context.recorder.flush();
  }
}
