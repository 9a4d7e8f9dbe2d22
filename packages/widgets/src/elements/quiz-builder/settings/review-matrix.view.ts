import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reviewItems, reviewPhases, type ReviewForm, type ReviewPhase } from './settings-form.ts';
import type { SettingsTexts } from './settings.messages.ts';

/** What is shown against when it is shown, a box for each. */
export const reviewMatrix = (
  t: SettingsTexts,
  review: ReviewForm,
  onchange: (review: ReviewForm) => void,
): TemplateResult => {
  const tick = (phase: ReviewPhase, item: string, on: boolean): void =>
    onchange({
      ...review,
      [phase]: reviewItems.filter((each) => (each === item ? on : review[phase].includes(each))),
    });
  return html`
    <div class="matrix" role="group" aria-label=${t.matrix} tabindex="0">
      <table>
        <caption class="visually-hidden">
          ${t.matrix}
        </caption>
        <thead>
          <tr>
            <td></td>
            ${reviewPhases.map((phase) => html`<th scope="col">${t[phase]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${reviewItems.map(
            (item) => html`
              <tr>
                <th scope="row">${t[`item_${item}`]}</th>
                ${reviewPhases.map(
                  (phase) => html`
                    <td>
                      <label class="cell">
                        <input
                          class="tick"
                          type="checkbox"
                          aria-label=${t.cell(t[`item_${item}`], t[phase])}
                          .checked=${live(review[phase].includes(item))}
                          @change=${(event: Event) => tick(phase, item, (event.target as HTMLInputElement).checked)}
                        />
                      </label>
                    </td>
                  `,
                )}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
};
