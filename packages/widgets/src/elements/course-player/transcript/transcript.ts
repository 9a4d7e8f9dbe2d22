import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import type { CaptionChoice } from '../captions/captions.ts';
import { latestCue, type Cue } from '../video/cues.ts';
import type { VideoControls } from '../video/video-controls.ts';
import { Searchable, type Hit } from '../search/hits.ts';
import { marked } from '../search/marked.ts';
import { SearchField } from '../search/search-field.ts';
import { moveFocus, ScrollFollower } from './follow.ts';

/** What is said, to read along, to search, and to go to by any of its lines. */
export class Transcript {
  readonly #stage: VideoControls;
  readonly #follower = new ScrollFollower(() => this.#stage.context.update());
  #chosen: CaptionChoice | undefined;
  #cues: readonly Cue[] | undefined;
  #failed = false;
  #texts: readonly Searchable[] = [];
  readonly #field: SearchField;
  /** By line, where the search has something. */
  #hits: ReadonlyMap<number, readonly Hit[]> = new Map();
  /** The lines with a hit, each as often as it has one. */
  #order: readonly number[] = [];
  #current = -1;
  #list: HTMLElement | undefined;

  constructor(stage: VideoControls) {
    this.#stage = stage;
    this.#chosen = stage.captions.shown;
    const { root, update } = stage.context;
    this.#field = new SearchField({
      root,
      update,
      get locale() {
        return stage.context.locale;
      },
      get label() {
        return stage.words.searchText;
      },
      search: (query) => this.#search(query),
      go: (match) => this.#goToHit(match),
    });
    void this.#load();
  }

  get #choice(): CaptionChoice | undefined {
    const { captions, context } = this.#stage;
    const { choices } = captions;
    const spoken = context.locale.split('-')[0];
    return this.#chosen ?? choices.find(({ language }) => language === spoken) ?? choices[0];
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
    this.#texts = (this.#cues ?? []).map(({ text }) => new Searchable(text));
    this.#field.again();
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
    const hits = this.#texts.map((text) => text.hits(query));
    this.#hits = new Map([...hits.entries()].filter(([, found]) => found.length > 0));
    this.#order = [...this.#hits].flatMap(([line, found]) => found.map(() => line));
    this.#field.found(this.#order.length);
  }

  #goToHit(match: number): void {
    const line = this.#line(this.#order[match]!);
    this.#follower.hold();
    if (line) this.#follower.bring(line);
    this.#list?.querySelector('[data-found]')?.removeAttribute('data-found');
    line?.setAttribute('data-found', '');
  }

  /** Puts the cursor where one types what to look for. */
  search(): void {
    this.#field.focus();
  }

  #go(cue: Cue): void {
    this.#follower.follow();
    this.#stage.seek(cue.start);
  }

  view(): TemplateResult {
    const { words, captions } = this.#stage;
    const { choices } = captions;
    return html`
      <div class="search transcript-tools">
        ${this.#field.view()}
        ${
          choices.length > 1
            ? html`<select
                class="input transcript-language"
                aria-label=${words.textLanguage}
                @change=${(event: Event) => {
                  this.#chosen = choices[(event.target as HTMLSelectElement).selectedIndex];
                  void this.#load();
                }}
              >
                ${choices.map(
                  (caption) => html`<option ?selected=${caption === this.#choice}>${caption.label}</option>`,
                )}
              </select>`
            : nothing
        }
      </div>
      ${this.#lines()}
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
