import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from './icon.ts';
import { alert } from './icons.ts';

export interface FieldParts {
  /** Unique in its element; the label and the messages refer to it. */
  id: string;
  label: string;
  value: string;
  name?: string;
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'number' | 'datetime-local';
  autocomplete?: AutoFill;
  inputmode?: 'text' | 'email' | 'numeric' | 'decimal' | 'search' | 'url';
  required?: boolean;
  disabled?: boolean;
  minlength?: number;
  maxlength?: number;
  placeholder?: string;
  hint?: string;
  /** What is wrong with it; the platform's own words. */
  errors?: readonly string[];
  /** More than one line. */
  rows?: number;
  /** A button inside the field's end, such as "show password". */
  end?: unknown;
  oninput: (value: string) => void;
}

/** A labelled input with its hint and its errors, tied together for screen readers. */
export const field = (parts: FieldParts): TemplateResult => {
  const { id, label, hint, errors = [], end } = parts;
  const described = [hint && `${id}-hint`, errors.length && `${id}-errors`].filter(Boolean).join(' ');
  return html`
    <div class="field ${errors.length ? 'invalid' : ''}">
      <label for=${id}>${label}</label>
      <div class="field-box">${parts.rows ? area(parts, described) : input(parts, described)}${end ?? nothing}</div>
      ${hint ? html`<p class="field-hint" id="${id}-hint">${hint}</p>` : nothing}
      ${
        errors.length
          ? html`<p class="field-errors" id="${id}-errors">${icon(alert)}<span>${errors.join(' ')}</span></p>`
          : nothing
      }
    </div>
  `;
};

const input = (parts: FieldParts, described: string): TemplateResult => html`
  <input
    class="input"
    id=${parts.id}
    name=${parts.name ?? parts.id}
    type=${parts.type ?? 'text'}
    autocomplete=${parts.autocomplete ?? 'off'}
    inputmode=${parts.inputmode ?? nothing}
    minlength=${parts.minlength ?? nothing}
    maxlength=${parts.maxlength ?? nothing}
    placeholder=${parts.placeholder ?? nothing}
    ?required=${parts.required}
    ?disabled=${parts.disabled}
    aria-invalid=${parts.errors?.length ? 'true' : nothing}
    aria-describedby=${described || nothing}
    .value=${live(parts.value)}
    @input=${(event: InputEvent) => parts.oninput((event.target as HTMLInputElement).value)}
  />
`;

const area = (parts: FieldParts, described: string): TemplateResult => html`
  <textarea
    class="input"
    id=${parts.id}
    name=${parts.name ?? parts.id}
    rows=${parts.rows}
    maxlength=${parts.maxlength ?? nothing}
    placeholder=${parts.placeholder ?? nothing}
    ?required=${parts.required}
    ?disabled=${parts.disabled}
    aria-invalid=${parts.errors?.length ? 'true' : nothing}
    aria-describedby=${described || nothing}
    .value=${live(parts.value)}
    @input=${(event: InputEvent) => parts.oninput((event.target as HTMLTextAreaElement).value)}
  ></textarea>
`;
