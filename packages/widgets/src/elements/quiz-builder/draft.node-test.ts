import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConnectionError, ValidationFailedError } from '@edurise/sdk/core';
import { ChangedMeanwhile, Draft, Vanished } from './draft.ts';
import type { Kept, KeptDraft } from './kept-draft.ts';

interface Form {
  text: string;
  points: string;
  options: readonly string[];
}
const saved: Form = { text: 'Why?', points: '1', options: ['a', 'b'] };
const nothing = (): void => undefined;
const memory = (): KeptDraft<Form> & { kept: Kept<Form> } => ({
  kept: { changes: {}, basis: {} },
  read() {
    return this.kept;
  },
  write(kept) {
    this.kept = kept;
  },
});

test('what is put back as it was is no change, in lists too', () => {
  const draft = new Draft<Form>(nothing);
  draft.set('options', ['a'], saved);
  assert.deepEqual(draft.changedFrom(saved), ['options']);
  draft.set('options', ['a', 'b'], saved);
  assert.deepEqual(draft.changedFrom(saved), []);
});

test('a colleague’s change of another field is taken along, one of the same field is told', () => {
  const draft = new Draft<Form>(nothing);
  draft.set('text', 'How?', saved);
  const fresh = { ...saved, points: '2' };
  assert.deepEqual(draft.conflictsWith(fresh), []);
  assert.deepEqual(draft.over(fresh), { ...saved, text: 'How?', points: '2' });
  const both = { ...fresh, text: 'When?' };
  assert.deepEqual(draft.conflictsWith(both), ['text']);
  // The same words by chance are no conflict.
  assert.deepEqual(draft.conflictsWith({ ...saved, text: 'How?' }), []);
  draft.insist(both);
  assert.deepEqual(draft.conflictsWith(both), []);
  assert.equal(draft.over(both).text, 'How?');
});

test('theirs is taken for the fields that both changed, and for no other', () => {
  const draft = new Draft<Form>(nothing);
  draft.set('text', 'How?', saved);
  draft.set('points', '3', saved);
  draft.discard(['text']);
  assert.deepEqual(draft.over(saved), { ...saved, points: '3' });
});

test('changes come back, and are known to be older than a change on the platform', () => {
  const kept = memory();
  new Draft<Form>(nothing, kept).set('text', 'How?', saved);
  const again = new Draft<Form>(nothing, kept);
  assert.equal(again.over(saved).text, 'How?');
  assert.deepEqual(again.conflictsWith({ ...saved, text: 'When?' }), ['text']);
});

test('what is changed while it is sent stays a change, what was sent does not', async () => {
  const kept = memory();
  const draft = new Draft<Form>(nothing, kept);
  draft.set('text', 'How?', saved);
  draft.set('points', '2', saved);
  assert.equal(
    await draft.send(async () => {
      draft.set('text', 'How then?', saved);
    }),
    true,
  );
  assert.deepEqual(draft.changedFrom({ ...saved, text: 'How?', points: '2' }), ['text']);
  assert.deepEqual(Object.keys(kept.kept.changes), ['text']);
});

test('a refusal loses nothing and says where it belongs', async () => {
  const draft = new Draft<Form>(nothing);
  draft.set('text', 'How?', saved);
  const refusal = new ValidationFailedError({
    status: 422,
    code: 'validation_error',
    message: 'No.',
    fields: [
      { path: ['options', 1, 'text'], messages: ['Too long.'] },
      { path: ['rules', 'threshold'], messages: ['Too much.'] },
    ],
  });
  assert.equal(await draft.send(() => Promise.reject(refusal)), false);
  assert.deepEqual(draft.errorsAt('options'), ['Too long.']);
  assert.deepEqual(draft.errorsAt('rules.threshold'), ['Too much.']);
  assert.deepEqual(draft.errorsAt('option'), []);
  assert.equal(draft.over(saved).text, 'How?');
});

test('what keeps it from being saved is told apart', async () => {
  const draft = new Draft<Form>(nothing);
  draft.set('text', 'How?', saved);
  const after = async (error: Error): Promise<unknown> => {
    await draft.send(() => Promise.reject(error));
    return draft.state.at === 'refused' ? draft.state.reason : draft.state;
  };
  assert.equal(await after(new ConnectionError('No network.')), 'offline');
  assert.equal(await after(new Vanished()), 'gone');
  assert.equal(await after(new Error('Broken.')), 'failed');
  assert.deepEqual(await after(new ChangedMeanwhile(['text'])), { at: 'conflict', fields: ['text'] });
});
