import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { OutboxEntry } from '@edurise/sdk/core';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { icon } from '../../ui/icon.ts';
import { loader, refresh } from '../../ui/icons.ts';
import { panelStyles, panelView } from '../../ui/panel.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';
import { statusMessages } from './status.messages.ts';
import { statusStyles } from './status.styles.ts';
import { connectionView, failedView, looks, waitingView, wordsFor } from './status.view.ts';
import type { StatusContext } from './status.view.ts';
import { Watch } from './watch.ts';

/**
 * A small light for a page's foot: is the school reached, is everything saved, what waits on this device and what could not be
 * saved. It opens on what lies behind it, with a way to try again and details to send to whoever helps. `inline` puts those on a
 * page of their own.
 *
 * ```html
 * <footer><edurise-status></edurise-status></footer>
 * ```
 *
 * @tag edurise-status
 * @csspart light - The button with a sign and a sentence.
 * @csspart panel - What it opens.
 * @csspart entry - A change that waits or has failed.
 */
export class EduRiseStatus extends EduRiseElement<{}, typeof statusMessages> {
  static override messages = statusMessages;
  static override styles = [panelStyles, fieldStyles, statusStyles];

  /** The details themselves, without a light. */
  @property({ type: Boolean, reflect: true }) inline = false;

  @state() private opened = false;
  @state() private looking = false;
  @state() private doubted: string | undefined;
  /** To be copied by hand, where a page may not do it. */
  @state() private details: string | undefined;

  #watch: Watch | undefined;
  #said: Standing = 'fine';

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#follow(undefined);
    });
  }

  protected override willUpdate(): void {
    const edu = this.configured ? this.edu : undefined;
    if (this.#watch?.edu !== edu) this.#follow(edu && new Watch(edu, this.#changed));
  }

  protected override view(): TemplateResult {
    const watch = this.#watch!;
    if (this.inline) return html`<section class="page" aria-labelledby="title">${this.#content(watch)}</section>`;
    const standing = this.#standing(watch);
    const { tone, mark } = looks[standing];
    return html`
      <button type="button" class="light ${tone}" part="light" popovertarget="panel" aria-haspopup="dialog">
        ${icon(mark)}<span class="numeric">${wordsFor(standing, watch, this.t)}</span>
      </button>
      ${panelView({ opened: this.opened, toggled: this.#toggled, content: () => this.#content(watch) })}
    `;
  }

  #content(watch: Watch): TemplateResult {
    const { t, looking } = this;
    const standing = this.#standing(watch);
    const { tone, mark } = looks[standing];
    const context = this.#context(watch);
    return html`
      <div class="details">
        <h2 id="title" tabindex="-1">${t.title}</h2>
        <p class="sum ${tone}">${icon(mark)}<span class="numeric">${wordsFor(standing, watch, t)}</span></p>
        ${connectionView(context)} ${failedView(context)} ${waitingView(context)}
        <p class="actions">
          <button
            type="button"
            class="button small"
            aria-busy=${looking}
            aria-disabled=${looking}
            @click=${this.#tryAgain}
          >
            ${icon(looking ? loader : refresh)}${
              looking ? t.checking : watch.edu.outbox.state.waiting ? t.saveNow : t.check
            }
          </button>
          <button type="button" class="button small quiet" @click=${this.#copy}>${t.copy}</button>
        </p>
        ${
          this.details
            ? html`<div class="field">
                <label for="details">${t.details}</label>
                <p class="field-hint" id="hint">${t.notCopied}</p>
                <textarea
                  class="input"
                  id="details"
                  rows="6"
                  dir="ltr"
                  readonly
                  aria-describedby="hint"
                  .value=${this.details}
                ></textarea>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  #context(watch: Watch): StatusContext {
    const { outbox } = watch.edu;
    return {
      t: this.t,
      watch,
      doubted: this.doubted,
      retry: ({ id }) => void outbox.retry(id).then(() => this.#focus('#title')),
      doubt: (entry) => {
        this.doubted = entry?.id;
        this.#focus(entry ? '.sure' : '#title');
      },
      discard: ({ id }: OutboxEntry) => {
        this.doubted = undefined;
        void outbox.discard(id).then(() => this.#focus('#title'));
      },
    };
  }

  #standing({ health, edu }: Watch): Standing {
    return standingOf({ health, outbox: edu.outbox.state, realtime: edu.realtime?.state.status });
  }

  #follow(watch: Watch | undefined): void {
    this.#watch?.dispose();
    this.#watch = watch;
    this.doubted = this.details = undefined;
  }

  readonly #changed = (): void => {
    this.requestUpdate();
    const watch = this.#watch;
    if (!watch) return;
    const standing = this.#standing(watch);
    // A save under way is no news, and that it is over neither.
    if (standing === this.#said || standing === 'sending') return;
    this.#said = standing;
    this.announce(wordsFor(standing, watch, this.t));
  };

  readonly #toggled = ({ newState }: ToggleEvent): void => {
    this.opened = newState === 'open';
    if (!this.opened) {
      this.doubted = this.details = undefined;
      return;
    }
    this.#focus('#title');
    void this.#watch?.look();
  };

  readonly #tryAgain = async (): Promise<void> => {
    if (this.looking) return;
    this.looking = true;
    await this.#watch?.tryAgain();
    this.looking = false;
    this.announce(this.t.checked);
  };

  readonly #copy = async (): Promise<void> => {
    if (!this.#watch) return;
    const text = diagnosticsOf(this.#watch);
    try {
      await navigator.clipboard.writeText(text);
      this.notify({ kind: 'success', text: this.t.copied });
    } catch {
      // A frame may not be allowed to.
      this.details = text;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLTextAreaElement>('#details')?.select();
    }
  };

  #focus(to: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(to)?.focus());
  }
}
