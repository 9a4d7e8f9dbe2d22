import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { createClient } from '@edurise/sdk/core';
import { lazyOutbox } from '@edurise/sdk/outbox/lazy';
import { lazyRealtime } from '@edurise/sdk/realtime/lazy';
import type { ClientCore, SessionState } from '@edurise/sdk/core';
import { ContextProvider } from '../../context/context.ts';
import { currentSchool } from '../../context/current-school.ts';
import { localeContext, noticesContext, themeContext } from '../../context/contexts.ts';
import type { Notice, Notices, Theme } from '../../context/contexts.ts';
import { SessionController } from '../../controllers/session-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { safeSessionStorage, safeStorage } from '../../storage/safe-storage.ts';
import type { SafeStorage } from '../../storage/safe-storage.ts';
import { NoticeBoard, noticeStyles } from '../../ui/notice-board.ts';

/** Where the session is kept: `memory` forgets it with the page, `session` with the tab, `local` on sign-out. */
export type SessionPlace = 'memory' | 'session' | 'local';

/**
 * Gives the elements inside it a client, a language, a theme, the school's branding, and one place for
 * notices. It draws nothing else and has no box of its own. Where neither its attribute nor the page names a language, it
 * speaks the school's as soon as the school is known.
 *
 * ```html
 * <edurise-provider base-url="https://learn.acme.com" tenant="acme" storage="session">
 *   <edurise-catalog></edurise-catalog>
 * </edurise-provider>
 * ```
 *
 * @tag edurise-provider
 * @slot - The page that uses EduRise.
 * @fires edurise-session-changed - Who is signed in, and at which school, is known or has changed.
 * @fires edurise-tenant-changed - The school is known, or is another one: its name, logo and branding.
 * @csspart notices - The list of notices.
 */
export class EduRiseProvider extends EduRiseElement {
  static override styles = [
    css`
      :host {
        display: contents;
      }
      .root {
        background: none;
      }
    `,
    noticeStyles,
  ];

  /** Where the session is kept. In memory only, unless said otherwise. */
  @property() storage: SessionPlace = 'memory';

  readonly #board = new NoticeBoard(this);
  readonly #localeBelow = new ContextProvider<string | undefined>(this, localeContext, undefined);
  readonly #themeBelow = new ContextProvider<Theme | undefined>(this, themeContext, undefined);
  readonly #made = new Map<string, ClientCore>();
  readonly #session = new SessionController(this);
  #told: SessionState | undefined;

  constructor() {
    super();
    new ContextProvider<Notices | undefined>(this, noticesContext, this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#board.clear();
  }

  override notify(notice: Notice): () => void {
    return this.#board.notify(notice);
  }

  override announce(text: string, about?: string): void {
    this.#board.announce(text, about);
  }

  protected override makeClient(baseUrl: string, tenant: string | undefined): ClientCore {
    const { storage } = this;
    const key = JSON.stringify([baseUrl, tenant, storage]);
    let client = this.#made.get(key);
    if (!client) {
      client = createClient({
        baseUrl,
        tenant,
        outbox: lazyOutbox(),
        realtime: lazyRealtime(),
        storage: placeOf(storage),
      });
      this.#made.set(key, client);
    }
    return client;
  }

  protected override willUpdate(): void {
    this.#localeBelow.value = this.language;
    this.#themeBelow.value = this.appearance;
  }

  protected override updated(): void {
    const { state } = this.#session;
    if (!this.configured || state.status === 'loading' || state === this.#told) return;
    const before = this.#told;
    this.#told = state;
    this.emit('edurise-session-changed', { ...state });
    if (!before || before.tenant !== state.tenant) void this.#tellTenant(state);
  }

  async #tellTenant(state: SessionState): Promise<void> {
    const tenant = await currentSchool(this.edu);
    if (this.#told?.tenant !== state.tenant) return;
    this.schoolLocale = tenant?.locale;
    this.requestUpdate();
    this.emit('edurise-tenant-changed', { tenant });
  }

  protected override view(): TemplateResult {
    return this.#board.view();
  }

  /** The slot lies outside `.root`: what the page puts here keeps the page's own look. */
  protected override render(): TemplateResult {
    return html`<slot></slot>${super.render()}`;
  }
}

const placeOf = (storage: SessionPlace): SafeStorage | undefined =>
  storage === 'local' ? safeStorage : storage === 'session' ? safeSessionStorage : undefined;
