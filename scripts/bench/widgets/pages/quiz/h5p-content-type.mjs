import { questions } from './questions.mjs';

/** A content type of H5P that draws the questions with the browser's own controls: the least that one can be. */
globalThis.H5P.BareChoice = class {
  attach(container) {
    const root = container[0] ?? container;
    for (const { id, text, options } of questions) {
      const fieldset = root.appendChild(Object.assign(document.createElement('fieldset'), { name: id }));
      fieldset.appendChild(document.createElement('legend')).textContent = text;
      for (const option of options) {
        const label = fieldset.appendChild(document.createElement('label'));
        label.append(Object.assign(document.createElement('input'), { type: 'radio', name: id }), ` ${option.text}`);
      }
    }
  }
};
