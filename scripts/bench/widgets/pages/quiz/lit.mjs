import { css, html, LitElement } from 'lit';
import { shows, stage } from '../stage.mjs';
import { questions } from './questions.mjs';

/** As little as a Lit element can do for the same questions: it shows them and keeps the answers. */
class FloorQuiz extends LitElement {
  static properties = { questions: { attribute: false }, answers: { state: true } };
  static styles = css`
    :host {
      display: block;
    }
    label {
      display: block;
      padding: 0.5em;
    }
  `;

  questions = [];
  answers = {};

  #answer(question, option) {
    this.answers = { ...this.answers, [question]: option };
  }

  render() {
    return html`<form>
      ${this.questions.map(
        ({ id, text, options }) =>
          html`<fieldset name=${id}>
            <legend>${text}</legend>
            ${options.map(
              (option) =>
                html`<label
                  ><input
                    type="radio"
                    name=${id}
                    .value=${option.id}
                    .checked=${this.answers[id] === option.id}
                    @change=${() => this.#answer(id, option.id)}
                  />
                  ${option.text}</label
                >`,
            )}
          </fieldset>`,
      )}
      <p>${Object.keys(this.answers).length} of ${this.questions.length} answered</p>
      <button type="button">Hand in</button>
    </form>`;
  }
}
customElements.define('floor-quiz', FloorQuiz);

await stage(
  (host) => host.append(Object.assign(document.createElement('floor-quiz'), { questions })),
  shows('floor-quiz', 'fieldset[name=q5] input'),
);
