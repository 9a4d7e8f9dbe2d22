import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Device, type Tab } from '../../../../test/quiz-simulation/device.ts';
import { LIMIT_MINUTES, Platform, questions } from '../../../../test/quiz-simulation/platform.ts';
import { VirtualTime, randomFrom } from '../../../../test/quiz-simulation/virtual-time.ts';

const START = Date.parse('2026-01-01T10:00:00Z');
const SEEDS = Number(process.env['SEEDS'] ?? 12);

/** A learner, one or two devices, a network that comes and goes, a teacher: an hour of it, as a seed has it. */
class Hour {
  readonly time = new VirtualTime(START);
  readonly random: () => number;
  readonly platform: Platform;
  readonly devices: [Device, Device];
  tab: Tab;
  /** What the learner last gave to each question, in a tab that took it. */
  readonly given = new Map<string, string>();
  readonly told: { at: number; minutes: number }[] = [];
  submitted: { at: number; by: string } | undefined;
  #count = 0;

  constructor(seed: number, options: ConstructorParameters<typeof Platform>[1] = {}) {
    this.random = randomFrom(seed);
    this.platform = new Platform(() => this.time.now, options);
    this.devices = [
      new Device(this.time, this.platform, this.random),
      new Device(this.time, this.platform, this.random),
    ];
    this.tab = this.devices[0].tab();
  }

  get device(): Device {
    return this.tab.device;
  }

  async open(tab: Tab): Promise<void> {
    this.tab = tab;
    tab.session = tab.device.session(tab, {
      extended: (minutes) => this.told.push({ at: this.time.now, minutes }),
      submitted: (_, by) => (this.submitted ??= { at: this.time.now, by }),
    });
    void tab.session.open({ lecture: 'l' });
    await this.until(() => ['start', 'answering', 'submitting', 'submitted', 'failed'].includes(this.at), 15_000);
    if (this.at === 'failed') return;
    if (this.at === 'start' && (!this.platform.attempt || this.platform.open)) void tab.session.begin();
    await this.until(() => this.at === 'answering' && !!this.writable, 5_000);
    if (this.at === 'answering' && !this.writable) await this.takeOver();
  }

  get at(): string {
    return this.tab.session!.snapshot.state.at;
  }

  get writable(): boolean {
    const { state } = this.tab.session!.snapshot;
    return state.at === 'answering' && state.writable;
  }

  async takeOver(): Promise<void> {
    void this.tab.session!.takeOver();
    await this.until(() => this.writable, 5_000);
  }

  async until(met: () => boolean, most: number): Promise<void> {
    for (let waited = 0; !met() && waited < most; waited += 100) await this.time.pass(100);
  }

  async answer(): Promise<void> {
    const question = questions[Math.floor(this.random() * questions.length)]!;
    const text = `answer ${++this.#count}`;
    const typing = question.question_type === 'essay';
    if (!this.writable) return;
    this.tab.session!.answer(question, text, typing);
    if (this.tab.answers[question.id] === text) this.given.set(question.id, text);
    // Nobody's computer dies within the moment that a disk takes.
    await this.time.pass(60);
  }

  /** Every answer is there, and the last one of each question is what counts. */
  assertNothingLost(label: string): void {
    assert.deepEqual(this.platform.answers, Object.fromEntries(this.given), label);
  }

  end(): void {
    this.tab.session?.dispose();
    this.time.restore();
  }
}

const inHours = async (
  name: string,
  play: (hour: Hour, seed: number) => Promise<void>,
  options = {},
): Promise<void> => {
  await test(name, async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const hour = new Hour(seed, options);
      try {
        await play(hour, seed);
      } catch (error) {
        (error as Error).message = `seed ${seed}: ${(error as Error).message}`;
        throw error;
      } finally {
        hour.end();
      }
    }
  });
};

/** Something happens: mostly an answer, sometimes a mishap. */
const incident = async (hour: Hour, plain: boolean): Promise<void> => {
  const dice = hour.random();
  const { device, tab } = hour;
  if (dice < 0.08) device.plug(!device.online);
  else if (dice < 0.12) await hour.open(tab.crash());
  else if (dice < 0.16) {
    // A reload, as browsers do it: the page says goodbye.
    tab.session!.dispose();
    await hour.open(tab.crash());
  } else if (dice < 0.19) {
    // A second tab beside the first, which stays open, and reads.
    await hour.open(device.tab());
  } else if (dice < 0.21 && !plain && device.online) {
    // The other computer. What this one still holds arrives on its own.
    await hour.time.pass(3_000);
    const other = hour.devices.find((each) => each !== device)!;
    if (other.online) await hour.open(other.tab());
  } else if (dice < 0.24) {
    tab.session!.hidden();
    await hour.time.pass(2_000);
    tab.session!.shown();
  } else await hour.answer();
  await hour.time.pass(hour.random() * 60_000);
};

await inHours(
  'quiz T1 S1 C2: an hour of crashes, reloads, tabs, devices and cuts loses nothing',
  async (hour, seed) => {
    await hour.open(hour.tab);
    const extendAt = START + (20 + hour.random() * 30) * 60_000;
    while (hour.time.now < START + LIMIT_MINUTES * 60_000 && ['answering', 'start', 'failed'].includes(hour.at)) {
      if (!hour.platform.extensions.length && hour.time.now >= extendAt) {
        hour.platform.extend(10);
        // The channel tells whoever is connected; the others learn it when they are.
        if (hour.device.online) void hour.tab.session!.sync();
      }
      if (hour.at === 'failed') {
        hour.device.plug(true);
        await hour.open(hour.tab.crash());
      }
      if (hour.time.now > hour.platform.deadline - 70_000) break;
      await incident(hour, false);
    }
    const { device } = hour;
    device.plug(true);
    hour.tab.session!.connectionChanged();
    await hour.time.pass(5_000);
    if (!hour.writable && hour.at === 'answering') await hour.takeOver();
    if (hour.at === 'failed' || hour.at === 'start') await hour.open(hour.tab.crash());
    await hour.answer();
    const { deadline } = hour.platform;
    await hour.time.pass(deadline - hour.time.now - 50);
    assert.equal(hour.at, 'answering', 'not a moment too early');
    await hour.time.pass(5_000);
    for (const each of hour.devices) {
      each.plug(true);
      await hour.time.pass(5_000);
    }
    assert.equal(hour.at, 'submitted');
    assert.equal(hour.submitted?.by, 'timer');
    assert.ok(
      hour.platform.submittedAt! - deadline < 1_000,
      `handed in ${hour.platform.submittedAt! - deadline} ms late`,
    );
    hour.assertNothingLost(`seed ${seed}`);
  },
);

await inHours('quiz T6: an extension is told, and acknowledged within two seconds of receipt', async (hour) => {
  await hour.open(hour.tab);
  for (let each = 0; each < 5; each++) await hour.answer();
  await hour.time.pass(hour.random() * 60_000);
  const isCut = hour.random() < 0.5;
  if (isCut) hour.device.plug(false);
  hour.platform.extend(10);
  if (isCut) {
    await hour.time.pass(hour.random() * 300_000);
    hour.device.plug(true);
    hour.tab.session!.connectionChanged();
  } else void hour.tab.session!.sync();
  await hour.time.pass(5_000);
  const [extension] = hour.platform.extensions;
  const [told] = hour.told;
  assert.equal(told?.minutes, 10, 'the learner is told');
  assert.equal(hour.told.length, 1, 'once');
  assert.ok(extension!.seen! - told.at <= 2_000, `acknowledged after ${extension!.seen! - told.at} ms`);
  const left = hour.platform.deadline - hour.time.now;
  assert.ok(Math.abs(hour.tab.session!.remaining()! - left) < 250, 'the clock has it');
});

await inHours('quiz T4 N4: cut off over the end, everything is handed in afterwards, by its chain', async (hour) => {
  await hour.open(hour.tab);
  for (let each = 0; each < 6; each++) await hour.answer();
  hour.device.plug(false);
  for (let each = 0; each < 6; each++) await hour.answer();
  await hour.time.pass(hour.platform.deadline - hour.time.now + 1_000);
  assert.equal(hour.at, 'submitting', 'frozen');
  const frozen = new Map(hour.given);
  await hour.answer();
  assert.deepEqual(hour.given, frozen, 'nothing more is taken');
  const closes = hour.random() < 0.5;
  // The page may be closed meanwhile.
  if (closes) hour.tab.crash();
  await hour.time.pass(3_600_000 * hour.random() + 60_000);
  hour.device.plug(true);
  if (closes) {
    await hour.time.pass(10_000);
    await hour.open(hour.device.tab());
    void hour.tab.session!.recover();
  }
  await hour.time.pass(20_000);
  assert.ok(hour.platform.recovered, 'the file was handed in');
  assert.equal(hour.tab.session!.snapshot.recovered?.outcome, 'counted');
  hour.assertNothingLost('with what was recovered');
});

await inHours(
  'quiz T4 without extensions: kept on the device, handed in ahead of expires_at, nothing lost',
  async (hour, seed) => {
    await hour.open(hour.tab);
    while (hour.time.now < hour.platform.deadline - 120_000) await incident(hour, true);
    hour.device.plug(true);
    hour.tab.session!.connectionChanged();
    await hour.time.pass(5_000);
    if (['failed', 'start'].includes(hour.at)) await hour.open(hour.tab.crash());
    if (hour.at === 'answering' && !hour.writable) await hour.takeOver();
    await hour.answer();
    await hour.time.pass(hour.platform.deadline - hour.time.now + 1_000);
    assert.equal(hour.at, 'submitted');
    assert.equal(hour.submitted?.by, 'timer');
    assert.ok(hour.platform.submittedAt! < hour.platform.deadline, 'ahead of the end');
    hour.assertNothingLost(`seed ${seed}`);
  },
  { plain: true },
);
