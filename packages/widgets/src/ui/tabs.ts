import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export interface Tab<K extends string = string> {
  readonly key: K;
  readonly label: string;
  /** A number beside the label. */
  readonly count?: string | undefined;
}

export interface TabsParts<K extends string> {
  /** Unique in its element. */
  id: string;
  label: string;
  tabs: readonly Tab<K>[];
  selected: K;
  onselect: (key: K) => void;
}

/** A tab list. The arrow keys, Home and End move and select; Tab goes on to the panel. */
export const tabs = <K extends string>({
  id,
  label,
  tabs: list,
  selected,
  onselect,
}: TabsParts<K>): TemplateResult => html`
  <div class="tabs" role="tablist" aria-label=${label} @keydown=${(event: KeyboardEvent) => move(event)}>
    ${list.map(
      (tab) => html`
        <button
          type="button"
          class="tab"
          role="tab"
          id="${id}-tab-${tab.key}"
          aria-controls=${tab.key === selected ? `${id}-panel` : nothing}
          aria-selected=${tab.key === selected}
          tabindex=${tab.key === selected ? 0 : -1}
          @click=${() => onselect(tab.key)}
        >
          ${tab.label}${tab.count ? html`<span class="tab-count numeric">${tab.count}</span>` : nothing}
        </button>
      `,
    )}
  </div>
`;

/** The panel of the selected tab. */
export const tabPanel = (id: string, selected: string, content: unknown): TemplateResult =>
  html`<div class="tab-panel" role="tabpanel" id="${id}-panel" aria-labelledby="${id}-tab-${selected}" tabindex="0">
    ${content}
  </div>`;

const move = (event: KeyboardEvent): void => {
  const list = event.currentTarget as HTMLElement;
  const all = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = all.indexOf(event.target as HTMLElement);
  const forward = list.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const next =
    event.key === forward
      ? (at + 1) % all.length
      : event.key === backward
        ? (at - 1 + all.length) % all.length
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? all.length - 1
            : undefined;
  if (next === undefined || at < 0) return;
  event.preventDefault();
  all[next]!.focus();
  all[next]!.click();
};
