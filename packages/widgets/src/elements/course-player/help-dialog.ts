import { css, html, type TemplateResult } from 'lit';
import { dialogStyles } from '../../ui/dialog.styles.ts';
import { icon } from '../../ui/icon.ts';
import { close } from '../../ui/icons.ts';
import { modal } from '../../ui/modal.ts';
import { hotkeys } from './hotkeys.ts';
import { lectureMessages } from './lecture/lecture.messages.ts';

const symbols: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** Every key, from the same table that reads them. */
export function helpDialog(language: string, closed: () => void): TemplateResult {
  const t = lectureMessages.for(language);
  const name = (key: string): string => (key === ' ' ? t.space : (symbols[key] ?? key.toUpperCase()));
  return html`
    <dialog class="dialog help" aria-labelledby="keys-title" @close=${closed} ${modal(true)}>
      <div class="help-bar">
        <h2 id="keys-title">${t.keys}</h2>
        <form method="dialog"><button class="icon-button" aria-label=${t.close}>${icon(close)}</button></form>
      </div>
      <dl>
        ${hotkeys.map(
          ({ command, keys, shift, label }) => html`
            <div>
              <dt>${t[`key.${command}`]}</dt>
              <dd>
                ${(label ? [label] : keys).map((key) => html`${shift ? html`<kbd>⇧</kbd> ` : ''}<kbd>${label ? key : name(key)}</kbd> `)}
              </dd>
            </div>
          `,
        )}
      </dl>
    </dialog>
  `;
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
      min-block-size: calc(var(--edurise-u) * 36);
      border-block-end: 1px solid var(--e-line);
    }
    .help dl > div:last-child {
      border: 0;
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
