import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConnectionError, ValidationFailedError } from '@edurise/sdk/core';
import { Draft } from './draft.ts';

type Person = { name: string; place: string };
const saved: Person = { name: 'Mira', place: 'Uppsala' };
const kept = (changes: Partial<Person> = {}) => ({
  changes,
  read() {
    return this.changes;
  },
  write(next: Partial<Person>) {
    this.changes = next;
  },
});

test('a value that is put back as it was is no change', () => {
  const draft = new Draft<Person>(() => {});
  draft.set('name', 'Mirja');
  assert.deepEqual(draft.changesTo(saved), { name: 'Mirja' });
  assert.deepEqual(draft.over(saved), { name: 'Mirja', place: 'Uppsala' });
  draft.set('name', 'Mira');
  assert.deepEqual(draft.changesTo(saved), {});
});

test('fresh data from the platform changes what was left alone, and nothing else', () => {
  const draft = new Draft<Person>(() => {});
  draft.set('name', 'Mirja');
  assert.deepEqual(draft.over({ name: 'M.', place: 'Lund' }), { name: 'Mirja', place: 'Lund' });
});

test('what is written while an earlier change is on its way is not lost', async () => {
  const draft = new Draft<Person>(() => {});
  draft.set('name', 'Mirja');
  draft.set('place', 'Lund');
  let arrive = (): void => {};
  const sending = draft.send(draft.changesTo(saved), () => new Promise<void>((resolve) => (arrive = resolve)));
  assert.equal(draft.sending, true);
  assert.equal(await draft.send({}, () => Promise.resolve()), false, 'one at a time');
  draft.set('name', 'Mirja-Li');
  arrive();
  assert.equal(await sending, true);
  assert.deepEqual(draft.changesTo({ name: 'Mirja', place: 'Lund' }), { name: 'Mirja-Li' });
});

test('a refusal keeps every change, sorts what is said by field, and is forgotten with what is discarded', async () => {
  const draft = new Draft<Person>(() => {});
  draft.set('name', 'x'.repeat(200));
  const fields = [
    { path: ['name'], messages: ['Too long.'] },
    { path: ['age'], messages: ['Too old.'] },
  ];
  const refused = new ValidationFailedError({ status: 400, fields });
  assert.equal(await draft.send(draft.changesTo(saved), () => Promise.reject(refused)), false);
  assert.deepEqual(draft.errorsOf('name'), ['Too long.']);
  assert.equal(draft.state.at === 'refused' && draft.state.general, 'Too old.');
  assert.equal(draft.over(saved).name.length, 200);
  await draft.send(draft.changesTo(saved), () => Promise.reject(new ConnectionError()));
  assert.equal(draft.state.at === 'refused' && draft.state.reason, 'offline');
  draft.discard();
  assert.deepEqual([draft.over(saved), draft.state.at], [saved, 'rest']);
});

test('what is kept comes back, and goes when it is saved', async () => {
  const place = kept({ name: 'Mirja' });
  const draft = new Draft<Person>(() => {}, place);
  assert.deepEqual(draft.changesTo(saved), { name: 'Mirja' });
  draft.set('place', 'Lund');
  assert.deepEqual(place.changes, { name: 'Mirja', place: 'Lund' });
  await draft.send(draft.changesTo(saved), () => Promise.resolve());
  assert.deepEqual(place.changes, {});
});
