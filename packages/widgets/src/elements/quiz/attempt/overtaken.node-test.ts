import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Certainties, QuizAttempt, SaveAnswers } from '@edurise/sdk/quizzes';
import { Device, type Tab } from '../../../../test/quiz-simulation/device.ts';
import { Platform, questions } from '../../../../test/quiz-simulation/platform.ts';
import { VirtualTime } from '../../../../test/quiz-simulation/virtual-time.ts';
import type { QuizListeners } from './quiz-session.ts';

const [a, b] = [questions[0]!, questions[1]!];

/** One that also keeps marks and certainties: all that the holder of the lease says, and of others what nobody has said. */
class Marking extends Platform {
  flagged: readonly string[] = [];
  confidence: Certainties = {};

  override read(): QuizAttempt {
    return { ...super.read(), flagged: [...this.flagged], confidence: { ...this.confidence } };
  }

  override save(body: SaveAnswers): QuizAttempt {
    const holds = body.lease === this.lease;
    if (holds && body.flagged) this.flagged = body.flagged;
    this.confidence = holds ? { ...this.confidence, ...body.confidence } : { ...body.confidence, ...this.confidence };
    return super.save(body);
  }
}

/** A learner with a phone and a laptop; the phone's outbox can be made to wait, as it does between two tries. */
class Learner {
  readonly time = new VirtualTime(Date.parse('2026-01-01T10:00:00Z'));
  readonly platform = new Marking(() => this.time.now);
  readonly phone = new Device(this.time, this.platform, () => 0.5);
  readonly laptop = new Device(this.time, this.platform, () => 0.5);

  async open(tab: Tab, on: Partial<QuizListeners> = {}): Promise<Tab> {
    tab.session = tab.device.session(tab, on);
    void tab.session.open({ lecture: 'l' });
    await this.time.pass(1_500);
    if (tab.session.snapshot.state.at === 'start') void tab.session.begin();
    await this.time.pass(1_500);
    return tab;
  }

  async type(tab: Tab, text: string, question = a): Promise<void> {
    tab.session!.answer(question, text, true);
    await this.time.pass(60);
  }

  /** Typed without a network, while nothing else has been; the other device goes on, and is left. */
  async overtaken(): Promise<Tab> {
    const phone = await this.open(this.phone.tab());
    await this.type(phone, 'early');
    await this.time.pass(2_000);
    this.phone.online = false;
    await this.type(phone, 'phone, 10:00');
    phone.session!.flag(a);
    phone.session!.sure(b, 2);
    await this.time.pass(600_000);
    const laptop = await this.open(this.laptop.tab());
    await this.type(laptop, 'laptop, 10:10');
    laptop.session!.flag(b);
    laptop.session!.sure(b, 1);
    await this.time.pass(2_000);
    return phone;
  }

  assertLaptopStands(): void {
    const { answers, flagged, confidence } = this.platform;
    assert.deepEqual([answers['q0'], flagged, confidence], ['laptop, 10:10', ['q1'], { q1: 1 }]);
  }
}

const shown = ({ session }: Tab) => {
  const { state, answers, flagged } = session!.snapshot;
  return [state.at === 'answering' && state.writable, answers['q0'], [...flagged]];
};

const withLearner = (name: string, run: (learner: Learner) => Promise<void>): void =>
  void test(name, async () => {
    const learner = new Learner();
    try {
      await run(learner);
    } finally {
      learner.time.restore();
    }
  });

/** What waits does so a little longer: the platform asked for that, or another tab sends. */
const held = (device: Device): (() => void) => {
  const { flush } = device;
  device.flush = async () => {};
  return () => {
    device.flush = flush;
    void device.flush();
  };
};

for (const [name, again, writes] of [
  ['reloaded under its old lease', (tab: Tab) => tab.crash(), false],
  ['opened anew and continued', (tab: Tab) => (tab.crash(), tab.device.tab()), true],
] as const) {
  withLearner(`quiz C2: ${name}, a device that was cut off writes over nothing that came later`, async (learner) => {
    const phone = await learner.overtaken();
    const tab = again(phone);
    learner.phone.online = true;
    const drawn: unknown[] = [];
    const back = await learner.open(tab, { changed: () => drawn.push(shown(tab)[1]) });
    learner.assertLaptopStands();
    assert.deepEqual(shown(back), [writes, 'laptop, 10:10', ['q1']]);
    assert.ok(!drawn.includes('phone, 10:00'), 'nor is shown what does not count');
  });

  withLearner(`quiz C2: ${name}, nor while its outbox waits`, async (learner) => {
    const phone = await learner.overtaken();
    learner.phone.online = true;
    const release = held(learner.phone);
    const back = await learner.open(again(phone));
    await learner.time.pass(5_000);
    assert.deepEqual(shown(back), [true, 'phone, 10:00', ['q0']], 'what was typed here is shown');
    await learner.type(back, 'elsewhere', questions[3]);
    release();
    await learner.time.pass(5_000);
    learner.assertLaptopStands();
    assert.equal(learner.platform.answers['q3'], 'elsewhere', 'where nobody has written since, it counts');
    assert.deepEqual(shown(back), [false, 'laptop, 10:10', ['q1']], 'whoever took over writes');
  });
}

withLearner(
  'quiz C2: never reloaded, it goes on from what it had seen, not from what it read since',
  async (learner) => {
    const phone = await learner.overtaken();
    const release = held(learner.phone);
    learner.phone.online = true;
    phone.session!.shown();
    await learner.time.pass(1_000);
    await learner.type(phone, 'phone, 10:11');
    release();
    await learner.time.pass(5_000);
    learner.assertLaptopStands();
    assert.deepEqual(shown(phone), [false, 'laptop, 10:10', ['q1']]);
  },
);

withLearner(
  'quiz S5: the only device, ahead of the word that its save was taken: its last words count',
  async (learner) => {
    const phone = await learner.open(learner.phone.tab());
    await learner.type(phone, 'hel');
    await learner.time.pass(860);
    learner.phone.online = false;
    assert.equal(learner.platform.answers['q0'], 'hel', 'taken; the word of that is lost');
    await learner.type(phone, 'hello');
    await learner.time.pass(5_000);
    const next = phone.crash().device.tab();
    learner.phone.online = true;
    const back = await learner.open(next);
    await learner.time.pass(5_000);
    assert.equal(learner.platform.answers['q0'], 'hello');
    assert.deepEqual(shown(back), [true, 'hello', []]);
  },
);

withLearner('quiz C2: what the platform has heard is not handed in once more after the end', async (learner) => {
  const phone = (await learner.overtaken()).crash();
  learner.phone.online = true;
  (await learner.open(phone)).crash();
  const laptop = await learner.open(learner.laptop.tab());
  void laptop.session!.takeOver();
  await learner.time.pass(1_000);
  await learner.type(laptop, 'laptop, corrected');
  void laptop.session!.submit();
  await learner.time.pass(5_000);
  const later = await learner.open(learner.phone.tab());
  void later.session!.recover();
  await learner.time.pass(5_000);
  assert.equal(learner.platform.recovered, undefined);
  assert.equal(learner.platform.answers['q0'], 'laptop, corrected');
});

withLearner('quiz S5: how sure the learner is comes back with what waits', async (learner) => {
  const phone = await learner.open(learner.phone.tab());
  phone.session!.sure(a, 3);
  await learner.time.pass(2_000);
  learner.phone.online = false;
  await learner.type(phone, 'typed offline', b);
  phone.session!.sure(b, 2);
  await learner.time.pass(1_000);
  learner.phone.online = true;
  const release = held(learner.phone);
  const back = await learner.open(phone.crash());
  assert.deepEqual(back.session!.snapshot.confidence, { q0: 3, q1: 2 });
  release();
  await learner.time.pass(5_000);
  assert.deepEqual(learner.platform.confidence, { q0: 3, q1: 2 });
});

withLearner('another person in the same tab is not at the attempt that was left there', async (learner) => {
  const phone = await learner.open(learner.phone.tab());
  const next = phone.crash();
  const [[key, kept]] = [...next.storage] as [[string, string]];
  const place = JSON.parse(kept) as { user: string };
  assert.equal(place.user, 'u');
  next.storage.set(key, JSON.stringify({ ...place, user: 'somebody else' }));
  next.session = learner.phone.session(next, {});
  void next.session.open({ lecture: 'l' });
  await learner.time.pass(1_500);
  assert.equal(next.session.snapshot.state.at, 'start');
});
