import { ConnectionError, isConnectionError } from '@edurise/sdk/core';
import type { Answers, QuizAttempt, SaveAnswers } from '@edurise/sdk/quizzes';
import { memoryJournals } from '../../src/elements/quiz/attempt/journal-store.ts';
import type { QuizClient } from '../../src/elements/quiz/attempt/quiz-session.ts';
import { QuizSession, type QuizListeners } from '../../src/elements/quiz/attempt/quiz-session.ts';
import { questions, type Platform } from './platform.ts';
import type { VirtualTime } from './virtual-time.ts';

interface Entry {
  operation: 'quizAttempts.saveAnswers' | 'quizAttempts.submit';
  body: SaveAnswers;
  sending: boolean;
  settle: { done: (attempt: QuizAttempt) => void; failed: (error: unknown) => void }[];
}

/** One computer: its network, its disk, its browser's locks. Tabs come and go; it stays. */
export class Device {
  online = true;
  readonly #time: VirtualTime;
  readonly #platform: Platform;
  readonly #random: () => number;
  readonly #lane: Entry[] = [];
  readonly #journals = memoryJournals();
  /** Who holds the one lock there is. */
  #lock: { lose: () => void } | undefined;
  #busy = false;
  /** The platform has shown that it saves nothing before submit. */
  #lacksSaves = false;

  constructor(time: VirtualTime, platform: Platform, random: () => number) {
    this.#time = time;
    this.#platform = platform;
    this.#random = random;
  }

  /** Opens the quiz in a tab. Its session storage lasts as long as the tab, over reloads. */
  tab(): Tab {
    return new Tab(this);
  }

  session(tab: Tab, on: Partial<QuizListeners>): QuizSession {
    const client = this.#client(tab);
    return new QuizSession(
      client,
      { changed: () => {}, ...on },
      {
        places: {
          get: (key) => tab.storage.get(key) ?? null,
          set: (key, value) => void tab.storage.set(key, value),
          remove: (key) => void tab.storage.delete(key),
        },
        journals: this.#journals,
        tabs: { locks: this.#locks(tab) as never },
        monotonic: () => this.#time.now,
        deviceNow: () => this.#time.now,
        online: () => this.online,
      },
    );
  }

  plug(plugged: boolean): void {
    this.online = plugged;
    if (plugged) void this.flush();
  }

  async #trip<T>(ask: () => T): Promise<{ answer: T; ms: number }> {
    const ms = 40 + Math.floor(this.#random() * 200);
    if (!this.online) throw new ConnectionError();
    await this.#time.wait(ms / 2);
    if (!this.online) throw new ConnectionError();
    const answer = ask();
    await this.#time.wait(ms / 2);
    // The platform has it; the word of that is lost.
    if (!this.online) throw new ConnectionError();
    return { answer, ms };
  }

  /** What waits, in order, as long as there is a network. */
  async flush(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.online) {
      const entry = this.#due;
      if (!entry) break;
      entry.sending = true;
      try {
        const { answer } = await this.#trip(() => this.#deliver(entry));
        if (!answer) continue;
        this.#take(entry);
        for (const { done } of entry.settle) done(answer);
      } catch (error) {
        if (isConnectionError(error)) break;
        this.#take(entry);
        for (const { failed } of entry.settle) failed(error);
      } finally {
        entry.sending = false;
      }
    }
    this.#busy = false;
    if (this.#due && this.online) this.#time.set(() => void this.flush(), 1_000);
  }

  /** What goes next. Saves that the platform does not take wait on the disk for the submit. */
  get #due(): Entry | undefined {
    return this.#lane.find(({ operation }) => !this.#lacksSaves || operation === 'quizAttempts.submit');
  }

  #take(entry: Entry): void {
    const upTo = this.#lane.indexOf(entry);
    this.#lane.splice(this.#lacksSaves ? 0 : upTo, this.#lacksSaves ? upTo + 1 : 1);
  }

  #deliver({ operation, body }: Entry): QuizAttempt | undefined {
    if (operation === 'quizAttempts.submit') return this.#platform.submit(body);
    if (!this.#platform.plain) return this.#platform.save(body);
    this.#lacksSaves = true;
    return undefined;
  }

  #post(tab: Tab, operation: Entry['operation'], body: SaveAnswers) {
    if (!tab.alive) return { durable: Promise.resolve(false), settled: new Promise<never>(() => {}) };
    const settled = new Promise<QuizAttempt>((resolve, reject) => {
      const settle = {
        done: (attempt: QuizAttempt) => tab.alive && resolve(attempt),
        failed: (error: unknown) => tab.alive && reject(error),
      };
      const last = this.#lane.at(-1);
      if (last && !last.sending && last.operation === operation) {
        last.body = { ...last.body, ...body, answers: { ...last.body.answers, ...body.answers } };
        last.settle.push(settle);
      } else this.#lane.push({ operation, body, sending: false, settle: [settle] });
    });
    settled.catch(() => {});
    // A pause, and it is sent.
    this.#time.set(() => void this.flush(), operation === 'quizAttempts.submit' ? 0 : 800);
    return { durable: Promise.resolve(true), settled };
  }

  #locks(tab: Tab) {
    return {
      request: async (_: string, options: LockOptions, hold: (lock: object | null) => unknown) => {
        if (this.#lock && !options.steal) return hold(null);
        this.#lock?.lose();
        return new Promise((_, reject) => {
          const mine = { lose: () => tab.alive && reject(new DOMException('Stolen.', 'AbortError')) };
          this.#lock = mine;
          tab.letGo = () => {
            if (this.#lock === mine) this.#lock = undefined;
          };
          void Promise.resolve(hold({})).then(tab.letGo);
        });
      },
    };
  }

  #client(tab: Tab): QuizClient {
    const platform = this.#platform;
    const ask = <T>(said: () => { data: T; status: number }) => {
      const asked = this.#trip(said);
      asked.catch(() => {});
      return Object.assign(
        asked.then(({ answer }) => answer.data),
        {
          withResponse: async () => {
            const { answer, ms } = await asked;
            return { ...answer, roundTripMs: ms, fromCache: false, attempts: 1 };
          },
        },
      );
    };
    const quiet = <T extends Promise<unknown>>(promise: T): T => {
      promise.catch(() => {});
      return promise;
    };
    const recover = (_: string, file: Parameters<Platform['recover']>[0]) =>
      this.#trip(() => platform.recover(structuredClone(file))).then(({ answer }) => answer);
    const client = {
      lectures: {
        getQuiz: () =>
          quiet(ask(() => ({ data: { id: 'quiz', title: 'Quiz', lecture: 'l', questions }, status: 200 }))),
      },
      quizzes: {
        start: () => quiet(ask(() => platform.start())),
        listAttempts: () => ({
          toArray: async () => {
            if (platform.plain) throw new Error('There is no such list.');
            return platform.attempt ? [platform.read()] : [];
          },
        }),
        listQuestions: () => ({ toArray: async () => questions }),
      },
      quizAttempts: {
        get: () => quiet(ask(() => ({ data: platform.read(), status: 200 }))),
        saveAnswers: (_: string, body: SaveAnswers) =>
          this.#post(tab, 'quizAttempts.saveAnswers', structuredClone(body)),
        submit: (_: string, body: SaveAnswers) => this.#post(tab, 'quizAttempts.submit', structuredClone(body)),
        result: () => Promise.resolve({ ...platform.read(), questions: [] }),
        recover,
      },
      outbox: {
        ready: Promise.resolve(),
        state: { durable: true },
        entries: async () =>
          this.#lane.map(({ operation, body }) => ({ operation, body, lane: 'quiz:a1', status: 'waiting' })),
        flush: () => this.flush(),
      },
      features: { lacks: () => this.#lacksSaves },
      session: { state: { status: 'active', user: { id: 'u', role: 'student' } } },
      with: () => client,
    };
    return client as unknown as QuizClient;
  }
}

/** One tab of a device's browser. */
export class Tab {
  readonly storage = new Map<string, string>();
  readonly device: Device;
  alive = true;
  letGo: () => void = () => {};
  session: QuizSession | undefined;

  constructor(device: Device) {
    this.device = device;
  }

  /** With nothing said to anybody: what is not on the disk is gone. */
  crash(): Tab {
    this.alive = false;
    this.letGo();
    // A session of a tab that is no more hears nothing and does nothing.
    this.session?.dispose();
    const next = new Tab(this.device);
    for (const [key, value] of this.storage) next.storage.set(key, value);
    return next;
  }

  get answers(): Answers {
    return this.session?.snapshot.answers ?? {};
  }
}
