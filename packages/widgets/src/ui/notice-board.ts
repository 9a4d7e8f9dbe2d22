import { css, html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Notice, Notices } from '../context/contexts.ts';
import type { CommonTexts } from '../messages/common.messages.ts';
import type { IconNode } from './icon-node.ts';
import { icon } from './icon.ts';
import { popoverOpen } from './popover-open.ts';
import { Spoken } from './spoken.ts';
import { alert, checkCircle, close, info, warning } from './icons.ts';

interface Shown extends Notice {
  readonly id: number;
}

const icons: Record<Notice['kind'], IconNode> = { success: checkCircle, info, warning, error: alert };

/** How long a notice stays, in milliseconds, unless the pointer or the focus is on it. */
const stay = 5000;

/**
 * A short list of notices. Screen readers hear each once, from a region that is always there; while one is
 * being read, with the pointer or the keyboard, none leaves.
 */
export class NoticeBoard implements Notices {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'> & { readonly common: CommonTexts };
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #notices: readonly Shown[] = [];
  readonly #spoken = new Spoken();
  #count = 0;
  #held = false;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'> & { readonly common: CommonTexts }) {
    this.#host = host;
  }

  notify(notice: Notice): () => void {
    const id = ++this.#count;
    // The same words again renew the notice instead of stacking it.
    const others = this.#notices.filter(({ text }) => text !== notice.text);
    this.#notices = [...others, { ...notice, id }].slice(-3);
    this.announce(notice.text);
    if (!this.#held) this.#leaveLater(id);
    return () => this.#remove(id);
  }

  announce(text: string, about?: string): void {
    this.#spoken.say(text, about);
    this.#host.requestUpdate();
  }

  /** Stops every timer: the host leaves the page. */
  clear(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#notices = [];
  }

  view(): TemplateResult {
    const { common } = this.#host;
    return html`
      <div class="visually-hidden" role="status">${this.#spoken.text}</div>
      <ul
        class="notices no-print"
        part="notices"
        popover="manual"
        ${popoverOpen(this.#notices.length > 0)}
        @pointerenter=${this.#hold}
        @pointerleave=${this.#release}
        @focusin=${this.#hold}
        @focusout=${this.#release}
      >
        ${repeat(
          this.#notices,
          ({ id }) => id,
          ({ id, kind, text, action }) => html`
            <li class="notice ${kind}">
              ${icon(icons[kind])}
              <span class="notice-text">${text}</span>
              ${
                action
                  ? html`<button
                      type="button"
                      class="button quiet small"
                      @click=${() => {
                        this.#remove(id);
                        action.run();
                      }}
                    >
                      ${action.label}
                    </button>`
                  : nothing
              }
              <button type="button" class="icon-button" aria-label=${common.dismiss} @click=${() => this.#remove(id)}>
                ${icon(close)}
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  readonly #hold = (): void => {
    this.#held = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  };

  readonly #release = (): void => {
    this.#held = false;
    for (const { id } of this.#notices) this.#leaveLater(id);
  };

  #leaveLater(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => this.#remove(id), stay),
    );
  }

  #remove(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
    if (this.#notices.length === 0) this.#held = false;
    this.#host.requestUpdate();
  }
}

export const noticeStyles = css`
  .notices {
    position: fixed;
    inset: auto var(--e-space-4) var(--e-space-4);
    inline-size: auto;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    overflow: visible;
  }
  .notices:popover-open {
    display: grid;
    justify-items: center;
    gap: var(--e-space-2);
    pointer-events: none;
  }
  .notice {
    display: flex;
    align-items: center;
    gap: var(--e-space-3);
    max-inline-size: min(100%, calc(var(--edurise-u) * 480));
    padding-inline-start: var(--e-space-4);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-floating);
    box-shadow: var(--e-shadow);
    font-size: var(--e-size-14);
    pointer-events: auto;
    animation: notice-in var(--e-slow) ease-out;
  }
  .notice > .icon {
    font-size: var(--e-size-16);
    color: var(--e-accent-text);
  }
  .notice.success > .icon {
    color: var(--e-success);
  }
  .notice.warning > .icon {
    color: var(--e-warning);
  }
  .notice.error > .icon {
    color: var(--e-danger);
  }
  .notice-text {
    flex: 1;
    padding-block: var(--e-space-3);
  }
  .notice .button {
    color: var(--e-accent-text);
  }
  @keyframes notice-in {
    from {
      opacity: 0;
      transform: translateY(calc(var(--edurise-u) * 8 * var(--e-motion)));
    }
  }
`;
