import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Question } from '@edurise/sdk/quizzes';
import { blankQuestion, flawsOf, formOf, blankOption, questionOf, writeOf, writeOfForm } from './question-form.ts';

const choice: Question = {
  id: 'q',
  question_text: 'What does a plant take in?',
  question_type: 'multiple_choice',
  options: [
    { id: 'a', text: 'Carbon dioxide', fraction: 1 / 3 },
    { id: 'b', text: 'Water', feedback: 'Through its roots.' },
    { id: 'c', text: 'None of these', pinned: true },
  ],
  correct_answer: ['a', 'b'],
  multiple: true,
  points: '4.00',
  order_index: 3,
  section: 'light',
  explanation: '',
};
const asked: readonly Question[] = [
  choice,
  { ...choice, correct_answer: 'b', multiple: false },
  { id: 't', question_text: 'Is it?', question_type: 'true_false', correct_answer: false, points: 1 },
  {
    id: 'w',
    question_text: 'Name it.',
    question_type: 'short_answer',
    correct_answer: ['A', 'B'],
    case_sensitive: true,
    pattern: 'A|B',
    points: 1,
  },
  {
    id: 'n',
    question_text: 'How wide?',
    question_type: 'short_answer',
    correct_answer: '0.042',
    numeric: {
      tolerance: 0.05,
      tolerance_kind: 'relative',
      significant_figures: 2,
      units: [{ unit: 'cm', factor: 0.01 }],
    },
    points: 2,
  },
  { id: 'e', question_text: 'Tell.', question_type: 'essay', words: { min: 50, max: null }, points: 4 },
];

describe('The form of a question', () => {
  for (const question of asked)
    it(`says of a ${question.question_type} what the question says: ${question.id}`, () => {
      const again = formOf({ ...writeOfForm(formOf(question), true, question), id: question.id });
      assert.deepEqual(again, formOf(question));
      const write = writeOfForm(formOf(question), true, question);
      for (const name of ['correct_answer', 'numeric', 'words', 'section'] as const)
        if (question[name] !== undefined) assert.deepEqual(write[name], question[name], name);
    });

  it('finds a third again after it was a percentage', () => {
    const [first] = writeOfForm(formOf(choice), true, choice).options!;
    assert.deepEqual(first, { id: 'a', text: 'Carbon dioxide', fraction: 1 / 3 });
  });

  it('sends an ordinary platform texts, their key among them, and nothing of our own', () => {
    const plain: Question = {
      id: 'p',
      question_text: 'Which gas?',
      question_type: 'multiple_choice',
      options: ['Oxygen', 'Hydrogen'],
      correct_answer: 'Oxygen',
      points: 1,
    };
    const form = { ...formOf(plain), section: 'x', general_feedback: 'y' };
    form.options = form.options.map((option) => ({ ...option, text: option.text.toUpperCase() }));
    assert.deepEqual(writeOfForm(form, false, plain), {
      question_type: 'multiple_choice',
      question_text: 'Which gas?',
      points: 1,
      explanation: '',
      options: ['OXYGEN', 'HYDROGEN'],
      correct_answer: 'OXYGEN',
    });
  });

  it('empties on the platform what was emptied here', () => {
    const write = writeOfForm({ ...formOf(asked[4]!), asNumber: false, section: '' }, true);
    assert.equal(write.numeric, null);
    assert.equal(write.section, null);
  });

  it('leaves options out that say nothing, with their mark', () => {
    const form = formOf(choice);
    const options = [...form.options, { ...form.options[0]!, id: 'd', text: ' ', right: true }];
    assert.deepEqual(writeOfForm({ ...form, options }, true).correct_answer, ['a', 'b']);
  });

  it('gives a new option an id that none has had, also of those that were removed', () => {
    const ids = new Set(Array.from({ length: 1_000 }, () => blankOption().id));
    assert.equal(ids.size, 1_000);
    assert.ok([...ids].every((id) => /^[0-9a-z]{8}$/.test(id)));
  });

  it('takes a pattern for an answer, but not of a number', () => {
    const form = { ...blankQuestion('short_answer'), question_text: 'Which?', pattern: 'colou?r' };
    assert.deepEqual(flawsOf(form), {});
    assert.equal(writeOfForm(form, true).correct_answer, null);
    assert.deepEqual(flawsOf({ ...form, asNumber: true }), { accepted: 'accepted' });
    assert.deepEqual(flawsOf({ ...form, pattern: ' ' }), { accepted: 'accepted' });
  });

  it('keeps a tolerance to the last digit, and snaps to no third', () => {
    for (const tolerance of [0.00005, 0.1666, 0.05, 0.001, 1 / 3]) {
      const asked = { ...choice, question_type: 'short_answer', numeric: { tolerance, tolerance_kind: 'relative' } };
      const sent = writeOfForm(formOf(asked), true).numeric?.tolerance;
      assert.ok(Math.abs(sent! - tolerance) < 1e-12, `${tolerance} became ${sent}`);
    }
    const shares = (...of: string[]): unknown[] =>
      (
        writeOfForm(
          { ...formOf(choice), options: of.map((share, n) => ({ ...blankOption(String(n)), text: `${n}`, share })) },
          true,
        ).options ?? []
      ).map((option) => (option as { fraction?: number }).fraction);
    assert.deepEqual(shares('33.33', '0.005', '16.6667', '100'), [1 / 3, 0.00005, 1 / 6, 1]);
  });

  it('can be tried before it is saved', () => {
    const question = questionOf({ ...formOf(choice), question_text: 'New?' }, 'new');
    assert.equal(question.multiple, true);
    assert.deepEqual(question.correct_answer, ['a', 'b']);
  });

  it('knows what keeps a question from being asked', () => {
    const blank = blankQuestion();
    assert.deepEqual(flawsOf(blank), { question_text: 'text', options: 'options' });
    const options = formOf(choice).options;
    const of = (more: object) => flawsOf({ ...formOf(choice), ...more });
    assert.deepEqual(of({}), {});
    assert.deepEqual(of({ several: false }), { options: 'one' });
    assert.deepEqual(of({ options: options.map((one) => ({ ...one, right: false })) }), { options: 'right' });
    assert.deepEqual(of({ options: options.map((one) => ({ ...one, text: 'Same' })) }), { options: 'twice' });
    assert.deepEqual(of({ points: '-1' }), { points: 'points' });
    assert.deepEqual(of({ time_limit_seconds: '3' }), { time_limit_seconds: 'limit' });
    assert.deepEqual(flawsOf({ ...formOf(asked[4]!), accepted: ['a lot'] }), { accepted: 'number' });
    assert.deepEqual(flawsOf({ ...formOf(asked[4]!), accepted: ['4,2'] }), {});
    assert.deepEqual(flawsOf({ ...formOf(asked[5]!), maxWords: '20' }), { maxWords: 'words' });
  });
});

describe('A question as it is', () => {
  it('is sent again whole, without what only the platform writes', () => {
    const { id: _, multiple: __, ...rest } = choice;
    assert.deepEqual(writeOf({ ...choice, created_at: 'x', quiz: 'y', numeric: null }), rest);
  });
});
