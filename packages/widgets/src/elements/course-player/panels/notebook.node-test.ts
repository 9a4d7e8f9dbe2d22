import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '@edurise/sdk/core';
import type { Note, NoteWrite } from '@edurise/sdk/progress';
import type { Anchor } from './anchor.ts';
import { NoteShelf } from './note-shelf.ts';
import { Notebook } from './notebook.ts';
import { HandTimers, settle } from '../../../../test/hand-timers.ts';

/** A platform with a network that can be cut before or after it, and an outbox that outlives the page. */
class World {
  readonly device = new Map<string, string>();
  readonly timers = new HandTimers();
  readonly rows: Note[] = [];
  readonly keys = new Map<string, number>();
  /** Entries of the outbox: they wait for the network. */
  entries: { key: string; write: NoteWrite; answer?: (row: Note) => void }[] = [];
  online = true;
  refusing = false;
  said: string[] = [];
  place: Anchor | undefined = { second: 12 };
  #count = 0;

  open(): Notebook {
    const { device } = this;
    const shelf = new NoteShelf('shelf', {
      get: (name) => device.get(name) ?? null,
      set: (name, value) => void device.set(name, value),
      remove: (name) => void device.delete(name),
    });
    const receipt = (work: () => Note) => ({
      settled: this.refusing ? Promise.reject(new ApiError({ status: 400 })) : Promise.resolve().then(work),
    });
    return new Notebook({
      lecture: 'l',
      shelf,
      load: async () => {
        if (!this.online) throw new Error('offline');
        return this.rows.map((row) => ({ ...row }));
      },
      pending: async () => this.entries.map(({ key, write }) => ({ key, write })),
      add: (write, key) =>
        this.refusing
          ? receipt(() => undefined as never)
          : {
              settled: new Promise<Note>((answer) => {
                const known = this.entries.find((entry) => entry.key === key);
                if (known) known.answer = answer;
                else this.entries.push({ key, write, answer });
                if (this.online) this.deliver();
              }),
            },
      update: (id, write) =>
        receipt(() => {
          const row = this.rows.find((each) => each.id === id)!;
          return Object.assign(row, write);
        }),
      remove: (id) => ({
        settled: Promise.resolve().then(
          () =>
            void this.rows.splice(
              this.rows.findIndex((row) => row.id === id),
              1,
            ),
        ),
      }),
      changed: () => undefined,
      failed: () => this.said.push('failed'),
      told: (saved) => this.said.push(saved),
      place: () => this.place,
      selectors: () => true,
      online: () => this.online,
      newKey: () => `key-${this.#count++}`,
      timers: this.timers,
      pauseMs: 1_000,
    });
  }

  /** What waits arrives. `lost`: nobody hears it. */
  deliver({ lost = false } = {}): void {
    for (const { key, write, answer } of this.entries) {
      let at = this.keys.get(key);
      if (at === undefined) {
        at = this.rows.push({ ...write, id: `row-${this.rows.length}`, lecture: 'l' }) - 1;
        this.keys.set(key, at);
      }
      if (!lost) answer?.({ ...this.rows[at]! });
    }
    this.entries = [];
  }

  get contents(): string[] {
    return this.rows.map(({ content }) => content);
  }
  get kept(): unknown[] {
    return JSON.parse(this.device.get('shelf') ?? '[]') as unknown[];
  }
}

const start = async () => {
  const world = new World();
  const notebook = world.open();
  await settle();
  return { world, notebook };
};

test('every keystroke is kept on the device, a pause saves, and going on changes the same note', async () => {
  const { world, notebook } = await start();
  notebook.type('Hal');
  assert.equal(world.kept.length, 1);
  world.timers.pass(900);
  notebook.type('Halve');
  world.timers.pass(900);
  assert.deepEqual(world.contents, [], 'no pause yet');
  world.timers.pass(100);
  await settle();
  assert.deepEqual(world.contents, ['Halve']);
  assert.equal(notebook.fresh.saved, 'saved');
  world.place = { second: 40 };
  notebook.type('Halve it.');
  assert.equal(notebook.fresh.saved, 'saving');
  world.timers.pass(1_000);
  await settle();
  assert.deepEqual(world.rows, [{ ...world.rows[0], content: 'Halve it.', timestamp_seconds: 12 }]);
  assert.deepEqual(world.said, ['saved'], 'said once');
  assert.deepEqual(notebook.shown, [], 'the note in the field is not in the list');
  assert.equal(notebook.finish(), true);
  assert.deepEqual(
    notebook.shown.map(({ content }) => content),
    ['Halve it.'],
  );
  assert.deepEqual(world.kept, [], 'the device need not keep it');
});

test('a reload finds the words where they were, and goes on with the same note', async () => {
  const { world, notebook } = await start();
  notebook.type('Halve');
  world.timers.pass(1_000);
  await settle();
  notebook.type('Halve it, th');
  // The tab crashes: no pause, no blur.
  const again = world.open();
  assert.equal(again.fresh.text, 'Halve it, th', 'before anything is loaded');
  await settle();
  assert.deepEqual(world.contents, ['Halve it, th'], 'and what was not told is');
  again.type('Halve it, then again.');
  again.finish();
  await settle();
  assert.deepEqual(world.contents, ['Halve it, then again.']);
  assert.equal(world.kept.length, 0);
});

test('a lost answer doubles nothing: whether it had arrived, is on its way, or never left', async () => {
  for (const lost of ['arrived', 'waiting', 'never'] as const) {
    const { world, notebook } = await start();
    world.online = false;
    notebook.type('Halve it.');
    notebook.blur();
    await settle();
    assert.equal(notebook.fresh.saved, 'waiting', lost);
    notebook.type('Halve it. Again.');
    if (lost === 'arrived') world.deliver({ lost: true });
    if (lost === 'never') world.entries = [];
    world.entries = world.entries.map(({ key, write }) => ({ key, write }));
    world.online = true;

    const again = world.open();
    await settle();
    if (lost === 'waiting') {
      assert.deepEqual(world.contents, []);
      world.deliver();
      again.list.settled('key-0');
      await settle();
    }
    assert.deepEqual(world.contents, ['Halve it. Again.'], lost);
    again.finish();
    await settle();
    assert.deepEqual(world.contents, ['Halve it. Again.'], lost);
    assert.deepEqual(
      again.shown.map(({ content, waiting }) => [content, waiting]),
      [['Halve it. Again.', false]],
      lost,
    );
    assert.deepEqual(world.kept, [], lost);
  }
});

test('without a network a note waits on the device until it is left, and is said to wait', async () => {
  const { world, notebook } = await start();
  world.online = false;
  notebook.type('Half a');
  world.timers.pass(1_000);
  assert.equal(world.entries.length, 0, 'half a note is not begun');
  assert.equal(notebook.fresh.saved, 'waiting');
  notebook.type('Half a note, and the rest of it');
  notebook.blur();
  assert.deepEqual(
    world.entries.map(({ write }) => write.content),
    ['Half a note, and the rest of it'],
  );
  notebook.type('Half a note, and the rest of it.');
  notebook.finish();
  world.online = true;
  world.deliver();
  await settle();
  assert.deepEqual(world.contents, ['Half a note, and the rest of it.']);
  assert.deepEqual(world.said, ['waiting', 'saved']);
  assert.deepEqual(world.kept, []);
});

test('what the platform refuses comes back into the field, and is told again under another key', async () => {
  const { world, notebook } = await start();
  world.refusing = true;
  notebook.type('Halve it.');
  notebook.finish();
  await settle();
  assert.equal(notebook.fresh.text, 'Halve it.');
  assert.equal(notebook.fresh.saved, 'refused');
  assert.deepEqual(notebook.shown, []);
  const { key } = notebook.fresh.kept;
  assert.notEqual(key, 'key-0');
  world.refusing = false;
  notebook.type('Halve it!');
  notebook.finish();
  await settle();
  assert.deepEqual(world.contents, ['Halve it!']);
});

const withNote = async () => {
  const world = new World();
  world.rows.push({ id: 'n', lecture: 'l', content: 'old', timestamp_seconds: 5 });
  const notebook = world.open();
  await settle();
  notebook.edit('n');
  return { world, notebook };
};

test('a change is saved while it is typed, and “Cancel” brings the old words back', async () => {
  const { world, notebook } = await withNote();
  notebook.change('new');
  world.timers.pass(1_000);
  await settle();
  assert.deepEqual(world.rows, [{ id: 'n', lecture: 'l', content: 'new', timestamp_seconds: 5 }], 'where it was');
  notebook.stop({ revert: true });
  await settle();
  assert.deepEqual(world.contents, ['old']);
  assert.deepEqual(world.kept, []);
});

test('a change that a crash cut off is offered again where it was', async () => {
  const { world, notebook } = await withNote();
  notebook.change('new wor');
  const again = world.open();
  await settle();
  assert.equal(again.editing?.key, 'n');
  assert.equal(again.editing?.text, 'new wor');
  assert.deepEqual(world.contents, ['old'], 'not told before anybody has looked at it');
  again.change('new words');
  again.stop();
  await settle();
  assert.deepEqual(world.contents, ['new words']);
});

test('nothing is overwritten that was changed elsewhere since: both stand', async () => {
  const { world, notebook } = await withNote();
  notebook.change('mine');
  world.rows[0]!.content = 'theirs';
  const again = world.open();
  await settle();
  assert.equal(again.editing, undefined);
  assert.equal(again.fresh.text, 'mine');
  again.finish();
  await settle();
  assert.deepEqual(world.contents, ['theirs', 'mine']);
});

test('a note that was deleted elsewhere does not come back by itself', async () => {
  const { world, notebook } = await start();
  notebook.type('Halve it.');
  notebook.blur();
  await settle();
  world.rows.length = 0;
  const again = world.open();
  await settle();
  assert.deepEqual([again.fresh.text, world.contents, world.kept], ['', [], []]);
});

test('a note whose words are all taken away is deleted, and can be had back', async () => {
  const { world, notebook } = await start();
  notebook.type('Halve it.');
  notebook.blur();
  await settle();
  notebook.type('');
  notebook.blur();
  assert.deepEqual(
    notebook.shown.map(({ removed }) => removed),
    [true],
  );
  world.timers.pass(10_000);
  await settle();
  assert.deepEqual(world.contents, []);
});

test('two tabs share a note, and a second one in another tab is a note of its own', async () => {
  const { world, notebook } = await start();
  notebook.type('one');
  const other = world.open();
  await settle();
  assert.equal(other.fresh.text, 'one');
  notebook.type('one and more');
  other.hear();
  assert.equal(other.fresh.text, 'one and more');
  other.finish();
  await settle();
  notebook.hear();
  assert.equal(notebook.fresh.text, '', 'finished over there');
  assert.deepEqual(world.contents, ['one and more']);
});

test('words of the text go with the note, and stay until it is another note', async () => {
  const { world, notebook } = await start();
  const quote = { exact: 'numbered steps', prefix: 'as ', suffix: '.', start: 42 };
  world.place = undefined;
  notebook.quote(quote);
  notebook.type('Why?');
  notebook.finish();
  await settle();
  assert.deepEqual(world.rows[0]!.selector, [
    { type: 'TextQuoteSelector', exact: 'numbered steps', prefix: 'as ', suffix: '.' },
    { type: 'TextPositionSelector', start: 42, end: 56 },
  ]);
  notebook.type('Another');
  notebook.finish();
  await settle();
  assert.equal(world.rows[1]!.selector, undefined);
});

test('people who share a device share no notes', () => {
  const client = (user: string) =>
    ({ baseUrl: 'https://x', tenant: 'acme', session: { state: { user: { id: user } } } }) as never;
  assert.notEqual(NoteShelf.of(client('ada'), 'l').name, NoteShelf.of(client('bo'), 'l').name);
});

test('a page that comes back as it was is written on', async () => {
  const { world, notebook } = await start();
  notebook.type('Before');
  notebook.tell();
  await settle();
  assert.deepEqual(world.contents, ['Before']);
  notebook.type('Before and after');
  assert.equal(notebook.finish(), true);
  await settle();
  assert.deepEqual(world.contents, ['Before and after']);
  assert.deepEqual(world.kept, []);
});

test('two tabs go on with one note, and each shows all of its words', async () => {
  const { world, notebook } = await start();
  const other = world.open();
  await settle();
  notebook.type('First');
  world.timers.pass(1_000);
  await settle();
  other.hear();
  await settle();
  other.type('First and more');
  notebook.hear();
  world.timers.pass(1_000);
  await settle();
  assert.deepEqual(world.contents, ['First and more']);
  assert.equal(other.fresh.saved, 'saved');
  other.finish();
  notebook.hear();
  await settle();
  assert.deepEqual(
    [notebook, other].map(({ shown }) => shown.map(({ content }) => content)),
    [['First and more'], ['First and more']],
  );
  assert.equal(notebook.fresh.text, '');
});
