import { html, LitElement, nothing, render } from 'lit';
import type { CSSResultGroup, CSSResultOrNative, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ConfigError, isEduRiseError } from '@edurise/sdk/core';
import type { Area, Client, ClientCore, EduRiseError, SessionState } from '@edurise/sdk/core';
import { ContextConsumer, ContextProvider } from '../context/context.ts';
import { clientContext, localeContext, noticesContext, themeContext } from '../context/contexts.ts';
import type { Notice, Theme } from '../context/contexts.ts';
import { sharedClient } from '../context/shared-client.ts';
import { commonMessages } from '../messages/common.messages.ts';
import type { CommonTexts } from '../messages/common.messages.ts';
import { directionOf, formatFor, languageOf } from '../messages/format.ts';
import type { Format } from '../messages/format.ts';
import type { AnyMessages, MessageTable, TextsFor } from '../messages/messages.ts';
import { adoptStyles } from '../theme/adopt-styles.ts';
import { resetStyles } from '../theme/reset.styles.ts';
import { tokenStyles } from '../theme/tokens.ts';
import { registerUnit } from '../theme/unit.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { iconStyles } from '../ui/icon.styles.ts';
import { prepareProblems, problemsIn, retryProblems } from '../ui/problems/lazy.ts';
import { loadingView, retryButton, stateView } from '../ui/states.ts';
import type { StateHost } from '../ui/states.ts';
import { Spoken } from '../ui/spoken.ts';
import { stateStyles } from '../ui/states.styles.ts';
import type { NoticeBoard } from '../ui/notice-board.ts';

type EventName = keyof HTMLElementEventMap & `edurise-${string}`;
type DetailOf<N extends EventName> = HTMLElementEventMap[N] extends CustomEvent<infer D> ? D : never;
type Body = TemplateResult | typeof nothing | undefined;

/**
 * What every element of EduRise is: it finds its client, speaks its language, wears its theme, and never
 * leaves a blank box. A subclass gives `areas`, `messages`, `styles` and `view()`.
 *
 * ```ts
 * const areas = { courses };
 * class CourseCount extends EduRiseElement<typeof areas, typeof countMessages> {
 *   static override areas = areas;
 *   static override messages = countMessages;
 *   readonly #courses = new ResourceController(this, { load: (edu, signal) => edu.courses.list({}, { signal }) });
 *   protected override view() {
 *     return this.#courses.render({ ready: (page) => html`<p>${this.t.courses(page.count ?? page.items.length)}</p>` });
 *   }
 * }
 * ```
 *
 * @fires edurise-element-failed - Something in the element threw; it shows an error state.
 * @fires edurise-sign-in-request - Cancelable. The person wants to sign in.
 */
export abstract class EduRiseElement<
  Areas extends Record<string, Area> = {},
  Words extends AnyMessages | MessageTable = {},
>
  extends LitElement
  implements StateHost
{
  /** The areas of the platform that the element calls: what `this.edu` has. */
  static areas: Record<string, Area> = {};
  /** The element's own words. */
  static messages: AnyMessages | undefined;

  /** Where the platform is. Not needed inside an `edurise-provider`. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;
  /** The school, by its slug. */
  @property() tenant: string | undefined;
  /** A BCP 47 tag. By default the provider's, then the page's language. */
  @property() locale: string | undefined;
  /** `auto` (the default) follows the page. */
  @property() theme: Theme | undefined;
  /** A client made by the page itself: `element.client = createEduRise({ … })`. */
  @property({ attribute: false }) client: ClientCore | undefined;

  readonly #clientAbove = new ContextConsumer(this, clientContext);
  readonly #localeAbove = new ContextConsumer(this, localeContext);
  readonly #themeAbove = new ContextConsumer(this, themeContext);
  readonly #noticesAbove = new ContextConsumer(this, noticesContext);
  #clientBelow: ContextProvider<ClientCore | undefined> | undefined;
  #undress: (() => undefined) | undefined;
  #core: ClientCore | undefined;
  #edu: Client<Areas> | undefined;
  #problem: EduRiseError | undefined;
  #crash: { error: unknown } | undefined;
  #connection = new AbortController();
  /** The session as it was when a sign-in was asked for, until somebody has signed in. */
  #signingIn: SessionState | undefined;
  readonly #spoken = new Spoken();
  #board: NoticeBoard | undefined;
  /** What the school speaks, once a provider knows it. */
  protected schoolLocale: string | null | undefined;

  /** Once a class. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    registerUnit();
    return [tokenStyles, resetStyles, iconStyles, buttonStyles, stateStyles, ...super.finalizeStyles(styles)];
  }

  /** What the element shows once it has a client. It may throw: that becomes an error state of this element alone. */
  protected abstract view(): Body;

  /** Has the element found a client? */
  get configured(): boolean {
    return this.#edu !== undefined;
  }

  /** The client, with the element's areas. Throws a `ConfigError` while there is none; `view()` runs only when there is. */
  get edu(): Client<Areas> {
    if (!this.#edu) throw this.#problem ?? new ConfigError(`<${this.localName}> has no client yet.`);
    return this.#edu;
  }

  /** The element's words in its language. */
  get t(): TextsFor<Words> {
    return (this.constructor as typeof EduRiseElement).messages?.for(this.language) as TextsFor<Words>;
  }

  /** The words that every element has. */
  get common(): CommonTexts {
    return commonMessages.for(this.language);
  }

  /**
   * The language spoken, as a BCP 47 tag: the attribute's, the provider's, the given client's, the page's or the school's, where
   * there is a translation; else English.
   */
  get language(): string {
    const asked = [
      this.locale,
      this.#localeAbove.value,
      this.client?.locale,
      this.closest<HTMLElement>('[lang]')?.lang,
      document.documentElement.lang,
      this.schoolLocale,
    ];
    return formatFor(asked.find((tag) => tag && languages.has(languageOf(tag))) ?? 'en').locale;
  }

  /** The attribute's theme, or the provider's. */
  get appearance(): Theme {
    return this.theme ?? this.#themeAbove.value ?? 'auto';
  }

  get format(): Format {
    return formatFor(this.language);
  }

  /** Aborted when the element leaves the page for good (moving it does not count). */
  get signal(): AbortSignal {
    return this.#connection.signal;
  }

  override connectedCallback(): void {
    if (this.signal.aborted) this.#connection = new AbortController();
    super.connectedCallback();
    // After a removal that lasted there is branding to put on again.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#connection.abort();
      this.#undress = this.#undress?.();
    });
  }

  /**
   * Fires an event that bubbles out of every shadow root. The detail is frozen.
   * @returns false when it was cancelable and the page has taken it over.
   */
  emit<N extends EventName>(name: N, detail: DetailOf<N>, { cancelable = false } = {}): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail: Object.freeze(detail), bubbles: true, composed: true, cancelable }),
    );
  }

  /** Shows a short message, at the provider or here. Returns the function that takes it away. */
  notify(notice: Notice): () => void {
    const above = this.#noticesAbove.value;
    if (above) return above.notify(notice);
    let withdrawn = false;
    let withdraw: (() => void) | undefined;
    void this.#ownBoard().then((board) => {
      if (!withdrawn) withdraw = board.notify(notice);
    });
    return () => {
      withdrawn = true;
      withdraw?.();
    };
  }

  /**
   * Says something to screen readers, once, when they are done with what they are saying.
   * @param about what it tells of, where that may change at once: the place of a video, say. Only the last is said.
   */
  announce(text: string, about?: string): void {
    const above = this.#noticesAbove.value;
    if (above) return above.announce(text, about);
    this.#spoken.say(text, about);
    this.requestUpdate();
  }

  /** The way to sign in, in place. The page may take it over: `edurise-sign-in-request` can be cancelled. */
  signInView(): TemplateResult {
    return this.#signingIn
      ? html`<edurise-sign-in class="in-place" .focusFirst=${true} .client=${this.edu}></edurise-sign-in>`
      : html`<button type="button" class="button primary" @click=${this.requestSignIn}>${this.common.signIn}</button>`;
  }

  /** Draws with the shared problem views, which come in a chunk of their own; `meanwhile` stands there until then. */
  withProblems(
    draw: (problems: typeof import('../ui/problems/problems.ts')) => TemplateResult,
    meanwhile: TemplateResult = loadingView(this),
  ): TemplateResult {
    const changed = (): void => this.requestUpdate();
    const problems = problemsIn(this.language, changed);
    if (problems) {
      adoptStyles(this.renderRoot as ShadowRoot, problems.problemStyles);
      return draw(problems);
    }
    if (problems === undefined) return meanwhile;
    const again = (): void => {
      retryProblems();
      changed();
    };
    return stateView({ title: this.common.errorTitle, actions: retryButton(this, again) });
  }

  /** Waits for the words of a language before the first drawing in it. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { language } = this;
    const own = (this.constructor as typeof EduRiseElement).messages;
    const waits = [commonMessages.load(language), own?.load(language)].filter((wait) => wait !== undefined);
    if (waits.length === 0) return super.scheduleUpdate();
    return Promise.all(waits).then(() => super.scheduleUpdate());
  }

  /** The earliest moment at which properties set before the element was defined have arrived. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    this.#findClient();
    prepareProblems(this.language);
    return super.shouldUpdate(changed);
  }

  protected override performUpdate(): void {
    if (!this.isUpdatePending) return;
    try {
      super.performUpdate();
    } catch (error) {
      // Lit has given up this update; what it has drawn of it is replaced whole.
      this.#fail(error);
      render(this.#frame(this.#crashed()), this.renderRoot, this.renderOptions);
    }
  }

  protected override render(): TemplateResult {
    return this.#frame(this.#body());
  }

  #body(): Body {
    if (this.#crash) return this.#crashed();
    if (!this.#edu) return this.withProblems((problems) => problems.notConfigured(this, this.#problem));
    const { state } = this.#edu.session;
    if (state !== this.#signingIn && state.status === 'active') this.#signingIn = undefined;
    try {
      return this.view();
    } catch (error) {
      this.#fail(error);
      return this.#crashed();
    }
  }

  #frame(body: Body): TemplateResult {
    const { language, appearance } = this;
    return html`
      <div
        class="root"
        part="root"
        lang=${language}
        dir=${directionOf(language)}
        data-theme=${appearance}
        tabindex="-1"
      >
        ${body ?? nothing}${this.#board?.view() ?? nothing}
        <div class="visually-hidden" role="status">${this.#spoken.text}</div>
      </div>
    `;
  }

  #crashed(): Body {
    return this.withProblems((problems) =>
      problems.crashView(this, () => {
        this.#crash = undefined;
        this.requestUpdate();
      }),
    );
  }

  #fail(error: unknown): void {
    this.#crash = { error };
    console.error(`<${this.localName}>`, error);
    this.emit('edurise-element-failed', { element: this.localName, error });
  }

  #findClient(): void {
    const made = this.client ? undefined : this.#ownClient();
    const own = this.client ?? made;
    // A client made by the page speaks the page's language, unless the element is told another.
    if (made || (own && this.locale)) own!.locale = this.language;
    const core = own ?? this.#clientAbove.value;
    if (core !== this.#core) {
      this.#core = core;
      this.#edu = core?.with((this.constructor as typeof EduRiseElement).areas) as Client<Areas> | undefined;
      // Elements inside this one, its own sign-in for instance, use the same client.
      if (this.#clientBelow) this.#clientBelow.value = core;
      else if (own) this.#clientBelow = new ContextProvider(this, clientContext, core);
      this.#undress = this.#undress?.();
    }
    if (own && this.isConnected) this.#undress ??= this.#wearBranding(own);
  }

  #ownClient(): ClientCore | undefined {
    this.#problem = undefined;
    if (!this.baseUrl) return undefined;
    try {
      return this.makeClient(this.baseUrl, this.tenant);
    } catch (error) {
      if (!isEduRiseError(error)) throw error;
      this.#problem = error;
      return undefined;
    }
  }

  /** The client for the element's own `base-url`; throws a `ConfigError` for an address that is none. */
  protected makeClient(baseUrl: string, tenant: string | undefined): ClientCore {
    return sharedClient(baseUrl, tenant);
  }

  /** The school's colours, for an element that brings its own client; below a provider they are inherited. */
  #wearBranding(client: ClientCore): () => undefined {
    const wear = import('../theme/branding.ts').then(({ wearBranding }) => wearBranding(this, client));
    // Without its module the element simply wears the default colours.
    wear.catch(() => undefined);
    return () => void wear.then((undress) => undress());
  }

  /** As if the person had pressed “Sign in” in `signInView()`. */
  protected readonly requestSignIn = (): void => {
    if (!this.emit('edurise-sign-in-request', { element: this.localName }, { cancelable: true })) return;
    void import('../define/sign-in.ts').then(
      () => {
        this.#signingIn = this.edu.session.state;
        this.requestUpdate();
      },
      () => this.notify({ kind: 'error', text: this.common.errorTitle }),
    );
  };

  async #ownBoard(): Promise<NoticeBoard> {
    if (!this.#board) {
      const { NoticeBoard, noticeStyles } = await import('../ui/notice-board.ts');
      this.#board ??= new NoticeBoard(this);
      adoptStyles(this.renderRoot as ShadowRoot, noticeStyles);
    }
    return this.#board;
  }
}

const languages = new Set(['en', ...commonMessages.languages]);

declare global {
  interface HTMLElementEventMap {
    /** Something in an element threw; it shows an error state. */
    'edurise-element-failed': CustomEvent<{ readonly element: string; readonly error: unknown }>;
    /** The person wants to sign in. Cancel it to do that your own way. */
    'edurise-sign-in-request': CustomEvent<{ readonly element: string }>;
  }
}
