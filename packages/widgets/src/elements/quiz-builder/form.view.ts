/** What every form of the builder is made of, beside `field()`. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../ui/icon.ts';
import { alert, check, loader } from '../../ui/icons.ts';
import type { BuilderHost } from './builder-host.ts';
import type { DraftState } from './draft.ts';

export const errorsView = (id: string, errors: readonly string[]): TemplateResult | typeof nothing =>
  errors.length
    ? html`<p class="field-errors" id="${id}-errors">${icon(alert)}<span>${errors.join(' ')}</span></p>`
    : nothing;

interface SelectParts {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  hint?: string | undefined;
  errors?: readonly string[];
  onchange: (value: string) => void;
}

export const selectField = ({
  id,
  label,
  value,
  options,
  hint,
  errors = [],
  onchange,
}: SelectParts): TemplateResult => {
  const described = [hint && `${id}-hint`, errors.length && `${id}-errors`].filter(Boolean).join(' ');
  return html`
    <div class="field ${errors.length ? 'invalid' : ''}">
      <label for=${id}>${label}</label>
      <select
        class="input"
        id=${id}
        aria-invalid=${errors.length ? 'true' : nothing}
        aria-describedby=${described || nothing}
        @change=${(event: Event) => onchange((event.target as HTMLSelectElement).value)}
      >
        ${options.map(([key, text]) => html`<option value=${key} .selected=${live(key === value)}>${text}</option>`)}
      </select>
      ${hint ? html`<p class="field-hint" id="${id}-hint">${hint}</p>` : nothing} ${errorsView(id, errors)}
    </div>
  `;
};

interface CheckParts {
  id: string;
  label: string;
  checked: boolean;
  hint?: string;
  onchange: (checked: boolean) => void;
}

export const checkField = ({ id, label, checked, hint, onchange }: CheckParts): TemplateResult => html`
  <div>
    <label class="check">
      <input
        type="checkbox"
        id=${id}
        .checked=${live(checked)}
        aria-describedby=${hint ? `${id}-hint` : nothing}
        @change=${(event: Event) => onchange((event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
    ${hint ? html`<p class="field-hint check-hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>
`;

/** A part of a form that is only wanted sometimes; closed until then. */
export const moreView = (id: string, title: string, filled: boolean, body: unknown): TemplateResult => html`
  <details class="more" id=${id} ?open=${filled}>
    <summary>${title}</summary>
    <div class="more-body">${body}</div>
  </details>
`;

/** Why the whole was not taken; the words about single fields stand beside them. */
export const refusalView = <V>(host: BuilderHost, state: DraftState<V>): TemplateResult | typeof nothing => {
  if (state.at !== 'refused') return nothing;
  const { t } = host;
  const words = {
    'signed-out': t.signInFirst,
    forbidden: t.mayNot,
    gone: t.gone,
    conflict: state.said ?? t.failed,
    throttled: t.throttled,
    offline: t.offline,
    failed: state.said ?? t.failed,
    fields: t.lookAtFields,
  }[state.reason];
  return html`
    <div class="failure">
      ${icon(alert)}
      <div>
        <p role="alert">${words}</p>
        ${state.reason === 'signed-out' ? host.signInView() : nothing}
      </div>
    </div>
  `;
};

interface ConflictParts {
  /** What both have changed, in words. */
  names: readonly string[];
  mine: () => void;
  theirs: () => void;
}

/** Somebody else has changed the same: which of the two stands is for the person to say. */
export const conflictView = (
  { t, format }: BuilderHost,
  { names, mine, theirs }: ConflictParts,
): TemplateResult => html`
  <div class="failure warning">
    ${icon(alert)}
    <div>
      <p role="alert"><strong>${t.conflictTitle}</strong> ${t.conflictText(format.list(names))}</p>
      <div class="actions">
        <button type="button" class="button small" @click=${mine}>${t.keepMine}</button>
        <button type="button" class="button small" @click=${theirs}>${t.takeTheirs}</button>
      </div>
    </div>
  </div>
`;

interface SaveParts {
  draft: { readonly sending: boolean; readonly state: { readonly at: string } };
  dirty: boolean;
  label: string;
  discard: () => void;
}

export const saveRow = ({ t }: BuilderHost, { draft, dirty, label, discard }: SaveParts): TemplateResult => {
  const { sending } = draft;
  return html`
    <div class="save-row">
      <button class="button ${dirty ? 'primary' : ''}" aria-busy=${sending} aria-disabled=${sending || !dirty}>
        ${sending ? icon(loader) : nothing}${sending ? t.saving : label}
      </button>
      ${
        dirty && !sending
          ? html`<button type="button" class="button quiet" @click=${discard}>${t.discard}</button>`
          : nothing
      }
      <span class="muted save-state">
        ${
          dirty && !sending
            ? t.unsavedKept
            : draft.state.at === 'saved'
              ? html`<span class="saved">${icon(check)}${t.saved}</span>`
              : nothing
        }
      </span>
    </div>
  `;
};

/**
 * Of a field that the browser cannot make sense of, a time without its day for example, the value is empty: it is pointed out, in
 * the browser's own words, and not saved as nothing.
 */
export function hasUnreadable(form: EventTarget | null): boolean {
  const inputs = form instanceof HTMLFormElement ? [...form.querySelectorAll('input')] : [];
  const unreadable = inputs.find(({ validity }) => validity.badInput);
  unreadable?.closest('details')?.setAttribute('open', '');
  unreadable?.reportValidity();
  return unreadable !== undefined;
}
