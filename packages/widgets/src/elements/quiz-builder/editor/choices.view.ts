import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { field } from '../../../ui/field.ts';
import { icon } from '../../../ui/icon.ts';
import { chevronUp, lock, message, plus, trash } from '../../../ui/icons.ts';
import { checkField, errorsView } from '../form.view.ts';
import { draggedOver, gripView } from '../grip.view.ts';
import { blankOption, type OptionForm } from '../question-form.ts';
import { moved } from '../question-order.ts';
import { changedAt, marked, type QuestionFields } from './question-fields.ts';

/** The options of a multiple choice: which are right, and what is said of each. */
export const choicesView = (fields: QuestionFields): TemplateResult => {
  const { t, form } = fields;
  const { options, several } = form;
  const errors = [...fields.errorsAt('options')];
  return html`
    <fieldset class="options" aria-describedby="options-hint ${errors.length ? 'options-errors' : ''}">
      <legend class="label">${t.options}</legend>
      <p class="field-hint" id="options-hint">${t.optionsHint}</p>
      <p class="visually-hidden" id="option-drag-hint">${t.optionDragHint}</p>
      <ul class="option-list">
        ${repeat(
          options,
          ({ id }) => id,
          (option, at) => optionView(fields, option, at, errors.length > 0),
        )}
      </ul>
      ${errorsView('options', errors)}
      <div class="actions">
        <button type="button" class="button small" id="add-option" @click=${() => addOption(fields)}>
          ${icon(plus)}${t.addOption}
        </button>
      </div>
    </fieldset>
    ${checkField({
      id: 'several',
      label: t.several,
      hint: t.severalHint,
      checked: several,
      onchange: (checked) => fields.set('several', checked),
    })}
  `;
};

const optionView = (fields: QuestionFields, option: OptionForm, at: number, invalid: boolean): TemplateResult => {
  const { t, form, extended, drag } = fields;
  const { options, several } = form;
  const change = (more: Partial<OptionForm>): void => fields.set('options', changedAt(options, at, more));
  const move = (to: number): void => {
    if (!options[to]) return;
    fields.set('options', moved(options, at, to));
    fields.announce(t.optionMoved(at + 1, to + 1, options.length));
    fields.focus(`[data-row="${CSS.escape(option.id)}"] .grip`);
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
    // Enter goes on to the next option instead of saving half a question.
    event.preventDefault();
    if (at === options.length - 1) addOption(fields);
    else fields.focus(`#option-${CSS.escape(options[at + 1]!.id)}`);
  };
  return html`
    <li class="option ${option.right ? 'right' : ''} ${draggedOver(drag, at)}" data-row=${option.id}>
      <div class="option-line">
        ${gripView({ drag, at, label: t.dragOption(at + 1), describedBy: 'option-drag-hint', move })}
        <label class="mark">
          <input
            class="tick"
            type=${several ? 'checkbox' : 'radio'}
            name="right"
            aria-label=${t.isRight(at + 1)}
            .checked=${live(option.right)}
            @change=${(event: Event) =>
              fields.set('options', marked(options, at, (event.target as HTMLInputElement).checked, several))}
          />
        </label>
        <input
          class="input"
          id="option-${option.id}"
          dir="auto"
          autocomplete="off"
          aria-label=${t.option(at + 1)}
          aria-invalid=${invalid && at === 0 ? 'true' : nothing}
          .value=${live(option.text)}
          @input=${(event: Event) => change({ text: (event.target as HTMLInputElement).value })}
          @keydown=${byKey}
        />
        <button
          type="button"
          class="icon-button"
          aria-label=${t.upOption(at + 1)}
          ?disabled=${at === 0}
          @click=${() => move(at - 1)}
        >
          ${icon(chevronUp)}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${t.removeOption(at + 1)}
          ?disabled=${options.length <= 2}
          @click=${() => {
            fields.set(
              'options',
              options.filter((_, index) => index !== at),
            );
            fields.focus('#add-option');
          }}
        >
          ${icon(trash)}
        </button>
      </div>
      ${extended ? detailsView(fields, option, at, change) : nothing}
    </li>
  `;
};

const detailsView = (
  { t, format }: QuestionFields,
  option: OptionForm,
  at: number,
  change: (more: Partial<OptionForm>) => void,
): TemplateResult => html`
  <details class="option-more">
    <summary>
      ${t.optionMore}<span class="visually-hidden">${t.option(at + 1)}</span>
      ${option.share === '' ? nothing : html`<span class="badge numeric">${format.percent(Number(option.share) / 100)}</span>`}
      ${option.pinned ? html`<span class="badge">${icon(lock)}<span class="visually-hidden">${t.keepsPlace}</span></span>` : nothing}
      ${option.feedback.trim() ? html`<span class="badge">${icon(message)}<span class="visually-hidden">${t.optionFeedback}</span></span>` : nothing}
    </summary>
    <div class="option-details">
      ${field({
        id: `feedback-${option.id}`,
        label: t.optionFeedback,
        value: option.feedback,
        rows: 2,
        oninput: (feedback) => change({ feedback }),
      })}
      ${field({
        id: `share-${option.id}`,
        label: t.share,
        hint: t.shareHint,
        type: 'number',
        value: option.share,
        oninput: (share) => change({ share }),
      })}
      ${checkField({
        id: `pinned-${option.id}`,
        label: t.keepsPlace,
        checked: option.pinned,
        onchange: (pinned) => change({ pinned }),
      })}
    </div>
  </details>
`;

const addOption = (fields: QuestionFields): void => {
  const { options } = fields.form;
  const added = blankOption();
  fields.set('options', [...options, added]);
  fields.focus(`#option-${CSS.escape(added.id)}`);
};
