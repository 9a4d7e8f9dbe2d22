import { Model } from 'survey-core';
import 'survey-js-ui';
import { shows, stage } from '../stage.mjs';
import { questions } from './questions.mjs';

const elements = questions.map(({ id, text, options }) => ({
  type: 'radiogroup',
  name: id,
  title: text,
  choices: options.map((option) => ({ value: option.id, text: option.text })),
}));

await stage((host) => new Model({ elements }).render(host), shows('[data-name=q5] input[type=radio]'));
