import '@citolab/qti-components/qti-elements';
import '@citolab/qti-components/qti-interactions';
import '@citolab/qti-components/qti-item';
import { shows, stage } from '../stage.mjs';
import { questions } from './questions.mjs';

const node = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
};

const item = (index) =>
  node(
    'qti-assessment-item',
    { identifier: `item-${index}`, title: 'Plants', adaptive: 'false', 'time-dependent': 'false' },
    ...questions.map(({ id }) =>
      node('qti-response-declaration', { identifier: id, cardinality: 'single', 'base-type': 'identifier' }),
    ),
    node(
      'qti-item-body',
      {},
      ...questions.map(({ id, text, options }) =>
        node(
          'qti-choice-interaction',
          { 'response-identifier': id, 'max-choices': '1' },
          node('qti-prompt', {}, text),
          ...options.map((option) => node('qti-simple-choice', { identifier: option.id }, option.text)),
        ),
      ),
    ),
  );

await stage((host, index) => host.append(item(index)), shows('[response-identifier=q5] qti-simple-choice[tabindex]'));
