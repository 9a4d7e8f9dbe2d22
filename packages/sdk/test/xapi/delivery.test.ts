import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createClient, type ClientOptions } from '@edurise/sdk/core';
import { outbox } from '@edurise/sdk/outbox';
import { quizzes } from '@edurise/sdk/quizzes';
import { xapi, type Saying, type Statement, type XapiOptions } from '@edurise/sdk/xapi';
import { namedId } from '../../src/xapi/statement-id.ts';
import { Clock, settle } from '../support/clock.ts';
import { freshDevice } from '../support/device.ts';
import { platform, type Reply, type Seen } from '../support/platform.ts';
import { jwt } from '../support/tokens.ts';
import { Film } from './film.ts';
import { recordStore } from './record-store.ts';

const homePage = 'https://school.example';
const access = (user: string) => jwt({ user_id: user });

interface Setting {
  user?: string;
  answer?: (seen: Seen) => Reply | undefined;
  client?: Partial<Omit<ClientOptions, 'resources'>>;
  statements?: Partial<XapiOptions>;
}

/** A page of somebody who is signed in, and a record store. A second page on the same device is a reload. */
const school = async (context: TestContext) => {
  freshDevice();
  const clock = new Clock();
  const store = await recordStore();
  const server = await platform();
  const environment = { ...clock.environment, broadcast: () => undefined, locks: undefined };
  const open = async ({ user = '7', answer, client, statements }: Setting = {}) => {
    server.answer((seen) =>
      seen.path === '/api/users/me/' ? { body: { id: user, email: 'noor@school.example' } } : answer?.(seen),
    );
    const edu = createClient({
      baseUrl: server.url,
      resources: { quizzes },
      outbox: outbox(),
      features: { autosave: true },
      environment,
      ...client,
    });
    await edu.session.setTokens({ access: access(user), refresh: 'r' });
    await edu.session.reloadUser();
    const { endpoint, authorization } = store;
    const told = xapi(edu, { endpoint, authorization, homePage, environment, ...statements });
    await told.outbox.ready;
    const close = () => (told.dispose(), edu.dispose());
    context.after(close);
    return { edu, told, close };
  };
  return { clock, store, server, open };
};
const until = async (check: () => boolean | Promise<boolean>) => {
  for (let turn = 0; turn < 2_000; turn++) {
    if (await check()) return;
    await settle();
  }
  assert.fail('It did not happen.');
};
const played = (time: number): Saying => ({
  verb: 'played',
  object: {
    objectType: 'Activity',
    id: 'https://school.example/lectures/1',
    definition: { type: 'https://w3id.org/xapi/video/activity-type/video' },
  },
  result: { extensions: { 'https://w3id.org/xapi/video/extensions/time': time } },
});
const times = (statements: readonly { [name: string]: any }[]) =>
  statements.map(({ result }) => result.extensions['https://w3id.org/xapi/video/extensions/time']);

test('a statement names an account and nothing else, and the platform’s token stays with the platform', async (context) => {
  const { clock, store, open } = await school(context);
  const { told } = await open();
  assert.equal(await told.tell(played(3)), true);
  await until(() => store.statements.length === 1);
  assert.deepEqual(store.statements[0], {
    id: store.statements[0]!.id,
    actor: { objectType: 'Agent', account: { homePage, name: '7' } },
    verb: { id: 'https://w3id.org/xapi/video/verbs/played', display: { en: 'played' } },
    object: played(3).object,
    result: played(3).result,
    context: { platform: 'EduRise', language: 'en' },
    timestamp: new Date(clock.time).toISOString(),
  });
  for (const { headers, body } of store.server.seen) {
    assert.equal(headers.authorization, store.authorization);
    assert.ok(!JSON.stringify({ headers, body }).includes(access('7')));
    assert.ok(!JSON.stringify({ headers, body }).includes('noor@'));
    assert.equal(headers['x-tenant'], undefined);
    assert.equal(headers.cookie, undefined);
  }
});

test('what is told without network survives a reload, goes out fifty at a time, and is in the store once', async (context) => {
  const { clock, store, open } = await school(context);
  store.network.requests = false;
  const first = await open();
  for (let time = 0; time < 120; time++) assert.equal(await first.told.tell(played(time)), true);
  first.close();

  store.network.requests = true;
  const second = await open();
  await clock.pass(60_000);
  await until(() => store.statements.length === 120);
  assert.deepEqual(times(store.statements), [...Array(120).keys()]);
  assert.ok(store.batches.every(({ length }) => length <= 50));
  assert.ok(store.batches.length <= 5, `${store.batches.length} requests`);
  await until(async () => (await second.told.outbox.entries()).length === 0);
});

test('a lost answer is asked for again with the same ids, and changes nothing', async (context) => {
  const { clock, store, open } = await school(context);
  const { told } = await open();
  store.network.answers = false;
  await told.tell(played(1));
  await until(() => store.statements.length === 1);
  await told.tell(played(2));
  store.network.answers = true;
  await clock.pass(120_000);
  await until(async () => (await told.outbox.entries()).length === 0);
  assert.deepEqual(times(store.statements), [1, 2]);
  assert.ok(store.batches.length >= 2);
  assert.equal(new Set(store.batches.flat().map(({ id }) => id)).size, 2);
});

test('one that the store has, or will not have, does not keep the others out', async (context) => {
  const { clock, store, open } = await school(context);
  const id = await namedId('passed', 'a');
  const first = await open();
  await first.told.tell({ ...played(0), id });
  await until(() => store.statements.length === 1);

  clock.time += 5_000;
  store.network.requests = false;
  await first.told.tell(played(1));
  // The same again, at another time: another statement by the same id.
  await first.told.tell({ ...played(0), id });
  await first.told.tell({ ...played(2), object: { ...played(2).object, id: 'no address' } });
  await first.told.tell(played(3));
  store.network.requests = true;
  await clock.pass(120_000);
  await until(() => store.statements.length === 3);
  assert.deepEqual(times(store.statements), [0, 1, 3]);
  // And somebody may see that one was refused, and why.
  await until(async () => (await first.told.outbox.deadLetters()).length === 1);
  assert.equal((await first.told.outbox.deadLetters())[0]!.refusal.status, 400);
});

test('a key that ran out is asked for anew, and what waited arrives', async (context) => {
  const { clock, store, open } = await school(context);
  let key = 'Basic old';
  const { told } = await open({ statements: { authorization: () => key } });
  await told.tell(played(1));
  await clock.pass(5_000);
  assert.equal(store.statements.length, 0);
  key = store.authorization;
  await clock.pass(120_000);
  await until(() => store.statements.length === 1);
});

test('what one person did is never told as another, nor of nobody', async (context) => {
  const { clock, store, open } = await school(context);
  store.network.requests = false;
  const first = await open({ user: '7' });
  await first.told.tell(played(1));
  first.close();
  store.network.requests = true;
  const second = await open({ user: '8' });
  await second.told.tell(played(2));
  await until(() => store.statements.length === 1);
  await clock.pass(120_000);
  assert.deepEqual(
    store.statements.map(({ actor }) => actor.account.name),
    ['8'],
  );
  await clock.through(second.edu.session.signOut());
  assert.equal(await second.told.tell(played(3)), false);
  second.close();
  const third = await open({ user: '7' });
  await until(() => store.statements.length === 2);
  assert.deepEqual(
    store.statements.map(({ actor }) => actor.account.name),
    ['8', '7'],
  );
  third.close();
});

test('statements take no room from answers: they are kept apart', async (context) => {
  const { store, open } = await school(context);
  store.network.requests = false;
  const { edu, told } = await open();
  await told.tell(played(1));
  assert.equal((await told.outbox.entries()).length, 1);
  assert.deepEqual(await edu.outbox.entries(), []);
  const names = (await indexedDB.databases()).map(({ name }) => name).sort();
  assert.deepEqual(names, ['edurise-outbox', 'edurise-xapi']);
});

test('a function may take them instead, and gets them again until it has', async (context) => {
  const { clock, server, open } = await school(context);
  const taken: Statement[] = [];
  let away = true;
  const sink = async (statements: readonly Statement[]) => {
    if (away) throw new Error('Not now.');
    taken.push(...statements);
  };
  const { told } = await open({ statements: { sink, account: ({ id }) => `learner-${id}` } });
  await told.tell(played(1));
  await clock.pass(1_000);
  away = false;
  await clock.pass(120_000);
  await until(() => taken.length === 1);
  assert.equal(taken[0]!.actor.account.name, 'learner-7');
  assert.ok(server.seen.every(({ path }) => !path.includes('statements')));
});

const attempt = {
  id: 'a',
  quiz: 'q',
  status: 'submitted',
  answers: { one: 'b', several: ['x', 'y'], truth: false, blank: null, text: 'Chlorophyll' },
  started_at: '2026-03-01T11:50:00Z',
  submitted_at: '2026-03-01T12:00:00Z',
  questions: [
    { id: 'one', question_text: 'Which?', question_type: 'multiple_choice', points: '2.00' },
    { id: 'truth', question_text: 'True?', question_type: 'true_false', points: '1.00' },
  ],
};
const result = {
  ...attempt,
  questions: [
    { question: 'one', is_correct: true, points_awarded: '2.00' },
    { question: 'truth', is_correct: false, points_awarded: '-0.50' },
  ],
  score: '4.50',
  max_score: '6.00',
  passed: true,
};
const taking =
  (seen: { result?: Reply } = {}) =>
  ({ path }: Seen): Reply | undefined => {
    if (path === '/api/quiz-attempts/a/submit/') return { body: attempt };
    if (path === '/api/quiz-attempts/a/') return { body: attempt };
    if (path === '/api/quiz-attempts/a/result/') return seen.result ?? { body: result };
    return undefined;
  };
const told = (statements: readonly any[], verb: string) => statements.filter((one) => one.verb.display.en === verb);

test('an attempt that is handed in is told by itself: what was answered, and whether it was passed', async (context) => {
  const { store, open } = await school(context);
  const { edu } = await open({ answer: taking() });
  await edu.quizAttempts.submit('a', { answers: {} });
  await until(() => told(store.statements, 'passed').length === 1);
  const answered = told(store.statements, 'answered');
  assert.deepEqual(
    answered.map(({ object, result }) => [object.id, object.definition.interactionType, result]),
    [
      [
        'https://school.example/quizzes/q/questions/one',
        'choice',
        { response: 'b', success: true, score: { raw: 2, min: 0, max: 2, scaled: 1 } },
      ],
      ['https://school.example/quizzes/q/questions/several', 'choice', { response: 'x[,]y' }],
      [
        'https://school.example/quizzes/q/questions/truth',
        'true-false',
        { response: 'false', success: false, score: { raw: -0.5, min: -0.5, max: 1, scaled: -0.5 } },
      ],
      ['https://school.example/quizzes/q/questions/text', 'other', { response: 'Chlorophyll' }],
    ],
  );
  const [passed] = told(store.statements, 'passed');
  assert.equal(passed.object.id, 'https://school.example/quizzes/q');
  assert.deepEqual(passed.result, {
    success: true,
    completion: true,
    score: { raw: 4.5, min: 0, max: 6, scaled: 0.75 },
    duration: 'PT600S',
  });
});

test('told again, an attempt is the same statements; with another grade it is told anew', async (context) => {
  const { clock, store, open } = await school(context);
  const seen: { result?: Reply } = {};
  const page = await open({ answer: taking(seen) });
  await page.told.quiz('a');
  await until(() => store.statements.length === 5);
  clock.time += 60_000;
  await page.told.quiz('a');
  await until(async () => (await page.told.outbox.entries()).length === 0);
  assert.equal(store.statements.length, 5);
  seen.result = { body: { ...result, score: '2.00', passed: false } };
  await page.told.quiz('a');
  await until(() => told(store.statements, 'failed').length === 1);
  assert.equal(store.statements.length, 6);
});

test('what a learner may not know is not told: no grade, no key', async (context) => {
  const { store, open } = await school(context);
  const page = await open({ answer: taking({ result: { status: 403, body: { detail: 'Not yet.' } } }) });
  await page.told.quiz('a');
  await until(() => store.statements.length === 4);
  for (const { verb, result } of store.statements) {
    assert.equal(verb.display.en, 'answered');
    assert.deepEqual(Object.keys(result), ['response']);
  }
});

test('a player’s video is told by its lecture, from being shown to being left', async (context) => {
  const { store, open } = await school(context);
  const page = await open();
  const target = new EventTarget();
  const undo = page.told.listen(target);
  const show = () => {
    const [media, shown] = [new Film(), new AbortController()];
    const detail = { course: 'c 1', lecture: 'l', title: 'Sorting', media, signal: shown.signal };
    target.dispatchEvent(new CustomEvent('edurise-media-shown', { detail }));
    media.load(60);
    return { film: media, leave: () => shown.abort() };
  };
  const verbs = () => store.statements.map(({ verb }) => verb.display.en);
  const first = show();
  first.film.play();
  first.film.run(5);
  first.film.pause();
  first.leave();
  await until(() => store.statements.length === 4);
  assert.deepEqual(verbs(), ['initialized', 'played', 'paused', 'terminated']);
  assert.equal(store.statements[0]!.object.id, 'https://school.example/lectures/l');
  const { grouping } = store.statements[0]!.context.contextActivities;
  assert.deepEqual(grouping, [{ id: 'https://school.example/courses/c%201' }]);
  show();
  undo();
  await until(() => store.statements.length === 6);
  assert.deepEqual(verbs().slice(4), ['initialized', 'terminated']);
  show().leave();
  await settle();
  assert.equal(store.statements.length, 6);
});

test('an address that is none is refused at once', async (context) => {
  const { open } = await school(context);
  await assert.rejects(open({ statements: { endpoint: 'lrs' } }), /endpoint must be an address/);
  await assert.rejects(open({ statements: { homePage: 'school' } }), /homePage must be an address/);
});

const verbsOf = (statements: readonly any[], name: string) =>
  statements.filter(({ actor }) => actor.account.name === name).map(({ verb }) => verb.display.en as string);

test('what one person watched is not told of the next, who begins anew', async (context) => {
  const { store, server, open } = await school(context);
  const { edu, told } = await open();
  const film = new Film();
  film.load(100);
  const end = told.video(film, { id: 'https://school.example/lectures/1', played: [[0, 50]] });
  film.play();
  film.run(40);
  await until(() => verbsOf(store.statements, '7').length === 2);
  server.answer(({ path }) => (path === '/api/users/me/' ? { body: { id: '8' } } : undefined));
  await edu.session.setTokens({ access: access('8'), refresh: 'r' });
  await edu.session.reloadUser();
  film.pause();
  end();
  await until(() => verbsOf(store.statements, '8').length === 4);
  assert.deepEqual(verbsOf(store.statements, '8'), ['initialized', 'played', 'paused', 'terminated']);
  const last = store.statements.at(-1)!.result!.extensions as Record<string, unknown>;
  assert.equal(last['https://w3id.org/xapi/video/extensions/progress'], 0);
  assert.equal(verbsOf(store.statements, '7').includes('paused'), false);
});

test('a film that was begun before anybody was known is told of as soon as somebody is', async (context) => {
  const { clock, store, open } = await school(context);
  const { edu, told } = await open();
  const film = new Film();
  await clock.through(edu.session.signOut());
  const end = told.video(film, { id: 'https://school.example/lectures/1' });
  film.load(100);
  film.play();
  film.run(5);
  await edu.session.setTokens({ access: access('7'), refresh: 'r' });
  await edu.session.reloadUser();
  film.run(5);
  end();
  await until(() => verbsOf(store.statements, '7').length === 3);
  assert.deepEqual(verbsOf(store.statements, '7'), ['initialized', 'played', 'terminated']);
});

test('what is still shown when telling ends is told to be left', async (context) => {
  const { store, open } = await school(context);
  const { told } = await open();
  const film = new Film();
  film.load(100);
  told.video(film, { id: 'https://school.example/lectures/1' });
  film.play();
  film.run(5);
  await until(() => store.statements.length === 2);
  told.dispose();
  film.pause();
  const again = await open();
  await until(() => store.statements.length === 3);
  assert.deepEqual(verbsOf(store.statements, '7'), ['initialized', 'played', 'terminated']);
  again.close();
});

test('an attempt is told though the platform could not be asked right after it was handed in', async (context) => {
  const { clock, store, open } = await school(context);
  let away = true;
  const answer = (seen: Seen): Reply | undefined =>
    away && seen.method === 'GET' ? { status: 503, body: {} } : taking()(seen);
  const { edu, told: statements } = await open({ answer, client: { retry: { limit: 0 } } });
  await edu.quizAttempts.submit('a', { answers: {} });
  await clock.pass(5_000);
  assert.equal(store.statements.length, 0);
  assert.equal((await statements.outbox.entries()).length, 1, 'it is kept');
  away = false;
  await clock.pass(120_000);
  await until(() => told(store.statements, 'passed').length === 1);
});

test('a teacher who looks at an attempt has neither passed nor failed', async (context) => {
  const { clock, store, open } = await school(context);
  const answer = ({ path }: Seen): Reply | undefined =>
    path.startsWith('/api/quiz-attempts/a/') ? { body: { ...result, user: '9' } } : undefined;
  const { told: statements } = await open({ answer });
  await statements.quiz('a');
  await clock.pass(5_000);
  assert.deepEqual(store.statements, []);
});

test('out of more points, or with another answer, an attempt is told anew, and as of when it was handed in', async (context) => {
  const { store, open } = await school(context);
  let of = '6.00';
  let one = 'b';
  const answer = ({ path }: Seen): Reply | undefined =>
    path.startsWith('/api/quiz-attempts/a/')
      ? { body: { ...result, max_score: of, answers: { one, text: ' ', several: [] } } }
      : undefined;
  const { told: statements } = await open({ answer });
  await statements.quiz('a');
  await until(() => store.statements.length === 2);
  [of, one] = ['8.00', 'c'];
  await statements.quiz('a');
  await until(() => store.statements.length === 4);
  assert.deepEqual(
    told(store.statements, 'passed').map((each) => each.result.score.max),
    [6, 8],
  );
  assert.deepEqual(
    told(store.statements, 'answered')
      .filter(({ object }) => object.id.endsWith('/one'))
      .map((each) => each.result.response),
    ['b', 'c'],
  );
  assert.ok(store.statements.every(({ timestamp }) => timestamp === attempt.submitted_at));
});
