/** The lists in the settings: sections, and texts by bands. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../../ui/icon.ts';
import { plus, trash } from '../../../ui/icons.ts';
import { errorsView } from '../form.view.ts';
import { newId } from '../question-form.ts';
import type { BandForm, SectionForm } from './settings-form.ts';
import type { SettingsTexts } from './settings.messages.ts';

interface ListParts<T> {
  t: SettingsTexts;
  list: readonly T[];
  errors: readonly string[];
  onchange: (list: readonly T[]) => void;
  focus: (selector: string) => void;
}

const textOf = (event: Event): string => (event.target as HTMLInputElement).value;

export const sectionsView = (
  { t, list, errors, onchange, focus }: ListParts<SectionForm>,
  holds: (section: string) => number,
): TemplateResult => {
  const change = (at: number, more: Partial<SectionForm>): void => onchange(list.with(at, { ...list[at]!, ...more }));
  return html`
    <fieldset class="options" aria-describedby="sections-hint">
      <legend class="label">${t.sections}</legend>
      <p class="field-hint" id="sections-hint">${t.sectionsHint}</p>
      <ol class="option-list">
        ${repeat(
          list,
          ({ id }) => id,
          ({ id, title, pick, time_limit_seconds }, at) => html`
            <li class="section-line">
              <label class="field wide">
                <span class="label"
                  >${t.titleHead} <span class="muted numeric">· ${t.sectionHolds(holds(id))}</span></span
                >
                <input
                  class="input"
                  id="section-${at}"
                  dir="auto"
                  maxlength="255"
                  aria-label=${t.sectionTitle(at + 1)}
                  .value=${live(title)}
                  @input=${(event: Event) => change(at, { title: textOf(event) })}
                />
              </label>
              <label class="field">
                <span class="label">${t.pickHead}</span>
                <input
                  class="input"
                  type="number"
                  min="1"
                  placeholder=${t.all}
                  aria-label=${t.sectionPick(at + 1)}
                  aria-invalid=${errors.length > 0}
                  .value=${live(pick)}
                  @input=${(event: Event) => change(at, { pick: textOf(event) })}
                />
              </label>
              <label class="field">
                <span class="label">${t.limitHead}</span>
                <input
                  class="input"
                  type="number"
                  min="5"
                  placeholder="–"
                  aria-label=${t.sectionLimit(at + 1)}
                  aria-invalid=${errors.length > 0}
                  .value=${live(time_limit_seconds)}
                  @input=${(event: Event) => change(at, { time_limit_seconds: textOf(event) })}
                />
              </label>
              <button
                type="button"
                class="icon-button"
                aria-label=${t.removeSection(at + 1)}
                @click=${() => {
                  onchange(list.filter((_, index) => index !== at));
                  focus('#add-section');
                }}
              >
                ${icon(trash)}
              </button>
            </li>
          `,
        )}
      </ol>
      ${errorsView('sections', errors)}
      <div class="actions">
        <button
          type="button"
          class="button small"
          id="add-section"
          @click=${() => {
            onchange([...list, { id: newId(), title: '', pick: '', time_limit_seconds: '' }]);
            focus(`#section-${list.length}`);
          }}
        >
          ${icon(plus)}${t.addSection}
        </button>
      </div>
    </fieldset>
  `;
};

export const bandsView = ({ t, list, errors, onchange, focus }: ListParts<BandForm>): TemplateResult => {
  const change = (at: number, more: Partial<BandForm>): void => onchange(list.with(at, { ...list[at]!, ...more }));
  return html`
    <div class="options">
      <p class="field-hint">${t.bandsHint}</p>
      <ol class="option-list">
        ${list.map(
          ({ from_percent, text }, at) => html`
            <li class="band-line">
              <input
                class="input"
                id="band-${at}"
                type="number"
                min="0"
                max="100"
                aria-label=${t.bandFrom(at + 1)}
                aria-invalid=${errors.length > 0}
                .value=${live(from_percent)}
                @input=${(event: Event) => change(at, { from_percent: textOf(event) })}
              />
              <textarea
                class="input"
                rows="2"
                dir="auto"
                aria-label=${t.bandText(at + 1)}
                .value=${live(text)}
                @input=${(event: Event) => change(at, { text: textOf(event) })}
              ></textarea>
              <button
                type="button"
                class="icon-button"
                aria-label=${t.removeBand(at + 1)}
                @click=${() => {
                  onchange(list.filter((_, index) => index !== at));
                  focus('#add-band');
                }}
              >
                ${icon(trash)}
              </button>
            </li>
          `,
        )}
      </ol>
      ${errorsView('overall_feedback', errors)}
      <div class="actions">
        <button
          type="button"
          class="button small"
          id="add-band"
          @click=${() => {
            onchange([...list, { from_percent: list.length ? '' : '0', text: '' }]);
            focus(`#band-${list.length}`);
          }}
        >
          ${icon(plus)}${t.addBand}
        </button>
      </div>
    </div>
  `;
};
