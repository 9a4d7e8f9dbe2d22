import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import { BadRequestError, ConflictError, ConnectionError } from '@edurise/sdk/core';
import type { Answers, Question, QuizAttempt, QuizResult } from '@edurise/sdk/quizzes';
import { QuizSession, type QuizClient, type QuizListeners } from './quiz-session.ts';

const question = (id: string, rest: Partial<Question> = {}): Question => ({
  id,
  question_text: id,
  question_type: 'short_answer',
  ...rest,
});
const questions = [question('a'), question('b', { question_type: 'true_false' }), question('c')];
const START = Date.parse('2026-01-01T10:00:00Z');
const iso = (ms: number): string => new Date(ms).toISOString();

interface Post {
  operation: string;
  body: { answers: Answers; flagged?: string[] };
}

/** A platform of one quiz, as a client shows it, with an outbox that delivers when told to. */
class Platform {
  now = START;
  attempt: QuizAttempt = {
    id: 't1',
    quiz: 'q1',
    attempt_number: 1,
    status: 'in_progress',
    answers: {},
    questions,
    started_at: iso(START),
    expires_at: iso(START + 600_000),
  };
  extensions = true;
  outbox: Post[] = [];
  delivering = true;
  submitted: Answers[] = [];
  refuseSubmit: unknown;
  /** Minutes that were added while the page was cut off: what its timer hands in is only saved. */
  added = 0;
  /** Closed to answers: what comes for them is not taken. */
  closed: string[] = [];
  readFails = false;
  /** Happens once an answer to reading the attempt is on its way back. */
  whileReading = (): void => {};
  #waiting: (() => void)[] = [];

  get client(): QuizClient {
    const answer = <T>(data: T, status = 200) =>
      Object.assign(Promise.resolve(data), {
        withResponse: async () => ({ data, status, roundTripMs: 0, fromCache: false, attempts: 1 }),
      });
    const receipt = (operation: string, body: Post['body'], deliver: () => QuizAttempt) => {
      const post = { operation, body };
      this.outbox.push(post);
      const settled = this.#online().then(() => {
        try {
          return deliver();
        } finally {
          this.outbox.splice(this.outbox.indexOf(post), 1);
        }
      });
      settled.catch(() => {});
      return { durable: Promise.resolve(true), settled };
    };
    return {
      lectures: { getQuiz: () => answer({ id: 'q1', title: 'Quiz', lecture: 'l1', max_attempts: 2, questions }) },
      quizzes: {
        start: () => answer(this.#seen(), 201),
        listAttempts: () => ({
          toArray: async () => {
            if (!this.extensions) throw new Error('no such list');
            return this.attempt.status === 'submitted' ? [this.#seen()] : [];
          },
        }),
        listQuestions: () => ({ toArray: async () => questions }),
      },
      quizAttempts: {
        get: () => {
          if (this.readFails) {
            const lost = Promise.reject(new ConnectionError());
            lost.catch(() => {});
            return Object.assign(lost, { withResponse: () => lost });
          }
          const seen = this.#seen();
          this.whileReading();
          return answer(seen);
        },
        saveAnswers: (_: string, body: Post['body']) =>
          receipt('quizAttempts.saveAnswers', body, () => {
            const refused = Object.keys(body.answers).filter((id) => this.closed.includes(id));
            const taken = Object.entries(body.answers).filter(([id]) => !refused.includes(id));
            this.attempt = { ...this.attempt, answers: { ...this.attempt.answers, ...Object.fromEntries(taken) } };
            if (body.flagged) this.attempt = { ...this.attempt, flagged: body.flagged };
            return { ...this.#seen(), ...(refused.length ? { refused } : {}) };
          }),
        submit: (_: string, body: { answers: Answers; by?: string }) =>
          receipt('quizAttempts.submit', body, () => {
            if (this.refuseSubmit) throw this.refuseSubmit;
            if (this.added && body.by === 'timer') {
              const expires_at = iso(START + 600_000 + this.added * 60_000);
              this.attempt = { ...this.attempt, answers: body.answers, expires_at, extra_minutes: this.added };
              return this.#seen();
            }
            this.submitted.push(body.answers);
            this.attempt = { ...this.attempt, status: 'submitted', answers: body.answers, passed: true };
            return this.#seen();
          }),
        result: () => Promise.resolve({ ...this.#seen(), questions: [], passed: true } as QuizResult),
      },
      outbox: {
        ready: Promise.resolve(),
        state: { durable: true },
        entries: async () => this.outbox.map((post) => ({ ...post, lane: 'quiz:t1', status: 'waiting' })),
        flush: async () => {},
      },
      features: { lacks: () => false },
      session: { state: { status: 'active', user: { id: 'u', role: 'student' } } },
    } as unknown as QuizClient;
  }

  deliver(on: boolean): void {
    this.delivering = on;
    if (on) for (const go of this.#waiting.splice(0)) go();
  }

  async #online(): Promise<void> {
    if (!this.delivering) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #seen(): QuizAttempt {
    return this.extensions ? { ...this.attempt, server_now: iso(this.now) } : this.attempt;
  }
}

const store = () => {
  const map = new Map<string, string>();
  return {
    get: (key: string) => map.get(key) ?? null,
    set: (key: string, value: string) => void map.set(key, value),
    remove: (key: string) => void map.delete(key),
  };
};

const open = async (
  context: TestContext,
  platform: Platform,
  options: { places?: ReturnType<typeof store>; on?: Partial<QuizListeners>; online?: () => boolean } = {},
) => {
  let ticks = 0;
  const session = new QuizSession(
    platform.client,
    { changed: () => {}, ...options.on },
    {
      places: options.places ?? store(),
      tabs: {},
      monotonic: () => ticks,
      deviceNow: () => platform.now,
      online: options.online ?? (() => true),
    },
  );
  context.after(() => session.dispose());
  await session.open({ lecture: 'l1' });
  return {
    session,
    pass: (ms: number) => {
      ticks += ms;
      platform.now += ms;
    },
  };
};
const at = (session: QuizSession) => session.snapshot.state.at;

test('start, answer, hand in, result; the host is told of each', async (context) => {
  const platform = new Platform();
  const told: string[] = [];
  const { session } = await open(context, platform, {
    on: {
      started: () => told.push('started'),
      saved: (_, ids) => told.push(`saved ${ids.join(',')}`),
      submitted: (_, by) => told.push(`submitted by ${by}`),
      passed: () => told.push('passed'),
    },
  });
  assert.equal(at(session), 'start');
  await session.begin();
  assert.equal(at(session), 'answering');
  session.answer(questions[1]!, false);
  await sleep(10);
  assert.equal(session.snapshot.save.kind, 'saved');
  session.answer(questions[0]!, 'x', true);
  assert.equal(session.snapshot.save.kind, 'writing');
  await sleep(60);
  assert.deepEqual(
    session.unanswered.map(({ id }) => id),
    ['c'],
  );
  await session.submit();
  assert.equal(at(session), 'submitted');
  assert.deepEqual(platform.submitted, [{ a: 'x', b: false }]);
  assert.deepEqual(told, ['started', 'saved b', 'saved a', 'submitted by learner', 'passed']);
});

test('an answer that is not taken is told, and what stands is shown', async (context) => {
  const platform = new Platform();
  const told: unknown[] = [];
  const { session } = await open(context, platform, { on: { refused: (answers) => told.push(...answers) } });
  await session.begin();
  session.answer(questions[0]!, 'first');
  await sleep(10);
  platform.closed = ['a'];
  platform.attempt.questions = questions.map((each) => (each.id === 'a' ? { ...each, closed_at: iso(START) } : each));
  session.answer(questions[0]!, 'second');
  session.answer(questions[2]!, 'other');
  await sleep(10);
  assert.deepEqual(told, [{ question: 'a', number: 1, why: 'left', kept: true }]);
  assert.deepEqual(session.snapshot.answers, { a: 'first', c: 'other' });
});

test('typing is handed to the disk within fifty milliseconds, in one piece', async (context) => {
  const platform = new Platform();
  const { session } = await open(context, platform);
  await session.begin();
  platform.deliver(false);
  for (const text of ['h', 'he', 'hel']) session.answer(questions[0]!, text, true);
  await sleep(50);
  assert.deepEqual(
    platform.outbox.map(({ body }) => body.answers),
    [{ a: 'hel' }],
  );
});

test('a reload brings back the question, the flag and what was typed and not yet sent', async (context) => {
  const platform = new Platform();
  const places = store();
  const first = await open(context, platform, { places });
  await first.session.begin();
  first.session.goTo(2);
  first.session.flag(questions[2]!);
  platform.attempt = { ...platform.attempt, answers: { a: 'saved long ago', b: true } };
  platform.deliver(false);
  first.session.answer(questions[0]!, 'typed offline', true);
  first.session.dispose();
  const { session } = await open(context, platform, { places });
  assert.equal(at(session), 'answering');
  assert.deepEqual(session.snapshot.answers, { a: 'typed offline', b: true });
  assert.equal(session.snapshot.index, 2);
  assert.deepEqual([...session.snapshot.flagged], ['c']);
  platform.deliver(true);
  await sleep(60);
  assert.equal(platform.attempt.answers?.['a'], 'typed offline');
  assert.equal(session.snapshot.save.kind, 'saved');
});

test('flags come along to another device, and back with what a cut-off one has not told', async (context) => {
  const platform = new Platform();
  platform.attempt = { ...platform.attempt, rev: 0, lease: 'held', flagged: [] };
  const places = store();
  const phone = await open(context, platform, { places });
  await phone.session.begin();
  phone.session.flag(questions[2]!);
  await sleep(0);
  assert.deepEqual(platform.attempt.flagged, ['c']);
  phone.session.dispose();

  const laptop = await open(context, platform);
  await laptop.session.begin();
  assert.deepEqual([...laptop.session.snapshot.flagged], ['c']);
  laptop.session.flag(questions[2]!);
  laptop.session.flag(questions[0]!);
  await sleep(0);
  assert.deepEqual(platform.attempt.flagged, ['a']);
  laptop.session.dispose();

  const { session } = await open(context, platform, { places });
  assert.deepEqual([...session.snapshot.flagged], ['a'], 'not those that this device left behind');
  platform.deliver(false);
  session.flag(questions[1]!);
  session.dispose();
  const reloaded = await open(context, platform, { places });
  assert.deepEqual([...reloaded.session.snapshot.flagged], ['a', 'b']);
});

test('what is delivered while the platform is asked for the attempt is not missing from it', async (context) => {
  const platform = new Platform();
  const places = store();
  const first = await open(context, platform, { places });
  await first.session.begin();
  platform.deliver(false);
  first.session.answer(questions[0]!, 'typed offline');
  first.session.dispose();
  platform.whileReading = () => platform.deliver(true);
  const { session } = await open(context, platform, { places });
  assert.deepEqual(platform.attempt.answers, { a: 'typed offline' }, 'delivered');
  assert.deepEqual(session.snapshot.answers, { a: 'typed offline' });
  await session.submit();
  assert.equal(platform.submitted[0]!['a'], 'typed offline');
});

test('offline, the changes are counted; leaving hands nothing in', async (context) => {
  const platform = new Platform();
  let online = true;
  const { session } = await open(context, platform, { online: () => online });
  await session.begin();
  platform.deliver(false);
  online = false;
  session.answer(questions[1]!, true);
  session.answer(questions[0]!, 'x', true);
  await sleep(60);
  assert.deepEqual(session.snapshot.save, { kind: 'offline', changes: 2 });
  session.dispose();
  assert.deepEqual(platform.submitted, []);
});

test('the deadline hands in by itself, by the server’s clock', async (context) => {
  const platform = new Platform();
  let by = '';
  const { session, pass } = await open(context, platform, { on: { submitted: (_, who) => (by = who) } });
  await session.begin();
  session.answer(questions[0]!, 'x');
  pass(599_000);
  session.shown();
  await sleep(5);
  assert.equal(at(session), 'answering');
  assert.equal(session.remaining(), 1_000);
  pass(1_000);
  session.shown();
  await sleep(20);
  assert.equal(at(session), 'submitted');
  assert.equal(by, 'timer');
});

test('handed in by the timer of a page that was cut off while time was added: it goes on', async (context) => {
  const platform = new Platform();
  platform.attempt = { ...platform.attempt, rev: 0, lease: 'mine' };
  const told: unknown[] = [];
  const on = { submitted: () => told.push('submitted'), extended: (minutes: number) => told.push(minutes) };
  const { session, pass } = await open(context, platform, { on });
  await session.begin();
  platform.deliver(false);
  session.answer(questions[0]!, 'x');
  platform.added = 10;
  pass(600_000);
  session.shown();
  await sleep(20);
  assert.equal(at(session), 'submitting');
  pass(30_000);
  platform.deliver(true);
  await sleep(20);
  assert.equal(at(session), 'answering');
  assert.equal(session.remaining(), 570_000);
  assert.deepEqual(told, [10]);
  session.answer(questions[1]!, true);
  await sleep(20);
  assert.deepEqual(platform.attempt.answers, { a: 'x', b: true });
  await session.submit();
  assert.equal(at(session), 'submitted');
});

test('a question whose time ran out while the page slept is not closed before the platform was asked for more', async (context) => {
  const platform = new Platform();
  const own = (minutes: number): Question[] =>
    questions.map((each, index) =>
      index ? each : { ...each, opened_at: iso(START), expires_at: iso(START + minutes * 60_000) },
    );
  platform.attempt = {
    ...platform.attempt,
    rev: 0,
    lease: 'mine',
    navigation: 'forward',
    position: 'a',
    questions: own(1),
  };
  const over: string[] = [];
  const { session, pass } = await open(context, platform, { on: { questionOver: () => over.push('over') } });
  await session.begin();
  platform.attempt = { ...platform.attempt, extra_minutes: 2, questions: own(3) };
  pass(61_000);
  session.shown();
  await sleep(20);
  assert.deepEqual([over, session.snapshot.index, session.snapshot.ownTimeLeft], [[], 0, 119_000]);
  platform.readFails = true;
  pass(120_000);
  session.shown();
  await sleep(20);
  assert.deepEqual([over, session.snapshot.index], [['over'], 1], 'without an answer it is over');
});

test('an ordinary platform gets the answers five seconds early', async (context) => {
  const platform = new Platform();
  platform.extensions = false;
  const { session, pass } = await open(context, platform);
  await session.begin();
  assert.equal(session.remaining(), 600_000, 'the clock comes from the start of the new attempt');
  assert.equal(session.submitLead, 5_000);
  pass(595_000);
  session.shown();
  await sleep(20);
  assert.equal(at(session), 'submitted');
});

test('a deadline moved by the teacher reaches the running attempt', async (context) => {
  const platform = new Platform();
  let moved = 0;
  const { session } = await open(context, platform, { on: { deadlineMoved: (ms) => (moved = ms) } });
  await session.begin();
  platform.attempt = { ...platform.attempt, expires_at: iso(START + 1_200_000) };
  session.answer(questions[0]!, 'x');
  await sleep(20);
  assert.equal(moved, 600_000);
  assert.equal(session.remaining(), 1_200_000);
});

test('an answer to submit that was lost: the attempt itself says that it is done', async (context) => {
  const platform = new Platform();
  const { session } = await open(context, platform);
  await session.begin();
  platform.refuseSubmit = new ConflictError({ status: 409, message: 'Already submitted.' });
  platform.attempt = { ...platform.attempt, status: 'submitted' };
  await session.submit();
  assert.equal(at(session), 'submitted');
});

test('a submit that is refused leaves the answers open, with the reason', async (context) => {
  const platform = new Platform();
  const { session } = await open(context, platform);
  await session.begin();
  session.answer(questions[0]!, 'x');
  platform.refuseSubmit = new BadRequestError({ status: 400, message: 'Paused.' });
  await session.submit();
  const { state } = session.snapshot;
  assert.equal(state.at === 'answering' && (state.refusal as Error).message, 'Paused.');
  platform.refuseSubmit = undefined;
  session.answer(questions[0]!, 'y');
  await session.submit();
  assert.equal(at(session), 'submitted');
  assert.equal(platform.submitted[0]!['a'], 'y');
});

test('handed in offline, then reloaded: it is on its way, and arrives', async (context) => {
  const platform = new Platform();
  const places = store();
  const first = await open(context, platform, { places });
  await first.session.begin();
  platform.deliver(false);
  first.session.answer(questions[0]!, 'x');
  void first.session.submit();
  assert.equal(at(first.session), 'submitting');
  first.session.dispose();
  const { session } = await open(context, platform, { places });
  assert.equal(at(session), 'submitting');
  platform.deliver(true);
  await sleep(30);
  assert.equal(at(session), 'submitted');
  assert.equal(platform.submitted[0]!['a'], 'x');
});

test('attempts used up: the start screen knows, and a refusal says so too', async (context) => {
  const platform = new Platform();
  platform.attempt = { ...platform.attempt, status: 'submitted', attempt_number: 2 };
  const { session } = await open(context, platform);
  const { state } = session.snapshot;
  assert.equal(state.at === 'start' && state.history?.length, 1);
});
