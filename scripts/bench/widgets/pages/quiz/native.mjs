import { shows, stage } from '../stage.mjs';
import { questions } from './questions.mjs';

const node = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const form = (index) =>
  node(
    'form',
    {},
    ...questions.map(({ id, text, options }) =>
      node(
        'fieldset',
        { name: id },
        node('legend', { textContent: text }),
        ...options.map((option) =>
          node(
            'label',
            {},
            node('input', { type: 'radio', name: `${id}-${index}`, value: option.id }),
            ` ${option.text}`,
          ),
        ),
      ),
    ),
    node('button', { textContent: 'Hand in' }),
  );

await stage((host, index) => host.append(form(index)), shows('fieldset[name=q5] input'));
