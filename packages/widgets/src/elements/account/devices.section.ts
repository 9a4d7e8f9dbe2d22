import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isNotFound } from '@edurise/sdk/core';
import type { UserSession } from '@edurise/sdk/auth';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { badge } from '../../ui/badge.ts';
import { icon } from '../../ui/icon.ts';
import { alert, loader, monitor, phone } from '../../ui/icons.ts';
import type { AccountHost, Edu, Section } from './account-host.ts';
import { deviceOf } from './device.ts';
import { focusTitle, sectionView, unavailableView, waitingView } from './form.view.ts';

/** More than anybody is signed in at. */
const most = 100;
const others = Symbol('all others');
type Target = string | typeof others;

/** Where the person is signed in: this device first, and each of the others can be signed out. */
export class DevicesSection implements Section {
  readonly #host: AccountHost;
  readonly #sessions: ResourceController<readonly UserSession[], Edu>;
  /** What the person is asked about before it is done. */
  #asking: Target | undefined;
  #ending = false;
  #failed = false;

  constructor(host: AccountHost) {
    this.#host = host;
    this.#sessions = new ResourceController<readonly UserSession[], Edu>(host, {
      load: (edu, signal) => edu.auth.listSessions({}, { signal }).toArray({ limit: most }),
      tags: () => ['session'],
    });
  }

  begin(): void {
    this.#asking = undefined;
    this.#failed = false;
  }

  refresh(): void {
    void this.#sessions.refresh();
  }

  view(): TemplateResult | typeof nothing {
    const { data, error, refresh } = this.#sessions;
    if (data?.length === 0 || isNotFound(error)) return nothing;
    const { t } = this.#host;
    const body = data
      ? this.#list(data)
      : error
        ? unavailableView(this.#host, () => void refresh())
        : waitingView(this.#host);
    return sectionView({ id: 'devices', title: t.devicesTitle, text: t.devicesText, body });
  }

  #list(sessions: readonly UserSession[]): TemplateResult {
    const { t } = this.#host;
    const here = sessions.filter(({ is_current }) => is_current);
    const elsewhere = sessions.filter(({ is_current }) => !is_current);
    // Where the platform does not say which one asks, "all others" might be all.
    const offersAll = here.length > 0 && elsewhere.length > 1;
    return html`
      <ul class="lines">
        ${repeat(
          [...here, ...elsewhere],
          ({ id }) => id,
          (session) => this.#row(session),
        )}
      </ul>
      ${this.#failed ? html`<p class="failure" role="alert">${icon(alert)}<span>${t.endFailed}</span></p>` : nothing}
      ${
        offersAll && this.#asking === others
          ? this.#question(t.endOthersAsk(elsewhere.length), t.endOthers, elsewhere, others)
          : nothing
      }
      ${
        offersAll && this.#asking !== others
          ? html`<div class="actions">
              <button type="button" class="button" id="end-others" @click=${() => this.#ask(others)}>
                ${t.endOthers}
              </button>
            </div>`
          : nothing
      }
    `;
  }

  #row(session: UserSession): TemplateResult {
    const { t } = this.#host;
    const { id, user_agent, ip_address, last_used_at, is_current } = session;
    const { browser, system, handheld } = deviceOf(user_agent ?? '');
    const name = browser && system ? t.browserOn(browser, system) : (browser ?? system ?? t.someDevice);
    return html`
      <li class="line" part="device">
        <span class="mark" aria-hidden="true">${icon(handheld ? phone : monitor)}</span>
        <div class="line-body">
          <h4>${name}</h4>
          <p class="muted numeric facts">
            ${is_current || !last_used_at ? nothing : html`<span>${t.lastUsed(last_used_at)}</span>`}
            ${ip_address ? html`<bdi>${ip_address}</bdi>` : nothing}
          </p>
        </div>
        ${
          is_current
            ? badge(t.thisDevice, 'accent')
            : this.#asking === id
              ? nothing
              : html`<button
                  type="button"
                  class="button small"
                  aria-label=${t.endOf(name)}
                  data-session=${id}
                  @click=${() => this.#ask(id)}
                >
                  ${t.end}
                </button>`
        }
        ${this.#asking === id ? this.#question(t.endAsk(name), t.end, [session], id) : nothing}
      </li>
    `;
  }

  /** In place, where it was asked for. */
  #question(text: string, label: string, sessions: readonly UserSession[], target: Target): TemplateResult {
    const ending = this.#ending;
    return html`
      <div
        class="question"
        role="group"
        aria-labelledby="question"
        @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && this.#ask(undefined, target)}
      >
        <p id="question">${text}</p>
        <div class="actions">
          <button
            type="button"
            class="button small danger"
            id="end-now"
            aria-busy=${ending}
            aria-disabled=${ending}
            @click=${() => void this.#end(sessions, target)}
          >
            ${ending ? icon(loader) : nothing}${label}
          </button>
          <button type="button" class="button small quiet" @click=${() => this.#ask(undefined, target)}>
            ${this.#host.common.cancel}
          </button>
        </div>
      </div>
    `;
  }

  /** The focus goes to the answer, and back to where it came from. */
  #ask(target: Target | undefined, from?: Target): void {
    if (this.#ending) return;
    this.#asking = target;
    this.#failed = false;
    this.#host.requestUpdate();
    const back = from === others ? '#end-others' : `[data-session='${CSS.escape(String(from ?? ''))}']`;
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(target === undefined ? back : '#end-now')?.focus(),
    );
  }

  async #end(sessions: readonly UserSession[], target: Target): Promise<void> {
    const { edu, t } = this.#host;
    if (this.#ending) return;
    this.#ending = true;
    this.#failed = false;
    this.#host.requestUpdate();
    const ended = await Promise.allSettled(sessions.map(({ id }) => edu.auth.revokeSession(id).catch(unlessGone)));
    this.#ending = false;
    this.#failed = ended.some(({ status }) => status === 'rejected');
    const gone = new Set(sessions.filter((_, i) => ended[i]!.status === 'fulfilled').map(({ id }) => id));
    const left = this.#sessions.data?.filter(({ id }) => !gone.has(id));
    if (gone.size && left) this.#sessions.update(left);
    if (this.#asking === target) this.#asking = undefined;
    if (!this.#failed) this.#host.announce(t.ended(gone.size));
    this.#host.requestUpdate();
    await focusTitle(this.#host, 'devices');
  }
}

/** Ended meanwhile, from elsewhere: that is what was wanted. */
const unlessGone = (error: unknown): void => {
  if (!isNotFound(error)) throw error;
};
