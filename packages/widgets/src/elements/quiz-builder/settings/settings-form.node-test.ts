import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Quiz } from '@edurise/sdk/quizzes';
import { flawsOfSettings, rulesOf, settingsOf, toLocal, writeOfSettings } from './settings-form.ts';

const quiz: Quiz = {
  id: 'quiz-1',
  title: 'Plants',
  description: '',
  passing_score: '60.00',
  time_limit_minutes: 30,
  max_attempts: null,
  rules: {
    scoring: 'threshold',
    threshold: 75,
    penalty: 0.25,
    opens_at: '2026-03-02T10:00:00.000Z',
    sections: [{ id: 'a', title: 'Light', pick: 2, time_limit_seconds: null }],
    review: { after: ['marks'] },
    overall_feedback: [{ from_percent: 80, text: 'Well done.' }],
  },
};
const form = settingsOf(quiz);

it('says what the quiz says, there and back', () => {
  const rules = rulesOf(form);
  for (const name of ['scoring', 'threshold', 'penalty', 'opens_at', 'sections', 'overall_feedback'] as const)
    assert.deepEqual(rules[name], quiz.rules![name], name);
  assert.deepEqual(rules.review, { during: [], after: ['marks'], open: [], closed: [] });
  assert.equal(form.passing_score, '60');
});

it('sends what has changed, and nothing else', () => {
  assert.deepEqual(writeOfSettings({ ...form, title: ' Leaves ' }, ['title']), { title: 'Leaves' });
  assert.deepEqual(writeOfSettings({ ...form, penalty: '', threshold: '80' }, ['penalty', 'threshold']), {
    rules: { threshold: 80, penalty: null },
  });
  assert.deepEqual(writeOfSettings({ ...form, reviewed: false }, ['reviewed']), { rules: { review: null } });
  assert.deepEqual(writeOfSettings(form, []), {});
});

it('keeps a time to the minute in whichever zone the form stands', () => {
  const local = toLocal('2026-03-02T10:00:00Z');
  assert.equal(new Date(local).toISOString(), '2026-03-02T10:00:00.000Z');
  assert.equal(toLocal(null), '');
  assert.equal(toLocal('nonsense'), '');
});

it('knows what cannot be meant', () => {
  const of = (more: object) => flawsOfSettings({ ...form, ...more });
  assert.deepEqual(of({}), {});
  assert.deepEqual(of({ title: ' ' }), { title: 'title' });
  assert.deepEqual(of({ threshold: '140' }), { threshold: 'percent' });
  assert.deepEqual(of({ max_attempts: '1.5' }), { max_attempts: 'positive' });
  assert.deepEqual(of({ closes_at: form.opens_at }), { closes_at: 'window' });
  assert.deepEqual(of({ grace_seconds: '500' }), { grace_seconds: 'grace' });
  assert.deepEqual(of({ sections: [{ ...form.sections[0]!, pick: '0' }] }), { sections: 'positive' });
});
