import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../../../ui/icon.ts';
import { chevronDown, chevronUp } from '../../../ui/icons.ts';
import type { CaptionChoice } from '../captions/captions.ts';
import { latestCue, type Cue } from '../video/cues.ts';
import type { VideoControls } from '../video/video-controls.ts';
import { moveFocus, ScrollFollower } from './follow.ts';
import { hitsIn, type Hit } from './search.ts';

/** What is said, to read along, to search, and to go to by any of its lines. */
export class Transcript {
  readonly #stage: VideoControls;
  readonly #follower = new ScrollFollower(() => this.#stage.context.update());
  #language: string | undefined;
  #cues: readonly Cue[] | undefined;
  #failed = false;
  #query = '';
  /** By line, where the search has something. */
  #hits: ReadonlyMap<number, readonly Hit[]> = new Map();
  /** The lines with a hit, each as often as it has one. */
  #order: readonly number[] = [];
  /** Which of them is at hand; −1 before the first step. */
  #hit = -1;
  #current = -1;
  #list: HTMLElement | undefined;

  constructor(stage: VideoControls) {
    this.#stage = stage;
    this.#language = stage.captions.shown?.language;
    void this.#load();
  }

  get #choice(): CaptionChoice | undefined {
    const { captions, context } = this.#stage;
    const { choices } = captions;
    const spoken = context.locale.split('-')[0];
    return (
      choices.find(({ language }) => language === this.#language) ??
      choices.find(({ language }) => language === spoken) ??
      choices[0]
    );
  }

  async #load(): Promise<void> {
    const choice = this.#choice;
    if (!choice) return;
    this.#cues = undefined;
    this.#failed = false;
    this.#stage.context.update();
    const cues = await this.#stage.captions.cues(choice).catch(() => undefined);
    if (this.#choice !== choice) return;
    this.#failed = cues === undefined;
    this.#cues = cues?.filter(({ text }) => text !== '');
    this.#search(this.#query);
    this.#current = latestCue(this.#cues ?? [], this.#stage.time);
    this.#stage.context.update();
  }

  /** Call as the playhead moves. */
  sample(time: number): void {
    const current = latestCue(this.#cues ?? [], time);
    if (current === this.#current) return;
    this.#current = current;
    this.#mark();
  }

  /** The line at hand is marked where it stands: thousands of lines are not drawn again for one of them. */
  #mark(): void {
    const list = this.#list;
    if (!list) return;
    list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    const line = this.#line(this.#current);
    line?.setAttribute('aria-current', 'true');
    if (line) this.#follower.show(line);
  }

  #line(index: number): HTMLElement | undefined {
    return this.#list?.querySelector<HTMLElement>(`[data-line="${index}"]`) ?? undefined;
  }

  readonly #attach = (list: Element | undefined): void => {
    this.#list = list as HTMLElement | undefined;
    this.#follower.attach(this.#list);
    // The lines are drawn right after their list.
    queueMicrotask(() => this.#mark());
  };

  #search(query: string): void {
    this.#query = query;
    const hits = (this.#cues ?? []).map(({ text }) => hitsIn(text, query));
    this.#hits = new Map([...hits.entries()].filter(([, found]) => found.length > 0));
    this.#order = [...this.#hits].flatMap(([line, found]) => found.map(() => line));
    this.#hit = -1;
  }

  #step(by: 1 | -1): void {
    const count = this.#order.length;
    if (count === 0) return;
    this.#hit = this.#hit < 0 && by < 0 ? count - 1 : (this.#hit + by + count) % count;
    const line = this.#line(this.#order[this.#hit]!);
    this.#follower.hold();
    if (line) this.#follower.bring(line);
    this.#list?.querySelector('[data-found]')?.removeAttribute('data-found');
    line?.setAttribute('data-found', '');
    this.#stage.context.update();
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.#step(event.shiftKey ? -1 : 1);
  };

  #go(cue: Cue): void {
    this.#follower.follow();
    this.#stage.seek(cue.start);
  }

  view(): TemplateResult {
    const { words, captions } = this.#stage;
    const { choices } = captions;
    return html`
      <div class="transcript-tools">
        <input
          class="input transcript-search"
          type="search"
          aria-label=${words.searchText}
          placeholder=${words.searchText}
          .value=${this.#query}
          @keydown=${this.#keydown}
          @input=${(event: Event) => {
            this.#search((event.target as HTMLInputElement).value);
            this.#stage.context.update();
          }}
        />
        ${this.#query.trim() ? this.#steps() : nothing}
        ${
          choices.length > 1
            ? html`<select
                class="input transcript-language"
                aria-label=${words.textLanguage}
                @change=${(event: Event) => {
                  this.#language = (event.target as HTMLSelectElement).value;
                  void this.#load();
                }}
              >
                ${choices.map(
                  (caption) =>
                    html`<option value=${caption.language} ?selected=${caption === this.#choice}>
                      ${caption.label}
                    </option>`,
                )}
              </select>`
            : nothing
        }
      </div>
      ${this.#lines()}
    `;
  }

  #steps(): TemplateResult {
    const { words } = this.#stage;
    const count = this.#order.length;
    const said = count === 0 ? words.noHits : this.#hit < 0 ? words.hits(count) : words.hitOf(this.#hit + 1, count);
    return html`
      <span class="transcript-hits numeric" role="status">${said}</span>
      <button
        class="icon-button"
        type="button"
        aria-label=${words.previousHit}
        title=${words.previousHit}
        ?disabled=${count === 0}
        @click=${() => this.#step(-1)}
      >
        ${icon(chevronUp)}
      </button>
      <button
        class="icon-button"
        type="button"
        aria-label=${words.nextHit}
        title=${words.nextHit}
        ?disabled=${count === 0}
        @click=${() => this.#step(1)}
      >
        ${icon(chevronDown)}
      </button>
    `;
  }

  #lines(): TemplateResult {
    const { words, context } = this.#stage;
    const cues = this.#cues;
    if (this.#failed) {
      return html`<p class="transcript-none" role="alert">
        ${words.textFailed}
        <button class="link-button" type="button" @click=${() => void this.#load()}>${context.t.tryAgain}</button>
      </p>`;
    }
    if (!cues) return html`<p class="transcript-none">${words.loadingText}</p>`;
    return html`
      <ol class="lines" lang=${this.#choice?.language ?? nothing} @keydown=${moveFocus} ${ref(this.#attach)}>
        ${guard([cues, this.#hits, context.locale], () =>
          cues.map(
            (cue, n) => html`
              <li>
                <button
                  class="line"
                  type="button"
                  data-line=${n}
                  tabindex=${n === 0 ? 0 : -1}
                  @click=${() => this.#go(cue)}
                >
                  <span class="line-time numeric">${context.t.clock(cue.start)}</span>
                  <span dir="auto"
                    >${cue.speaker ? html`<b>${cue.speaker}:</b> ` : nothing}${marked(cue.text, this.#hits.get(n))}</span
                  >
                </button>
              </li>
            `,
          ),
        )}
      </ol>
      ${
        this.#follower.following
          ? nothing
          : html`<button
              class="button small follow"
              type="button"
              @click=${() => {
                this.#follower.follow();
                this.#mark();
                this.#line(this.#current)?.focus({ preventScroll: true });
              }}
            >
              ${words.follow}
            </button>`
      }
    `;
  }
}

/** A line with what was searched for marked in it. */
function marked(text: string, hits: readonly Hit[] = []): unknown {
  const parts: unknown[] = [];
  let at = 0;
  for (const [from, to] of hits) {
    parts.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  return [...parts, text.slice(at)];
}
