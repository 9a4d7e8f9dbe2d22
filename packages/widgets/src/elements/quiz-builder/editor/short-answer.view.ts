import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../ui/icon.ts';
import { plus, trash } from '../../../ui/icons.ts';
import { checkField, errorsView, selectField } from '../form.view.ts';
import { changedAt, textField, type QuestionFields } from './question-fields.ts';

/** What is accepted for a short answer: a list of texts, or a number with its units. */
export const shortAnswerView = (fields: QuestionFields): TemplateResult => {
  const { t, form, extended } = fields;
  return html`
    ${acceptedView(fields)}
    ${
      extended
        ? html`
            ${checkField({
              id: 'as-number',
              label: t.asNumber,
              checked: form.asNumber,
              onchange: (checked) => fields.set('asNumber', checked),
            })}
            ${form.asNumber ? numberView(fields) : textRulesView(fields)}
          `
        : nothing
    }
  `;
};

const acceptedView = (fields: QuestionFields): TemplateResult => {
  const { t, form } = fields;
  const { accepted } = form;
  const errors = fields.errorsAt('accepted');
  const put = (list: readonly string[]): void => fields.set('accepted', list);
  return html`
    <fieldset class="options" aria-describedby="accepted-hint ${errors.length ? 'accepted-errors' : ''}">
      <legend class="label">${t.accepted}</legend>
      <p class="field-hint" id="accepted-hint">${t.acceptedHint}</p>
      <ul class="option-list">
        ${accepted.map(
          (text, at) => html`
            <li class="option-line">
              <input
                class="input"
                id="accepted-${at}"
                dir="auto"
                autocomplete="off"
                inputmode=${form.asNumber ? 'decimal' : nothing}
                aria-label=${t.acceptedOne(at + 1)}
                aria-invalid=${errors.length && at === 0 ? 'true' : nothing}
                .value=${live(text)}
                @input=${(event: Event) => put(accepted.with(at, (event.target as HTMLInputElement).value))}
              />
              <button
                type="button"
                class="icon-button"
                aria-label=${t.removeAccepted(at + 1)}
                ?disabled=${accepted.length < 2}
                @click=${() => {
                  put(accepted.filter((_, index) => index !== at));
                  fields.focus('#add-accepted');
                }}
              >
                ${icon(trash)}
              </button>
            </li>
          `,
        )}
      </ul>
      ${errorsView('accepted', errors)}
      <div class="actions">
        <button
          type="button"
          class="button small"
          id="add-accepted"
          @click=${() => {
            put([...accepted, '']);
            fields.focus(`#accepted-${accepted.length}`);
          }}
        >
          ${icon(plus)}${t.addAccepted}
        </button>
      </div>
    </fieldset>
  `;
};

const textRulesView = (fields: QuestionFields): TemplateResult => {
  const { t, form } = fields;
  return html`
    <div>
      ${checkField({
        id: 'case-sensitive',
        label: t.caseSensitive,
        checked: form.case_sensitive,
        onchange: (checked) => fields.set('case_sensitive', checked),
      })}
      ${checkField({
        id: 'ignore-accents',
        label: t.ignoreAccents,
        checked: form.ignore_accents,
        onchange: (checked) => fields.set('ignore_accents', checked),
      })}
    </div>
    ${textField(fields, 'pattern', t.pattern, { hint: t.patternHint, maxlength: 200 })}
  `;
};

const numberView = (fields: QuestionFields): TemplateResult => {
  const { t, form } = fields;
  const { units } = form;
  const errors = fields.errorsAt('units');
  return html`
    <div class="pair">
      ${textField(fields, 'tolerance', t.tolerance, { type: 'number' })}
      ${selectField({
        id: 'question-tolerance-kind',
        label: t.toleranceIn,
        value: form.tolerance_kind,
        options: [
          ['absolute', t.absolute],
          ['relative', t.relative],
        ],
        onchange: (kind) => fields.set('tolerance_kind', kind as 'absolute' | 'relative'),
      })}
      ${textField(fields, 'significant_figures', t.figures, { type: 'number', hint: t.figuresHint })}
    </div>
    <fieldset class="options" aria-describedby="units-hint">
      <legend class="label">${t.units}</legend>
      <p class="field-hint" id="units-hint">${t.unitsHint}</p>
      <ul class="option-list">
        ${units.map(
          ({ unit, factor }, at) => html`
            <li class="option-line">
              <input
                class="input"
                id="unit-${at}"
                autocomplete="off"
                aria-label=${t.unit(at + 1)}
                placeholder="cm"
                .value=${live(unit)}
                @input=${(event: Event) =>
                  fields.set('units', changedAt(units, at, { unit: (event.target as HTMLInputElement).value }))}
              />
              <input
                class="input"
                type="number"
                aria-label=${t.factor(at + 1)}
                aria-invalid=${errors.length ? 'true' : nothing}
                placeholder="0.01"
                .value=${live(factor)}
                @input=${(event: Event) =>
                  fields.set('units', changedAt(units, at, { factor: (event.target as HTMLInputElement).value }))}
              />
              <button
                type="button"
                class="icon-button"
                aria-label=${t.removeUnit(at + 1)}
                @click=${() => {
                  fields.set(
                    'units',
                    units.filter((_, index) => index !== at),
                  );
                  fields.focus('#add-unit');
                }}
              >
                ${icon(trash)}
              </button>
            </li>
          `,
        )}
      </ul>
      ${errorsView('units', errors)}
      <div class="actions">
        <button
          type="button"
          class="button small"
          id="add-unit"
          @click=${() => {
            fields.set('units', [...units, { unit: '', factor: '1' }]);
            fields.focus(`#unit-${units.length}`);
          }}
        >
          ${icon(plus)}${t.addUnit}
        </button>
      </div>
    </fieldset>
  `;
};
