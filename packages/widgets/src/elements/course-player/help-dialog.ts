import { css, html, nothing, type TemplateResult } from 'lit';
import { dialogStyles } from '../../ui/dialog.styles.ts';
import { icon } from '../../ui/icon.ts';
import { close, pencil, replay } from '../../ui/icons.ts';
import { modal } from '../../ui/modal.ts';
import { helpMessages } from './help-dialog.messages.ts';
import { canChange, chooseKey, hotkeys, isUsual, usualHotkeys, type Command, type Hotkey } from './hotkeys.ts';
import { lectureMessages } from './lecture/lecture.messages.ts';

const symbols: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
/** These leave a button as ever, and the key as it was. */
const LEAVING: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'AltGraph']);

export interface HelpHost {
  readonly language: string;
  requestUpdate(): void;
}

/** Every key, from the same table that reads them; and the way to choose others. */
export class HelpDialog {
  readonly #host: HelpHost;
  /** The command that waits for its new key. */
  #waiting: Command | undefined;
  #said = '';

  constructor(host: HelpHost) {
    this.#host = host;
  }

  /** Fetches its words. */
  static async load(language: string): Promise<void> {
    await Promise.all([lectureMessages.load(language), helpMessages.load(language)]);
  }

  #name(key: string): string {
    return key === ' ' ? lectureMessages.for(this.#host.language).space : (symbols[key] ?? key.toUpperCase());
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    // What is typed here is no command to the player.
    event.stopPropagation();
    const command = this.#waiting;
    if (!command || LEAVING.has(event.key)) return;
    event.preventDefault();
    const t = lectureMessages.for(this.#host.language);
    const words = helpMessages.for(this.#host.language);
    const holder = event.key === 'Escape' ? undefined : chooseKey(command, event.key);
    const key = this.#name(event.key);
    this.#said =
      event.key === 'Escape'
        ? ''
        : holder === 'unusable'
          ? words.notPossible
          : holder
            ? words.taken(key, t[`key.${holder}`])
            : words.changed(key, t[`key.${command}`]);
    if (!holder) this.#waiting = undefined;
    this.#host.requestUpdate();
  };

  #wait(command: Command | undefined): void {
    this.#waiting = command;
    this.#said = command ? helpMessages.for(this.#host.language).pressKey : '';
    this.#host.requestUpdate();
  }

  view(closed: () => void): TemplateResult {
    const { language } = this.#host;
    const t = lectureMessages.for(language);
    const words = helpMessages.for(language);
    return html`
      <dialog
        class="dialog help"
        aria-labelledby="keys-title"
        @close=${closed}
        @cancel=${(event: Event) => this.#waiting && event.preventDefault()}
        @keydown=${this.#keydown}
        ${modal(true)}
      >
        <div class="help-bar">
          <h2 id="keys-title">${t.keys}</h2>
          <form method="dialog"><button class="icon-button" aria-label=${t.close}>${icon(close)}</button></form>
        </div>
        <p class="help-hint">${words.hint}</p>
        <p class="help-said" role="status">${this.#said}</p>
        <dl>${hotkeys().map((hotkey) => this.#row(hotkey))}</dl>
        ${
          isUsual()
            ? nothing
            : html`<p class="help-usual">
                <button
                  class="button quiet"
                  type="button"
                  @click=${() => {
                    usualHotkeys();
                    this.#wait(undefined);
                  }}
                >
                  ${icon(replay)}${words.usual}
                </button>
              </p>`
        }
      </dialog>
    `;
  }

  #row(hotkey: Hotkey): TemplateResult {
    const { language } = this.#host;
    const { command, keys, shift, label } = hotkey;
    const name = lectureMessages.for(language)[`key.${command}`];
    const words = helpMessages.for(language);
    const waits = this.#waiting === command;
    return html`
      <div>
        <dt>${name}</dt>
        <dd>
          ${
            waits
              ? html`<span class="help-wait">${words.pressKey}</span>`
              : (label ? [label] : keys).map(
                  (key) => html`${shift ? html`<kbd>⇧</kbd> ` : ''}<kbd>${label ? key : this.#name(key)}</kbd> `,
                )
          }
          ${
            canChange(hotkey)
              ? html`<button
                  class="icon-button help-change"
                  type="button"
                  aria-label=${words.change(name)}
                  title=${words.change(name)}
                  aria-pressed=${waits}
                  @click=${() => this.#wait(waits ? undefined : command)}
                  @blur=${() => waits && this.#wait(undefined)}
                >
                  ${icon(pencil)}
                </button>`
              : nothing
          }
        </dd>
      </div>
    `;
  }
}

export const helpStyles = [
  dialogStyles,
  css`
    .help .help-bar {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: var(--e-space-3) var(--e-space-3) 0 var(--e-space-6);
    }
    .help h2 {
      font-size: var(--e-size-20);
    }
    .help dl {
      padding: var(--e-space-2) var(--e-space-6) var(--e-space-6);
    }
    .help dl > div {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--e-space-4);
      min-block-size: calc(var(--edurise-u) * 44);
      border-block-end: 1px solid var(--e-line);
    }
    .help dl > div:last-child {
      border: 0;
    }
    .help dd {
      display: flex;
      flex: none;
      align-items: center;
      gap: var(--e-space-1);
      margin: 0;
    }
    .help-hint,
    .help-said,
    .help-usual {
      padding-inline: var(--e-space-6);
      color: var(--e-text-muted);
      font-size: var(--e-size-14);
    }
    .help-said:empty {
      display: none;
    }
    .help-said {
      color: var(--e-text);
      font-weight: 550;
    }
    .help-usual {
      padding-block-end: var(--e-space-4);
    }
    .help-wait {
      color: var(--e-accent-text);
      font-size: var(--e-size-14);
      font-weight: 550;
    }
    .help kbd {
      display: inline-block;
      min-inline-size: calc(var(--edurise-u) * 28);
      padding: calc(var(--edurise-u) * 2) var(--e-space-2);
      border-radius: var(--e-radius-small);
      background: var(--e-surface-hover);
      font-family: inherit;
      font-size: var(--e-size-14);
      text-align: center;
    }
  `,
];
